/**
 * The credential ledger: which Guid is the newest of which session, and which earlier ones it has had. A call made with any Guid of a
 * session goes out with the newest; a rotation is written down with the answer that brought it (DESIGN decision 4).
 */
import { hashGuid, indexOf, Lineage } from './lineage.ts';
import { readSession, writeSession, type Session, type SessionEndReason, type StoredSession } from './session.ts';
import type { SignInDetails } from './operation.ts';
import type { Seal } from './seal.ts';

/** What the ledger needs of the store; the journal has it. */
export interface SessionStore {
  saveSession(session: StoredSession): Promise<void>;
  sessions(agentId: string): Promise<readonly StoredSession[]>;
  openSessions(): Promise<readonly StoredSession[]>;
}

export interface SessionOpening {
  readonly agentId: string;
  readonly guid: string;
  readonly signedInAtMs: number | undefined;
  readonly details: SignInDetails | undefined;
  readonly cookies: readonly string[];
  /** Why the session before it is over, if one was open. */
  readonly previousEnd: SessionEndReason;
}

/** Who keeps sessions alive listens here; the ledger waits for it, so that a sign-in answers with its stream in place. */
export interface SessionListener {
  /** Ends `previous` in the stream and sets the new session's start position. */
  opened(session: Session, previous: Session | undefined, previousEnd: SessionEndReason): Promise<void>;
  /** Somebody needs this session: it is kept alive, and polled if it is not. */
  used(session: Session): void;
}

export class GuidLedger {
  readonly #store: SessionStore;
  readonly #seal: Seal;
  readonly #key: string;
  readonly #graceMs: number;
  /** Agents with sessions, oldest first; what is not here is asked of the store. */
  readonly #agents = new Map<string, Session[]>();
  readonly #index = new Map<number, Session>();
  /** Sessions that the store does not hold as they are. */
  readonly #owed = new Set<Session>();
  /** Commands under way, by agent. */
  readonly #underWay = new Map<string, Set<Promise<unknown>>>();
  #listener: SessionListener | undefined;

  /**
   * @param key of the lineage's hashes: it must outlive a restart as the store does
   * @param graceMs how long a Guid goes on proving its session after it was replaced
   */
  constructor(store: SessionStore, seal: Seal, key: string, graceMs: number) {
    this.#graceMs = graceMs;
    this.#store = store;
    this.#seal = seal;
    this.#key = key;
  }

  listen(listener: SessionListener): void {
    this.#listener = listener;
  }

