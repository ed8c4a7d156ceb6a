/** The newest part of one agent's stream, decoded once for all its readers. It exists while the agent has readers. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Entry, EventLog } from '../journal/journal.ts';
import type { Decode } from './decode.ts';
import type { StreamItem } from './event.ts';
import { eachInTurns, fewestBytes, readingTurns, unitsOf, unitsPerTurn } from './work-turns.ts';

/** Entries read from the journal at a time. */
const pageEntries = 200;
const pageBytes = 256 * 1024;
/** Items shared by readers that keep up. A reader further behind reads the journal at its own pace. */
const heldItems = 400;
/** Maximum bytes of their text; the decoded form takes a multiple of it. The newest answer is held whatever its size. */
const heldBytes = 4 * 1024 * 1024;
/** Maximum time that items are held: with thousands of agents and occasional events, only what readers still need stays in memory. */
export const heldMs = 10_000;
const storeRetryMs = 250;
/** Maximum bytes that wait to be decoded. Beyond this, the journal is read instead. */
const mostHandedBytes = 8 * 1024 * 1024;

export class Tail {
  readonly agentId: string;
  readonly #journal: EventLog;
  readonly #decode: Decode;
  readonly #silence: () => void;
  /** An array, because most tails have one reader: a set takes five times its memory. */
  #waiting: (() => void)[] = [];
  #reads: Map<number, Promise<readonly StreamItem[]>> | undefined;
  #items: StreamItem[] = [];
  /** When each of `#items` was added, in monotonic milliseconds. */
  #addedAtMs: number[] = [];
  #itemBytes = 0;
  #newest: number;
  #pumping = false;
  /** The journal may hold entries that were not handed over. */
  #mustRead = false;
  /** Appended entries that wait to be decoded in turns. */
  readonly #handed: Entry[] = [];
  #handedBytes = 0;
  #closed = false;

