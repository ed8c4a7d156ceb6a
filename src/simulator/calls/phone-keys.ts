import type { Agent } from '../agent.ts';
import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import { currentLeg, heldLegs } from './lines.ts';
import type { PhoneKey } from './phone.ts';
import { transfer } from './transfer.ts';

/** An agent presses a key of a linked phone. The events are those of the phone. @returns false if the key has no effect */
export function pressKey(world: World, agent: Agent, key: PhoneKey, number: string): boolean {
  const leg = key === 'unhold' ? (heldLegs(agent).at(-1) ?? null) : currentLeg(agent);
  if (leg === null) return false;
  const callId = leg.call.id;
  if (key === 'transfer') {
    if (leg.state !== 'talking') return false;
    agent.tell(happened.keyTransfers(number, agent.account.phone ?? agent.id));
    agent.tell(happened.keyTransferred(callId));
    transfer.release(world, leg, { kind: 'number', number });
    return true;
  }
  if (key === 'hold' || key === 'unhold') {
    const step = key === 'hold' ? 'holds' : 'retrieves';
    if (!leg.may(step)) return false;
    leg.step(step);
  } else leg.isMuted = key === 'mute';
  agent.tell(keyEvents[key](callId));
  return true;
}

const keyEvents = {
  hold: happened.keyHolds,
  unhold: happened.keyRetrieves,
  mute: happened.keyMutes,
  unmute: happened.keyUnmutes,
};
