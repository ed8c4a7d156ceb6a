import { currentLeg } from '../../calls/lines.ts';
import type { Leg } from '../../calls/phone-call.ts';
import { happened } from '../../happened.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal, type Retcode } from '../../refusal.ts';
import { notifyOf } from '../../supervision/notifying.ts';

/** Codes for "no call" and "wrong state of the call". */
interface Codes {
  readonly noCall: Retcode;
  readonly wrongState: Retcode;
}

/** Sound and picture of a call. Muting and tones have no event: the retcode is the only outcome (seen in clients). */
export const mediaOperations: readonly Operation[] = [
  operation('POST', 'voicecall/{agentid}/beginmute', (call) => {
    const leg = legFor(call, { noCall: '200-003', wrongState: '200-004' }, (each) => !each.isMuted && each.call.feature !== '6');
    leg.isMuted = true;
    notifyOf(call.world, call.agent, 'Mute');
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/endmute', (call) => {
    legFor(call, { noCall: '200-007', wrongState: '200-008' }, (each) => each.isMuted).isMuted = false;
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/beginmutevideo', (call) => {
    const codes: Codes = { noCall: '200-019', wrongState: '200-020' };
    legFor(call, codes, (each) => each.call.medium === 'video' && !each.isVideoFrozen).isVideoFrozen = true;
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/endmutevideo', (call) => {
    legFor(call, { noCall: '200-021', wrongState: '200-022' }, (each) => each.isVideoFrozen).isVideoFrozen = false;
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/reportsound', ({ agent }) => {
    if (currentLeg(agent) === null) throw new Refusal('200-009');
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/seconddialex', dialOn),
  operation('POST', 'voicecall/{agentid}/seconddial/{number}', dialOn),
  operation('POST', 'voicecall/{agentid}/mediaswitch', switchMedium),
]; // prettier-ignore

/** The call in which the agent is talking, if it meets the condition. */
function legFor({ agent }: SignedInCall, codes: Codes, isFit: (leg: Leg) => boolean): Leg {
  const leg = currentLeg(agent);
  if (leg === null) throw new Refusal(codes.noCall);
  if (!isTalking(leg) || !isFit(leg)) throw new Refusal(codes.wrongState);
  return leg;
}

/** Sends tones in the call, except in a video call (cec_07_1244). */
function dialOn({ agent, fields }: SignedInCall): { result: object } {
  if (!/^[\d*#,%]+$/.test(fields.text('number', 24))) throw new Refusal('000-002');
  const leg = currentLeg(agent);
  if (leg === null || !isTalking(leg) || leg.call.medium === 'video') throw platformRefusal(20_019);
  return { result: {} };
}

/** 1 is audio, 3 video. The agent must be signed in with video (cec_07_1249). */
function switchMedium({ agent, fields }: SignedInCall): { result: object } {
  const mediaType = fields.integer('mediaType', 1, 3);
  fields.optionalInteger('videoDirection', 1, 4);
  if (mediaType === 2) throw new Refusal('000-002');
  const leg = currentLeg(agent);
  if (leg?.state !== 'talking' || !agent.hasVideo) throw platformRefusal(20_020);
  const { call } = leg;
  call.medium = mediaType === 3 ? 'video' : 'audio';
  agent.tell(
    happened.mediaSwitched({ callid: call.id, reason: 0, caller: call.caller.number, mediaType, called: call.called.number }),
  );
  return { result: {} };
} // prettier-ignore

function isTalking({ state }: Leg): boolean {
  return state === 'talking' || state === 'threeParty';
}
