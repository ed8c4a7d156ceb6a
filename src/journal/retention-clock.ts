/**
 * Decides whether the wall clock can be trusted when events are deleted by age. It is compared with the monotonic clock: if one has moved against the
 * other by more than a minute, retention by age stops until both have agreed for an hour.
 */
export interface Clock {
  /** Epoch milliseconds. */
  wallMs(): number;
  /** Milliseconds since an arbitrary moment; setting the clock does not change them. */
  monotonicMs(): number;
}

const systemClock: Clock = { wallMs: () => Date.now(), monotonicMs: () => performance.now() };

const trustedStepMs = 60_000;
const agreementMs = 3_600_000;
/** Maximum drift of a clock that is slewed towards the true time; this is not a step. */
const slewRate = 0.01;

/** Maximum share of an agent's entries that one pass deletes by age. Many may suddenly be too old, as after a step before this process began. */
export const shareOfEntries = 0.1;

export interface RetentionOptions {
  /** Called when retention by age stops because the wall clock moved, and when it resumes. */
  readonly retentionStopped?: (isStopped: boolean) => void;
  readonly clock?: Clock;
}

interface RetentionWatch extends RetentionOptions {
  /** Receives one line when retention stops, and one when it resumes. */
  readonly tell: (line: string) => void;
}

export class RetentionClock {
  readonly #watch: RetentionWatch;
  readonly #clock: Clock;
  /** Wall clock minus monotonic clock while they agree. */
  #offsetMs: number;
  #lookedAtMs: number;
  /** Monotonic milliseconds; undefined while the wall clock is trusted. */
  #disagreedAtMs: number | undefined;

  constructor(watch: RetentionWatch) {
    this.#watch = watch;
    this.#clock = watch.clock ?? systemClock;
    this.#lookedAtMs = this.#clock.monotonicMs();
    this.#offsetMs = this.#clock.wallMs() - this.#lookedAtMs;
  }

  /** Entries received before this epoch millisecond are too old; -Infinity while no entry may be deleted by age. */
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
