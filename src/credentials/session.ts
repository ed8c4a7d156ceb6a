/** One signed-in session of one agent: its Guids, its cookies, and whether it is over. */
import { mergedCookies } from './cookies.ts';
import type { GuidHash, GuidHistory } from './guid-history.ts';

/** `FORCED`: another user's forced sign-out, which went through this server, ended the session. */
export type SessionEndReason = 'SIGNED_OUT' | 'REPLACED' | 'EXPIRED' | 'FORCED' | 'NOT_SIGNED_IN';

/** `signing out`: a sign-out was accepted; the gateway ignores it while the agent talks, so the session is not over yet. */
export type SessionState =
  | {
      readonly is: 'open' | 'signing out';
      /** The newest Guid: the one that calls carry. */
      readonly guid: string;
      /** Epoch milliseconds of the request whose answer carried it. */
      readonly guidAtMs: number;
    }
  | { readonly is: 'ended'; readonly reason: SessionEndReason };

/** The details in the answer to a sign-in; null if it does not report them. */
export interface SignInDetails {
  readonly vdnId: string | null;
  readonly serverName: string | null;
  readonly voice: boolean | null;
  readonly webMedia: boolean | null;
  readonly mailMedia: boolean | null;
  readonly mustChangePassword: boolean | null;
  readonly passwordExpiresInDays: number | null;
}

export interface SessionSummary {
  /** Epoch milliseconds of the sign-in as the gateway reports it (`loginTime`), if known. */
  readonly signedInAtMs: number | undefined;
  /** Undefined if the agent signed in elsewhere. */
  readonly details: SignInDetails | undefined;
}

/** The trouble with the session's polls that the stream has reported. The next poller, in this process or a later one, has to announce its end. */
export interface Trouble {
  /** Epoch milliseconds of the outage's beginning; undefined if there is none. */
  readonly sinceEpochMs?: number | undefined;
  readonly gapTold?: boolean;
  readonly riskTold?: boolean;
  /** A lost answer may have carried the only new Guid: `updateGuid` has to be called before the next poll. */
  readonly renewalDue?: boolean;
  /** The poll was lost without any answer: a stalled gateway may read it when it resumes, and hold it from then on. */
  readonly silent?: boolean;
  /** No caller needs the session, and its polls have stopped: epoch milliseconds of the last answer. Undefined while it is polled. */
  readonly unpolledSinceEpochMs?: number | undefined;
}

/** A session as a value, as the store keeps it. */
export interface SessionRecord extends SessionSummary {
  readonly agentId: string;
  /** Grows with each session of the agent. */
  readonly sessionNumber: number;
  /** Random, so that two sign-ins are never confused. Empty in a record of release 0.1.0. */
  readonly id: string;
  readonly state: SessionState;
  readonly guids: GuidHistory;
  /**
   * Hashes, in hex, of Guids that the gateway accepts besides the stored one. They belong to this session, and join its Guid history when the lease
   * holder has renewed the Guid.
   */
  readonly joining: readonly string[];
  /** Hashes, in hex, of Guids that clients may have used before this server knew that they belong to the session. */
  readonly unproven: readonly string[];
  /** The position in the agent's stream before the session's first event. */
  readonly startPosition: number;
  /** Load-balancer cookies, in the form of the `Cookie` header. */
  readonly cookie: string | undefined;
  readonly trouble: Trouble;
}

/** The credential that a call of the session carries. */
export interface Credential {
  readonly agentId: string;
  readonly guid: string;
  readonly cookie: string | undefined;
}

/** Finds sessions by their Guids. */
export interface GuidIndex {
  hash(guid: string): GuidHash;
  /** @param before the previous newest Guid */
  moved(session: AgentSession, before: string | undefined): void;
}

/** Maximum number of Guids of a session that wait for its renewal. */
const mostJoining = 16;
/** Maximum number kept: keys of callers without a session are looked up under each of them. */
const mostUnproven = 16;

/** Each session is one object, which pollers and readers share; only its own methods change it. */
export class AgentSession {
  /** Monotonic milliseconds. */
  readonly metAtMs = performance.now();
  #record: SessionRecord;
  readonly #index: GuidIndex;

  constructor(record: SessionRecord, index: GuidIndex) {
    this.#record = record;
    this.#index = index;
    index.moved(this, undefined);
  }

  get record(): SessionRecord {
    return this.#record;
  }

