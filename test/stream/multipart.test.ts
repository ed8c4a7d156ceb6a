import { expect, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, type FacadeOptions } from '../rig/facade.ts';
import { subscribers } from '../rig/metrics.ts';
import { MultipartWatch, type MultipartOptions } from '../rig/multipart.ts';

const agentId = '1001';

async function signedIn(options: FacadeOptions = {}) {
  const facade = await startFacade(options);
  const { guid, cursor } = await signIn(facade.url, agentId);
  return { facade, url: facade.url, guid, cursor };
}

const inject = ({ facade }: Awaited<ReturnType<typeof signedIn>>, eventType: string) =>
  facade.simulator.inject(agentId, { eventType });

test.each(['POST', 'GET'] as const)(
  'an event that comes by %s can be read at once, without waiting for the next',
  async (method) => {
    const desk = await signedIn();
    await using _facade = desk.facade;
    await using watch = await MultipartWatch.open(desk.url, agentId, {
      guid: desk.guid,
      after: desk.cursor,
      method,
    });
    expect(watch.response.status).toBe(200);
    expect(watch.response.headers.get('content-type')).toMatch(
      /^multipart\/mixed; ?boundary="?graphql"?; ?subscriptionSpec="?1\.0"?$/,
    );
    await watch.until(({ types }) => types.includes('AgentState_Ready'));
    inject(desk, 'Alone');
    // The event must not depend on a further event or, before 12 s, a heartbeat to be flushed.
    await watch.until(({ types }) => types.at(-1) === 'Alone');
  },
);

test('neither a proxy nor the server holds a multipart stream back or changes it', async () => {
  const desk = await signedIn();
  await using _facade = desk.facade;
  await using watch = await MultipartWatch.open(desk.url, agentId, { guid: desk.guid });
  const { headers } = watch.response;
  expect([headers.get('x-accel-buffering'), headers.get('content-encoding')]).toEqual(['no', null]);
  expect(headers.get('cache-control')).toContain('no-transform');
  // The first heartbeat arrives immediately, because the agent may have no events for a long time.
  await watch.until(({ parts }) => parts.length > 0);
  expect(watch.parts[0]).toEqual({});
});

test('a multipart stream has heartbeats while nothing else comes', async () => {
  const desk = await signedIn({ env: { STREAM_PING_MS: '100' } });
  await using _facade = desk.facade;
  await using watch = await MultipartWatch.open(desk.url, agentId, { guid: desk.guid });
  await watch.until(({ heartbeats }) => heartbeats >= 3);
});

test('what SSE tells of an event is told to the letter, since both get what was serialised once', async () => {
  const desk = await signedIn();
  await using _facade = desk.facade;
  const open = { guid: desk.guid, after: desk.cursor };
  await using multipart = await MultipartWatch.open(desk.url, agentId, open);
  await using sse = await Watch.open(desk.url, agentId, open);
  desk.facade.simulator.inject(agentId, { eventType: 'Big', content: { n: 12345678901234567890n } });
  await multipart.until(({ types }) => types.includes('Big'));
  await sse.untilTypes('Big');
  const [bySse] = /\{"__typename"[^\n]*"Big".*\}/.exec(sse.raw) ?? [];
  const [byParts] = /\{"__typename"[^\r]*"Big".*\}/.exec(multipart.raw) ?? [];
  expect(byParts).toContain('12345678901234567890');
  expect(byParts).toBe(`${bySse}}`);
});

test.each<[string, (ids: readonly string[]) => MultipartOptions]>([
  ['by after', ([, first]) => ({ after: first! })],
  ['by Last-Event-ID', ([, first]) => ({ lastEventId: first! })],
])('a client of a multipart stream comes back %s and misses nothing', async (_how, position) => {
  const desk = await signedIn();
  await using _facade = desk.facade;
  const { guid, cursor, url } = desk;
  const seen: string[] = [];
  {
    await using first = await MultipartWatch.open(url, agentId, { guid, after: cursor });
    await first.until(({ types }) => types.includes('AgentState_Ready'));
    seen.push(...first.events.map(({ id }) => id));
  }
  await eventually(async () => {
    expect(await subscribers(url)).toBe(0);
  });
  inject(desk, 'Missed');
  await using again = await MultipartWatch.open(url, agentId, { guid, ...position(seen) });
  await again.until(({ types }) => types.at(-1) === 'Missed');
  expect(again.types).toEqual(['Missed']);
});

test('the end of the session closes a multipart stream in order; a drain cuts it, so that its client comes back', async () => {
  const desk = await signedIn();
  await using _facade = desk.facade;
  const { guid, cursor, url } = desk;
  await using drained = await MultipartWatch.open(url, agentId, { guid, after: cursor });
  await using _stopped = { [Symbol.asyncDispose]: () => desk.facade.stop() };
  await drained.until(({ types }) => types.includes('AgentState_Ready'));
  await desk.facade.stop();
  await drained.until(({ closed }) => closed);
  expect([drained.types.at(-1), drained.completed]).toEqual(['ServerDraining', false]);

  const other = await signedIn();
  await using _other = other.facade;
  await using ended = await MultipartWatch.open(other.url, agentId, { guid: other.guid, after: other.cursor });
  await mutate(other.url, `signOutAgent(agentId: "${agentId}")`, other.guid);
  await ended.until(({ closed }) => closed);
  expect([ended.types.at(-1), ended.completed]).toEqual(['SessionEnded', true]);
});

test('a multipart subscription that is refused is answered as JSON, or in a part to a client that takes nothing else', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  await using asJson = await MultipartWatch.open(url, agentId);
  expect(asJson.response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
  await asJson.until(({ raw }) => raw.includes('UNAUTHENTICATED'));
  await using inPart = await MultipartWatch.open(url, agentId, { accept: 'multipart/mixed;subscriptionSpec=1.0' });
  await inPart.until(({ closed }) => closed);
  expect([inPart.codes, inPart.completed]).toEqual([['UNAUTHENTICATED'], true]);
  expect(inPart.raw).not.toContain('"http"');
  await using badCursor = await MultipartWatch.open(url, agentId, {
    accept: 'multipart/mixed; subscriptionSpec="1.0"',
    guid: 'stranger',
    after: 'x',
  });
  await badCursor.until(({ closed }) => closed);
  expect(badCursor.codes).toEqual(['BAD_USER_INPUT']);
  const tooLarge = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed;subscriptionSpec=1.0' },
    body: JSON.stringify({ query: `{ ${'__typename '.repeat(4001)} }` }),
  });
  const text = await tooLarge.text();
  expect(text).toContain('OPERATION_LIMIT');
  expect(text).not.toContain('"http"');
  expect(simulator.ledger.counters.requests).toBe(0);
});

test('a client that asks for neither SSE nor this protocol is told so', async () => {
  const desk = await signedIn();
  await using _facade = desk.facade;
  for (const accept of [
    'application/json',
    'multipart/mixed',
    'multipart/mixed;deferSpec=20220824, application/json',
  ]) {
    await using watch = await MultipartWatch.open(desk.url, agentId, { guid: desk.guid, accept });
    expect([accept, watch.response.status]).toEqual([accept, 406]);
  }
});

test.each(['{ agent(id: "1001") { ... @defer { status } } }', '{ agent(id: "1001") { skills @stream { id } } }'])(
  'incremental delivery is not there, and says so: %s',
  async (query) => {
    await using facade = await startFacade();
    const response = await fetch(facade.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed;deferSpec=20220824, application/graphql-response+json',
      },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/Unknown directive \\"@(defer|stream)\\"/);
    expect(facade.simulator.ledger.counters.requests).toBe(0);
  },
);
