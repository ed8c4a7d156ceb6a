/** A lease as its holder has it; the leases decide what happens to it. */
import type { Lease } from '../lease.ts';

interface Granted extends Pick<HeldLease, 'number' | 'epoch' | 'isGuessed'> {
  /** Epoch milliseconds, or empty. */
  readonly suspectSince: string;
  /** Deadline of a poll. */
  readonly deadlineMs: number;
  /** Monotonic milliseconds: no process polls until then, because the store lost data or another server took over. */
  readonly pausedUntilMs: number;
}

interface Doings {
  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean>;
  isReplaced(): boolean;
  release(wanted: boolean): Promise<void>;
}

export class HeldLease implements Lease {
  readonly number: number;
  /** The epoch in which the lease was granted: a store that was rolled back grants its number again. */
  readonly epoch: string;
  readonly lastPollAtMs: number;
  readonly lapsedSinceMs: number | undefined;
  readonly isGuessed: boolean;
  readonly #doings: Doings;

  constructor({ number, epoch, suspectSince, isGuessed, deadlineMs, pausedUntilMs }: Granted, doings: Doings) {
    const now = performance.now();
    this.number = number;
    this.epoch = epoch;
    // Minus the longest poll: the answer of a poll that was sent before the last beat may not have been written yet.
    this.lapsedSinceMs = suspectSince === '' ? undefined : Number(suspectSince) - deadlineMs;
    // A holder whose lease was taken over has not sent a poll for a lease time, which outlasts the gateway's hold. A holder that a rolled-back store
    // has forgotten may be alive, and its poll is answered before the pause ends. If the first lease that a store knows of is in doubt, the previous
    // holder is unknown: for a process that has not seen the flush, it may have polled until now.
    const isOfUnknown = number === 1 && suspectSince !== '';
    const unknownPollAtMs = isOfUnknown && pausedUntilMs === 0 ? now : -Infinity;
    this.lastPollAtMs = now < pausedUntilMs ? pausedUntilMs - deadlineMs : unknownPollAtMs;
    this.isGuessed = isGuessed;
    this.#doings = doings;
  }

  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean> {
    return this.#doings.mayPoll(deadlineMs, given);
  }

  isReplaced(): boolean {
    return this.#doings.isReplaced();
  }

  release(wanted: boolean): Promise<void> {
    return this.#doings.release(wanted);
  }
}
