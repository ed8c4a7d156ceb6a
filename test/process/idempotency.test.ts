/** Idempotency keys across the death of the server: it is killed between the gateway's receipt and its answer, or after the answer. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutate, signIn } from '../rig/client.ts';
import { quick, startInstances } from '../rig/cluster.ts';
import { eventually } from '../rig/eventually.ts';
import { testHoldMs } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts';

const setState = (url: string, guid: string) =>
  mutate(url, 'setAgentCustomState(agentId: "1001", input: { state: 7 }, idempotencyKey: "a")', guid);
const sent = (simulator: Simulator) =>
  simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.includes('customstate'));

async function desk(kind: 'SQLite' | 'Redis') {
  const folder = new TemporaryFolder();
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  const redis = kind === 'Redis' ? await startRedis() : undefined;
  const env = {
    ...quick,
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    // Another instance may still be running the command for a few times as long.
    AGENT_GATEWAY_TIMEOUT_MS: '1000',
    STORE_URL: redis?.url ?? `sqlite:${join(folder.path, 'journal.db')}`,
  };
  return {
    simulator,
    start: () => new ServerProcess(env),
    [Symbol.asyncDispose]: async () => {
      await simulator.close();
      await redis?.stop();
      folder[Symbol.dispose]();
    },
  };
}

const kinds = (['SQLite', 'Redis'] as const).filter(
  (kind) => kind === 'SQLite' || hasRedis || process.env['CI'] !== undefined,
);

describe.each(kinds)('over %s a server that is killed', (kind) => {
  test('between the receipt and the answer never sends the command again', async () => {
    await using world = await desk(kind);
    const first = world.start();
    const { guid } = await signIn(await first.url(), '1001');
    world.simulator.faults.add({ kind: 'delay', delayMs: 60_000, path: 'customstate', times: 1 });
    const lost = setState(await first.url(), guid).catch(() => 'no answer');
    await eventually(() => {
      expect(sent(world.simulator)).toHaveLength(1);
    });
    first.kill('SIGKILL');
    await first.exited;
    expect(await lost).toBe('no answer');
    await using second = world.start();
    for (let repeated = 0; repeated < 2; repeated += 1) {
      const { errors } = await setState(await second.url(), guid);
      expect(errors[0]?.extensions).toEqual({ code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: true });
    }
    expect(sent(world.simulator)).toHaveLength(1);
  });

  test('after the answer gives the first result again', async () => {
    await using world = await desk(kind);
    const first = world.start();
    const { guid } = await signIn(await first.url(), '1001');
    const result = await setState(await first.url(), guid);
    expect(result.__typename).toBe('SetAgentCustomStateSuccess');
    first.kill('SIGKILL');
    await first.exited;
    await using second = world.start();
    expect(await setState(await second.url(), guid)).toEqual(result);
    expect(sent(world.simulator)).toHaveLength(1);
  });
});

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'with the store down a mutation with a key is not sent, and one without is',
  async () => {
    await using cluster = await startInstances(1);
    const { url } = cluster.servers[0]!;
    const { guid } = await signIn(url, '1001');
    await cluster.redis.kill();
    const { errors } = await setState(url, guid);
    const keyed = sent(cluster.simulator).length;
    const without = await mutate(url, 'setAgentCustomState(agentId: "1001", input: { state: 7 })', guid);
    // Otherwise the server could not stop cleanly, because it still has data to write.
    await cluster.redis.restart();
    await eventually(async () => {
      expect((await fetch(new URL('/ready', url))).status).toBe(200);
    });
    expect(errors[0]?.extensions).toEqual({ code: 'STORE_UNAVAILABLE', mayHaveTakenEffect: false });
    expect(keyed).toBe(0);
    expect(without.__typename).toBe('SetAgentCustomStateSuccess');
    expect((await setState(url, guid)).__typename).toBe('SetAgentCustomStateSuccess');
  },
);
