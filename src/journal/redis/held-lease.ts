/** A lease as its holder has it; what becomes of it is for the leases to say. */
import type { Lease } from '../lease.ts';

interface Granted extends Pick<HeldLease, 'number' | 'epoch' | 'isGuessed'> {
  /** Epoch milliseconds, or nothing. */
  readonly suspectSince: string;
  /** Of a poll. */
  readonly deadlineMs: number;
  /** Monotonic milliseconds: since the store lost data or changed hands, nobody polls until then. */
  readonly pausedUntilMs: number;
}

interface Doings {
  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean>;
  release(wanted: boolean): Promise<void>;
}

export class HeldLease implements Lease {
  readonly number: number;
  /** The epoch in which it was granted: a store that went back gives its number again. */
  readonly epoch: string;
  readonly lastPollAtMs: number;
  readonly lapsedSinceMs: number | undefined;
  readonly isGuessed: boolean;
  readonly #doings: Doings;

  constructor({ number, epoch, suspectSince, isGuessed, deadlineMs, pausedUntilMs }: Granted, doings: Doings) {
    const now = performance.now();
    this.number = number;
    this.epoch = epoch;
    // Before the last beat, the longest poll whose answer may not have been written yet.
    this.lapsedSinceMs = suspectSince === '' ? undefined : Number(suspectSince) - deadlineMs;
    // A holder that was taken over has not sent a poll for a lease time, which outlasts the gateway's hold. One that a store has forgotten which
    // went back may live, and its poll is answered before the pause ends. Of the first lease that a store knows of, where
    // it is in doubt, the holder before is not known at all: to a process that has not seen the flush, it may have polled until now.
    const isOfUnknown = number === 1 && suspectSince !== '';
    const unknownPollAtMs = isOfUnknown && pausedUntilMs === 0 ? now : -Infinity;
    this.lastPollAtMs = now < pausedUntilMs ? pausedUntilMs - deadlineMs : unknownPollAtMs;
    this.isGuessed = isGuessed;
    this.#doings = doings;
  }

  mayPoll(deadlineMs: number, given: AbortSignal): Promise<boolean> {
    return this.#doings.mayPoll(deadlineMs, given);
  }

  release(wanted: boolean): Promise<void> {
    return this.#doings.release(wanted);
  }
}
