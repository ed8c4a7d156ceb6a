/**
 * The sessions that this process knows, and the Guids that prove them. Others are read from the store. If processes share the store, changes by other
 * processes are merged in: a session stays the same object, because pollers and readers hold it.
 */
import type { ClusterSignals, SessionStore, StoredSession } from '../journal/journal.ts';
import type { Encryption } from './encryption.ts';
import { hashGuid, type GuidHash } from './guid-history.ts';
import { isSameSession, mergeSessions } from './merge-sessions.ts';
import { AgentSession, type GuidIndex, type SessionRecord } from './session.ts';
import { readSession } from './stored-session.ts';

interface BookOptions {
  readonly store: SessionStore;
  /** Signals of the other processes that use the store. */
  readonly signals: ClusterSignals | undefined;
  readonly encryption: Encryption;
  /** Key of the Guid hashes: it must survive a restart, as the store does. */
  readonly key: string;
  /** How long a replaced Guid still proves its session. */
  readonly graceMs: number;
  /** Whether this process fetches the session's events. */
  readonly isPolledHere: (session: AgentSession) => boolean;
  /** Called once for each open session that cannot be read. */
  readonly onUnreadable: (agentId: string, sessionNumber: number) => void;
}

const mostEarlier = 20_000;
/** Time without use. A forgotten Guid is looked up among its agent's Guids when a client sends it again. */
const earlierMs = 120_000;

interface EarlierGuid {
  readonly session: AgentSession;
  readonly hash: GuidHash;
  /** By the monotonic clock, if it was replaced in this process: a step of the wall clock neither shortens nor lengthens its grace period. */
  readonly replacedAtMs: number | undefined;
  /** By the monotonic clock. */
  readonly usedAtMs: number;
}

export class SessionBook implements GuidIndex {
  readonly #options: BookOptions;
  /** Sessions of an agent, oldest first. */
  readonly #agents = new Map<string, readonly AgentSession[]>();
  /** Open sessions by their newest Guid. Earlier Guids, of which a session gets one per minute, are looked up among their agent's Guids. */
  readonly #newest = new Map<string, AgentSession>();
  /** The last Guid that was looked up in `#newest`, and its session: each request asks several times. */
  #asked: string | undefined;
  #found: AgentSession | undefined;
  /** Guids that were replaced last, and earlier ones that proved a session: each request asks several times, and a hash costs microseconds. */
  readonly #earlier = new Map<string, EarlierGuid>();
  /** Agents whose sessions another process has changed since they were read. */
  readonly #stale = new Set<string>();
  /** Sessions whose present state the store lacks. */
  readonly owed = new Set<AgentSession>();
  /** Open sessions that were found and cannot be read. */
  readonly #unreadable = new Set<string>();

