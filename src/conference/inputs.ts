/** The inputs of the conference family. */
import { builder } from '../graphql/builder.ts';
import type { Given } from '../graphql/input.ts';
import type { AddressType, ConferenceAddress } from './participants-rest.ts';

export const ConferenceAddressKind = builder.enumType('ConferenceAddressKind', {
  description: 'What a participant is addressed by (addressType).',
  values: {
    AGENT: { value: '9' satisfies AddressType, description: 'An agent id (9).' },
    PHONE: { value: '6' satisfies AddressType, description: 'A phone number (6).' },
  } as const,
});

const kind = 'Agent or phone (addressType).';
const address = 'The agent id, or a phone number of at most 24 bytes (address).';
const voicePath =
  'The voice file, 1 to 127 bytes, as drive/conf/<vdn id>/<file>: `y:/conf/120/1136287.V3` (voicePath).';

const ConferenceAddressInput = builder.inputType('ConferenceAddressInput', {
  description: 'An agent or a phone, to call into a conference or already in it.',
  fields: (t) => ({
    kind: t.field({ type: ConferenceAddressKind, required: true, description: kind }),
    address: t.string({ required: true, description: address }),
    deviceCallType: t.int({
      description: 'Of an invitation: free for your own use, 0 to 255; default 0 (deviceCallType).',
    }),
    deviceType: t.int({ description: 'Of an invitation: free for your own use, 0 to 255; default 0 (deviceType).' }),
  }),
});

type AddressShape = Given<typeof ConferenceAddressInput.$inferInput>;

/** GraphQL's words → the gateway's. */
export const readAddress = ({ kind: addressType, ...rest }: AddressShape): ConferenceAddress => ({
  addressType,
  ...rest,
});
export const readParticipant = <Input extends { readonly participant: AddressShape }>({
  participant,
  ...rest
}: Input) => ({
  ...rest,
  participant: readAddress(participant),
});
export const readParticipants = <Input extends { readonly participants: readonly AddressShape[] }>({
  participants,
  ...rest
}: Input) => ({
  ...rest,
  participants: participants.map(readAddress),
});

export const RequestAgentConferenceInput = builder.inputType('RequestAgentConferenceInput', {
  description: 'The conference asked for.',
  fields: (t) => ({
    seats: t.int({ required: true, description: 'Participants that it can hold, 1 to 120 (memberNum).' }),
    durationMinutes: t.int({ description: 'How long it may last, 4 to 1440 minutes; default 60 (time).' }),
    reminderMinutes: t.int({
      description: 'Minutes before the end at which AgentConf_Timeout is sent, 0 to 1440 (promptTime).',
    }),
    callerNumber: t.string({
      description: 'The number that invited outside users see, 1 to 24 bytes; default the VDN’s own (confCallerNo).',
    }),
    welcomeTone: t.boolean({ description: 'Play a welcome voice to whoever joins (beepTone).' }),
    welcomeVoicePath: t.string({ description: voicePath }),
  }),
});

export const InviteConferenceParticipantsInput = builder.inputType('InviteConferenceParticipantsInput', {
  description: 'Whom to invite, and what they hear and see.',
  fields: (t) => ({
    participants: t.field({
      type: [ConferenceAddressInput],
      required: true,
      description: 'Whom to call, 1 to 120 (addresses).',
    }),
    callerNumber: t.string({ description: 'The calling number shown to them, 1 to 24 bytes (caller).' }),
    welcomeTone: t.boolean({ description: 'Play a welcome voice to each who joins; default false (beepTone).' }),
    welcomeVoicePath: t.string({ description: `Needed with welcomeTone. ${voicePath}` }),
  }),
});

export const RemoveConferenceParticipantsInput = builder.inputType('RemoveConferenceParticipantsInput', {
  description: 'Whom to remove.',
  fields: (t) => ({
    participants: t.field({
      type: [ConferenceAddressInput],
      required: true,
      description: 'Whom to remove, 1 to 30 (addresses).',
    }),
  }),
});

export const ConferenceParticipantInput = builder.inputType('ConferenceParticipantInput', {
  description: 'One participant of the conference.',
  fields: (t) => ({
    participant: t.field({
      type: ConferenceAddressInput,
      required: true,
      description: 'The participant (addressType, address).',
    }),
  }),
});

export const ConferenceParticipantVoiceInput = builder.inputType('ConferenceParticipantVoiceInput', {
  description: 'One participant, and the voice that it hears.',
  fields: (t) => ({
    participant: t.field({
      type: ConferenceAddressInput,
      required: true,
      description: 'The participant (addressType, address).',
    }),
    voicePath: t.string({ required: true, description: voicePath }),
  }),
});

export const ConferenceParticipantMode = builder.enumType('ConferenceParticipantMode', {
  description: 'What a participant may do (attribute, channelAttrib).',
  values: {
    LISTEN_ONLY: { value: 1, description: 'Hears, and is muted (1).' },
    SPEAK_ONLY: { value: 2, description: 'Speaks, and hears nothing (2).' },
    LISTEN_AND_SPEAK: { value: 3, description: 'Hears and speaks (3).' },
    NEITHER: { value: 4, description: 'Neither hears nor speaks (4).' },
  } as const,
});

export const SetConferenceParticipantModeInput = builder.inputType('SetConferenceParticipantModeInput', {
  description: 'A participant, and what it may do.',
  fields: (t) => ({
    participant: t.field({
      type: ConferenceAddressInput,
      required: true,
      description: 'The participant (addressType, address).',
    }),
    mode: t.field({
      type: ConferenceParticipantMode,
      required: true,
      description: 'What it may do from now on (attribute).',
    }),
  }),
});

export const ExtendAgentConferenceInput = builder.inputType('ExtendAgentConferenceInput', {
  description: 'How much longer a conference may last.',
  fields: (t) => ({
    minutes: t.int({
      required: true,
      description: 'Minutes to add, 1 to 1440; a whole conference never exceeds 1440 (prolongTime).',
    }),
  }),
});

export const HandOverConferenceChairInput = builder.inputType('HandOverConferenceChairInput', {
  description: 'Who is to chair the conference.',
  fields: (t) => ({
    toAgentId: t.id({ required: true, description: 'An agent in the conference, 101 to 999999 (destAgentNo).' }),
  }),
});

export const PlayConferenceVoiceInput = builder.inputType('PlayConferenceVoiceInput', {
  description: 'The voice that everybody in the conference hears.',
  fields: (t) => ({
    voicePath: t.string({ required: true, description: voicePath }),
    background: t.boolean({ description: 'Under the talk instead of in its place; default false (playType).' }),
  }),
});

const SeatsChange = builder.enumType('ConferenceSeatsChange', {
  description: 'More seats or fewer (modifyType).',
  values: {
    ADD: { value: 0, description: 'Add seats (0).' },
    TAKE: { value: 1, description: 'Take seats away (1).' },
  } as const,
});

export const ChangeConferenceSeatsInput = builder.inputType('ChangeConferenceSeatsInput', {
  description: 'How the number of a conference’s seats is to change.',
  fields: (t) => ({
    change: t.field({ type: SeatsChange, required: true, description: 'Add or take (modifyType).' }),
    seats: t.int({ required: true, description: 'How many, 2 to 118 (modifyNum).' }),
  }),
});
