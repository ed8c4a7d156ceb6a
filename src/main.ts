/** The entry point of the process: arguments, environment, signals, exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { App } from './app.ts';
import { ConfigError, readConfig, strayTelemetry, strayVariables, type Config } from './config.ts';
import { settingsHelp } from './settings.ts';
import type { SignedInAgent } from './demo/demo.ts';
import type { RunningServer } from './server.ts';
import { createLog, type Log } from './telemetry/log.ts';
import type { Seat } from './workers.ts';

const usage = `agent-gateway-graphql: GraphQL in front of a contact-centre agent gateway

agent-gateway-graphql [OPTION ...], in a checkout npm start -- [OPTION ...]

Starts the server. Without the address of a gateway, it also starts a gateway simulator with demo agents.

  --port N       port to listen on (PORT)
  --gateway URL  address of the gateway (AGENT_GATEWAY_URL)
  --workers N    number of processes on one port, or auto: one per core (requires the address of a gateway and STORE_URL=redis://…)
  --version      prints the version
  --help         prints this text

Settings are environment variables.

${settingsHelp()}
`;

/** Exit code for an error at the start: a wrong setting, a store held by another process, a port in use. */
const startupMistake = 2;
/** The first requests and polls come first. */
const warmUpAfterMs = 500;

async function main(): Promise<void> {
  try {
    const { help, version, given } = readArguments(process.argv.slice(2));
    if (help) return void process.stdout.write(usage);
    if (version) return void process.stdout.write(`${versionOfPackage()}\n`);
    // Workers read them from the environment too.
    Object.assign(process.env, given);
    const config = readConfig(process.env);
    const log = createLog(config.telemetry.logLevel);
    // The supervisor of a worker has already logged these lines.
    if (!process.connected) {
      const strays = [...strayVariables(process.env), ...(config.traces ? strayTelemetry(process.env) : [])];
      for (const stray of new Set(strays)) log.warn(stray);
    }
    await (config.server.workers === 1 ? serve(config, log) : serveWithWorkers(config, log));
  } catch (error) {
    if (isStartupMistake(error)) refuse(explain(error));
    else fail(error);
  }
}

