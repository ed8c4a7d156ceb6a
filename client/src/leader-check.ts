/** A tab that follows asks the leader for a sign of life. A leader that does not answer hangs. */

/** A leader that does not answer for this time hangs. */
const answerWithinMs = 2_000;
const askEveryMs = 1_000;

export class LeaderCheck {
  readonly #ask: () => void;
  readonly #onHung: () => void;
  #askedAtMs: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(ask: () => void, onHung: () => void) {
    this.#ask = ask;
    this.#onHung = onHung;
  }

  start(): void {
    this.stop();
    this.#look();
    this.#timer = setInterval(() => {
      this.#look();
    }, askEveryMs);
  }

  /** Call this when a message from the leader arrives. */
  heard(): void {
    this.#askedAtMs = undefined;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#askedAtMs = undefined;
  }

  #look(): void {
    const nowMs = performance.now();
    const waitedMs = this.#askedAtMs === undefined ? 0 : nowMs - this.#askedAtMs;
    // Timers that were suspended, for example while the machine slept, prove nothing about the leader.
    const isStale = waitedMs >= 2 * answerWithinMs;
    if (waitedMs >= answerWithinMs && !isStale) {
      this.stop();
      this.#onHung();
      return;
    }
    if (this.#askedAtMs === undefined || isStale) this.#askedAtMs = nowMs;
    this.#ask();
  }
}
