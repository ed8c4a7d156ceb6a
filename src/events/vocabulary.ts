/**
 * The fields that stream items may have. One field name has one type, nullable, over all types, so that a document which selects every
 * field of every type validates. The readers are tolerant; what they cannot read makes the event arrive untyped, never dropped.
 */
import { readInt, readName, readTime, Unreadable } from '../gateway/loose.ts';

export interface FieldKind {
  /** A GraphQL scalar, or the values of an enum by the gateway's number. */
  readonly type: 'ID' | 'String' | 'Int' | 'Boolean' | 'DateTime' | EnumKind;
  readonly description: string;
  readonly read: (raw: unknown) => unknown;
}

export interface EnumKind {
  readonly name: string;
  readonly description: string;
  /** Value → description; the gateway's number for it where it has one. */
  readonly values: Readonly<Record<string, { readonly code?: string; readonly description: string }>>;
}

const id = (description: string): FieldKind => ({ type: 'ID', description, read: readName });
const int = (description: string): FieldKind => ({ type: 'Int', description, read: readInt });
const time = (description: string): FieldKind => ({ type: 'DateTime', description, read: readTime });

/** Reads the gateway's number, or the value's own name in items of our own making; a number that has no name here reads as null. */
function choice(type: EnumKind, description: string): FieldKind {
  const byCode = new Map(
    Object.entries(type.values).flatMap(([value, { code }]) => (code === undefined ? [] : [[code, value]])),
  );
  const read = (raw: unknown): string | null => {
    const text = readName(raw);
    if (text === null) return null;
    if (Object.hasOwn(type.values, text)) return text;
    if (!/^-?\d+$/.test(text)) throw new Unreadable('no code');
    return byCode.get(text) ?? null;
  };
  return { type, description, read };
}

const changeType: EnumKind = {
  name: 'ConferenceParticipantChangeType',
  description: 'What happened to a participant of a conference (changeType).',
  values: {
    JOINED: { code: '0', description: 'The participant joined (0).' },
    LEFT: { code: '1', description: 'The participant left; `changeReason` says why (1).' },
    CHAIR_CHANGED: { code: '2', description: 'The participant became the chairperson (2).' },
    MUTED: { code: '3', description: 'The participant may only listen now (3).' },
    UNMUTED: { code: '4', description: 'The participant may speak again (4).' },
    HELD: { code: '5', description: 'The participant was put on hold (5).' },
    UNHELD: { code: '6', description: 'The participant was taken off hold (6).' },
  },
};

const changeReason: EnumKind = {
  name: 'ConferenceParticipantChangeReason',
  description: 'Why a participant left a conference (changeReason).',
  values: {
    LEFT: { code: '0', description: 'Left by itself (0).' },
    REMOVED: { code: '1', description: 'Removed by the chairperson (1).' },
    HUNG_UP: { code: '2', description: 'Hung up (2).' },
    CONFERENCE_ENDED: { code: '3', description: 'The conference ended (3).' },
    SIGNED_OUT: { code: '4', description: 'The agent signed out (4).' },
    FORCED: { code: '6', description: 'Another forced leave (6).' },
    NOT_APPLICABLE: { code: '255', description: 'The change was no leave (255).' },
  },
};

const participantKind: EnumKind = {
  name: 'ConferenceParticipantKind',
  description: 'What a participant is addressed by (participantType, addressType).',
  values: {
    PHONE: { code: '6', description: 'A phone number (6).' },
    AGENT: { code: '9', description: 'An agent id (9).' },
  },
};

const endReason: EnumKind = {
  name: 'SessionEndReason',
  description: 'Why a session of an agent is over.',
  values: {
    SIGNED_OUT: { description: 'The agent signed out.' },
    REPLACED: { description: 'A forced sign-in took the session over.' },
    EXPIRED: { description: 'The gateway was not polled for too long, or no longer takes the Guid.' },
    FORCED: { description: 'Somebody else signed the agent out by force.' },
    NOT_SIGNED_IN: { description: 'The gateway says that the agent is not signed in; this server does not know why.' },
  },
};

const gapCause: EnumKind = {
  name: 'StreamGapCause',
  description: 'What may have cost events.',
  values: {
    GATEWAY_UNAVAILABLE: {
      description: 'The connection broke after the poll was sent, or the gateway answered HTTP 5xx.',
    },
    GATEWAY_TIMEOUT: { description: 'No whole answer came before the deadline of the poll.' },
    GATEWAY_GARBLED: { description: 'The answer was cut short, too large, or not what the gateway sends.' },
    RESTART: { description: 'The server died while a poll may have been in flight.' },
  },
};

export const vocabulary = {
  conferenceId: id('The conference (confId).'),
  failureCode: int('The platform’s reason for a failure (cause), for example 21234.'),
  result: int('0 success, anything else failure (result).'),
  changeType: choice(
    changeType,
    'What changed (changeType); null where the gateway sends a number without a name here, see `content`.',
  ),
  changeReason: choice(changeReason, 'Why the participant left (changeReason).'),
  participant: id('The participant: a phone number or an agent id.'),
  participantKind: choice(participantKind, 'Whether the participant is a phone or an agent (participantType).'),
  deviceCallType: int('The device call type given with the invitation, 0 to 255.'),
  deviceType: int('The device type given with the invitation, 0 to 255.'),
  stateReason: int(
    'Why the agent is busy or rests: 0 none, 1 own request, 2 long no answer, 3 an inspector, 4 rest, 5 phone unavailable, 7 call rejected, 200 to 250 reasons of the business (reason).',
  ),
  since: time('When the trouble began.'),
  until: time('When it was over, as far as known.'),
  cause: choice(gapCause, 'What happened.'),
  reason: choice(endReason, 'Why the session is over.'),
  code: { type: 'String', description: 'The code of the failure: a fault’s code or a retcode.', read: readName },
  resumeAfter: id('Come back with this cursor as `after`: nothing is missed.'),
} satisfies Record<string, FieldKind>;

export type Vocabulary = typeof vocabulary;
