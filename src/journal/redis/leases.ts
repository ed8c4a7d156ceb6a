/**
 * Leases in Redis. Each instance has one beat per bucket; an agent's lease is a note of who has it, and holds while its holder beats. So an idle
 * agent costs no command, and an instance of ten thousand agents renews as much as one of ten.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { AfterFlush } from './after-flush.ts';
import { Change } from './change.ts';
import { BeatWatch, type Beat, type Silent } from './beat-watch.ts';
import type { Lease, Leases } from '../lease.ts';
import { listOf, textOf, type RedisBase } from './base.ts';
import { HeldLease } from './held-lease.ts';
import { bucketOf } from './keys.ts';
import { repairLeases } from './lease-repair.ts';
import { Moves } from './moves.ts';
import { roundIntervalMs } from './round-interval.ts';
import { UnpolledAgents } from './unpolled.ts';

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
  /** Our own belief, by bucket: counted from the sending of the last round that was answered. */
  readonly #holdsUntilMs = new Map<number, number>();
  /** How often other instances have taken something from this one, by bucket. */
  readonly #strikes = new Map<number, number>();
  readonly #watch = new BeatWatch();
  readonly #unpolled = new UnpolledAgents();
  readonly #moves = new Moves();
  readonly #afterFlush = new AfterFlush();
  /** Agents that were given up while Redis did not answer, and whether somebody else is to poll them. */
  readonly #unreleased = new Map<string, boolean>();
  readonly #wakes: ((agentId: string) => void)[] = [];
  #pausedUntilMs = 0;
  #take: Take | undefined;
  #isStopping = false;
  /** What may hand agents over when it is answered. */
  readonly #takings = new Set<Promise<unknown>>();
  readonly #change = new Change();

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
    if (this.#take === undefined || this.#isStopping || now < this.#pausedUntilMs) return false;
    if (bucket === undefined) return true;
    // Where our own limit has lapsed, Redis was away for all, as far as we know: an instance that was silent only for that renews its own first.
    const until = this.#holdsUntilMs.get(bucket);
    return until === undefined || until > now;
  }

  /** How often others have taken something from this instance; undefined before its first round in the bucket. */
  strikes(bucket: number): number | undefined {
    return this.#strikes.get(bucket);
  }

  /** Arguments of a script: the instances that have not beaten for the whole lease time, as far as this one has observed them. */
  silent(bucket: number): readonly (string | number)[] {
    return this.#watch
      .silent(bucket, performance.now(), this.leaseMs)
      .flatMap(({ instance, beat, silentForMs }: Silent) => [instance, beat, Math.floor(Date.now() - silentForMs)]);
  }

  /** How long until the agents of an instance that has gone silent may be taken over. */
  nextTakeOverMs(intervalMs: number): number {
    return this.#watch.nextMs(performance.now(), this.leaseMs, intervalMs);
  }

  /** What a round that was sent then said of the others. @param unpolled agents that nobody polls; undefined where it did not look */
  observed(bucket: number, sentAtMs: number, beats: ReadonlyMap<string, Beat>, unpolled?: readonly string[]): void {
    this.#watch.observe(bucket, beats, { sentAtMs, nowMs: performance.now() }, this.leaseMs);
    if (unpolled) this.#unpolled.found(bucket, unpolled, performance.now());
  }

  unpolled(): number {
    return this.#unpolled.for(this.leaseMs, performance.now()).length;
  }

  /** @returns agents that nobody polls, each of them once. Whatever is the cause, they are asked for until somebody has them. */
  newlyUnpolled(): readonly string[] {
    const now = performance.now();
    for (const agentId of this.#unpolled.for(this.leaseMs, now))
      if (!this.#held.has(agentId) && !this.#moves.has(agentId)) void this.#takeLater(agentId);
    return this.#unpolled.newlyFor(this.leaseMs, now);
  }

  async claim(agentId: string): Promise<Lease | undefined> {
    const held = this.#held.get(agentId);
    if (held) return held;
    return this.#moves.during(agentId, async () => {
      await this.#afterFlush.holdersFirst(this.#change, () => this.#isStopping);
      let [state, number, lapsed] = listOf(await this.#askFor(agentId));
      // While this process stood still, others removed its beat: nobody has the agent, and the next round beats again.
      while (Number(state) === 2 && !this.#isStopping) {
        await this.#change.next;
        [state, number, lapsed] = listOf(await this.#askFor(agentId));
      }
      if (Number(state) !== 1) return undefined;
      this.#unreleased.delete(agentId);
      return this.#held.get(agentId) ?? this.#give(agentId, Number(number), textOf(lapsed));
    });
  }

  takeOver(take: Take): Promise<void> {
    this.#take = take;
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#change.happened();
    await Promise.allSettled(this.#takings);
  }

  /** `stop` waits for this work, which may hand agents over. */
  async whileTaking<Result>(work: Promise<Result>): Promise<Result> {
    this.#takings.add(work);
    try {
      return await work;
    } finally {
      this.#takings.delete(work);
    }
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

  /** The bucket's beat was renewed by a command sent at this moment. @param strikes as Redis counts them */
  async renewed(bucket: number, sentAtMs: number, leaseMs: number, strikes: number): Promise<void> {
    const before = this.#holdsUntilMs.get(bucket);
    const isStruck = this.#strikes.has(bucket) && this.#strikes.get(bucket) !== strikes;
    // Whatever Redis says: where our own clock says that it lapsed, somebody may have taken what was ours.
    if (isStruck || before === undefined || before < performance.now()) await this.#verify(bucket);
    this.#strikes.set(bucket, strikes);
    this.#holdsUntilMs.set(bucket, sentAtMs + leaseMs);
    this.#change.happened();
  }

  /** @param suspectSince epoch milliseconds, or nothing */
  taken(agentId: string, number: number, suspectSince: string): void {
    if (this.#held.has(agentId)) return;
    this.#take?.(agentId, this.#give(agentId, number, suspectSince));
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
    const unknown = agents.filter((agentId) => !this.#held.has(agentId) && !this.#moves.has(agentId));
    await Promise.all(unknown.map((agentId) => this.#foundOurs(agentId)));
  }

  /** The store lost data or changed hands: for one lease time nobody polls, since somebody may not know yet. */
  pause(): void {
    this.#afterFlush.paused(this.#held.keys(), (agentId) => this.#holdsUntilMs.get(bucketOf(agentId)));
    this.#pausedUntilMs = performance.now() + this.leaseMs;
    this.#holdsUntilMs.clear();
    this.#strikes.clear();
    this.#watch.forget();
    this.#unpolled.forget();
    void delay(this.leaseMs, undefined, { ref: false }).then(() => {
      this.#change.happened();
    });
  }

  /** The store forgot everything, also who has which lease. */
  flushed(): void {
    this.#afterFlush.flushed(this.#pausedUntilMs, roundIntervalMs(this.leaseMs));
  }

  /** Another server answers, which may lack what was granted last. */
  async repair(): Promise<void> {
    await repairLeases(this.#base, this.#held, this.#watch);
  }

  close(): void {
    this.#take = undefined;
    this.#change.happened();
  }

  #askFor(agentId: string, isKept = false) {
    const { instance } = this.#base;
    const silent = this.silent(bucketOf(agentId));
    return this.#base.forAgent('claim', agentId, instance, Date.now(), isKept ? 1 : 0, ...silent);
  }

  #give(agentId: string, number: number, suspectSince: string, isKept = false): HeldLease {
    const deadlineMs = this.#times.pollDeadlineMs();
    const isGuessed = suspectSince === '' && number === 1 && !isKept && this.#afterFlush.isUnknown;
    const granted = {
      number,
      epoch: this.#base.epoch,
      suspectSince: isGuessed ? String(Date.now()) : suspectSince,
      isGuessed,
      deadlineMs,
      pausedUntilMs: this.#pausedUntilMs,
    };
    const lease: HeldLease = new HeldLease(granted, {
      mayPoll: (forMs, given) => this.#mayPoll(agentId, lease, forMs, given),
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
      await this.#change.nextOr(given);
    }
  }

  async #release(agentId: string, lease: HeldLease, wanted: boolean): Promise<void> {
    if (this.#held.get(agentId) !== lease) return;
    this.#held.delete(agentId);
    this.#unreleased.set(agentId, wanted);
    await this.#moves.during(agentId, () => this.#giveBack(agentId, wanted));
  }

  async #giveBack(agentId: string, wanted: boolean): Promise<void> {
    await this.#base.forAgent('release', agentId, this.#base.instance, wanted ? 1 : 0);
    this.#unreleased.delete(agentId);
  }

  async #foundOurs(agentId: string): Promise<void> {
    const wanted = this.#unreleased.get(agentId);
    if (wanted !== undefined) {
      await this.#moves.during(agentId, () => this.#giveBack(agentId, wanted));
      return;
    }
    if (this.taking()) await this.#takeNow(agentId);
  }

  async #takeLater(agentId: string): Promise<void> {
    await delay((0.2 + 0.8 * Math.random()) * strangersWaitMs, undefined, { ref: false });
    if (this.taking() && !this.#held.has(agentId))
      await this.whileTaking(this.#takeNow(agentId)).catch(() => undefined);
  }

  async #takeNow(agentId: string): Promise<void> {
    const lease = await this.claim(agentId);
    if (lease) this.#take?.(agentId, lease);
  }

  /** Asks again for each lease of a bucket whose limit has lapsed: another instance may have taken it. */
  async #verify(bucket: number): Promise<void> {
    const mine = [...this.#held].filter(([agentId]) => bucketOf(agentId) === bucket);
    await Promise.all(
      mine.map(async ([agentId, lease]) => {
        const isKept = this.#afterFlush.keeps(agentId) && lease.epoch !== this.#base.epoch;
        const [state, number, lapsed] = listOf(await this.#askFor(agentId, isKept));
        if (this.#held.get(agentId) !== lease) return;
        const isInDoubt = textOf(lapsed) !== '' && (lease.lapsedSinceMs === undefined || lease.isGuessed);
        const isSame = Number(number) === lease.number && this.#base.epoch === lease.epoch && !isInDoubt;
        if (Number(state) === 1 && isSame) return;
        this.#held.delete(agentId);
        // Another one had it meanwhile, or may have had it, and is gone as well: that is a takeover like any other.
        if (Number(state) === 1) this.#take?.(agentId, this.#give(agentId, Number(number), textOf(lapsed), isKept));
      }),
    );
  }
}
