/** A gateway simulator and the server in front of it, in this process, each on a free port and with an in-memory store. */
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { createLog } from '../../src/telemetry/log.ts';

/** Settings of the server, as environment variables. */
export type Environment = Readonly<Record<string, string>>;

export interface Server {
  /** `http://127.0.0.1:PORT/graphql` */
  readonly url: string;
  /** Drains the server. */
  stop(): Promise<void>;
}

export interface Facade extends Server, AsyncDisposable {
  /** Keeps running when the server stops. */
  readonly simulator: Simulator;
}

export interface FacadeOptions {
  readonly simulator?: SimulatorOptions;
  /** A running simulator, which outlives this server. */
  readonly gateway?: Simulator;
  /** Address of the gateway for the server, if not the simulator's own. */
  readonly gatewayUrl?: string;
  readonly env?: Environment;
}

/** Short, to keep tests fast that wait for a hold or a drain. */
export const testHoldMs = 150;

/** Starts only the server, in front of the given gateway address. */
export async function startServerFor(gatewayUrl: string, env: Environment = {}): Promise<Server> {
  const config = readConfig({
    PORT: '0',
    AGENT_GATEWAY_URL: gatewayUrl,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    AGENT_GATEWAY_POLL_PAUSE_MS: '5',
    STORE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'silent',
    ...env,
  });
  const log = createLog(config.telemetry.logLevel);
  const app = await createApp(config, log);
  const server = await startServer({ app, config, tabs: () => [] });
  let stopped: Promise<void> | undefined;
  return { url: server.url, stop: () => (stopped ??= server.drain()) };
}

export async function startFacade(options: FacadeOptions = {}): Promise<Facade> {
  const simulator = options.gateway ?? (await startSimulator({ pollHoldMs: testHoldMs, ...options.simulator }));
  const holdMs = options.simulator?.pollHoldMs ?? testHoldMs;
  const server = await startServerFor(options.gatewayUrl ?? simulator.url, {
    AGENT_GATEWAY_POLL_HOLD_MS: String(holdMs),
    ...options.env,
  });
  return {
    ...server,
    simulator,
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      if (options.gateway === undefined) await simulator.close();
    },
  };
}
