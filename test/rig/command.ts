/** A command of `scripts` as a process of its own, with all the processes that it starts. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { eventually } from './eventually.ts';

const root = join(import.meta.dirname, '..', '..');

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** npm runs a command below a shell, and forwards signals only to that shell. */
  readonly belowShell?: boolean;
}

export class Command implements AsyncDisposable {
  /** The leader of a process group. The group also identifies processes whose parent has ended. */
  readonly #child: ChildProcess;
  /** The exit code and the signal that ended it, after the process has ended and its output is complete. */
  readonly exited: Promise<readonly [number | null, NodeJS.Signals | null]>;
  #printed = '';

  /** @param script path below the root, as `scripts/desk.ts` */
  constructor(script: string, args: readonly string[] = [], { env = {}, belowShell = false }: CommandOptions = {}) {
    const line = [process.execPath, script, ...args];
    const [program = '', ...rest] = belowShell ? ['sh', '-c', `${line.join(' ')}; exit`] : line;
    const child = spawn(program, rest, {
      cwd: root,
      env: { PATH: process.env['PATH'], npm_lifecycle_event: 'command', ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.#printed += text));
    this.#child = child;
    this.exited = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  }

  get printed(): string {
    return this.#printed;
  }

  /**
   * Waits for a line of its output.
   * @returns the first group of the pattern
   */
  prints(pattern: RegExp): Promise<string> {
    return eventually(() => {
      const [, found] = pattern.exec(this.#printed) ?? [];
      expect(found, this.#printed).toBeDefined();
      return found!;
    });
  }

  /** Ids of its running processes, including its own. */
  processes(): readonly number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        const [, state, group] = /^\d+ \(.*\) (\w) \d+ (\d+)/s.exec(read(`/proc/${pid}/stat`)) ?? [];
        // A zombie still waits for its parent.
        return Number(group) === this.#child.pid && state !== 'Z';
      })
      .map(Number);
  }

  /** The process of the command whose command line contains this text. */
  process(commandLine: string): number {
    const found = this.processes().find((pid) => read(`/proc/${pid}/cmdline`).includes(commandLine));
    expect(found, commandLine).toBeDefined();
    return found!;
  }

  /**
   * Sends a signal to the command, or to the shell around it.
   * @returns the exit code and the signal that ended it
   */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<readonly [number | null, NodeJS.Signals | null]> {
    const exited = once(this.#child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    this.#child.kill(signal);
    return exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const pid of this.processes()) process.kill(pid, 'SIGKILL');
    await eventually(() => {
      expect(this.processes()).toEqual([]);
    });
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}
