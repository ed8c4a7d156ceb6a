/** The server as an operator runs it: a process of its own, with its environment, output and signals. */
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { eventually } from './eventually.ts';

const root = join(import.meta.dirname, '..', '..');
const entry = 'bin/agent-gateway-graphql.js';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export class ServerProcess implements AsyncDisposable {
  stdout = '';
  stderr = '';
  exit: Exit | undefined;
  readonly exited: Promise<Exit>;
  readonly #child: ChildProcess;

  /** Starts it as `npm start` does. It does not inherit the environment of this process. */
  constructor(
    env: Readonly<Record<string, string>> = {},
    args: readonly string[] = [],
    [program, ...before]: readonly [string, ...(readonly string[])] = [process.execPath, entry],
  ) {
    const child = spawn(program, [...before, ...args], {
      cwd: root,
      // The starts share a cache of compiled sources, because compiling takes a third of each start.
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(tmpdir(), 'agent-gateway-test-cache'), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.exited = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        this.exit = { code, signal };
        resolve(this.exit);
      });
    });
  }

  /** `http://HOST:PORT/graphql`, from the line on stdout; fails if the process ends without printing it. */
  url(): Promise<string> {
    return eventually(() => {
      if (this.exit !== undefined) throw new Error(`it ended: ${this.stderr}`);
      const [url] = /http:\/\/\S+\/graphql/.exec(this.stdout) ?? [];
      expect(url, this.stderr).toBeDefined();
      return url!;
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  type(keys: string): void {
    this.#child.stdin?.write(keys);
  }

  /** Sends SIGTERM and waits for the exit. */
  stop(): Promise<Exit> {
    this.kill('SIGTERM');
    return this.exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.exit === undefined) this.kill('SIGKILL');
    await this.exited;
  }
}

/** On a terminal, which receives both stdout and stderr. */
export const onTerminal = (env: Readonly<Record<string, string>>): ServerProcess =>
  new ServerProcess(env, [], ['script', '-qec', `exec ${process.execPath} ${entry}`, '/dev/null']);

/** As npm runs it: below a shell, which a signal ends without being passed on. */
export const belowNpm = (env: Readonly<Record<string, string>>): ServerProcess =>
  new ServerProcess({ ...env, npm_lifecycle_event: 'start' }, [], ['sh', '-c', `${process.execPath} ${entry}; exit`]);

/** Waits for a process that exits before it listens. */
export async function refusedStart(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  await using server = new ServerProcess(env, args);
  const { code } = await server.exited;
  return { code, stdout: server.stdout, stderr: server.stderr };
}
