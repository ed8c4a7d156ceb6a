import type { Agent } from './agent.ts';
import { callLife } from './calls/call-life.ts';
import { callFrom, enqueue, offer } from './calls/inbound.ts';
import { answerableLeg, currentLeg, isFree } from './calls/lines.ts';
import type { PhoneCall } from './calls/phone-call.ts';
import { liftPhone } from './calls/phone-handling.ts';
import { pressKey } from './calls/phone-keys.ts';
import { happened } from './happened.ts';
import type { Happening } from './happening.ts';
import type { World } from './world.ts';

type Of<Kind extends Happening['happening']> = Extract<Happening, { readonly happening: Kind }>;

const defaultCaller = '10086';
const defaultCalled = '70092';

type OnAgent =
  | 'customerRings'
  | 'agentAnswers'
  | 'customerHangsUp'
  | 'agentPhoneWill'
  | 'agentLiftsPhone'
  | 'agentHangsUp'
  | 'agentPressesKey'
  | 'previewOffered'
  | 'previewWithdrawn';

/** What outside people do. */
export function customerHappens(
  world: World,
  happening: Of<'customerCalls' | 'callerHangsUp' | 'phoneWill' | 'phoneAnswers'>,
): boolean {
  switch (happening.happening) {
    case 'customerCalls': return customerCalls(world, happening);
    case 'callerHangsUp': return hangsUp(world, happening.caller);
    case 'phoneWill': return world.outsidePhones.willDo(happening.number, happening.will), true;
    case 'phoneAnswers': return world.outsidePhones.pickUp(happening.number);
  }
} // prettier-ignore

/** What happens on an agent's phone without a request from the agent's application. */
export function letAgentHaveCall(
  world: World,
  agent: Agent,
  happening: Of<OnAgent>,
): boolean {
  switch (happening.happening) {
    case 'customerRings': return customerRings(world, agent, happening);
    case 'agentAnswers': return agentAnswers(agent);
    case 'customerHangsUp': return hangsUpOn(world, agent);
    case 'agentPhoneWill': return (agent.phone.liftsItself = happening.will === 'lift'), true;
    case 'agentLiftsPhone': return liftPhone(world, agent);
    case 'agentHangsUp': return agentHangsUp(world, agent);
    case 'agentPressesKey': return pressKey(world, agent, happening.key, happening.number ?? defaultCaller);
    case 'previewOffered': return offerPreview(world, agent, happening);
    case 'previewWithdrawn': return withdrawPreview(agent);
  }
} // prettier-ignore

function customerCalls(world: World, happening: Of<'customerCalls'>): boolean {
  const { caller = defaultCaller, called = defaultCalled, skill: skillId = 1, data = '', feature = '0' } = happening;
  const skill = world.skills.find(({ id }) => id === skillId);
  if (skill === undefined) return false;
  const call = callFrom(world, { caller, called, skill, data, feature });
  hangsUpInTime(world, call, happening);
  enqueue(world, call, skill);
  return true;
}

function hangsUpInTime(world: World, call: PhoneCall, { patienceMs, talkMs }: Of<'customerCalls'>): void {
  const leave = (): void => {
    if (world.calls.has(call.id)) outsideLeaves(world, call);
  };
  const patience = patienceMs === undefined ? null : world.timers.after(patienceMs, leave);
  call.onAnswered = () => {
    world.timers.cancel(patience);
    if (talkMs !== undefined) world.timers.after(talkMs, leave);
  };
}

function customerRings(world: World, agent: Agent, happening: Of<'customerRings'>): boolean {
  if (!isFree(agent)) return false;
  const { caller = defaultCaller, called = defaultCalled } = happening;
  offer(world, callFrom(world, { caller, called, skill: agent.signedInSkills[0] ?? null }), agent);
  return true;
}

function agentAnswers(agent: Agent): boolean {
  const leg = answerableLeg(agent);
  leg?.ring?.answer();
  return leg !== null;
}

function agentHangsUp(world: World, agent: Agent): boolean {
  const leg = currentLeg(agent);
  if (leg === null) return false;
  if (leg.ring === null) callLife.leave(world, leg.call, leg);
  else leg.ring.decline('phoneHangsUp');
  return true;
}

function offerPreview(world: World, agent: Agent, { numbers, data = '' }: Of<'previewOffered'>): boolean {
  agent.preview = { controlId: world.newPreviewId(), numbers: numbers.split(','), data };
  agent.tell(happened.previewed(agent.preview.controlId, numbers, data));
  return true;
}

function withdrawPreview(agent: Agent): boolean {
  if (agent.preview === null) return false;
  agent.preview = null;
  agent.tell(happened.previewWithdrawn);
  return true;
}

/** The outside party leaves the agent's current call. */
function hangsUpOn(world: World, agent: Agent): boolean {
  const call = currentLeg(agent)?.call;
  return call !== undefined && outsideLeaves(world, call);
}

function hangsUp(world: World, number: string): boolean {
  const calls = [...world.calls.values()].filter((call) => call.party(number)?.kind === 'outside');
  return calls.filter((call) => outsideLeaves(world, call, number)).length > 0;
}

function outsideLeaves(world: World, call: PhoneCall, number?: string): boolean {
  const party = call.parties.find(
    (each) => each.kind === 'outside' && (number === undefined || each.number === number),
  );
  if (party === undefined) return false;
  callLife.leave(world, call, party);
  return true;
}
