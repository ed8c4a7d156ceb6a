/**
 * A bounded number of places that many callers share. Waiting callers are served in turns, one per key, so that a caller with many requests delays
 * only its own. A full queue makes room for a key that waits less: the newest request of the longest queue is rejected.
 */

export interface BudgetRules {
  /** Maximum number of places in use. */
  readonly places: number;
  /** Maximum number of places in use under one key; by default all of them. */
  readonly placesPerKey?: number;
  /** Maximum number of requests that wait for a place. */
  readonly waiting: number;
  readonly patienceMs: number;
  /** The error of a request that found the queue full. */
  readonly full: () => Error;
  /** The error of a request that waited for `patienceMs`. */
  readonly late: () => Error;
}

/** Frees the place. Call it once. */
export type LeavePlace = () => void;

interface Waiter {
  readonly grant: (leave: LeavePlace) => void;
  readonly refuse: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export class FairBudget {
  readonly #rules: BudgetRules;
  readonly #placesPerKey: number;
  #used = 0;
  #waiting = 0;
  readonly #usedBy = new Map<string, number>();
  /** In the order of their turns. A key without waiters has no entry. */
  readonly #queues = new Map<string, Waiter[]>();

  constructor(rules: BudgetRules) {
    this.#rules = rules;
    this.#placesPerKey = rules.placesPerKey ?? rules.places;
  }

  /** Runs `work` in a place. @throws the rules' errors, when `work` was not started */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const leave = await this.enter(key);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** @throws (or rejects with) the rules' errors */
  enter(key: string): LeavePlace | Promise<LeavePlace> {
    if (this.#hasPlace(key) && !this.#queues.has(key)) return this.#take(key);
    if (this.#waiting >= this.#rules.waiting && !this.#makeRoom(key)) throw this.#rules.full();
    return this.#wait(key);
  }

  #hasPlace(key: string): boolean {
    return this.#used < this.#rules.places && (this.#usedBy.get(key) ?? 0) < this.#placesPerKey;
  }

  #take(key: string): LeavePlace {
    this.#used += 1;
    this.#usedBy.set(key, (this.#usedBy.get(key) ?? 0) + 1);
    return () => {
      this.#used -= 1;
      const left = (this.#usedBy.get(key) ?? 1) - 1;
      if (left > 0) this.#usedBy.set(key, left);
      else this.#usedBy.delete(key);
      this.#serveNext();
    };
  }

  #wait(key: string): Promise<LeavePlace> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(key) ?? [];
      const waiter: Waiter = {
        grant: resolve,
        refuse: reject,
        timer: setTimeout(() => {
          this.#remove(key, queue, queue.indexOf(waiter));
          reject(this.#rules.late());
        }, this.#rules.patienceMs),
      };
      queue.push(waiter);
      this.#queues.set(key, queue);
      this.#waiting += 1;
    });
  }

  /** Skips few keys: only those that already use the maximum number of places per key. */
  #serveNext(): void {
    for (const [key, queue] of this.#queues) {
      if (this.#used >= this.#rules.places) return;
      const [waiter] = queue;
      if (waiter === undefined || !this.#hasPlace(key)) continue;
      this.#remove(key, queue, 0);
      // Moves the key to the end: its next request is served after one of every other key.
      if (this.#queues.delete(key)) this.#queues.set(key, queue);
      waiter.grant(this.#take(key));
      return;
    }
  }

  /** @returns whether a key with more waiting requests gave up a waiting place */
  #makeRoom(key: string): boolean {
    let longest: readonly [string, Waiter[]] | undefined;
    for (const entry of this.#queues) if (entry[1].length > (longest?.[1].length ?? 0)) longest = entry;
    if (longest === undefined || longest[1].length <= (this.#queues.get(key)?.length ?? 0) + 1) return false;
    const [name, queue] = longest;
    const newest = queue.at(-1);
    this.#remove(name, queue, queue.length - 1);
    newest?.refuse(this.#rules.full());
    return true;
  }

  #remove(key: string, queue: Waiter[], at: number): void {
    const [waiter] = queue.splice(at, 1);
    clearTimeout(waiter?.timer);
    this.#waiting -= 1;
    if (queue.length === 0) this.#queues.delete(key);
  }
}
