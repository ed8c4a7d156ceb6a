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
  /** The number of the last lease of each agent, ours or lost: what is appended under it is flagged by it. */
  readonly #numbers = new Map<string, number>();
  readonly #holdsUntilMs = new Map<number, number>();
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

  get taking(): boolean {
    return this.#take !== undefined && performance.now() >= this.#pausedUntilMs;
  }

  numberOf(agentId: string): number | undefined {
    return this.#numbers.get(agentId);
  }

  async claim(agentId: string): Promise<Lease | undefined> {
    const held = this.#held.get(agentId);
    if (held) return held;
    const [state, number, lapsed] = listOf(await this.#base.forAgent('claim', agentId, this.#base.instance));
    if (Number(state) !== 1) return undefined;
    return this.#held.get(agentId) ?? this.#give(agentId, Number(number), textOf(lapsed));
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
    if (wanted && this.taking) void this.#takeLater(agentId);
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
    const lapsedSinceMs = lapsed === '' ? undefined : Date.now() - Number(lapsed) - this.leaseMs;
    const lease: HeldLease = new HeldLease(number, lapsedSinceMs, {
      mayPoll: (deadlineMs, given) => this.#mayPoll(agentId, lease, deadlineMs, given),
      release: (wanted) => this.#release(agentId, lease, wanted),
    });
    this.#held.set(agentId, lease);
    this.#numbers.set(agentId, number);
    return lease;
  }

  async #mayPoll(agentId: string, lease: HeldLease, deadlineMs: number, given: AbortSignal): Promise<boolean> {
    const aborted = new Promise<undefined>((resolve) => {
      if (given.aborted) resolve(undefined);
      else
        given.addEventListener(
          'abort',
          () => {
            resolve(undefined);
          },
          { once: true },
        );
    });
    for (;;) {
      if (this.#held.get(agentId) !== lease) return false;
      const now = performance.now();
      const until = this.#holdsUntilMs.get(bucketOf(agentId)) ?? 0;
      if (now >= this.#pausedUntilMs && now + deadlineMs + this.#times.marginMs <= until) return true;
      if (given.aborted) return false;
      await Promise.race([this.#changed.promise, aborted]);
    }
  }

  async #release(agentId: string, lease: HeldLease, wanted: boolean): Promise<void> {
    if (this.#held.get(agentId) !== lease) return;
    this.#held.delete(agentId);
    await this.#base.forAgent('release', agentId, this.#base.instance, wanted ? 1 : 0);
  }

  async #takeLater(agentId: string): Promise<void> {
    await delay((0.2 + 0.8 * Math.random()) * strangersWaitMs, undefined, { ref: false });
    if (!this.taking || this.#held.has(agentId)) return;
    const lease = await this.claim(agentId).catch(() => undefined);
    if (lease) this.#take?.(agentId, lease);
  }

  /** Asks again for each lease of a bucket whose limit has lapsed: another instance may have taken it. */
  async #verify(bucket: number): Promise<void> {
    const mine = [...this.#held].filter(([agentId]) => bucketOf(agentId) === bucket);
    await Promise.all(
      mine.map(async ([agentId, lease]) => {
        const [state, number] = listOf(await this.#base.forAgent('claim', agentId, this.#base.instance));
        if (Number(state) !== 1) {
          if (this.#held.get(agentId) === lease) this.#held.delete(agentId);
        } else this.#numbers.set(agentId, Number(number));
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
