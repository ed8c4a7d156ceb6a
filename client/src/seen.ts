/** The ids of the newest items, to recognise an item that arrives again. */

/** More items than can arrive twice after any reconnect: the stream continues after the last item seen. */
const remembered = 2_000;

export class SeenIds {
  readonly #ids = new Set<string>();

  /** @returns whether the id is new */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > remembered) {
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    return true;
  }
}
