/** The idempotency store in the journal's SQLite file. */
import { randomBytes } from 'node:crypto';
import {
  idempotencyDefaults,
  type Begun,
  type IdempotencyOptions,
  type IdempotencyStore,
  type KeyClaim,
  type KeyEnding,
  type KeyPlace,
  type KeyRecord,
} from '../idempotency.ts';
import { StoreFailedError } from '../journal.ts';
import { numberIn, textIn, type Database, type Row } from './database.ts';

/** `born` is the time of the store's own clock, which runs only while a process has the file open. */
export const idempotencyTable = `
  CREATE TABLE IF NOT EXISTS idempotency (
    scope TEXT NOT NULL, id TEXT NOT NULL, token TEXT NOT NULL, request TEXT NOT NULL, state TEXT NOT NULL, sealed TEXT NOT NULL,
    born INTEGER NOT NULL, PRIMARY KEY (scope, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS idempotency_by_age ON idempotency (born);
  CREATE INDEX IF NOT EXISTS idempotency_by_scope ON idempotency (scope);
`;

const clockKey = 'idempotency_clock_ms';
/** Records removed in one transaction. */
const sweepRows = 200;
/** Writes in one transaction. */
const groupSize = 500;

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

export interface SqliteAccess {
  readonly db: Database;
  /** Runs `work` on the open store. Failures are thrown in the journal's terms. */
  readonly look: <T>(work: () => T) => T;
  /** Runs `work` in a transaction. Refused after damage, and when the file is no longer at its path. */
  readonly write: <T>(work: () => T) => T;
  readonly tell: (line: string) => void;
}

export class SqliteIdempotency implements IdempotencyStore {
  readonly instance = randomBytes(6).toString('hex');
  readonly shared = false;
  readonly #access: SqliteAccess;
  readonly #options: IdempotencyOptions;
  readonly #monotonicMs: () => number;
  readonly #select;
  readonly #count;
  readonly #insert;
  readonly #settle;
  readonly #remove;
  readonly #sweep;
  readonly #writeClock;
  /** The store's clock when the process began. */
  readonly #baseMs: number;
  readonly #startMs: number;
  readonly #timer: NodeJS.Timeout;
  #waiting: Job[] = [];
  #scheduled: NodeJS.Immediate | undefined;
  #sweeping = false;
  #closed = false;

