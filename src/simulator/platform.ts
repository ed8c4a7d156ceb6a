import type { Agent } from './agent.ts';
import { agentStatus } from './agentstatus.ts';
import { conferenceLife } from './conferencelife.ts';
import { happened } from './happened.ts';
import type { Happening } from './happening.ts';
import type { World } from './world.ts';

/** Lets something happen; false where it cannot, as with a call for an agent that is not idle. */
export function letHappen(world: World, happening: Happening): boolean {
  if (happening.happening === 'fault') return world.faults.add(happening.fault) > 0;
  if (happening.happening === 'faultsEnd') {
    world.faults.clear();
    return true;
  }
  const agent = world.agents.get(happening.agent);
  if (agent?.openSession == null) return false;
  switch (happening.happening) {
    case 'customerRings': return customerRings(world, agent, happening.caller ?? '10086', happening.called ?? '70092');
    case 'agentAnswers': return answers(agent, false);
    case 'customerHangsUp': return customerHangsUp(agent);
    case 'participantDrops': return participantDrops(world, agent, happening.addressType ?? '6', happening.address);
    case 'conferenceEndsSoon': return inConference(agent, (conference) => world.agents.get(conference.chair)?.tell(happened.conferenceEndsSoon(conference.id)));
    case 'conferenceTimesOut': return inConference(agent, (conference) => conferenceLife.end(world, conference));
    case 'agentIsSignedOut': return agent.signOut(), true;
    case 'event': return agent.inject({ eventType: happening.eventType, content: happening.content });
  }
} // prettier-ignore

/** Which events come with a call is documented; their order is that of a call as the pages tell it, inferred in detail. */
function customerRings(world: World, agent: Agent, caller: string, called: string): boolean {
  if (agent.status !== agentStatus.idle) return false;
  agent.status = agentStatus.talking;
  agent.call = { callid: world.newCallId(), caller, called };
  const { callid } = agent.call;
  const skill = agent.signedInSkills[0];
  agent.tell(
    happened.incomingCall({
      callId: callid, skillName: skill?.name ?? '', skillId: skill?.id ?? 0, caller, called, lastReleaseAgentId: 65_535,
      mediaType: 5, releaseAndReQueueCount: 0, releaseAndReQueueCallFlag: 0,
    }), // prettier-ignore
  );
  agent.tell(happened.phoneAlerting);
  if (agent.autoAnswer) return answers(agent, true);
  agent.tell(happened.ringing(callContent(agent, { transfer: 'no', transfrom: '' })));
  return true;
}

function answers(agent: Agent, byItself: boolean): boolean {
  if (agent.call === null) return false;
  if (byItself) agent.tell(happened.autoAnswer(callContent(agent, { transfer: 'no', transfrom: '' })));
  agent.talkingSince = Date.now();
  agent.tell(happened.phoneOffhook);
  agent.tell(happened.talkingBusy);
  agent.tell(happened.talking(callContent(agent, {})));
  return true;
}

function customerHangsUp(agent: Agent): boolean {
  const { call } = agent;
  if (call === null) return false;
  agent.call = null;
  agent.tell(happened.customerReleased(call.callid, call.caller));
  if (agent.conference !== null) return true;
  agent.tell(happened.callReleased(call.callid));
  agent.tell(happened.phoneRelease);
  agent.afterCall();
  return true;
}

function participantDrops(world: World, agent: Agent, addressType: '6' | '9', address: string): boolean {
  const participant = agent.conference?.find({ addressType, address }) ?? null;
  if (agent.conference === null || participant === null) return false;
  conferenceLife.depart(world, agent.conference, participant, 'hungUp');
  return true;
}

function inConference(agent: Agent, run: (conference: NonNullable<Agent['conference']>) => void): boolean {
  if (agent.conference === null) return false;
  run(agent.conference);
  return true;
}

function callContent(agent: Agent, further: object): object {
  return { ...agent.call, feature: '0', type: 'main', mediaAbility: '1', ...further };
}
