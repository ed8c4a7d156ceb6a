/**
 * One subscriber: a position in the stream and a wake-up, at its own pace; replay and live are the same path. A hand-written iterator,
 * since an `async function*` that waits is never cleaned up when its client vanishes (measured; DESIGN decision 7).
 */
import { isInternal } from './command-notes.ts';
import type { ItemStream, StreamItem } from './event.ts';
import type { Wanted } from './filter.ts';
import { serverDraining, sessionEnded } from './own.ts';
import type { Tail } from './tail.ts';
import { readingTurns, unitsOfDelivery } from './work-turns.ts';

/** A reader fell so far behind that what it needs next is no longer held. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
  readonly code = 'TOO_SLOW';
}

export interface ReaderOptions {
  readonly tail: Tail;
  readonly after: number;
  /** The session that the reader proved. */
  readonly sessionNumber: number;
  /** Where the session is over: a position that its end is not after; the stream completes there, also if the end itself is trimmed away. */
  readonly over: number | undefined;
  /** Items of this connection alone, delivered first. */
  readonly first: readonly StreamItem[];
  /** Of an item's type: how often its document selects the item's text; absent: once at most. */
  readonly copies?: ((typeName: string) => number) | undefined;
  /** Which items are delivered; the others only move the position on. */
  readonly wanted?: Wanted | undefined;
  /** An item of the stream goes to this subscriber. */
  readonly delivered?: (position: number) => void;
  readonly closed: () => void;
}

/** A reader that takes nothing for this time is stalled: the drain does not wait for it. */
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
  /** Items of this connection alone, to be delivered before anything else. */
  readonly #aside: ((position: number) => StreamItem)[] = [];
  #reading: Promise<readonly StreamItem[]> | undefined;
  #cancelWait: (() => void) | undefined;
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
          // It may have been ended meanwhile.
          continue;
        }
        this.#at += 1;
        const result = this.#deliver(item);
        if (result.done === true) return result;
        if (!isInternal(item) && this.#options.wanted?.(item) !== false) {
          this.#options.delivered?.(item.position);
          return result;
        }
        continue;
      }
      if (this.#last !== undefined) {
        this.#told?.();
        // The connection is about to be closed from outside: a complete would mean that the client should not come back.
        await this.#wait();
        continue;
      }
      await this.#fill();
    }
  }

  return(): Promise<Result> {
    this.#finish();
    return Promise.resolve(done);
  }

  /**
   * A last item for this connection; after it the stream stays open until the connection is closed. What is buffered is dropped: it is in
   * the journal, and the last item says where to go on. Resolves when the item was taken, or the reader is gone or does not read.
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

  /** Delivers an item of this connection alone, made for the position at which the reader is by then, before what comes next. */
  interject(item: (position: number) => StreamItem): void {
    this.#aside.push(item);
    this.#release?.();
  }

  /** The stream cannot go on for this reader, which gets the reason as an error. */
  fail(failure: Error): void {
    this.#failure = failure;
    this.#release?.();
  }

  #deliver(item: StreamItem): Result {
    const { sessionNumber } = this.#options;
    if (item.typeName === serverDraining) return { done: false, value: item };
    // What follows belongs to somebody else's session: this reader's ended before it.
    if (item.sessionNumber > sessionNumber) return this.#finish();
    if (item.position > this.#position + 1) this.#fellBehind();
    this.#position = item.position;
    if (item.typeName === sessionEnded && item.sessionNumber === sessionNumber) this.#finish();
    return { done: false, value: item };
  }

  async #fill(): Promise<void> {
    const { tail, over } = this.#options;
    const held = tail.after(this.#position);
    const items = held ?? (await this.#read());
    if (items === undefined || this.#last !== undefined || this.#finished) return;
    if (items.length > 0) {
      this.#buffer = items;
      this.#at = 0;
    } else if (over !== undefined && (held === undefined || this.#position >= over)) {
      this.#finish();
    } else if (held !== undefined) {
      await this.#wait();
    } else {
      // There was more after this position, and all of it is trimmed away: asking the store again would go round for ever.
      this.#fellBehind();
    }
  }

  /** @returns undefined where there is something to do before the store has answered */
  async #read(): Promise<readonly StreamItem[] | undefined> {
    // A store that is away is waited for without end, and the position does not move meanwhile: one read will do.
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
        this.#cancelWait?.();
        this.#cancelWait = undefined;
        this.#release = undefined;
        resolve();
      };
      this.#release = release;
      this.#cancelWait = this.#options.tail.wait(release);
    });
  }

  #finish(): Result {
    if (!this.#finished) {
      this.#finished = true;
      this.#options.closed();
    }
    this.#release?.();
    this.#told?.();
    return done;
  }
}
