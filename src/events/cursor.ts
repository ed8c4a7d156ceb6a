/**
 * The id of a stream item, which is also its cursor: `<epoch>-<agent>-<position>`, with a further unique part for an item of one connection.
 * Positions count per agent: the agent in the id makes ids unique, and lets the server recognise another agent's cursor without asking the store. The
 * epoch is the store epoch in which the position was assigned.
 */
import { randomBytes } from 'node:crypto';
import { BadInput } from '../gateway/failures.ts';
import type { RetainedRange } from '../journal/journal.ts';

export interface Cursor {
  readonly epoch: string;
  readonly agentId: string;
  readonly position: number;
}

const form = /^([a-z0-9]{8,16})-([1-9]\d{2,5})-(0|[1-9]\d{0,14})(?:-[a-z0-9]{12})?$/;

export const cursorOf = (epoch: string, agentId: string, position: number): string => `${epoch}-${agentId}-${position}`;

/** The cursor of an item that only this connection receives: it marks the position, and no other item has this id. */
export const connectionCursor = (epoch: string, agentId: string, position: number): string =>
  `${cursorOf(epoch, agentId, position)}-${randomBytes(6).toString('hex')}`;

/**
 * @param name the argument or header that holds the cursor
 * @throws {BadInput} When this API did not issue the cursor, or issued it for another agent.
 */
function readCursor(text: string, agentId: string, name: string): Cursor {
  const [, epoch, owner, position] = form.exec(text) ?? [];
  if (epoch === undefined || owner === undefined || position === undefined)
    throw new BadInput(`${name} must be the id of an event or a cursor of this API`);
  if (owner !== agentId) throw new BadInput(`${name} is a cursor of another agent`);
  return { epoch, agentId, position: Number(position) };
}

/**
 * The cursors to resume from: `after`, and the `Last-Event-ID` of a reconnecting EventSource, whose query still holds the `after` that it began with.
 * @throws {BadInput}
 */
export function readCursors(
  agentId: string,
  after: string | undefined,
  lastEventId: string | undefined,
): readonly Cursor[] {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['after', after],
    ['the header Last-Event-ID', lastEventId],
  ];
  return given.flatMap(([name, text]) => (text === undefined ? [] : [readCursor(text, agentId, name)]));
}

/** What a stream can resume from: the present epoch, and the range that is held. */
export interface Held extends RetainedRange {
  readonly epoch: string;
}

/** The later cursor, by epoch and then by position. A cursor of another store ranks lowest. */
export function newerCursor(cursors: readonly Cursor[], held: Held): Cursor | undefined {
  const rank = ({ epoch }: Cursor): number =>
    epoch === held.epoch ? Infinity : (held.earlier?.findIndex(({ name }) => name === epoch) ?? -1);
  return cursors
    .toSorted((one, other) => {
      const [first, second] = [rank(one), rank(other)];
      return first === second ? one.position - other.position : first - second;
    })
    .at(-1);
}

/** The last position that the cursor's epoch assigned and that is held; undefined for a cursor of another store. */
export function epochEnd({ epoch }: Cursor, held: Held): number | undefined {
  return epoch === held.epoch ? held.newest : held.earlier?.find(({ name }) => name === epoch)?.upTo;
}

/**
 * Whether the events after this cursor are no longer held. A cursor of an earlier epoch is valid up to the end of that epoch: positions beyond it are
 * lost.
 * @returns the position to resume after if the events are not held; otherwise undefined
 */
export function expiredAt(cursor: Cursor, held: Held): number | undefined {
  const { epoch, newest, oldest } = held;
  const end = epochEnd(cursor, held);
  if (end !== undefined && cursor.position <= end && cursor.position + 1 >= oldest) return undefined;
  const isLost = end !== undefined && cursor.epoch !== epoch && cursor.position > end;
  return isLost ? Math.max(Math.min(end, newest), oldest - 1) : oldest - 1;
}

/** The cursor of a position, equal to the id of the event there. */
export const heldCursor = ({ epoch, earlier = [] }: Held, agentId: string, position: number): string =>
  cursorOf(earlier.find(({ upTo }) => position <= upTo)?.name ?? epoch, agentId, position);
