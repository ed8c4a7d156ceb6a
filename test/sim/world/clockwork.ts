/** The simulated time: runs events in order of their time. Everything that an event triggers is done before the next event. */
import { setImmediate as nextTurn } from 'node:timers/promises';

interface Due {
  readonly atMs: number;
  readonly number: number;
  readonly run: () => void;
  cancelled: boolean;
}

export interface Scheduled {
  cancel(): void;
}

export class Clockwork {
  readonly #heap: Due[] = [];
  #number = 0;
  #nowMs = 0;
  /** Number of events that were run. */
  steps = 0;

  get nowMs(): number {
    return this.#nowMs;
  }

  after(ms: number, run: () => void): Scheduled {
    this.#number += 1;
    const due: Due = { atMs: this.#nowMs + Math.max(0, ms), number: this.#number, run, cancelled: false };
    this.#push(due);
    return {
      cancel: () => {
        due.cancelled = true;
      },
    };
  }

  /**
   * Runs until the given time, or until no event is left.
   * @param each called after every event
   */
  async runUntil(atMs: number, each?: () => void): Promise<void> {
    for (;;) {
      const [first] = this.#heap;
      if (first === undefined || first.atMs > atMs) break;
      this.#pop();
      if (first.cancelled) continue;
      this.#nowMs = first.atMs;
      this.steps += 1;
      first.run();
      // Lets the promises that the event settled run to completion.
      await nextTurn();
      each?.();
    }
    this.#nowMs = Math.max(this.#nowMs, atMs);
  }

  #push(due: Due): void {
    const heap = this.#heap;
    let at = heap.push(due) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!earlier(heap[at]!, heap[parent]!)) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < heap.length && earlier(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && earlier(heap[right]!, heap[least]!)) least = right;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}

const earlier = (one: Due, other: Due): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.number < other.number);
