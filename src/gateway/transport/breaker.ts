/**
 * The circuit breaker of one site: after a series of commands that did not reach the gateway, or got no answer in time, the next ones fail at once
 * instead of waiting for their own deadlines. No library is used, because nothing is retried here, and because polls, which never wait for the
 * circuit, are the better probe: they keep trying anyway.
 */

const failuresBeforeOpen = 5;
/** While the circuit is open, one command per interval tests whether the gateway has recovered. */
const firstRestMs = 1000;
const longestRestMs = 5000;

export type Silence = 'no connection' | 'no answer';

export class Breaker {
  readonly #changed: (open: boolean) => void;
  #failures = 0;
  #silence: Silence | undefined;
  #restMs = 0;
  #restUntilMs = 0;
  #probing = false;

  constructor(changed: (open: boolean) => void = () => undefined) {
    this.#changed = changed;
  }

  get open(): boolean {
    return this.#restMs > 0;
  }

  /** Whether a command may be sent. If so, the caller reports `answered` or `failed` afterwards. */
  admits(): boolean {
    if (!this.open) return true;
    if (this.#probing || performance.now() < this.#restUntilMs) return false;
    this.#probing = true;
    return true;
  }

  /** The gateway answered a command, with any result. */
  answered(): void {
    this.#close();
  }

  /** The gateway answered a poll: it can be reached again, but commands may still get no answer. */
  polled(): void {
    if (this.#silence === 'no connection') this.#close();
  }

  failed(silence: Silence): void {
    this.#silence = silence;
    this.#failures += 1;
    const probed = this.#probing;
    this.#probing = false;
    if (this.#failures < failuresBeforeOpen || (this.open && !probed)) return;
    const wasOpen = this.open;
    this.#restMs = Math.min(longestRestMs, wasOpen ? this.#restMs * 2 : firstRestMs);
    this.#restUntilMs = performance.now() + this.#restMs;
    if (!wasOpen) this.#changed(true);
  }

  #close(): void {
    const wasOpen = this.open;
    this.#failures = 0;
    this.#silence = undefined;
    this.#restMs = 0;
    this.#probing = false;
    if (wasOpen) this.#changed(false);
  }
}
