import type { Agent } from '../agent.ts';
import { happened } from '../happened.ts';
import type { SimulatedSkill } from '../roster.ts';
import type { World } from '../world.ts';
import { voiceMediaKind } from './call-content.ts';
import { callLife } from './call-life.ts';
import { isFree, longestIdle } from './lines.ts';
import { outsideEnd, PhoneCall, type CallFeature } from './phone-call.ts';
import { ringAgent, type Arrival } from './ringing.ts';

export interface CustomerCall {
  readonly caller: string;
  readonly called: string;
  readonly skill: SimulatedSkill | null;
  readonly feature?: CallFeature;
  readonly data?: string;
}

/** 65535: no agent has released the call before (inferred from the published example). */
const nobody = 65_535;

/** A customer's call enters the platform. */
export function callFrom(world: World, { caller, called, skill, feature = '0', data = '' }: CustomerCall): PhoneCall {
  const call = new PhoneCall(world.newCallId(), { feature, caller: outsideEnd(caller), called: outsideEnd(called), skill });
  call.data = data;
  call.parties.push({ kind: 'outside', number: caller });
  world.calls.set(call.id, call);
  return call;
} // prettier-ignore

/** The call waits in a skill queue until an agent is free. */
export function enqueue(world: World, call: PhoneCall, skill: SimulatedSkill, transferredFrom = ''): void {
  call.skill = skill;
  world.queues.add(call, skill.id, transferredFrom);
  distribute(world);
}

/** Delivers waiting calls to free agents. */
export function distribute(world: World): void {
  for (const { call, skillId, transferredFrom } of world.queues.all) {
    const agent = longestIdle(world, skillId);
    if (agent !== undefined) offer(world, call, agent, { transferredFrom });
  }
}

/** Rings a transferred call at this agent. If the agent is not free, the call ends (inferred). */
export function passTo(world: World, call: PhoneCall, agentId: string, transferredFrom: string): void {
  const agent = world.agents.get(agentId);
  if (agent !== undefined && isFree(agent)) offer(world, call, agent, { transferredFrom });
  else callLife.end(world, call, agentId);
}

/** Removes the call from its queue, if it waits in one, and rings it at this agent. */
export function offer(
  world: World,
  call: PhoneCall,
  agent: Agent,
  { transferredFrom = '', onAnswered }: { readonly transferredFrom?: string; readonly onAnswered?: () => void } = {},
): void {
  const isRepeated = call.releasedBy !== null;
  world.queues.remove(call);
  agent.tell(
    happened.incomingCall({
      callId: call.id, skillName: call.skill?.name ?? '', skillId: call.skill?.id ?? 0,
      caller: call.caller.number, called: call.called.number, lastReleaseAgentId: isRepeated ? Number(call.releasedBy) : nobody,
      mediaType: voiceMediaKind, releaseAndReQueueCount: call.requeueCount, releaseAndReQueueCallFlag: isRepeated ? 1 : 0,
    }),
  ); // prettier-ignore
  // A pre-occupied outbound call reserves its agent first (inferred from cec_07_1376).
  if (call.feature === '41') agent.tell(happened.occupied);
  const arrival: Arrival = {
    by: null,
    transferredFrom,
    onAnswered: () => onAnswered?.(),
    onDeclined: (how) => {
      const { skill } = call;
      if ((how === 'toQueue' || how === 'signsOut') && skill !== null) {
        call.releasedBy = agent.id;
        call.requeueCount += 1;
        enqueue(world, call, skill);
      } else callLife.end(world, call, agent.id);
    },
  };
  ringAgent(world, call, agent, arrival);
}
