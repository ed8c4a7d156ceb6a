import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { StreamItem } from '../../src/events/event.ts';
import { createMaskError } from '../../src/execution/errors.ts';
import { itemIdOf, subscribeShared } from '../../src/execution/shared-subscriptions.ts';
import { schema } from '../../src/schema/schema.ts';

let reads = 0;
const item = (type: string): StreamItem => ({
  typeName: 'UnrecognizedAgentEvent',
  id: `incarnat-1001-${type}`,
  position: 1,
  sessionNumber: 1,
  agentId: '1001',
  type,
  isLate: false,
  receivedAt: new Date(0),
  occurredAt: null,
  workNo: null,
  get content() {
    reads += 1;
    return { counted: true };
  },
  fields: {},
});

/** What a subscriber with this document receives for these items. */
async function results(
  items: readonly StreamItem[],
  query: string,
  variableValues: Record<string, unknown> = {},
  document = parse(query),
) {
  const stream = await subscribeShared(
    {
      schema,
      document,
      variableValues: { agentId: '1001', ...variableValues },
      contextValue: { events: { subscribe: () => Promise.resolve(asAsync(items)) } },
    },
    createMaskError(() => undefined),
  );
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const all = [];
  for await (const result of stream) all.push(result);
  return all;
}

async function* asAsync(items: readonly StreamItem[]): AsyncGenerator<StreamItem> {
  yield* items;
}

const query =
  'subscription ($agentId: ID!, $after: ID, $more: Boolean = false) { agentEvents(agentId: $agentId, after: $after) { id content type @include(if: $more) } }';

test('an event is executed once for all who watch it with the same document, wherever they began', async () => {
  const [event, document] = [item('A'), parse(query)];
  reads = 0;
  const all = await Promise.all(['x', 'y', 'z'].map((after) => results([event], query, { after }, document)));
  expect(reads).toBe(1);
  expect(new Set(all.map(([result]) => result)).size).toBe(1);
  expect(itemIdOf(all[0]![0]!)).toBe(event.id);
});

test('a selection that depends on a variable is executed for each value of it', async () => {
  const [event, document] = [item('B'), parse(query)];
  const [plain] = await results([event], query, { more: false }, document);
  const [more] = await results([event], query, { more: true }, document);
  expect(plain!.data).toEqual({ agentEvents: { id: event.id, content: { counted: true } } });
  expect(more!.data).toEqual({ agentEvents: { id: event.id, content: { counted: true }, type: 'B' } });
});

test('what only one connection gets is never shared', async () => {
  const draining: StreamItem = { ...item('C'), typeName: 'ServerDraining' };
  const document = parse(query);
  const [[one], [other]] = await Promise.all([
    results([draining], query, {}, document),
    results([draining], query, {}, document),
  ]);
  expect(one).not.toBe(other);
});
