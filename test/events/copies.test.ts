/** The number of times that a document repeats an event's text is known before the event is delivered. */
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createExecutor } from '../../src/execution/compiled.ts';
import { createMaskError } from '../../src/execution/errors.ts';
import { subscribeShared } from '../../src/execution/shared-subscriptions.ts';
import type { HistoryRequest } from '../../src/events/history.ts';
import type { SubscribeOptions } from '../../src/events/bound-events.ts';
import { schema } from '../../src/schema/schema.ts';

/** How often a document selects the text of an event of this type. */
async function copiesOf(selection: string, typeName: string, fragments = ''): Promise<number | undefined> {
  let copies: SubscribeOptions['copies'];
  const events = {
    subscribe: (_agentId: string, options: SubscribeOptions) => {
      ({ copies } = options);
      return Promise.reject(new Error('there is nothing to read'));
    },
  };
  const document = parse(`subscription { agentEvents(agentId: "1001") { ${selection} } } ${fragments}`);
  await subscribeShared(
    { schema, document, contextValue: { events } },
    createMaskError(() => undefined),
  );
  return copies?.(typeName);
}

const times = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

test.each([
  ['nothing of its text', 'id __typename receivedAt', 'StreamGap', 0],
  ['the content', 'id type content', 'CallTalking', 1],
  ['the content under thirty aliases', `id ${times(30, 'content')}`, 'CallTalking', 30],
  ['one key twice', 'content content', 'CallTalking', 1],
  [
    'each field of its own once',
    'id ... on CallEvent { callId } ... on CallTalking { callId caller called }',
    'CallTalking',
    1,
  ],
  ['a field of its type under thirty aliases', `... on CallTalking { ${times(30, 'caller')} }`, 'CallTalking', 30],
  ['a field of another type', `id ... on CallTalking { ${times(30, 'caller')} }`, 'StreamGap', 0],
])('of an event a document selects %s', async (_what, selection, typeName, expected) => {
  expect(await copiesOf(selection, typeName)).toBe(expected);
});

test('what a fragment selects counts once, wherever it is spread', async () => {
  const fragments = `fragment One on AgentEvent { ...Two ...Two } fragment Two on AgentEvent { ${times(20, 'workNo')} content }`;
  expect(await copiesOf('...One ...Two', 'CallTalking', fragments)).toBe(20);
});

test('a page of a history counts what it holds of an event as nodes and as edges, also below fragments on the page’s types', async () => {
  let copies: HistoryRequest['copies'];
  const events = {
    history: (_agentId: string, request: HistoryRequest) => {
      ({ copies } = request);
      return Promise.reject(new Error('there is nothing to read'));
    },
  };
  const document = parse(
    `{ agentEventHistory(agentId: "1001") { ... on AgentEventConnection { nodes { ${times(10, 'content')} } edges { node { ...Node } } } pageInfo { endCursor } } }
    fragment Node on AgentEvent { content ... on CallTalking { a: content } }`,
  );
  await createExecutor(schema)({ document, contextValue: { events } });
  expect([copies?.('CallTalking'), copies?.('StreamGap')]).toEqual([12, 11]);
});

test('two pages of one document count each for itself, with a compiled document too', async () => {
  const copies: HistoryRequest['copies'][] = [];
  const events = {
    history: (_agentId: string, request: HistoryRequest) => {
      copies.push(request.copies);
      return Promise.reject(new Error('there is nothing to read'));
    },
  };
  const page = (selection: string) =>
    `agentEventHistory(agentId: "1001") { ... on AgentEventConnection { nodes { ${selection} } } }`;
  const document = parse(`{ short: ${page('id')} long: ${page(times(10, 'content'))} }`);
  const execute = createExecutor(schema);
  for (let n = 0; n < 20; n += 1) {
    copies.length = 0;
    await execute({ document, contextValue: { events } });
    expect(copies.map((each) => each?.('StreamGap'))).toEqual([0, 10]);
  }
});
