/** A server under measurement: a process on its own core, and the processor time that it has used. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { ClientFormat } from './client-formats.ts';
import type { Commands } from './workloads.ts';

export interface ContenderSpec {
  readonly name: string;
  /** A program for Node that prints the URL on which it listens. For other programs: the command that listens on the given port. */
  readonly script: string | ((port: number) => readonly string[]);
  readonly env?: Readonly<Record<string, string>>;
  /** The server speaks REST like the gateway, not GraphQL. The others are measured against it. */
  readonly passThrough?: true;
  /** The Node that runs the script; by default that of the bench. */
  readonly node?: string;
  /** The server has sessions: the bench first signs agents in through it. */
  readonly sessions?: boolean;
  /** The store is a file: in memory, a commit would cost nothing. */
  readonly storesInFile?: boolean;
  /** The server sends this share of its traces to the bench's collector. */
  readonly tracedShare?: string;
  /** The format of the requests; plain JSON by default. */
  readonly format?: ClientFormat;
  /** For a server with a generated schema, which cannot have the shape of the others: the same commands for its schema. */
  readonly speaks?: Commands;
}

export interface Contender extends ContenderSpec {
  readonly port: number;
  readonly child: ChildProcess;
  /** Seconds of processor time so far, of all its threads and of the processes that it has started. */
  cpuSeconds(): number;
  rssMib(): number;
  stop(): Promise<void>;
}

const ticksPerSecond = Number(spawnSync('getconf', ['CLK_TCK']).stdout.toString()) || 100;

const startMs = 60_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Waits until the child accepts connections on the port, or has ended. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const socket = connect(port, '127.0.0.1');
    const taken = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (taken) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The ids of a process and of the processes that it has started. */
function family(pid: number | undefined): readonly number[] {
  if (pid === undefined) return [];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((each) => family(Number(each))))];
}

function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

const rssMibOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** @param core if undefined, the system chooses the core */
export async function startContender(
  spec: ContenderSpec,
  gatewayUrl: string,
  core: number | undefined,
): Promise<Contender> {
  const pin = core === undefined ? [] : ['taskset', '-c', String(core)];
  const ownPort = typeof spec.script === 'string' ? 0 : await freePort();
  const program = typeof spec.script === 'string' ? [spec.node ?? process.execPath, spec.script] : spec.script(ownPort);
  const [command = '', ...args] = pin.concat(program);
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(ownPort), GATEWAY_URL: gatewayUrl, ...spec.env },
  });
  const port = await new Promise<number>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const found = /127\.0\.0\.1:(\d+)/.exec(text)?.[1];
      if (found !== undefined && ownPort === 0) resolve(Number(found));
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${spec.name} ended with ${code}: ${text}`));
    });
    if (ownPort !== 0) void listening(ownPort, child).then(() => resolve(ownPort));
    setTimeout(() => {
      reject(new Error(`${spec.name} does not listen: ${text}`));
    }, startMs).unref();
  }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    ...spec,
    port,
    child,
    cpuSeconds: () => sum(family(child.pid).map(cpuSecondsOf)),
    rssMib: () => sum(family(child.pid).map(rssMibOf)),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
