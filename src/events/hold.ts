/**
 * How long the gateway holds an empty poll. The hold is a setting of the gateway, and this server knows it from its configuration. If polls exceed
 * their deadline although commands are answered, the hold is longer than configured, and the assumed hold is raised.
 */
import type { Log } from '../telemetry/log.ts';

const longestHoldMs = 100_000;
/**
 * One poll may be lost on its way. Two consecutive ones of one agent, with a command answered after each, show that the gateway holds polls longer.
 */
const timeoutsBeforeRaise = 2;

export class PollHold {
  readonly #log: Log;
  readonly #graceMs: number;
  #holdMs: number;

  /** @param graceMs time after the hold, for the gateway's own switch-over and the network (DESIGN decision 5) */
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
   * @param timeouts consecutive polls of one agent that exceeded their deadline while commands were answered
   * @param deadlineMs the deadline that they had: if the hold was raised since, that raise was for them too
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
