import type { Agent } from './agent.ts';
import { agentStatus } from './agentstatus.ts';
import type { WishedState } from './agent.ts';
import { happened } from './happened.ts';
import type { Happening } from './happening.ts';

type Of<Kind extends Happening['happening']> = Extract<Happening, { readonly happening: Kind }>;

/** A colleague signs in at its own desk: no client polls, and the agent answers automatically. */
export function signsInAtItsDesk(agent: Agent): boolean {
  if (agent.openSession !== null) return false;
  agent.signIn({ push: null, isAttended: false });
  agent.autoAnswer = true;
  agent.autoEnterIdle = true;
  agent.phone.isPermanent = false;
  agent.tell(happened.inService);
  agent.becomeIdle();
  return true;
}

/** An agent takes a state at its desk. During a call, the state takes effect afterwards. */
export function takesState(agent: Agent, happening: Of<'agentRests' | 'agentGoesBusy' | 'agentGoesIdle'>): boolean {
  agent.wish = wishOf(happening);
  if (agent.status !== agentStatus.talking) agent.fulfilWish();
  return true;
}

function wishOf(happening: Of<'agentRests' | 'agentGoesBusy' | 'agentGoesIdle'>): WishedState {
  switch (happening.happening) {
    case 'agentRests': return { state: 'rest', seconds: happening.seconds ?? 300, cause: happening.cause ?? '0' };
    case 'agentGoesBusy': return { state: 'busy', reason: happening.reason ?? '0' };
    case 'agentGoesIdle': return { state: 'idle' };
  }
} // prettier-ignore