/** @throws {ConfigError} */
function readArguments(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = { help: { ...flag, short: 'h' }, version: flag, workers: text, port: text, gateway: text } as const;
    const { help = false, version = false, workers, port, gateway } = parseArgs({ args: [...args], options }).values;
    // An empty setting counts as unset; an empty argument is an error.
    if (workers === '') throw new Error('--workers must be a number, or auto');
    if (port === '') throw new Error('--port must be a number');
    if (gateway === '') throw new Error('--gateway must be an address');
    const given = { WORKERS: workers, PORT: port, AGENT_GATEWAY_URL: gateway };
    return {
      help,
      version,
      given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    };
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}; see --help`, { cause: error });
  }
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

async function serveWithWorkers(config: Config, log: Log): Promise<void> {
  const { supervise, takeSeat } = await import('./workers.ts');
  const seat = takeSeat(process.env);
  if (seat) return serve(ofWorker(config, seat), log.child({ worker: seat.number }), seat);
  const started = (url: string) => {
    process.stdout.write(`${firstLine(url)}${gatewayLine(config)}Workers: ${config.server.workers}\n`);
  };
  supervise({ workers: config.server.workers, log, started });
}

/** The configuration of one worker: each worker has its own folder of malformed responses, which has one writer. */
function ofWorker(config: Config, { number }: Seat): Config {
  const { garbledFolder } = config.gateway;
  if (garbledFolder === undefined) return config;
  return { ...config, gateway: { ...config.gateway, garbledFolder: join(garbledFolder, `worker-${number}`) } };
}

/** @param seat of a worker, which leaves the output on stdout to its supervisor */
async function serve(given: Config, log: Log, seat?: Seat): Promise<void> {
  // Loaded here, because a supervisor and `--help` do not need these modules.
  const [{ createApp }, { startServer }] = await Promise.all([import('./app.ts'), import('./server.ts')]);
  const demo = given.demo
    ? {
        ...(await import('./demo/demo.ts')),
        ...(await import('./demo/greeting.ts')),
        ...(await import('./demo/tabs.ts')),
      }
    : undefined;
  const simulator =
    demo &&
    (await (
      await import('./simulator/simulator.ts')
    ).startSimulator({ ...demo.demoGateway, pollHoldMs: given.gateway.pollHoldMs }));
  const config = simulator ? { ...given, gateway: { ...given.gateway, sites: [simulator.url] } } : given;
  let app: App;
  let agents: readonly SignedInAgent[] = [];
  try {
    const own = await createApp(config, log, (line) => {
      refuse(`STORE_URL: ${line}`);
      process.exit();
    });
    app = seat ? { ...own, metrics: { ...own.metrics, text: seat.joinMetrics(() => own.metrics.text()) } } : own;
  } catch (error) {
    await simulator?.close();
    throw error;
  }
  let server: RunningServer;
  try {
    server = await startServer({ app, config, tabs: () => demo?.demoTabs(agents) ?? [] });
  } catch (error) {
    // Without a port there is no server: polling has to stop, and the process has to end.
    simulator?.endHolds();
    await app.close();
    await simulator?.close();
    throw error;
  }
  const stop = async (): Promise<void> => {
    // There is no need to wait for the polls that the simulator of this process holds.
    simulator?.endHolds();
    await server.drain();
    await simulator?.close();
  };
  stopOnSignal(log, seat, stop);
  app.serves?.(server.url);
  setTimeout(() => void app.warmUp().catch(fail), warmUpAfterMs).unref();
  if (app.backUp) backUpOnSignal(log, app.backUp);
  if (seat) {
    seat.serves(server.url);
    return;
  }
  process.stdout.write(firstLine(server.url));
  if (simulator) {
    try {
      agents = await demo.stageDemo(server.url, true);
    } catch (error) {
      await stop();
      throw error;
    }
    process.stdout.write(demo.greeting(server.url, simulator.url, agents, config.clients.graphiql));
  } else {
    process.stdout.write(gatewayLine(config));
  }
}

const firstLine = (url: string): string => `Agent gateway GraphQL server: ${url}\n`;
const gatewayLine = ({ gateway }: Config): string => `Agent gateway: ${gateway.sites.join(', ')}\n`;

function stopOnSignal(log: Log, seat: Seat | undefined, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    // A worker often gets the signal twice, from its terminal and from its supervisor. The supervisor itself ends a worker that must stop at once.
    if (stopping && seat) return;
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'Draining: waiting for polls in flight; a second signal stops at once');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'Draining failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  if (['start', 'npx'].includes(process.env['npm_lifecycle_event'] ?? '')) whenOrphaned(() => onSignal('SIGTERM'));
}

/** `npm run backup` sends SIGUSR2. While a backup is running, a further signal starts no second one. */
function backUpOnSignal(log: Log, backUp: () => Promise<string>): void {
  let isRunning = false;
  process.on('SIGUSR2', () => {
    if (isRunning) return;
    isRunning = true;
    backUp()
      .then(
        (path) => {
          log.info({ path }, 'Backup of the store written');
        },
        (error: unknown) => {
          log.error({ err: error }, 'Backup of the store failed');
        },
      )
      .finally(() => {
        isRunning = false;
      });
  });
}

/** npm forwards a signal only to a shell, which ends without forwarding it. A user who ends `npm start` or `npx` expects the server to end too. */
function whenOrphaned(orphaned: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    orphaned();
  }, 250).unref();
}

/** Codes of errors that the operator can fix. */
const mendable = new Set([
  'STORE_LOCKED',
  'STORE_VERSION',
  'STORE_FAILED',
  'DECRYPTION_FAILED',
  'EADDRINUSE',
  'EACCES',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CA_FILE_UNUSABLE',
  'CLIENT_CERTIFICATE_UNUSABLE',
  'GARBLED_FOLDER_UNUSABLE',
  'TRUSTED_DOCUMENTS_UNUSABLE',
  'USAGE_REPORTER_UNUSABLE',
  'DEMO_NOT_STAGED',
]);

function isStartupMistake(error: unknown): error is Error & { readonly code?: string } {
  return (
    error instanceof ConfigError || (error instanceof Error && mendable.has((error as { code?: string }).code ?? ''))
  );
}

function explain(error: Error & { readonly code?: string }): string {
  if (error.code === 'EADDRINUSE')
    return `PORT is taken by another process (${error.message}): choose another, or 0 for a free one`;
  if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? ''))
    return `HOST or PORT cannot be used: ${error.message}`;
  if (error.code === 'CA_FILE_UNUSABLE') return `AGENT_GATEWAY_CA_FILE holds no CA: ${error.message}`;
  if (error.code === 'CLIENT_CERTIFICATE_UNUSABLE')
    return `AGENT_GATEWAY_CERT_FILE or AGENT_GATEWAY_KEY_FILE cannot be used: ${error.message}`;
  if (error.code === 'GARBLED_FOLDER_UNUSABLE') return `AGENT_GATEWAY_GARBLED_DIR cannot be used: ${error.message}`;
  if (error.code === 'TRUSTED_DOCUMENTS_UNUSABLE')
    return `TRUSTED_DOCUMENTS must be on, or files and folders with trusted documents: ${error.message}`;
  if (error.code === 'USAGE_REPORTER_UNUSABLE') return `USAGE_REPORTER cannot be used: ${error.message}`;
  if (error.code === 'DEMO_NOT_STAGED')
    return `the demo could not be staged: ${error.message.replace(/\.$/, '')}; its own operations have to fit into LIMIT_…, or set AGENT_GATEWAY_URL`;
  if (error.code === 'STORE_FAILED' || error.code === 'STORE_VERSION')
    return `STORE_URL cannot be used: ${error.message}`;
  if (error.code === 'STORE_LOCKED')
    return `STORE_URL: ${error.message}; stop the other one, or give this one a file of its own: STORE_URL=sqlite:other.db`;
  if (error.code === 'DECRYPTION_FAILED') return `STORE_KEY does not fit the store: ${error.message}`;
  return error.message;
}

/** Node would print the error unchanged, with the text that a parser failed on, which may be a credential. */
function fail(error: unknown): void {
  createLog('fatal').fatal({ err: error }, 'Unexpected failure: the process ends');
  process.exit(1);
}

function refuse(line: string): void {
  process.stderr.write(`${line.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = startupMistake;
  // The channel to its supervisor would keep a worker alive.
  if (process.connected) process.exit();
}

process.on('uncaughtException', fail);
await main();
