/** A repeated event that several callers wait for. */
export class Change {
  #next = Promise.withResolvers<undefined>();

  happened(): void {
    const { resolve } = this.#next;
    this.#next = Promise.withResolvers<undefined>();
    resolve(undefined);
  }

  get next(): Promise<undefined> {
    return this.#next.promise;
  }

  /** Resolves with the next change, or when the signal is aborted. The signal may be long-lived: the listener must not stay on it. */
  async nextOr(given: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = () => {
      resolve(undefined);
    };
    given.addEventListener('abort', wake, { once: true });
    try {
      await Promise.race([this.next, promise]);
    } finally {
      given.removeEventListener('abort', wake);
    }
  }
}
