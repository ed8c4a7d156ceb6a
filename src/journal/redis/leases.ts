/**
 * Leases in Redis. Each instance has one beat per bucket. An agent's lease records its holder, and is valid while the holder beats. So an idle agent
 * costs no command, and an instance of ten thousand agents renews as much as an instance of ten.
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
  /** Present deadline of a poll: it grows if the gateway holds polls longer than configured. */
  readonly pollDeadlineMs: () => number;
  /** Between the end of the longest poll and the end of its lease; a lease is three margins longer than a poll. */
  readonly marginMs: number;
}

type Take = (agentId: string, lease: Lease) => void;

/** Instances that do not need a released agent claim it up to this time later than instances that need it. */
const strangersWaitMs = 300;

export class RedisLeases implements Leases {
  readonly #base: RedisBase;
  readonly #times: LeaseTimes;
  readonly #held = new Map<string, HeldLease>();
  /** By bucket: until when this instance's leases hold, counted from the sending of the last answered round. */
  readonly #holdsUntilMs = new Map<number, number>();
  /** By bucket: how often other instances have taken leases from this one. */
  readonly #strikes = new Map<number, number>();
  readonly #watch = new BeatWatch();
  readonly #unpolled = new UnpolledAgents();
  readonly #moves = new Moves();
  readonly #afterFlush = new AfterFlush();
  /** Agents that were released while Redis did not answer, and whether another instance has to poll them. */
  readonly #unreleased = new Map<string, boolean>();
  readonly #wakes: ((agentId: string) => void)[] = [];
  #pausedUntilMs = 0;
  #take: Take | undefined;
  #isStopping = false;
  /** Requests in flight whose answers may hand agents over. */
  readonly #takings = new Set<Promise<unknown>>();
  readonly #change = new Change();

  constructor(base: RedisBase, times: LeaseTimes) {
    this.#base = base;
    this.#times = times;
  }

  get leaseMs(): number {
    return this.#times.pollDeadlineMs() + 3 * this.#times.marginMs;
  }

  /** Whether unpolled agents are taken over now; for a bucket, also whether no other instance comes first. */
  taking(bucket?: number): boolean {
    const now = performance.now();
    if (this.#take === undefined || this.#isStopping || now < this.#pausedUntilMs) return false;
    if (bucket === undefined) return true;
    // If our own leases lapsed, Redis may have been away for all: an instance that was silent only for that reason renews its own first.
    return (this.#holdsUntilMs.get(bucket) ?? Infinity) > now;
  }

  /** How often others have taken leases from this instance; undefined before its first round in the bucket. */
  strikes(bucket: number): number | undefined {
    return this.#strikes.get(bucket);
  }

  /** Arguments of a script: the instances that have not beaten for the whole lease time, as observed by this one. */
  silent(bucket: number): readonly (string | number)[] {
    return this.#watch
      .silent(bucket, performance.now(), this.leaseMs)
      .flatMap(({ instance, beat, silentForMs }: Silent) => [instance, beat, Math.floor(Date.now() - silentForMs)]);
  }

  /** How long until the agents of an instance that has gone silent may be taken over. */
  nextTakeOverMs(intervalMs: number): number {
    return this.#watch.nextMs(performance.now(), this.leaseMs, intervalMs);
  }

  /** Records what a round found about the others. @param unpolled agents that no instance polls; undefined if it did not look */
  observed(bucket: number, sentAtMs: number, beats: ReadonlyMap<string, Beat>, unpolled?: readonly string[]): void {
    this.#watch.observe(bucket, beats, { sentAtMs, nowMs: performance.now() }, this.leaseMs);
    if (unpolled) this.#unpolled.found(bucket, unpolled, performance.now());
  }

  unpolled(): number {
    return this.#unpolled.for(this.leaseMs, performance.now()).length;
  }

  /** @returns agents that no instance polls, each once. Whatever the cause, they are claimed until an instance has them. */
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
      // While this process was stalled, others removed its beat: no instance has the agent, and the next round beats again.
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

  /** Another instance released this agent. @param wanted its session continues */
  released(agentId: string, wanted: boolean): void {
    if (this.#held.has(agentId)) return;
    for (const wake of this.#wakes) wake(agentId);
    if (wanted && this.taking()) void this.#takeLater(agentId);
  }

  /** The bucket's beat was renewed by a command sent at `sentAtMs`. @param strikes as Redis counts them */
  async renewed(bucket: number, sentAtMs: number, leaseMs: number, strikes: number): Promise<void> {
    const before = this.#holdsUntilMs.get(bucket);
    const isStruck = this.#strikes.has(bucket) && this.#strikes.get(bucket) !== strikes;
    // Whatever Redis says: if our own clock says that the leases lapsed, another instance may have taken them.
    if (isStruck || before === undefined || before < performance.now()) await this.#verify(bucket);
    this.#strikes.set(bucket, strikes);
    this.#holdsUntilMs.set(bucket, sentAtMs + leaseMs);
    this.#change.happened();
  }

  /** @param suspectSince epoch milliseconds, or empty */
  taken(agentId: string, number: number, suspectSince: string): void {
    if (this.#held.has(agentId)) return;
    this.#take?.(agentId, this.#give(agentId, number, suspectSince));
  }

  /**
   * Handles leases that Redis assigns to this instance and that it does not know: the answer to the claim or to the release was lost. No other
   * instance can take them while this one lives.
   * @param owned how many agents of the bucket Redis assigns to this instance
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

  /** The store lost data or another server took over: no process polls for one lease time, since a holder may not know yet. */
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

  /** The store was flushed, and has forgotten the holders of all leases. */
  flushed(): void {
    this.#afterFlush.flushed(this.#pausedUntilMs, roundIntervalMs(this.leaseMs));
  }

  /** Another server answers, which may lack the last granted leases. */
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
      isReplaced: () => (this.#held.get(agentId) ?? lease) !== lease,
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

  /** Claims each lease of a bucket again whose limit has lapsed: another instance may have taken it. */
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
        // Another instance had the lease meanwhile, or may have had it, and is gone as well: this is a takeover like any other.
        if (Number(state) === 1) this.#take?.(agentId, this.#give(agentId, Number(number), textOf(lapsed), isKept));
      }),
    );
  }
}
