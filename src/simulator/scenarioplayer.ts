import type { Agent } from './agent.ts';
import { letHappen } from './platform.ts';
import type { Scenario, ScheduledHappening } from './scenario.ts';
import type { World } from './world.ts';

/** Plays a scenario on a world's timers. A happening that is not possible at its time is skipped. */
export class ScenarioPlayer {
  readonly #world: World;
  readonly #scenario: Scenario;
  readonly #seen = new Set<string>();

  constructor(world: World, scenario: Scenario) {
    this.#world = world;
    this.#scenario = scenario;
  }

  start(): void {
    if (this.#scenario.clock === 'start') this.#schedule(this.#scenario.happenings);
    else this.#world.onSignIn = (agent) => this.#signedIn(agent);
  }

  #signedIn(agent: Agent): void {
    const first = this.#seen.size === 0;
    if (this.#seen.has(agent.id)) return;
    this.#seen.add(agent.id);
    this.#schedule(
      this.#scenario.happenings.filter((happening) => ('agent' in happening ? happening.agent === agent.id : first)),
    );
  }

  #schedule(happenings: readonly ScheduledHappening[]): void {
    for (const happening of happenings) this.#world.timers.after(happening.at, () => this.#play(happening));
  }

  #play(happening: ScheduledHappening): void {
    letHappen(this.#world, happening);
    if (happening.repeatMs !== undefined) this.#world.timers.after(happening.repeatMs, () => this.#play(happening));
  }
}
