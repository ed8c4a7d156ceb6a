import { afterEach } from 'vitest';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { AgentClient } from './agentclient.ts';

const running: Simulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});

/** A simulator that is closed after the test. By default polls have a long hold, so an answer proves an event. */
export async function simulatorWith(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  running.push(simulator);
  return simulator;
}

/** Signed-in agents whose first events have been fetched. */
export function signedIn(simulator: Simulator, ...ids: readonly string[]): Promise<AgentClient[]> {
  return Promise.all(ids.map((id) => new AgentClient(simulator, id).signInAndSettle()));
}

/** The first agent chairs a granted conference; earlier events have been fetched. */
export async function granted(chair: AgentClient, seats = 10, extra: object = {}): Promise<number> {
  await chair.conference('requestagentconf', { memberNum: seats, ...extra });
  const success = (await chair.eventsUpTo('AgentConf_RequestSuccess')).at(-1);
  return (success?.content as { confId: number }).confId;
}
