import type { Agent } from './agent.ts';
import { conferenceLife } from './conferencelife.ts';
import { happened } from './happened.ts';
import type { Happening } from './happening.ts';
import { signsInAtItsDesk, takesState } from './platform-agents.ts';
import { customerHappens, letAgentHaveCall } from './platform-calls.ts';
import type { World } from './world.ts';

/** Makes something happen. Returns false if it is not possible, for example a call for an agent that is not idle. */
export function letHappen(world: World, happening: Happening): boolean {
  switch (happening.happening) {
    case 'fault': return world.faults.add(happening.fault) > 0;
    case 'faultsEnd': return world.faults.clear(), true;
    case 'customerCalls':
    case 'callerHangsUp':
    case 'phoneWill':
    case 'phoneAnswers': return customerHappens(world, happening);
    default: return agentHappens(world, happening);
  }
} // prettier-ignore

type AgentHappening = Extract<Happening, { readonly agent: string }>;

function agentHappens(world: World, happening: AgentHappening): boolean {
  const agent = world.agents.get(happening.agent);
  if (agent !== undefined && happening.happening === 'agentSignsIn') return signsInAtItsDesk(agent);
  if (agent?.openSession == null) return false;
  switch (happening.happening) {
    case 'participantDrops': return participantDrops(world, agent, happening.addressType ?? '6', happening.address);
    case 'conferenceEndsSoon': return inConference(agent, (conference) => world.agents.get(conference.chair)?.tell(happened.conferenceEndsSoon(conference.id)));
    case 'conferenceTimesOut': return inConference(agent, (conference) => conferenceLife.end(world, conference));
    case 'agentSignsIn': return false;
    case 'agentRests':
    case 'agentGoesBusy':
    case 'agentGoesIdle': return takesState(agent, happening);
    case 'agentIsSignedOut': return agent.signOut(), true;
    case 'event': return agent.inject({ eventType: happening.eventType, content: happening.content });
    default: return letAgentHaveCall(world, agent, happening);
  }
} // prettier-ignore

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
