/**
 * What the Guid of an ended session may read: the events from that session's first one to its `SessionEnded`. The reader receives no event and no
 * position of a later session: each of its cursors lies within its own session.
 */
import { Unauthenticated } from '../gateway/failures.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { RetainedRange, EventLog } from '../journal/journal.ts';
import type { Wanted } from './filter.ts';
import { isOfConnection, type ItemStream, type StreamItem } from './event.ts';
import { streamGap, unreadableEntry } from './own.ts';

/** Where a reader of an ended session starts: not before its session, and not after the newest event. */
export const firstPosition = ({ startPosition }: AgentSession, position: number, { newest }: RetainedRange): number =>
  Math.min(Math.max(position, startPosition), newest);

/**
 * Items of other sessions only advance the position, with two exceptions between the start and the end of this session. An unreadable entry does not
 * name its session. A gap that is announced after the end of the previous session may stand for events of this session.
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

/** Maximum number of late entries of earlier sessions before a session's first entry: a poll's answer, and a few items that this server creates. */
const mostLateEntries = 64;

/** Whether a reader that has received everything up to this position has received all events of its session. */
export async function isReadThrough(
  journal: Pick<EventLog, 'read'>,
  { agentId, sessionNumber }: AgentSession,
  position: number,
): Promise<boolean> {
  let after = position;
  for (let looked = 0; looked < mostLateEntries; looked += 1) {
    const [next] = await journal.read(agentId, after, 1);
    // An unreadable entry may be of any session, and is announced.
    if (next?.unreadable !== undefined || next?.sessionNumber === sessionNumber) return false;
    if (next === undefined || next.sessionNumber > sessionNumber) return true;
    after = next.first + next.count - 1;
  }
  return false;
}

/** The stream of a reader that has received all events. */
export const nothingLeft: ItemStream = {
  isOver: true,
  [Symbol.asyncIterator]: () => nothingLeft,
  next: () => Promise.resolve({ done: true, value: undefined }),
};

/**
 * Where a reader resumes if the events after its cursor are not held.
 * @throws {Unauthenticated} When no event of its session is held: the held events belong to later sessions.
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
