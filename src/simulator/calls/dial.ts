import type { Agent } from '../agent.ts';
import { agentStatus } from '../agentstatus.ts';
import { happened, type Happened } from '../happened.ts';
import type { SimulatedSkill } from '../roster.ts';
import type { World } from '../world.ts';
import { alertingContent } from './call-content.ts';
import { callLife } from './call-life.ts';
import { agentOf } from './lines.ts';
import { Leg, PhoneCall, type CallEnd, type CallFeature } from './phone-call.ts';
import { putDownPhone, ringPhone } from './phone-handling.ts';
import { reach, type Target } from './reach.ts';

export interface Dialling {
  readonly feature: CallFeature;
  readonly caller: CallEnd;
  readonly called: CallEnd;
  readonly target: Target;
  readonly data?: string;
  readonly skill?: SimulatedSkill | null;
}

/** The events that the agent receives when the other side does not answer, or when its own phone is not lifted. */
type FailureEvents = (callId: string) => readonly Happened[];
const outboundFailure: FailureEvents = (id) => [happened.callOutFailed(id), happened.connectFailed(id)];
const internalFailure: FailureEvents = (id) => [happened.insideCallFailed(id)];

/** An agent starts a call. Its own phone rings first. When it is lifted, the other side is called (cec_05_1423). */
export function dial(world: World, agent: Agent, dialling: Dialling): PhoneCall {
  const call = new PhoneCall(world.newCallId(), dialling);
  call.data = dialling.data ?? '';
  const leg = new Leg(call, agent.id, { state: 'dialing' });
  call.parties.push(leg);
  world.calls.set(call.id, call);
  agent.legs = [...agent.legs, leg];
  agent.tally[dialling.feature === '6' ? 'intercallnums' : 'calloutnums'] += 1;
  const failure = dialling.feature === '6' ? internalFailure : outboundFailure;
  // The answer, which contains the call's id, precedes the events of the call.
  const start = world.timers.after(0, () => {
    call.attempt = ownPhone(world, leg, failure);
    ringPhone(world, agent, leg.role, () => {
      call.attempt?.cancel();
      if (agent.status !== agentStatus.talking) {
        agent.status = agentStatus.talking;
        agent.tell(happened.talkingBusy);
      }
      callOther(world, leg, dialling.target, failure);
    });
  });
  call.attempt = { by: leg, number: '', cancel: () => world.timers.cancel(start), lose: () => world.timers.cancel(start) };
  return call;
} // prettier-ignore

/** Waits until the agent's own phone is lifted. */
function ownPhone(world: World, leg: Leg, failure: FailureEvents): NonNullable<PhoneCall['attempt']> {
  const { call } = leg;
  const timer = world.timers.after(world.settings.noAnswerMs, () => {
    call.attempt = null;
    const agent = agentOf(world, leg);
    callLife.detach(world, leg);
    callLife.forget(world, call);
    for (const event of failure(call.id)) agent.tell(event);
    if (agent.legs.length === 0) putDownPhone(world, agent, 'platform');
  });
  const cancel = (): void => {
    world.timers.cancel(timer);
    call.attempt = null;
  };
  return { by: leg, number: leg.number, cancel, lose: cancel };
}

function callOther(world: World, leg: Leg, target: Target, failure: FailureEvents): void {
  const agent = agentOf(world, leg);
  reach(world, leg.call, target, {
    by: leg,
    onRinging: (other) => {
      leg.step('otherRings');
      agent.tell(happened.customerAlerting(alertingContent(leg, other)));
    },
    onAnswered: () => callLife.connect(world, leg),
    onFailed: (why) => failed(world, leg, failure, why),
  });
}

/** The order of cec_05_1423: the phone, the failures, the agent's state. */
function failed(world: World, leg: Leg, failure: FailureEvents, why: string): void {
  const { call } = leg;
  const agent = agentOf(world, leg);
  callLife.detach(world, leg);
  callLife.forget(world, call);
  const isLast = agent.legs.length === 0;
  if (isLast) putDownPhone(world, agent, 'platform');
  for (const event of failure(call.id)) agent.tell(event);
  // The only published cause is 1552. The table of the other causes is not public (cec_07_0507).
  if (world.settings.outboundDetection && failure === outboundFailure)
    agent.tell(happened.failureDetected({ callId: call.id, detect: 1552, desc: why }));
  if (isLast) agent.afterRinging();
}
