/** A lease as its holder has it; what becomes of it is for the leases to say. */
import type { Lease } from '../lease.ts';

interface Doings {
  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean>;
  release(wanted: boolean): Promise<void>;
}

export class HeldLease implements Lease {
  readonly number: number;
  /** Whoever was taken over has not sent a poll for a lease time, which outlasts the gateway's hold. */
  readonly lastPollAtMs = -Infinity;
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
