/** What was found out about texts that come again. What was asked for least recently makes room. */
import { LRUCache } from 'lru-cache';

export interface CacheBounds {
  readonly entries: number;
  /** Of all together; by default, of the keys. */
  readonly characters?: number;
}

const sizeOfKey = ({ length }: string): number => length;

export class BoundedCache<Value extends object> {
  readonly #values: LRUCache<string, Value>;

  constructor({ entries, characters }: CacheBounds, sizeOf: (key: string, value: Value) => number = sizeOfKey) {
    this.#values = new LRUCache({
      max: entries,
      // What is empty has to have a size too.
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
