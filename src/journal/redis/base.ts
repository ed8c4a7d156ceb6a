/** Shared by all parts of the Redis store: the connection, the name of this process, and the epochs of the store. */
import { randomBytes } from 'node:crypto';
import { formatRefusal, storeFormat } from '../format.ts';
import { StoreVersionError } from '../journal.ts';
import { StoreReset, type Argument, type RedisClient, type Reply } from './client.ts';
import type { Urgency } from './connection-health.ts';
import { bucketOf, buckets, tagOf } from './keys.ts';
import type { ScriptName } from './scripts.ts';

/** The servers that hold the log, and what their settings prove. */
export interface Servers {
  /** Each master's `run_id` and replication id: they change with each restart and each promotion. */
  readonly ids: string;
  /** Each write is flushed to the disk before it is answered. */
  readonly always: boolean;
  /** Address and folder of each master: they stay the same over a restart. */
  readonly nodes: string;
}

/** The servers that are recorded in the store, and whether this process recorded them. */
export interface Settled {
  readonly begun: boolean;
  readonly recorded: Servers;
}

type BaseOptions = Pick<RedisBase, 'prefix' | 'witnessesWithinMs'>;

export class RedisBase {
  readonly client: RedisClient;
  readonly prefix: string;
  /** Name of this process among those that share the store; no other process ever has it. */
  readonly instance = randomBytes(6).toString('hex');
  /** Called after each round over a bucket: `failure` is undefined if the round's writes were accepted. */
  onRound: ((bucket: number, failure: unknown) => void) | undefined;
  /** Time after which all instances that survived a failover are back: a lost connection is reopened within half a second. */
  readonly witnessesWithinMs: number;
  readonly #onReset: () => void;
  #epochs: readonly string[] = [];
  #format = storeFormat;

  /** @param onReset called when the store is no longer the one that was opened */
  constructor(client: RedisClient, { prefix, witnessesWithinMs }: BaseOptions, onReset: () => void) {
    this.client = client;
    this.prefix = prefix;
    this.witnessesWithinMs = witnessesWithinMs;
    this.#onReset = onReset;
  }

  /** Name of the present epoch. */
  get epoch(): string {
    return this.#epochs.at(-1) ?? '';
  }

  /** The store's epochs, oldest first. */
  get epochs(): readonly string[] {
    return this.#epochs;
  }

  /** The epoch mark in the header of an entry of the present epoch; entries of the first epoch have none. */
  get epochMark(): readonly string[] {
    return this.#epochs.length > 1 ? [`e:${this.epoch}`] : [];
  }

  /** The format in which this process writes. A release that knows a newer format writes it once all instances know it. */
  get format(): number {
    return this.#format;
  }

