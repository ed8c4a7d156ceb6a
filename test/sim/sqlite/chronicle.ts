/** Everything that a store ever held for one agent, in order of appearance. Needed because a restored copy brings old items back. */
import type { Arrival } from '../../faults/evidence.ts';

const keyOf = ({ id, type, serial, untilMs }: Arrival): string => `${id} ${type} ${serial} ${untilMs}`;

export class Chronicle {
  readonly #items = new Map<string, Arrival>();

  /** Records the store's current contents. Items not seen before are the newest. */
  add(held: readonly Arrival[]): void {
    for (const item of held) if (!this.#items.has(keyOf(item))) this.#items.set(keyOf(item), item);
  }

  /** The store's final contents, with lost items at their former positions. */
  upTo(held: readonly Arrival[]): readonly Arrival[] {
    this.add(held);
    const present = new Set(held.map(keyOf));
    return [...this.#items].map(([key, item]) => (present.has(key) ? item : { ...item, lost: true }));
  }
}
