/** Guids that the gateway has refused a moment ago: a client that comes back with one costs no further call. */

/** A client without a final status comes back every few seconds. A gateway that accepts a Guid later is asked again after this. */
const rememberedMs = 30_000;
const mostRemembered = 10_000;

export class RefusedGuids {
  readonly #now: () => number;
  /** When each is forgotten, in monotonic milliseconds, and in this order. */
  readonly #untilMs = new Map<string, number>();

  /** @param now monotonic milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** @param key of the agent and its Guid, which is not kept itself */
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
