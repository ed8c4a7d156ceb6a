/** How long the file has not served: since the first of the consecutive failed appends, or since damage was found. */
import type { StoreOutage } from '../journal.ts';

/** How long a failed append counts, unless one succeeds: an agent with events to write retries sooner. */
const failureCountsMs = 10_000;

export class SqliteTrouble {
  #failure: { readonly error: unknown; readonly atMs: number; readonly sinceMs: number } | undefined;
  #damagedAtMs: number | undefined;

  written(): void {
    this.#failure = undefined;
  }

  unwritten(error: unknown): void {
    const now = performance.now();
    this.#failure = { error, atMs: now, sinceMs: this.#recent()?.sinceMs ?? now };
  }

  damaged(): void {
    this.#damagedAtMs = performance.now();
  }

  /** Throws the failure of the newest append, while it counts. */
  check(): void {
    const failure = this.#recent();
    if (failure !== undefined) throw failure.error;
  }

  outage(): StoreOutage | undefined {
    const sinceMs = this.#damagedAtMs ?? this.#recent()?.sinceMs;
    // The file belongs to this process: no other process reaches it.
    return sinceMs === undefined ? undefined : { lastedMs: performance.now() - sinceMs, unreachableMs: 0 };
  }

  #recent() {
    const failure = this.#failure;
    return failure !== undefined && performance.now() - failure.atMs < failureCountsMs ? failure : undefined;
  }
}
