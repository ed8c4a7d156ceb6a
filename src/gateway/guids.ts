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
  /** Agents whose sessions another process has changed since they were read. */
  readonly #stale = new Set<string>();
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
    store.onForeignSession((agentId) => {
      if (this.#agents.has(agentId)) this.#stale.add(agentId);
    });
  }

  listen(listener: SessionListener): void {
    this.#listener = listener;
  }

  /** Whether what an earlier process left can be read. @throws {SealBroken} */
  async verify(): Promise<void> {
    for (const session of await this.#store.openSessions()) readSession(session, this.#seal);
  }

  /** The agent's open session. */
  async current(agentId: string): Promise<Session | undefined> {
    const last = (await this.#sessions(agentId)).at(-1);
    return last?.ended === undefined ? last : undefined;
  }

  /** The session, open or over, that this Guid proves for this agent. */
  async owner(agentId: string, guid: string): Promise<Session | undefined> {
    const known = this.#agents.has(agentId);
    await this.#sessions(agentId);
    const session = this.#proven(agentId, guid);
    // Another process may have signed the agent in, or renewed its Guid, and its bell may be under way.
    if (session !== undefined || !known || !this.#store.shared) return session;
    await this.#refresh(agentId);
    return this.#proven(agentId, guid);
  }

  /** The agent's open session, as far as this process has met it. */
  met(agentId: string): Session | undefined {
    const last = this.#agents.get(agentId)?.at(-1);
    return last?.ended === undefined ? last : undefined;
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
    const { session, previous, others } = await this.#begin(opening);
    this.#index.set(indexOf(hashGuid(this.#key, guid)), session);
    this.#agents.set(agentId, [...others, session].slice(-keptSessions));
    await this.#listener?.opened(session, previous?.ended === undefined ? previous : undefined, opening.previousEnd);
    await this.save(session);
    this.#listener?.used(session);
    return session;
  }

  /** A session with the next serial number: where other processes write too, the number is theirs until it is stored as ours. */
  async #begin(opening: SessionOpening): Promise<{ session: Session; previous?: Session; others: readonly Session[] }> {
    const { agentId } = opening;
    for (;;) {
      if (this.#store.shared) await this.#refresh(agentId).catch(() => undefined);
      const others = await this.#sessions(agentId);
      const previous = others.at(-1);
      const session = this.#newSession(opening, previous);
      const begun = { session, others, ...(previous && { previous }) };
      if (!this.#store.shared) return begun;
      // What the gateway has done stands, also where the store cannot be asked.
      const stored = await this.#store.saveSession(writeSession(session, this.#seal)).catch(() => undefined);
      if (stored?.overtaken !== true) return begun;
    }
  }

  #newSession(opening: SessionOpening, previous: Session | undefined): Session {
    const session: Session = {
      agentId: opening.agentId,
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
    session.guid = opening.guid;
    session.lineage.add(hashGuid(this.#key, opening.guid), Date.now());
    return session;
  }

  /** Another process may have renewed the Guid of this session. */
  async renewed(session: Session): Promise<void> {
    if (this.#store.shared) await this.#refresh(session.agentId);
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
    this.#owed.add(session);
    try {
      // Ours is the later word on what is new in it; the rest is taken from whoever was faster.
      for (;;) {
        const stored = await this.#store.saveSession(writeSession(session, this.#seal));
        if (stored.overtaken !== true) break;
        await this.#refresh(session.agentId);
      }
      this.#owed.delete(session);
      return undefined;
    } catch (error) {
      return error;
    }
  }

  /** The store was flushed: what this process knows of open sessions is written into the new one. */
  async saveAll(): Promise<void> {
    for (const sessions of this.#agents.values())
      for (const session of sessions) {
        session.startPosition = 0;
        await this.save(session);
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

  /**
   * Runs a command of the agent, so that `quiet` knows of it.
   * @param ending it may end the agent's session: other processes hear of it for so long, in milliseconds
   */
  async during<Answer>(agentId: string, command: () => Promise<Answer>, ending?: number): Promise<Answer> {
    if (ending === undefined || !this.#store.shared) return this.#during(agentId, command);
    const settle = await this.#store.announceCommand(agentId, ending).catch(() => undefined);
    try {
      return await this.#during(agentId, command);
    } finally {
      await settle?.().catch(() => undefined);
    }
  }

  async #during<Answer>(agentId: string, command: () => Promise<Answer>): Promise<Answer> {
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
    if (!this.#store.shared) return;
    await this.#store.commandsElsewhere(agentId);
    await this.#refresh(agentId);
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

  #proven(agentId: string, guid: string): Session | undefined {
    const session = this.byGuid(guid);
    return session?.agentId === agentId ? session : undefined;
  }

  async #sessions(agentId: string): Promise<readonly Session[]> {
    const known = this.#agents.get(agentId);
    if (known !== undefined && !this.#stale.has(agentId)) return known;
    try {
      return await this.#refresh(agentId);
    } catch (error) {
      // What is known goes on being used while the store cannot be asked; the gateway refuses a Guid that is no longer the newest.
      if (known === undefined) throw error;
      return known;
    }
  }

  /** Reads the agent's sessions; those that are known stay the same objects, since pollers and readers hold them. */
  async #refresh(agentId: string): Promise<readonly Session[]> {
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
        if (fresh.guid !== '') fresh.lineage.add(hashGuid(this.#key, fresh.guid), Date.now());
        sessions.push(fresh);
      }
      const session = mine ?? fresh;
      for (const hash of session.lineage) this.#index.set(indexOf(hash), session);
    }
    if (sessions.length === 0) return [];
    const kept = sessions.toSorted((a, b) => a.serial - b.serial).slice(-keptSessions);
    this.#agents.set(agentId, kept);
    return kept;
  }

  /** What another process has written of a session that this one knows. */
  #merge(mine: Session, fresh: Session): void {
    // What is not yet stored is newer than what is.
    if (!this.#owed.has(mine)) {
      mine.guid = fresh.guid;
      mine.cookie = fresh.cookie;
      mine.startPosition = fresh.startPosition;
    }
    if (mine.polledHere !== true) Object.assign(mine.trouble, fresh.trouble);
    mine.signOutRequested ||= fresh.signOutRequested;
    if (fresh.ended !== undefined && mine.ended === undefined) {
      mine.ended = fresh.ended;
      mine.guid = '';
    }
    mine.lineage.merge(fresh.lineage, hashGuid(this.#key, mine.guid), Date.now());
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
