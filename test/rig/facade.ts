/** A gateway simulator and the server in front of it, in this process, each on a free port and a store in memory. */
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { createLog } from '../../src/telemetry/log.ts';

export interface Facade extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/graphql` */
  readonly url: string;
  readonly simulator: Simulator;
  /** Drains the server; the simulator goes on. */
  stop(): Promise<void>;
}

export interface FacadeOptions {
  readonly simulator?: SimulatorOptions;
  /** A simulator that runs already and outlives this server. */
  readonly gateway?: Simulator;
  /** Settings of the server, as environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Short, so that tests that wait for a hold or a drain are quick. */
const testHoldMs = 300;

export async function startFacade(options: FacadeOptions = {}): Promise<Facade> {
  const simulator = options.gateway ?? (await startSimulator({ pollHoldMs: testHoldMs, ...options.simulator }));
  const config = readConfig({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(options.simulator?.pollHoldMs ?? testHoldMs),
    AGENT_GATEWAY_POLL_PAUSE_MS: '5',
    STORE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const log = createLog(config.logLevel);
  const app = await createApp(config, log);
  const server = await startServer({ app, config, tabs: () => [] });
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= server.drain());
  return {
    url: server.url,
    simulator,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      if (options.gateway === undefined) await simulator.close();
    },
  };
}
