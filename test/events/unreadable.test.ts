/** A stored entry that this version cannot read costs its own positions, and nothing else. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { createDecode } from '../../src/events/decode.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { startFacade, startServerFor } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';

const agentId = '1001';
const fields = '... on StreamGap { cause }';

const damages: readonly (readonly [name: string, sql: string])[] = [
  ['of a kind that a later release wrote', "kind = 'later'"],
  ['whose bytes are no JSON', 'bytes = substr(bytes, 2)'],
  ['that is no envelope', "bytes = CAST('[]' AS BLOB)"],
  ['whose count does not fit', 'count = 9'],
  ['that takes no position', 'count = 0'],
  ['of a session that never was', 'serial = 9'],
  ['of release 0.1.0, of a session that never was', 'serial = 9, checksum = NULL'],
  ['of an own type that a later release wrote', `kind = 'own', bytes = CAST('{"type":"LaterItem"}' AS BLOB)`],
];

/** Stores One, Two and Three, and damages the entry of Two: a flipped byte, or the format of a later release. */
async function damaged(change: string) {
  const folder = new TemporaryFolder();
  const store = join(folder.path, 'store.db');
  const simulator = await startSimulator({ pollHoldMs: 150 });
  const env = { STORE_URL: `sqlite:${store}` };
  const before = await startServerFor(simulator.url, env);
  const { guid, cursor } = await signIn(before.url, agentId);
  const watch = await Watch.open(before.url, agentId, { guid, after: cursor });
  for (const eventType of ['One', 'Two', 'Three']) simulator.inject(agentId, { eventType });
  await watch.untilTypes('One', 'Two', 'Three');
  const { ids } = watch;
  await watch[Symbol.asyncDispose]();
  await before.stop();
  const database = new DatabaseSync(store);
  const position = Number(ids[watch.types.indexOf('Two')]!.split('-')[2]);
  expect(database.prepare(`UPDATE entries SET ${change} WHERE first = ?`).run(position).changes).toBe(1);
  database.close();
  const server = await startServerFor(simulator.url, env);
  return {
    ...server,
    simulator,
    guid,
    cursor,
    ids,
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await simulator.close();
      folder[Symbol.dispose]();
    },
  };
}

describe.each(damages)('an entry %s', (_name, change) => {
  test('is a StreamGap under its own id, and what stands beside it arrives', async () => {
    await using store = await damaged(change);
    await using replay = await Watch.open(store.url, agentId, { guid: store.guid, after: store.cursor, fields });
    store.simulator.inject(agentId, { eventType: 'Four' });
    await replay.untilTypes('Four');
    const types = replay.types.filter((type) => !type.startsWith('Agent'));
    expect(types).toEqual(['One', 'StreamGap', 'Three', 'Four']);
    expect(replay.ids.slice(0, -1)).toEqual(store.ids);
    expect(replay.events.find(({ type }) => type === 'StreamGap')?.['cause']).toBe('UNREADABLE_ENTRY');
    expect(replay.errors).toEqual([]);
  });

  test('is a StreamGap in a page of history, and the page continues behind it', async () => {
    await using store = await damaged(change);
    const { data, errors } = await ask<{ readonly agentEventHistory: { readonly nodes: readonly { type: string }[] } }>(
      store.url,
      `{ agentEventHistory(agentId: "${agentId}", after: "${store.cursor}", first: 50) { nodes { id type } } }`,
      {},
      store.guid,
    );
    expect(errors).toEqual([]);
    const types = data.agentEventHistory.nodes.map(({ type }) => type).filter((type) => !type.startsWith('Agent'));
    expect(types).toEqual(['One', 'StreamGap', 'Three']);
  });

  test('leaves snapshots, outcomes and readiness alone, and is counted once', async () => {
    await using store = await damaged(change);
    const { url, guid, cursor } = store;
    for (let reader = 0; reader < 2; reader++) {
      await using replay = await Watch.open(url, agentId, { guid, after: cursor, snapshot: true });
      await replay.untilTypes('AgentSnapshot', 'Three');
    }
    const { data, errors } = await ask(
      url,
      `mutation { asked: requestAgentConference(agentId: "${agentId}", input: { seats: 3 }, idempotencyKey: "once") {
        ... on RequestAgentConferenceSuccess { outcome { __typename } } } }`,
      {},
      guid,
    );
    expect(errors).toEqual([]);
    expect(data['asked']).toEqual({ outcome: { __typename: 'OutcomeConfirmed' } });
    expect((await fetch(new URL('/ready', url))).status).toBe(200);
    expect(await (await fetch(new URL('/metrics', url))).text()).toMatch(/^agent_gateway_unreadable_entries_total 1$/m);
  });
});