  /**
   * The epochs of the store: the stored ones, or a first one on which all instances that start now agree.
   * @throws {StoreVersionError} When the store has a newer format, or a process of an older format is running.
   * @throws {StoreFailedError}
   */
  async settle({ ids, always, nodes }: Servers): Promise<Settled> {
    const names = [...(await this.#epochsElsewhere()), newName()].join(' ');
    const args = [this.instance, names, storeFormat, ids, always ? 1 : 0, nodes];
    // The first bucket decides.
    const reply = listOf(await this.#first('agree', 0, args));
    const [format, begun, itsIds, itsAlways, itsNodes] = reply.map(textOf);
    if (format === '0')
      throw new StoreVersionError(
        'an instance of release 0.1.0 uses the store (format version 0): stop all instances of that release first, since it cannot run beside this one',
      );
    if (Number(format) > storeFormat) throw new StoreVersionError(formatRefusal(Number(format)));
    const epochs = listOf(reply[5]).map(textOf);
    this.#format = Number(format);
    await this.#adopt(epochs);
    return {
      begun: begun === '1',
      recorded: { ids: itsIds ?? '', always: itsAlways === '1', nodes: itsNodes ?? '' },
    };
  }

  /** If the first bucket was lost: the epochs of the other buckets, which continue. */
  async #epochsElsewhere(): Promise<readonly string[]> {
    if (listOf(await this.#first('known', 0, [])).length > 0) return [];
    const others = await Promise.all(buckets.slice(1).map((bucket) => this.#first('known', bucket, [])));
    const lists = others.map((reply) => listOf(reply).map(textOf));
    return lists.reduce((longest, each) => (each.length > longest.length ? each : longest), []);
  }

  /** @throws {StoreReset} When another process has begun an epoch meanwhile. */
  async beginEpoch({ ids, always, nodes }: Servers): Promise<void> {
    const name = newName();
    await this.#first('epoch', 0, [this.epoch, name, ids, always ? 1 : 0, nodes]);
    await this.#adopt([...this.#epochs, name]);
  }

  /**
   * @param proves `alone`: this process knows that the log is the newest; `also`: it found everything that it knew; `nothing`: it only asks
   * @returns whether the log is proven to be the newest
   * @throws {StoreReset} When another process has begun an epoch meanwhile.
   */
  async witness(
    { ids, always, nodes }: Servers,
    proves: 'alone' | 'also' | 'nothing',
    keptMs: number,
  ): Promise<boolean> {
    const instance = proves === 'also' ? this.instance : '';
    const args = [this.epoch, instance, ids, always ? 1 : 0, nodes, keptMs, proves === 'alone' ? 1 : 0];
    return textOf(await this.#first('witness', 0, args)) === '1';
  }

  /** Whether any instance may be alive. */
  async hasInstances(): Promise<boolean> {
    return Number(textOf(await this.client.first('HLEN', `${this.tag(0)}:beats`))) > 0;
  }

  /** The servers that are recorded in the store. */
  async recorded(): Promise<Servers> {
    const [ids, always, nodes] = listOf(
      await this.client.first('HMGET', `${this.tag(0)}:server`, 'servers', 'always', 'nodes'),
    ).map(textOf);
    return { ids: ids ?? '', always: always === '1', nodes: nodes ?? '' };
  }

  /** If this release knows a newer format than the store has: writes it from now on, once all other instances know it too. */
  async raiseFormat(): Promise<void> {
    if (this.#format >= storeFormat) return;
    this.#format = Number(textOf(await this.inBucket('raise', 0, this.instance, storeFormat)));
  }

  tag(bucket: number): string {
    return tagOf(this.prefix, bucket);
  }

  /** Reads the store's present epoch from a bucket: the cheapest proof that the store of this process answers. */
  probe(bucket: number): Promise<Reply> {
    return this.client.steady('LINDEX', `${this.tag(bucket)}:incarnation`, -1);
  }

  /** Runs a script on an agent's bucket. */
  forAgent(name: ScriptName, agentId: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.inBucket(name, bucketOf(agentId), agentId, ...args);
  }

  /** As `forAgent`, but also before it is known which server answers: to find that out, and to restore what the server lacks. */
  forAgentFirst(name: ScriptName, agentId: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#run('first', name, bucketOf(agentId), [agentId, ...args]);
  }

  /** As `inBucket`, but also before it is known which server answers. */
  inBucketFirst(name: ScriptName, bucket: number, ...args: readonly Argument[]): Promise<Reply> {
    return this.#run('first', name, bucket, args);
  }

  inBucket(name: ScriptName, bucket: number, ...args: readonly Argument[]): Promise<Reply> {
    // These scripts are repeated until they succeed, and show that the store answers again.
    const steady = name === 'append' || name === 'round';
    return this.#run(steady ? 'steady' : 'usual', name, bucket, args);
  }

  async #run(urgency: Urgency, name: ScriptName, bucket: number, args: readonly Argument[]): Promise<Reply> {
    const tag = this.tag(bucket);
    const { epoch } = this;
    try {
      const reply = await this.client.run(name, `${tag}:incarnation`, [tag, epoch, ...args], urgency);
      if (name === 'round') this.onRound?.(bucket, undefined);
      return reply;
    } catch (error) {
      if (name === 'round') this.onRound?.(bucket, error);
      if (error instanceof StoreReset && epoch === this.epoch) this.#onReset();
      throw error;
    }
  }

  #first(name: ScriptName, bucket: number, args: readonly Argument[]): Promise<Reply> {
    const tag = this.tag(bucket);
    return this.client.run(name, `${tag}:incarnation`, [tag, ...args], 'first');
  }

  async #adopt(epochs: readonly string[]): Promise<void> {
    await Promise.all(buckets.slice(1).map((bucket) => this.#first('adopt', bucket, epochs)));
    this.#epochs = epochs;
  }
}

const newName = (): string => randomBytes(6).toString('hex');

export const textOf = (reply: Reply | undefined): string =>
  reply instanceof Buffer ? reply.toString() : typeof reply === 'number' ? String(reply) : '';

export const listOf = (reply: Reply | undefined): readonly Reply[] =>
  Array.isArray(reply) ? (reply as readonly Reply[]) : [];
