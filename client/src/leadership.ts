/** Which tab leads: the one that has the Web Lock of this name. The tab that waits for it gets it when the tab that has it is closed. */

export interface LeadershipListener {
  readonly onLead: () => void | Promise<void>;
  /** Another tab leads: it did when this one came, or has taken it away, since this one did not answer. */
  readonly onFollow: () => void;
}

export class Leadership {
  readonly #name: string;
  readonly #listener: LeadershipListener;
  #waiting: AbortController | undefined;
  #resign: (() => void) | undefined;
  #isClosed = false;

  constructor(name: string, listener: LeadershipListener) {
    this.#name = name;
    this.#listener = listener;
  }

  /** Leads at once where nobody does; else it waits for its turn. */
  async seek(): Promise<void> {
    const isFree = await new Promise<boolean>((resolve) => {
      this.#request({ ifAvailable: true }, resolve);
    });
    if (isFree || this.#isClosed) return;
    this.#wait();
    this.#listener.onFollow();
  }

  /** Takes it from a leader that does not answer. */
  takeOver(): void {
    this.#waiting?.abort();
    this.#request({ steal: true });
  }

  /** Gives it up, or gives up waiting for it. */
  close(): void {
    this.#isClosed = true;
    this.#waiting?.abort();
    this.#resign?.();
  }

  #wait(): void {
    this.#waiting = new AbortController();
    this.#request({ signal: this.#waiting.signal });
  }

  #request(options: LockOptions, isGranted?: (granted: boolean) => void): void {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      isGranted?.(lock !== null);
      if (lock === null || this.#isClosed) return undefined;
      void this.#listener.onLead();
      return new Promise((resolve) => (this.#resign = resolve));
    };
    navigator.locks.request(this.#name, options, hold).catch(() => {
      // Given up by this tab, or stolen, perhaps before it learnt that it leads.
      if (this.#isClosed || options.signal?.aborted === true) return;
      this.#resign = undefined;
      this.#listener.onFollow();
      this.#wait();
    });
  }
}
