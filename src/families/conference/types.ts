/** What the operations of agent conferences share: enums, addresses, voices, and the refusals of the chairperson's operations. */
import type { Choice, Nested } from '../../gateway/input-fields.ts';
import { bytes, choice, int, objects } from '../../gateway/input-kinds.ts';
import { readsChoice, readsInt, readsKey, readsObjects, readsTime, type Shape } from '../../gateway/result-fields.ts';

export const addressKind = {
  typeName: 'ConferenceAddressKind',
  about: 'How a participant is addressed (`addressType`).',
  values: {
    AGENT: { wire: '9', about: 'By an agent id.' },
    PHONE: { wire: '6', about: 'By a phone number.' },
  },
} as const satisfies Choice;

const addressFields = {
  kind: choice(addressKind, { wire: 'addressType', about: 'Whether `address` is an agent id or a phone number.' }),
  address: bytes({ wire: 'address', max: 24, about: 'The agent id or the phone number.' }),
};
const agentWhen = { field: 'kind', is: 'AGENT', holds: 'address' };

const ownUse = (wire: string, what: string) =>
  int({ wire, range: [0, 255], optional: true, about: `${what}, free for your own use. Default: 0.` });

/** For an invitation. */
export const invitee = {
  typeName: 'ConferenceAddressInput',
  about: 'An agent or a phone to call into a conference.',
  fields: {
    ...addressFields,
    deviceCallType: ownUse('deviceCallType', 'The device call type'),
    deviceType: ownUse('deviceType', 'The device type'),
  },
  agentWhen,
} satisfies Nested;

/** For everything that is done to a participant. */
export const member = {
  typeName: 'ConferenceMemberInput',
  about: 'An agent or a phone in a conference.',
  fields: addressFields,
  agentWhen,
} satisfies Nested;

export const members = (count: readonly [number, number], about: string) =>
  objects(member, { wire: 'addresses', count, about });

/** `playMode`: the only value there is (cec_07_1295). */
export const playGivenFile = { playMode: 2 };

/** `drive/conf/<vdn id>/<file>` (cec_07_1283). */
export const voicePath = <const Optional extends boolean = false>(about: string, optional?: Optional) =>
  bytes<Optional>({
    wire: 'voicePath',
    max: 127,
    about: `${about} Form: drive/conf/<VDN id>/<file>, for example \`y:/conf/120/1136287.V3\`.`,
    along: playGivenFile,
    ...(optional !== undefined && { optional }),
  });

export const participantMode = {
  typeName: 'ConferenceParticipantMode',
  about: 'What a participant may do (`attribute`, `channelAttrib`).',
  values: {
    LISTEN_ONLY: { wire: 1, about: 'Hears the others and is muted.' },
    SPEAK_ONLY: { wire: 2, about: 'Speaks and does not hear the others.' },
    LISTEN_AND_SPEAK: { wire: 3, about: 'Hears and speaks.' },
    NEITHER: { wire: 4, about: 'Neither hears nor speaks.' },
  },
} as const satisfies Choice;

export const seatsChange = {
  typeName: 'ConferenceSeatsChange',
  about: 'Whether seats are added or removed (`modifyType`).',
  values: { ADD: { wire: 0, about: 'Add seats.' }, TAKE: { wire: 1, about: 'Remove seats.' } },
} as const satisfies Choice;

const conferenceState = {
  typeName: 'ConferenceState',
  about: 'The state of a conference (`confState`).',
  values: {
    TALKING: { wire: 0, about: 'The participants talk.' },
    PLAYING_VOICE: { wire: 1, about: 'A voice is playing.' },
  },
} as const satisfies Choice;

const role = {
  typeName: 'ConferenceRole',
  about: 'The role of a participant (`role`).',
  values: {
    PARTICIPANT: { wire: 0, about: 'An ordinary participant.' },
    CHAIRPERSON: { wire: 1, about: 'The chairperson.' },
  },
} as const satisfies Choice;

const channelState = {
  typeName: 'ConferenceChannelState',
  about: 'The state of a participant’s channel (`channelState`).',
  values: {
    TALKING: { wire: 0, about: 'Talking.' },
    HELD: { wire: 1, about: 'On hold.' },
    PLAYING_VOICE: { wire: 2, about: 'A voice is playing to the participant.' },
  },
} as const satisfies Choice;

const kind = readsChoice(addressKind, 'addressType', 'Whether `address` is an agent id or a phone number.');
const address = readsKey('address', 'The agent id or the phone number.');

export const conferenceIdDigits = 19;

export const absentParticipant = {
  typeName: 'AbsentConferenceParticipant',
  about: 'A participant that was to be removed and is not in the conference.',
  fields: { kind, address },
} satisfies Shape;

export const participant = {
  typeName: 'ConferenceParticipant',
  about:
    'A participant of a conference. A field is null where the gateway reports nothing, or a number that has no name here.',
  fields: {
    kind,
    address,
    role: readsChoice(role, 'role', 'Chairperson or ordinary participant.'),
    mode: readsChoice(participantMode, 'channelAttrib', 'What the participant may do.'),
    channelState: readsChoice(channelState, 'channelState', 'Talking, on hold, or listening to a voice.'),
    joinedAt: readsTime('enterTime', 'When the participant joined.'),
    deviceCallType: readsInt('deviceCallType', 'The device call type given with the invitation.'),
    deviceType: readsInt('deviceType', 'The device type given with the invitation.'),
  },
} satisfies Shape;

export const conference = {
  typeName: 'AgentConference',
  about:
    'A conference as reported by the gateway (`queryconfinfos`). Fields that the gateway does not report are null.',
  fields: {
    id: readsKey('confId', 'The conference.', 'ID'),
    state: readsChoice(conferenceState, 'confState', 'Whether the participants talk or a voice is playing.'),
    startedAt: readsTime('startTime', 'When the conference started.'),
    durationMinutes: readsInt('applyConfTime', 'The maximum duration in minutes.'),
    elapsedMinutes: readsInt('confHaveBeenTime', 'The minutes that have passed.'),
    participants: readsObjects(participant, 'addresses', 'The participants.'),
  },
} satisfies Shape;

/** The gateway's own refusals of what only the chairperson may do. */
export const chairRefusals = ['000-002', '100-006', '100-007', '101-001', '101-002'] as const;
