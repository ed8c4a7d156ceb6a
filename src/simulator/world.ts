import { Agent } from './agent.ts';
import type { Conference } from './conference.ts';
import type { Faults } from './faults.ts';
import { Ledger } from './ledger.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { Timers } from './timers.ts';

/** Everything the simulated gateway and its platform know. */
export class World implements Surroundings {
  readonly settings: Settings;
  readonly faults: Faults;
  pollHoldMs: number;
  readonly ledger: Ledger;
  readonly timers = new Timers();
  readonly agents: ReadonlyMap<string, Agent>;
  readonly conferences = new Map<number, Conference>();
  /** Called at each sign-in; scenarios start their clocks by it. */
  onSignIn: (agent: Agent) => void = () => undefined;
  /** Called before each sign-out; conferences lose their participant by it. */
  onSignOut: (agent: Agent) => void = () => undefined;
  // The published examples have seven digits (cec_07_1409).
  #lastConferenceId = 1_030_399;
  #lastCallNumber = 0;

  constructor(settings: Settings, faults: Faults) {
    this.settings = settings;
    this.pollHoldMs = settings.pollHoldMs;
    this.faults = faults;
    this.ledger = new Ledger(settings.ledgerLimit);
    const agents = settings.agents.map((account) => new Agent(this, account, (agent) => this.onSignOut(agent)));
    this.agents = new Map(agents.map((agent) => [agent.id, agent]));
  }

  /** Answers every waiting poll with what there is, and holds no other: whoever polls can finish at once. */
  endHolds(): void {
    this.pollHoldMs = 0;
    for (const agent of this.agents.values()) agent.session?.endHolds();
  }

  newConferenceId(): number {
    return ++this.#lastConferenceId;
  }

  /** `<unix seconds>-<serial>`, as in all examples (cec_07_1355). */
  newCallId(): string {
    return `${Math.floor(Date.now() / 1000)}-${++this.#lastCallNumber}`;
  }

  /** Runs when so many simulated minutes are over. */
  afterMinutes(minutes: number, run: () => void): NodeJS.Timeout {
    // Node's longest timer is 2^31-1 ms; 1440 minutes are well below it.
    return this.timers.after(minutes * this.settings.minuteMs, run);
  }
}
