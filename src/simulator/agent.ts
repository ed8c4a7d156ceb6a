import { agentStatus, type AgentStatus } from './agentstatus.ts';
import type { Conference } from './conference.ts';
import { happened, type Happened } from './happened.ts';
import { eventJson, type InjectedEvent } from './queuedevent.ts';
import type { SimulatedAgent, SimulatedSkill } from './roster.ts';
import { Session, type SessionOwner, type SessionTerms } from './session.ts';
import type { Surroundings } from './surroundings.ts';

export interface VoiceCall {
  readonly callid: string;
  readonly caller: string;
  readonly called: string;
}

/** 65535: none is set (inferred, cec_07_1229). */
const noCustomState = 65_535;
/** So many Guids of ended sessions are told apart from Guids never seen. */
const rememberedFormerGuids = 1_000;

/** One agent: the account, its session if it is signed in, and what its phone and its status are doing. */
export class Agent implements SessionOwner {
  readonly account: SimulatedAgent;
  password: string;
  status: AgentStatus = agentStatus.signedOut;
  session: Session | null = null;
  /** The conference it has joined or asked for. */
  conference: Conference | null = null;
  /** The conference that rings at its phone. */
  invitation: Conference | null = null;
  call: VoiceCall | null = null;
  /** When it went off the hook, for the recording's times. */
  talkingSince = 0;
  signingIn = false;
  autoAnswer = true;
  autoEnterIdle = true;
  customState = noCustomState;
  signedInSkills: readonly SimulatedSkill[] = [];
  restTimer: NodeJS.Timeout | null = null;
  readonly #surroundings: Surroundings;
  readonly #beforeSignOut: (agent: Agent) => void;
  #formerGuids = new Set<string>();

  /** `beforeSignOut` takes the agent out of its conference. */
  constructor(surroundings: Surroundings, account: SimulatedAgent, beforeSignOut: (agent: Agent) => void) {
    this.#beforeSignOut = beforeSignOut;
    this.#surroundings = surroundings;
    this.account = account;
    this.password = account.password;
  }

  get id(): string {
    return this.account.id;
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
    this.#beforeSignOut(this);
    this.#surroundings.timers.cancel(this.restTimer);
    this.call = null;
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

  /** What follows a call: idle, or wrap-up where the agent does not go idle by itself. */
  afterCall(): void {
    this.status = this.autoEnterIdle ? agentStatus.idle : agentStatus.wrapUp;
    this.tell(this.autoEnterIdle ? happened.ready : happened.wrapUp);
  }
}
