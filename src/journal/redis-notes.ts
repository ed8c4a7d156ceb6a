/** Small notes that all instances see for a while: what came of a mutation with a client mutation id. */
import { textOf, type RedisBase } from './redis-base.ts';
import { bucketOf } from './redis-keys.ts';

export class RedisNotes {
  readonly #base: RedisBase;

  constructor(base: RedisBase) {
    this.#base = base;
  }

  /** Writes the note unless there is one. @returns the one that was there */
  async begin(key: string, value: string, keptMs: number): Promise<string | undefined> {
    const found = await this.#base.client.command('SET', this.#key(key), value, 'NX', 'GET', 'PX', keptMs);
    return found === null ? undefined : textOf(found);
  }

  async read(key: string): Promise<string | undefined> {
    const found = await this.#base.client.command('GET', this.#key(key));
    return found === null ? undefined : textOf(found);
  }

  async write(key: string, value: string, keptMs: number): Promise<void> {
    await this.#base.client.command('SET', this.#key(key), value, 'PX', keptMs);
  }

  async forget(key: string): Promise<void> {
    await this.#base.client.command('DEL', this.#key(key));
  }

  #key(key: string): string {
    return `${this.#base.tag(bucketOf(key))}:once:${key}`;
  }
}
