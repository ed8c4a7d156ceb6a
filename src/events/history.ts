/** One page of the events that the log still holds, oldest first. */
import { setImmediate } from 'node:timers/promises';
import type { EventLog } from '../journal/journal.ts';
import type { Admission } from './admission.ts';
import { heldCursor, readCursors } from './cursor.ts';
import type { Decode } from './decode.ts';
import type { StreamItem } from './event.ts';
import type { Wanted } from './filter.ts';
import { sessionEnded } from './own.ts';
import { ofSession, resumePosition } from './past-session.ts';
import type { Caller } from './present.ts';
import type { StreamStart } from './stream-start.ts';

export interface HistoryRequest {
  /** A cursor: events after it. Undefined: from the oldest on that the Guid may read. */
  readonly after?: string | undefined;
  /** The most events of the page. */
  readonly first: number;
  readonly wanted?: Wanted | undefined;
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
      first: request.first,
      serial: session.serial,
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
  readonly first: number;
  /** Of the session that the caller proved: the page ends before an item of a later one, which another instance may have begun meanwhile. */
  readonly serial: number;
  readonly wanted: Wanted | undefined;
}

/** Entries read at a time; the event loop turns between two reads. */
const pageEntries = 100;
/** Entries looked at for one page: a filter that takes few events gives a shorter page, which says that there is more. */
const mostEntries = 2000;

/** @throws {StoreFailedError} */
async function readPage(
  journal: Pick<EventLog, 'read' | 'incarnation'>,
  decode: Decode,
  agentId: string,
  { after, newest, first, serial, wanted }: PageOptions,
): Promise<HistoryPage> {
  const items: StreamItem[] = [];
  let position = after;
  for (let looked = 0; looked < mostEntries && position < newest;) {
    const entries = await journal.read(agentId, position, pageEntries);
    if (entries.length === 0) return { items, position, hasMore: false };
    looked += entries.length;
    for (const item of entries.flatMap((entry) => [...decode(journal.incarnation, agentId, entry)])) {
      if (item.position <= position) continue;
      if (item.position > newest || item.serial > serial) return { items, position, hasMore: false };
      if (wanted?.(item) !== false) {
        if (items.length === first) return { items, position, hasMore: true };
        items.push(item);
      }
      ({ position } = item);
    }
    await setImmediate();
  }
  return { items, position, hasMore: position < newest };
}
