/**
 * One life of one instance: its clocks, timers and randomness, and whether it still acts. A life can end between any two of its effects. Later
 * effects of its code are discarded.
 */
import type { Clockwork, Scheduled } from './clockwork.ts';
import type { Random } from './random.ts';

/** The globals that a server module sees instead of Node's. */
export interface Globals {
  readonly Date: DateConstructor;
  readonly Math: Math;
  readonly performance: Pick<Performance, 'now'>;
  readonly process: NodeJS.Process;
  readonly setTimeout: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => Timer;
  readonly clearTimeout: (timer: unknown) => void;
  readonly setInterval: (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => Timer;
  readonly clearInterval: (timer: unknown) => void;
  readonly setImmediate: (run: (...args: unknown[]) => void, ...args: unknown[]) => Timer;
  readonly clearImmediate: (timer: unknown) => void;
}

export const globalNames = [
  'Date', 'Math', 'performance', 'process', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate',
] as const satisfies readonly (keyof Globals)[]; // prettier-ignore

class Timer {
  scheduled: Scheduled | undefined;
  readonly #refresh: (() => void) | undefined;

  constructor(refresh?: () => void) {
    this.#refresh = refresh;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  refresh(): this {
    this.scheduled?.cancel();
    this.#refresh?.();
    return this;
  }

  [Symbol.dispose](): void {
    this.scheduled?.cancel();
  }
}

export interface LifeOptions {
  readonly slot: number;
  readonly name: string;
  readonly clockwork: Clockwork;
  readonly random: Random;
  /** Epoch milliseconds of the wall clock at the beginning of the simulation; a stepped clock differs. */
  readonly wallBaseMs: number;
}

/** How late a timer may fire, and how long an immediate takes. */
const timerSlackMs = 2;
const immediateMs = 0.05;
/** Time between two backlogged callbacks of a resumed process. */
const betweenMs = 0.001;

export class Life {
  readonly name: string;
  readonly slot: number;
  readonly random: Random;
  readonly globals: Globals;
  readonly #clockwork: Clockwork;
  /** The wall clock shows this base plus the simulated time. One entry per step of the clock. */
  readonly #bases: { readonly fromMs: number; readonly baseMs: number }[] = [];
  #diedAtMs = Infinity;
  pid = 1;
  #dead = false;
  #paused = false;
  /** Callbacks that arrived while the process was paused. */
  #backlog: (() => void)[] = [];
  readonly #immediates = new Set<() => void>();
  /** How often the process was paused. */
  pauses = 0;
  #resumedAtMs = -Infinity;
  #effectsLeft = Infinity;
  #died: (() => void) | undefined;

  constructor({ slot, name, clockwork, random, wallBaseMs }: LifeOptions) {
    this.slot = slot;
    this.name = name;
    this.random = random;
    this.#clockwork = clockwork;
    this.wallBaseMs = wallBaseMs;
    this.globals = this.#makeGlobals();
  }

  get wallBaseMs(): number {
    return this.#bases.at(-1)!.baseMs;
  }

  set wallBaseMs(baseMs: number) {
    this.#bases.push({ fromMs: this.#clockwork.nowMs, baseMs });
  }

  /** When its wall clock showed this, in simulated milliseconds. A clock that was stepped back shows it twice. */
  whenShown(wallMs: number): readonly number[] {
    return this.#bases.flatMap(({ fromMs, baseMs }, at) => {
      const atMs = wallMs - baseMs;
      const untilMs = Math.min(this.#diedAtMs, this.#bases[at + 1]?.fromMs ?? Infinity);
      // A wall clock has no fractions of a millisecond.
      return atMs >= fromMs - 1 && atMs <= untilMs ? [atMs] : [];
    });
  }

