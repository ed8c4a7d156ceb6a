/** What all parts of the Redis store share: the connection, this process's name, and the life of the store. */
import { randomBytes } from 'node:crypto';
import { StoreReset, type Argument, type RedisClient, type Reply, type Urgency } from './redis-client.ts';
import { bucketOf, buckets, tagOf } from './redis-keys.ts';
import type { ScriptName } from './redis-scripts.ts';

export class RedisBase {
  readonly client: RedisClient;
  readonly prefix: string;
  /** Names this process among those that share the store; no process has it twice. */
  readonly instance = randomBytes(6).toString('hex');
  readonly #onReset: () => void;
  #incarnation = '';

  /** @param onReset the store is no longer the one that was opened */
  constructor(client: RedisClient, prefix: string, onReset: () => void) {
    this.client = client;
    this.prefix = prefix;
    this.#onReset = onReset;
  }

  get incarnation(): string {
    return this.#incarnation;
  }

  /** The name of the store's life: the one that stands there, or a new one that all who come now agree on. @throws {StoreFailedError} */
  async settle(): Promise<void> {
    const fresh = randomBytes(6).toString('hex');
    // The first bucket decides; a bucket that lost its key meanwhile gets it again, and one that never had it gets it now.
    const decided = await this.#agree(0, fresh);
    await Promise.all(buckets.slice(1).map((bucket) => this.#adopt(bucket, decided)));
    this.#incarnation = decided;
  }

  tag(bucket: number): string {
    return tagOf(this.prefix, bucket);
  }

  /** Runs a script on an agent's bucket. */
  forAgent(name: ScriptName, agentId: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.inBucket(name, bucketOf(agentId), agentId, ...args);
  }

  /** As `forAgent`, also before it is known which server answers: to find that out, and to write again what it lacks. */
  forAgentFirst(name: ScriptName, agentId: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#run('first', name, bucketOf(agentId), [agentId, ...args]);
  }

  inBucket(name: ScriptName, bucket: number, ...args: readonly Argument[]): Promise<Reply> {
    // They are repeated until they are done, and by them it is seen that a store answers again.
    const steady = name === 'append' || name === 'round';
    return this.#run(steady ? 'steady' : 'usual', name, bucket, args);
  }

  async #run(urgency: Urgency, name: ScriptName, bucket: number, args: readonly Argument[]): Promise<Reply> {
    const tag = this.tag(bucket);
    const incarnation = this.#incarnation;
    try {
      return await this.client.run(name, `${tag}:incarnation`, [tag, incarnation, ...args], urgency);
    } catch (error) {
      if (error instanceof StoreReset && incarnation === this.#incarnation) this.#onReset();
      throw error;
    }
  }

  async #agree(bucket: number, fresh: string): Promise<string> {
    const key = `${this.tag(bucket)}:incarnation`;
    await this.client.first('SET', key, fresh, 'NX');
    return textOf(await this.client.first('GET', key));
  }

  async #adopt(bucket: number, incarnation: string): Promise<void> {
    await this.client.first('SET', `${this.tag(bucket)}:incarnation`, incarnation);
  }
}

export const textOf = (reply: Reply | undefined): string =>
  reply instanceof Buffer ? reply.toString() : typeof reply === 'number' ? String(reply) : '';

export const listOf = (reply: Reply | undefined): readonly Reply[] =>
  Array.isArray(reply) ? (reply as readonly Reply[]) : [];