  /** @param newest the agent's newest position: the tail begins after it */
  constructor(agentId: string, newest: number, journal: EventLog, decode: Decode) {
    this.agentId = agentId;
    this.#newest = newest;
    this.#journal = journal;
    this.#decode = decode;
    this.#silence = journal.onAppend(agentId, (appended) => {
      this.#appended(appended);
    });
    // Read the entries that were appended between the reading of `newest` and the first notification.
    this.#readNewer();
  }

  /** Entries that are next in the stream need not be read back: they may be trimmed by then. */
  #appended(entries: readonly Entry[] | undefined): void {
    const last = this.#handed.at(-1);
    const next = last === undefined ? this.#newest + 1 : last.first + last.count;
    if (entries?.[0]?.first !== next || this.#handedBytes > mostHandedBytes) this.#readNewer();
    else if (!this.#pumping && workOf(entries) <= unitsPerTurn) this.#add(this.#itemsOf(entries, this.#newest));
    else {
      this.#handed.push(...entries);
      this.#handedBytes += bytesOf(entries);
      void this.#pump();
    }
  }

  #readNewer(): void {
    this.#mustRead = true;
    void this.#pump();
  }

  /** The next items after this position, one page. Undefined if memory does not reach back to it; empty if there is nothing newer. */
  after(position: number): readonly StreamItem[] | undefined {
    if (position >= this.#newest) return [];
    const first = this.#items[0]?.position;
    if (first === undefined || position + 1 < first) return undefined;
    const from = position + 1 - first;
    let to = from;
    for (let bytes = 0; to < this.#items.length; to += 1) {
      bytes += textBytes(this.#items[to]);
      if (bytes > pageBytes && to > from) break;
    }
    return this.#items.slice(from, to);
  }

  /**
   * Reads a page from the journal. It waits for a store that does not answer, so that a temporary fault ends no stream. Readers at the same position
   * share one read.
   */
  read(position: number): Promise<readonly StreamItem[]> {
    const reads = (this.#reads ??= new Map<number, Promise<readonly StreamItem[]>>());
    const running = reads.get(position);
    if (running !== undefined) return running;
    const reading = this.#readPage(position).finally(() => {
      reads.delete(position);
      if (reads.size === 0) this.#reads = undefined;
    });
    reads.set(position, reading);
    return reading;
  }

  async #readPage(position: number): Promise<readonly StreamItem[]> {
    // Reading a page of the embedded store takes a turn of its own: otherwise fifty replays would read their pages in the same turn.
    await readingTurns.take(unitsPerTurn);
    return this.#decoded(await this.#entries(position), position);
  }

  /** As `#itemsOf`, in turns. */
  async #decoded(entries: readonly Entry[], after: number): Promise<readonly StreamItem[]> {
    const items: StreamItem[] = [];
    for (const entry of entries)
      await eachInTurns(
        entry,
        () => this.#decode(this.#journal.epoch, this.agentId, entry),
        (item) => {
          if (item.position > after) items.push(item);
        },
      );
    return items;
  }

  #itemsOf(entries: readonly Entry[], after: number): readonly StreamItem[] {
    return entries
      .flatMap((entry) => [...this.#decode(this.#journal.epoch, this.agentId, entry)])
      .filter((item) => item.position > after);
  }

  async #entries(position: number): Promise<readonly Entry[]> {
    for (;;) {
      try {
        return await this.#journal.read(this.agentId, position, pageEntries, pageBytes);
      } catch (error) {
        if (this.#closed || (error as { reason?: unknown }).reason !== 'unavailable') throw error;
        await delay(storeRetryMs);
      }
    }
  }

  /** Calls `wake` once, at the next item, unless `leave` is called with it before. */
  wait(wake: () => void): void {
    // A literal has one place; the first push into an empty array makes seventeen.
    if (this.#waiting.length === 0) this.#waiting = [wake];
    else this.#waiting.push(wake);
  }

  leave(wake: () => void): void {
    const at = this.#waiting.indexOf(wake);
    if (at >= 0) this.#waiting.splice(at, 1);
  }

  close(): void {
    this.#closed = true;
    this.#silence();
    this.#waiting = [];
  }

  /** Decodes the entries that were handed over, then reads the journal once for all readers, however many notifications arrived meanwhile. */
  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      for (;;) {
        const entry = this.#handed.shift();
        if (entry !== undefined) {
          this.#handedBytes -= entry.bytes.byteLength;
          if (entry.first > this.#newest + 1) this.#mustRead = true;
          else this.#add(await this.#decoded([entry], this.#newest));
        } else if (this.#mustRead) {
          this.#mustRead = false;
          const entries = await this.#entries(this.#newest);
          this.#add(await this.#decoded(entries, this.#newest));
          // If the page is not full, there was no more, and later entries cause a notification.
          if (isFull(entries)) this.#mustRead = true;
        } else return;
      }
    } catch {
      // The store was closed, or is damaged: readers get the error from their own reads.
    } finally {
      this.#pumping = false;
    }
  }

  #add(items: readonly StreamItem[]): void {
    const last = items.at(-1);
    if (last === undefined) return;
    // The items in between were trimmed before they were read: the held items must have no hole.
    if (items[0]?.position !== this.#newest + 1) this.#drop(Infinity);
    else this.#drop(performance.now() - heldMs);
    const now = performance.now();
    // One by one: a hundred thousand arguments would exhaust the stack.
    for (const item of items) {
      this.#items.push(item);
      this.#addedAtMs.push(now);
      this.#itemBytes += textBytes(item);
    }
    this.#newest = last.position;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** @param beforeMs monotonic milliseconds: older items are dropped. Of very many items only the newest stay in any case. */
  #drop(beforeMs: number): void {
    const count = this.#items.length;
    const fresh = this.#addedAtMs.findIndex((atMs) => atMs >= beforeMs);
    const stale = fresh < 0 ? count : fresh;
    let from = count > 2 * heldItems ? Math.max(stale, count - heldItems) : stale;
    for (const item of this.#items.slice(0, from)) this.#itemBytes -= textBytes(item);
    for (; from < count && this.#itemBytes > heldBytes; from += 1) this.#itemBytes -= textBytes(this.#items[from]);
    if (from === 0) return;
    this.#items = this.#items.slice(from);
    this.#addedAtMs = this.#addedAtMs.slice(from);
  }
}

const textBytes = (item: StreamItem | undefined): number => item?.bytes ?? fewestBytes;

const bytesOf = (entries: readonly Entry[]): number => entries.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);

const isFull = (entries: readonly Entry[]): boolean => entries.length === pageEntries || bytesOf(entries) >= pageBytes;

const workOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { count, bytes }) => sum + unitsOf(count, bytes.byteLength), 0);
