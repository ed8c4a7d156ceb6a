/**
 * What the Guid of an ended session may read: the events from that session's first one to its `SessionEnded`. Nothing of a later session, no
 * position of one either: a cursor that this reader receives lies within its own session.
 */
import { Unauthenticated } from '../gateway/failures.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { RetainedRange, EventLog } from '../journal/journal.ts';
import type { Wanted } from './filter.ts';
import { isOfConnection, type ItemStream, type StreamItem } from './event.ts';
import { streamGap, unreadableEntry } from './own.ts';

/** Where such a reader begins: not before its session, and not behind the newest event. */
export const firstPosition = ({ startPosition }: AgentSession, position: number, { newest }: RetainedRange): number =>
  Math.min(Math.max(position, startPosition), newest);

/**
 * Items of other sessions only move the position on, but for two kinds of gap between the beginning and the end of this one: an entry that cannot be
 * read does not say its session, and a gap that is announced behind the end of the session before may stand for events of this one.
 */
export const ofSession =
  (
    { sessionNumber, startPosition }: Pick<AgentSession, 'sessionNumber' | 'startPosition'>,
    wanted: Wanted | undefined,
  ): Wanted =>
  (item) => {
    const mayBeOurs = isUnreadable(item) || (item.typeName === streamGap && item.sessionNumber < sessionNumber);
    const isOurs = item.sessionNumber === sessionNumber || (mayBeOurs && item.position > startPosition);
    return isOfConnection(item) || (isOurs && wanted?.(item) !== false);
  };

const isUnreadable = ({ fields }: StreamItem): boolean => fields['cause'] === unreadableEntry;

/** Late entries of the sessions before that may stand before a session's first entry: the answer of a poll, and a few items of the server's own. */
const mostLateEntries = 64;

/** Whether such a reader, which was given everything up to this position, has been given everything. */
export async function isReadThrough(
  journal: Pick<EventLog, 'read'>,
  { agentId, sessionNumber }: AgentSession,
  position: number,
): Promise<boolean> {
  let after = position;
  for (let looked = 0; looked < mostLateEntries; looked += 1) {
    const [next] = await journal.read(agentId, after, 1);
    // What cannot be read may be of any session, and is announced.
    if (next?.unreadable !== undefined || next?.sessionNumber === sessionNumber) return false;
    if (next === undefined || next.sessionNumber > sessionNumber) return true;
    after = next.first + next.count - 1;
  }
  return false;
}

/** What it is given then. */
export const nothingLeft: ItemStream = {
  isOver: true,
  [Symbol.asyncIterator]: () => nothingLeft,
  next: () => Promise.resolve({ done: true, value: undefined }),
};

/**
 * Where a reader goes on whose cursor is not held.
 * @throws {Unauthenticated} When no event of its session is held: what is held is a later session's.
 */
export async function resumePosition(
  journal: Pick<EventLog, 'read'>,
  session: AgentSession,
  { oldest, newest }: RetainedRange,
): Promise<number> {
  const position = Math.min(Math.max(oldest - 1, session.startPosition), newest);
  let after = position;
  for (let looked = 0; looked < mostLateEntries; looked += 1) {
    const [next] = await journal.read(session.agentId, after, 1);
    if (next === undefined || next.sessionNumber > session.sessionNumber) break;
    if (next.sessionNumber === session.sessionNumber) return position;
    after = next.first + next.count - 1;
  }
  throw new Unauthenticated('The session of this Guid has ended, and its events are no longer stored: sign in again.');
}
