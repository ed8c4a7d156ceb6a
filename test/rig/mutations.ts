/** The mutations of both families: which published operation each is, and arguments that are in order. */
import { agent, phone, phoneNumber, voicePath } from './conference.ts';

export interface MutationCase {
  /** The gateway's own name of the operation. */
  readonly logName: string;
  readonly mutation: string;
  /** After `agentId`. */
  readonly args?: string;
}

const participant = phone(phoneNumber);

export const conferenceMutations: readonly MutationCase[] = [
  { logName: 'requestAgentConf', mutation: 'requestAgentConference', args: 'input: { seats: 3 }' },
  { logName: 'answerAgentConf', mutation: 'answerAgentConference' },
  { logName: 'rejectAgentConf', mutation: 'rejectAgentConference' },
  { logName: 'requestLeaveAgentConf', mutation: 'leaveAgentConference' },
  { logName: 'releaseAgentConf', mutation: 'releaseAgentConference' },
  {
    logName: 'holdParticipant',
    mutation: 'holdConferenceParticipant',
    args: `input: { participant: ${participant}, voicePath: "${voicePath}" }`,
  },
  {
    logName: 'unholdParticipant',
    mutation: 'unholdConferenceParticipant',
    args: `input: { participant: ${participant} }`,
  },
  { logName: 'prolongTime', mutation: 'extendAgentConference', args: 'input: { minutes: 1 }' },
  {
    logName: 'applyToShiftPresident',
    mutation: 'handOverConferenceChair',
    args: 'input: { toAgentId: "1002" }',
  },
  {
    logName: 'batchAddParticipant',
    mutation: 'inviteConferenceParticipants',
    args: `input: { participants: [${phone('18600000002')}] }`,
  },
  {
    logName: 'batchRemoveParticipant',
    mutation: 'removeConferenceParticipants',
    args: `input: { participants: [${agent('1002')}] }`,
  },
  {
    logName: 'changeParticipantMode',
    mutation: 'setConferenceParticipantMode',
    args: `input: { participant: ${participant}, mode: LISTEN_ONLY }`,
  },
  { logName: 'playVoiceToConf', mutation: 'playConferenceVoice', args: `input: { voicePath: "${voicePath}" }` },
  { logName: 'stopVoiceToConf', mutation: 'stopConferenceVoice' },
  {
    logName: 'playVoiceToParticipant',
    mutation: 'playConferenceParticipantVoice',
    args: `input: { participant: ${participant}, voicePath: "${voicePath}" }`,
  },
  {
    logName: 'stopVoiceToParticipant',
    mutation: 'stopConferenceParticipantVoice',
    args: `input: { participant: ${participant} }`,
  },
  { logName: 'modifyConfResource', mutation: 'changeConferenceSeats', args: 'input: { change: ADD, seats: 2 }' },
];

const signIn = (further: string) => `input: { password: "Demo@1001", phoneNumber: "701001" ${further} }`;

export const sessionMutations: readonly MutationCase[] = [
  { logName: 'login', mutation: 'signInAgent', args: signIn('') },
  { logName: 'forceLogin', mutation: 'signInAgent', args: signIn('force: true') },
  { logName: 'loginEx', mutation: 'signInAgent', args: signIn('scope: CTI_ONLY') },
  { logName: 'forceLoginEx', mutation: 'signInAgent', args: signIn('scope: CTI_ONLY, force: true') },
  {
    logName: 'forceLoginExWithoutPhone',
    mutation: 'signInAgent',
    args: signIn('scope: CTI_ONLY_WITHOUT_PHONE, force: true'),
  },
  { logName: 'logout', mutation: 'signOutAgent' },
  { logName: 'forceLogout', mutation: 'signOutAgent', args: 'force: true' },
  { logName: 'forceLogoutWithReason', mutation: 'signOutAgent', args: 'reason: 7' },
  { logName: 'resetSkill', mutation: 'resetAgentSkills', args: 'input: {}' },
  { logName: 'updateGuid', mutation: 'renewAgentGuid' },
  { logName: 'sayBusy', mutation: 'setAgentBusy', args: 'input: { reason: 200 }' },
  { logName: 'cancelBusy', mutation: 'cancelAgentBusy' },
  { logName: 'sayFree', mutation: 'setAgentIdle' },
  { logName: 'sayWork', mutation: 'startAgentWrapUp' },
  { logName: 'cancelWork', mutation: 'endAgentWrapUp' },
  { logName: 'rest', mutation: 'startAgentRest', args: 'input: { seconds: 60, reason: 3 }' },
  { logName: 'cancelRest', mutation: 'endAgentRest' },
  { logName: 'setAgentAutoAnswer', mutation: 'setAgentAutoAnswer', args: 'input: { enabled: false }' },
  { logName: 'setAgentAutoEnterIdle', mutation: 'setAgentIdleAfterCall', args: 'input: { enabled: false }' },
  { logName: 'setCustomState', mutation: 'setAgentCustomState', args: 'input: { state: 7 }' },
  { logName: 'cancelSetCustomState', mutation: 'clearAgentCustomState' },
  { logName: 'sendNoteletEx', mutation: 'sendAgentNote', args: 'input: { toAgentIds: ["1002"], text: "hello" }' },
  {
    logName: 'notifyBulletin',
    mutation: 'sendBulletin',
    args: 'input: { target: GROUP, targetName: "desk", text: "hello all" }',
  },
  {
    logName: 'modifyAccountPwdEx',
    mutation: 'changeAgentPassword',
    args: 'input: { oldPassword: "Demo@1001", newPassword: "Other@1001" }',
  },
  { logName: 'setAgentSelfRecord', mutation: 'setAgentSelfRecording', args: 'input: { enabled: true }' },
  { logName: 'setTalkRight', mutation: 'setAgentTalkRight', args: 'input: { allowed: true }' },
  { logName: 'setForwarding', mutation: 'setAgentForwarding', args: 'input: { body: { number: "70093" } }' },
  { logName: 'bindAgentPhone', mutation: 'bindAgentPhone', args: 'input: { body: { phone: "70093" } }' },
];
