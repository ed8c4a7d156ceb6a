/** Guids that the gateway refused recently: a client that retries with one causes no further call. */

/** A client without a final status retries every few seconds. After this time the gateway is asked again, in case it accepts the Guid by then. */
const rememberedMs = 30_000;
const mostRemembered = 10_000;

export class RefusedGuids {
  readonly #now: () => number;
  /** When each key is forgotten, in monotonic milliseconds, in this order. */
  readonly #untilMs = new Map<string, number>();

  /** @param now monotonic milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** @param key identifies the agent and its Guid; the Guid itself is not kept */
  add(key: string): void {
    const now = this.#now();
    this.#untilMs.delete(key);
    for (const [oldest, untilMs] of this.#untilMs) {
      if (untilMs > now && this.#untilMs.size < mostRemembered) break;
      this.#untilMs.delete(oldest);
    }
    this.#untilMs.set(key, now + rememberedMs);
  }

  has(key: string): boolean {
    return (this.#untilMs.get(key) ?? 0) > this.#now();
  }
}
