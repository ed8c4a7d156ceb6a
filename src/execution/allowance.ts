const hourMs = 3_600_000;

/** At most `limit` per hour, by the monotonic clock. */
export class Allowance {
  readonly limit: number;
  readonly #takenAtMs: number[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  take(): boolean {
    const now = performance.now();
    const fresh = this.#takenAtMs.findIndex((atMs) => atMs > now - hourMs);
    this.#takenAtMs.splice(0, fresh < 0 ? this.#takenAtMs.length : fresh);
    if (this.#takenAtMs.length >= this.limit) return false;
    this.#takenAtMs.push(now);
    return true;
  }

  giveBack(): void {
    this.#takenAtMs.pop();
  }
}
