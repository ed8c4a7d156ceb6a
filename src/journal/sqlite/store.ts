import { checkBatch, checkPosition } from '../batch.ts';
import { ChangeListeners } from '../change-listeners.ts';
import { Commits } from './commits.ts';
import {
  endedSessionsKept,
  StoreClosedError,
  StoreFailedError,
  type Appended,
  type Batch,
  type Checkpoint,
  type Entry,
  type EventLog,
  type RetainedRange,
  type Journal,
  type SessionStore,
  type StoredSession,
  type StoreOutage,
  type Wake,
} from '../journal.ts';
import { RetentionClock } from '../retention-clock.ts';
import { backUp } from './backup.ts';
import { SqliteCheckpoints } from './checkpoints.ts';
import { translated } from './database.ts';
import { Doubts } from './doubts.ts';
import { named } from './epochs.ts';
import { SqliteIdempotency } from './idempotency.ts';
import type { SqliteOptions, SqliteStore } from './options.ts';
import { Statements } from './statements.ts';
import { openStore, type Store } from './open-store.ts';
import { SqliteTrouble } from './trouble.ts';
import { Trimmer } from './trimmer.ts';
import { watchStore } from './watch.ts';

const TRIM_INTERVAL_MS = 60_000;

/** Newest positions kept in memory: five times the intended number of agents. Beyond this, all are forgotten and read again. */
const MAX_HEADS = 50_000;

/**
 * The embedded store: one SQLite file, held by one process. Everything runs on the event loop, in short transactions: a single append measured 0.03
 * ms, so a worker thread would cost more in messages than it saves.
 * @throws StoreLockedError when another process, or another journal of this one, holds the file; StoreVersionError; StoreFailedError.
 */
export function openSqliteStore(options: SqliteOptions): SqliteStore {
  const tell = options.onTrouble ?? ((): undefined => undefined);
  const store = openStore({ ...options, tell });
  if (options.maxBytes !== undefined) store.db.limit(options.maxBytes);
  const journal = new SqliteJournal(store, options, tell);
  const { db, path } = store;
  const onDisk = path === '' ? {} : { backUp: () => backUp(db, path), serves: store.serves };
  return { journal, idempotency: journal.idempotency, doubts: journal.doubts, ...onDisk };
}
export const openSqliteJournal = (options: SqliteOptions): Journal => openSqliteStore(options).journal;

class SqliteJournal implements EventLog, SessionStore {
  readonly endedSessionsKept = endedSessionsKept;
  readonly epoch: string;
  readonly firstEpoch: string;
  readonly uncleanStart: boolean;
  readonly idempotency: SqliteIdempotency;
  readonly doubts: SqliteStore['doubts'];
  readonly #store: Store;
  readonly #sql: Statements;
  readonly #checkpoints: SqliteCheckpoints;
  readonly #doubts: Doubts;
  readonly #listeners: ChangeListeners;
  readonly #commits: Commits;
  readonly #trimmer: Trimmer;
  readonly #tell: (line: string) => void;
  readonly #onGone: (line: string) => void;
  readonly #watch: NodeJS.Timeout;
  /** Newest position by agent, of committed entries only. */
  readonly #heads = new Map<string, number>();
  #damage: StoreFailedError | undefined;
  #gone: StoreFailedError | undefined;
  readonly #trouble = new SqliteTrouble();
  #closed = false;

