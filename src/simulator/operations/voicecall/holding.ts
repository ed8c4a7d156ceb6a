import { holdCall, retrieveCall } from '../../calls/hold.ts';
import { currentLeg, heldLegs } from '../../calls/lines.ts';
import type { CallFeature } from '../../calls/phone-call.ts';
import { operation, type Operation } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';

/** Internal calls and helps cannot be held (seen in a client). */
const neverHeld: readonly CallFeature[] = ['6', '51', '52'];

/** Putting a call aside and taking it back. */
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
    // Whoever talks has to leave that call first.
    if (currentLeg(agent) !== null) throw new Refusal('200-016');
    retrieveCall(world, leg);
    return { result: {} };
  }),
];
