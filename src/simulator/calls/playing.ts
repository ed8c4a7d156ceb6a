import type { Agent } from '../agent.ts';
import { agentStatus } from '../agentstatus.ts';
import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import { putDownPhone, ringPhone } from './phone-handling.ts';

/** Rings the agent's phone first. The recording plays when the phone is lifted (cec_05_4050). */
function begin(world: World, agent: Agent, isFound: boolean): void {
  const wasIdle = agent.status === agentStatus.idle;
  agent.playback = { isPaused: false, wasIdle, timer: null };
  if (wasIdle) {
    agent.status = agentStatus.talking;
    agent.tell(happened.talkingBusy);
  }
  ringPhone(world, agent, 'main', () => {
    agent.tell(happened.playBegun);
    agent.tell(isFound ? happened.playSucceeded : happened.playFailed);
    if (isFound) run(world, agent);
    else end(world, agent, 2);
  });
}

function run(world: World, agent: Agent): void {
  if (agent.playback !== null)
    agent.playback.timer = world.timers.after(world.settings.voiceMs, () => end(world, agent, 0));
}

function pause(world: World, agent: Agent): void {
  if (agent.playback === null) return;
  agent.playback.isPaused = true;
  world.timers.cancel(agent.playback.timer);
  agent.tell(happened.playPaused);
}

function resume(world: World, agent: Agent): void {
  if (agent.playback === null) return;
  agent.playback.isPaused = false;
  agent.tell(happened.playResumed);
  run(world, agent);
}

function end(world: World, agent: Agent, cause: number): void {
  const { playback } = agent;
  if (playback === null) return;
  world.timers.cancel(playback.timer);
  agent.playback = null;
  agent.tell(happened.playStopped(cause));
  if (agent.openSession === null) return;
  putDownPhone(world, agent, 'platform');
  if (playback.wasIdle) agent.afterRinging();
}

export const playing = { begin, pause, resume, end };
