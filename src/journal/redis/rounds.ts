/**
 * The regular round of an instance: one pipelined script per bucket beats for its leases, takes over agents that no instance polls, and finds missed
 * change notifications. The notifications of a bucket are numbered: only changes after the last one received are looked up.
 */
import type { Beat } from './beat-watch.ts';
import { listOf, textOf, type RedisBase, type Servers } from './base.ts';
import type { Reply } from './client.ts';
import { buckets } from './keys.ts';
import type { RedisLeases } from './leases.ts';
import { serversOf } from './proof.ts';
import { roundIntervalMs } from './round-interval.ts';

/** After a round that took over agents of a dead instance, the next one follows soon to share out the rest. */
const sharingPauseMs = 300;

export interface RoundsOptions {
  /**
   * Something of this agent changed: `e` entries, `s` sessions, `f` its lease was released and is wanted, `i` its lease was released and is not
   * needed.
   */
  readonly heard: (agentId: string, flags: string) => void;
  /** Another server answers under the address: a failover, or a restart. */
  readonly changedHands: (servers: Servers) => Promise<void>;
  /** The same servers have other settings. */
  readonly setOtherwise: (servers: Servers) => Promise<void>;
  readonly failed: (error: unknown) => void;
  /** Agents with an open session that no instance has polled for longer than a lease, each of them once. */
  readonly unpolled: (agents: readonly string[]) => void;
}

export class RedisRounds {
  readonly #base: RedisBase;
  readonly #leases: RedisLeases;
  readonly #options: RoundsOptions;
  /** By bucket: the number of the last notification before which none was missed. */
  readonly #heard = new Map<number, number>();
  readonly #channels: ReadonlyMap<string, number>;
  #servers: Servers | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<boolean> | undefined;
  #closed = false;
  #lookedAtMs = -Infinity;

  constructor(base: RedisBase, leases: RedisLeases, options: RoundsOptions) {
    this.#base = base;
    this.#leases = leases;
    this.#options = options;
    this.#channels = new Map(buckets.map((bucket) => [`${base.tag(bucket)}:bell`, bucket]));
  }

  /**
   * Subscribes to change notifications, and starts the rounds.
   * @param servers the servers at which the store was opened
   */
  async start(servers: Servers): Promise<void> {
    this.#servers = servers;
    await this.#base.client.subscribe([...this.#channels.keys()], (channel, message) => {
      this.#notified(channel, message);
    });
    await this.now();
    this.#schedule(false);
  }

  /** Runs one round at once. */
  async now(): Promise<boolean> {
    this.#running ??= this.#leases.whileTaking(this.#round()).finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Called for a new connection: the server behind it is checked before anything else. */
  async soon(): Promise<void> {
    await this.#running?.catch(() => undefined);
    if (this.#closed) return;
    await this.now().catch((error: unknown) => {
      this.#options.failed(error);
    });
  }

  /** After a flush the counts start again. */
  reset(): void {
    this.#heard.clear();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running?.catch(() => undefined);
  }

  #schedule(soon: boolean): void {
    if (this.#closed) return;
    const intervalMs = roundIntervalMs(this.#leases.leaseMs);
    const pauseMs = soon ? sharingPauseMs : Math.min(intervalMs, this.#leases.nextTakeOverMs(intervalMs) + 1);
    this.#timer = setTimeout(() => {
      this.now().then(
        (more) => {
          this.#base.client.health.wrote('round', undefined);
          this.#schedule(more);
        },
        (error: unknown) => {
          this.#base.client.health.wrote('round', error);
          this.#options.failed(error);
          this.#schedule(true);
        },
      );
    }, pauseMs);
  }

  async #round(): Promise<boolean> {
    await this.#checkServers();
    await this.#base.raiseFormat();
    const looks = performance.now() - this.#lookedAtMs > this.#leases.leaseMs / 2;
    if (looks) this.#lookedAtMs = performance.now();
    const rounds = await Promise.all(buckets.map((bucket) => this.#bucket(bucket, looks)));
    if (looks) this.#options.unpolled(this.#leases.newlyUnpolled());
    return rounds.includes(true);
  }

  /** @returns whether agents were taken over: there may be more */
  async #bucket(bucket: number, looks: boolean): Promise<boolean> {
    const sentAtMs = performance.now();
    const { leaseMs } = this.#leases;
    const taking = this.#leases.taking(bucket);
    const heard = this.#heard.get(bucket);
    const [strikes, clock, news, taken, owned, beats, unpolled] = listOf(
      await this.#base.inBucket(
        'round',
        bucket,
        this.#base.instance,
        Math.ceil(leaseMs),
        Date.now(),
        heard ?? '+inf',
        taking ? 1 : 0,
        this.#leases.strikes(bucket) ?? '',
        looks ? 1 : 0,
        ...this.#leases.silent(bucket),
      ),
    );
    const now = Number(textOf(clock));
    if ((this.#heard.get(bucket) ?? -1) < now) this.#heard.set(bucket, now);
    this.#leases.observed(bucket, sentAtMs, this.#others(beats), looks ? listOf(unpolled).map(textOf) : undefined);
    await this.#leases.renewed(bucket, sentAtMs, leaseMs, Number(strikes));
    // The flags are unknown: every possible change is checked.
    for (const id of listOf(news)) this.#options.heard(textOf(id), 'esi');
    const agents = listOf(taken).map(listOf);
    for (const [id, number, since] of agents) this.#leases.taken(textOf(id), Number(number), textOf(since));
    await this.#leases.reconcile(bucket, Number(owned));
    return agents.length > 0;
  }

  /** A beat consists of its counter, lease time and clock. */
  #others(beats: Reply | undefined): ReadonlyMap<string, Beat> {
    const texts = listOf(beats).map(textOf);
    const others = new Map<string, Beat>();
    for (let at = 0; at < texts.length; at += 2) {
      const [instance = '', text = ''] = texts.slice(at, at + 2);
      if (instance !== this.#base.instance)
        others.set(instance, { text, leaseMs: Number(text.split(' ')[1]) || this.#leases.leaseMs });
    }
    return others;
  }

  #notified(channel: string, message: string): void {
    const bucket = this.#channels.get(channel);
    const [, clock, flags, instance, agentId] = /^(\d+) (\w+) (\w+) ([^]*)$/.exec(message) ?? [];
    if (bucket === undefined || flags === undefined || agentId === undefined) return;
    const heard = this.#heard.get(bucket);
    if (heard !== undefined && Number(clock) === heard + 1) this.#heard.set(bucket, heard + 1);
    if (instance !== this.#base.instance) this.#options.heard(agentId, flags);
  }

  /** A server that may lack earlier writes receives no other writes until those are restored. */
  async #checkServers(): Promise<void> {
    const { client } = this.#base;
    let { connection } = client.health;
    const servers = await serversOf(client);
    const before = this.#servers;
    if (before !== undefined && before.ids !== servers.ids) {
      client.health.doubt();
      ({ connection } = client.health);
      await this.#options.changedHands(servers);
    } else if (before !== undefined && (before.always !== servers.always || before.nodes !== servers.nodes)) {
      await this.#options.setOtherwise(servers);
    }
    this.#servers = servers;
    client.health.prove(connection);
  }
}
