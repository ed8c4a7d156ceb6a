/** Entries in the store that no server can read, while streams are open. */
import { Redis } from 'ioredis';
import { ask } from '../../rig/client.ts';
import { until } from '../arena.ts';
import { overRedis, type Cluster } from '../cluster.ts';
import type { Row } from '../row.ts';

const agentId = '1001';
const answer = '{"message":"","retcode":"0","event":{"eventType":"Poison"}}';
const poisons: readonly (readonly [header: string, body: string])[] = [
  ['z 1 1 1700000000000 later:1', answer],
  ['a 1 1', answer],
  ['', ''],
  ['a 1 1 1700000000000 flipped:1', answer.replace('{', '\u0000')],
  ['a 1 1 1700000000000 flipped:2', '{"message":"","retcode":"0"}'],
  ['a 7 1 1700000000000 flipped:3', answer],
  ['o 1 1 1700000000000 later:2', '{"type":"LaterItem"}'],
  ['a 1 9 NOW flipped:4', answer],
];

/** Writes like an append, at the next position. */
const write = `
local first = redis.call('HINCRBY', KEYS[1], 'newest', 1)
redis.call('XADD', KEYS[2], first .. '-0', 'h', ARGV[1], 'b', ARGV[2])`;

async function poison(cluster: Cluster, header: string, body: string): Promise<void> {
  const redis = new Redis({ port: cluster.redisPort, host: '127.0.0.1' });
  try {
    const [events = ''] = await redis.keys(`*:events:${agentId}`);
    const now = header.replace('NOW', String(Date.now()));
    await redis.eval(write, 2, events.replace(':events:', ':agent:'), events, now, body);
  } finally {
    redis.disconnect();
  }
}

/**
 * Requests a conference and releases it.
 * @returns the outcome, or the error
 */
async function askForOutcome(cluster: Cluster): Promise<string> {
  const { guid } = cluster.session(agentId);
  const { data, errors } = await ask(
    cluster.url,
    `mutation { asked: requestAgentConference(agentId: "${agentId}", input: { seats: 3 }) {
      ... on RequestAgentConferenceSuccess { outcome { __typename } } } }`,
    {},
    guid,
  );
  await ask(cluster.url, `mutation { releaseAgentConference(agentId: "${agentId}") { __typename } }`, {}, guid);
  return JSON.stringify(errors[0]?.extensions ?? data['asked']);
}

export const poisonRows: readonly Row[] = [
  overRedis({
    id: 'F38',
    what: 'three instances, the store gets unreadable entries under open streams: one gap per entry, and no other effect',
    world: { agents: 2, provokes: /Cannot read a stored entry/ },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(40);
      for (const [header, body] of poisons) {
        const before = cluster.gaps;
        await poison(cluster, header, body);
        await cluster.delivered();
        const readers = cluster.clients.filter(({ options }) => options.agentId === agentId).length;
        await until('each reader of the agent to get a gap', () => cluster.gaps >= before + readers);
      }
      stop();
      const outcome = await askForOutcome(cluster);
      cluster.expect(outcome.includes('OutcomeConfirmed'), `the outcome was ${outcome}`);
      for (const slot of cluster.servers.keys())
        cluster.expect((await cluster.ready(slot)) === 200, 'a server is not ready');
      await cluster.recovered();
      const causes = new Set(cluster.clients.flatMap(({ arrivals }) => arrivals.flatMap(({ cause }) => cause ?? [])));
      cluster.expect([...causes].join() === 'UNREADABLE_ENTRY', `causes of gaps: ${[...causes].join()}`);
    },
  }),
];
