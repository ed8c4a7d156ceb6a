/** Fields of the items of our own making. */
import { choice, id, text, time, type EnumKind, type FieldKind } from './kind.ts';

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
    UNREADABLE_ENTRY: {
      description:
        'The server cannot read what it stored at this position: it was damaged, or a later release wrote it. Other events are unaffected.',
    },
    RESTART: { description: 'The server died while a poll may have been in flight.' },
    STORE: {
      description:
        'The store could not prove that it holds the newest events, as after a power cut or a restored backup. A new epoch of the store begins here.',
    },
  },
};

export const ownFields = {
  since: time('When the trouble began.'),
  until: time('When it was over, as far as known.'),
  signOutExpectedAt: time('When the gateway will sign the agent out, if no poll is answered before.'),
  cause: choice(gapCause, 'What happened.'),
  reason: choice(endReason, 'Why the session is over.'),
  code: text('The code of the failure: a fault’s code or a retcode.'),
  resumeAfter: id('Come back with this cursor as `after`: nothing is missed.'),
} satisfies Record<string, FieldKind>;
