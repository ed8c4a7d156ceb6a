/** Elects the leading tab: the one that holds the Web Lock of this name. When that tab is closed, a tab that waits for the lock gets it. */

export interface LeadershipListener {
  readonly onLead: () => void | Promise<void>;
  /** Another tab leads: it led before this tab opened, or it has taken over because this tab did not answer. */
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

  /** Leads at once if no other tab does. Otherwise waits for the lock. */
  async seek(): Promise<void> {
    const isFree = await new Promise<boolean>((resolve) => {
      this.#request({ ifAvailable: true }, resolve);
    });
    if (isFree || this.#isClosed) return;
    this.#wait();
    this.#listener.onFollow();
  }

  /** Takes the leadership from a leader that does not answer. */
  takeOver(): void {
    this.#waiting?.abort();
    this.#request({ steal: true });
  }

  /** Gives the leadership up, or stops waiting for it. */
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
      // This tab gave the lock up, or another tab stole it, perhaps before this tab learnt that it leads.
      if (this.#isClosed || options.signal?.aborted === true) return;
      this.#resign = undefined;
      this.#listener.onFollow();
      this.#wait();
    });
  }
}
