import { agentStatus, type AgentStatus } from './agentstatus.ts';
import type { Leg, PhoneCall } from './calls/phone-call.ts';
import { Phone } from './calls/phone.ts';
import type { Conference } from './conference.ts';
import { happened, type Happened } from './happened.ts';
import { eventJson, type InjectedEvent } from './queuedevent.ts';
import type { SimulatedAgent, SimulatedSkill } from './roster.ts';
import { Session, type SessionOwner, type SessionTerms } from './session.ts';
import type { Surroundings } from './surroundings.ts';
import { Tally } from './tally.ts';

/** A state that the agent requested during a call or in wrap-up. The gateway accepts it at once and applies it afterwards (seen in a client). */
export type WishedState =
  | { readonly state: 'busy'; readonly reason: string }
  | { readonly state: 'rest'; readonly seconds: number; readonly cause: string }
  | { readonly state: 'wrapUp' }
  | { readonly state: 'idle' };

/** An outbound call that the platform offers the agent. */
export interface Preview {
  readonly controlId: string;
  readonly numbers: readonly string[];
  readonly data: string;
}

/** A recording that plays at the agent's phone. */
export interface Playback {
  isPaused: boolean;
  /** Whether the agent was idle before, and becomes idle again afterwards. */
  readonly wasIdle: boolean;
  timer: NodeJS.Timeout | null;
}

/** What other parts of the simulator do when something happens to an agent. */
export interface AgentHooks {
  /** Removes the agent from its calls and its conference. */
  beforeSignOut(agent: Agent): void;
  becameIdle(agent: Agent): void;
  toldOf(agent: Agent, event: InjectedEvent): void;
}

/** 65535: no custom state is set (inferred, cec_07_1229). */
const noCustomState = 65_535;
/** How many Guids of ended sessions an agent remembers, to distinguish them from Guids never seen. */
const rememberedFormerGuids = 1_000;

/** One agent: its account, its session while it is signed in, and the state of its phone and its status. */
export class Agent implements SessionOwner {
  readonly account: SimulatedAgent;
  password: string;
  session: Session | null = null;
  /** The conference that the agent has joined or requested. */
  conference: Conference | null = null;
  /** The conference that rings at the agent's phone. */
  invitation: Conference | null = null;
  /** The agent's parts in calls, oldest first. */
  legs: readonly Leg[] = [];
  readonly phone = new Phone();
  /** The agent signed in with video. */
  hasVideo = false;
  preview: Preview | null = null;
  playback: Playback | null = null;
  /** The call that ended last. */
  lastCall: PhoneCall | null = null;
  readonly tally = new Tally();
  wish: WishedState | null = null;
  /** The reason why the agent is busy or resting; empty for none. */
  stateReason = '';
  statusSinceMs = performance.now();
  /** When the agent's phone went off the hook, for the times of the recording. */
  talkingSince = 0;
  signingIn = false;
  autoAnswer = true;
  autoEnterIdle = true;
  customState = noCustomState;
  signedInSkills: readonly SimulatedSkill[] = [];
  restTimer: NodeJS.Timeout | null = null;
  readonly #surroundings: Surroundings;
  readonly #hooks: AgentHooks;
  #status: AgentStatus = agentStatus.signedOut;
  #formerGuids = new Set<string>();

  constructor(surroundings: Surroundings, account: SimulatedAgent, hooks: AgentHooks) {
    this.#hooks = hooks;
    this.#surroundings = surroundings;
    this.account = account;
    this.password = account.password;
  }

  get id(): string {
    return this.account.id;
  }

  get status(): AgentStatus {
    return this.#status;
  }

