/** One signed-in session of one agent: its Guids, its cookies, and whether it is over. */
import { mergedCookies } from './cookies.ts';
import type { GuidHash, GuidHistory } from './guid-history.ts';

/** `FORCED`: ended by a forced sign-out of somebody else that went through this server. */
export type SessionEndReason = 'SIGNED_OUT' | 'REPLACED' | 'EXPIRED' | 'FORCED' | 'NOT_SIGNED_IN';

/** `signing out`: a sign-out was accepted; the gateway ignores it while the agent talks, so the session is not over yet. */
export type SessionState =
  | {
      readonly is: 'open' | 'signing out';
      /** The newest Guid: the one that calls carry. */
      readonly guid: string;
      /** Epoch milliseconds of the request that brought it. */
      readonly guidAtMs: number;
    }
  | { readonly is: 'ended'; readonly reason: SessionEndReason };

/** What the answer to a sign-in reports; null where it reports nothing. */
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
  /** Epoch milliseconds of the sign-in as the gateway reports it (`loginTime`), where known. */
  readonly signedInAtMs: number | undefined;
  /** Undefined where the agent signed in elsewhere. */
  readonly details: SignInDetails | undefined;
}

/**
 * What the stream says of trouble with the session's polls. The next poller, in this process or after it, has to announce the end of the trouble.
 */
export interface Trouble {
  /** Epoch milliseconds of the outage's beginning; undefined: there is none. */
  readonly sinceEpochMs?: number | undefined;
  readonly gapTold?: boolean;
  readonly riskTold?: boolean;
  /** A lost answer may have carried the only new Guid: `updateGuid` comes before the next poll. */
  readonly renewalDue?: boolean;
  /** It was lost in silence: a gateway that stood still may read the poll when it speaks again, and hold it from then on. */
  readonly silent?: boolean;
  /** Nobody needs the session, and its polls have stopped: epoch milliseconds of the last answer. Undefined while it is polled. */
  readonly unpolledSinceEpochMs?: number | undefined;
}

/** A session as a value: what the store keeps of it. */
export interface SessionRecord extends SessionSummary {
  readonly agentId: string;
  /** Grows with each session of the agent. */
  readonly sessionNumber: number;
  /** Random, so that two sign-ins are never taken for one. Empty in a record of release 0.1.0. */
  readonly id: string;
  readonly state: SessionState;
  readonly guids: GuidHistory;
  /**
   * Hashes, in hex, of Guids that the gateway has accepted beside the stored one: they are of this session, and join its Guid history when the
   * holder of its lease has renewed the Guid.
   */
  readonly joining: readonly string[];
  /** Hashes, in hex, of Guids that clients may have used before this server knew that they are of the session. */
  readonly unproven: readonly string[];
  /** The position in the agent's stream before the session's first event. */
  readonly startPosition: number;
  /** Load-balancer cookies, as the `Cookie` header has them. */
  readonly cookie: string | undefined;
  readonly trouble: Trouble;
}

/** What a call of the session carries. */
export interface Credential {
  readonly agentId: string;
  readonly guid: string;
  readonly cookie: string | undefined;
}

/** Who finds sessions by their Guids. */
export interface GuidIndex {
  hash(guid: string): GuidHash;
  /** @param before the Guid that was the newest */
  moved(session: AgentSession, before: string | undefined): void;
}

/** Guids of one session that wait for its renewal. */
const mostJoining = 16;
/** Keys of callers without a session are looked up under each. */
const mostUnproven = 16;

/** One session is one object, which pollers and readers hold; only its own methods change it. */
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

  /** `updateGuid` comes before the next poll: a lost answer may have carried a Guid, or a Guid waits to join the session. */
  get isRenewalDue(): boolean {
    return this.trouble.renewalDue === true || this.#record.joining.length > 0;
  }

  /**
   * A newer Guid, or the same again.
   * @param askedAtMs epoch milliseconds of the request that brought it
   * @returns whether it has to be stored
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

  /** What load balancers set with an answer. @returns whether it has to be stored */
  takeCookies(announced: readonly string[] = []): boolean {
    if (announced.length === 0 || this.isOver) return false;
    const cookie = mergedCookies(this.#record.cookie, announced);
    if (cookie === this.#record.cookie) return false;
    this.become({ ...this.#record, cookie });
    return true;
  }

  /** The gateway has accepted this Guid beside the session's own: the Guid is renewed before the next poll. */
  doubt(guid: string): void {
    const hash = this.#index.hash(guid).toString('hex');
    const { joining } = this.#record;
    if (!joining.includes(hash)) this.become({ ...this.#record, joining: [...joining, hash].slice(-mostJoining) });
  }

  /** Hashes, in hex, of this Guid and of those under which the session may have been used before it was known. */
  unprovenGuids(presented: string): readonly string[] {
    return [...new Set([this.#index.hash(presented).toString('hex'), ...this.#record.unproven])];
  }

  /** Whether this Guid is due to join the session. */
  doubts(guid: string): boolean {
    return this.#record.joining.includes(this.#index.hash(guid).toString('hex'));
  }

  /**
   * Guids that waited for the renewal join the history if there is a new Guid; else the gateway is asked about them again when a client presents
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

  /** It is over: its Guids go on proving it, and none is its newest. */
  end(reason: SessionEndReason): void {
    this.become({ ...this.#record, state: { is: 'ended', reason } });
  }

  /** Takes what another process has written of this session. */
  become(record: SessionRecord): void {
    const before = this.guid;
    this.#record = record;
    if (this.guid !== before) this.#index.moved(this, before);
  }
}
