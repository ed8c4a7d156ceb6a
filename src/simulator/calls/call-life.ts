import type { Agent } from '../agent.ts';
import { agentStatus } from '../agentstatus.ts';
import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import { conferenceContent, talkingContent } from './call-content.ts';
import { agentOf } from './lines.ts';
import { putDownPhone } from './phone-handling.ts';
import type { Leg, Party, PhoneCall } from './phone-call.ts';
import { beginRecording, endRecording } from './recorder.ts';

/** Why an agent's part in a call ends. */
export type Farewell = 'hangsUp' | 'otherHangsUp' | 'handsOver' | 'forced' | 'signsOut';

type FarewellEvent = 'call' | 'customer' | 'phone';

/**
 * The events of each kind of end, in their order (cec_05_4035, cec_05_1442). The agent's state comes last. Where the pages only list the
 * events, their order is inferred.
 */
const farewells: Readonly<Record<Farewell, readonly FarewellEvent[]>> = {
  hangsUp: ['call', 'customer', 'phone'],
  otherHangsUp: ['customer', 'call', 'phone'],
  handsOver: ['call', 'customer', 'phone'],
  forced: ['phone', 'call', 'customer'],
  signsOut: ['call', 'customer', 'phone'],
};

/** The agent starts to talk. */
function connect(world: World, leg: Leg): void {
  leg.step('connects');
  if (leg.call.answeredAt === null) {
    leg.call.answeredAt = Date.now();
    leg.call.onAnswered?.();
  }
  agentOf(world, leg).tell(happened.talking(talkingContent(leg)));
  beginRecording(world, leg);
}

/** A party leaves. If two others remain, they talk on. If one remains, it is released as well. */
function leave(world: World, call: PhoneCall, party: Party, why: Farewell = 'hangsUp'): void {
  const other = call.others(party)[0] ?? null;
  if (party.kind === 'agent') endLeg(world, party, why, other?.number ?? farEnd(party));
  call.remove(party);
  if (call.parties.length < 2) end(world, call, party.number);
  else talkOn(world, call, party.number);
}

/** Ends the call for all parties that are still in it or ring for it. */
function end(world: World, call: PhoneCall, departed: string, why: Farewell = 'otherHangsUp'): void {
  call.attempt?.lose();
  for (const leg of call.legs) endLeg(world, leg, why, departed);
  call.parties.length = 0;
  forget(world, call);
}

/** Ends the agent's part in the call. If this was the last call, the phone and the state follow. */
function endLeg(world: World, leg: Leg, why: Farewell, otherNumber: string): void {
  const agent = agentOf(world, leg);
  detach(world, leg);
  const isLast = hasNothingLeft(agent);
  if (why === 'hangsUp') agent.tally.agentrelease += 1;
  for (const event of farewells[why]) {
    if (event === 'call') agent.tell(happened.callReleased(leg.call.id));
    if (event === 'customer') agent.tell(happened.customerReleased(leg.call.id, otherNumber));
    if (event === 'phone' && isLast) putDownPhone(world, agent, why === 'hangsUp' ? 'agent' : 'platform');
  }
  if (!isLast || why === 'signsOut' || agent.status !== agentStatus.talking) return;
  // There is nothing to wrap up after a call that was not answered.
  if (leg.call.answeredAt === null) agent.afterRinging();
  else agent.afterCall();
}

/** Call this when a call of the agent has ended without events of its own. If it was the last call, updates the phone and the state. */
function settleIfLast(world: World, agent: Agent): void {
  if (!hasNothingLeft(agent)) return;
  putDownPhone(world, agent, 'platform');
  agent.afterRinging();
}

/** An inspector ends the call for all parties (cec_05_1442). */
function endByForce(world: World, call: PhoneCall): void {
  for (const leg of call.legs) endLeg(world, leg, 'forced', call.others(leg)[0]?.number ?? farEnd(leg));
  end(world, call, '');
}

function hasNothingLeft({ conference, legs }: Agent): boolean {
  return legs.length === 0 && conference === null;
}

/** Makes the call a three-party call for this agent. Its recording starts again. */
function join(world: World, leg: Leg): void {
  // An agent that has the call on hold joins the others when it retrieves the call.
  if (!leg.may('joins')) return;
  leg.step('joins');
  endRecording(world, leg);
  agentOf(world, leg).tell(happened.conferenced(conferenceContent(leg)));
  beginRecording(world, leg);
}

/** Removes the leg from its call and from the agent's phone, without sending an event. */
function detach(world: World, leg: Leg): void {
  const agent = agentOf(world, leg);
  if (leg.call.attempt?.by === leg) leg.call.attempt.cancel();
  leg.step('ends');
  leg.call.remove(leg);
  agent.lastCall = leg.call;
  agent.legs = agent.legs.filter((each) => each !== leg);
  endRecording(world, leg);
}

/** The agent is signed out: each of its calls continues without the agent or ends. */
function agentSignsOut(world: World, agent: Agent): void {
  for (const leg of agent.legs) {
    if (leg.ring === null) leave(world, leg.call, leg, 'signsOut');
    else leg.ring.decline('signsOut');
  }
  world.timers.cancel(agent.playback?.timer ?? null);
  agent.playback = null;
  agent.phone.isOffHook = false;
}

/** Ends the agent's calls together with the conference into which the agent took them. */
function agentDropsAll(world: World, agent: Agent): void {
  for (const leg of agent.legs) {
    const { call } = leg;
    call.attempt?.cancel();
    detach(world, leg);
    end(world, call, agent.id);
  }
  agent.phone.isOffHook = false;
}

function forget(world: World, call: PhoneCall): void {
  world.calls.delete(call.id);
  world.queues.remove(call);
}

/** Reports to the remaining agents who has left. If two of three parties remain, they talk. */
function talkOn(world: World, call: PhoneCall, departed: string): void {
  if (call.legs.length === 0) forget(world, call);
  for (const leg of call.legs) {
    const agent = agentOf(world, leg);
    agent.tell(happened.customerReleased(call.id, departed));
    if (call.parties.length > 2 || !leg.may('splits')) continue;
    leg.step('splits');
    endRecording(world, leg);
    agent.tell(happened.talking(talkingContent(leg)));
    beginRecording(world, leg);
  }
}

function farEnd({ call, number }: Leg): string {
  return call.caller.number === number ? call.called.number : call.caller.number;
}

export const callLife = {
  connect,
  join,
  leave,
  end,
  endLeg,
  detach,
  forget,
  settleIfLast,
  endByForce,
  agentSignsOut,
  agentDropsAll,
};
