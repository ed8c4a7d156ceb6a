/** Several servers in this process over one gateway simulator and their own Redis. */
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { startServerFor, type Environment, type Server } from './facade.ts';
import { startRedis, type RedisServer } from './redis.ts';

export interface Instances extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly redis: RedisServer;
  readonly servers: readonly Server[];
  /** Starts one more server. */
  start(): Promise<Server>;
}

/** Ten times as fast as the defaults: hold, deadlines, and with them the lease (3 s). */
export const quick: Environment = {
  AGENT_GATEWAY_POLL_HOLD_MS: '300',
  AGENT_GATEWAY_POLL_GRACE_MS: '700',
  STORE_LEASE_MARGIN_MS: '600',
};

export async function startInstances(
  count: number,
  options: { readonly simulator?: SimulatorOptions; readonly env?: Environment } = {},
): Promise<Instances> {
  const [redis, simulator] = await Promise.all([
    startRedis(),
    startSimulator({ pollHoldMs: 300, ...options.simulator }),
  ]);
  const servers: Server[] = [];
  const start = async () => {
    const server = await startServerFor(simulator.url, { ...quick, STORE_URL: redis.url, ...options.env });
    servers.push(server);
    return server;
  };
  for (let started = 0; started < count; started += 1) await start();
  return {
    simulator,
    redis,
    servers,
    start,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      await simulator.close();
      await redis.stop();
    },
  };
}
