import { happened } from '../happened.ts';
import type { SimulatedSkill } from '../roster.ts';
import type { World } from '../world.ts';
import { alertingContent, talkingContent } from './call-content.ts';
import { callLife } from './call-life.ts';
import { enqueue, passTo } from './inbound.ts';
import { agentOf } from './lines.ts';
import type { Leg } from './phone-call.ts';
import { reach, type Target } from './reach.ts';

/** The agent leaves at once, and receives no events about the further course of the call. */
function release(world: World, leg: Leg, target: Target | { readonly kind: 'queue'; readonly skill: SimulatedSkill } | { readonly kind: 'ivr' }): void {
  const { call } = leg;
  const [customer] = call.others(leg);
  callLife.endLeg(world, leg, 'handsOver', customer?.number ?? '');
  if (target.kind === 'queue') enqueue(world, call, target.skill, leg.number);
  else if (target.kind === 'agent') passTo(world, call, target.id, leg.number);
  else if (target.kind === 'ivr') world.timers.after(world.settings.ivrMs, () => callLife.end(world, call, ''));
  // Two outside phones talk without any agent of this platform.
  else callLife.forget(world, call);
} // prettier-ignore

/** The agent talks on until the other side has answered (cec_07_0516). */
function success(world: World, leg: Leg, target: Target): void {
  const agent = agentOf(world, leg);
  const { call } = leg;
  const [customer] = call.others(leg);
  reach(world, call, target, {
    by: leg,
    transferredFrom: leg.number,
    onRinging: (other) => agent.tell(happened.customerAlerting(alertingContent(leg, other))),
    onAnswered: () => {
      agent.tell(happened.transferred(call.id, 0));
      callLife.endLeg(world, leg, 'handsOver', customer?.number ?? '');
      if (call.legs.length === 0) callLife.forget(world, call);
    },
    onFailed: () => agent.tell(happened.connectFailed(call.id)),
    onLost: () => agent.tell(happened.transferred(call.id, 1)),
  });
}

/** Brings the third party into the call. In talk mode too, the event is that of a three-party call (cec_07_1242). */
function bringIn(world: World, leg: Leg, number: string): void {
  const agent = agentOf(world, leg);
  const { call } = leg;
  reach(world, call, { kind: 'number', number }, {
    by: leg,
    onRinging: (other) => agent.tell(happened.customerAlerting(alertingContent(leg, other))),
    onAnswered: () => {
      call.transferTarget = number;
      callLife.join(world, leg);
    },
    onFailed: () => agent.tell(happened.connectFailed(call.id)),
  });
} // prettier-ignore

/** Sends the customer to an IVR and back. That the agent then talks is inferred. */
function suspend(world: World, leg: Leg): void {
  leg.step('entersIvr');
  world.timers.after(world.settings.ivrMs, () => {
    if (!leg.may('leavesIvr')) return;
    leg.step('leavesIvr');
    const agent = agentOf(world, leg);
    agent.tell(happened.returnedFromIvr(leg.call.id));
    agent.tell(happened.talking(talkingContent(leg)));
  });
}

/** Hangs up the third party and brings the customer back. @returns false if no transfer is in progress */
function cancel(world: World, leg: Leg): boolean {
  const { call } = leg;
  const third = call.transferTarget === null ? null : call.party(call.transferTarget);
  if (third !== null) {
    call.transferTarget = null;
    callLife.leave(world, call, third);
    return true;
  }
  if (call.attempt?.by !== leg) return false;
  call.attempt.cancel();
  agentOf(world, leg).tell(happened.talking(talkingContent(leg)));
  return true;
}

export const transfer = { release, success, bringIn, suspend, cancel };
