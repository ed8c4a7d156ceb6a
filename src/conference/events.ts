/** The events of agent conferences (events.json, family conference). */
import type { EventType } from '../events/event.ts';

const conference = (typeName: string, description: string, event: string, source: string): EventType => ({
  typeName,
  description,
  events: { [event]: source },
  content: 'object',
  fields: { conferenceId: ['confId'] },
});

export const conferenceEvents: readonly EventType[] = [
  conference(
    'ConferenceRequestGranted',
    'The conference was granted and its chairperson has joined; only now do the chairperson’s operations work.',
    'AgentConf_RequestSuccess',
    'cec_07_1409',
  ),
  {
    typeName: 'ConferenceRequestFailed',
    description: 'The conference asked for was not granted.',
    events: { AgentConf_RequestFailed: 'cec_07_1410' },
    content: 'object',
    fields: { failureCode: ['cause'] },
  },
  conference(
    'ConferenceJoined',
    'The agent itself has joined the conference.',
    'AgentConf_SelfJoinResult',
    'cec_07_1411',
  ),
  conference(
    'ConferenceTimeRunningOut',
    'The time left has come to the reminder point: extend the conference, or it ends.',
    'AgentConf_Timeout',
    'cec_07_1412',
  ),
  conference(
    'ConferenceRinging',
    'The agent is invited to a conference: answer it or reject it.',
    'AgentConf_Ringing',
    'cec_07_1413',
  ),
  {
    typeName: 'ConferenceParticipantChanged',
    description: 'A participant joined, left, was muted or held, or the chair changed.',
    events: { AgentConf_ParticipantChanged: 'cec_07_1414' },
    content: 'object',
    fields: {
      conferenceId: ['confId'],
      result: ['result'],
      changeType: ['changeType'],
      changeReason: ['changeReason'],
      participant: ['participant'],
      participantKind: ['participantType'],
      deviceCallType: ['deviceCallType'],
      deviceType: ['deviceType'],
    },
  },
  conference(
    'ConferenceLeft',
    'The agent itself has left the conference, or it was released.',
    'AgentConf_SelfLeaveResult',
    'cec_07_1415',
  ),
  conference(
    'ConferenceChairTaken',
    'The agent has become the chairperson.',
    'AgentConf_PresidentChanged',
    'cec_07_1416',
  ),
  {
    typeName: 'ConferenceVoiceStopped',
    description: 'Playing a voice to the conference, or to one participant, ended.',
    events: { AgentConf_StopVoice: 'cec_07_1417', AgentConf_StopParticipantVoice: 'cec_07_1418' },
    content: 'object',
    fields: { result: ['result'] },
  },
];
