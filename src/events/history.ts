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
  /** A cursor: the page holds events after it. Undefined: the page begins with the oldest event that the Guid may read. */
  readonly after?: string | undefined;
  /** Maximum number of events on the page. */
  readonly first: number;
  readonly wanted?: Wanted | undefined;
  /** How often the document selects the text of events of a type. Absent: at most once. */
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
    // The Guid of an ended session receives no position of a later session. The page ends before such positions, but its cursor may be beyond the
    // end.
    const last = past && position === after ? Math.min(after, oldest) : position;
    const isOver = past && items.at(-1)?.typeName === sessionEnded;
    return { items, endCursor: heldCursor(held, agentId, last), hasMore: hasMore && !isOver };
  }
}

interface HistoryPage {
  readonly items: readonly StreamItem[];
  /** The position up to which events were examined: the next page begins after it. */
  readonly position: number;
  readonly hasMore: boolean;
}

interface PageOptions {
  readonly after: number;
  /** The newest position of the stream that the page covers. */
  readonly newest: number;
  /** Lost positions may lie before held ones. */
  readonly hasHoles: boolean;
  readonly first: number;
  /**
   * Number of the session that the caller proved. The page ends before an item of a later session, which another instance may have begun meanwhile.
   */
  readonly sessionNumber: number;
  readonly wanted: Wanted | undefined;
  readonly copies: HistoryRequest['copies'];
}

/** Entries read at a time, in one turn of the event loop. */
const pageEntries = 100;
const pageBytes = 256 * 1024;
/** Maximum number of entries examined per page. A filter that matches few events yields a shorter page with `hasMore`. */
const mostEntries = 2000;
/** Maximum bytes of text per page, counting each copy: the page is serialized in one turn. */
const mostTextBytes = 1024 * 1024;
/** Maximum bytes of an event that is selected more than once. The text of an event that is selected once may have any length. */
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
  /** @returns false if the page ends before this item */
  const look = (item: StreamItem): boolean => {
    if (item.position <= position) return true;
    hasMore = item.position <= newest && item.sessionNumber <= sessionNumber;
    if (!hasMore) return false;
    // The positions in between are lost. A reader that resumes here is refused, and gets the position at which the log continues.
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
  // The page is serialized in the turn that grants this work.
  await readingTurns.take(unitsOfDelivery({ bytes: textBytes }, 2));
  return { items, position, hasMore: hasMore && (!goesOn || position < newest) };
}

const tooLong = ({ id }: StreamItem, times: number) =>
  new BadInput(`Event ${id} is too long to be selected ${times} times: select its content once.`);
