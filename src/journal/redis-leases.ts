/**
 * Leases in Redis. Each instance renews one time limit a bucket; an agent's lease is a note of who has it, and holds while its owner's limit
 * does. So an idle agent costs no command, and an instance of ten thousand agents renews as much as one of ten.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Lease, Leases } from './lease.ts';
import { listOf, textOf, type RedisBase } from './redis-base.ts';
import { bucketOf } from './redis-keys.ts';

export interface LeaseTimes {
  /** Deadline of a poll, as it is now: it grows where the gateway holds longer than it was said to. */
  readonly pollDeadlineMs: () => number;
  /** Between the end of the longest poll and the end of its lease; the lease itself is three of them longer than a poll. */
  readonly marginMs: number;
}

type Take = (agentId: string, lease: Lease) => void;

/** An agent that was released in order is claimed by those who do not need it a moment later than by those who do. */
const strangersWaitMs = 300;

export class RedisLeases implements Leases {
  readonly #base: RedisBase;
  readonly #times: LeaseTimes;
  readonly #held = new Map<string, HeldLease>();
  readonly #holdsUntilMs = new Map<number, number>();
  /** Agents whose lease is being asked for or given back: Redis and this process may differ on them for a moment. */
  readonly #moving = new Map<string, number>();
  /** Agents that were given up while Redis did not answer, and whether somebody else is to poll them. */
  readonly #unreleased = new Map<string, boolean>();
  readonly #wakes: ((agentId: string) => void)[] = [];
  #pausedUntilMs = 0;
  #take: Take | undefined;
  #changed = Promise.withResolvers<undefined>();

  constructor(base: RedisBase, times: LeaseTimes) {
    this.#base = base;
    this.#times = times;
  }

  get leaseMs(): number {
    return this.#times.pollDeadlineMs() + 3 * this.#times.marginMs;
  }

  /** Whether agents that nobody polls are taken over now; of a bucket, where it is no other's turn first. */
  taking(bucket?: number): boolean {
    const now = performance.now();
    if (this.#take === undefined || now < this.#pausedUntilMs) return false;
    if (bucket === undefined) return true;
    // Where our own limit has lapsed, Redis was away for all, as far as we know: whoever was silent only for that renews its own first.
    const until = this.#holdsUntilMs.get(bucket);
    return until === undefined || until > now;
  }

  /** Whether this process has had a limit in the bucket, since the store was last known to be whole. */
  hadLimit(bucket: number): boolean {
    return this.#holdsUntilMs.has(bucket);
  }

  async claim(agentId: string): Promise<Lease | undefined> {
    const held = this.#held.get(agentId);
    if (held) return held;
    return this.#moved(agentId, async () => {
      const [state, number, lapsed] = listOf(await this.#base.forAgent('claim', agentId, this.#base.instance));
      if (Number(state) !== 1) return undefined;
      this.#unreleased.delete(agentId);
      return this.#held.get(agentId) ?? this.#give(agentId, Number(number), textOf(lapsed));
    });
  }

  takeOver(take: Take): Promise<void> {
    this.#take = take;
    return Promise.resolve();
  }

  onReleased(wake: (agentId: string) => void): void {
    this.#wakes.push(wake);
  }

