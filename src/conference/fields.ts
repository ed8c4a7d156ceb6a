/** The mutations of the conference family. */
import { builder } from '../graphql/builder.ts';
import { addMutation } from '../graphql/mutation.ts';
import {
  ChangeConferenceSeatsInput,
  ConferenceAddressKind,
  ConferenceParticipantInput,
  ConferenceParticipantVoiceInput,
  ExtendAgentConferenceInput,
  HandOverConferenceChairInput,
  InviteConferenceParticipantsInput,
  PlayConferenceVoiceInput,
  readParticipant,
  readParticipants,
  RemoveConferenceParticipantsInput,
  RequestAgentConferenceInput,
  SetConferenceParticipantModeInput,
} from './inputs.ts';
import { participantOperations as ofParticipants } from './participants-rest.ts';
import { conferenceOperations as operations } from './rest.ts';

addMutation('requestAgentConference', {
  description:
    'Asks for a conference that the agent chairs (requestagentconf, cec_07_1283). The agent is idle, or talks in a stable call.',
  operation: operations.request,
  input: { type: RequestAgentConferenceInput, description: 'The conference asked for.' },
  run: ({ conference }, agentId, input) => conference.request(agentId, input),
  success:
    'The gateway accepted the request. The conference is granted with the event AgentConf_RequestSuccess, which carries its id; only then do the chairperson’s operations work.',
});

addMutation('answerAgentConference', {
  description: 'Answers the call of a conference, after AgentConf_Ringing (answeragentconf, cec_07_1284).',
  operation: operations.answer,
  run: ({ conference }, agentId) => conference.answer(agentId),
  success: 'The gateway accepted it; the agent has joined with the event AgentConf_SelfJoinResult.',
});

addMutation('rejectAgentConference', {
  description: 'Rejects the call of a conference, after AgentConf_Ringing (rejectagentconf, cec_07_1285).',
  operation: operations.reject,
  run: ({ conference }, agentId) => conference.reject(agentId),
  success: 'The gateway accepted it: AgentOther_PhoneRelease and AgentState_Ready follow.',
});

addMutation('leaveAgentConference', {
  description:
    'The agent leaves the conference (requestleaveagentconf, cec_07_1286). The chairperson cannot leave, only release.',
  operation: operations.leave,
  run: ({ conference }, agentId) => conference.leave(agentId),
  success: 'The gateway accepted it; the agent has left with the event AgentConf_SelfLeaveResult.',
});

addMutation('releaseAgentConference', {
  description: 'The chairperson ends the conference for everybody (releaseagentconf, cec_07_1287).',
  operation: operations.release,
  run: ({ conference }, agentId) => conference.release(agentId),
  success:
    'The gateway accepted it. Every member gets AgentMediaEvent_StopRecordDone (where recorded), AgentOther_PhoneRelease, AgentConf_SelfLeaveResult and AgentState_Ready.',
});

addMutation('extendAgentConference', {
  description: 'The chairperson lets the conference last longer (prolongtime, cec_07_1290).',
  operation: operations.extend,
  input: { type: ExtendAgentConferenceInput, description: 'How much longer.' },
  run: ({ conference }, agentId, input) => conference.extend(agentId, input),
  success: 'The conference lasts longer.',
  fields: (t) => ({
    minutesAdded: t.int({
      nullable: true,
      description:
        'Minutes really added, at most what was asked for; null where the gateway does not tell (applyedTime).',
      resolve: ({ result }) => result.minutesAdded,
    }),
  }),
});

addMutation('handOverConferenceChair', {
  description:
    'The chairperson hands the chair to another agent in the conference (applytoshiftpresident, cec_07_1291).',
  operation: operations.handOverChair,
  input: { type: HandOverConferenceChairInput, description: 'Who is to chair.' },
  run: ({ conference }, agentId, input) => conference.handOverChair(agentId, input),
  success:
    'The gateway accepted it: AgentConf_ParticipantChanged comes to all, AgentConf_PresidentChanged to the new chairperson.',
});

addMutation('playConferenceVoice', {
  description: 'The chairperson plays a voice to everybody (playvoicetoconf, cec_07_1295).',
  operation: operations.playVoice,
  input: { type: PlayConferenceVoiceInput, description: 'What to play.' },
  run: ({ conference }, agentId, input) => conference.playVoice(agentId, input),
  success: 'The voice plays; AgentConf_StopVoice tells its end.',
});

addMutation('stopConferenceVoice', {
  description: 'The chairperson stops the voice that everybody hears (stopvoicetoconf, cec_07_1296).',
  operation: operations.stopVoice,
  run: ({ conference }, agentId) => conference.stopVoice(agentId),
  success: 'The gateway accepted it; AgentConf_StopVoice tells that it stopped.',
});