  /** The open sessions that an earlier process left: they are polled on. */
  async restore(): Promise<readonly Session[]> {
    const agents = new Set((await this.#store.openSessions()).map((session) => session.agentId));
    const restored: Session[] = [];
    for (const agentId of agents) {
      const current = await this.current(agentId);
      if (current) restored.push(current);
    }
    return restored;
  }

  /** The agent's open session. */
  async current(agentId: string): Promise<Session | undefined> {
    const last = (await this.#sessions(agentId)).at(-1);
    return last?.ended === undefined ? last : undefined;
  }

  /** The session, open or over, that this Guid proves for this agent. */
  async owner(agentId: string, guid: string): Promise<Session | undefined> {
    await this.#sessions(agentId);
    const session = this.byGuid(guid);
    return session?.agentId === agentId ? session : undefined;
  }

  /** The session that this Guid, its newest or an earlier one, belongs to, as far as this process has met it. */
  byGuid(guid: string): Session | undefined {
    const hash = hashGuid(this.#key, guid);
    const session = this.#index.get(indexOf(hash));
    return session?.lineage.has(hash, Date.now(), this.#graceMs) === true ? session : undefined;
  }

  /** A session that a sign-in, or a proof by probe, has begun. */
  async open(opening: SessionOpening): Promise<Session> {
    const { agentId, guid } = opening;
    const sessions = await this.#sessions(agentId);
    const previous = sessions.at(-1);
    const session: Session = {
      agentId,
      serial: (previous?.serial ?? 0) + 1,
      signedInAtMs: opening.signedInAtMs,
      details: opening.details,
      lineage: new Lineage(),
      startPosition: 0,
      guid: '',
      cookie: opening.cookies.length > 0 ? opening.cookies.join('; ') : undefined,
      ended: undefined,
      signOutRequested: false,
      // An outage goes on over a forced sign-in; the Guid is new.
      trouble: previous?.ended === undefined ? { ...previous?.trouble, renewalDue: false } : {},
      usedAtMs: performance.now(),
    };
    this.#adopt(session, guid);
    this.#agents.set(agentId, [...sessions, session].slice(-keptSessions));
    await this.#listener?.opened(session, previous?.ended === undefined ? previous : undefined, opening.previousEnd);
    await this.save(session);
    this.#listener?.used(session);
    return session;
  }

  /** A newer Guid of the session, in memory at once; the caller stores what it returns with the answer that brought it. */
  rotate(session: Session, guid: string): StoredSession | undefined {
    if (session.ended !== undefined || session.guid === guid) return undefined;
    this.#adopt(session, guid);
    return writeSession(session, this.#seal);
  }

  /** The session is over; the caller stores what it returns together with the `SessionEnded` item. */
  end(session: Session, reason: SessionEndReason): StoredSession {
    session.ended = reason;
    session.guid = '';
    return writeSession(session, this.#seal);
  }

  /**
   * Stores the session with nothing else. What the gateway has done is not undone by a store that takes nothing: then the session is in
   * memory only, and goes with the next batch of its agent that is written.
   * @returns why it could not be stored
   */
  async save(session: Session): Promise<unknown> {
    try {
      await this.#store.saveSession(writeSession(session, this.#seal));
      this.#owed.delete(session);
      return undefined;
    } catch (error) {
      this.#owed.add(session);
      return error;
    }
  }

  /** Whether the store does not hold the session as it is. */
  owes(session: Session): boolean {
    return this.#owed.has(session);
  }

  /** The session as it is; the caller stores it. */
  written(session: Session): StoredSession {
    this.#owed.delete(session);
    return writeSession(session, this.#seal);
  }

  /** A request proved this session: it is kept alive for another linger. */
  use(session: Session): void {
    session.usedAtMs = performance.now();
    if (session.ended === undefined) this.#listener?.used(session);
  }

  /** Runs a command of the agent, so that `quiet` knows of it. */
  async during<Answer>(agentId: string, command: () => Promise<Answer>): Promise<Answer> {
    const running = this.#underWay.get(agentId) ?? new Set();
    const answer = command();
    this.#underWay.set(agentId, running.add(answer));
    try {
      return await answer;
    } finally {
      running.delete(answer);
      if (running.size === 0) this.#underWay.delete(agentId);
    }
  }

  /**
   * Resolves when the commands now under way for the agent are answered, and what follows from their answers is noted. The poll often
   * learns first that a session is over; the sign-out or forced sign-in that ended it, and so knows why, is then still under way.
   */
  async quiet(agentId: string): Promise<void> {
    await settled(this.#underWay.get(agentId));
  }

  /** As `quiet`, for all agents. */
  async allQuiet(): Promise<void> {
    await Promise.all([...this.#underWay.values()].map(settled));
  }

  /** What a log may say of a Guid. */
  fingerprint(guid: string): string {
    return hashGuid(this.#key, `log:${guid}`).toString('hex').slice(0, 8);
  }

  #adopt(session: Session, guid: string): void {
    const hash = hashGuid(this.#key, guid);
    session.guid = guid;
    session.lineage.add(hash, Date.now());
    this.#index.set(indexOf(hash), session);
  }

  async #sessions(agentId: string): Promise<readonly Session[]> {
    const known = this.#agents.get(agentId);
    if (known) return known;
    const stored = await this.#store.sessions(agentId);
    // Whoever loaded it meanwhile wins: two copies of one session would drift apart.
    const raced = this.#agents.get(agentId);
    if (raced || stored.length === 0) return raced ?? [];
    const sessions = stored.map((session) => readSession(session, this.#seal));
    for (const session of sessions) {
      // After a power loss the store is a new incarnation, and hashes of the one before mean nothing: the newest Guid still proves it.
      if (session.guid !== '') session.lineage.add(hashGuid(this.#key, session.guid), Date.now());
      for (const hash of session.lineage) this.#index.set(indexOf(hash), session);
    }
    this.#agents.set(agentId, sessions);
    return sessions;
  }
}

/** Earlier sessions whose readers may come back for what they missed; the store keeps as many. */
const keptSessions = 8;

async function settled(running: ReadonlySet<Promise<unknown>> | undefined): Promise<void> {
  if (running === undefined) return;
  await Promise.allSettled(running);
  // Their callers go on in microtasks; this comes after all of them.
  await new Promise(setImmediate);
}