  /** Another instance gave this agent up. @param wanted its session goes on */
  released(agentId: string, wanted: boolean): void {
    if (this.#held.has(agentId)) return;
    for (const wake of this.#wakes) wake(agentId);
    if (wanted && this.taking()) void this.#takeLater(agentId);
  }

  /** The bucket's limit was renewed by a command sent at this moment. */
  async renewed(bucket: number, sentAtMs: number, leaseMs: number, lapsed: boolean): Promise<void> {
    const before = this.#holdsUntilMs.get(bucket);
    // Whatever the server says: where our own clock says that it lapsed, somebody may have taken what was ours.
    if (lapsed || before === undefined || before < performance.now()) await this.#verify(bucket);
    this.#holdsUntilMs.set(bucket, sentAtMs + leaseMs);
    this.#wake();
  }

  taken(agentId: string, number: number, lapsed: string): void {
    if (this.#held.has(agentId)) return;
    this.#take?.(agentId, this.#give(agentId, number, lapsed));
  }

  /**
   * What Redis takes for ours and we do not know of: the answer that gave it to us was lost, or the one to its release. Nobody else can take
   * it while we live.
   * @param owned how many agents of the bucket Redis takes for ours
   */
  async reconcile(bucket: number, owned: number): Promise<void> {
    let known = 0;
    for (const agentId of this.#held.keys()) if (bucketOf(agentId) === bucket) known += 1;
    if (owned <= known) return;
    const key = `${this.#base.tag(bucket)}:owned:${this.#base.instance}`;
    const agents = listOf(await this.#base.client.command('SMEMBERS', key)).map(textOf);
    const unknown = agents.filter((agentId) => !this.#held.has(agentId) && !this.#moving.has(agentId));
    await Promise.all(unknown.map((agentId) => this.#foundOurs(agentId)));
  }

  /** The store lost data or changed hands: for one lease time nobody polls, since somebody may not know yet. */
  pause(): void {
    this.#pausedUntilMs = performance.now() + this.leaseMs;
    this.#holdsUntilMs.clear();
    void delay(this.leaseMs, undefined, { ref: false }).then(() => {
      this.#wake();
    });
  }

  close(): void {
    this.#take = undefined;
    this.#wake();
  }

  #give(agentId: string, number: number, lapsed: string): HeldLease {
    // The last renewal, and before it the longest poll whose answer may not have been written yet.
    const oldestPollMs = this.leaseMs + this.#times.pollDeadlineMs();
    const lapsedSinceMs = lapsed === '' ? undefined : Date.now() - Number(lapsed) - oldestPollMs;
    const lease: HeldLease = new HeldLease(number, lapsedSinceMs, {
      mayPoll: (deadlineMs, given) => this.#mayPoll(agentId, lease, deadlineMs, given),
      release: (wanted) => this.#release(agentId, lease, wanted),
    });
    this.#held.set(agentId, lease);
    return lease;
  }

  async #mayPoll(agentId: string, lease: HeldLease, deadlineMs: number, given: AbortSignal): Promise<boolean> {
    for (;;) {
      if (this.#held.get(agentId) !== lease) return false;
      const now = performance.now();
      const until = this.#holdsUntilMs.get(bucketOf(agentId)) ?? 0;
      if (now >= this.#pausedUntilMs && now + deadlineMs + this.#times.marginMs <= until) return true;
      if (given.aborted) return false;
      await this.#changeOr(given);
    }
  }

  /** The signal lives as long as its poller: what listens to it must not stay there. */
  async #changeOr(given: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = () => {
      resolve(undefined);
    };
    given.addEventListener('abort', wake, { once: true });
    try {
      await Promise.race([this.#changed.promise, promise]);
    } finally {
      given.removeEventListener('abort', wake);
    }
  }

  async #release(agentId: string, lease: HeldLease, wanted: boolean): Promise<void> {
    if (this.#held.get(agentId) !== lease) return;
    this.#held.delete(agentId);
    this.#unreleased.set(agentId, wanted);
    await this.#moved(agentId, () => this.#giveBack(agentId, wanted));
  }

  async #giveBack(agentId: string, wanted: boolean): Promise<void> {
    await this.#base.forAgent('release', agentId, this.#base.instance, wanted ? 1 : 0);
    this.#unreleased.delete(agentId);
  }

  async #foundOurs(agentId: string): Promise<void> {
    const wanted = this.#unreleased.get(agentId);
    if (wanted !== undefined) {
      await this.#moved(agentId, () => this.#giveBack(agentId, wanted));
      return;
    }
    if (!this.taking()) return;
    const lease = await this.claim(agentId);
    if (lease) this.#take?.(agentId, lease);
  }

  async #moved<Result>(agentId: string, move: () => Promise<Result>): Promise<Result> {
    this.#moving.set(agentId, (this.#moving.get(agentId) ?? 0) + 1);
    try {
      return await move();
    } finally {
      const left = (this.#moving.get(agentId) ?? 1) - 1;
      if (left > 0) this.#moving.set(agentId, left);
      else this.#moving.delete(agentId);
    }
  }

  async #takeLater(agentId: string): Promise<void> {
    await delay((0.2 + 0.8 * Math.random()) * strangersWaitMs, undefined, { ref: false });
    if (!this.taking() || this.#held.has(agentId)) return;
    const lease = await this.claim(agentId).catch(() => undefined);
    if (lease) this.#take?.(agentId, lease);
  }

  /** Asks again for each lease of a bucket whose limit has lapsed: another instance may have taken it. */
  async #verify(bucket: number): Promise<void> {
    const mine = [...this.#held].filter(([agentId]) => bucketOf(agentId) === bucket);
    await Promise.all(
      mine.map(async ([agentId, lease]) => {
        const [state, number, lapsed] = listOf(await this.#base.forAgent('claim', agentId, this.#base.instance));
        if (this.#held.get(agentId) !== lease) return;
        if (Number(state) === 1 && Number(number) === lease.number) return;
        this.#held.delete(agentId);
        // Another one had it meanwhile, and is gone as well: that is a takeover like any other.
        if (Number(state) === 1) this.#take?.(agentId, this.#give(agentId, Number(number), textOf(lapsed)));
      }),
    );
  }

  #wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<undefined>();
    resolve(undefined);
  }
}

interface Doings {
  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean>;
  release(wanted: boolean): Promise<void>;
}

class HeldLease implements Lease {
  readonly number: number;
  readonly lapsedSinceMs: number | undefined;
  readonly #doings: Doings;

  constructor(number: number, lapsedSinceMs: number | undefined, doings: Doings) {
    this.number = number;
    this.lapsedSinceMs = lapsedSinceMs;
    this.#doings = doings;
  }

  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean> {
    return this.#doings.mayPoll(deadlineMs, given);
  }

  release(wanted: boolean): Promise<void> {
    return this.#doings.release(wanted);
  }
}
