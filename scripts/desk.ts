/**
 * `npm run desk`: the agent desk of the examples over the server and its simulator. PORT is the server's usual port, DESK_PORT the desk's.
 * Simulator and server are separate processes. If you kill the server, the desk keeps its board and continues once the server runs again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { stageDemo } from '../src/demo/demo.ts';
import { readArguments } from './arguments.ts';
import { startDemoControl, startRelay } from './desk-demo.ts';
import { defaultDeskPort, prepareDesk, serveDesk } from './desk-parts.ts';
import { whenEnded } from './when-ended.ts';

readArguments({
  name: 'npm run desk',
  about:
    'Serves the agent desk of the examples over the server and its simulator. PORT is the server’s port, DESK_PORT the desk’s.',
});

const root = join(import.meta.dirname, '..');
const say = (text: string) => process.stdout.write(text);

/** The server's exit code for a mistake at the start. */
const startupMistake = 2;

class StartFailed extends Error {
  readonly exitCode: number;

  /** @param message empty if a child process has already printed it */
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

const ending = new AbortController();
const { signal } = ending;
whenEnded(() => {
  ending.abort();
});

try {
  await run();
} catch (error) {
  if (!signal.aborted) {
    const { message, exitCode = 1 } = error as Partial<StartFailed>;
    if (message !== '') say(`${message ?? String(error)}\n`);
    process.exitCode = exitCode;
  }
  ending.abort();
}

/** Every process that it starts ends with the signal, and this process ends after them. */
async function run(): Promise<void> {
  const deskPort = Number(process.env['DESK_PORT'] ?? defaultDeskPort);
  // Checked before any process runs that would have to be stopped again.
  await checkFree(deskPort);
  await prepareDesk(signal, (step, seconds) => {
    say(seconds === undefined ? `${step} … ` : `${seconds.toFixed(1)} s\n`);
  });

  const simulator = await startSimulator();
  const settings = simulator?.serverSettings ?? {};
  say('Starting the server … ');
  let server = startServer(settings);
  const serverUrl = await server.url;
  say(`${serverUrl}\n`);
  if (simulator) await stageDemo(serverUrl);

  const again = { PORT: new URL(serverUrl).port, ...settings };
  const relay = await startRelay(new URL(serverUrl).origin);
  const control = await startDemoControl(
    {
      isRunning: () => server.process.exitCode === null && server.process.signalCode === null,
      kill: () => void server.process.kill('SIGKILL'),
      start: async () => {
        server = startServer(again);
        watch();
        await server.url;
      },
    },
    relay,
    simulator?.origin,
  );
  signal.addEventListener('abort', () => {
    control.close();
    relay.close();
  });
  const desk = await serveDesk(deskPort, relay.origin, signal, control.origin);
  say(`
Agent desk: ${desk.url}

Open it in several tabs, one for each agent, and choose the agent on its first page:
  Agent 1001 (password Demo@1001, phone 71001) chairs a conference already: take the session over.
  Agents 1004 to 1020 are free: password Demo@<agent id>, phone 7<agent id>. Invite one from another tab.

The bar at the page's end kills the server, freezes the gateway, cuts the network, and lets a customer call.
`);

  for (const needed of [desk.process, simulator?.process])
    needed?.once('exit', () => {
      ending.abort();
    });
  const watch = () =>
    server.process.once('exit', (code, by) => {
      if (signal.aborted) return;
      // The page stays open. It reconnects by itself, to the server that listens at this address by then.
      say(`
The server ended with ${code ?? by}. The page and the simulator stay, and the desk continues once the server runs again. The demo bar starts it, and so does,
in another terminal:
  ${Object.entries(again)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')} npm start
Ctrl+C here ends the desk and the simulator.
`);
    });
  watch();
}

function startServer(settings: Readonly<Record<string, string>>) {
  return start('server', join('bin', 'agent-gateway-graphql.js'), /http:\/\/\S+\/graphql/, settings);
}

/** Starts a simulator if no gateway is configured, like the server's own demo. */
async function startSimulator() {
  if (process.env['AGENT_GATEWAY_URL'] !== undefined) return undefined;
  say('Starting the simulator … ');
  const pollHoldMs = process.env['AGENT_GATEWAY_POLL_HOLD_MS'];
  const simulator = start('simulator', join('src', 'simulator', 'main.ts'), /http:\/\/\S+\/agentgateway\/resource/, {
    SIMULATOR_PORT: process.env['SIMULATOR_PORT'] ?? '0',
    ...(pollHoldMs !== undefined && { SIMULATOR_POLL_HOLD_MS: pollHoldMs }),
  });
  const url = await simulator.url;
  say(`${url}\n`);
  const STORE_URL = process.env['STORE_URL'] ?? `sqlite:${join(root, 'data', 'demo.db')}`;
  return {
    process: simulator.process,
    origin: new URL(url).origin,
    serverSettings: { AGENT_GATEWAY_URL: url, STORE_URL },
  };
}

/** @throws {StartFailed} When another process listens on the port. */
async function checkFree(port: number): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    throw new StartFailed(
      `DESK_PORT ${port} cannot be used (${(error as Error).message}): choose another, or 0 for a free one`,
      startupMistake,
    );
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** Starts a program of this project. `url` is the address that the program prints. */
function start(name: string, script: string, address: RegExp, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(root, script)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  });
  const url = new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [found] = address.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    child.once('exit', (code) => {
      reject(
        code === startupMistake ? new StartFailed('', code) : new StartFailed(`the ${name} ended with ${code}`, 1),
      );
    });
  });
  return { process: child, url };
}
