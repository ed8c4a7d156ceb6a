/** The fast path on node:http and the Yoga path give the same answers to the same requests, byte for byte. */
import { describe, expect, test } from 'vitest';
import { signIn } from '../rig/client.ts';
import { startFacade, type Facade } from '../rig/facade.ts';

interface Asked {
  readonly query: string;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes after which the test leaves an open event stream. */
  readonly until?: string;
}

const page = 'https://desk.example';
const origins = { PUBLIC_ORIGINS: page };
const watch =
  'subscription ($after: ID) { agentEvents(agentId: "1001", after: $after, types: ["AgentState_Ready"]) { id type } }';
const release = 'mutation { releaseAgentConference(agentId: "1001") { __typename } }';

/** Headers that differ for every answer. */
const ofOne = new Set(['date', 'x-request-id']);

async function answer(url: string, accept: string, { query, variables, headers, until }: Asked) {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    signal: abort.signal,
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (until !== undefined && text.includes(until)) break;
  }
  abort.abort();
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !ofOne.has(name)),
    text,
  };
}

/** A query string in the URL has no effect, but makes the request take the Yoga path. */
async function expectAlike({ url }: Facade, accept: string, asked: Asked) {
  const first = await answer(url, accept, asked);
  expect(first).toEqual(await answer(`${url}?path=yoga`, accept, asked));
  return first;
}

describe('the fast path and Yoga answer alike: an event stream', () => {
  test('of events that were missed, from a page and without one', async () => {
    await using facade = await startFacade({ env: origins });
    const { guid, cursor } = await signIn(facade.url, '1001');
    for (const origin of [undefined, page, 'https://elsewhere.example']) {
      const headers = { guid, ...(origin !== undefined && { origin }) };
      const { status, text } = await expectAlike(facade, 'text/event-stream', {
        query: watch,
        variables: { after: cursor },
        headers,
        until: 'AgentState_Ready"}}}\n\n',
      });
      expect(status).toBe(200);
      expect(text).toMatch(/^:\n\nid: \S+\nevent: next\ndata: \{"data"/);
    }
  });

  test.each([
    ['without a Guid', { query: watch }, 'UNAUTHENTICATED'],
    ['with a stranger’s', { query: watch, headers: { guid: 'stranger' } }, 'UNAUTHENTICATED'],
    ['after no cursor', { query: watch, variables: { after: 'x' } }, 'BAD_USER_INPUT'],
    ['after one of another store', { query: watch, variables: { after: 'abcdefgh1234-1001-1' } }, 'CURSOR_EXPIRED'],
    ['with a variable that does not fit', { query: watch, variables: { after: [{}] } }, 'BAD_USER_INPUT'],
    ['of a field that is none', { query: 'subscription { nothing { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['of half a document', { query: 'subscription { agentEvents' }, 'GRAPHQL_PARSE_FAILED'],
    ['beyond a limit', { query: `subscription { ${'a '.repeat(6000)} }` }, 'OPERATION_LIMIT'],
  ] as readonly (readonly [string, Asked, string])[])('that is refused: %s', async (_what, asked, code) => {
    await using facade = await startFacade();
    const { guid } = await signIn(facade.url, '1001');
    const headers = asked.headers ?? (code === 'UNAUTHENTICATED' ? {} : { guid });
    const { text } = await expectAlike(facade, 'text/event-stream', { ...asked, headers });
    expect(text).toContain(`"code":"${code}"`);
  });

  test('of an operation that is no subscription', async () => {
    await using facade = await startFacade();
    const { guid } = await signIn(facade.url, '1001');
    const { text } = await expectAlike(facade, 'text/event-stream', { query: release, headers: { guid } });
    expect(text).toContain('event: complete');
  });

  test('beyond what a credential may ask for is counted once', async () => {
    await using facade = await startFacade({ env: { LIMIT_OPERATIONS_PER_MINUTE: '4' } });
    const refused = { query: watch, variables: { after: 'x' } };
    const { guid } = await signIn(facade.url, '1001');
    for (let n = 0; n < 4; n++) {
      const { text } = await answer(facade.url, 'text/event-stream', { ...refused, headers: { guid } });
      expect(text).toContain('BAD_USER_INPUT');
    }
    const { status, text } = await expectAlike(facade, 'text/event-stream', { ...refused, headers: { guid } });
    expect(status).toBe(429);
    expect(text).toContain('TOO_MANY_REQUESTS');
  });
});

describe('the fast path and Yoga answer alike: an answer', () => {
  test.each(['application/json', 'application/graphql-response+json'])('of %s', async (accept) => {
    await using facade = await startFacade({ env: origins });
    const { guid } = await signIn(facade.url, '1001');
    const operations: readonly Asked[] = [
      { query: '{ agent(id: "1001") { id status } }' },
      { query: release },
      { query: 'query ($id: ID!) { agent(id: $id) { id } }', variables: { id: {} } },
      { query: '{ agent(id: "1") { id } }' },
      { query: '{ nothing }' },
      { query: '{ agent(' },
      { query: `{ ${'a '.repeat(6000)} }` },
      { query: watch },
    ];
    for (const asked of operations)
      for (const headers of [{}, { guid }, { guid, origin: page }, { guid, origin: 'https://elsewhere.example' }])
        await expectAlike(facade, accept, { ...asked, headers });
  });
});
