/** Family `agentconf`: every operation on conferences of agents. */
import { exchange, mutation, query } from '../../gateway/declaration.ts';
import { agent, bytes, choice, flag, int, numberIds, object, objects } from '../../gateway/input-kinds.ts';
import { readsIds, readsInt, readsJson, readsObjects } from '../../gateway/result-fields.ts';
import { change, ofMany, ofOne, reportedAsChange, reportsFailure } from './outcomes.ts';
import * as of from './types.ts';

const participant = object(of.member, { wire: '', about: 'The participant.' });
const oneParticipant = {
  typeName: 'ConferenceParticipantInput',
  about: 'One participant of the conference.',
};
const participantVoice = {
  typeName: 'ConferenceParticipantVoiceInput',
  about: 'One participant, and the voice to play to the participant.',
};
const voiceStops = 'AgentConf_StopVoice';
const participantVoiceStops = 'AgentConf_StopParticipantVoice';
const changes = 'The gateway accepted the request. All members receive `AgentConf_ParticipantChanged`.';

export const conferenceOperations = {
  requestAgentConference: mutation({
    name: 'requestAgentConf',
    route: 'POST /agentconf/{agentid}/requestagentconf',
    pages: ['cec_07_1283', 'cec_07_0468'],
    about: 'Requests a conference that the agent chairs. The agent must be idle or on a stable call.',
    input: {
      seats: int({ wire: 'memberNum', range: [1, 120], about: 'Maximum number of participants.' }),
      durationMinutes: int({
        wire: 'time',
        range: [4, 1440],
        optional: true,
        about: 'Maximum duration in minutes. Default: 60.',
      }),
      reminderMinutes: int({
        wire: 'promptTime',
        range: [0, 1440],
        optional: true,
        about: 'Minutes before the end at which the gateway sends `AgentConf_Timeout`.',
      }),
      callerNumber: bytes({
        wire: 'confCallerNo',
        max: 24,
        optional: true,
        about: 'Number shown to invited external participants. Default: the number of the VDN.',
      }),
      welcomeTone: flag({ wire: 'beepTone', optional: true, about: 'Play a welcome voice to everyone who joins.' }),
      welcomeVoicePath: of.voicePath('The welcome voice.', true),
    },
    accepted:
      'The gateway accepted the request. The conference exists once `AgentConf_RequestSuccess` arrives, which carries its id; only then do the operations of the chairperson work.',
    outcome: {
      proof: ['AgentConf_RequestSuccess'],
      refusal: ['AgentConf_RequestFailed'],
      also: ['AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentConf_SelfJoinResult'],
    },
    refusals: ['000-002', '100-006', '100-007', '101-003'],
  }),

  answerAgentConference: mutation({
    name: 'answerAgentConf',
    route: 'POST /agentconf/{agentid}/answeragentconf',
    pages: ['cec_07_1284', 'cec_07_0469'],
    about: 'Answers the call of a conference after `AgentConf_Ringing`.',
    accepted: 'The gateway accepted the request. The agent has joined once `AgentConf_SelfJoinResult` arrives.',
    outcome: { proof: ['AgentConf_SelfJoinResult'], also: ['AgentOther_PhoneOffhook'] },
    refusals: ['000-002', '100-006', '100-007', '101-001'],
  }),

  rejectAgentConference: mutation({
    name: 'rejectAgentConf',
    route: 'POST /agentconf/{agentid}/rejectagentconf',
    pages: ['cec_07_1285', 'cec_07_0470'],
    about: 'Rejects the call of a conference after `AgentConf_Ringing`.',
    accepted: 'The gateway accepted the request. `AgentOther_PhoneRelease` and `AgentState_Ready` follow.',
    outcome: { proof: ['AgentOther_PhoneRelease'], also: ['AgentState_Ready'] },
    refusals: ['000-002', '100-006', '100-007', '101-001'],
  }),

  leaveAgentConference: mutation({
    name: 'requestLeaveAgentConf',
    route: 'POST /agentconf/{agentid}/requestleaveagentconf',
    pages: ['cec_07_1286', 'cec_07_0471'],
    about: 'The agent leaves the conference. The chairperson cannot leave; use `releaseAgentConference`.',
    accepted: 'The gateway accepted the request. The agent has left once `AgentConf_SelfLeaveResult` arrives.',
    outcome: {
      proof: ['AgentConf_SelfLeaveResult'],
      ofConference: true,
      also: ['AgentMediaEvent_StopRecordDone', 'AgentOther_PhoneRelease'],
    },
    refusals: ['000-002', '100-006', '100-007', '101-001', '101-007'],
  }),

  releaseAgentConference: mutation({
    name: 'releaseAgentConf',
    route: 'POST /agentconf/{agentid}/releaseagentconf',
    pages: ['cec_07_1287', 'cec_07_0472'],
    about: 'Ends the conference for everyone. Only the chairperson may do this.',
    accepted:
      'The gateway accepted the request. Every member receives `AgentMediaEvent_StopRecordDone` (if recorded), `AgentOther_PhoneRelease`, `AgentConf_SelfLeaveResult` and `AgentState_Ready`.',
    outcome: {
      proof: ['AgentConf_SelfLeaveResult'],
      ofConference: true,
      also: ['AgentMediaEvent_StopRecordDone', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
    },
    refusals: of.chairRefusals,
  }),

  extendAgentConference: mutation({
    name: 'prolongTime',
    route: 'POST /agentconf/{agentid}/prolongtime',
    pages: ['cec_07_1290', 'cec_07_0475'],
    about: 'Extends the conference. Only the chairperson may do this.',
    input: {
      minutes: int({
        wire: 'prolongTime',
        range: [1, 1440],
        classic: { at: 'query' },
        about: 'Minutes to add. A conference never exceeds 1440 minutes in all.',
      }),
    },
    accepted: 'The gateway extended the conference.',
    result: {
      minutesAdded: readsInt(
        'applyedTime',
        'Minutes actually added, at most the number requested; null if the gateway does not report it.',
      ),
    },
    refusals: of.chairRefusals,
  }),

  handOverConferenceChair: mutation({
    name: 'applyToShiftPresident',
    route: 'POST /agentconf/{agentid}/applytoshiftpresident',
    pages: ['cec_07_1291', 'cec_07_0476'],
    about: 'Hands the chair over to another agent in the conference. Only the chairperson may do this.',
    input: {
      toAgentId: agent({
        wire: 'destAgentNo',
        classic: { at: 'query', wire: 'destWorkNo' },
        about: 'An agent in the conference.',
      }),
    },
    accepted:
      'The gateway accepted the request. All members receive `AgentConf_ParticipantChanged`, the new chairperson `AgentConf_PresidentChanged`.',
    outcome: reportedAsChange<{ readonly toAgentId: string }>(
      () => change.chair,
      ({ toAgentId }) => [{ kind: 'AGENT', address: toAgentId }],
    ),
    refusals: [...of.chairRefusals, '101-005'],
  }),

  playConferenceVoice: mutation({
    name: 'playVoiceToConf',
    route: 'POST /agentconf/{agentid}/playvoicetoconf',
    pages: ['cec_07_1295', 'cec_07_0480'],
    about: 'Plays a voice to the whole conference. Only the chairperson may do this.',
    input: {
      voicePath: of.voicePath('The voice to play.'),
      background: flag({
        wire: 'playType',
        as: [0, 1],
        optional: true,
        about: 'Play the voice under the talk instead of in its place. Default: false.',
      }),
    },
    accepted: 'Playback has started. `AgentConf_StopVoice` marks its end.',
    outcome: { proof: [voiceStops], failed: reportsFailure },
    refusals: of.chairRefusals,
  }),

  stopConferenceVoice: mutation({
    name: 'stopVoiceToConf',
    route: 'POST /agentconf/{agentid}/stopvoicetoconf',
    pages: ['cec_07_1296', 'cec_07_0481'],
    about: 'Stops the voice that plays to the whole conference. Only the chairperson may do this.',
    accepted: 'The gateway accepted the request. `AgentConf_StopVoice` marks the end of playback.',
    outcome: { proof: [voiceStops] },
    refusals: of.chairRefusals,
  }),

  changeConferenceSeats: mutation({
    name: 'modifyConfResource',
    route: 'POST /agentconf/{agentid}/modifyconfresource',
    pages: ['cec_07_1299', 'cec_07_0484'],
    about: 'Adds seats to the conference or removes some. Only the chairperson may do this.',
    input: {
      change: choice(of.seatsChange, { wire: 'modifyType', about: 'Add or remove.' }),
      seats: int({ wire: 'modifyNum', range: [2, 118], about: 'Number of seats to add or remove.' }),
    },
    accepted: 'The gateway changed the number of seats.',
    refusals: of.chairRefusals,
  }),

  inviteConferenceParticipants: mutation({
    name: 'batchAddParticipant',
    route: 'POST /agentconf/{agentid}/batchaddparticipant',
    pages: ['cec_07_1292', 'cec_07_0477'],
    about: 'Calls agents and phones into the conference. Only the chairperson may do this.',
    input: {
      participants: objects(of.invitee, {
        wire: 'addresses',
        count: [1, 120],
        about: 'The agents and phones to call.',
      }),
      callerNumber: bytes({ wire: 'caller', max: 24, optional: true, about: 'Calling number shown to them.' }),
      welcomeTone: flag({
        wire: 'beepTone',
        optional: true,
        about: 'Play a welcome voice to everyone who joins. Default: false.',
      }),
      welcomeVoicePath: of.voicePath('The welcome voice; required with `welcomeTone`.', true),
    },
    accepted:
      'The gateway calls them. Agents receive `AgentConf_Ringing`; `AgentConf_ParticipantChanged` reports everyone who joins.',
    result: {
      raw: readsJson(
        '',
        'The result as the gateway sent it. Its form is not documented; it presumably lists the addresses that were present already or refused.',
      ),
    },
    outcome: ofMany(change.joined),
    refusals: of.chairRefusals,
  }),

  removeConferenceParticipants: mutation({
    name: 'batchRemoveParticipant',
    route: 'POST /agentconf/{agentid}/batchremoveparticipant',
    pages: ['cec_07_1293', 'cec_07_0478'],
    about: 'Removes participants from the conference. Only the chairperson may do this.',
    input: { participants: of.members([1, 30], 'The participants to remove.') },
    accepted: 'The gateway accepted the request. The other members receive `AgentConf_ParticipantChanged`.',
    result: {
      notInConference: readsObjects(
        of.absentParticipant,
        'noExistParticipants',
        'Those that are not in the conference.',
      ),
    },
    outcome: ofMany(change.left),
    refusals: [...of.chairRefusals, '101-006'],
  }),

  holdConferenceParticipant: mutation({
    name: 'holdParticipant',
    route: 'POST /agentconf/{agentid}/holdparticipant',
    pages: ['cec_07_1288', 'cec_07_0473'],
    about: 'Puts a participant on hold and plays a voice to the participant. Only the chairperson may do this.',
    inputType: participantVoice,
    input: { participant, voicePath: of.voicePath('The voice to play.') },
    accepted: changes,
    outcome: ofOne(change.held),
    refusals: of.chairRefusals,
  }),

  unholdConferenceParticipant: mutation({
    name: 'unholdParticipant',
    route: 'POST /agentconf/{agentid}/unholdparticipant',
    pages: ['cec_07_1289', 'cec_07_0474'],
    about: 'Takes a participant off hold. Only the chairperson may do this.',
    inputType: oneParticipant,
    input: { participant },
    accepted: changes,
    outcome: ofOne(change.unheld),
    refusals: of.chairRefusals,
  }),

  setConferenceParticipantMode: mutation({
    name: 'changeParticipantMode',
    route: 'POST /agentconf/{agentid}/changeparticipantmode',
    pages: ['cec_07_1294', 'cec_07_0479'],
    about: 'Sets whether a participant hears and speaks. Only the chairperson may do this.',
    input: {
      participant,
      mode: choice(of.participantMode, { wire: 'attribute', about: 'What the participant may do from now on.' }),
    },
    accepted:
      'The gateway accepted the request. `AgentConf_ParticipantChanged` reports `LISTEN_ONLY` and `LISTEN_AND_SPEAK`; the gateway sends no event for the other two.',
    outcome: reportedAsChange<{
      readonly participant: { readonly kind: 'AGENT' | 'PHONE'; readonly address: string };
      readonly mode: string;
    }>(
      ({ mode }) => ({ LISTEN_ONLY: change.muted, LISTEN_AND_SPEAK: change.unmuted })[mode],
      (input) => [input.participant],
    ),
    refusals: of.chairRefusals,
  }),

  playConferenceParticipantVoice: mutation({
    name: 'playVoiceToParticipant',
    route: 'POST /agentconf/{agentid}/playvoicetoparticipant',
    pages: ['cec_07_1297', 'cec_07_0482'],
    about: 'Plays a voice to one participant. Only the chairperson may do this.',
    inputType: participantVoice,
    input: { participant, voicePath: of.voicePath('The voice to play.') },
    accepted: 'Playback has started. `AgentConf_StopParticipantVoice` marks its end.',
    outcome: { proof: [participantVoiceStops], failed: reportsFailure },
    refusals: of.chairRefusals,
  }),

  stopConferenceParticipantVoice: mutation({
    name: 'stopVoiceToParticipant',
    route: 'POST /agentconf/{agentid}/stopvoicetoparticipant',
    pages: ['cec_07_1298', 'cec_07_0483'],
    about: 'Stops the voice that plays to one participant. Only the chairperson may do this.',
    inputType: oneParticipant,
    input: { participant },
    accepted: 'The gateway accepted the request. `AgentConf_StopParticipantVoice` marks the end of playback.',
    outcome: { proof: [participantVoiceStops] },
    refusals: of.chairRefusals,
  }),

  vdnConferenceIds: query(readsIds('', 'The ids of the running conferences.', 'confIds'), {
    name: 'queryAllConfIds',
    route: 'GET /agentconf/{agentid}/queryvdnconfid',
    pages: ['cec_07_1301', 'cec_07_0486'],
    about: 'The ids of all running conferences of the VDN. Only an inspector may read them.',
    refusals: ['000-002', '100-006', '100-007', '101-004'],
  }),

  conferencesById: exchange({
    name: 'queryConfInfos',
    route: 'POST /agentconf/{agentid}/queryconfinfos',
    pages: ['cec_07_1300', 'cec_07_0485'],
    about: 'Conferences by id. An ordinary agent reads its own only, an inspector all of the VDN.',
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
    refusals: ['000-002', '100-006', '100-007', '101-001'],
  }),
};
