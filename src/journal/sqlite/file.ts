import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreFailedError } from '../journal.ts';
import { logLimitBytes } from './database.ts';

/** The log holds what the file does not hold yet, so the two move together. */
const COMPANIONS = ['-wal', '-shm'];

/**
 * The database's file on disk. It is never opened here once it exists: closing any descriptor of a file drops all POSIX locks
 * that this process holds on it, SQLite's too (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export class StoreFile {
  readonly path: string;
  #identity: string | undefined;
  #logIdentity: string | undefined;
  /** The log is never shorter than this while the database is open: a checkpoint truncates it to the limit, and not below. */
  #logBytes = 0;

  constructor(path: string) {
    // Absolute, so that SQLite cannot take a name that starts with "file:" for a URI.
    this.path = resolve(path);
  }

  /**
   * Creates the folder and the file if absent. The file holds customers' events and agents' credentials, so only the owner has access. SQLite gives
   * its log the file's mode. Only the last folder is created: if more folders are missing, the path is mistyped or its disk is not mounted.
   * @throws {StoreFailedError}
   */
  prepare(): void {
    const folder = dirname(this.path);
    const above = dirname(folder);
    if (!existsSync(above)) throw new StoreFailedError('unavailable', `there is no folder ${above} for ${this.path}`);
    onDisk(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!existsSync(this.path)) closeSync(openSync(this.path, 'a', 0o600));
      for (const name of [this.path, ...COMPANIONS.map((suffix) => this.path + suffix)]) {
        const stat = statSync(name, { throwIfNoEntry: false });
        if (stat?.isFile() && (stat.mode & 0o077) !== 0) chmodSync(name, 0o600);
      }
    });
  }

  /**
   * Moves an unreadable file out of the way, keeps it for the operator, and returns its new path. The file itself is moved after its companions: if
   * the process is interrupted, the next start repeats the move.
   */
  setAside(): string {
    const aside = `${this.path}.corrupt-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    onDisk(() => {
      for (const suffix of [...COMPANIONS, '']) {
        if (existsSync(this.path + suffix)) renameSync(this.path + suffix, aside + suffix);
      }
      rmSync(this.#mark, { force: true });
    });
    return aside;
  }

  /** Records that the file at the path is the one that this process has opened. */
  opened(): void {
    this.#identity = identityOf(this.path)?.name;
  }

  /** As `opened`, for its log, which exists once something was committed. */
  logOpened(): void {
    this.#logIdentity = identityOf(this.#log)?.name;
  }

  /**
   * What happened to the opened file or its log, if it is no longer the one at its path: writes to it are then lost with this process. The check uses
   * the name only, because any descriptor of ours would loosen SQLite's locks.
   */
  gone(): string | undefined {
    try {
      return this.#lost(this.path, this.#identity) ?? this.#lost(this.#log, this.#logIdentity) ?? this.#cut();
    } catch {
      // If the disk does not answer, the file is not lost.
      return undefined;
    }
  }

  #lost(path: string, opened: string | undefined): string | undefined {
    const now = identityOf(path)?.name;
    if (opened === undefined || now === opened) return undefined;
    return `${path} was ${now === undefined ? 'deleted' : 'replaced'}`;
  }

  #cut(): string | undefined {
    if (this.#logIdentity === undefined) return undefined;
    const bytes = identityOf(this.#log)?.bytes ?? 0;
    if (bytes < this.#logBytes) return `${this.#log} was truncated`;
    this.#logBytes = Math.min(bytes, logLimitBytes);
    return undefined;
  }

  get #log(): string {
    return `${this.path}-wal`;
  }

  /** Leaves a mark for the next start that damage was found in use: checking a large file at every start would take too long. */
  suspect(): void {
    onDisk(() => {
      writeFileSync(this.#mark, '', { mode: 0o600 });
    });
  }

  get suspected(): boolean {
    return existsSync(this.#mark);
  }

  get #mark(): string {
    return `${this.path}.suspect`;
  }
}

function identityOf(path: string): { readonly name: string; readonly bytes: number } | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && { name: `${stat.dev}:${stat.ino}`, bytes: stat.size };
}

function onDisk(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new StoreFailedError('unavailable', `the journal's file cannot be kept: ${String(error)}`, error);
  }
}
