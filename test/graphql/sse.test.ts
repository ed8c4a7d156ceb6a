import { createClient, NetworkError } from 'graphql-sse';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { mutate, signIn, Watch, type WatchedEvent } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { subscribers } from '../rig/metrics.ts';

const document =
  'subscription ($after: ID) { agentEvents(agentId: "1001", after: $after) { __typename id type content } }';

test('the graphql-sse client subscribes, receives, ends with the session, and comes back with its cursor', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const client = createClient({ url, headers: { Guid: guid }, retryAttempts: 0 });
  const iterator = client.iterate<{ agentEvents: WatchedEvent }>({ query: document, variables: { after: cursor } });
  const types: string[] = [];
  let last = '';
  for await (const { data } of iterator) {
    types.push(data!.agentEvents.type);
    last = data!.agentEvents.id;
    if (types.at(-1) === 'AgentState_Ready') break;
  }
  await eventually(async () => {
    expect(await subscribers(url)).toBe(0);
  });
  simulator.inject('1001', { eventType: 'Missed' });
  await mutate(url, 'signOutAgent(agentId: "1001")', guid);
  for await (const { data, errors } of client.iterate<{ agentEvents: WatchedEvent }>({
    query: document,
    variables: { after: last },
  })) {
    expect(errors).toBeUndefined();
    types.push(data!.agentEvents.type);
  }
  expect(types).toEqual([
    'AgentOther_InService',
    'AgentState_Ready',
    'Missed',
    'AgentOther_ShutdownService',
    'SessionEnded',
  ]);
  client.dispose();
});

test('a subscription that is refused has an error status, and a body with its code', async () => {
  await using facade = await startFacade();
  const { url } = facade;
  const { guid } = await signIn(url, '1001');
  const rows: readonly [headers: Record<string, string>, after: string | undefined, status: number, code: string][] = [
    [{}, undefined, 401, 'UNAUTHENTICATED'],
    [{ Guid: 'stranger' }, undefined, 401, 'UNAUTHENTICATED'],
    [{ Guid: guid }, 'x', 400, 'BAD_USER_INPUT'],
    [{ Guid: guid }, 'abcdefgh1234-1001-1', 410, 'CURSOR_EXPIRED'],
  ];
  for (const [headers, after, status, code] of rows) {
    const client = createClient({ url, headers, retryAttempts: 0 });
    const refusal: unknown = await client
      .iterate({ query: document, variables: { after } })
      .next()
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    const response = refusal instanceof NetworkError ? (refusal as NetworkError<Response>).response : undefined;
    if (response === undefined) throw new Error(`no refusal: ${String(refusal)}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, expect.stringContaining('json')]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    client.dispose();
  }
});

describe('in the distinct-connections mode', () => {
  test('a subscription goes by POST and by GET, and says next and complete', async () => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    const target = `${url}?query=${encodeURIComponent(document)}&variables=${encodeURIComponent(JSON.stringify({ after: cursor }))}`;
    const byGet = fetch(target, { headers: { accept: 'text/event-stream', guid } });
    await using byPost = await Watch.open(url, '1001', { guid, after: cursor });
    await byPost.untilTypes('AgentState_Ready');
    expect(byPost.headers.get('content-type')).toContain('text/event-stream');
    expect(byPost.headers.get('cache-control')).toContain('no-cache');
    await mutate(url, 'signOutAgent(agentId: "1001")', guid);
    const got = await byGet;
    expect(got.headers.get('content-type')).toContain('text/event-stream');
    const text = await got.text();
    await byPost.until(({ closed }) => closed);
    expect(byPost.completed).toBe(true);
    expect(text.match(/^event: next$/gm)).toHaveLength(4);
    expect(text.match(/^event: complete$/gm)).toHaveLength(1);
    const ids = [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(byPost.ids);
  });

  test.each(['*/*', 'application/json, text/event-stream', 'text/*'])(
    'a subscription of a client that accepts %s is an event stream, whose events leave at once',
    async (accept) => {
      await using facade = await startFacade();
      const { url, simulator } = facade;
      const { guid } = await signIn(url, '1001');
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, guid },
        body: JSON.stringify({ query: 'subscription { agentEvents(agentId: "1001") { type } }' }),
      });
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
      simulator.inject('1001', { eventType: 'Alone' });
      const reader = response.body!.getReader();
      let text = '';
      while (!text.includes('Alone')) text += new TextDecoder().decode((await reader.read()).value);
      await reader.cancel();
    },
  );

  test('a query and a mutation may be asked for as an event stream too', async () => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid } = await signIn(url, '1001');
    const client = createClient({ url, headers: { Guid: guid }, retryAttempts: 0 });
    const answer = await client.iterate({ query: '{ agent(id: "1001") { status } }' }).next();
    expect(answer.value).toMatchObject({ data: { agent: { status: 'IDLE' } } });
    const released = await client
      .iterate({ query: 'mutation { releaseAgentConference(agentId: "1001") { __typename } }' })
      .next();
    expect(released.value).toMatchObject({ data: { releaseAgentConference: { __typename: 'NoConference' } } });
    client.dispose();
  });
});

describe('a client that goes', () => {
  test('by cancelling leaves nothing behind', async () => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    const watches = await Promise.all(
      Array.from({ length: 20 }, () => Watch.open(url, '1001', { guid, after: cursor })),
    );
    expect(await subscribers(url)).toBe(20);
    await Promise.all(watches.map((watch) => watch[Symbol.asyncDispose]()));
    await eventually(async () => {
      expect(await subscribers(url)).toBe(0);
    });
  });

  test('by resetting its connection leaves nothing behind, in the middle of a burst too', async () => {
    await using facade = await startFacade({ simulator: { eventsPerAnswer: 500 } });
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    const { hostname, port } = new URL(url);
    const body = JSON.stringify({ query: document, variables: { after: cursor } });
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nguid: ${guid}\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    for (let n = 0; n < 3000; n++) simulator.inject('1001', { eventType: 'Burst', content: 'x'.repeat(1000) });
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    await watch.until(({ types }) => types.filter((type) => type === 'Burst').length === 3000);
    expect(await subscribers(url)).toBe(2);
    socket.resetAndDestroy();
    await eventually(async () => {
      expect(await subscribers(url)).toBe(1);
    });
  });
});

test('a subscriber that stops reading holds nobody up', async () => {
  await using facade = await startFacade({ simulator: { eventsPerAnswer: 500 } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const stalled = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', guid },
    body: JSON.stringify({ query: document, variables: { after: cursor } }),
  });
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  for (let n = 0; n < 3000; n++) simulator.inject('1001', { eventType: 'Burst', content: 'x'.repeat(2000) });
  await watch.until(({ types }) => types.filter((type) => type === 'Burst').length === 3000);
  // It reads later, and has missed nothing.
  const reader = stalled.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes(watch.ids.at(-1)!)) text += decoder.decode((await reader.read()).value, { stream: true });
  expect([...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)).toEqual(watch.ids);
  await reader.cancel();
});
