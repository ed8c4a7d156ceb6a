/** What was found out about texts that come again. What was asked for least recently makes room. */
import { LRUCache } from 'lru-cache';

export interface CacheBounds {
  readonly entries: number;
  /** Of the keys together. */
  readonly characters?: number;
}

export class BoundedCache<Value extends object> {
  readonly #values: LRUCache<string, Value>;

  constructor({ entries, characters }: CacheBounds) {
    this.#values = new LRUCache({
      max: entries,
      // An empty key has to have a size too.
      ...(characters !== undefined && { maxSize: characters, sizeCalculation: (_value, key) => key.length + 1 }),
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