  get alive(): boolean {
    return !this.#dead;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Time since the last pause, or since ever. */
  get runsForMs(): number {
    return this.#paused ? 0 : this.#clockwork.nowMs - this.#resumedAtMs;
  }

  /**
   * Called before each effect that is visible outside.
   * @returns whether the effect takes place
   */
  act(): boolean {
    if (this.#dead) return false;
    if (this.#effectsLeft <= 0) {
      this.kill();
      return false;
    }
    this.#effectsLeft -= 1;
    return true;
  }

  /** The process dies after this many further effects. */
  killAfter(effects: number, died: () => void): void {
    this.#effectsLeft = effects;
    this.#died = died;
  }

  kill(): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#diedAtMs = this.#clockwork.nowMs;
    this.#backlog = [];
    const died = this.#died;
    this.#died = undefined;
    died?.();
    // State that modules share between lives (such as waiters for a turn) must not wait for a dead life: its immediates run, without visible effects.
    for (const run of [...this.#immediates]) this.#clockwork.after(0, run);
  }

  pause(): void {
    this.#paused = true;
    this.pauses += 1;
  }

  resume(): void {
    this.#paused = false;
    this.#resumedAtMs = this.#clockwork.nowMs;
    const due = this.#backlog;
    this.#backlog = [];
    // In order of arrival: data that arrived is read before later timers.
    for (const [at, run] of due.entries())
      this.#clockwork.after(at * betweenMs, () => {
        this.come(run);
      });
  }

  /** Delivers something to the process: immediately, when it resumes, or never. */
  come(run: () => void): void {
    if (this.#dead) return;
    if (this.#paused) this.#backlog.push(run);
    else run();
  }

  get wallMs(): number {
    return Math.floor(this.wallBaseMs + this.#clockwork.nowMs);
  }

  #later(timer: Timer, ms: number, run: () => void): void {
    if (this.#dead) return;
    timer.scheduled = this.#clockwork.after(ms, () => {
      this.come(() => {
        run();
      });
    });
  }

  #makeGlobals(): Globals {
    const cancel = (timer: unknown) => {
      if (timer instanceof Timer) timer.scheduled?.cancel();
    };
    const delayOf = (ms: number | undefined) => {
      const asked = ms !== undefined && ms >= 1 && ms <= 2 ** 31 - 1 ? ms : 1;
      return asked + this.random.between(0, timerSlackMs);
    };
    const wall = () => this.wallMs;
    return {
      Date: new Proxy(Date, {
        construct: (target, args: unknown[]) =>
          args.length === 0 ? new target(wall()) : (Reflect.construct(target, args) as Date),
        get: (target, name) => (name === 'now' ? wall : (Reflect.get(target, name) as unknown)),
      }),
      Math: Object.create(Math, { random: { value: this.random.next } }) as Math,
      performance: { now: () => this.#clockwork.nowMs + 1000 },
      process: new Proxy(process, {
        get: (target, name) => (name === 'pid' ? this.pid : (Reflect.get(target, name) as unknown)),
      }),
      setTimeout: (run, ms, ...args) => {
        const start = () => {
          this.#later(timer, delayOf(ms), () => {
            run(...args);
          });
        };
        const timer = new Timer(start);
        start();
        return timer;
      },
      clearTimeout: cancel,
      setInterval: (run, ms, ...args) => {
        const timer = new Timer();
        const again = () => {
          this.#later(timer, delayOf(ms), () => {
            again();
            run(...args);
          });
        };
        again();
        return timer;
      },
      clearInterval: cancel,
      setImmediate: (run, ...args) => {
        const timer = new Timer();
        let done = false;
        const once = () => {
          if (done) return;
          done = true;
          this.#immediates.delete(once);
          run(...args);
        };
        timer.scheduled = {
          cancel: () => {
            done = true;
            this.#immediates.delete(once);
          },
        };
        this.#immediates.add(once);
        const due = this.#dead
          ? once
          : () => {
              this.come(once);
            };
        this.#clockwork.after(this.random.between(0, immediateMs), due);
        return timer;
      },
      clearImmediate: cancel,
    };
  }
}
