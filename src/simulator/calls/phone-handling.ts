import type { Agent } from '../agent.ts';
import { happened } from '../happened.ts';
import type { World } from '../world.ts';

/** Rings the agent's phone and continues once it is lifted. A phone that is already off the hook does not ring (cec_05_1426). */
export function ringPhone(world: World, agent: Agent, role: 'main' | 'assistant', lifted: () => void): void {
  const { phone } = agent;
  if (phone.isOffHook) {
    lifted();
    return;
  }
  agent.tell(happened.phoneAlerting);
  phone.alert = { role, lifted, timer: null };
  if (!phone.liftsItself) return;
  const { liftMs } = world.settings;
  if (liftMs === 0) liftPhone(world, agent);
  else phone.alert.timer = world.timers.after(liftMs, () => void liftPhone(world, agent));
}

/** @returns false if the phone does not ring */
export function liftPhone(world: World, agent: Agent): boolean {
  const { phone } = agent;
  const { alert } = phone;
  if (alert === null) return false;
  world.timers.cancel(alert.timer);
  phone.alert = null;
  phone.isOffHook = true;
  agent.tell(happened.phoneLifted(alert.role));
  alert.lifted();
  return true;
}

/** Stops the phone from ringing, or puts it down unless it stays off the hook between calls. */
export function putDownPhone(world: World, agent: Agent, by: 'agent' | 'platform'): void {
  const { phone } = agent;
  if (phone.alert === null && (!phone.isOffHook || phone.isPermanent)) return;
  hangUpPhone(world, agent, by);
}

/** Puts the phone down, even if it should stay off the hook between calls. */
export function hangUpPhone(world: World, agent: Agent, by: 'agent' | 'platform'): void {
  const { phone } = agent;
  world.timers.cancel(phone.alert?.timer ?? null);
  phone.alert = null;
  phone.isOffHook = false;
  agent.tell(by === 'agent' ? happened.phoneReleasedByAgent : happened.phoneRelease);
}
