/** Hosted Redis: two instances serve each working combination, and a wrong configuration ends with one line that names the reason. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRedisStore } from '../../src/journal/redis/store.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn, Watch } from '../rig/client.ts';
import { startServerFor, testHoldMs } from '../rig/facade.ts';
import { shared } from '../rig/fixtures.ts';
import { ServerProcess } from '../rig/process.ts';
import {
  guards,
  startDeployment,
  topologies,
  wires,
  type Guard,
  type RedisDeployment,
  type Topology,
  type Wire,
} from '../rig/redis-deployments.ts';
import { freePort, hasRedis } from '../rig/redis.ts';

export interface Cell {
  readonly topology: Topology;
  readonly wire: Wire;
  readonly guard: Guard;
}

export const allCells: readonly Cell[] = topologies.flatMap((topology) =>
  wires.flatMap((wire) =>
    guards
      // The other topologies have no Sentinels.
      .filter((guard) => guard !== 'sentinel' || topology === 'sentinel')
      .map((guard) => ({ topology, wire, guard })),
  ),
);

/**
 * Opens the store once.
 * @returns why it cannot be opened
 */
async function refusal(url: string): Promise<string> {
  try {
    const { journal } = await openRedisStore({
      url,
      retention: { maxAgeMs: 3_600_000, maxEventsPerAgent: 1000 },
      trimIntervalMs: 60_000,
      pollDeadlineMs: () => 1000,
      marginMs: 1000,
      tell: () => undefined,
    });
    await journal.close();
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Fifty processes on a busy machine. */
const startsMs = 600_000;

interface Extent {
  readonly cells: readonly Cell[];
  /** How often the store is opened with each wrong configuration. */
  readonly starts: Readonly<Record<Topology, number>>;
  /** How many servers are started, as processes, with wrong configurations. */
  readonly processes: Readonly<Record<Topology, number>>;
}

/** @param extent `npm test` runs a part of what `npm run test:deploy` runs */
export function describeHostedRedis({ cells, starts, processes }: Extent): void {
  describe.skipIf(!hasRedis && process.env['CI'] === undefined)('Redis as it is hosted:', () => {
    test.each(cells)('$topology, $wire, $guard, is served by two instances', async ({ topology, wire, guard }) => {
      await using redis = await startDeployment(topology, wire, guard);
      const simulator = await startSimulator({ pollHoldMs: testHoldMs });
      const servers = await Promise.all([1, 2].map(() => startServerFor(simulator.url, { STORE_URL: redis.url })));
      onTestFinished(async () => {
        await Promise.all(servers.map((server) => server.stop()));
        await simulator.close();
      });
      const [one, other] = servers.map(({ url }) => url) as [string, string];
      const { guid, cursor } = await signIn(one, '1001');
      await using watch = await Watch.open(other, '1001', { guid, after: cursor });
      await watch.untilTypes('AgentState_Ready');
      simulator.inject('1001', { eventType: 'Through_Redis' });
      await watch.untilTypes('Through_Redis');
    });

    type Change = Parameters<RedisDeployment['urlWith']>[0];
    const without = { credentials: '' };
    const wrong = { credentials: ':wrong@' };
    const unknownUser = { credentials: 'nobody:wrong@' };
    const unknownAuthority = { options: { ca: undefined } };
    const address = { host: '127.0.0.1' };
    const noCertificate = { options: { cert: undefined, key: undefined } };
    const rows: readonly (readonly [what: string, Change, reason: RegExp, wire: 'plain' | 'mutual'])[] = [
      ['no password', without, /NOAUTH/, 'plain'],
      ['a wrong password', wrong, /WRONGPASS/, 'plain'],
      ['an unknown user', unknownUser, /WRONGPASS/, 'plain'],
      ['no password, over TLS', without, /NOAUTH/, 'mutual'],
      ['a wrong password, over TLS', wrong, /WRONGPASS/, 'mutual'],
      ['an unknown authority', unknownAuthority, /self-signed certificate in certificate chain/, 'mutual'],
      ['a name that the certificate is not for', address, /does not match certificate's altnames/, 'mutual'],
      ['no client certificate', noCertificate, /certificate required/, 'mutual'],
    ];
    describe.each(topologies)('a wrong set-up of %s has its own reason in every start:', (topology) => {
      const deployments = {
        plain: shared(() => startDeployment(topology, 'plain', 'password')),
        mutual: shared(() => startDeployment(topology, 'mutual', 'password')),
      };
      test.each(rows)('%s', async (_what, change, reason, wire) => {
        const redis = deployments[wire];
        const url = redis.urlWith(change);
        const lines = new Set<string>();
        for (let start = 0; start < starts[topology]; start += 1) lines.add(await refusal(url));
        for (const line of lines) expect(line).toMatch(reason);
        for (const line of lines) expect(line).not.toMatch(/wrong@|secret|\n/);
        expect(await refusal(redis.url)).toBe('none');
      });
    });

    test.each([
      [
        'Sentinels without their password',
        'sentinel',
        'sentinel',
        { options: { sentinelPassword: undefined } },
        /NOAUTH/,
      ],
      ['Sentinels with a wrong one', 'sentinel', 'sentinel', { options: { sentinelPassword: 'wrong' } }, /WRONGPASS/],
      ['Sentinels that watch another master', 'sentinel', 'open', { options: { sentinel: 'other' } }, /No such master/],
      ['a server that is no cluster', 'single', 'open', { options: { cluster: 'true' } }, /cluster support disabled/],
      [
        'a server that is no Sentinel',
        'single',
        'open',
        { options: { sentinel: 'ours' } },
        /unknown command 'sentinel'/,
      ],
    ] as const)('%s is told in one line', async (_what, topology, guard, change, reason) => {
      await using redis = await startDeployment(topology, 'plain', guard);
      expect(await refusal(redis.urlWith(change))).toMatch(reason);
    });

    test('a scheme that is not the server’s, and a port where nobody listens, are told in one line', async () => {
      await using secure = await startDeployment('single', 'addresses', 'open');
      const plain = secure.urlWith({ scheme: 'redis', options: { ca: undefined } });
      expect(await refusal(plain)).toMatch(/rediss:\/\//);
      await using open = await startDeployment('single', 'plain', 'open');
      expect(await refusal(open.urlWith({ scheme: 'rediss' }))).toMatch(/port without TLS/);
      const port = await freePort();
      for (const options of ['', '?cluster=true', '?sentinel=ours'])
        expect(await refusal(`redis://127.0.0.1:${port}${options}`)).toMatch(/ECONNREFUSED/);
    });

    const atTheEnd: readonly (readonly [Change, reason: string])[] = [
      [without, 'NOAUTH [^\n]*'],
      [unknownAuthority, '[^\n]*self-signed certificate [^\n]*'],
      [noCertificate, '[^\n]*certificate required[^\n]*'],
    ];
    const started = topologies.filter((topology) => processes[topology] > 0);
    test.each(started)(
      'each start over a wrong set-up of %s ends with code 2 and that one line',
      async (topology) => {
        await using redis = await startDeployment(topology, 'mutual', 'password');
        const rest = Array.from({ length: processes[topology] }, (_none, index) => atTheEnd[index % atTheEnd.length]!);
        while (rest.length > 0) {
          const ended = rest.splice(0, atTheEnd.length).map(async ([change, reason]) => {
            const env = { PORT: '0', AGENT_GATEWAY_URL: 'http://127.0.0.1:9', STORE_URL: redis.urlWith(change) };
            await using server = new ServerProcess(env);
            expect((await server.exited).code, server.stderr).toBe(2);
            expect(server.stderr).toMatch(new RegExp(`^STORE_URL cannot be used: Redis at \\S+: ${reason}\n$`));
          });
          await Promise.all(ended);
        }
      },
      startsMs,
    );
  });
}
