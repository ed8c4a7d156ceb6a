/** Items that this server creates itself: their type names, and how they are stored in the journal. */
import type { Choice } from '../gateway/declaration/input-fields.ts';
import type { NewEntry } from '../journal/journal.ts';
import type { EventType } from './declaration/event-type.ts';
import { choice, id, text, time } from './declaration/field-kinds.ts';

export const streamGap = 'StreamGap';
export const sessionEnded = 'SessionEnded';
export const gatewayDegraded = 'GatewayDegraded';
export const sessionAtRisk = 'SessionAtRisk';
export const gatewayRecovered = 'GatewayRecovered';
export const serverDegraded = 'ServerDegraded';
export const serverDraining = 'ServerDraining';
export const agentSnapshot = 'AgentSnapshot';
export const unrecognized = 'UnrecognizedAgentEvent';

/** A gap and the end of a session apply wherever they stand in the stream, so they never count as late. */
export const isNeverLate = (type: string): boolean => type === streamGap || type === sessionEnded;

/** An enum that this server defines: its values are stored and sent by name. */
const enumOf = (typeName: string, about: string, values: Readonly<Record<string, string>>): Choice => ({
  typeName,
  about,
  values: Object.fromEntries(Object.entries(values).map(([name, meaning]) => [name, { wire: name, about: meaning }])),
});

const endReason = enumOf('SessionEndReason', 'Why a session of an agent is over.', {
  SIGNED_OUT: 'The agent signed out.',
  REPLACED: 'A forced sign-in took the session over.',
  EXPIRED: 'The gateway was not polled for too long, or no longer accepts the Guid.',
  FORCED: 'Another user signed the agent out by force.',
  NOT_SIGNED_IN: 'The gateway says that the agent is not signed in; this server does not know why.',
});

/** The cause of a gap that replaces an unreadable entry. */
export const unreadableEntry = 'UNREADABLE_ENTRY';

const gapCause = enumOf('StreamGapCause', 'Why events may be missing.', {
  GATEWAY_UNAVAILABLE: 'The connection broke after the poll was sent, or the gateway answered HTTP 5xx.',
  GATEWAY_TIMEOUT: 'The gateway did not send a complete answer before the deadline of the poll.',
  GATEWAY_GARBLED: 'The answer was incomplete, too large, or not in the format of the gateway.',
  [unreadableEntry]:
    'The stored event at this position is unreadable: it is damaged, or a later release wrote it. Other events are unaffected.',
  RESTART: 'The server died while a poll may have been in flight.',
  STORE:
    'The store could not prove that it holds the newest events, as after a power cut or a restored backup. A new epoch of the store begins here.',
});

const since = time('since', 'When the outage began.');
const until = time('until', 'When the outage ended, if known.');

const own = (typeName: string, description: string, fields: EventType['fields'] = {}): EventType => ({
  typeName,
  description,
  events: {},
  content: 'object',
  fields,
});

export const ownTypes: readonly EventType[] = [
  own(
    streamGap,
    'Events may be missing at this position: the answer of a poll did not arrive complete, or the store has lost events or cannot read one (see `cause`). A poll removes its events from the gateway, so the server cannot fetch them again. Read the agent’s state again. The stream has one gap per outage, and one per stored event that cannot be read.',
    { since, until, cause: choice(gapCause, 'cause', 'What happened.') },
  ),
  own(
    sessionEnded,
    'The session is over, with its `reason`. Streams opened with a Guid of that session complete. A stream opened with a Guid of a later session continues.',
    { reason: choice(endReason, 'reason', 'Why the session is over.') },
  ),
  own(
    gatewayDegraded,
    'The server cannot fetch the agent’s events at present, and keeps trying. If events may have been lost, a `StreamGap` follows.',
    { since, code: text('code', 'The code of the failure: a fault’s code or a retcode.') },
  ),
  own(
    gatewayRecovered,
    'The server fetches the agent’s events again. The outage began with a `GatewayDegraded` or, for example after a crash of this server, with a `StreamGap`.',
    { since },
  ),
  own(
    sessionAtRisk,
    'No poll of the agent has been answered for a minute. After two minutes the gateway signs the agent out. The server keeps trying.',
    {
      since,
      signOutExpectedAt: time(
        'signOutExpectedAt',
        'When the gateway signs the agent out, unless a poll is answered first.',
      ),
    },
  ),
  own(serverDraining, 'The server is stopping, and the connection is about to close. Reconnect with `resumeAfter`.', {
    resumeAfter: id('resumeAfter', 'The cursor to reconnect with, as `after`. No event is missed.'),
  }),
  own(
    unrecognized,
    'An event that this schema has no type for, or whose content does not have the documented form. `content` has all of it.',
  ),
];

/** An item that this server creates, as a journal entry. Times are epoch milliseconds. */
export function ownEntry(
  type: string,
  sessionNumber: number,
  receivedAtMs: number,
  fields: Readonly<Record<string, unknown>> = {},
): NewEntry {
  return {
    kind: 'own',
    count: 1,
    sessionNumber,
    receivedAtMs,
    bytes: Buffer.from(JSON.stringify({ type, ...fields })),
  };
}
