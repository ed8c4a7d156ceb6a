/** Keeps texts for reuse, bounded by bytes and by time. The oldest are forgotten, and made again for readers that still need them. */
export class KeptTexts {
  readonly #mostBytes: number;
  readonly #mostMs: number;
  readonly #kept = new Set<{ readonly bytes: number; readonly addedAtMs: number; readonly forget: () => void }>();
  #bytes = 0;
  #timer: NodeJS.Timeout | undefined;
  /** True while the timer is set. */
  #isDue = false;

  /** @param mostMs minimum time that a text is kept; it is forgotten before twice that time */
  constructor(mostBytes: number, mostMs: number) {
    this.#mostBytes = mostBytes;
    this.#mostMs = mostMs;
  }

  get size(): number {
    return this.#kept.size;
  }

  add(bytes: number, forget: () => void): void {
    this.#kept.add({ bytes, addedAtMs: performance.now(), forget });
    this.#bytes += bytes;
    this.#forgetWhile(() => this.#bytes > this.#mostBytes);
    this.#look();
  }

  #look(): void {
    if (this.#kept.size === 0 || this.#isDue) return;
    this.#isDue = true;
    // One timer for the whole lifetime, which is refreshed.
    if (this.#timer) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#looked(), this.#mostMs).unref();
  }

  #looked(): void {
    this.#isDue = false;
    const beforeMs = performance.now() - this.#mostMs;
    this.#forgetWhile(({ addedAtMs }) => addedAtMs <= beforeMs);
    this.#look();
  }

  #forgetWhile(isDue: (oldest: { readonly addedAtMs: number }) => boolean): void {
    for (const oldest of this.#kept) {
      if (!isDue(oldest)) return;
      this.#kept.delete(oldest);
      this.#bytes -= oldest.bytes;
      oldest.forget();
    }
  }
}