  constructor(store: Store, options: SqliteOptions, tell: (line: string) => void) {
    this.epoch = store.epoch;
    this.firstEpoch = store.firstEpoch;
    this.uncleanStart = store.uncleanStart;
    this.#store = store;
    this.#tell = tell;
    this.#sql = new Statements(store.db);
    this.#checkpoints = new SqliteCheckpoints(store.db, store.epoch, this.#sql);
    this.#listeners = new ChangeListeners(tell);
    this.#commits = new Commits((batches) => this.#attempt(batches), options.onCommit);
    this.#trimmer = new Trimmer(
      store.db,
      options.retention,
      new RetentionClock({ ...options, tell }),
      (agentId) => this.#sql.extent(agentId),
      () => {
        store.committed(this.#sql.newestRow());
      },
      (error) => {
        this.#noteDamage(error);
        tell(`trimming the journal failed: ${String(error)}`);
      },
    );
    this.#trimmer.start(options.trimIntervalMs ?? TRIM_INTERVAL_MS);
    this.#onGone = options.onGone ?? tell;
    this.#watch = watchStore(store, () => this.#present(), this.#noteDamage);
    const look = <T>(work: () => T): T => this.#look(work);
    const write = <T>(work: () => T): T => this.#change(work);
    this.#doubts = new Doubts(store.db);
    this.doubts = {
      sinceMs: (agentId) => this.#look(() => this.#doubts.sinceMs(agentId)),
      mayLack: store.mayLackSessions,
    };
    this.idempotency = new SqliteIdempotency({ db: store.db, look, write, tell }, options.idempotency);
  }

  async append(batch: Batch): Promise<Appended> {
    checkBatch(batch);
    return this.#commits.add(batch);
  }

  saveSession(session: StoredSession): Promise<Appended> {
    return this.append({ agentId: session.agentId, entries: [], session });
  }

