/** One page of the events that the log still holds, oldest first. */
import { BadInput } from '../gateway/failures.ts';
import type { EventLog } from '../journal/journal.ts';
import type { Admission } from './admission.ts';
import { isInternal } from './command-notes.ts';
import { heldCursor, readCursors } from './cursor.ts';
import type { Decode } from './decode.ts';
import type { StreamItem } from './event.ts';
import type { Wanted } from './filter.ts';
import { sessionEnded } from './own.ts';
import { ofSession, resumePosition } from './past-session.ts';
import type { Caller } from './present.ts';
import type { StreamStart } from './stream-start.ts';
import { eachInTurns, fewestBytes, readingTurns, unitsOfDelivery, unitsPerTurn } from './work-turns.ts';

export interface HistoryRequest {
  /** A cursor: events after it. Undefined: from the oldest on that the Guid may read. */
  readonly after?: string | undefined;
  /** The most events of the page. */
  readonly first: number;
  readonly wanted?: Wanted | undefined;
  /** Of an event's type: how often the document selects the event's text; absent: once at most. */
  readonly copies?: ((typeName: string) => number) | undefined;
}

export interface History {
  readonly items: readonly StreamItem[];
  /** Where the next page begins. */
  readonly endCursor: string;
  readonly hasMore: boolean;
}

interface HistoryParts {
  readonly journal: EventLog;
  readonly decode: Decode;
  readonly admission: Admission;
}

export class EventHistory {
  readonly #parts: HistoryParts;
  readonly #start: StreamStart;

  constructor(parts: HistoryParts, start: StreamStart) {
    this.#parts = parts;
    this.#start = start;
  }

  /** @throws {Unauthenticated | BadInput | CursorExpired | GatewayFault | StoreFailedError} */
  async page(agentId: string, { guid, scope }: Caller, request: HistoryRequest): Promise<History> {
    const { admission, journal, decode } = this.#parts;
    const cursors = readCursors(agentId, request.after, undefined);
    const session = await admission.admit(agentId, guid, { resuming: true, scope });
    const held = await this.#start.held(agentId);
    const past = session.isOver;
    const oldest = past ? await resumePosition(journal, session, held) : held.oldest - 1;
    const after = (await this.#start.of(session, cursors, held)) ?? oldest;
    const { items, position, hasMore } = await readPage(journal, decode, agentId, {
      after,
      newest: held.newest,
      hasHoles: held.earlier !== undefined,
      first: request.first,
      copies: request.copies,
      sessionNumber: session.sessionNumber,
      wanted: past ? ofSession(session, request.wanted) : request.wanted,
    });
    // The Guid of an ended session receives no position of a later one: a page ends before that, but its cursor may lie there.
    const last = past && position === after ? Math.min(after, oldest) : position;
    const isOver = past && items.at(-1)?.typeName === sessionEnded;
    return { items, endCursor: heldCursor(held, agentId, last), hasMore: hasMore && !isOver };
  }
}

interface HistoryPage {
  readonly items: readonly StreamItem[];
  /** The position up to which events were looked at: the next page begins after it. */
  readonly position: number;
  readonly hasMore: boolean;
}

interface PageOptions {
  readonly after: number;
  /** The last position of the page's stream. */
  readonly newest: number;
  /** Positions may be lost before others that are held. */
  readonly hasHoles: boolean;
  readonly first: number;
  /** Of the session that the caller proved: the page ends before an item of a later one, which another instance may have begun meanwhile. */
  readonly sessionNumber: number;
  readonly wanted: Wanted | undefined;
  readonly copies: HistoryRequest['copies'];
}

/** Entries read at a time, in a turn of the event loop. */
const pageEntries = 100;
const pageBytes = 256 * 1024;
/** Entries looked at for one page: a filter that takes few events gives a shorter page, which says that there is more. */
const mostEntries = 2000;
/** Of the text that a page holds, each copy counted: it is serialized in one turn. */
const mostTextBytes = 1024 * 1024;
/** Of one event that is selected more than once; the text of an event that is selected once may have any length. */
const mostRepeatedBytes = 4 * 1024 * 1024;

/** @throws {StoreFailedError | BadInput} */
async function readPage(
  journal: Pick<EventLog, 'read' | 'epoch'>,
  decode: Decode,
  agentId: string,
  { after, newest, hasHoles, first, sessionNumber, wanted, copies }: PageOptions,
): Promise<HistoryPage> {
  const items: StreamItem[] = [];
  let position = after;
  let textBytes = 0;
  let hasMore = true;
  /** @returns false where the page ends before this item */
  const look = (item: StreamItem): boolean => {
    if (item.position <= position) return true;
    hasMore = item.position <= newest && item.sessionNumber <= sessionNumber;
    if (!hasMore) return false;
    // What stood between is lost: who goes on from here is refused, and learns where the log goes on.
    if (hasHoles && item.position > position + 1) return false;
    if (!isInternal(item) && wanted?.(item) !== false) {
      const times = copies?.(item.typeName) ?? 1;
      textBytes += (item.bytes ?? fewestBytes) * Math.max(times, 1);
      if (items.length === first || (items.length > 0 && textBytes > mostTextBytes)) return false;
      if (times > 1 && textBytes > mostRepeatedBytes) throw tooLong(item, times);
      items.push(item);
    }
    ({ position } = item);
    return true;
  };
  let goesOn = true;
  for (let looked = 0; goesOn && looked < mostEntries && position < newest;) {
    await readingTurns.take(unitsPerTurn);
    const entries = await journal.read(agentId, position, pageEntries, pageBytes);
    if (entries.length === 0) hasMore = goesOn = false;
    looked += entries.length;
    for (const entry of entries) goesOn &&= await eachInTurns(entry, () => decode(journal.epoch, agentId, entry), look);
  }
  // The page is serialized in the turn in which it is granted.
  await readingTurns.take(unitsOfDelivery({ bytes: textBytes }, 2));
  return { items, position, hasMore: hasMore && (!goesOn || position < newest) };
}

const tooLong = ({ id }: StreamItem, times: number) =>
  new BadInput(`Event ${id} is too long to be selected ${times} times: select its content once.`);
