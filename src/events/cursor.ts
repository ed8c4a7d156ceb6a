/**
 * The id of a stream item, which is also its cursor: `<incarnation>-<agent>-<position>`, and for an item of one connection a further
 * unique part. The agent makes ids unique although positions count per agent, and tells another agent's cursor without asking the store.
 */
import { randomBytes } from 'node:crypto';
import { BadInput } from '../gateway/failures.ts';

export interface Cursor {
  readonly incarnation: string;
  readonly agentId: string;
  readonly position: number;
}

const form = /^([a-z0-9]{8,16})-([1-9]\d{2,5})-(0|[1-9]\d{0,14})(?:-[a-z0-9]{12})?$/;

export const cursorOf = (incarnation: string, agentId: string, position: number): string =>
  `${incarnation}-${agentId}-${position}`;

/** The cursor of an item that only this connection gets: it stands for the position, and is no other item's id. */
export const connectionCursor = (incarnation: string, agentId: string, position: number): string =>
  `${cursorOf(incarnation, agentId, position)}-${randomBytes(6).toString('hex')}`;

/**
 * @param name of what holds it
 * @throws {BadInput} for what this API never gave out, or gave out for another agent
 */
function readCursor(text: string, agentId: string, name: string): Cursor {
  const [, incarnation, owner, position] = form.exec(text) ?? [];
  if (incarnation === undefined || owner === undefined || position === undefined)
    throw new BadInput(`${name} must be the id of an event or a cursor of this API`);
  if (owner !== agentId) throw new BadInput(`${name} is a cursor of another agent`);
  return { incarnation, agentId, position: Number(position) };
}

/**
 * Where to go on: after `after`, or after the `Last-Event-ID` of a reconnecting EventSource, whose query still holds the `after` that it
 * began with. The later one wins; one of this life of the store wins over one of another.
 * @throws {BadInput}
 */
export function newerCursor(
  incarnation: string,
  agentId: string,
  after: string | undefined,
  lastEventId: string | undefined,
): Cursor | undefined {
  const given: readonly (readonly [string, string | undefined])[] = [
    ['after', after],
    ['the header Last-Event-ID', lastEventId],
  ];
  const cursors = given.flatMap(([name, text]) => (text === undefined ? [] : [readCursor(text, agentId, name)]));
  const current = cursors
    .filter((cursor) => cursor.incarnation === incarnation)
    .sort((one, other) => other.position - one.position);
  return current[0] ?? cursors.at(-1);
}
