/** Items of our own making: what they are called, and how they are written into the journal. */
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

/** What they say counts wherever they stand: that events may be missing, and that a session is over. */
export const isNeverLate = (type: string): boolean => type === streamGap || type === sessionEnded;

/** An enum of this server's: its values travel under their names. */
const enumOf = (typeName: string, about: string, values: Readonly<Record<string, string>>): Choice => ({
  typeName,
  about,
  values: Object.fromEntries(Object.entries(values).map(([name, meaning]) => [name, { wire: name, about: meaning }])),
});

const endReason = enumOf('SessionEndReason', 'Why a session of an agent is over.', {
  SIGNED_OUT: 'The agent signed out.',
  REPLACED: 'A forced sign-in took the session over.',
  EXPIRED: 'The gateway was not polled for too long, or no longer takes the Guid.',
  FORCED: 'Somebody else signed the agent out by force.',
  NOT_SIGNED_IN: 'The gateway says that the agent is not signed in; this server does not know why.',
});

/** The cause of the gap that stands in the place of a stored entry. */
export const unreadableEntry = 'UNREADABLE_ENTRY';

const gapCause = enumOf('StreamGapCause', 'What may have cost events.', {
  GATEWAY_UNAVAILABLE: 'The connection broke after the poll was sent, or the gateway answered HTTP 5xx.',
  GATEWAY_TIMEOUT: 'No whole answer came before the deadline of the poll.',
  GATEWAY_GARBLED: 'The answer was cut short, too large, or not what the gateway sends.',
  [unreadableEntry]:
    'The server cannot read what it stored at this position: it was damaged, or a later release wrote it. Other events are unaffected.',
  RESTART: 'The server died while a poll may have been in flight.',
  STORE:
    'The store could not prove that it holds the newest events, as after a power cut or a restored backup. A new epoch of the store begins here.',
});

const since = time('since', 'When the trouble began.');
const until = time('until', 'When it was over, as far as known.');

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
    'Events may have been missed here: a poll of the gateway was sent, and its answer, which takes events off the gateway’s queue, was not read whole. Or the store may have lost events, or cannot read one: see `cause`. Read the agent’s state anew. There is one per outage, and one per stored event that cannot be read.',
    { since, until, cause: choice(gapCause, 'cause', 'What happened.') },
  ),
  own(
    sessionEnded,
    'The session is over. The stream completes for readers of that session; a reader of the next one gets this as an item and goes on.',
    { reason: choice(endReason, 'reason', 'Why the session is over.') },
  ),
  own(
    gatewayDegraded,
    'The server cannot fetch the agent’s events at present, and keeps trying. Nothing is lost by that alone: where something may be, a StreamGap follows.',
    { since, code: text('code', 'The code of the failure: a fault’s code or a retcode.') },
  ),
  own(
    gatewayRecovered,
    'The agent’s events are fetched again: the end of an outage that began with a GatewayDegraded, or, as after a crash of this server, with a StreamGap alone.',
    { since },
  ),
  own(
    sessionAtRisk,
    'No poll of the agent has been answered for a minute; after two the gateway signs the agent out. The server goes on trying.',
    {
      since,
      signOutExpectedAt: time(
        'signOutExpectedAt',
        'When the gateway will sign the agent out, if no poll is answered before.',
      ),
    },
  ),
  own(serverDraining, 'The server stops: the connection is about to close. Come back with `resumeAfter`.', {
    resumeAfter: id('resumeAfter', 'Come back with this cursor as `after`: nothing is missed.'),
  }),
  own(
    unrecognized,
    'An event that this schema has no type for, or whose content is not of the form documented for it. Nothing of it is lost: see `content`.',
  ),
];

/** An item of our own as a journal entry. Times are epoch milliseconds. */
export function ownEntry(
  type: string,
  serial: number,
  receivedAtMs: number,
  fields: Readonly<Record<string, unknown>> = {},
): NewEntry {
  return { kind: 'own', count: 1, serial, receivedAtMs, bytes: Buffer.from(JSON.stringify({ type, ...fields })) };
}
