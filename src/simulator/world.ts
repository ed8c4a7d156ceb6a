import { Agent } from './agent.ts';
import { OutsidePhones } from './calls/outside-phones.ts';
import type { PhoneCall } from './calls/phone-call.ts';
import { Queues } from './calls/queues.ts';
import { Recordings } from './calls/recording.ts';
import type { Conference } from './conference.ts';
import type { Faults } from './faults.ts';
import type { InjectedEvent } from './queuedevent.ts';
import { Ledger } from './ledger.ts';
import type { SimulatedSkill } from './roster.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { Inspections } from './supervision/inspections.ts';
import { Monitoring } from './supervision/monitoring.ts';
import { Timers } from './timers.ts';

/** 70092: the number that is called in the published examples. */
const firstAccessCode = 70_092;

/** The complete state of the simulated gateway and its platform. */
export class World implements Surroundings {
  readonly settings: Settings;
  readonly faults: Faults;
  pollHoldMs: number;
  readonly ledger: Ledger;
  readonly timers = new Timers();
  readonly agents: ReadonlyMap<string, Agent>;
  readonly conferences = new Map<number, Conference>();
  /** Calls that have a connected, ringing or queued party. */
  readonly calls = new Map<string, PhoneCall>();
  readonly queues = new Queues();
  readonly outsidePhones = new OutsidePhones();
  readonly recordings: Recordings;
  /** File names by the tokens of single downloads. */
  readonly recordingTokens = new Map<string, string>();
  readonly inspections = new Inspections();
  readonly monitoring = new Monitoring();
  /** Called at each sign-in. Scenarios start their clocks with it. */
  onSignIn: (agent: Agent) => void = () => undefined;
  /** Called before each sign-out. Calls and conferences remove the agent. */
  onSignOut: (agent: Agent) => void = () => undefined;
  /** Called when an agent may receive a call. Queues then deliver to it. */
  onIdle: (agent: Agent) => void = () => undefined;
  /** Called with each event that an agent receives. Monitoring depends on it. */
  onTold: (agent: Agent, event: InjectedEvent) => void = () => undefined;
  // The published examples have seven digits (cec_07_1409).
  #lastConferenceId = 1_030_399;
  #lastCallNumber = 0;
  #lastPreviewId = 1_535;

  constructor(settings: Settings, faults: Faults) {
    this.settings = settings;
    this.pollHoldMs = settings.pollHoldMs;
    this.faults = faults;
    this.ledger = new Ledger(settings.ledgerLimit);
    this.recordings = new Recordings(settings.ledgerLimit);
    const hooks = {
      beforeSignOut: (agent: Agent) => this.onSignOut(agent),
      becameIdle: (agent: Agent) => this.onIdle(agent),
      toldOf: (agent: Agent, event: InjectedEvent) => this.onTold(agent, event),
    };
    const agents = settings.agents.map((account) => new Agent(this, account, hooks));
    this.agents = new Map(agents.map((agent) => [agent.id, agent]));
  }

  /** The skill queues of the VDN: the skills of all agents. */
  get skills(): readonly SimulatedSkill[] {
    const byId = new Map<number, SimulatedSkill>();
    for (const { account } of this.agents.values()) for (const skill of account.skills ?? []) byId.set(skill.id, skill);
    return [...byId.values()].toSorted((one, other) => one.id - other.id);
  }

  /** The access codes that customers call, and their skill queues. */
  get accessCodes(): ReadonlyMap<string, number> {
    return new Map(this.skills.map(({ id }, index) => [String(firstAccessCode + index), id]));
  }

  newPreviewId(): string {
    return String(++this.#lastPreviewId);
  }

  /** Answers every waiting poll with the queued events, and holds no further poll: every poll finishes at once. */
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

  /** Runs the callback after this number of simulated minutes. */
  afterMinutes(minutes: number, run: () => void): NodeJS.Timeout {
    // Node's longest timer is 2^31-1 ms; 1440 minutes are well below it.
    return this.timers.after(minutes * this.settings.minuteMs, run);
  }
}