  constructor(options: BookOptions) {
    this.#options = options;
    options.signals?.onForeignSession((agentId) => {
      if (this.#agents.has(agentId)) this.#stale.add(agentId);
    });
  }

  /** All known sessions. */
  *[Symbol.iterator](): Generator<AgentSession> {
    for (const sessions of this.#agents.values()) yield* sessions;
  }

  has(agentId: string): boolean {
    return this.#agents.has(agentId);
  }

  /** The known sessions of an agent, oldest first. */
  met(agentId: string): readonly AgentSession[] {
    return this.#agents.get(agentId) ?? [];
  }

  /** Adds the session as the agent's newest. If it was read from the store meanwhile, returns the existing object. */
  add(record: SessionRecord): AgentSession {
    const known = this.#agents.get(record.agentId) ?? [];
    const met = known.find((session) => session.record.id === record.id);
    if (met !== undefined) return met;
    const session = new AgentSession(record, this);
    this.#agents.set(session.agentId, this.#kept([...known, session]));
    return session;
  }

  /** Whether this session still has its number. */
  holds(session: AgentSession): boolean {
    return this.#agents.get(session.agentId)?.includes(session) === true;
  }

  hash(guid: string): GuidHash {
    return hashGuid(this.#options.key, guid);
  }

  moved(session: AgentSession, before: string | undefined): void {
    this.#asked = undefined;
    if (before !== undefined && this.#newest.get(before) === session) {
      this.#newest.delete(before);
      this.#remember(before, session, this.hash(before), performance.now());
    }
    if (session.guid !== undefined) this.#newest.set(session.guid, session);
  }

  /** The session whose newest Guid this is or recently was, or that the Guid has proven here as an earlier one. */
  byGuid(guid: string): AgentSession | undefined {
    if (guid === this.#asked) return this.#found;
    const newest = this.#newest.get(guid);
    if (newest !== undefined) {
      this.#asked = guid;
      this.#found = newest;
      return newest;
    }
    const earlier = this.#earlier.get(guid);
    if (earlier === undefined || !this.#stillProves(earlier)) return undefined;
    const { session, hash, replacedAtMs, usedAtMs } = earlier;
    if (performance.now() - usedAtMs > earlierMs / 2) this.#remember(guid, session, hash, replacedAtMs);
    return session;
  }

  #stillProves({ session, hash, replacedAtMs }: EarlierGuid): boolean {
    if (replacedAtMs === undefined) return this.#proves(session, hash);
    // The Guid may have left the history since.
    return performance.now() - replacedAtMs <= this.#options.graceMs && session.record.guids.holds(hash);
  }

  /** The session of this agent that this Guid, its newest or an earlier one, belongs to, if this process knows the session. */
  proven(agentId: string, guid: string): AgentSession | undefined {
    const known = this.byGuid(guid);
    if (known !== undefined) return known.agentId === agentId ? known : undefined;
    const sessions = this.#agents.get(agentId);
    if (sessions === undefined || this.#earlier.get(guid)?.replacedAtMs !== undefined) return undefined;
    const hash = this.hash(guid);
    const session = sessions.findLast((each) => this.#proves(each, hash));
    // Unknown Guids are not kept.
    if (session !== undefined) this.#remember(guid, session, hash);
    return session;
  }

  #proves({ record }: AgentSession, hash: GuidHash): boolean {
    return record.guids.proves(hash, Date.now(), this.#options.graceMs);
  }

  /** Drops the Guids that were unused for the longest; a Map keeps them in order. */
  #remember(guid: string, session: AgentSession, hash: GuidHash, replacedAtMs?: number): void {
    const usedAtMs = performance.now();
    this.#earlier.delete(guid);
    for (const [oldest, { usedAtMs: lastMs }] of this.#earlier) {
      if (this.#earlier.size < mostEarlier && usedAtMs - lastMs <= this.#earlierMs) break;
      this.#earlier.delete(oldest);
    }
    this.#earlier.set(guid, { session, hash, replacedAtMs, usedAtMs });
  }

  /** If Guids have a limited grace period, it ends by the monotonic clock, which only this process knows: no Guid is forgotten for lack of use. */
  get #earlierMs(): number {
    return this.#options.graceMs === Infinity ? earlierMs : Infinity;
  }

  /** Whether the store need not be asked about the agent's sessions. */
  isCurrent(agentId: string): boolean {
    return this.#agents.has(agentId) && !this.#stale.has(agentId);
  }

  async of(agentId: string): Promise<readonly AgentSession[]> {
    const known = this.#agents.get(agentId);
    if (known !== undefined && !this.#stale.has(agentId)) return known;
    try {
      return await this.refresh(agentId);
    } catch (error) {
      // Known sessions stay in use while the store cannot be read; the gateway refuses a Guid that is no longer the newest.
      if (known === undefined) throw error;
      return known;
    }
  }

  /** Reads the agent's sessions. Known sessions stay the same objects, because pollers and readers hold them. */
  async refresh(agentId: string): Promise<readonly AgentSession[]> {
    const { store, signals } = this.#options;
    this.#stale.delete(agentId);
    let stored: readonly StoredSession[];
    try {
      stored = await store.sessions(agentId);
    } catch (error) {
      this.#stale.add(agentId);
      throw error;
    }
    const known = this.#agents.get(agentId) ?? [];
    // The copy that was loaded meanwhile wins: two copies of one session would drift apart.
    if (known.length > 0 && signals === undefined) return known;
    const read = stored.map((each) => this.#read(each, known));
    const met = read.map((record) => this.#meet(record, known));
    const sessions = [...new Set([...known.filter((session) => !this.#isDisplaced(session, read)), ...met])];
    if (sessions.length === 0) return [];
    const kept = this.#kept(sessions);
    this.#agents.set(agentId, kept);
    return kept;
  }

  /** If a record is damaged, this process's own record of the session counts, and is written again. */
  #read(stored: StoredSession, known: readonly AgentSession[]): SessionRecord {
    const damaged: StoredSession[] = [];
    const record = readSession(stored, this.#options.encryption, (each) => {
      damaged.push(each);
      this.metUnreadable(each);
    });
    const isHeld = (session: AgentSession) =>
      session.sessionNumber === stored.sessionNumber && session.record.id === (stored.id ?? '');
    const mine = damaged.length > 0 ? known.find(isHeld) : undefined;
    if (mine === undefined) return record;
    this.owed.add(mine);
    return mine.record;
  }

  readonly metUnreadable = ({ agentId, sessionNumber }: StoredSession): void => {
    const name = `${agentId}/${sessionNumber}`;
    if (this.#unreadable.has(name)) return;
    this.#unreadable.add(name);
    this.#options.onUnreadable(agentId, sessionNumber);
  };

  #meet(stored: SessionRecord, known: readonly AgentSession[]): AgentSession {
    const mine = known.find(
      ({ record }) => record.sessionNumber === stored.sessionNumber && isSameSession(record, stored),
    );
    if (mine === undefined) return new AgentSession(this.#withNewest(stored), this);
    const merging = {
      isPolledHere: this.#options.isPolledHere(mine),
      isOwed: this.owed.has(mine),
      hash: (guid: string) => this.hash(guid),
      nowMs: Date.now(),
    };
    mine.become(mergeSessions(mine.record, stored, merging));
    return mine;
  }

  /** A store that lost its newest writes may have given the number to another session. This session then loses its place. */
  #isDisplaced(session: AgentSession, stored: readonly SessionRecord[]): boolean {
    const inItsPlace = stored.find(({ sessionNumber }) => sessionNumber === session.sessionNumber);
    if (inItsPlace === undefined || isSameSession(session.record, inItsPlace)) return false;
    session.end('REPLACED');
    this.owed.delete(session);
    for (const [guid, earlier] of this.#earlier) if (earlier.session === session) this.#earlier.delete(guid);
    return true;
  }

  /** After a power loss a new store epoch begins, and hashes of the previous one are void: the newest Guid still proves the session. */
  #withNewest(record: SessionRecord): SessionRecord {
    const { state, guids } = record;
    return state.is === 'ended' ? record : { ...record, guids: guids.with(this.hash(state.guid), Date.now()) };
  }

  /** The newest sessions, oldest first. As many are kept as the store keeps ended ones: their readers may return for events that they missed. */
  #kept(sessions: readonly AgentSession[]): readonly AgentSession[] {
    return sessions.toSorted((a, b) => a.sessionNumber - b.sessionNumber).slice(-this.#options.store.endedSessionsKept);
  }
}