addMutation('changeConferenceSeats', {
  description: 'The chairperson adds seats to the conference or takes some away (modifyconfresource, cec_07_1299).',
  operation: operations.changeSeats,
  input: { type: ChangeConferenceSeatsInput, description: 'The change.' },
  run: ({ conference }, agentId, input) => conference.changeSeats(agentId, input),
  success: 'The conference has that many seats more or fewer.',
});

addMutation('inviteConferenceParticipants', {
  description: 'The chairperson calls agents and phones into the conference (batchaddparticipant, cec_07_1292).',
  operation: ofParticipants.invite,
  input: { type: InviteConferenceParticipantsInput, description: 'Whom to invite.' },
  read: readParticipants,
  run: ({ conference }, agentId, input) => conference.invite(agentId, input),
  success: 'The gateway calls them: agents get AgentConf_Ringing; who joins is told by AgentConf_ParticipantChanged.',
  fields: (t) => ({
    raw: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'The gateway’s result as it came: its form is documented nowhere; supposedly those already present or refused.',
      resolve: ({ result }) => result.raw,
    }),
  }),
});

interface Absent {
  readonly addressType: string | null;
  readonly address: string;
}

const AbsentParticipant = builder.objectRef<Absent>('AbsentConferenceParticipant').implement({
  description: 'Somebody who was to be removed and is not in the conference.',
  fields: (t) => ({
    kind: t.field({
      type: ConferenceAddressKind,
      nullable: true,
      description: 'Agent or phone (addressType).',
      resolve: ({ addressType }) => (addressType === '6' || addressType === '9' ? addressType : null),
    }),
    address: t.exposeString('address', { description: 'The agent id or phone number (address).' }),
  }),
});

addMutation('removeConferenceParticipants', {
  description: 'The chairperson removes participants (batchremoveparticipant, cec_07_1293).',
  operation: ofParticipants.remove,
  input: { type: RemoveConferenceParticipantsInput, description: 'Whom to remove.' },
  read: readParticipants,
  run: ({ conference }, agentId, input) => conference.remove(agentId, input),
  success: 'The others are told by AgentConf_ParticipantChanged.',
  fields: (t) => ({
    notInConference: t.field({
      type: [AbsentParticipant],
      description: 'Those that are not in the conference (noExistParticipants).',
      resolve: ({ result }) => result.notInConference,
    }),
  }),
});

addMutation('holdConferenceParticipant', {
  description: 'The chairperson puts a participant on hold; it hears the voice (holdparticipant, cec_07_1288).',
  operation: ofParticipants.hold,
  input: { type: ConferenceParticipantVoiceInput, description: 'Whom, and what it hears.' },
  read: readParticipant,
  run: ({ conference }, agentId, input) => conference.hold(agentId, input),
  success: 'The gateway accepted it; AgentConf_ParticipantChanged tells it to the members.',
});

addMutation('unholdConferenceParticipant', {
  description: 'The chairperson takes a participant off hold (unholdparticipant, cec_07_1289).',
  operation: ofParticipants.unhold,
  input: { type: ConferenceParticipantInput, description: 'Whom.' },
  read: readParticipant,
  run: ({ conference }, agentId, input) => conference.unhold(agentId, input),
  success: 'The gateway accepted it; AgentConf_ParticipantChanged tells it to the members.',
});

addMutation('setConferenceParticipantMode', {
  description:
    'The chairperson mutes or deafens a participant, or lets it speak and hear again (changeparticipantmode, cec_07_1294).',
  operation: ofParticipants.setMode,
  input: { type: SetConferenceParticipantModeInput, description: 'Whom, and what it may do.' },
  read: readParticipant,
  run: ({ conference }, agentId, input) => conference.setMode(agentId, input),
  success:
    'The gateway accepted it. AgentConf_ParticipantChanged comes for LISTEN_ONLY and LISTEN_AND_SPEAK; the other two have no event.',
});

addMutation('playConferenceParticipantVoice', {
  description: 'The chairperson plays a voice to one participant (playvoicetoparticipant, cec_07_1297).',
  operation: ofParticipants.playVoice,
  input: { type: ConferenceParticipantVoiceInput, description: 'To whom, and what.' },
  read: readParticipant,
  run: ({ conference }, agentId, input) => conference.playVoiceTo(agentId, input),
  success: 'The voice plays; AgentConf_StopParticipantVoice tells its end.',
});

addMutation('stopConferenceParticipantVoice', {
  description: 'The chairperson stops the voice that one participant hears (stopvoicetoparticipant, cec_07_1298).',
  operation: ofParticipants.stopVoice,
  input: { type: ConferenceParticipantInput, description: 'To whom.' },
  read: readParticipant,
  run: ({ conference }, agentId, input) => conference.stopVoiceTo(agentId, input),
  success: 'The gateway accepted it; AgentConf_StopParticipantVoice tells that it stopped.',
});
