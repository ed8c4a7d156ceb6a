import { holdCall, retrieveCall } from '../../calls/hold.ts';
import { currentLeg, heldLegs } from '../../calls/lines.ts';
import { connectCalls, joinCalls } from '../../calls/joining.ts';
import type { CallFeature, Leg } from '../../calls/phone-call.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { Refusal, type Retcode } from '../../refusal.ts';

/** Internal calls and helps cannot be held (seen in a client). */
const neverHeld: readonly CallFeature[] = ['6', '51', '52'];

/** Putting a call on hold and retrieving it. */
export const holdingOperations: readonly Operation[] = [
  operation('POST', 'voicecall/{agentid}/hold', ({ agent, world }) => {
    const leg = currentLeg(agent);
    if (leg === null) throw new Refusal('200-013');
    if (!leg.may('holds') || neverHeld.includes(leg.call.feature)) throw new Refusal('200-014');
    holdCall(world, leg);
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/gethold', ({ agent, fields, world }) => {
    const callId = fields.optionalText('callid', 64);
    const leg = heldLegs(agent).findLast(({ call }) => callId === undefined || call.id === callId);
    if (leg === undefined) throw new Refusal('200-015');
    // An agent that is talking has to leave that call first.
    if (currentLeg(agent) !== null) throw new Refusal('200-016');
    retrieveCall(world, leg);
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/confjoin', (call) => {
    call.fields.optionalText('callappdata', 16 * 1024);
    const { held, talking } = bothLegs(call, { noCall: '200-010', noneHeld: '200-011' });
    talking.call.feature = '53';
    joinCalls(call.world, talking, held);
    return { result: {} };
  }),
  // The codes are those of the page. A vendor table has 200-005 and 200-006.
  operation('POST', 'voicecall/{agentid}/connecthold/{callid}', (call) => {
    const { held, talking } = bothLegs(call, { noCall: '200-013', noneHeld: '200-014' });
    connectCalls(call.world, talking, held);
    return { result: {} };
  }),
];

/** The named call on hold, and the call in which the agent is talking. */
function bothLegs(
  { agent, fields }: SignedInCall,
  codes: { readonly noCall: Retcode; readonly noneHeld: Retcode },
): { readonly held: Leg; readonly talking: Leg } {
  const callId = fields.text('callid', 64);
  const talking = currentLeg(agent);
  if (talking?.state !== 'talking') throw new Refusal(codes.noCall);
  const held = heldLegs(agent).find(({ call }) => call.id === callId);
  if (held === undefined) throw new Refusal(codes.noneHeld);
  return { held, talking };
}