  set status(status: AgentStatus) {
    if (status !== this.#status) this.#statusChanges();
    this.#status = status;
    this.stateReason = '';
    if (status === agentStatus.idle) this.#hooks.becameIdle(this);
  }

  #statusChanges(): void {
    const now = performance.now();
    const passedMs = now - this.statusSinceMs;
    if (this.#status === agentStatus.busy) this.tally.busyMs += passedMs;
    if (this.#status === agentStatus.rest) this.tally.restMs += passedMs;
    if (this.#status === agentStatus.talking) this.tally.talkMs += passedMs;
    this.statusSinceMs = now;
  }

  /** The session that commands may use. A session that is being signed out no longer counts. */
  get openSession(): Session | null {
    return this.session?.state === 'open' ? this.session : null;
  }

  get inCall(): boolean {
    return this.status === agentStatus.talking;
  }

  wasGuidOfEndedSession(guid: string): boolean {
    return this.#formerGuids.has(guid);
  }

  tell(event: Happened): void {
    this.inject(event);
  }

  /** Returns false if no agent is signed in to receive the event. */
  inject(event: InjectedEvent): boolean {
    if (this.session === null) return false;
    const json = eventJson(event, this.id, this.#surroundings.settings.eventTimes);
    this.session.emit(event.eventType, json);
    this.#hooks.toldOf(this, event);
    return true;
  }

  /** Starts a session. A previous session ends without an event: its queue is dropped, and its poll answers 100-006. */
  signIn(terms: SessionTerms): Session {
    this.endSession();
    this.#surroundings.timers.cancel(this.restTimer);
    this.session = new Session(this.#surroundings, this, terms);
    this.signedInSkills = this.account.skills ?? [];
    return this.session;
  }

  /**
   * Signs the agent out even in the middle of a call, which is released (cec_07_1220). A poll can still fetch the last event. After that, or after a
   * while without a poll, the session is over.
   */
  signOut(): void {
    const { session } = this;
    if (session === null) return;
    this.#hooks.beforeSignOut(this);
    this.#surroundings.timers.cancel(this.restTimer);
    this.wish = null;
    this.status = agentStatus.signedOut;
    this.customState = noCustomState;
    this.tell(happened.signedOut(session.loginTime));
    session.close();
  }

  sessionIsOver(session: Session): void {
    if (this.session === session) this.endSession();
  }

  endSession(): void {
    const { session } = this;
    if (session === null) return;
    this.session = null;
    if (this.#formerGuids.size > rememberedFormerGuids) this.#formerGuids = new Set();
    for (const guid of session.guids.all) this.#formerGuids.add(guid);
    session.end();
  }

  /** Applies what follows a call: the state requested during the call, idle, or wrap-up if the agent does not go idle automatically. */
  afterCall(): void {
    if (this.autoEnterIdle || this.wish?.state === 'idle' || this.wish?.state === 'wrapUp') this.fulfilWish();
    else {
      this.status = agentStatus.wrapUp;
      this.tell(happened.wrapUp);
    }
  }

  /** Applies what follows a call that was never answered: there is nothing to wrap up. */
  afterRinging(): void {
    this.fulfilWish();
  }

  /** Applies the requested state, or makes the agent idle. */
  fulfilWish(): void {
    const { wish } = this;
    this.wish = null;
    switch (wish?.state) {
      case 'busy': return this.becomeBusy(wish.reason);
      case 'rest': return this.rest(wish.seconds, wish.cause);
      case 'wrapUp': return this.wrapUp();
      default: return this.becomeIdle();
    }
  } // prettier-ignore

  becomeIdle(): void {
    this.status = agentStatus.idle;
    this.tell(happened.ready);
  }

  becomeBusy(reason: string): void {
    this.status = agentStatus.busy;
    this.stateReason = reason;
    this.tally.busynums += 1;
    this.tell(happened.setBusy(reason));
  }

  wrapUp(): void {
    this.status = agentStatus.wrapUp;
    this.tell(happened.setWork);
  }

  /** The end of the rest time is only a reminder: the agent stays in rest (cec_07_1350). */
  rest(seconds: number, cause: string): void {
    const { timers, settings } = this.#surroundings;
    this.status = agentStatus.rest;
    this.stateReason = cause;
    this.tally.restnums += 1;
    this.tell(happened.setRest(cause));
    timers.cancel(this.restTimer);
    this.restTimer = timers.after((seconds / 60) * settings.minuteMs, () => {
      this.tally.restoutnums += 1;
      this.tell(happened.restTimeout);
    });
  }

  leaveRest(): void {
    this.#surroundings.timers.cancel(this.restTimer);
    this.status = agentStatus.idle;
    this.tell(happened.cancelRest);
  }
}
