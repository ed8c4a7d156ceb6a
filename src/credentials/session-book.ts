/**
 * The sessions that this process has met, and the Guids that prove them; what is not here is asked of the store. Where processes share the
 * store, what another one has written is taken in: one session stays one object, since pollers and readers hold it.
 */
import { hashGuid, type GuidHash } from './guid-history.ts';
import type { Seal } from './encryption.ts';
import { readSession, type Session, type SessionEndReason, type StoredSession } from './session.ts';

/** What the ledger needs of the store; the journal has it. */
export interface SessionStore {
  /** Other processes write it too. */
  readonly shared: boolean;
  /** `overtaken`: it was not stored, since another process has changed the session. */
  saveSession(session: StoredSession): Promise<{ readonly overtaken?: true }>;
  sessions(agentId: string): Promise<readonly StoredSession[]>;
  openSessions(): Promise<readonly StoredSession[]>;
  onForeignSession(changed: (agentId: string) => void): void;
  announceCommand(agentId: string, atMostMs: number): Promise<() => Promise<void>>;
  commandsElsewhere(agentId: string): Promise<void>;
}

/** Earlier sessions whose readers may come back for what they missed; the store keeps as many. */
const keptSessions = 8;
const mostEarlier = 20_000;

export class SessionBook {
  readonly #store: SessionStore;
  readonly #seal: Seal;
  readonly #key: string;
  readonly #graceMs: number;
  /** Sessions of an agent, oldest first. */
  readonly #agents = new Map<string, readonly Session[]>();
  /** By the newest Guid of each that is open. Earlier ones, of which each gets one a minute, are looked up among their agent's. */
  readonly #newest = new Map<string, Session>();
  /** Those that were replaced last, and earlier ones that proved something: each request asks several times, and a hash costs microseconds. */
  readonly #earlier = new Map<string, { readonly session: Session; readonly hash: GuidHash }>();
  /** Agents whose sessions another process has changed since they were read. */
  readonly #stale = new Set<string>();
  /** Sessions that the store does not hold as they are. */
  readonly owed = new Set<Session>();

