/** Warnings that any client can cause without a credential, limited so that they cannot fill the log. */
import type { Log } from './log.ts';

const linesPerMinute = 60;
const minuteMs = 60_000;

/** Writes at most `linesPerMinute` lines per minute. The first line of a later minute states how many were suppressed. */
export class LimitedLog {
  readonly #log: Pick<Log, 'warn'>;
  #sinceMs = -Infinity;
  #written = 0;
  #suppressed = 0;

  constructor(log: Pick<Log, 'warn'>) {
    this.#log = log;
  }

  warn(fields: object, message: string): void {
    const now = performance.now();
    if (now - this.#sinceMs >= minuteMs) {
      this.#sinceMs = now;
      this.#written = 0;
    }
    if (this.#written >= linesPerMinute) {
      this.#suppressed += 1;
      return;
    }
    this.#written += 1;
    const suppressed = this.#suppressed;
    this.#suppressed = 0;
    this.#log.warn(suppressed === 0 ? fields : { ...fields, suppressed }, message);
  }
}
