import { callLife } from '../../calls/call-life.ts';
import { currentLeg, legOf } from '../../calls/lines.ts';
import type { Leg } from '../../calls/phone-call.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';

/** Hanging up: the current call, or a given one. */
export const endingOperations: readonly Operation[] = [
  operation('DELETE', 'voicecall/{agentid}/release', release),
  // The old form, on the same page as release (cec_07_1247).
  operation('DELETE', 'voicecall/{agentid}', release),
  operation('POST', 'voicecall/{agentid}/dropcall/{callid}', drop),
];

function release({ agent, world }: SignedInCall): { result: object } {
  const leg = currentLeg(agent);
  if (leg === null) throw new Refusal('200-017');
  hangUp(world, leg);
  return { result: {} };
}

function drop({ agent, fields, world }: SignedInCall): { result: object } {
  const leg = legOf(agent, fields.text('callid', 64));
  if (leg === null) throw new Refusal('200-025');
  hangUp(world, leg);
  return { result: {} };
}

function hangUp(world: World, leg: Leg): void {
  if (leg.ring === null) callLife.leave(world, leg.call, leg);
  else leg.ring.decline('released');
}