  /**
   * @param key of the lineage's hashes: it must outlive a restart as the store does
   * @param graceMs how long a Guid goes on proving its session after it was replaced
   */
  constructor(store: SessionStore, seal: Seal, key: string, graceMs: number) {
    this.#store = store;
    this.#seal = seal;
    this.#key = key;
    this.#graceMs = graceMs;
    store.onForeignSession((agentId) => {
      if (this.#agents.has(agentId)) this.#stale.add(agentId);
    });
  }

  /** All that are known. */
  *[Symbol.iterator](): Generator<Session> {
    for (const sessions of this.#agents.values()) yield* sessions;
  }

  has(agentId: string): boolean {
    return this.#agents.has(agentId);
  }

  /** The newest that is known of an agent. */
  last(agentId: string): Session | undefined {
    return this.#agents.get(agentId)?.at(-1);
  }

  /** @param others those before it */
  add(session: Session, others: readonly Session[]): void {
    this.#newest.set(session.guid, session);
    this.#agents.set(session.agentId, [...others, session].slice(-keptSessions));
  }

  /** A newer Guid of the session. @param askedAtMs epoch milliseconds of the request that brought it */
  adopt(session: Session, guid: string, askedAtMs: number): void {
    this.#renew(session, guid, askedAtMs);
    session.lineage.add(hashGuid(this.#key, guid), Date.now());
  }

  /** It is over: its Guids go on proving it, and none is its newest. */
  retire(session: Session, reason: SessionEndReason): void {
    session.ended = reason;
    this.#setGuid(session, '');
  }

  #renew(session: Session, guid: string, atMs: number): void {
    session.guidAtMs = atMs;
    this.#setGuid(session, guid);
  }

  #setGuid(session: Session, guid: string): void {
    if (this.#newest.get(session.guid) === session) {
      this.#newest.delete(session.guid);
      this.#remember(session.guid, session);
    }
    session.guid = guid;
    if (guid !== '') this.#newest.set(guid, session);
  }

  /** The session whose newest Guid this is, or was not long ago, or that it has proven here as an earlier one. */
  byGuid(guid: string): Session | undefined {
    const newest = this.#newest.get(guid);
    if (newest !== undefined) return newest;
    const earlier = this.#earlier.get(guid);
    // It may have left the history since.
    return earlier?.session.lineage.has(earlier.hash, Date.now(), this.#graceMs) === true ? earlier.session : undefined;
  }

  /** The session of this agent that this Guid, its newest or an earlier one, belongs to, as far as this process has met it. */
  proven(agentId: string, guid: string): Session | undefined {
    const known = this.byGuid(guid);
    if (known !== undefined) return known.agentId === agentId ? known : undefined;
    const sessions = this.#agents.get(agentId);
    if (sessions === undefined) return undefined;
    const hash = hashGuid(this.#key, guid);
    const session = sessions.findLast(({ lineage }) => lineage.has(hash, Date.now(), this.#graceMs));
    // What strangers send is not kept.
    if (session !== undefined) this.#remember(guid, session, hash);
    return session;
  }

  /** The oldest goes, as a Map keeps them. */
  #remember(guid: string, session: Session, hash = hashGuid(this.#key, guid)): void {
    for (const oldest of this.#earlier.keys()) {
      if (this.#earlier.size < mostEarlier) break;
      this.#earlier.delete(oldest);
    }
    this.#earlier.set(guid, { session, hash });
  }

  /** Whether the store need not be asked about the agent's sessions. */
  isCurrent(agentId: string): boolean {
    return this.#agents.has(agentId) && !this.#stale.has(agentId);
  }

  async of(agentId: string): Promise<readonly Session[]> {
    const known = this.#agents.get(agentId);
    if (known !== undefined && !this.#stale.has(agentId)) return known;
    try {
      return await this.refresh(agentId);
    } catch (error) {
      // What is known goes on being used while the store cannot be asked; the gateway refuses a Guid that is no longer the newest.
      if (known === undefined) throw error;
      return known;
    }
  }

  /** Reads the agent's sessions; those that are known stay the same objects, since pollers and readers hold them. */
  async refresh(agentId: string): Promise<readonly Session[]> {
    this.#stale.delete(agentId);
    let stored: readonly StoredSession[];
    try {
      stored = await this.#store.sessions(agentId);
    } catch (error) {
      this.#stale.add(agentId);
      throw error;
    }
    const known = this.#agents.get(agentId) ?? [];
    // Whoever loaded it meanwhile wins: two copies of one session would drift apart.
    if (known.length > 0 && !this.#store.shared) return known;
    const read = stored.map((each) => readSession(each, this.#seal));
    const sessions = [...known];
    for (const fresh of read) {
      const mine = known.find(({ serial }) => serial === fresh.serial);
      if (mine) this.#merge(mine, fresh);
      else {
        // After a power loss the store is a new incarnation, and hashes of the one before mean nothing: the newest Guid still proves it.
        if (fresh.guid !== '') {
          fresh.lineage.add(hashGuid(this.#key, fresh.guid), Date.now());
          this.#newest.set(fresh.guid, fresh);
        }
        sessions.push(fresh);
      }
    }
    if (sessions.length === 0) return [];
    const kept = sessions.toSorted((a, b) => a.serial - b.serial).slice(-keptSessions);
    this.#agents.set(agentId, kept);
    return kept;
  }

  /** What another process has written of a session that this one knows. */
  #merge(mine: Session, fresh: Session): void {
    if (mine.guid !== fresh.guid && this.#isNewer(fresh, mine)) this.#renew(mine, fresh.guid, fresh.guidAtMs);
    // What is not yet stored is newer than what is.
    if (!this.owed.has(mine)) {
      mine.cookie = fresh.cookie;
      mine.startPosition = fresh.startPosition;
    }
    if (mine.polledHere !== true) Object.assign(mine.trouble, fresh.trouble);
    mine.signOutRequested ||= fresh.signOutRequested;
    const ours = this.owed.has(mine) || mine.polledHere === true ? mine.joining : [];
    if (fresh.ended !== undefined && mine.ended === undefined) this.retire(mine, fresh.ended);
    mine.lineage.merge(fresh.lineage, hashGuid(this.#key, mine.guid), Date.now());
    mine.joining = [...new Set([...ours, ...fresh.joining])].filter(
      (hash) => !mine.lineage.has(Buffer.from(hash, 'hex'), 0, Infinity),
    );
  }

  /**
   * Whether another process's Guid of a session came after ours: who knows both Guids knows which is newer. Where neither knows the other's,
   * one of them polled without its lease, and the later request brought the newer Guid.
   */
  #isNewer(fresh: Session, mine: Session): boolean {
    const knowsOurs = fresh.lineage.has(hashGuid(this.#key, mine.guid), 0, Infinity);
    const known = mine.lineage.has(hashGuid(this.#key, fresh.guid), 0, Infinity);
    if (knowsOurs !== known) return knowsOurs;
    return fresh.guidAtMs >= mine.guidAtMs;
  }
}