  get agentId(): string {
    return this.#record.agentId;
  }

  get sessionNumber(): number {
    return this.#record.sessionNumber;
  }

  get startPosition(): number {
    return this.#record.startPosition;
  }

  get trouble(): Trouble {
    return this.#record.trouble;
  }

  /** Names the session in budgets and logs: `1001/3`. */
  get name(): string {
    return `${this.agentId}/${this.sessionNumber}`;
  }

  get isOver(): boolean {
    return this.#record.state.is === 'ended';
  }

  get isSigningOut(): boolean {
    return this.#record.state.is === 'signing out';
  }

  /** Undefined once the session is over. */
  get guid(): string | undefined {
    const { state } = this.#record;
    return state.is === 'ended' ? undefined : state.guid;
  }

  /** Undefined once the session is over. */
  get credential(): Credential | undefined {
    const { agentId, guid } = this;
    return guid === undefined ? undefined : { agentId, guid, cookie: this.#record.cookie };
  }

  /** Whether `updateGuid` has to be called before the next poll: a lost answer may have carried a Guid, or a Guid waits to join the session. */
  get isRenewalDue(): boolean {
    return this.trouble.renewalDue === true || this.#record.joining.length > 0;
  }

  /**
   * Takes a newer Guid, or the present one again.
   * @param askedAtMs epoch milliseconds of the request whose answer carried it
   * @returns whether the session has to be stored
   */
  renew(guid: string, askedAtMs: number): boolean {
    const { state, guids } = this.#record;
    if (state.is === 'ended' || state.guid === guid) return false;
    this.become({
      ...this.#record,
      state: { ...state, guid, guidAtMs: askedAtMs },
      guids: guids.with(this.#index.hash(guid), Date.now()),
    });
    return true;
  }

  /** Takes the cookies that load balancers set with an answer. @returns whether the session has to be stored */
  takeCookies(announced: readonly string[] = []): boolean {
    if (announced.length === 0 || this.isOver) return false;
    const cookie = mergedCookies(this.#record.cookie, announced);
    if (cookie === this.#record.cookie) return false;
    this.become({ ...this.#record, cookie });
    return true;
  }

  /** The gateway accepts this Guid besides the session's own: the session's Guid is renewed before the next poll. */
  doubt(guid: string): void {
    const hash = this.#index.hash(guid).toString('hex');
    const { joining } = this.#record;
    if (!joining.includes(hash)) this.become({ ...this.#record, joining: [...joining, hash].slice(-mostJoining) });
  }

  /** Hashes, in hex, of this Guid and of those under which the session may have been used before this server knew it. */
  unprovenGuids(presented: string): readonly string[] {
    return [...new Set([this.#index.hash(presented).toString('hex'), ...this.#record.unproven])];
  }

  /** Whether this Guid is due to join the session. */
  doubts(guid: string): boolean {
    return this.#record.joining.includes(this.#index.hash(guid).toString('hex'));
  }

  /**
   * Guids that waited for the renewal join the history if there is a new Guid. Otherwise the gateway is asked about them again when a client presents
   * them.
   */
  settle(joining: readonly string[], isRenewed: boolean): void {
    const joined = isRenewed ? joining : [];
    this.become({
      ...this.#record,
      guids: joined.reduce(
        (guids, hash) => guids.withEarlier(Buffer.from(hash, 'hex'), Date.now()),
        this.#record.guids,
      ),
      joining: this.#record.joining.filter((hash) => !joining.includes(hash)),
      unproven: [...new Set([...this.#record.unproven, ...joined])].slice(-mostUnproven),
    });
  }

  signingOut(): void {
    const { state } = this.#record;
    if (state.is === 'open') this.become({ ...this.#record, state: { ...state, is: 'signing out' } });
  }

  startsAt(startPosition: number): void {
    this.become({ ...this.#record, startPosition });
  }

  note(trouble: Trouble): void {
    this.become({ ...this.#record, trouble });
  }

  /** Ends the session: its Guids still prove it, and none is its newest. */
  end(reason: SessionEndReason): void {
    this.become({ ...this.#record, state: { is: 'ended', reason } });
  }

  /** Replaces the record, for example with what another process has written of this session. */
  become(record: SessionRecord): void {
    const before = this.guid;
    this.#record = record;
    if (this.guid !== before) this.#index.moved(this, before);
  }
}