  constructor(access: SqliteAccess, options: IdempotencyOptions = idempotencyDefaults) {
    const { db } = access;
    this.#access = access;
    this.#options = options;
    this.#monotonicMs = options.monotonicMs ?? (() => performance.now());
    this.#select = db.prepare('SELECT token, request, state, sealed FROM idempotency WHERE scope = ? AND id = ?');
    this.#count = db.prepare('SELECT count(*) AS records FROM idempotency WHERE scope = ?');
    this.#insert = db.prepare(
      `INSERT INTO idempotency (scope, id, token, request, state, sealed, born) VALUES (?, ?, ?, ?, 'running', '', ?)`,
    );
    this.#settle = db.prepare(
      `UPDATE idempotency SET state = ?, sealed = ? WHERE scope = ? AND id = ? AND token = ? AND state = 'running'`,
    );
    this.#remove = db.prepare(`DELETE FROM idempotency WHERE scope = ? AND id = ? AND token = ? AND state = 'running'`);
    this.#sweep = db.prepare(
      `DELETE FROM idempotency WHERE (scope, id) IN (SELECT scope, id FROM idempotency WHERE born < ? ORDER BY born LIMIT ${sweepRows})`,
    );
    this.#writeClock = db.prepare(
      'INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    const clock = db.prepare('SELECT coalesce(max(CAST(value AS INTEGER)), 0) AS clock FROM meta WHERE key = ?');
    const youngest = db.prepare('SELECT coalesce(max(born), 0) AS born FROM idempotency');
    // A process that died stored its clock up to one interval before its death. Its newest record may have been born later than that.
    this.#baseMs = access.look(() =>
      Math.max(numberIn(clock.get(clockKey), 'clock'), numberIn(youngest.get(), 'born')),
    );
    this.#startMs = this.#monotonicMs();
    this.#timer = setInterval(() => {
      void this.sweep();
    }, options.sweepIntervalMs).unref();
  }

  begin({ scope, id, token, request, limit, earlier = [], agentId }: KeyClaim): Promise<Begun> {
    return this.#add((): Begun => {
      for (const place of [...earlier, { scope, id }]) {
        const record = this.#find(place);
        if (record?.token === token && record.state === 'running') return { kind: 'begun' };
        if (record) return { kind: 'found', place: { agentId, scope: place.scope, id: place.id }, record };
      }
      if (numberIn(this.#count.get(scope), 'records') >= limit) return { kind: 'full' };
      this.#insert.run(scope, id, token, request, this.#clockMs());
      return { kind: 'begun' };
    });
  }

  async read(place: KeyPlace): Promise<KeyRecord | undefined> {
    return this.#access.look(() => this.#find(place));
  }

  settle({ scope, id }: KeyPlace, token: string, ending: KeyEnding): Promise<boolean> {
    return this.#add(() => {
      const { changes } =
        ending.kind === 'free'
          ? this.#remove.run(scope, id, token)
          : this.#settle.run(ending.kind, ending.kind === 'done' ? ending.sealed : '', scope, id, token);
      return Number(changes) > 0;
    });
  }

  /** One pass that removes expired records, in small transactions. It is called at each interval, and by tests. */
  async sweep(): Promise<void> {
    if (this.#sweeping) return;
    this.#sweeping = true;
    try {
      let removed = sweepRows;
      while (removed === sweepRows && !this.#closed) {
        removed = this.#access.write(() => {
          this.#storeClock();
          return Number(this.#sweep.run(this.#clockMs() - this.#options.keptMs).changes);
        });
        if (removed === sweepRows) await new Promise(setImmediate);
      }
    } catch (error) {
      this.#access.tell(`removing expired idempotency keys failed: ${String(error)}`);
    } finally {
      this.#sweeping = false;
    }
  }

  /** Writes what is waiting, and the clock. Called while the file is still open. */
  close(): void {
    clearInterval(this.#timer);
    this.#closed = true;
    if (this.#scheduled !== undefined) clearImmediate(this.#scheduled);
    while (this.#waiting.length > 0) this.#writeGroup();
    try {
      this.#access.write(() => {
        this.#storeClock();
      });
    } catch {
      // The clock continues from an earlier time: records are kept longer.
    }
  }

  /** All requests of one turn of the event loop are written in one transaction. */
  #add<T>(work: () => T): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#waiting.push({ work, resolve, reject });
    this.#schedule();
    return promise;
  }

  #schedule(): void {
    this.#scheduled ??= setImmediate(() => {
      this.#scheduled = undefined;
      this.#writeGroup();
      if (this.#waiting.length > 0) this.#schedule();
    });
  }

  #writeGroup(): void {
    const group = this.#waiting.splice(0, groupSize);
    let results: readonly unknown[];
    try {
      results = this.#access.write(() => group.map(({ work }) => work()));
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    group.forEach(({ resolve }, index) => {
      resolve(results[index] as never);
    });
  }

  #storeClock(): void {
    this.#writeClock.run(clockKey, String(this.#clockMs()));
  }

  #clockMs(): number {
    return this.#baseMs + Math.floor(this.#monotonicMs() - this.#startMs);
  }

  #find({ scope, id }: Pick<KeyPlace, 'scope' | 'id'>): KeyRecord | undefined {
    const row = this.#select.get(scope, id);
    return row && toRecord(row);
  }
}

function toRecord(row: Row): KeyRecord {
  const state = textIn(row, 'state');
  if (state !== 'running' && state !== 'done' && state !== 'unknown')
    throw new StoreFailedError('corrupt', `an idempotency record is in state ${state}`);
  return { token: textIn(row, 'token'), request: textIn(row, 'request'), state, sealed: textIn(row, 'sealed') };
}
