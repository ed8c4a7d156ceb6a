/** The process edge: arguments, environment, signals, exit code. */
import { createApp, type App } from './app.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { settingsHelp } from './settings.ts';
import type { SignedInAgent } from './demo/demo.ts';
import { startServer, type RunningServer } from './server.ts';
import { createLog, type Log } from './telemetry/log.ts';

const usage = `agent-gateway-graphql: GraphQL in front of a contact-centre agent gateway

  npm start               starts the server; without AGENT_GATEWAY_URL also a gateway simulator with demo agents
  npm start -- --help     prints this

Settings are environment variables:
${settingsHelp()}
`;

/** A mistake of whoever starts the process: a setting, the store held by another process, a port that is taken. */
const startupMistake = 2;

async function main(): Promise<void> {
  const [argument] = process.argv.slice(2);
  if (argument === '--help' || argument === '-h') return void process.stdout.write(usage);
  if (argument !== undefined) {
    refuse(`unknown argument ${argument}; see npm start -- --help`);
    return;
  }
  try {
    const config = readConfig(process.env);
    await run(config, createLog(config.logLevel));
  } catch (error) {
    if (isStartupMistake(error)) {
      refuse(explain(error));
      return;
    }
    throw error;
  }
}

async function run(given: Config, log: Log): Promise<void> {
  const simulator = given.demo
    ? await (await import('./simulator/simulator.ts')).startSimulator({ pollHoldMs: given.gateway.pollHoldMs })
    : undefined;
  const config = simulator ? { ...given, gateway: { ...given.gateway, sites: [simulator.url] } } : given;
  let app: App;
  let agents: readonly SignedInAgent[] = [];
  const demo = simulator
    ? {
        ...(await import('./demo/demo.ts')),
        ...(await import('./demo/greeting.ts')),
        ...(await import('./demo/tabs.ts')),
      }
    : undefined;
  try {
    app = await createApp(config, log);
  } catch (error) {
    await simulator?.close();
    throw error;
  }
  let server: RunningServer;
  try {
    server = await startServer({ app, config, tabs: () => demo?.demoTabs(agents) ?? [] });
  } catch (error) {
    // Without a port there is no server: nothing may go on polling behind it, and the process has to end.
    simulator?.endHolds();
    await app.close();
    await simulator?.close();
    throw error;
  }
  stopOnSignal(log, async () => {
    // Nobody has to wait for the hold of a gateway that is ours.
    simulator?.endHolds();
    await server.drain();
    await simulator?.close();
  });
  process.stdout.write(`Agent gateway GraphQL server: ${server.url}\n`);
  if (simulator && demo) {
    agents = await demo.stageDemo(server.url);
    process.stdout.write(demo.greeting(server.url, simulator.url, agents));
  } else {
    process.stdout.write(`Agent gateway: ${config.gateway.sites.join(', ')}\n`);
  }
}

function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'draining: polls in flight are waited for; a second signal stops at once');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'draining failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** Codes of errors that whoever starts the process can mend. */
const mendable = new Set([
  'STORE_LOCKED',
  'STORE_VERSION',
  'STORE_FAILED',
  'SEAL_BROKEN',
  'EADDRINUSE',
  'EACCES',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CA_FILE_UNUSABLE',
  'CLIENT_CERTIFICATE_UNUSABLE',
  'GARBLED_FOLDER_UNUSABLE',
  'TRUSTED_DOCUMENTS_UNUSABLE',
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
  if (error.code === 'TRUSTED_DOCUMENTS_UNUSABLE') return `TRUSTED_DOCUMENTS cannot be used: ${error.message}`;
  if (error.code === 'STORE_FAILED' || error.code === 'STORE_VERSION')
    return `STORE_URL cannot be used: ${error.message}`;
  if (error.code === 'STORE_LOCKED') return `STORE_URL is held by another process: ${error.message}`;
  if (error.code === 'SEAL_BROKEN') return `STORE_KEY does not fit the store: ${error.message}`;
  return error.message;
}

function refuse(line: string): void {
  process.stderr.write(`${line.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = startupMistake;
}

await main();
