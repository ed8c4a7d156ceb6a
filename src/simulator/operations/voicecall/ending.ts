import type { Agent } from '../../agent.ts';
import { callLife } from '../../calls/call-life.ts';
import { currentLeg, heldLegs, legOf } from '../../calls/lines.ts';
import type { Leg } from '../../calls/phone-call.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';

/** Hanging up the current call, or a given call. */
export const endingOperations: readonly Operation[] = [
  operation('DELETE', 'voicecall/{agentid}/release', release),
  // The old form, on the same page as release (cec_07_1247).
  operation('DELETE', 'voicecall/{agentid}', release),
  operation('POST', 'voicecall/{agentid}/dropcall/{callid}', drop),
  operation('POST', 'voicecall/{agentid}/disconnect/{number}', disconnect),
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

/** Hangs up one party of the current call. A helper may only hang up itself (cec_07_1248). */
function disconnect({ agent, fields, world }: SignedInCall): { result: object } {
  const number = fields.text('number', 24);
  const leg = currentLeg(agent);
  if (leg === null) throw new Refusal('200-023');
  const { call } = leg;
  if (number === agent.id || number === agent.account.phone) {
    hangUp(world, leg);
    return { result: {} };
  }
  const isHelper = leg.role === 'assistant' && call.caller.number !== agent.id;
  const party = isHelper ? null : call.party(number);
  if (party !== null) callLife.leave(world, call, party, 'otherHangsUp');
  else if (call.attempt?.by === leg && call.attempt.number === number) hangUp(world, leg);
  else if (!isHelper) disconnectHeld(world, agent, leg, number);
  else throw new Refusal('200-024');
  return { result: {} };
}

/** During an outbound call, the agent can hang up the customer on hold as well. During a help, it cannot. */
function disconnectHeld(world: World, agent: Agent, leg: Leg, number: string): void {
  const held = heldLegs(agent).find(({ call }) => call.party(number) !== null);
  const party = held?.call.party(number) ?? null;
  if (leg.call.feature !== '7' || held === undefined || party === null) throw new Refusal('200-024');
  callLife.leave(world, held.call, party, 'otherHangsUp');
}

function hangUp(world: World, leg: Leg): void {
  if (leg.ring === null) callLife.leave(world, leg.call, leg);
  else leg.ring.decline('released');
}
