/** Family `agentconf`: the operations on a conference's participants. */
import { checkAgentId, checkBytes, checkCount, checkRange } from '../gateway/checks.ts';
import { fieldsOf, listOf, readInt, readText, type Fields } from '../gateway/loose.ts';
import { nothing, operation } from '../gateway/operation.ts';
import type { OutcomeRule } from '../gateway/outcome.ts';
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
/** The agents among the participants that an input names. */
const agentsAmong = ({ participants }: { readonly participants: readonly ConferenceAddress[] }) =>
  participants.flatMap(({ addressType, address }, index) =>
    addressType === agent ? [[`input.participants[${index}].address`, address] as const] : [],
  );
const agentOf = ({ participant: { addressType, address } }: OfParticipant) =>
  addressType === agent ? [['input.participant.address', address] as const] : [];
const ofParticipant = ({ participant }: OfParticipant) => addressBody(participant, 'input.participant');

const deviceNumber = (value: number | undefined, field: string) =>
  value === undefined ? undefined : checkRange(value, field, 0, 255);

/** `result` in an event: 0 success, other failure; an event that tells none tells of success. */
export const tellsFailure = (content: Fields): boolean => (readInt(content['result']) ?? 0) !== 0;

/** Told by `AgentConf_ParticipantChanged`: its kind of change, and which of the request's participants it may be about. */
export const toldAsChange = <Input>(
  changeTypeOf: (input: Input) => number | undefined,
  participantsOf: (input: Input) => readonly Pick<ConferenceAddress, 'addressType' | 'address'>[],
): OutcomeRule<Input> => ({
  proof: ['AgentConf_ParticipantChanged'],
  ofConference: true,
  told: (input) => changeTypeOf(input) !== undefined,
  matches: (content, input) => {
    const participant = readText(content['participant']);
    const kind = readText(content['participantType']);
    return (
      readInt(content['changeType']) === changeTypeOf(input) &&
      // A phone may have the number of an agent.
      participantsOf(input).some((each) => each.address === participant && (kind === null || kind === each.addressType))
    );
  },
  failed: tellsFailure,
  parts: (input) => participantsOf(input).length,
});

const toldAsOne = (changeType: number) =>
  toldAsChange<OfParticipant>(
    () => changeType,
    ({ participant }) => [participant],
  );
const toldAsMany = (changeType: number) =>
  toldAsChange<{ readonly participants: readonly ConferenceAddress[] }>(
    () => changeType,
    ({ participants }) => participants,
  );

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
    agents: agentsAmong,
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
    outcome: toldAsMany(joined),
    refusals: chairRefusals,
    source: 'cec_07_1292, cec_07_0477',
  }),
  remove: operation({
    name: 'batchRemoveParticipant',
    route: 'POST /agentconf/{agentid}/batchremoveparticipant',
    agents: agentsAmong,
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
    outcome: toldAsMany(left),
    refusals: [...chairRefusals, '101-006'],
    source: 'cec_07_1293, cec_07_0478',
  }),
  hold: operation({
    name: 'holdParticipant',
    route: 'POST /agentconf/{agentid}/holdparticipant',
    agents: agentOf,
    body: (input: ParticipantVoice) => ({
      ...ofParticipant(input),
      playMode: playGivenFile,
      voicePath: checkVoicePath(input.voicePath, 'input.voicePath'),
    }),
    result: nothing,
    outcome: toldAsOne(held),
    refusals: chairRefusals,
    source: 'cec_07_1288, cec_07_0473',
  }),
  unhold: operation({
    name: 'unholdParticipant',
    route: 'POST /agentconf/{agentid}/unholdparticipant',
    agents: agentOf,
    body: ofParticipant,
    result: nothing,
    outcome: toldAsOne(unheld),
    refusals: chairRefusals,
    source: 'cec_07_1289, cec_07_0474',
  }),
  setMode: operation({
    name: 'changeParticipantMode',
    route: 'POST /agentconf/{agentid}/changeparticipantmode',
    agents: agentOf,
    body: (input: OfParticipant & { readonly mode: number }) => ({
      attribute: checkRange(input.mode, 'input.mode', 1, 4),
      ...ofParticipant(input),
    }),
    result: nothing,
    outcome: toldAsChange<OfParticipant & { readonly mode: number }>(
      ({ mode }) => changeOfMode[mode],
      ({ participant }) => [participant],
    ),
    refusals: chairRefusals,
    source: 'cec_07_1294, cec_07_0479',
  }),
  playVoice: operation({
    name: 'playVoiceToParticipant',
    route: 'POST /agentconf/{agentid}/playvoicetoparticipant',
    agents: agentOf,
    body: (input: ParticipantVoice) => ({
      ...ofParticipant(input),
      playMode: playGivenFile,
      voicePath: checkVoicePath(input.voicePath, 'input.voicePath'),
    }),
    result: nothing,
    outcome: { proof: ['AgentConf_StopParticipantVoice'], failed: tellsFailure },
    refusals: chairRefusals,
    source: 'cec_07_1297, cec_07_0482',
  }),
  stopVoice: operation({
    name: 'stopVoiceToParticipant',
    route: 'POST /agentconf/{agentid}/stopvoicetoparticipant',
    agents: agentOf,
    body: ofParticipant,
    result: nothing,
    outcome: { proof: ['AgentConf_StopParticipantVoice'] },
    refusals: chairRefusals,
    source: 'cec_07_1298, cec_07_0483',
  }),
};
