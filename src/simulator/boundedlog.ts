/** The newest `limit` entries, ordered by ascending serial number. */
export class BoundedLog<Entry extends { readonly serial: number }> {
  readonly #limit: number;
  #entries: Entry[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  append(entry: Entry): void {
    this.#entries.push(entry);
    // Trimmed in large steps: cutting one entry at a time would copy the whole list on each request.
    if (this.#entries.length >= this.#limit * 2) this.#entries = this.#entries.slice(-this.#limit);
  }

  after(serial: number): readonly Entry[] {
    const kept = this.#entries.slice(-this.#limit);
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((kept[middle]?.serial ?? 0) > serial) high = middle;
      else low = middle + 1;
    }
    return kept.slice(low);
  }
}
