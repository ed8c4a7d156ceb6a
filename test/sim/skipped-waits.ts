/**
 * A clock for tests that mostly wait. While the sockets of this process have nothing to do, the next timer fires at once, and both clocks jump to its
 * time. Everything else takes its real time. Client and server must be in this process.
 */
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import promises from 'node:timers/promises';

/**
 * Turns of the event loop without activity after which only a timer can bring something: what a socket writes, its peer in this process reads in the
 * next turn. Servers that are used with it need `noDelay`, or the kernel holds their short answers back for 40 ms.
 */
const quietTurns = 8;

interface Waiting {
  dueMs: number;
  readonly everyMs: number | undefined;
  readonly run: () => void;
}

/** @returns sets everything back */
export function skipWaits(): () => void {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
  const monotonicMs = performance.now.bind(performance);
  const wallMs = Date.now.bind(Date);
  const sockets = Socket.prototype as unknown as Record<'write' | 'push' | 'connect', (...args: unknown[]) => unknown>;
  const methods = { write: sockets.write, push: sockets.push, connect: sockets.connect };
  const promised = promises.setTimeout;
  const waiting = new Set<VirtualTimer>();
  let skippedMs = 0;
  let acts = 0;
  let isOn = true;
  const now = (): number => monotonicMs() + skippedMs;

  /** As Node's `Timeout`. */
  class VirtualTimer {
    readonly #waiting: Waiting;
    readonly #ms: number;
    constructor(run: () => void, ms: number, isRepeated: boolean) {
      this.#ms = Math.max(1, ms || 0);
      this.#waiting = { dueMs: now() + this.#ms, everyMs: isRepeated ? this.#ms : undefined, run };
      waiting.add(this);
    }
    get dueMs(): number {
      return this.#waiting.dueMs;
    }
    fire(): void {
      const { everyMs, run } = this.#waiting;
      if (everyMs === undefined) waiting.delete(this);
      else this.#waiting.dueMs = now() + everyMs;
      run();
    }
    refresh(): this {
      this.#waiting.dueMs = now() + this.#ms;
      waiting.add(this);
      return this;
    }
    close(): this {
      waiting.delete(this);
      return this;
    }
    ref(): this {
      return this;
    }
    unref(): this {
      return this;
    }
    hasRef(): boolean {
      return waiting.has(this);
    }
    [Symbol.dispose](): void {
      this.close();
    }
  }

  const begin =
    (isRepeated: boolean) =>
    <Args extends unknown[]>(run: (...args: Args) => void, ms = 1, ...args: Args) =>
      new VirtualTimer(() => run(...args), ms, isRepeated);
  const end = (timer: unknown): void => {
    if (timer instanceof VirtualTimer) timer.close();
    else clearTimeout(timer as NodeJS.Timeout);
  };
  const wait = <Value>(ms?: number, value?: Value, options?: { readonly signal?: AbortSignal }): Promise<Value> =>
    new Promise((resolve, reject) => {
      const signal = options?.signal;
      const abort = (): void => {
        timer.close();
        reject(new DOMException('The operation was aborted', 'AbortError'));
      };
      const timer = new VirtualTimer(
        () => {
          signal?.removeEventListener('abort', abort);
          resolve(value as Value);
        },
        ms ?? 1,
        false,
      );
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });

  const counting = (method: (...args: unknown[]) => unknown) =>
    function (this: unknown, ...args: unknown[]): unknown {
      acts += 1;
      return method.apply(this, args);
    };

  let quiet = 0;
  let actsSeen = 0;
  const turn = (): void => {
    if (!isOn) return;
    const next = [...waiting].reduce<VirtualTimer | undefined>(
      (first, timer) => (first === undefined || timer.dueMs < first.dueMs ? timer : first),
      undefined,
    );
    quiet = acts === actsSeen ? quiet + 1 : 0;
    actsSeen = acts;
    if (next !== undefined && quiet >= quietTurns && next.dueMs > now()) skippedMs += next.dueMs - now();
    if (next !== undefined && next.dueMs <= now()) {
      quiet = 0;
      next.fire();
    }
    setImmediate(turn);
  };

  Object.assign(globalThis, {
    setTimeout: begin(false),
    setInterval: begin(true),
    clearTimeout: end,
    clearInterval: end,
  });
  performance.now = now;
  Date.now = () => Math.floor(wallMs() + skippedMs);
  Object.assign(sockets, {
    write: counting(methods.write),
    push: counting(methods.push),
    connect: counting(methods.connect),
  });
  promises.setTimeout = wait as typeof promised;
  syncBuiltinESMExports();
  setImmediate(turn);

  return () => {
    isOn = false;
    Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval });
    Object.assign(sockets, methods);
    performance.now = monotonicMs;
    Date.now = wallMs;
    promises.setTimeout = promised;
    syncBuiltinESMExports();
    for (const timer of waiting) setTimeout(() => timer.fire(), Math.max(0, timer.dueMs - now())).unref();
  };
}
