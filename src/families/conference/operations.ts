/** Family `agentconf`: all operations on conferences of agents. */
import { commonRefusals, operationsOf, type StatedMutation } from '../../gateway/declaration/declaration.ts';
import { optional, type Fields } from '../../gateway/declaration/input-fields.ts';
import { agent, bytes, choice, flag, int, numberIds, object, objects } from '../../gateway/declaration/input-kinds.ts';
import {
  readsIds,
  readsInt,
  readsObjects,
  readsUndocumented,
  type Outputs,
} from '../../gateway/declaration/result-fields.ts';
import { leaving, ofMany, ofOne, plays, reportedAsChange, type Address } from './outcomes.ts';
import * as of from './types.ts';

const { exchange, mutation, query } = operationsOf('agentconf');

/** Declares a mutation that only the chairperson may call. Its own refusals are added to those of the chairperson's mutations. */
const chair = <const F extends Fields, const O extends Outputs>(declared: StatedMutation<F, O>) =>
  mutation<F, O>({
    ...declared,
    about: `${declared.about} Only the chairperson may do this.`,
    refusals: [...of.chairRefusals, ...(declared.refusals ?? [])],
  });

const participant = object(of.member, { wire: '', about: 'The participant.' });
const voicePath = of.voicePath('The audio file to play.');
const ofParticipant = {
  inputType: { typeName: 'ConferenceParticipantInput', about: 'One participant of the conference.' },
  input: { participant },
};
const ofParticipantWithVoice = {
  inputType: {
    typeName: 'ConferenceParticipantVoiceInput',
    about: 'One participant, and the audio file to play to the participant.',
  },
  input: { participant, voicePath },
};

