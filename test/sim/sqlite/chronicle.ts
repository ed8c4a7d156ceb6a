/** All that a store ever held of one agent, in the order in which it came about: a copy that is put back brings old items back. */
import type { Arrival } from '../../faults/evidence.ts';

const keyOf = ({ id, type, serial, untilMs }: Arrival): string => `${id} ${type} ${serial} ${untilMs}`;

export class Chronicle {
  readonly #items = new Map<string, Arrival>();

  /** What the store holds now: the items that it did not hold before are the newest. */
  add(held: readonly Arrival[]): void {
    for (const item of held) if (!this.#items.has(keyOf(item))) this.#items.set(keyOf(item), item);
  }

  /** What the store holds at last, and at the places where it stood what it has lost. */
  upTo(held: readonly Arrival[]): readonly Arrival[] {
    this.add(held);
    const present = new Set(held.map(keyOf));
    return [...this.#items].map(([key, item]) => (present.has(key) ? item : { ...item, lost: true }));
  }
}
