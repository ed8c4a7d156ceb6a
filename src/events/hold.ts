/**
 * How long the gateway holds an empty poll. It is a setting of the gateway, and known to us by configuration. Where polls run into their
 * deadline although commands are answered, it is longer than configured, and the assumed hold goes up.
 */
import type { Log } from '../telemetry/log.ts';

const longestHoldMs = 100_000;
/** One poll may be lost on its way; two in a row of one agent, with a command answered after each, are the gateway's way. */
const timeoutsBeforeRaise = 2;

export class PollHold {
  readonly #log: Log;
  readonly #graceMs: number;
  #holdMs: number;

  /** @param graceMs after the hold: it covers the gateway's own switch-over and the network (DESIGN decision 5) */
  constructor(holdMs: number, graceMs: number, log: Log) {
    this.#holdMs = holdMs;
    this.#graceMs = graceMs;
    this.#log = log;
  }

  get holdMs(): number {
    return this.#holdMs;
  }

  get deadlineMs(): number {
    return this.#holdMs + this.#graceMs;
  }

  /**
   * @param timeouts polls of one agent in a row that ran into their deadline while commands were answered
   * @param deadlineMs that they had: a raise since then was made for them too
   */
  timedOut(timeouts: number, deadlineMs: number): void {
    if (timeouts < timeoutsBeforeRaise || deadlineMs < this.deadlineMs || this.#holdMs >= longestHoldMs) return;
    const assumedMs = Math.min(longestHoldMs, Math.max(2 * this.#holdMs, this.#graceMs));
    this.#log.warn(
      { configuredMs: this.#holdMs, assumedMs },
      'Polls time out although commands are answered: the gateway holds polls longer than AGENT_GATEWAY_POLL_HOLD_MS',
    );
    this.#holdMs = assumedMs;
  }
}
