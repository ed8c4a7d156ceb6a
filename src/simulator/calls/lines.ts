import type { Agent } from '../agent.ts';
import { agentStatus } from '../agentstatus.ts';
import type { World } from '../world.ts';
import type { Leg } from './phone-call.ts';

/** The calls on an agent's phone: which of them a command means, and whether another call may arrive. */

export function agentOf(world: World, leg: Leg): Agent {
  const agent = world.agents.get(leg.number);
  if (agent === undefined) throw new Error(`no agent ${leg.number}`);
  return agent;
}

/** The newest call that is not on hold. It may still be ringing. */
export function currentLeg(agent: Agent): Leg | null {
  return agent.legs.findLast((leg) => leg.state !== 'held') ?? null;
}

export function heldLegs(agent: Agent): readonly Leg[] {
  return agent.legs.filter((leg) => leg.state === 'held');
}

/** The call that the agent has to answer: AgentEvent_Ringing was sent. */
export function answerableLeg(agent: Agent, callId?: string): Leg | null {
  return (
    agent.legs.find((leg) => leg.ring?.isAnnounced === true && (callId === undefined || leg.call.id === callId)) ?? null
  );
}

export function legOf(agent: Agent, callId: string): Leg | null {
  return agent.legs.find((leg) => leg.call.id === callId) ?? null;
}

/** Whether the agent may receive a call: signed in, idle, and with nothing on its phone. */
export function isFree(agent: Agent): boolean {
  const { conference, invitation, legs, openSession, status } = agent;
  return (
    openSession !== null &&
    status === agentStatus.idle &&
    legs.length === 0 &&
    conference === null &&
    invitation === null
  );
}

/** Whether the agent may start a call: nothing rings, and it is not talking. Held calls do not prevent it (cec_07_1232). */
export function mayDial(agent: Agent): boolean {
  return currentLeg(agent) === null && agent.conference === null && agent.invitation === null;
}

/** The free agent of a skill queue that has been idle for the longest time. */
export function longestIdle(world: World, skillId: number): Agent | undefined {
  const free = [...world.agents.values()].filter(
    (agent) => isFree(agent) && agent.signedInSkills.some(({ id }) => id === skillId),
  );
  return free.toSorted((one, other) => one.statusSinceMs - other.statusSinceMs)[0];
}
