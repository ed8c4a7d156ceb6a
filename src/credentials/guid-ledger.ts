/**
 * The credential ledger: which Guid is the newest of which session, and which earlier ones it has had. A call made with any Guid of a
 * session goes out with the newest; a rotation is stored with the answer that brought it (DESIGN decision 5).
 */
import type { ClusterSignals, SessionStore, StoredSession } from '../journal/journal.ts';
import type { Encryption } from './encryption.ts';
import { InFlightCommands, type Command } from './in-flight-commands.ts';
import { SessionBook } from './session-book.ts';
import { SessionOpener } from './session-opener.ts';
import type { SessionListener, SessionOpening } from './session-opening.ts';
import type { AgentSession } from './session.ts';
import { verifySessions, writeSession } from './stored-session.ts';

export type { SessionListener, SessionOpening };

/** Bounds the look-ups of unknown Guids, by the caller's share. */
interface LookUps {
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

const unbounded: LookUps = { run: (_key, work) => work() };

export class GuidLedger {
  readonly #store: SessionStore;
  readonly #signals: ClusterSignals | undefined;
  readonly #book: SessionBook;
  readonly #encryption: Encryption;
  /** By agent. */
  readonly #commands = new InFlightCommands();
  readonly #opener: SessionOpener;
  readonly #lookUps: LookUps;
  #listener: SessionListener | undefined;

