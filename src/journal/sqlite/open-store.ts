import { formatRefusal, storeFormat } from '../format.ts';
import { checkpointTable } from './checkpoints.ts';
import { Database, numberIn, textIn } from './database.ts';
import { doubtPolled, doubtTable, forgetDoubts } from './doubts.ts';
import { addEpoch, beginEpoch, epochsOf, epochTables, newEpochName } from './epochs.ts';
import { StoreFile } from './file.ts';
import { idempotencyTable } from './idempotency.ts';
import { bootId, Sidecar, type Seen } from './sidecar.ts';
import { StoreFailedError, StoreLockedError, StoreVersionError } from '../journal.ts';

/** An opened database of this server, and what its file says about the previous process. */
export interface Store {
  readonly db: Database;
  /** Path of the file; '' in memory. */
  readonly path: string;
  readonly epoch: string;
  readonly firstEpoch: string;
  /** There was an epoch before the present one. */
  readonly hasEarlier: boolean;
  readonly uncleanStart: boolean;
  /** A process that did not shut down cleanly may have polled sessions that the store lacks. */
  readonly mayLackSessions: boolean;
  /** What happened to the file or its log, if it is no longer at its path: which file, and what. */
  gone(): string | undefined;
  /** @param newestRow newest row of `entries` after a commit */
  committed(newestRow: number): void;
  /** Writes to the sidecar what a failed write left out. */
  catchUp(): void;
  /** Writes the next generation into the file, then into the sidecar. */
  confirm(): void;
  /** Leaves a mark that the file is damaged; the next start sets it aside. */
  suspect(): void;
  /** Writes to the sidecar where this process serves. */
  readonly serves: (url: string) => void;
  /** Marks the file as cleanly closed, copies the log back into it, and releases the lock. */
  close(): void;
}

/** "AGQJ" in the file's header (https://sqlite.org/pragma.html#pragma_application_id): distinguishes our files from any other SQLite file. */
const APPLICATION_ID = 0x4147514a;
/** Format 0 has user_version 1, since an empty file has 0. */
const versionOf = (format: number): number => format + 1;
const formatOf = (version: number): number => version - 1;

/**
 * A plain table with an index. It measured four to nine times the appends per second of a table WITHOUT ROWID keyed (agent, first). There each
 * agent's bytes fill a page of their own, and every commit of 2000 agents writes 2000 pages; here they share the newest pages.
 * `heads` keeps the newest position of agents whose entries may all be trimmed.
 */
