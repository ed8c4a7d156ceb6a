/** A real, empty redis-server of its own on a free loopback port. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess } from './children.ts';
import { until } from './eventually.ts';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly process: ChildProcess;
  /** Sends one inline command, and returns the first chunk of the reply. */
  ask(command: string): Promise<string>;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and files, after `kill`. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export function startRedis(...settings: readonly string[]): Promise<RedisServer> {
  return startRedisUnder({}, ...settings);
}

/** @param env environment of its process, for example of a stepped clock */
export async function startRedisUnder(
  env: Readonly<Record<string, string>>,
  ...settings: readonly string[]
): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  let child = await launch(folder, port, settings, env);
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    get process() {
      return child;
    },
    ask: (command) => ask(port, command),
    kill,
    restart: async () => {
      child = await launch(folder, port, settings, env);
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(
  folder: string,
  port: number,
  settings: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', ...settings],
    { stdio: 'ignore', env: { ...process.env, ...env } },
  );
  endWithThisProcess(child);
  await until('redis-server to answer', async () => {
    if (child.exitCode !== null) throw new Error('redis-server did not start');
    return (await ask(port, 'PING').catch(() => '')).startsWith('+PONG');
  });
  return child;
}

function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.once('close', () => {
      reject(new Error('closed'));
    });
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