  async read(agentId: string, after: number, limit: number, mostBytes = Infinity): Promise<readonly Entry[]> {
    checkPosition('after', after);
    checkPosition('limit', limit);
    return this.#look(() => {
      const entries = this.#sql.entriesAfter(agentId, after, limit, mostBytes);
      return this.#store.hasEarlier ? named(entries, this.#sql.earlier(agentId)) : entries;
    });
  }

  async retained(agentId: string): Promise<RetainedRange> {
    return this.#look(() => {
      const extent = this.#sql.extent(agentId);
      const earlier = this.#store.hasEarlier ? this.#sql.earlier(agentId) : [];
      return earlier.length > 0 ? { ...extent, earlier } : extent;
    });
  }

  async checkpoint(agentId: string): Promise<Checkpoint | undefined> {
    return this.#look(() => this.#checkpoints.read(agentId));
  }

  async saveCheckpoint(agentId: string, checkpoint: Checkpoint): Promise<void> {
    this.#change(() => this.#checkpoints.write(agentId, checkpoint));
  }

  onAppend(agentId: string, wake: Wake): () => void {
    return this.#listeners.on(agentId, wake);
  }

  async sessions(agentId: string): Promise<readonly StoredSession[]> {
    return this.#look(() => this.#sql.sessions(agentId));
  }

  async openSessions(): Promise<readonly StoredSession[]> {
    return this.#look(() => this.#sql.openSessions());
  }

  async check(): Promise<void> {
    const now = String(Date.now());
    if (!this.#present()) throw this.#gone ?? new StoreClosedError('the journal is closed');
    const found = this.#look(() => {
      if (this.#damage !== undefined) throw this.#damage;
      // A full store can still change a row in place: only an append shows that it is full.
      this.#trouble.check();
      return this.#store.db.transaction(() => {
        this.#sql.writeMeta('checked', now);
        return this.#sql.readMeta('checked');
      });
    });
    if (found !== now) throw new StoreFailedError('unavailable', 'the store does not give back what was written');
  }

  outage(): StoreOutage | undefined {
    return this.#trouble.outage();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#trimmer.stop();
    clearInterval(this.#watch);
    // The last check: closing would delete the log of a file that replaced this one.
    this.#present();
    this.#commits.close();
    this.idempotency.close();
    this.#closed = true;
    if (this.#gone !== undefined) return;
    try {
      translated(() => {
        this.#store.close();
      });
    } catch (error) {
      // Appended entries are kept; the next start counts as unclean, which is the safe side.
      this.#tell(`the journal could not be marked as cleanly closed: ${String(error)}`);
    }
  }

  #attempt(batches: readonly Batch[]): readonly number[] {
    try {
      const newest = this.#write(batches);
      this.#trouble.written();
      return newest;
    } catch (error) {
      // Whether or not the group was committed, the next one reads the newest positions from the file.
      this.#sql.forget();
      for (const { agentId } of batches) this.#heads.delete(agentId);
      this.#trouble.unwritten(error);
      throw error;
    }
  }

  /** Writes one group in one transaction. Positions are assigned on a copy of the heads, which replaces them only after the commit. */
  #write(batches: readonly Batch[]): readonly number[] {
    // After damage the file is set aside at the next start, and later writes would be lost with it: events must stay in the gateway.
    this.#checkWritable();
    const heads = new Map<string, number>();
    /** The entries that listeners receive. */
    const notified = new Map<string, Entry[]>();
    const newest = this.#look(() =>
      this.#store.db.transaction(() =>
        batches.map(({ agentId, entries, session, settles }) => {
          let head = heads.get(agentId) ?? this.#heads.get(agentId) ?? this.#sql.extent(agentId).newest;
          const appended =
            entries.length > 0 && this.#listeners.has(agentId) ? (notified.get(agentId) ?? []) : undefined;
          if (appended) notified.set(agentId, appended);
          for (const entry of entries) {
            const inserted = this.#sql.insertEntry(agentId, head + 1, entry);
            appended?.push(inserted);
            head += entry.count;
          }
          heads.set(agentId, head);
          if (session !== undefined) this.#sql.upsertSession(session);
          if (settles !== undefined) this.#doubts.settle(agentId);
          return head;
        }),
      ),
    );
    this.#checkWritable(); // A commit to a file that is gone does not count as written.
    if (this.#heads.size + heads.size > MAX_HEADS) this.#heads.clear();
    for (const [agentId, head] of heads) this.#heads.set(agentId, head);
    for (const [agentId, appended] of notified) this.#listeners.notify(agentId, appended);
    this.#store.committed(this.#sql.newestRow());
    return newest;
  }

  /** Runs `work` on the open store; failures are thrown in the journal's terms. */
  #look<T>(work: () => T): T {
    if (this.#closed) throw new StoreClosedError('the journal is closed');
    try {
      return translated(work);
    } catch (error) {
      this.#noteDamage(error);
      throw error;
    }
  }

  /** Runs `work` in a transaction of its own. */
  #change<T>(work: () => T): T {
    this.#checkWritable();
    const result = this.#look(() => this.#store.db.transaction(work));
    this.#checkWritable();
    return result;
  }

  #checkWritable(): void {
    if (this.#damage !== undefined) throw this.#damage;
    if (!this.#present()) throw this.#gone ?? new StoreClosedError('the journal is closed');
  }

  /** @returns false if the file is no longer at its path; `onGone` is called once */
  #present(): boolean {
    if (this.#gone !== undefined) return false;
    // Closing removes the log.
    if (this.#closed) return true;
    const what = this.#store.gone();
    if (what === undefined) return true;
    const line = `${what} while this process used it: the process stops, and events that are not written stay in the gateway`;
    this.#gone = new StoreFailedError('unavailable', line);
    this.#onGone(line);
    return false;
  }

  readonly #noteDamage = (error: unknown): void => {
    if (this.#damage !== undefined || !(error instanceof StoreFailedError && error.reason === 'corrupt')) return;
    this.#damage = error;
    this.#trouble.damaged();
    this.#tell(
      `the journal's file is damaged (${error.message}): no more is written to it; a restart sets it aside and begins an empty one`,
    );
    try {
      this.#store.suspect();
    } catch (failure) {
      this.#tell(
        `Could not record that the next start begins a new epoch. Set NEW_STORE_EPOCH=on for the next start: ${String(failure)}`,
      );
    }
  };
}
