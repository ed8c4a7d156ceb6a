/** The events of agent conferences (events.json, family conference). */
import type { EventType } from '../../events/declaration/event-type.ts';
import { choice, id, int } from '../../events/declaration/field-kinds.ts';
import { conferenceId, result } from '../../events/declaration/shared-fields.ts';
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { addressKind } from './types.ts';

export const changeType = enumOf(
  'ConferenceParticipantChangeType',
  'What happened to a participant of a conference (`changeType`).',
  {
    JOINED: { wire: 0, about: 'The participant joined.' },
    LEFT: { wire: 1, about: 'The participant left; `changeReason` says why.' },
    CHAIR_CHANGED: { wire: 2, about: 'The participant became the chairperson.' },
    MUTED: { wire: 3, about: 'The participant may only listen now.' },
    UNMUTED: { wire: 4, about: 'The participant may speak again.' },
    HELD: { wire: 5, about: 'The participant was put on hold.' },
    UNHELD: { wire: 6, about: 'The participant was taken off hold.' },
  },
);

const changeReason = enumOf(
  'ConferenceParticipantChangeReason',
  'Why a participant left a conference (`changeReason`).',
  {
    LEFT: { wire: 0, about: 'The participant left.' },
    REMOVED: { wire: 1, about: 'The chairperson removed the participant.' },
    HUNG_UP: { wire: 2, about: 'The participant hung up.' },
    CONFERENCE_ENDED: { wire: 3, about: 'The conference ended.' },
    SIGNED_OUT: { wire: 4, about: 'The agent signed out.' },
    FORCED: { wire: 6, about: 'Another forced leave.' },
    NOT_APPLICABLE: { wire: 255, about: 'The participant did not leave.' },
  },
);

const family = 'CONFERENCE';

const conference = (typeName: string, description: string, event: string, source: string): EventType => ({
  typeName,
  description,
  family,
  events: { [event]: source },
  content: 'object',
  fields: { conferenceId },
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
    description: 'The requested conference was not granted.',
    family,
    events: { AgentConf_RequestFailed: 'refused (cec_07_1410, cec_07_0560)' },
    content: 'object',
    fields: { failureCode: int('cause', 'The platform’s reason for the failure, for example 21234.') },
  },
  conference(
    'ConferenceJoined',
    'The agent itself has joined the conference.',
    'AgentConf_SelfJoinResult',
    'joined (cec_07_1411, cec_07_0561)',
  ),
  conference(
    'ConferenceTimeRunningOut',
    'The conference is about to reach its maximum duration: extend it, or it ends.',
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
      conferenceId,
      result,
      changeType: choice(
        changeType,
        'changeType',
        'What changed. Null if the gateway sends a number that the enum does not name.',
      ),
      changeReason: choice(
        changeReason,
        'changeReason',
        'Why the participant left. Null if the gateway sends a number that the enum does not name.',
      ),
      participant: id('participant', 'The participant: a phone number or an agent id.'),
      participantKind: choice(addressKind, 'participantType', 'Whether the participant is a phone or an agent.'),
      deviceCallType: int(
        'deviceCallType',
        'The device call type given with the invitation, 0 to 255: 0 ordinary, 1 group, 2 point call, others as your contact centre defines them.',
      ),
      deviceType: int(
        'deviceType',
        'The device type given with the invitation, 0 to 255: 0 unknown, 1 phone, 2 digital wireless, 3 analogue wireless, 4 short wave, 5 mobile, 6 agent, 7 eLTE, others as your contact centre defines them.',
      ),
    },
  },
  conference(
    'ConferenceLeft',
    'The agent has left the conference, or the conference was released.',
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
    description: 'The playback of an audio file to the conference, or to one participant, has ended.',
    family,
    events: {
      AgentConf_StopVoice: 'to the conference (cec_07_1417, cec_07_0567)',
      AgentConf_StopParticipantVoice: 'to one participant (cec_07_1418, cec_07_0568)',
    },
    content: 'object',
    fields: { result },
  },
];