export const conferenceOperations = {
  requestAgentConference: mutation({
    name: 'requestAgentConf',
    pages: ['cec_07_1283', 'cec_07_0468'],
    about:
      'Requests a conference that the agent chairs. The agent must be idle or on a stable call. The operations of the chairperson work once `AgentConf_RequestSuccess` arrives.',
    input: {
      seats: int({ wire: 'memberNum', range: [1, 120], about: 'Maximum number of participants.' }),
      ...optional({
        durationMinutes: int({ wire: 'time', range: [4, 1440], about: 'Maximum duration in minutes. Default: 60.' }),
        reminderMinutes: int({
          wire: 'promptTime',
          range: [0, 1440],
          about: 'Minutes before the end at which the gateway sends `AgentConf_Timeout`.',
        }),
        callerNumber: bytes({
          wire: 'confCallerNo',
          max: 24,
          about: 'Number shown to invited external participants. Default: the number of the VDN.',
        }),
        welcomeTone: flag({ wire: 'beepTone', about: 'Play an audio file to everyone who joins.' }),
        welcomeVoicePath: of.voicePath('The audio file that welcomes them.'),
      }),
    },
    outcome: {
      proof: ['AgentConf_RequestSuccess'],
      refusal: ['AgentConf_RequestFailed'],
      also: ['AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentConf_SelfJoinResult'],
    },
    refusals: [...commonRefusals, '101-003'],
  }),
  answerAgentConference: mutation({
    name: 'answerAgentConf',
    pages: ['cec_07_1284', 'cec_07_0469'],
    about: 'Answers the call of a conference after `AgentConf_Ringing`.',
    outcome: { proof: ['AgentConf_SelfJoinResult'], also: ['AgentOther_PhoneOffhook'] },
    refusals: of.memberRefusals,
  }),
  rejectAgentConference: mutation({
    name: 'rejectAgentConf',
    pages: ['cec_07_1285', 'cec_07_0470'],
    about: 'Rejects the call of a conference after `AgentConf_Ringing`.',
    outcome: { proof: ['AgentOther_PhoneRelease'], also: ['AgentState_Ready'] },
    refusals: of.memberRefusals,
  }),
  leaveAgentConference: mutation({
    name: 'requestLeaveAgentConf',
    pages: ['cec_07_1286', 'cec_07_0471'],
    about: 'The agent leaves the conference. The chairperson cannot leave; use `releaseAgentConference`.',
    outcome: leaving('AgentMediaEvent_StopRecordDone', 'AgentOther_PhoneRelease'),
    refusals: [...of.memberRefusals, '101-007'],
  }),
  releaseAgentConference: chair({
    name: 'releaseAgentConf',
    pages: ['cec_07_1287', 'cec_07_0472'],
    about: 'Ends the conference for everyone.',
    outcome: leaving('AgentMediaEvent_StopRecordDone', 'AgentOther_PhoneRelease', 'AgentState_Ready'),
  }),
  extendAgentConference: chair({
    name: 'prolongTime',
    pages: ['cec_07_1290', 'cec_07_0475'],
    about: 'Extends the conference, to at most 1440 minutes in all.',
    input: {
      minutes: int({ wire: 'prolongTime', range: [1, 1440], classic: { at: 'query' }, about: 'Minutes to add.' }),
    },
    result: {
      minutesAdded: readsInt('applyedTime', 'Minutes actually added; null if the gateway does not report it.'),
    },
  }),
  handOverConferenceChair: chair({
    name: 'applyToShiftPresident',
    pages: ['cec_07_1291', 'cec_07_0476'],
    about: 'Hands the chair over to another agent in the conference, who receives `AgentConf_PresidentChanged`.',
    input: {
      toAgentId: agent({
        wire: 'destAgentNo',
        classic: { at: 'query', wire: 'destWorkNo' },
        about: 'An agent in the conference.',
      }),
    },
    outcome: reportedAsChange<{ readonly toAgentId: string }>(
      () => 'CHAIR_CHANGED',
      ({ toAgentId }) => [{ kind: 'AGENT', address: toAgentId }],
    ),
    refusals: ['101-005'],
  }),
  playConferenceVoice: chair({
    name: 'playVoiceToConf',
    pages: ['cec_07_1295', 'cec_07_0480'],
    about: 'Plays an audio file to the whole conference.',
    input: {
      voicePath,
      ...optional({
        background: flag({
          wire: 'playType',
          as: [0, 1],
          about: 'Play the audio file in the background of the conversation instead of in its place. Default: false.',
        }),
      }),
    },
    ...plays('AgentConf_StopVoice'),
  }),
  stopConferenceVoice: chair({
    name: 'stopVoiceToConf',
    pages: ['cec_07_1296', 'cec_07_0481'],
    about: 'Stops the audio file that plays to the whole conference.',
    outcome: { proof: ['AgentConf_StopVoice'] },
  }),
  changeConferenceSeats: chair({
    name: 'modifyConfResource',
    pages: ['cec_07_1299', 'cec_07_0484'],
    about: 'Adds seats to the conference, or removes seats.',
    input: {
      change: choice(of.seatsChange, { wire: 'modifyType', about: 'Add or remove.' }),
      seats: int({ wire: 'modifyNum', range: [2, 118], about: 'Number of seats to add or remove.' }),
    },
  }),
  inviteConferenceParticipants: chair({
    name: 'batchAddParticipant',
    pages: ['cec_07_1292', 'cec_07_0477'],
    about: 'Calls agents and phones into the conference.',
    input: {
      participants: objects(of.invitee, {
        wire: 'addresses',
        count: [1, 120],
        about: 'The agents and phones to call.',
      }),
      ...optional({
        callerNumber: bytes({ wire: 'caller', max: 24, about: 'Calling number shown to them.' }),
        welcomeTone: flag({ wire: 'beepTone', about: 'Play an audio file to everyone who joins. Default: false.' }),
        welcomeVoicePath: of.voicePath('The audio file that welcomes them; required with `welcomeTone`.'),
      }),
    },
    accepted:
      'The gateway calls them. Agents receive `AgentConf_Ringing`; `AgentConf_ParticipantChanged` reports everyone who joins.',
    // The result presumably lists the addresses that were already present or that refused.
    result: { raw: readsUndocumented },
    outcome: ofMany('JOINED'),
  }),
  removeConferenceParticipants: chair({
    name: 'batchRemoveParticipant',
    pages: ['cec_07_1293', 'cec_07_0478'],
    about: 'Removes participants from the conference.',
    input: {
      participants: objects(of.member, { wire: 'addresses', count: [1, 30], about: 'The participants to remove.' }),
    },
    result: {
      notInConference: readsObjects(
        of.absentParticipant,
        'noExistParticipants',
        'The participants that were not in the conference.',
      ),
    },
    outcome: ofMany('LEFT'),
    refusals: ['101-006'],
  }),
  holdConferenceParticipant: chair({
    name: 'holdParticipant',
    pages: ['cec_07_1288', 'cec_07_0473'],
    about: 'Puts a participant on hold and plays an audio file to the participant.',
    ...ofParticipantWithVoice,
    outcome: ofOne('HELD'),
  }),
  unholdConferenceParticipant: chair({
    name: 'unholdParticipant',
    pages: ['cec_07_1289', 'cec_07_0474'],
    about: 'Takes a participant off hold.',
    ...ofParticipant,
    outcome: ofOne('UNHELD'),
  }),
  setConferenceParticipantMode: chair({
    name: 'changeParticipantMode',
    pages: ['cec_07_1294', 'cec_07_0479'],
    about: 'Sets whether a participant hears and speaks.',
    input: {
      participant,
      mode: choice(of.participantMode, { wire: 'attribute', about: 'What the participant may do from now on.' }),
    },
    accepted:
      'The gateway accepted the request. `AgentConf_ParticipantChanged` reports `LISTEN_ONLY` and `LISTEN_AND_SPEAK`; the gateway sends no event for the other two.',
    outcome: reportedAsChange<{ readonly participant: Address; readonly mode: string }>(
      ({ mode }) => (({ LISTEN_ONLY: 'MUTED', LISTEN_AND_SPEAK: 'UNMUTED' }) as const)[mode],
      (input) => [input.participant],
    ),
  }),
  playConferenceParticipantVoice: chair({
    name: 'playVoiceToParticipant',
    pages: ['cec_07_1297', 'cec_07_0482'],
    about: 'Plays an audio file to one participant.',
    ...ofParticipantWithVoice,
    ...plays('AgentConf_StopParticipantVoice'),
  }),
  stopConferenceParticipantVoice: chair({
    name: 'stopVoiceToParticipant',
    pages: ['cec_07_1298', 'cec_07_0483'],
    about: 'Stops the audio file that plays to one participant.',
    ...ofParticipant,
    outcome: { proof: ['AgentConf_StopParticipantVoice'] },
  }),
  vdnConferenceIds: query(readsIds('', 'The ids of the running conferences.', 'confIds'), {
    name: 'queryAllConfIds',
    route: 'GET queryvdnconfid',
    pages: ['cec_07_1301', 'cec_07_0486'],
    about: 'The ids of all running conferences of the VDN. Only an inspector may read them.',
    refusals: [...commonRefusals, '101-004'],
  }),
  conferencesById: exchange({
    name: 'queryConfInfos',
    pages: ['cec_07_1300', 'cec_07_0485'],
    about: 'Conferences by id. An ordinary agent can read only its own, an inspector all of the VDN.',
    input: {
      ids: numberIds({
        wire: 'confIds',
        max: of.conferenceIdDigits,
        count: [1, 20],
        as: 'exact',
        about: 'Conference ids.',
      }),
    },
    result: { conferences: readsObjects(of.conference, '', 'Those that the gateway knows.', 'confs') },
    refusals: of.memberRefusals,
  }),
};
