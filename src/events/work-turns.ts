/**
 * Divides long work into short turns. Replays, snapshots and deliveries together may do a limited amount of work per turn of the event loop, and so
 * may pollers that start. The rest waits for the next turn, first come, first served.
 */

/** One unit is one event, or 4 KiB of its text. */
export const unitsPerTurn = 64;
const bytesPerUnit = 4096;
/** Delivering an item costs one unit, or one per 64 KiB of its text: it is serialized once for all readers with the same selection. */
export const bytesPerDelivery = 65_536;

/** A document that selects the text of an event more than once is rarely shared: its text is copied for one reader. */
const bytesPerCopiedDelivery = 8192;
/** Smaller items count as this large. */
export const fewestBytes = 1024;

/**
 * @param units units of the item itself
 * @param bytes bytes of its text
 * @param copies how often the reader's document selects its text
 */
export function unitsOfDelivery({ units = 1, bytes = fewestBytes }: Weight, copies: number): number {
  return copies > 1 ? Math.max(units, Math.ceil((bytes * copies) / bytesPerCopiedDelivery)) : units;
}

interface Weight {
  readonly units?: number;
  readonly bytes?: number;
}

export const unitsOf = (events: number, bytes: number): number => Math.max(events, Math.ceil(bytes / bytesPerUnit));

interface Waiting {
  readonly units: number;
  readonly resolve: () => void;
}

export class WorkTurns {
  #left = unitsPerTurn;
  #waiting: Waiting[] = [];
  #isScheduled = false;

  /** @returns undefined if the work can be done now; otherwise a promise that resolves in the turn that can do it */
  take(units: number): Promise<void> | undefined {
    if (this.#waiting.length === 0 && this.#left > 0) {
      this.#left -= units;
      this.#schedule();
      return undefined;
    }
    return new Promise((resolve) => {
      this.#waiting.push({ units, resolve });
    });
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#begin();
    });
  }

  #begin(): void {
    this.#isScheduled = false;
    this.#left = unitsPerTurn;
    let granted = 0;
    for (const { units, resolve } of this.#waiting) {
      if (this.#left <= 0) break;
      this.#left -= units;
      granted += 1;
      resolve();
    }
    if (granted === 0) return;
    this.#waiting = this.#waiting.slice(granted);
    this.#schedule();
  }
}

/** One for this process: all readers share its one event loop. */
export const readingTurns = new WorkTurns();

/** A restart resumes thousands of polls, each with a connection of its own: the server answers requests in between. */
export const pollStarts = new WorkTurns();

/**
 * Takes the items of an entry in turns: an answer may hold very many.
 * @param take returns false to take no more
 * @returns whether all were taken
 */
export async function eachInTurns<Item>(
  { count, bytes }: { readonly count: number; readonly bytes: Uint8Array },
  items: () => Iterable<Item>,
  take: (item: Item) => unknown,
): Promise<boolean> {
  await readingTurns.take(unitsOf(Math.min(count, unitsPerTurn), bytes.byteLength));
  let taken = 0;
  for (const item of items()) {
    if (taken === unitsPerTurn) {
      await readingTurns.take(unitsPerTurn);
      taken = 0;
    }
    taken += 1;
    if (take(item) === false) return false;
  }
  return true;
}
