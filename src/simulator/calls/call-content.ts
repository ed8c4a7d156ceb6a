import type { CallEnd, Leg } from './phone-call.ts';

/** "5": an ordinary voice or video call (cec_07_1373). */
export const voiceMediaKind = 5;

/** Fields of AgentEvent_Talking (cec_07_1355). */
export function talkingContent(leg: Leg): object {
  const { call } = leg;
  return {
    caller: shown(call.caller),
    called: shown(call.called),
    callid: call.id,
    type: leg.role,
    feature: call.feature,
    mediaAbility: call.medium === 'video' ? '2' : '1',
  };
}

/** Fields of AgentEvent_Ringing and AgentEvent_Auto_Answer. In the examples, the media kind is a string in one event and a number in the other. */
export function arrivalContent(leg: Leg, mediaType: string | number): object {
  return {
    ...talkingContent(leg),
    transfer: leg.transferredFrom === '' ? 'no' : 'yes',
    transfrom: leg.transferredFrom,
    mediaType,
  };
}

/** Fields of AgentEvent_Customer_Alerting (cec_07_1356). `other` is ringing, or is the caller. */
export function alertingContent(leg: Leg, other: CallEnd): object {
  return {
    callid: leg.call.id,
    otherPhone: other.number,
    otherPhoneWorkno: other.isAgent ? other.number : '',
    type: leg.role,
  };
}

/** Fields of AgentEvent_Conference (cec_07_1358). */
export function conferenceContent(leg: Leg): object {
  const partners = leg.call.others(leg).map(({ number }) => number);
  return { callid: leg.call.id, partner: partners.join(',') };
}

/** An agent's number begins with A in the events of a call (cec_07_1366). */
function shown({ number, isAgent }: CallEnd): string {
  return isAgent ? `A${number}` : number;
}
