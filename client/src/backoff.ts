/** Decides when to try again: after growing, random pauses, so that clients do not all reconnect at once when a server returns. */

export interface BackoffOptions {
  /** Longest pause before the first retry, in milliseconds. */
  readonly firstMs: number;
  /** Longest pause before any retry, in milliseconds. */
  readonly mostMs: number;
}

/** Shortest pause, whatever the random choice: a server that refuses at once is not asked more often than this. */
const leastMs = 50;
/** A connection that was live for this time was stable. A failure after that counts as the first one. */
const steadyMs = 5_000;

export class Backoff {
  readonly #options: BackoffOptions;
  #attempt = 0;
  #liveSinceMs: number | undefined;

  constructor(options: BackoffOptions) {
    this.#options = options;
  }

  /** Attempts since the last stable connection. */
  get attempt(): number {
    return this.#attempt;
  }

  live(): void {
    this.#liveSinceMs ??= performance.now();
  }

  /** Call this when a connection has ended. @returns milliseconds to wait before the next attempt */
  next(): number {
    if (this.#liveSinceMs !== undefined && performance.now() - this.#liveSinceMs >= steadyMs) this.#attempt = 0;
    this.#liveSinceMs = undefined;
    const { firstMs, mostMs } = this.#options;
    const longestMs = Math.min(mostMs, firstMs * 2 ** this.#attempt);
    this.#attempt += 1;
    return Math.round(Math.max(leastMs, Math.random() * longestMs));
  }
}
