/**
 * The circuit breaker of one site: after a row of commands that found no gateway, or got no answer in time, the next ones fail at once instead
 * of each waiting for its own deadline. An own one, since nothing is ever tried again here, and since polls, which never wait for it, are
 * the better probe: they go on trying anyway.
 */

const failuresBeforeOpen = 5;
/** Then one command per this time tries whether the gateway is there again. */
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

  /** The gateway answered a command, whatever it said. */
  answered(): void {
    this.#close();
  }

  /** It answered a poll: there is a connection again, which says nothing about commands that get no answer. */
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
