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
    const entries = this.#entries;
    // Searched in place: a copy of a long list on each look would take most of the time of a load test.
    let low = Math.max(0, entries.length - this.#limit);
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((entries[middle]?.serial ?? 0) > serial) high = middle;
      else low = middle + 1;
    }
    return entries.slice(low);
  }
}
