/** Fields of conferences and their participants. */
import { choice, id, int, type EnumKind, type FieldKind } from './kind.ts';

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
  name: 'ConferenceAddressKind',
  description: 'What a participant is addressed by (participantType, addressType).',
  values: {
    PHONE: { code: '6', description: 'A phone number (6).' },
    AGENT: { code: '9', description: 'An agent id (9).' },
  },
};

export const conferenceFields = {
  conferenceId: id('The conference (confId).'),
  failureCode: int('The platform’s reason for a failure (cause), for example 21234.'),
  changeType: choice(
    changeType,
    'What changed (changeType); null where the gateway sends a number without a name here, see `content`.',
  ),
  changeReason: choice(
    changeReason,
    'Why the participant left (changeReason); null where the gateway sends a number without a name here.',
  ),
  participant: id('The participant: a phone number or an agent id.'),
  participantKind: choice(participantKind, 'Whether the participant is a phone or an agent (participantType).'),
  deviceCallType: int(
    'The device call type given with the invitation (deviceCallType), 0 to 255: 0 ordinary, 1 group, 2 point call, others the business’s own.',
  ),
  deviceType: int(
    'The device type given with the invitation (deviceType), 0 to 255: 0 unknown, 1 phone, 2 digital wireless, 3 analogue wireless, 4 short wave, 5 mobile, 6 agent, 7 eLTE, others the business’s own.',
  ),
} satisfies Record<string, FieldKind>;
