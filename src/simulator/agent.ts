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

/** A state that was asked for during a call or in wrap-up: accepted at once, in effect afterwards (seen in a client). */
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

/** A recording that is played at the agent's phone. */
export interface Playback {
  isPaused: boolean;
  /** Then the agent is idle again afterwards. */
  readonly wasIdle: boolean;
  timer: NodeJS.Timeout | null;
}

/** What others do when something happens to an agent. */
export interface AgentHooks {
  /** Takes it out of its calls and its conference. */
  beforeSignOut(agent: Agent): void;
  becameIdle(agent: Agent): void;
  toldOf(agent: Agent, event: InjectedEvent): void;
}

/** 65535: none is set (inferred, cec_07_1229). */
const noCustomState = 65_535;
/** How many Guids of ended sessions are distinguished from Guids never seen. */
const rememberedFormerGuids = 1_000;

/** One agent: the account, its session if it is signed in, and what its phone and its status are doing. */
export class Agent implements SessionOwner {
  readonly account: SimulatedAgent;
  password: string;
  session: Session | null = null;
  /** The conference it has joined or asked for. */
  conference: Conference | null = null;
  /** The conference that rings at its phone. */
  invitation: Conference | null = null;
  /** Its parts in calls, oldest first. */
  legs: readonly Leg[] = [];
  readonly phone = new Phone();
  /** Signed in as an agent with video. */
  hasVideo = false;
  preview: Preview | null = null;
  playback: Playback | null = null;
  /** The call that ended last. */
  lastCall: PhoneCall | null = null;
  readonly tally = new Tally();
  wish: WishedState | null = null;
  /** Reason of its being busy or resting; empty for none. */
  stateReason = '';
  statusSinceMs = performance.now();
  /** When it went off the hook, for the recording's times. */
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

  /** The session commands may use; one that is signing out no longer counts. */
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

  /** False when nobody is signed in to hear it. */
  inject(event: InjectedEvent): boolean {
    if (this.session === null) return false;
    const json = eventJson(event, this.id, this.#surroundings.settings.eventTimes);
    this.session.emit(event.eventType, json);
    this.#hooks.toldOf(this, event);
    return true;
  }

  /** Starts a session. A former one ends unheard: its queue is dropped, its poll answers 100-006. */
  signIn(terms: SessionTerms): Session {
    this.endSession();
    this.#surroundings.timers.cancel(this.restTimer);
    this.session = new Session(this.#surroundings, this, terms);
    this.signedInSkills = this.account.skills ?? [];
    return this.session;
  }

  /**
   * Signs the agent out even in the middle of a call, which is released (cec_07_1220). The last event can still be fetched
   * by the poll; after that, or after a while without a poll, the session is over.
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

  /** What follows a call: what was asked for meanwhile, idle, or wrap-up where the agent does not go idle by itself. */
  afterCall(): void {
    if (this.autoEnterIdle || this.wish?.state === 'idle' || this.wish?.state === 'wrapUp') this.fulfilWish();
    else {
      this.status = agentStatus.wrapUp;
      this.tell(happened.wrapUp);
    }
  }

  /** What follows a call that was never answered: there is nothing to wrap up. */
  afterRinging(): void {
    this.fulfilWish();
  }

  /** Takes the state that was asked for, or goes idle. */
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

  /** The end of the time is a reminder only: the agent stays in rest (cec_07_1350). */
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
