import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import { talkingContent } from './call-content.ts';
import { agentOf } from './lines.ts';
import type { Leg } from './phone-call.ts';

export function holdCall(world: World, leg: Leg): void {
  leg.step('holds');
  const agent = agentOf(world, leg);
  agent.tally.keepnums += 1;
  agent.tell(happened.held(leg.call.id));
}

export function retrieveCall(world: World, leg: Leg): void {
  leg.step('retrieves');
  agentOf(world, leg).tell(happened.talking(talkingContent(leg)));
}
