/** Texts that are kept for those who may need them again, bounded by bytes: the oldest are forgotten, and made anew for who still needs them. */
export class KeptTexts {
  readonly #mostBytes: number;
  readonly #kept = new Set<{ readonly bytes: number; readonly forget: () => void }>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  add(bytes: number, forget: () => void): void {
    this.#kept.add({ bytes, forget });
    this.#bytes += bytes;
    for (const oldest of this.#kept) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#kept.delete(oldest);
      this.#bytes -= oldest.bytes;
      oldest.forget();
    }
  }
}
