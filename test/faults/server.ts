/** The server under test: a separate process, which can be killed and paused, or in this process if that is sufficient. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { startServerFor, type Environment } from '../rig/facade.ts';
import { endWithThisProcess } from '../rig/children.ts';

export interface ServerUnderTest {
  /** `http://127.0.0.1:PORT/graphql` */
  readonly url: string;
  /** Undefined if it runs in this process. */
  readonly pid: number | undefined;
  readonly log: readonly string[];
  signal(signal: NodeJS.Signals): void;
  /**
   * Sends SIGTERM and waits for the exit.
   * @returns the exit code
   */
  stop(): Promise<number | null>;
  /** Sends SIGKILL and waits for the exit. */
  kill(): Promise<void>;
}

const main = join(import.meta.dirname, '..', '..', 'bin', 'agent-gateway-graphql.js');
/** Starting costs half as much if the parsed sources are cached. They are the same for all rows. */
const compileCache = join(tmpdir(), 'agent-gateway-faults-cache');

export async function startInside(gatewayUrl: string, env: Environment): Promise<ServerUnderTest> {
  const server = await startServerFor(gatewayUrl, env);
  const unable = () => Promise.reject(new Error('this needs a process of its own'));
  return {
    url: server.url,
    pid: undefined,
    log: [],
    signal: () => {
      throw new Error('this needs a process of its own');
    },
    stop: async () => {
      await server.stop();
      return 0;
    },
    kill: unable,
  };
}

export interface ProcessOptions {
  /** Modules to preload. */
  readonly imports?: readonly string[];
}

export async function startProcess(
  gatewayUrl: string,
  env: Environment,
  { imports = [] }: ProcessOptions = {},
): Promise<ServerUnderTest> {
  const child = spawn(process.execPath, [...imports.flatMap((module) => ['--import', module]), main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compileCache,
      PORT: '0',
      AGENT_GATEWAY_URL: gatewayUrl,
      LOG_LEVEL: 'info',
      ...env,
    },
  });
  endWithThisProcess(child);
  const log: string[] = [];
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const listening = new Promise<string>((resolve, reject) => {
    onLines(child, 'stdout', (line) => {
      const url = /http:\/\/\S+\/graphql/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    onLines(child, 'stderr', (line) => log.push(line));
    child.once('exit', (code) => {
      reject(new ServerRefused(code, log));
    });
  });
  const signal = (name: NodeJS.Signals): void => {
    child.kill(name);
  };
  const endBy = async (name: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(name);
    const [code] = await exited;
    return code;
  };
  return {
    url: await listening,
    pid: child.pid,
    log,
    signal,
    stop: () => endBy('SIGTERM'),
    kill: async () => {
      await endBy('SIGKILL');
    },
  };
}

/** The process exited before it listened. */
export class ServerRefused extends Error {
  readonly code: number | null;
  readonly log: readonly string[];

  constructor(code: number | null, log: readonly string[]) {
    super(`the server ended with ${code}: ${log.join('\n')}`);
    this.code = code;
    this.log = log;
  }
}

function onLines(child: ChildProcess, stream: 'stdout' | 'stderr', take: (line: string) => void): void {
  let rest = '';
  child[stream]?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}

const errorLevel = 50;

/** Lines that a healthy server never writes: errors, and output that is not a log line. */
export function uncaughtIn(log: readonly string[]): readonly string[] {
  return log.filter((line) => {
    try {
      return (JSON.parse(line) as { readonly level?: number }).level! >= errorLevel;
    } catch {
      return line.trim() !== '';
    }
  });
}
