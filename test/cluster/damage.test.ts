/** Damage in Redis that open streams read costs its own positions, and nothing else. */
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { quick, startInstances, type Instances } from '../rig/cluster.ts';
import { startServerFor } from '../rig/facade.ts';
import { metric } from '../rig/metrics.ts';
import { hasRedis } from '../rig/redis.ts';

const agentId = '1001';
const fields = '... on StreamGap { cause }';

interface Stored {
  readonly header: string;
  readonly body: string;
}

/** Changes to a copy of the newest entry. */
const damages: readonly (readonly [name: string, change: (stored: Stored) => Stored])[] = [
  [
    'whose session number is greater than any',
    ({ header, body }) => ({ header: header.replace(/^(a 1) \d+/, '$1 9'), body }),
  ],
  [
    'whose session number is that of an earlier session',
    ({ header, body }) => ({ header: header.replace(/^(a 1) \d+/, '$1 1'), body }),
  ],
  ['whose time is another one', ({ header, body }) => ({ header: header.replace(/^(a 1 \d+) 1/, '$1 2'), body })],
  ['of which one byte is another one', ({ header, body }) => ({ header, body: body.replace('Before', 'Behind') })],
  ['that stands in the place of another one', (stored) => stored],
  ['that says nothing of what it was', ({ body }) => ({ header: `a 1 9 ${Date.now()} token:1`, body })],
];

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('a fresh entry', () => {
  let cluster: Instances;
  let redis: Redis;
  beforeEach(async () => {
    cluster = await startInstances(2);
    redis = new Redis(cluster.redis.port, '127.0.0.1');
  });
  afterEach(async () => {
    redis.disconnect();
    await cluster[Symbol.asyncDispose]();
  });

  const appendDamaged = async (change: (stored: Stored) => Stored): Promise<void> => {
    const [events = ''] = await redis.keys(`*:events:${agentId}`);
    const [last] = await redis.xrevrange(events, '+', '-', 'COUNT', 1);
    const [, header = '', , body = ''] = last?.[1] ?? [];
    const first = await redis.hincrby(events.replace(':events:', ':agent:'), 'newest', 1);
    const stored = change({ header, body });
    await redis.xadd(events, `${first}-0`, 'h', stored.header, 'b', stored.body);
  };

  test.each(damages)('%s is a gap for open readers on all instances, and their streams go on', async (_, change) => {
    const { servers, simulator } = cluster;
    const first = await signIn(servers[0]!.url, agentId);
    await mutate(servers[0]!.url, `signOutAgent(agentId: "${agentId}")`, first.guid);
    const { guid, cursor } = await signIn(servers[0]!.url, agentId);
    const watches = await Promise.all(
      servers.map(({ url }) => Watch.open(url, agentId, { guid, after: cursor, fields })),
    );
    simulator.inject(agentId, { eventType: 'Before' });
    for (const watch of watches) await watch.untilTypes('Before');
    await appendDamaged(change);
    simulator.inject(agentId, { eventType: 'After' });
    for (const watch of watches) {
      await watch.untilTypes('After');
      // Without the server's reports about a slow gateway.
      const types = watch.types.filter((type) => !type.startsWith('Agent') && !type.startsWith('Gateway'));
      expect(types).toEqual(['Before', 'StreamGap', 'After']);
      expect(watch.events.find(({ type }) => type === 'StreamGap')?.['cause']).toBe('UNREADABLE_ENTRY');
      expect(watch.errors).toEqual([]);
    }
    for (const { url } of servers) expect(await metric(url, 'unreadable_entries_total')).toBe(1);
    for (const watch of watches) await watch[Symbol.asyncDispose]();
  });
});

describe.skipIf(!hasRedis && process.env['CI'] === undefined).each([
  ['without STORE_KEY', {}],
  ['with STORE_KEY', { STORE_KEY: 'a key of the store, long enough' }],
])('a session record that was damaged in Redis, %s,', (_, env) => {
  test('stops no start, is counted, and costs only its own agent a proof at the gateway', async () => {
    await using cluster = await startInstances(1, { env });
    const [first] = cluster.servers;
    const redis = new Redis(cluster.redis.port, '127.0.0.1');
    const damaged = await signIn(first!.url, agentId);
    const other = await signIn(first!.url, '1002');
    const [sessions = ''] = await redis.keys(`*:agent:${agentId}`);
    const record = await redis.hget(sessions, 's:1');
    expect(record).not.toBeNull();
    const damage = () => redis.hset(sessions, 's:1', record!.slice(0, -2));
    await damage();
    // An instance that already knows the session continues it.
    const known = await ask(first!.url, `{ agent(id: "${agentId}") { cursor } }`, {}, damaged.guid);
    expect(known.errors).toEqual([]);
    // The first instance may store the record again before the new one reads it.
    const again = setInterval(() => void damage(), 5);
    const { url } = await cluster.start();
    await expect.poll(() => metric(url, 'unreadable_sessions_total')).toBe(1);
    clearInterval(again);
    redis.disconnect();
    for (const [of, guid] of [
      [agentId, damaged.guid],
      ['1002', other.guid],
    ] as const)
      expect(await ask(url, `{ agent(id: "${of}") { id } }`, {}, guid)).toMatchObject({ data: { agent: { id: of } } });
    expect(await metric(url, 'unreadable_sessions_total')).toBe(1);
  });
});

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'the Guid of an ended session reads on behind positions that an earlier epoch has lost, and is told where',
  async () => {
    await using cluster = await startInstances(1);
    const { servers, simulator } = cluster;
    const redis = new Redis(cluster.redis.port, '127.0.0.1');
    const { guid, cursor } = await signIn(servers[0]!.url, agentId);
    await using first = await Watch.open(servers[0]!.url, agentId, { guid, after: cursor });
    for (const eventType of ['Kept', 'Lost', 'Behind']) {
      simulator.inject(agentId, { eventType });
      await first.untilTypes(eventType);
    }
    const lost = first.events.find(({ type }) => type === 'Lost')!.id;
    await signIn(servers[0]!.url, agentId, true);
    const position = Number(lost.split('-')[2]);
    const [events = ''] = await redis.keys(`*:events:${agentId}`);
    expect(await redis.xdel(events, `${position}-0`)).toBe(1);
    redis.disconnect();
    const server = await startServerFor(simulator.url, {
      ...quick,
      STORE_URL: cluster.redis.url,
      NEW_STORE_EPOCH: 'on',
    });

    const types: string[] = [];
    const codes: unknown[] = [];
    let after = cursor;
    // Reconnects like a client, but gives up instead of retrying forever.
    while (types.at(-1) !== 'SessionEnded' && codes.length < 4) {
      await using watch = await Watch.open(server.url, agentId, { guid, after });
      await watch.until(({ closed }) => closed);
      types.push(...watch.types);
      codes.push(watch.code);
      const resumeAfter = watch.errors[0]?.extensions['resumeAfter'];
      after = typeof resumeAfter === 'string' ? resumeAfter : (watch.ids.at(-1) ?? after);
    }
    expect(codes).toEqual(['TOO_SLOW', 'CURSOR_EXPIRED', undefined]);
    expect(types.filter((type) => ['Kept', 'Lost', 'Behind', 'SessionEnded'].includes(type))).toEqual([
      'Kept',
      'Behind',
      'SessionEnded',
    ]);
    await server.stop();
  },
);
