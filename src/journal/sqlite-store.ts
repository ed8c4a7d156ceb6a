import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Database, numberIn, textIn } from './sqlite-database.ts';
import { StoreFile } from './sqlite-file.ts';
import { StoreFailedError, StoreLockedError, StoreVersionError } from './journal.ts';

/** An opened database of ours, and what its file told about the process before. */
export interface Store {
  readonly db: Database;
  readonly incarnation: string;
  readonly uncleanStart: boolean;
  /** Leaves word that the file is damaged; the next start sets it aside. */
  suspect(): void;
  /** Marks it as cleanly closed, empties the log into the file, releases the lock. */
  close(): void;
}

/** "AGQJ" in the file's header (https://sqlite.org/pragma.html#pragma_application_id): tells our files from any other SQLite file. */
const APPLICATION_ID = 0x4147514a;
const VERSION = 1;

/**
 * A plain table with an index: measured four to nine times the appends a second of WITHOUT ROWID keyed (agent, first), where each agent's
 * bytes fill a page of their own, and every commit of 2000 agents writes 2000 pages; here they share the newest pages.
 * `heads` keeps the newest position of agents whose entries may all be trimmed away.
 */
const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE entries (
    agent TEXT NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, kind TEXT NOT NULL,
    serial INTEGER NOT NULL, received_at INTEGER NOT NULL, bytes BLOB NOT NULL,
    late INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX entries_by_position ON entries (agent, first);
  CREATE TABLE heads (agent TEXT PRIMARY KEY, newest INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE sessions (
    agent TEXT NOT NULL, serial INTEGER NOT NULL, open INTEGER NOT NULL, sealed TEXT NOT NULL, PRIMARY KEY (agent, serial)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id=${APPLICATION_ID};
  PRAGMA user_version=${VERSION};
`;

/** Up to here the whole file is checked at start (about 1 ms a megabyte measured, so some 0.3 s); beyond, all but the entries. */
const FULL_CHECK_BYTES = 256 * 1024 * 1024;

/**
 * Opens the store at `path`, or an empty one in memory for ':memory:'.
 * A file that cannot be read as a store is set aside, `tell` hears of it, and an empty one begins.
 * @throws StoreLockedError, StoreVersionError, StoreFailedError
 */
export function openStore(path: string, durability: 'normal' | 'full', tell: (line: string) => void): Store {
  if (path === ':memory:') return begin(new Database(path), undefined, durability, false, tell);
  const file = new StoreFile(path);
  file.prepare();
  try {
    return openFile(file, durability, false, tell);
  } catch (error) {
    if (error instanceof StoreLockedError) {
      throw new StoreLockedError(`${file.path} is held by another process: one process, one file`, { cause: error });
    }
    if (!(error instanceof StoreFailedError && error.reason === 'corrupt')) throw error;
    const aside = file.setAside();
    tell(
      `the journal could not be read (${error.message}); it was set aside as ${aside} and an empty one begins: earlier positions are void`,
    );
    file.prepare();
    // What ran before may have died with polls in flight, and the file that knew is gone.
    return openFile(file, durability, true, tell);
  }
}

function openFile(
  file: StoreFile,
  durability: 'normal' | 'full',
  afterDamage: boolean,
  tell: (line: string) => void,
): Store {
  const db = new Database(file.path);
  try {
    if (file.suspected) throw new StoreFailedError('corrupt', 'damage was met when it was last used');
    verify(db);
    return begin(db, file, durability, afterDamage, tell);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Throws unless the file is empty, or ours and sound. */
function verify(db: Database): void {
  const pragma = (name: string): number => numberIn(db.prepare(`PRAGMA ${name}`).get(), name);
  const version = pragma('user_version');
  const tables = numberIn(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(), 'tables');
  if (tables === 0 && version === 0) return;
  if (pragma('application_id') !== APPLICATION_ID)
    throw new StoreVersionError('the file is a database of another program');
  if (version !== VERSION)
    throw new StoreVersionError(`the store has version ${version}; this program knows version ${VERSION}`);
  const small = pragma('page_count') * pragma('page_size') <= FULL_CHECK_BYTES;
  for (const check of small
    ? ['quick_check(1)']
    : ['quick_check(meta)', 'quick_check(heads)', 'quick_check(sessions)']) {
    const verdict = textIn(db.prepare(`PRAGMA ${check}`).get(), 'quick_check');
    if (verdict !== 'ok') throw new StoreFailedError('corrupt', verdict);
  }
}

function begin(
  db: Database,
  file: StoreFile | undefined,
  durability: 'normal' | 'full',
  afterDamage: boolean,
  tell: (line: string) => void,
): Store {
  const boot = durability === 'full' ? 'flushed' : bootId();
  const born = db.transaction(() => {
    const fresh = numberIn(db.prepare('PRAGMA user_version').get(), 'user_version') === 0;
    if (fresh) db.exec(TABLES);
    addMissingColumns(db);
    const meta = readMeta(db);
    const uncleanStart = fresh ? afterDamage : meta.get('clean') !== '1';
    // After a power cut the file is sound but may lack its last commits: positions that clients have seen would be given out again, to other events.
    const cutOff = !fresh && uncleanStart && meta.get('boot') !== 'flushed' && meta.get('boot') !== bootId();
    const incarnation = cutOff ? undefined : meta.get('incarnation');
    const born = { uncleanStart, cutOff, incarnation: incarnation ?? randomBytes(6).toString('hex') };
    writeMeta(db, { incarnation: born.incarnation, clean: '0', boot });
    return born;
  });
  if (born.cutOff) {
    tell(
      'the machine went down without closing the journal, which was not flushed at each commit: the last events may be missing, a new incarnation begins',
    );
  }
  // Only now: the transaction above had to be on the disk, or a power cut could bring the "clean" of an earlier close back.
  db.flushEachCommit(durability === 'full');
  return {
    db,
    incarnation: born.incarnation,
    uncleanStart: born.uncleanStart,
    suspect: () => file?.suspect(),
    close: () => {
      try {
        db.flushEachCommit(true);
        writeMeta(db, { clean: '1' });
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
      }
    },
  };
}

/** Files of the first releases do not mark late entries. Those releases read and write a file with the column as well. */
function addMissingColumns(db: Database): void {
  const columns = db.prepare("SELECT name FROM pragma_table_info('entries')").all();
  if (!columns.some((row) => textIn(row, 'name') === 'late'))
    db.exec('ALTER TABLE entries ADD COLUMN late INTEGER NOT NULL DEFAULT 0');
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

/** Changes when the machine starts. Elsewhere than on Linux unknown, and then taken as unchanged. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
