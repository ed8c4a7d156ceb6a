/** Items of our own making: what they are called, and how they are written into the journal. */
import type { NewEntry } from '../journal/journal.ts';
import type { EventType } from './event.ts';

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
    { since: ['since'], until: ['until'], cause: ['cause'] },
  ),
  own(
    sessionEnded,
    'The session is over. The stream completes for readers of that session; a reader of the next one gets this as an item and goes on.',
    { reason: ['reason'] },
  ),
  own(
    gatewayDegraded,
    'The agent’s events cannot be fetched at present; the server goes on trying. Nothing is lost by that alone: where something may be, a StreamGap follows.',
    { since: ['since'], code: ['code'] },
  ),
  own(
    gatewayRecovered,
    'The agent’s events are fetched again: the end of an outage that began with a GatewayDegraded, or, as after a crash of this server, with a StreamGap alone.',
    { since: ['since'] },
  ),
  own(
    sessionAtRisk,
    'No poll of the agent has been answered for a minute; after two the gateway signs the agent out. The server goes on trying.',
    { since: ['since'], signOutExpectedAt: ['signOutExpectedAt'] },
  ),
  own(serverDraining, 'The server stops: the connection is about to close. Come back with `resumeAfter`.', {
    resumeAfter: ['resumeAfter'],
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
