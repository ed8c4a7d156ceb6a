/** What several wait for, again and again. */
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

  /** Resolves with the next one, or when it is given up. The signal may live long: what listens to it must not stay there. */
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
