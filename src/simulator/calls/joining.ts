import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import { talkingContent } from './call-content.ts';
import { callLife } from './call-life.ts';
import { agentOf } from './lines.ts';
import type { Leg, Party } from './phone-call.ts';

/** Joins the agent's two calls into a three-party call. The second call continues; the first is released (cec_05_1435). */
export function joinCalls(world: World, second: Leg, first: Leg): void {
  const oldId = first.call.id;
  const moved = bringOver(world, second, first);
  for (const leg of second.call.legs) callLife.join(world, leg);
  for (const { number } of moved) agentOf(world, second).tell(happened.customerReleased(oldId, number));
}

/** Connects the parties of the agent's two calls. The agent leaves both calls. */
export function connectCalls(world: World, second: Leg, first: Leg): void {
  const { call } = second;
  const moved = bringOver(world, second, first);
  callLife.endLeg(world, second, 'handsOver', moved[0]?.number ?? second.number);
  if (call.legs.length === 0) callLife.forget(world, call);
  for (const leg of call.legs) agentOf(world, leg).tell(happened.talking(talkingContent(leg)));
}

/** Moves the other parties of the first call into the second call. The first call ceases to exist. */
function bringOver(world: World, second: Leg, first: Leg): readonly Party[] {
  const old = first.call;
  const moved = old.others(first);
  callLife.detach(world, first);
  callLife.forget(world, old);
  for (const party of moved) {
    if (party.kind === 'agent') {
      agentOf(world, party).tell(happened.callReleased(old.id));
      party.call = second.call;
    }
    second.call.parties.push(party);
  }
  return moved;
}
