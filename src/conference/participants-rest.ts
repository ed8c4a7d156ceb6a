/** Family `agentconf`: the operations on a conference's participants. */
import { checkAgentId, checkBytes, checkCount, checkRange } from '../gateway/checks.ts';
import { fieldsOf, listOf, readInt, readText, type Fields } from '../gateway/loose.ts';
import { nothing, operation } from '../gateway/operation.ts';
import { checkVoicePath, playGivenFile, welcomeBody, type Welcome } from './voice-rest.ts';

/** "6" a phone number, "9" an agent id (cec_07_1288). */
export type AddressType = '6' | '9';

export interface ConferenceAddress {
  readonly addressType: AddressType;
  readonly address: string;
  readonly deviceCallType?: number | undefined;
  readonly deviceType?: number | undefined;
}

export interface Invitation extends Welcome {
  readonly participants: readonly ConferenceAddress[];
  readonly callerNumber?: string | undefined;
}

export interface ParticipantVoice {
  readonly participant: ConferenceAddress;
  readonly voicePath: string;
}

interface OfParticipant {
  readonly participant: ConferenceAddress;
}

const agent: AddressType = '9';
const addressBytes = 24;
const chairRefusals = ['000-002', '100-006', '100-007', '101-001', '101-002'] as const;

const addressBody = ({ addressType, address }: ConferenceAddress, field: string) => ({
  addressType,
  address:
    addressType === agent
      ? checkAgentId(address, `${field}.address`)
      : checkBytes(address, `${field}.address`, addressBytes, 1),
});
const ofParticipant = ({ participant }: OfParticipant) => addressBody(participant, 'input.participant');

const deviceNumber = (value: number | undefined, field: string) =>
  value === undefined ? undefined : checkRange(value, field, 0, 255);

/** An `AgentConf_ParticipantChanged` of this kind, about one of these. */
const changed = (content: Fields, changeType: number, participants: readonly ConferenceAddress[]): boolean =>
  readInt(content['changeType']) === changeType &&
  participants.some(({ address }) => address === readText(content['participant']));

const joined = 0;
const left = 1;
const muted = 3;
const unmuted = 4;
const held = 5;
const unheld = 6;
/** Only these modes are told by an event (cec_07_1294): listen only, listen and speak. */
const changeOfMode: Readonly<Partial<Record<number, number>>> = { 1: muted, 3: unmuted };

export const participantOperations = {
  invite: operation({
    name: 'batchAddParticipant',
    route: 'POST /agentconf/{agentid}/batchaddparticipant',
    body: (input: Invitation) => ({
      addresses: checkCount(input.participants, 'input.participants', 1, 120).map((participant, index) => {
        const field = `input.participants[${index}]`;
        return {
          ...addressBody(participant, field),
          deviceCallType: deviceNumber(participant.deviceCallType, `${field}.deviceCallType`),
          deviceType: deviceNumber(participant.deviceType, `${field}.deviceType`),
        };
      }),
      caller:
        input.callerNumber === undefined
          ? undefined
          : checkBytes(input.callerNumber, 'input.callerNumber', addressBytes, 1),
      ...welcomeBody(input),
    }),
    result: (raw) => ({ raw: raw ?? null }),
    outcome: {
      proof: ['AgentConf_ParticipantChanged'],
      ofConference: true,
      matches: (content, { participants }) => changed(content, joined, participants),
    },
    refusals: chairRefusals,
    source: 'cec_07_1292, cec_07_0477',
  }),
  remove: operation({
    name: 'batchRemoveParticipant',
    route: 'POST /agentconf/{agentid}/batchremoveparticipant',
    body: (input: { readonly participants: readonly ConferenceAddress[] }) => ({
      addresses: checkCount(input.participants, 'input.participants', 1, 30).map((participant, index) =>
        addressBody(participant, `input.participants[${index}]`),
      ),
    }),
    result: (raw) => ({
      notInConference: listOf(fieldsOf(raw)['noExistParticipants']).map((entry) => {
        const { addressType, address } = fieldsOf(entry);
        return { addressType: readText(addressType), address: readText(address) ?? '' };
      }),
    }),
    outcome: {
      proof: ['AgentConf_ParticipantChanged'],
      ofConference: true,
      matches: (content, { participants }) => changed(content, left, participants),
    },
    refusals: [...chairRefusals, '101-006'],
    source: 'cec_07_1293, cec_07_0478',
  }),
  hold: operation({
    name: 'holdParticipant',
    route: 'POST /agentconf/{agentid}/holdparticipant',
    body: (input: ParticipantVoice) => ({
      ...ofParticipant(input),
      playMode: playGivenFile,
      voicePath: checkVoicePath(input.voicePath, 'input.voicePath'),
    }),
    result: nothing,
    outcome: {
      proof: ['AgentConf_ParticipantChanged'],
      ofConference: true,
      matches: (content, { participant }) => changed(content, held, [participant]),
    },
    refusals: chairRefusals,
    source: 'cec_07_1288, cec_07_0473',
  }),
  unhold: operation({
    name: 'unholdParticipant',
    route: 'POST /agentconf/{agentid}/unholdparticipant',
    body: ofParticipant,
    result: nothing,
    outcome: {
      proof: ['AgentConf_ParticipantChanged'],
      ofConference: true,
      matches: (content, { participant }) => changed(content, unheld, [participant]),
    },
    refusals: chairRefusals,
    source: 'cec_07_1289, cec_07_0474',
  }),
  setMode: operation({
    name: 'changeParticipantMode',
    route: 'POST /agentconf/{agentid}/changeparticipantmode',
    body: (input: OfParticipant & { readonly mode: number }) => ({
      attribute: checkRange(input.mode, 'input.mode', 1, 4),
      ...ofParticipant(input),
    }),
    result: nothing,
    outcome: {
      proof: ['AgentConf_ParticipantChanged'],
      ofConference: true,
      told: ({ mode }) => changeOfMode[mode] !== undefined,
      matches: (content, { participant, mode }) => changed(content, changeOfMode[mode] ?? -1, [participant]),
    },
    refusals: chairRefusals,
    source: 'cec_07_1294, cec_07_0479',
  }),
  playVoice: operation({
    name: 'playVoiceToParticipant',
    route: 'POST /agentconf/{agentid}/playvoicetoparticipant',
    body: (input: ParticipantVoice) => ({
      ...ofParticipant(input),
      playMode: playGivenFile,
      voicePath: checkVoicePath(input.voicePath, 'input.voicePath'),
    }),
    result: nothing,
    outcome: { proof: ['AgentConf_StopParticipantVoice'] },
    refusals: chairRefusals,
    source: 'cec_07_1297, cec_07_0482',
  }),
  stopVoice: operation({
    name: 'stopVoiceToParticipant',
    route: 'POST /agentconf/{agentid}/stopvoicetoparticipant',
    body: ofParticipant,
    result: nothing,
    outcome: { proof: ['AgentConf_StopParticipantVoice'] },
    refusals: chairRefusals,
    source: 'cec_07_1298, cec_07_0483',
  }),
};
