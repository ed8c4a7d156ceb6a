/** Types of a call and of an agent's call counts, as reported by the gateway. */
import { callMedia, feature } from '../../events/declaration/shared-fields.ts';
import {
  readsChoice,
  readsId,
  readsInt,
  readsKey,
  readsText,
  readsTime,
  shapeOf,
} from '../../gateway/declaration/result-fields.ts';

/** `orgicallednum` and `endtime` are unused (cec_07_1264). */
export const callInfo = shapeOf(
  'CallInfo',
  'A call as reported by the gateway. Fields that the gateway does not report are null.',
  {
    id: readsKey('callid', 'The call.', 'ID'),
    feature: readsChoice(feature, 'callfeature', 'The kind of the call.'),
    mediaType: readsChoice(callMedia, 'mediaType', 'The kind of contact (newest edition only).'),
    caller: readsText('caller', 'The calling number.'),
    called: readsText('called', 'The called number.'),
    skillId: readsId('callskillid', 'The skill queue.'),
    skillName: readsText('callskill', 'The name of the skill queue.'),
    data: readsText('calldata', 'Data attached to the call.'),
    answeredAt: readsTime('begintime', 'When the call was answered.'),
    customerLevel: readsInt('userPriority', 'The level of the customer. Null in lists of held calls.'),
    trunkNumber: readsInt('trunkNo', 'The trunk. Null in lists of held calls.'),
    secondsInSystem: readsInt('logontimes', 'Seconds since the call entered the system. Null in lists of held calls.'),
  },
);

const counts = {
  talkSeconds: readsInt('talktime', 'Talk time in seconds.'),
  answered: readsInt('answernums', 'Calls answered.'),
  outbound: readsInt('calloutnums', 'Outbound calls.'),
};

export const callCounts = shapeOf('CallCounts', 'The most used counts of an agent’s calls of the day.', counts);

export const callStatistics = shapeOf('CallStatistics', 'The counts and times of an agent’s day until now.', {
  ...counts,
  unanswered: readsInt('noanswernums', 'Calls not answered in time.'),
  internal: readsInt('intercallnums', 'Internal calls.'),
  consultations: readsInt('interhelpnums', 'Consultations.'),
  transfers: readsInt('transfernums', 'Transfers.'),
  transfersToNumbers: readsInt('transferoutnums', 'Transfers to numbers outside.'),
  transfersToIvr: readsInt('transferivrnums', 'Transfers to an IVR.'),
  redirections: readsInt('redirectnums', 'Redirections.'),
  holds: readsInt('keepnums', 'Holds.'),
  released: readsInt('agentrelease', 'Calls released by the agent.'),
  busyTimes: readsInt('busynums', 'How often the agent was set busy.'),
  busySeconds: readsInt('busytime', 'Busy time in seconds.'),
  rests: readsInt('restnums', 'Breaks.'),
  restSeconds: readsInt('resttime', 'Break time in seconds.'),
  overstayedRests: readsInt('restoutnums', 'Breaks that lasted too long.'),
  overstayedRestSeconds: readsInt('restouttime', 'Break time beyond the requested duration, in seconds.'),
});
