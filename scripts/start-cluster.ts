/**
 * `npm run start:cluster -- 3`: runs several instances behind a balancer on PORT, to try a cluster on one machine. They share the Redis of STORE_URL,
 * or one that this script starts. Without AGENT_GATEWAY_URL it also starts a gateway simulator with demo agents. An instance that dies is restarted.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { greeting } from '../src/demo/greeting.ts';
import { stageDemo } from '../src/demo/demo.ts';
import { readArguments, refuse } from './arguments.ts';
import { createBalancer } from './balancer.ts';
import { whenEnded } from './when-ended.ts';

const restartAfterMs = 1000;
const say = (line: string) => process.stdout.write(`${line}\n`);

const { names } = readArguments({
  name: 'npm run start:cluster',
  about: 'Starts instances over one Redis (STORE_URL, or one of its own) behind a balancer on PORT (4000).',
  names: { value: 'N', about: 'Number of instances, 1 to 99 (default 3)', atMost: 1 },
});
const [argument = '3'] = names;
if (!/^[1-9]\d?$/.test(argument)) refuse(`N is "${argument}": expected a number of instances from 1 to 99`);
const port = Number(process.env['PORT'] ?? 4000);
const children = new Set<ChildProcess>();
let stopping = false;
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
const balancer = createBalancer();
whenEnded(() => void stop());

const storeUrl = process.env['STORE_URL'] ?? (await startRedis());
const gatewayUrl = process.env['AGENT_GATEWAY_URL'] ?? (await startSimulatorProcess());
balancer.server.once('error', (error) => refuse(`PORT cannot be used: ${error.message}`));
balancer.server.listen(port, '127.0.0.1');
await once(balancer.server, 'listening');
balancer.ports = await Promise.all(Array.from({ length: Number(argument) }, (_, index) => startInstance(index)));

const url = `http://127.0.0.1:${(balancer.server.address() as AddressInfo).port}/graphql`;
say(`\nAgent gateway GraphQL servers, ${argument} behind one address: ${url}`);
if (process.env['AGENT_GATEWAY_URL'] === undefined) say(greeting(url, gatewayUrl, await stageDemo(url), true));
say('An instance that is killed (kill -9 PID) comes back; its agents are polled by the others meanwhile.');

async function startRedis(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'agent-gateway-redis-'));
  const redisPort = await freePort();
  const child = launch('redis-server', [
    ...['--port', String(redisPort), '--bind', '127.0.0.1', '--dir', folder],
    ...['--save', '', '--appendonly', 'yes', '--loglevel', 'warning'],
  ]);
  child.once('error', () => refuse('redis-server is not installed: install it, or set STORE_URL=redis://HOST:PORT'));
  child.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  await listening(redisPort);
  say(`redis-server: port ${redisPort}, pid ${child.pid}`);
  return `redis://127.0.0.1:${redisPort}`;
}

async function startSimulatorProcess(): Promise<string> {
  const child = launch(process.execPath, [script('src/simulator/main.ts')], { SIMULATOR_PORT: '0' });
  return printed(child, /http:\/\/\S+\/agentgateway\/resource/);
}

/** @returns the port on which the instance listens, the same after each restart */
async function startInstance(index: number, known?: number): Promise<number> {
  const own = known ?? (await freePort());
  const child = launch(process.execPath, [script('bin/agent-gateway-graphql.js')], {
    HOST: '127.0.0.1',
    PORT: String(own),
    STORE_URL: storeUrl,
    AGENT_GATEWAY_URL: gatewayUrl,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  });
  child.once('exit', (code, signal) => {
    if (stopping) return;
    say(`instance ${index + 1} ended (${signal ?? code})`);
    setTimeout(() => {
      if (!stopping) void startInstance(index, own);
    }, restartAfterMs);
  });
  await printed(child, /http:\/\/\S+\/graphql/);
  say(`instance ${index + 1}: port ${own}, pid ${child.pid}`);
  return own;
}

function launch(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-4096);
      const [found] = pattern.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => {
      if (!pattern.test(text) && !stopping) refuse(`a process ended with ${code} before it was ready`);
    });
  });
}

async function stop(): Promise<void> {
  stopping = true;
  balancer.server.close();
  // The instances end first: they return their leases and store what their polls bring.
  const instances = [...children].filter(({ spawnargs }) =>
    spawnargs.some((arg) => arg.endsWith('bin/agent-gateway-graphql.js')),
  );
  await end(instances);
  await end([...children]);
  process.exit(0);
}

async function end(processes: readonly ChildProcess[]): Promise<void> {
  const ends = processes.map((child) => once(child, 'exit'));
  for (const child of processes) child.kill('SIGTERM');
  await Promise.all(ends);
}

function script(path: string): string {
  return join(import.meta.dirname, '..', path);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return address.port;
}

async function listening(target: number): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(target, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  refuse('redis-server does not listen');
}
