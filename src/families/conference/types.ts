/** Shared by the operations on agent conferences: enums, addresses, voices, and lists of refusals. */
import { commonRefusals } from '../../gateway/declaration/declaration.ts';
import { enumOf, optional, type Fields } from '../../gateway/declaration/input-fields.ts';
import { bytes, choice, int } from '../../gateway/declaration/input-kinds.ts';
import {
  readsChoice,
  readsInt,
  readsKey,
  readsObjects,
  readsTime,
  shapeOf,
} from '../../gateway/declaration/result-fields.ts';

export const addressKind = enumOf('ConferenceAddressKind', 'How a participant is addressed (`addressType`).', {
  AGENT: { wire: '9', about: 'By an agent id.' },
  PHONE: { wire: '6', about: 'By a phone number.' },
});

const isAgent = 'Whether `address` is an agent id or a phone number.';
const number = 'The agent id or the phone number.';
const addressFields = {
  kind: choice(addressKind, { wire: 'addressType', about: isAgent }),
  address: bytes({ wire: 'address', max: 24, about: number }),
};

const ownUse = (wire: string, what: string) =>
  int({ wire, range: [0, 255], about: `${what}, free for your own use. Default: 0.` });

const addressed = <const F extends Fields>(typeName: string, about: string, further: F) => ({
  typeName,
  about,
  fields: { ...addressFields, ...further },
  agentWhen: { field: 'kind', is: 'AGENT', holds: 'address' },
});

export const invitee = addressed(
  'ConferenceAddressInput',
  'An agent or a phone to call into a conference.',
  optional({
    deviceCallType: ownUse('deviceCallType', 'The device call type'),
    deviceType: ownUse('deviceType', 'The device type'),
  }),
);
/** The target of each operation on a participant. */
export const member = addressed('ConferenceMemberInput', 'An agent or a phone in a conference.', {});

/** `drive/conf/<vdn id>/<file>` (cec_07_1283), sent with the only play mode (cec_07_1295). */
export const voicePath = (about: string) =>
  bytes({
    wire: 'voicePath',
    max: 127,
    about: `${about} Form: drive/conf/<VDN id>/<file>, for example \`y:/conf/120/1136287.V3\`.`,
    along: { playMode: 2 },
  });

export const participantMode = enumOf('ConferenceParticipantMode', 'What a participant may do (`attribute`).', {
  LISTEN_ONLY: { wire: 1, about: 'Hears the others and is muted.' },
  SPEAK_ONLY: { wire: 2, about: 'Speaks and does not hear the others.' },
  LISTEN_AND_SPEAK: { wire: 3, about: 'Hears and speaks.' },
  NEITHER: { wire: 4, about: 'Neither hears nor speaks.' },
});

export const seatsChange = enumOf('ConferenceSeatsChange', 'Whether seats are added or removed (`modifyType`).', {
  ADD: { wire: 0, about: 'Add seats.' },
  TAKE: { wire: 1, about: 'Remove seats.' },
});

const conferenceState = enumOf('ConferenceState', 'The state of a conference (`confState`).', {
  TALKING: { wire: 0, about: 'The participants talk.' },
  PLAYING_VOICE: { wire: 1, about: 'An audio file is playing.' },
});

const role = enumOf('ConferenceRole', 'The role of a participant (`role`).', {
  PARTICIPANT: { wire: 0, about: 'An ordinary participant.' },
  CHAIRPERSON: { wire: 1, about: 'The chairperson.' },
});

const channelState = enumOf('ConferenceChannelState', 'The state of a participant’s channel (`channelState`).', {
  TALKING: { wire: 0, about: 'Talking.' },
  HELD: { wire: 1, about: 'On hold.' },
  PLAYING_VOICE: { wire: 2, about: 'An audio file is playing to the participant.' },
});

const kind = readsChoice(addressKind, 'addressType', isAgent);
const address = readsKey('address', number);

export const conferenceIdDigits = 19;

export const absentParticipant = shapeOf(
  'AbsentConferenceParticipant',
  'A participant that was to be removed but is not in the conference.',
  {
    kind,
    address,
  },
);

export const participant = shapeOf(
  'ConferenceParticipant',
  'A participant of a conference. A field is null if the gateway does not report it, or reports a number that the enum does not name.',
  {
    kind,
    address,
    role: readsChoice(role, 'role', 'Chairperson or ordinary participant.'),
    mode: readsChoice(participantMode, 'channelAttrib', 'What the participant may do.'),
    channelState: readsChoice(channelState, 'channelState', 'Talking, on hold, or listening to an audio file.'),
    joinedAt: readsTime('enterTime', 'When the participant joined.'),
    deviceCallType: readsInt('deviceCallType', 'The device call type given with the invitation.'),
    deviceType: readsInt('deviceType', 'The device type given with the invitation.'),
  },
);

export const conference = shapeOf(
  'AgentConference',
  'A conference as reported by the gateway (`queryconfinfos`). Fields that the gateway does not report are null.',
  {
    id: readsKey('confId', 'The conference.', 'ID'),
    state: readsChoice(conferenceState, 'confState', 'Whether the participants talk or an audio file is playing.'),
    startedAt: readsTime('startTime', 'When the conference started.'),
    durationMinutes: readsInt('applyConfTime', 'The maximum duration in minutes.'),
    elapsedMinutes: readsInt('confHaveBeenTime', 'The minutes that have passed.'),
    participants: readsObjects(participant, 'addresses', 'The participants.'),
  },
);

export const memberRefusals = [...commonRefusals, '101-001'] as const;
/** Refusals of operations that only the chairperson may call. */
export const chairRefusals = [...memberRefusals, '101-002'] as const;
