/**
 * The credential ledger: the newest Guid of each session, and the earlier Guids that it has had. A call made with any Guid of a session is sent with
 * the newest one. A rotation is stored with the answer that carried it (DESIGN decision 5).
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
  readonly #commands = new InFlightCommands();
  readonly #opener: SessionOpener;
  readonly #lookUps: LookUps;
  #listener: SessionListener | undefined;

  /**
   * @param key key of the Guid hashes: it must survive a restart, as the store does
   * @param graceMs how long a replaced Guid still proves its session
   * @param signals signals of the other processes that use the store
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

  /** Checks that the sessions of an earlier process can be read. @throws {DecryptionFailed} When no open session can be read. */
  async verify(): Promise<void> {
    verifySessions(await this.#store.openSessions(), this.#encryption, this.#book.metUnreadable);
  }

  /** The agent's open session. If the store cannot be read, the session as this process last knew it. */
  async current(agentId: string): Promise<AgentSession | undefined> {
    return newestOpen(await this.#book.of(agentId));
  }

  /**
   * The agent's open session for a process that begins to poll it: the previous holder may have changed it without having announced that yet.
   * @throws When the store cannot be read.
   */
  async leased(agentId: string): Promise<AgentSession | undefined> {
    return newestOpen(await (this.#signals ? this.#book.refresh(agentId) : this.#book.of(agentId)));
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
    // Another process may have signed the agent in or renewed its Guid, and its change notification may still be in transit.
    if (session !== undefined || !known || this.#signals === undefined) return session;
    await this.#book.refresh(agentId);
    return this.#book.proven(agentId, guid);
  }

  /** As `owner`, without asking the store. Undefined if the store has to be asked. */
  ownerMet(agentId: string, guid: string): AgentSession | undefined {
    return this.#book.isCurrent(agentId) ? this.#book.proven(agentId, guid) : undefined;
  }

  /** Whether `met` knows what the store holds. */
  isCurrent(agentId: string): boolean {
    return this.#book.isCurrent(agentId);
  }

  /** The agent's open session, if this process knows it. */
  met(agentId: string): AgentSession | undefined {
    return newestOpen(this.#book.met(agentId));
  }

  /** Known sessions of the agent that a later one has replaced and that have not ended. */
  openBefore({ agentId, sessionNumber }: AgentSession): readonly AgentSession[] {
    return this.#book.met(agentId).filter((session) => session.sessionNumber < sessionNumber && !session.isOver);
  }

  /** The session whose newest Guid this is or recently was, or that the Guid has proven in this process as an earlier one. */
  byGuid(guid: string): AgentSession | undefined {
    return this.#book.byGuid(guid);
  }

  /** The name of this Guid's session, if this process knows it: `1001/3`. @param agentId the agent, if known; needed for an earlier Guid */
  sessionName(guid: string, agentId?: string): string | undefined {
    const session = agentId === undefined ? this.byGuid(guid) : this.#book.proven(agentId, guid);
    return session?.name;
  }

  /** The name of the open session that this Guid is known here to belong to, so its caller is proven. Does not ask the store. */
  openSessionName(guid: string): string | undefined {
    const session = this.byGuid(guid);
    return session?.isOver === false ? session.name : undefined;
  }

  /**
   * Begins a session after a sign-in or a proof by probe.
   * @returns the agent's open session: this one, or the one that it does not replace
   * @throws {NumberUndecided} When the store does not confirm the session's number in time; the session begins as soon as it does.
   */
  open(opening: SessionOpening): Promise<AgentSession> {
    return this.#opener.open(opening);
  }

  /** Reads the session again, because another process may have renewed its Guid. */
  async renewed(session: AgentSession): Promise<void> {
    if (this.#signals) await this.#book.refresh(session.agentId);
  }

  /**
   * Stores the session without entries. A store that cannot be written does not undo what the gateway has done: the session is then in memory only,
   * and is stored with the agent's next batch.
   * @returns why the session could not be stored; undefined if it was
   */
  save(session: AgentSession): Promise<unknown> {
    return this.#save(session, (stored) => this.#store.saveSession(stored));
  }

  async #save(session: AgentSession, write: SessionStore['saveSession']): Promise<unknown> {
    this.#book.owed.add(session);
    try {
      // Our record is newer in what this process has changed; the rest is taken from the process that wrote first.
      for (;;) {
        const stored = await write(writeSession(session.record, this.#encryption));
        if (stored.overtaken !== true) break;
        await this.#book.refresh(session.agentId);
        // The number belongs to another session.
        if (!this.#book.holds(session)) break;
      }
      this.#book.owed.delete(session);
      return undefined;
    } catch (error) {
      return error;
    }
  }

  /** The store was replaced or began a new epoch: stores all known sessions. @param kept the store still holds the events and their positions */
  async saveAll(kept: boolean): Promise<void> {
    const write = (stored: StoredSession) =>
      kept || this.#signals === undefined ? this.#store.saveSession(stored) : this.#signals.restoreSession(stored);
    for (const session of this.#book) {
      if (!kept) session.startsAt(0);
      await this.#save(session, write);
    }
  }

  /** Whether the store lacks the present state of the session. */
  owes(session: AgentSession): boolean {
    return this.#book.owed.has(session);
  }

  /** The session in its present state; the caller stores it. */
  written(session: AgentSession): StoredSession {
    this.#book.owed.delete(session);
    return writeSession(session.record, this.#encryption);
  }

  /** A request proved this session, which stays alive for another linger period. */
  use(session: AgentSession): void {
    if (!session.isOver) this.#listener?.used(session);
  }

  /** Registers a command of the agent: `quiet` waits until it ends. */
  begin(agentId: string): Command {
    return this.#commands.begin(agentId);
  }

  /**
   * Announces a command that may end the agent's session to the processes that share the store.
   * @param atMostMs how long they wait for its end
   * @returns a function that announces the end to them; undefined if no other process shares the store
   */
  async announce(agentId: string, atMostMs: number): Promise<(() => Promise<void>) | undefined> {
    const told = await this.#signals?.announceCommand(agentId, atMostMs).catch(() => undefined);
    return told && (() => told().catch(() => undefined));
  }

  /**
   * Resolves when the agent's in-flight commands are answered and their results are recorded. The poller often learns first that a session is over.
   * The sign-out or forced sign-in that ended it, and that knows the reason, is then still in flight.
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

  /** A hash that stands for a Guid where the Guid itself must not be kept. */
  hashOf(guid: string): string {
    return this.#book.hash(guid).toString('hex');
  }

  /** The form of a Guid that a log may contain. */
  fingerprint(guid: string): string {
    return this.#book.hash(`log:${guid}`).toString('hex').slice(0, 8);
  }
}

function newestOpen(sessions: readonly AgentSession[]): AgentSession | undefined {
  const last = sessions.at(-1);
  return last?.isOver === false ? last : undefined;
}
