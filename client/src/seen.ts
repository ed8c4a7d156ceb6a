/** The ids of the newest items, so that an item that comes again is recognised. */

/** More than come twice after any reconnect: the stream goes on behind the last one seen. */
const remembered = 2_000;

export class SeenIds {
  readonly #ids = new Set<string>();

  /** @returns whether it is new */
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
