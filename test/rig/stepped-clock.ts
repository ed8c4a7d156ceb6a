/** A wall clock that a test steps, for processes that it starts. Needs gcc. */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasSteppedClock = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0;

export class SteppedClock {
  readonly #folder = mkdtempSync(join(tmpdir(), 'clock-'));
  readonly #file = join(this.#folder, 'offset');
  readonly #open: number;
  /** Environment of a process that uses this clock. */
  readonly env: Readonly<Record<string, string>>;

  constructor() {
    const library = join(this.#folder, 'stepped-clock.so');
    execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, join(import.meta.dirname, 'stepped-clock.c')]);
    this.#open = openSync(this.#file, 'w+');
    this.step(0);
    this.env = { LD_PRELOAD: library, CLOCK_OFFSET_FILE: this.#file };
  }

  /** @param ms offset from the true time */
  step(ms: number): void {
    // Written in place, because the process has the file mapped.
    writeSync(this.#open, Buffer.from(new BigInt64Array([BigInt(Math.round(ms))]).buffer), 0, 8, 0);
  }

  remove(): void {
    closeSync(this.#open);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
