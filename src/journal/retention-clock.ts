/**
 * Whether the wall clock can be believed when events are deleted by their age. It is compared with the monotonic clock: where one has moved
 * against the other by more than a minute, retention by age stops, until both have agreed for an hour.
 */
export interface Clock {
  /** Epoch milliseconds. */
  wallMs(): number;
  /** Milliseconds since some moment, which no setting of the clock moves. */
  monotonicMs(): number;
}

const systemClock: Clock = { wallMs: () => Date.now(), monotonicMs: () => performance.now() };

const trustedStepMs = 60_000;
const agreementMs = 3_600_000;
/** A clock that is slewed towards the true time drifts so fast at most; that is no step. */
const slewRate = 0.01;

/** What is suddenly too old, as after a step before this process began, goes by such a share of an agent's entries in each pass. */
export const shareOfEntries = 0.1;

export interface RetentionOptions {
  /** Whether retention by age stands still, since the wall clock moved. */
  readonly retentionStopped?: (isStopped: boolean) => void;
  readonly clock?: Clock;
}

interface RetentionWatch extends RetentionOptions {
  /** One line each: it stopped, it goes on. */
  readonly tell: (line: string) => void;
}

export class RetentionClock {
  readonly #watch: RetentionWatch;
  readonly #clock: Clock;
  /** Wall clock minus monotonic clock, as they agree. */
  #offsetMs: number;
  #lookedAtMs: number;
  /** Monotonic; undefined while the clock is believed. */
  #disagreedAtMs: number | undefined;

  constructor(watch: RetentionWatch) {
    this.#watch = watch;
    this.#clock = watch.clock ?? systemClock;
    this.#lookedAtMs = this.#clock.monotonicMs();
    this.#offsetMs = this.#clock.wallMs() - this.#lookedAtMs;
  }

  /** Entries received before this epoch millisecond are too old; -Infinity while nothing is to be deleted by age. */
  expiredBeforeMs(maxAgeMs: number): number {
    const nowMs = this.#clock.monotonicMs();
    const wallMs = this.#clock.wallMs();
    const movedMs = wallMs - nowMs - this.#offsetMs;
    const slewMs = slewRate * (nowMs - this.#lookedAtMs);
    this.#lookedAtMs = nowMs;
    if (Math.abs(movedMs) > trustedStepMs) {
      this.#offsetMs += movedMs;
      this.#disagree(nowMs, movedMs);
    } else this.#offsetMs += Math.max(-slewMs, Math.min(slewMs, movedMs));
    if (this.#disagreedAtMs === undefined) return wallMs - maxAgeMs;
    if (nowMs - this.#disagreedAtMs < agreementMs) return -Infinity;
    this.#disagreedAtMs = undefined;
    this.#watch.retentionStopped?.(false);
    this.#watch.tell('the wall clock has been steady for an hour: events are deleted by age again');
    return wallMs - maxAgeMs;
  }

  #disagree(nowMs: number, movedMs: number): void {
    const isNew = this.#disagreedAtMs === undefined;
    this.#disagreedAtMs = nowMs;
    if (!isNew) return;
    this.#watch.retentionStopped?.(true);
    const seconds = Math.round(movedMs / 1000);
    this.#watch.tell(
      `the wall clock moved by ${seconds} s against the monotonic clock: no event is deleted by age until it has been steady for an hour`,
    );
  }
}