const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE entries (
    agent TEXT NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, kind TEXT NOT NULL,
    serial INTEGER NOT NULL, received_at INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX entries_by_position ON entries (agent, first);
  CREATE TABLE heads (agent TEXT PRIMARY KEY, newest INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    agent TEXT NOT NULL, serial INTEGER NOT NULL, open INTEGER NOT NULL, sealed TEXT NOT NULL, PRIMARY KEY (agent, serial)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id=${APPLICATION_ID};
`;

/** What each format adds to the one before it. */
const STEPS: Readonly<Record<number, string>> = {
  1: `${epochTables} ALTER TABLE entries ADD COLUMN late INTEGER NOT NULL DEFAULT 0;`,
};

/** Up to this size the whole file is checked at start (measured at about 1 ms per megabyte, so some 0.3 s); beyond it, all but the entries. */
const FULL_CHECK_BYTES = 256 * 1024 * 1024;

export interface StoreOptions {
  readonly path: string;
  readonly durability: 'normal' | 'full';
  readonly newEpoch?: boolean;
  readonly tell: (line: string) => void;
}

/**
 * Opens the store at `path`, or an empty one in memory for ':memory:'.
 * A file that cannot be read as a store is set aside, `tell` gets a line, and an empty store begins.
 * @throws StoreLockedError, StoreVersionError, StoreFailedError
 */
export function openStore(options: StoreOptions): Store {
  const { path, tell } = options;
  if (path === ':memory:') return begin(new Database(path), options);
  const file = new StoreFile(path);
  const sidecar = new Sidecar(file.path, tell);
  const holder = sidecar.holder();
  if (holder !== undefined) throw new StoreLockedError(`${file.path} is held by ${processOf(holder)}`);
  file.prepare();
  const parts = { file, sidecar, seen: sidecar.read() };
  try {
    return openFile(parts, options, false);
  } catch (error) {
    if (error instanceof StoreLockedError) {
      throw new StoreLockedError(`${file.path} is held by another process`, { cause: error });
    }
    if (!(error instanceof StoreFailedError && error.reason === 'corrupt')) throw error;
    const aside = file.setAside();
    tell(
      `the journal could not be read (${error.message}); it was set aside as ${aside} and an empty one begins: earlier positions are void`,
    );
    file.prepare();
    // The previous process may have died with polls in flight, and the file that recorded it is gone.
    return openFile(parts, options, true);
  }
}

const processOf = ({ pid, url }: Pick<Seen, 'pid' | 'url'>): string =>
  url === undefined ? `another process, pid ${pid}` : `a server that is already running at ${url}, pid ${pid}`;

/** The file, and the content of its sidecar when the file was opened. */
interface Parts {
  readonly file: StoreFile;
  readonly sidecar: Sidecar;
  readonly seen: Seen | undefined;
}

function openFile(parts: Parts, options: StoreOptions, afterDamage: boolean): Store {
  const { file } = parts;
  const db = new Database(file.path);
  try {
    file.opened();
    if (file.suspected) throw new StoreFailedError('corrupt', 'damage was met when it was last used');
    verify(db);
    return begin(db, options, parts, afterDamage);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Throws unless the file is empty, or an intact store of this server. */
function verify(db: Database): void {
  const pragma = (name: string): number => numberIn(db.prepare(`PRAGMA ${name}`).get(), name);
  const version = pragma('user_version');
  const tables = numberIn(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(), 'tables');
  if (tables === 0 && version === 0) return;
  if (pragma('application_id') !== APPLICATION_ID)
    throw new StoreVersionError('the file is a database of another program');
  const format = formatOf(version);
  if (format !== storeFormat && format !== storeFormat - 1) throw new StoreVersionError(formatRefusal(format));
  const small = pragma('page_count') * pragma('page_size') <= FULL_CHECK_BYTES;
  for (const check of small
    ? ['quick_check(1)']
    : ['quick_check(meta)', 'quick_check(heads)', 'quick_check(sessions)']) {
    const verdict = textIn(db.prepare(`PRAGMA ${check}`).get(), 'quick_check');
    if (verdict !== 'ok') throw new StoreFailedError('corrupt', verdict);
  }
}

function begin(db: Database, { durability, newEpoch, tell }: StoreOptions, parts?: Parts, afterDamage = false): Store {
  const boot = durability === 'full' ? 'flushed' : bootId();
  const newestRow = (): number =>
    numberIn(db.prepare('SELECT coalesce(max(rowid), 0) AS newest FROM entries').get(), 'newest');
  const born = db.transaction(() => {
    const version = numberIn(db.prepare('PRAGMA user_version').get(), 'user_version');
    const fresh = version === 0;
    if (fresh) db.exec(TABLES);
    const meta = readMeta(db);
    migrate(db, fresh ? 0 : formatOf(version), meta);
    addChecksums(db);
    db.exec(idempotencyTable);
    db.exec(checkpointTable);
    db.exec(doubtTable);
    const generation = Number(meta.get('generation') ?? 0);
    const doubt = fresh || parts === undefined ? undefined : doubtOf(meta, newestRow(), epochsOf(db), parts.seen);
    const lostRows = fresh && !afterDamage ? (parts?.seen?.row ?? 0) : 0;
    const why = fresh ? undefined : newEpoch ? 'NEW_STORE_EPOCH is on' : doubt;
    // A copy says how an earlier process ended. Only the sidecar knows how the last one ended, and a restored sidecar does not.
    const isReleased = !newEpoch && parts?.seen?.pid === 0;
    const endedInOrder = isReleased || (why === undefined && meta.get('clean') === '1');
    const epochs = why === undefined ? epochsOf(db) : beginEpoch(db);
    if (why !== undefined) forgetDoubts(db);
    if (!endedInOrder) doubtPolled(db);
    const next = { clean: '0', boot, generation: String(Math.max(generation, parts?.seen?.generation ?? 0) + 1) };
    writeMeta(db, next);
    return {
      fresh,
      uncleanStart: fresh ? afterDamage || lostRows > 0 : !endedInOrder,
      lostRows,
      why,
      epochs,
      generation: Number(next.generation),
    };
  });
  if (born.why !== undefined)
    tell(`a new epoch of the journal begins, since ${born.why}: events after the newest one held may be missing`);
  if (born.lostRows > 0)
    tell(
      `the journal is empty although its sidecar (.epoch) names ${born.lostRows} rows: the file or its log (-wal) was deleted or cut. A new epoch begins, and cursors of before expire`,
    );
  // Not earlier: the transaction above had to be on the disk, or a power cut could restore the "clean" mark of an earlier close.
  db.flushEachCommit(durability === 'full');
  parts?.sidecar.take(born.generation, newestRow(), born.epochs.at(-1) ?? '');
  parts?.file.logOpened();
  let { generation } = born;
  return {
    db,
    path: parts?.file.path ?? '',
    epoch: born.epochs.at(-1) ?? '',
    firstEpoch: born.epochs[0] ?? '',
    hasEarlier: born.epochs.length > 1,
    uncleanStart: born.uncleanStart,
    mayLackSessions: born.uncleanStart && (born.fresh || born.why !== undefined),
    gone: () => parts?.file.gone(),
    committed: (row) => parts?.sidecar.reached(row),
    catchUp: () => parts?.sidecar.catchUp(),
    confirm: () => {
      // If the file were two generations ahead of the sidecar, the next start would take it for another file.
      if (parts?.sidecar.catchUp() !== true) return;
      generation += 1;
      db.transaction(() => {
        writeMeta(db, { generation: String(generation) });
      });
      parts.sidecar.confirm(generation);
    },
    suspect: () => parts?.file.suspect(),
    serves: (url) => parts?.sidecar.serves(url),
    close: () => {
      try {
        db.flushEachCommit(true);
        writeMeta(db, { clean: '1' });
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // The mark cannot be written to a full disk. The sidecar's line never grows, and says the same.
      }
      try {
        db.close();
      } finally {
        parts?.sidecar.close();
      }
    },
  };
}

/** Migrates the tables of an older format to this one. */
function migrate(db: Database, from: number, meta: ReadonlyMap<string, string>): void {
  for (let format = from + 1; format <= storeFormat; format += 1) db.exec(STEPS[format] ?? '');
  if (epochsOf(db).length === 0) addEpoch(db, meta.get('incarnation') ?? newEpochName());
  db.exec(`PRAGMA user_version=${versionOf(storeFormat)}`);
}

/** Adds the checksum column. Existing entries have no checksum. */
function addChecksums(db: Database): void {
  const column = db.prepare("SELECT 1 FROM pragma_table_info('entries') WHERE name = 'checksum'").get();
  if (column === undefined) db.exec('ALTER TABLE entries ADD COLUMN checksum TEXT');
}

/**
 * Why the file may lack the last commits; undefined if it is proven to be the newest. The file is written before the sidecar, so it may be ahead of
 * it by what the process was doing when it died, and never behind.
 */
function doubtOf(
  meta: ReadonlyMap<string, string>,
  newestRow: number,
  epochs: readonly string[],
  seen: Seen | undefined,
): string | undefined {
  const generation = meta.get('generation');
  if (generation === undefined) return 'the file was written by release 0.1.0, which kept no proof of its newest state';
  if (seen === undefined) return 'its sidecar file (.epoch) is missing or cannot be read';
  const ahead = Number(generation) - seen.generation;
  // After a snapshot of the machine was restored, an older copy has other epochs, whatever its generation.
  const isOther = seen.epoch !== undefined && !epochs.includes(seen.epoch);
  if ((ahead !== 0 && ahead !== 1) || newestRow < seen.row || isOther)
    return 'the file is not the newest one: it was restored from a copy';
  // A process that shut down cleanly has flushed everything.
  const isFlushed = meta.get('boot') === 'flushed' || meta.get('clean') === '1';
  if (!isFlushed && meta.get('boot') !== bootId())
    return 'the machine was restarted without an orderly stop of the process, and the journal was not flushed at each commit (STORE_DURABILITY=full does that)';
  return undefined;
}

function readMeta(db: Database): ReadonlyMap<string, string> {
  return new Map(
    db
      .prepare('SELECT key, value FROM meta')
      .all()
      .map((row) => [textIn(row, 'key'), textIn(row, 'value')]),
  );
}

function writeMeta(db: Database, values: Readonly<Record<string, string>>): void {
  const put = db.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  for (const [key, value] of Object.entries(values)) put.run(key, value);
}
