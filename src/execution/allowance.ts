const hourMs = 3_600_000;

/**
 * Allows at most `limit` uses per hour, by the monotonic clock. A client may take no more uses than it leaves free, so that other clients still get
 * some.
 */
export class Allowance {
  readonly limit: number;
  readonly #taken: { readonly atMs: number; readonly from: string }[] = [];
  readonly #counts = new Map<string, number>();

  constructor(limit: number) {
    this.limit = limit;
  }

  /** @param from identifies the client's share, derived from its address */
  take(from: string): boolean {
    const now = performance.now();
    this.#forget(now - hourMs);
    if (this.#countOf(from) >= this.limit - this.#taken.length) return false;
    this.#taken.push({ atMs: now, from });
    this.#counts.set(from, this.#countOf(from) + 1);
    return true;
  }

  giveBack(from: string): void {
    const at = this.#taken.findLastIndex((each) => each.from === from);
    if (at < 0) return;
    this.#taken.splice(at, 1);
    this.#release(from);
  }

  #forget(beforeMs: number): void {
    const fresh = this.#taken.findIndex(({ atMs }) => atMs > beforeMs);
    const old = this.#taken.splice(0, fresh < 0 ? this.#taken.length : fresh);
    for (const { from } of old) this.#release(from);
  }

  #countOf(from: string): number {
    return this.#counts.get(from) ?? 0;
  }

  #release(from: string): void {
    const left = this.#countOf(from) - 1;
    if (left > 0) this.#counts.set(from, left);
    else this.#counts.delete(from);
  }
}
