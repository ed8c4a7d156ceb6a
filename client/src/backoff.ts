/** When to try again: later each time, and at random, so that the clients of a server that comes back do not come all at once. */

export interface BackoffOptions {
  /** Longest pause before the first try again, in milliseconds. */
  readonly firstMs: number;
  /** Longest pause before any. */
  readonly mostMs: number;
}

/** However the dice fall, a server that refuses at once is not asked more often than this. */
const leastMs = 50;
/** A connection that lived for this time was a good one: what follows is new trouble. */
const steadyMs = 5_000;

export class Backoff {
  readonly #options: BackoffOptions;
  #attempt = 0;
  #liveSinceMs: number | undefined;

  constructor(options: BackoffOptions) {
    this.#options = options;
  }

  /** Tries since the last connection that was good. */
  get attempt(): number {
    return this.#attempt;
  }

  live(): void {
    this.#liveSinceMs ??= performance.now();
  }

  /** A connection ended. @returns milliseconds to wait before the next */
  next(): number {
    if (this.#liveSinceMs !== undefined && performance.now() - this.#liveSinceMs >= steadyMs) this.#attempt = 0;
    this.#liveSinceMs = undefined;
    const { firstMs, mostMs } = this.#options;
    const longestMs = Math.min(mostMs, firstMs * 2 ** this.#attempt);
    this.#attempt += 1;
    return Math.round(Math.max(leastMs, Math.random() * longestMs));
  }
}
