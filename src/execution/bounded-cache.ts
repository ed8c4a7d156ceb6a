/** Caches results for repeated texts. The least recently used entry is evicted. */
import { LRUCache } from 'lru-cache';

export interface CacheBounds {
  readonly entries: number;
  /** Of all entries together; by default the characters of the keys. */
  readonly characters?: number;
}

const sizeOfKey = ({ length }: string): number => length;

export class BoundedCache<Value extends object> {
  readonly #values: LRUCache<string, Value>;

  constructor({ entries, characters }: CacheBounds, sizeOf: (key: string, value: Value) => number = sizeOfKey) {
    this.#values = new LRUCache({
      max: entries,
      // LRUCache requires a positive size, even for an empty text.
      ...(characters !== undefined && { maxSize: characters, sizeCalculation: (value, key) => sizeOf(key, value) + 1 }),
    });
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): Value {
    this.#values.set(key, value);
    return value;
  }
}