test('an entry that does not say its session is a gap for readers of the ended session in which it stands', async () => {
  using folder = new TemporaryFolder();
  const path = join(folder.path, 'store.db');
  const simulator = await startSimulator({ pollHoldMs: 150 });
  const env = { STORE_URL: `sqlite:${path}` };
  const signOut = async (url: string, { guid, cursor }: { readonly guid: string; readonly cursor: string }) => {
    await using watch = await Watch.open(url, agentId, { guid, after: cursor });
    await watch.untilTypes('AgentState_Ready');
    await mutate(url, `signOutAgent(agentId: "${agentId}")`, guid);
    await watch.untilTypes('SessionEnded');
    return watch.ids;
  };
  const before = await startServerFor(simulator.url, env);
  await signOut(before.url, await signIn(before.url, agentId));
  const second = await signIn(before.url, agentId);
  const ids = await signOut(before.url, second);
  await before.stop();
  // After the end of the first session.
  const database = new DatabaseSync(path);
  database.prepare('UPDATE entries SET serial = 9 WHERE first = ?').run(Number(ids[0]!.split('-')[2]));
  database.close();
  const server = await startServerFor(simulator.url, env);
  await using replay = await Watch.open(server.url, agentId, { guid: second.guid, after: second.cursor, fields });
  await replay.untilTypes('SessionEnded');
  expect(replay.ids).toEqual(ids);
  expect(replay.types[0]).toBe('StreamGap');
  await server.stop();
  await simulator.close();
});

test.each([
  [3, [{ eventType: 'One' }]],
  [1, [{ eventType: 'One' }, { eventType: 'Two' }]],
])('an answer that takes %d positions and holds another number of events is a gap at each of them', (count, events) => {
  const parts: string[] = [];
  const decode = createDecode(eventTypes, (_agentId, _entry, part) => parts.push(part));
  const bytes = Buffer.from(JSON.stringify({ message: '', retcode: '0', event: events }));
  const items = [
    ...decode('epoch', agentId, { kind: 'answer', first: 5, count, sessionNumber: 1, receivedAtMs: 1, bytes }),
  ];
  expect(items.map(({ type, position }) => [type, position])).toEqual(
    Array.from({ length: count }, (_, at) => ['StreamGap', 5 + at]),
  );
  expect(parts).toEqual(['positions']);
});

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'a mutation that fails on the store before anything was sent says that it had no effect',
  async () => {
    const redis = await startRedis();
    await using facade = await startFacade({ env: { STORE_URL: redis.url } });
    const { guid } = await signIn(facade.url, agentId);
    const since = facade.simulator.ledger.lastSerial;
    await redis.kill();
    const { errors } = await ask(
      facade.url,
      `mutation { asked: requestAgentConference(agentId: "${agentId}", input: { seats: 3 }, idempotencyKey: "once") {
        ... on RequestAgentConferenceSuccess { outcome { __typename } } } }`,
      {},
      guid,
    );
    const calls = facade.simulator.ledger.requests({ since }).filter(({ kind }) => kind === 'command');
    await redis.restart();
    await facade.stop();
    await redis.stop();
    expect(errors[0]?.extensions).toMatchObject({ code: 'STORE_UNAVAILABLE', mayHaveTakenEffect: false });
    expect(calls).toEqual([]);
  },
);