  /**
   * @param key of the hashes of Guids: it must outlive a restart as the store does
   * @param graceMs how long a Guid goes on proving its session after it was replaced
   * @param signals of the other processes that use the store
   */
  constructor(
    store: SessionStore,
    encryption: Encryption,
    key: string,
    graceMs: number,
    lookUps = unbounded,
    signals?: ClusterSignals,
  ) {
    this.#store = store;
    this.#signals = signals;
    this.#lookUps = lookUps;
    this.#encryption = encryption;
    const isPolledHere = (session: AgentSession) => this.#listener?.polls(session) === true;
    const onUnreadable = (agentId: string, sessionNumber: number) => this.#listener?.unreadable(agentId, sessionNumber);
    const book = new SessionBook({ store, signals, encryption, key, graceMs, isPolledHere, onUnreadable });
    this.#book = book;
    const save = (session: AgentSession) => this.save(session);
    this.#opener = new SessionOpener({
      store,
      isShared: signals !== undefined,
      book,
      encryption,
      listener: () => this.#listener,
      save,
    });
  }

  listen(listener: SessionListener): void {
    this.#listener = listener;
  }

  /** Whether what an earlier process left can be read. @throws {DecryptionFailed} where no open session can */
  async verify(): Promise<void> {
    verifySessions(await this.#store.openSessions(), this.#encryption, this.#book.metUnreadable);
  }

  /** This process begins to poll the agent: what the holder before has noted of its polls may not have been announced yet. */
  leased(agentId: string): void {
    if (this.#signals) this.#book.outdate(agentId);
  }

  /** The agent's open session. */
  async current(agentId: string): Promise<AgentSession | undefined> {
    const last = (await this.#book.of(agentId)).at(-1);
    return last?.isOver === false ? last : undefined;
  }

  /**
   * The session, open or over, that this Guid proves for this agent.
   * @param from the key of the caller's share of the budget for look-ups of unknown Guids
   * @throws {TooManyRequests | GatewayTimeout} when too many look-ups wait
   */
  async owner(agentId: string, guid: string, from = 'server'): Promise<AgentSession | undefined> {
    const known = this.byGuid(guid);
    if (known !== undefined && known.agentId !== agentId) return undefined;
    if (this.#book.proven(agentId, guid) !== undefined || (this.#signals === undefined && this.#book.has(agentId)))
      return this.#ownerOf(agentId, guid);
    return this.#lookUps.run(from, () => this.#ownerOf(agentId, guid));
  }

  async #ownerOf(agentId: string, guid: string): Promise<AgentSession | undefined> {
    const known = this.#book.has(agentId);
    await this.#book.of(agentId);
    const session = this.#book.proven(agentId, guid);
    // Another process may have signed the agent in, or renewed its Guid, and its change notification may be on its way.
    if (session !== undefined || !known || this.#signals === undefined) return session;
    await this.#book.refresh(agentId);
    return this.#book.proven(agentId, guid);
  }

  /** As `owner`, where the store need not be asked; undefined: it has to be. */
  ownerMet(agentId: string, guid: string): AgentSession | undefined {
    return this.#book.isCurrent(agentId) ? this.#book.proven(agentId, guid) : undefined;
  }

  /** The agent's open session, as far as this process has met it. */
  met(agentId: string): AgentSession | undefined {
    const last = this.#book.last(agentId);
    return last?.isOver === false ? last : undefined;
  }

  /** Sessions of the agent that a later one has replaced and that did not end, as far as this process has met them. */
  openBefore({ agentId, sessionNumber }: AgentSession): readonly AgentSession[] {
    return this.#book.met(agentId).filter((session) => session.sessionNumber < sessionNumber && !session.isOver);
  }

  /** The session whose newest Guid this is, or was not long ago, or that it has proven in this process as an earlier one. */
  byGuid(guid: string): AgentSession | undefined {
    return this.#book.byGuid(guid);
  }

  /** Names this Guid's session, as far as this process has met it: `1001/3`. @param agentId where an earlier Guid's is known */
  sessionName(guid: string, agentId?: string): string | undefined {
    const session = agentId === undefined ? this.byGuid(guid) : this.#book.proven(agentId, guid);
    return session?.name;
  }

  /** The name of the open session that this Guid is known here to belong to: its caller is proven. Asks no store. */
  openSessionName(guid: string): string | undefined {
    const session = this.byGuid(guid);
    return session?.isOver === false ? session.name : undefined;
  }

  /**
   * A session that a sign-in, or a proof by probe, has begun.
   * @returns the agent's open session: this one, or the one that it does not replace
   * @throws {NumberUndecided} when the store does not say in time whose number it is; the session begins as soon as it does
   */
  open(opening: SessionOpening): Promise<AgentSession> {
    return this.#opener.open(opening);
  }

  /** Another process may have renewed the Guid of this session. */
  async renewed(session: AgentSession): Promise<void> {
    if (this.#signals) await this.#book.refresh(session.agentId);
  }

  /**
   * Stores the session with nothing else. What the gateway has done is not undone by a store that takes nothing: then the session is in
   * memory only, and goes with the next batch of its agent that is written.
   * @returns why it could not be stored
   */
  save(session: AgentSession): Promise<unknown> {
    return this.#save(session, (stored) => this.#store.saveSession(stored));
  }

  async #save(session: AgentSession, write: SessionStore['saveSession']): Promise<unknown> {
    this.#book.owed.add(session);
    try {
      // Our record is newer in what we have changed; the rest is taken from the process that was faster.
      for (;;) {
        const stored = await write(writeSession(session.record, this.#encryption));
        if (stored.overtaken !== true) break;
        await this.#book.refresh(session.agentId);
        // Its number is another session's.
        if (!this.#book.holds(session)) break;
      }
      this.#book.owed.delete(session);
      return undefined;
    } catch (error) {
      return error;
    }
  }

  /** The store began anew: the known sessions are written into it. @param kept it still holds the events, and so their positions */
  async saveAll(kept: boolean): Promise<void> {
    const write = (stored: StoredSession) =>
      kept || this.#signals === undefined ? this.#store.saveSession(stored) : this.#signals.restoreSession(stored);
    for (const session of this.#book) {
      if (!kept) session.startsAt(0);
      await this.#save(session, write);
    }
  }

  /** Whether the store does not hold the session as it is. */
  owes(session: AgentSession): boolean {
    return this.#book.owed.has(session);
  }

  /** The session as it is; the caller stores it. */
  written(session: AgentSession): StoredSession {
    this.#book.owed.delete(session);
    return writeSession(session.record, this.#encryption);
  }

  /** A request proved this session: it is kept alive for another linger. */
  use(session: AgentSession): void {
    if (!session.isOver) this.#listener?.used(session);
  }

  /** A command of the agent begins: until it ends, `quiet` waits for it. */
  begin(agentId: string): Command {
    return this.#commands.begin(agentId);
  }

  /**
   * It may end the agent's session: processes that share the store hear of it.
   * @param atMostMs how long they wait for its end
   * @returns announces the end to them; undefined where no other process shares the store
   */
  async announce(agentId: string, atMostMs: number): Promise<(() => Promise<void>) | undefined> {
    const told = await this.#signals?.announceCommand(agentId, atMostMs).catch(() => undefined);
    return told && (() => told().catch(() => undefined));
  }

  /**
   * Resolves when the commands now under way for the agent are answered, and what follows from their answers is noted. The poll often
   * learns first that a session is over; the sign-out or forced sign-in that ended it, and so knows why, is then still under way.
   */
  async quiet(agentId: string): Promise<void> {
    await this.#commands.settled(agentId);
    if (this.#signals === undefined) return;
    await this.#signals.commandsElsewhere(agentId);
    await this.#book.refresh(agentId);
  }

  /** As `quiet`, for all agents. */
  async allQuiet(): Promise<void> {
    await this.#commands.allSettled();
  }

  /** Stands for a Guid where it is not to be kept. */
  hashOf(guid: string): string {
    return this.#book.hash(guid).toString('hex');
  }

  /** What a log may say of a Guid. */
  fingerprint(guid: string): string {
    return this.#book.hash(`log:${guid}`).toString('hex').slice(0, 8);
  }
}
