/** What is damaged in Redis on its way to open streams costs its own positions, and nothing else. */
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { startInstances, type Instances } from '../rig/cluster.ts';
import { metric } from '../rig/metrics.ts';
import { hasRedis } from '../rig/redis.ts';

const agentId = '1001';
const fields = '... on StreamGap { cause }';

interface Stored {
  readonly header: string;
  readonly body: string;
}

/** Another entry as the newest one is, a moment ago, but for one change. */
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
      // Of the gateway: not what the server says of a slow one.
      const types = watch.types.filter((type) => !type.startsWith('Agent') && !type.startsWith('Gateway'));
      expect(types).toEqual(['Before', 'StreamGap', 'After']);
      expect(watch.events.find(({ type }) => type === 'StreamGap')?.['cause']).toBe('UNREADABLE_ENTRY');
      expect(watch.errors).toEqual([]);
    }
    for (const { url } of servers) expect(await metric(url, 'unreadable_entries_total')).toBe(1);
    for (const watch of watches) await watch[Symbol.asyncDispose]();
  });
});
