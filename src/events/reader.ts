/**
 * One subscriber: a position in the stream and a wake-up, at its own pace. Replay and live delivery are the same path. The iterator is hand-written,
 * because an `async function*` that waits is never cleaned up when its client vanishes (measured; DESIGN decision 7).
 */
import { isInternal } from './command-notes.ts';
import type { ItemStream, StreamItem } from './event.ts';
import type { Wanted } from './filter.ts';
import { serverDraining, sessionEnded } from './own.ts';
import type { Tail } from './tail.ts';
import { readingTurns, unitsOfDelivery } from './work-turns.ts';

/** A reader fell so far behind that its next event is no longer held. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
  readonly code = 'TOO_SLOW';
}

/** The part of the hub that opened the reader. An object instead of functions, because thousands of readers wait for hours. */
export interface ReaderOwner {
  /** An item of the stream is delivered to this subscriber. */
  delivered(position: number): void;
  closed(): void;
}

export interface ReaderOptions {
  readonly tail: Tail;
  readonly after: number;
  /** The session that the reader proved. */
  readonly sessionNumber: number;
  /** If the session is over: a position at or after its end. The stream completes there, even if the end itself has been trimmed. */
  readonly over: number | undefined;
  /** Items for this connection only, delivered first. */
  readonly first: readonly StreamItem[];
  /** How often the document selects the text of items of a type. Absent: at most once. */
  readonly copies?: ((typeName: string) => number) | undefined;
  /** Which items are delivered; the others only advance the position. */
  readonly wanted?: Wanted | undefined;
  readonly owner: ReaderOwner;
}

/** A reader that takes nothing for this time is stalled: the drain no longer waits for it. */
const farewellMs = 1000;

type Result = IteratorResult<StreamItem, undefined>;
const done: Result = { done: true, value: undefined };

export class Reader implements ItemStream {
  readonly isOver = false;
  readonly #options: ReaderOptions;
  #position: number;
  #buffer: readonly StreamItem[];
  #at = 0;
  #finished = false;
  #last: StreamItem | undefined;
  #failure: Error | undefined;
  /** Items for this connection only, to be delivered before anything else. */
  readonly #aside: ((position: number) => StreamItem)[] = [];
  #reading: Promise<readonly StreamItem[]> | undefined;
  #release: (() => void) | undefined;
  #told: (() => void) | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#position = options.after;
    this.#buffer = options.first;
  }

  get position(): number {
    return this.#position;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<Result> {
    let isGranted = false;
    for (;;) {
      if (this.#failure !== undefined && !this.#finished) {
        this.#finish();
        throw this.#failure;
      }
      if (this.#finished) return done;
      const aside = this.#last === undefined ? this.#aside.shift() : undefined;
      if (aside !== undefined) return { done: false, value: aside(this.#position) };
      const item = this.#buffer[this.#at];
      if (item !== undefined) {
        const turn: Promise<void> | undefined = isGranted
          ? undefined
          : readingTurns.take(unitsOfDelivery(item, this.#options.copies?.(item.typeName) ?? 1));
        isGranted = turn !== undefined;
        if (turn !== undefined) {
          await turn;
          // The reader may have ended meanwhile.
          continue;
        }
        this.#at += 1;
        const result = this.#deliver(item);
        if (result.done === true) return result;
        if (!isInternal(item) && this.#options.wanted?.(item) !== false) {
          this.#options.owner.delivered(item.position);
          return result;
        }
        continue;
      }
      if (this.#last !== undefined) {
        this.#told?.();
        // The transport is about to close the connection. A `complete` would mean that the client should not reconnect.
        await this.#wait();
        continue;
      }
      const { tail, over } = this.#options;
      const held = tail.after(this.#position);
      // Nothing may come between this look and the wait: the wake-up of an item that arrives then would be lost.
      if (held === undefined) await this.#fill();
      else if (held.length > 0) this.#take(held);
      else if (over !== undefined && this.#position >= over) this.#finish();
      else await this.#wait();
    }
  }

  return(): Promise<Result> {
    this.#finish();
    return Promise.resolve(done);
  }

  /**
   * Delivers a last item to this connection; the stream then stays open until the connection is closed. Buffered items are dropped: they are in the
   * journal, and the last item carries the cursor to resume from. Resolves when the item was taken, or when the reader has ended or does not read.
   */
  end(last: StreamItem): Promise<void> {
    if (this.#finished) return Promise.resolve();
    this.#last = last;
    this.#buffer = [last];
    this.#at = 0;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, farewellMs);
      this.#told = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#release?.();
    });
  }

  /** Delivers an item to this connection only, before the next item. It is created for the reader's position at that time. */
  interject(item: (position: number) => StreamItem): void {
    this.#aside.push(item);
    this.#release?.();
  }

  /** Ends the stream of this reader with an error. */
  fail(failure: Error): void {
    this.#failure = failure;
    this.#release?.();
  }

  #deliver(item: StreamItem): Result {
    const { sessionNumber } = this.#options;
    if (item.typeName === serverDraining) return { done: false, value: item };
    // The item belongs to a later session: this reader's session ended before it.
    if (item.sessionNumber > sessionNumber) return this.#finish();
    if (item.position > this.#position + 1) this.#fellBehind();
    this.#position = item.position;
    if (item.typeName === sessionEnded && item.sessionNumber === sessionNumber) this.#finish();
    return { done: false, value: item };
  }

  #take(items: readonly StreamItem[]): void {
    this.#buffer = items;
    this.#at = 0;
  }

  /** Reads a page that memory does not hold. */
  async #fill(): Promise<void> {
    const items = await this.#read();
    if (items === undefined || this.#last !== undefined || this.#finished) return;
    if (items.length > 0) this.#take(items);
    else if (this.#options.over !== undefined) this.#finish();
    // All entries after this position have been trimmed: reading the store again would loop forever.
    else this.#fellBehind();
  }

  /** @returns undefined if the reader has something to do before the store has answered */
  async #read(): Promise<readonly StreamItem[] | undefined> {
    // The read waits for an unreachable store without a time limit. The position does not change meanwhile, so one read is enough.
    const reading = (this.#reading ??= this.#options.tail.read(this.#position).finally(() => {
      this.#reading = undefined;
    }));
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#release = () => {
      this.#release = undefined;
      resolve(undefined);
    };
    try {
      return await Promise.race([reading, promise]);
    } finally {
      reading.catch(() => undefined);
      this.#release = undefined;
    }
  }

  #fellBehind(): never {
    this.#finish();
    throw new TooSlow('This subscriber fell behind the retained events.');
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => {
      const release = () => {
        this.#options.tail.leave(release);
        this.#release = undefined;
        resolve();
      };
      this.#release = release;
      this.#options.tail.wait(release);
    });
  }

  #finish(): Result {
    if (!this.#finished) {
      this.#finished = true;
      this.#options.owner.closed();
    }
    this.#release?.();
    this.#told?.();
    return done;
  }
}
