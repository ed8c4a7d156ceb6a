import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { StoreFailedError, StoreLockedError, type StoreFault } from '../journal.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;
export type Statement = Pick<StatementSync, 'run' | 'get' | 'all' | 'iterate'>;

/** Primary result codes of SQLite (https://sqlite.org/rescode.html); the upper bits only refine them. */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const FULL = 13;
const NOT_A_DATABASE = 26;

/** A burst may grow the write-ahead log; the next checkpoint truncates it to this size (bytes). */
export const logLimitBytes = 16 * 1024 * 1024;

/** The one place that knows node:sqlite: an exclusively locked database, transactions, and failures in the journal's own terms. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #rollback: StatementSync;

  /**
   * Opens and locks `path` (or ':memory:'), creating it when absent. Every commit is flushed to the disk until `flushEachCommit(false)`.
   * @throws StoreLockedError at once when another connection, of this or another process, holds it; StoreFailedError.
   */
  constructor(path: string) {
    this.#db = translated(() => new DatabaseSync(path, { timeout: 0 }));
    try {
      // Exclusive before the write-ahead log is first accessed: the lock is then kept until close, and no -shm file is needed.
      this.exec('PRAGMA locking_mode=EXCLUSIVE');
      // Reads the file and thereby takes the lock: measured for a new file and for one that already has a log.
      this.exec('PRAGMA journal_mode=WAL');
      this.exec(`PRAGMA synchronous=FULL; PRAGMA journal_size_limit=${logLimitBytes}`);
      this.#begin = this.#db.prepare('BEGIN IMMEDIATE');
      this.#commit = this.#db.prepare('COMMIT');
      this.#rollback = this.#db.prepare('ROLLBACK');
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** With a flush (fsync) at each commit, commits survive a power cut; without it, only the death of this process. */
  flushEachCommit(on: boolean): void {
    this.exec(`PRAGMA synchronous=${on ? 'FULL' : 'NORMAL'}`);
  }

  /** The file never grows beyond this size: a transaction then fails as on a full disk, until rows are deleted. The log is not counted. */
  limit(maxBytes: number): void {
    const pageBytes = numberIn(this.prepare('PRAGMA page_size').get(), 'page_size');
    this.exec(`PRAGMA max_page_count=${Math.max(1, Math.floor(maxBytes / pageBytes))}`);
  }

  exec(sql: string): void {
    translated(() => {
      this.#db.exec(sql);
    });
  }

  prepare(sql: string): Statement {
    return translated(() => this.#db.prepare(sql));
  }

  /** Runs `work` inside one transaction: either all of it is kept, or nothing and the failure is thrown. */
  transaction<T>(work: () => T): T {
    return translated(() => {
      this.#begin.run();
      try {
        const result = work();
        this.#commit.run();
        return result;
      } catch (error) {
        // SQLite itself rolls back on a full disk and some I/O errors; a second ROLLBACK would hide the real failure.
        if (this.#db.isTransaction) this.#rollback.run();
        if (resultCode(error) === FULL) this.#emptyLog();
        throw error;
      }
    });
  }

  /**
   * On a full disk the log cannot grow, although the file may have free pages from trimming. Once it is copied back, the log is written from its
   * start again. Without this a store in balance would stay stuck, because trimming needs the log too.
   */
  #emptyLog(): void {
    try {
      this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // There is no space for that either: the caller gets the error of the full disk anyway.
    }
  }

  /** Makes a copy of one moment while the database stays in use. */
  async backup(path: string): Promise<void> {
    // Loaded here, because the replacement of node:sqlite in a simulation has no such function.
    const { backup } = await import('node:sqlite');
    await backup(this.#db, path);
  }

  close(): void {
    this.#db.close();
  }
}

/** Runs `work`. Errors of SQLite are thrown as StoreLockedError or StoreFailedError, any other error unchanged. */
export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = resultCode(error);
    if (code === undefined || !(error instanceof Error)) throw error;
    if (code === BUSY || code === LOCKED) throw new StoreLockedError(error.message, { cause: error });
    throw new StoreFailedError(faultOf(code), `the store failed: ${error.message}`, error);
  }
}

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return undefined;
  return error.errcode & 0xff;
}

function faultOf(code: number): StoreFault {
  if (code === FULL) return 'full';
  return code === CORRUPT || code === NOT_A_DATABASE ? 'corrupt' : 'unavailable';
}

/** Reads a column that our own schema declares as a number; anything else is a damaged file. */
export function numberIn(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw new StoreFailedError('corrupt', `column ${column} is no number`);
  return value;
}

/** As `numberIn`, for text. */
export function textIn(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw new StoreFailedError('corrupt', `column ${column} is no text`);
  return value;
}

/** As `numberIn`, for bytes. */
export function bytesIn(row: Row | undefined, column: string): Uint8Array {
  const value = row?.[column];
  if (!(value instanceof Uint8Array)) throw new StoreFailedError('corrupt', `column ${column} is no bytes`);
  return value;
}
