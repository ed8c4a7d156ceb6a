import type { QueuedEvent } from './queuedevent.ts';

/** First in, first out, without moving the remaining events at each step: a burst may have tens of thousands of events. */
export class EventQueue {
  #events: QueuedEvent[] = [];
  #head = 0;

  get length(): number {
    return this.#events.length - this.#head;
  }

  append(event: QueuedEvent): void {
    this.#events.push(event);
  }

  putBack(event: QueuedEvent): void {
    if (this.#head > 0) this.#events[--this.#head] = event;
    else this.#events.unshift(event);
  }

  take(count: number): QueuedEvent[] {
    const taken = this.#events.slice(this.#head, this.#head + count);
    this.#head += taken.length;
    if (this.#head === this.#events.length || this.#head > 10_000) {
      this.#events = this.#events.slice(this.#head);
      this.#head = 0;
    }
    return taken;
  }
}
