import type { Agent } from '../agent.ts';
import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import { alertingContent } from './call-content.ts';
import { callLife } from './call-life.ts';
import { holdCall, retrieveCall } from './hold.ts';
import { joinCalls } from './joining.ts';
import { agentEnd, Leg, outsideEnd, PhoneCall } from './phone-call.ts';
import { reach, type Target } from './reach.ts';

export interface Help {
  readonly target: Exclude<Target, { readonly kind: 'number' }>;
  /** Three-party: all parties talk together. Otherwise the customer is on hold while the agents talk. */
  readonly isThreeParty: boolean;
  /** The customer is on hold until the helper answers. */
  readonly holdsMeanwhile: boolean;
  readonly data: string;
}

/** Asks a colleague for help with a call (cec_07_1236). The help is a separate call. */
export function askForHelp(world: World, agent: Agent, helped: Leg, help: Help): PhoneCall {
  const { isThreeParty, target } = help;
  const call = new PhoneCall(world.newCallId(), {
    feature: isThreeParty ? '52' : '51',
    caller: agentEnd(agent.id),
    called: target.kind === 'agent' ? agentEnd(target.id) : outsideEnd(String(target.id)),
    skill: helped.call.skill,
  });
  call.data = help.data;
  const leg = new Leg(call, agent.id, { state: 'dialing', role: 'assistant' });
  call.parties.push(leg);
  world.calls.set(call.id, call);
  if (help.holdsMeanwhile) holdCall(world, helped);
  agent.legs = [...agent.legs, leg];
  agent.tally.interhelpnums += 1;
  reach(world, call, target, {
    by: leg,
    role: 'assistant',
    onRinging: (other) => {
      leg.step('otherRings');
      agent.tell(happened.customerAlerting(alertingContent(leg, other)));
    },
    onAnswered: () => {
      if (isThreeParty && helped.state !== 'over') joinCalls(world, leg, helped);
      else callLife.connect(world, leg);
    },
    onFailed: () => failed(world, agent, leg, isThreeParty ? helped : null),
  });
  return call;
}

/** The customer of a two-party help stays on hold. That the customer of a three-party help is retrieved automatically is inferred. */
function failed(world: World, agent: Agent, leg: Leg, toRetrieve: Leg | null): void {
  const { call } = leg;
  callLife.detach(world, leg);
  callLife.forget(world, call);
  agent.tell(happened.consultFailed(call.id));
  if (toRetrieve?.state === 'held') retrieveCall(world, toRetrieve);
  else callLife.settleIfLast(world, agent);
}
