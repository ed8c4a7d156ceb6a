/** The events of agent conferences (events.json, family conference). */
import type { EventType } from '../../events/event.ts';

const family = 'CONFERENCE';

const conference = (typeName: string, description: string, event: string, source: string): EventType => ({
  typeName,
  description,
  family,
  events: { [event]: source },
  content: 'object',
  fields: { conferenceId: ['confId'] },
});

export const conferenceEvents: readonly EventType[] = [
  conference(
    'ConferenceRequestGranted',
    'The conference was granted and its chairperson has joined; only now do the chairperson’s operations work.',
    'AgentConf_RequestSuccess',
    'granted (cec_07_1409, cec_07_0559)',
  ),
  {
    typeName: 'ConferenceRequestFailed',
    description: 'The conference asked for was not granted.',
    family,
    events: { AgentConf_RequestFailed: 'refused (cec_07_1410, cec_07_0560)' },
    content: 'object',
    fields: { failureCode: ['cause'] },
  },
  conference(
    'ConferenceJoined',
    'The agent itself has joined the conference.',
    'AgentConf_SelfJoinResult',
    'joined (cec_07_1411, cec_07_0561)',
  ),
  conference(
    'ConferenceTimeRunningOut',
    'The time left has come to the reminder point: extend the conference, or it ends.',
    'AgentConf_Timeout',
    'the reminder (cec_07_1412, cec_07_0562)',
  ),
  conference(
    'ConferenceRinging',
    'The agent is invited to a conference: answer it or reject it.',
    'AgentConf_Ringing',
    'an invitation (cec_07_1413, cec_07_0563)',
  ),
  {
    typeName: 'ConferenceParticipantChanged',
    description: 'A participant joined, left, was muted or held, or the chair changed.',
    family,
    events: { AgentConf_ParticipantChanged: 'a change, see `changeType` (cec_07_1414, cec_07_0564)' },
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
    'left (cec_07_1415, cec_07_0565)',
  ),
  conference(
    'ConferenceChairTaken',
    'The agent has become the chairperson.',
    'AgentConf_PresidentChanged',
    'chosen (cec_07_1416, cec_07_0566)',
  ),
  {
    typeName: 'ConferenceVoiceStopped',
    description: 'Playing a voice to the conference, or to one participant, ended.',
    family,
    events: {
      AgentConf_StopVoice: 'to the conference (cec_07_1417, cec_07_0567)',
      AgentConf_StopParticipantVoice: 'to one participant (cec_07_1418, cec_07_0568)',
    },
    content: 'object',
    fields: { result: ['result'] },
  },
];
