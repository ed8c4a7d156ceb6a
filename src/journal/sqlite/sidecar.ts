/**
 * A small file beside the database file, outside any copy of it. A database that was restored from a backup is older than this file says, and so is
 * one whose last commits were lost. It also names the process that holds the database, which a deleted database file cannot.
 */
import { closeSync, constants, fsync, fsyncSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';

export interface Seen {
  /** Grows at each start and at intervals; the database has the same number. */
  readonly generation: number;
  /** The newest row of `entries` at the last commit. */
  readonly row: number;
  /** The present epoch's name. Absent if an earlier release wrote the file. */
  readonly epoch?: string;
  /** Identity of the machine's present boot. */
  readonly boot: string;
  /** The process that holds the database; 0: none. */
  readonly pid: number;
  /** When that process started, as the system counts it: process ids are reused. */
  readonly startedAt: string;
  /** The address at which that process serves. */
  readonly url?: string;
}

/** All lines have the same length, so that a shorter line leaves nothing of a longer one behind. */
const lineBytes = 256;
/** Space for the growth of the numbers in a line. */
const growthBytes = 24;

export class Sidecar {
  readonly #path: string;
  readonly #tell: (line: string) => void;
  #file: number | undefined;
  #seen: Seen = { generation: 0, row: 0, boot: '', pid: 0, startedAt: '' };
  /** The last write failed: the file has an older line. */
  #isBehind = false;

  /** @param tell receives one line when the file cannot be written */
  constructor(databasePath: string, tell: (line: string) => void) {
    this.#path = `${databasePath}.epoch`;
    this.#tell = tell;
  }

  /** @returns undefined if there is no file, or none that can be read */
  read(): Seen | undefined {
    try {
      const seen = JSON.parse(readFileSync(this.#path, 'utf8')) as Partial<Seen>;
      const { generation, row, epoch, boot, pid, startedAt, url } = seen;
      if (typeof generation !== 'number' || typeof row !== 'number' || typeof pid !== 'number') return undefined;
      if (typeof boot !== 'string' || typeof startedAt !== 'string') return undefined;
      const named = { ...(typeof epoch === 'string' && { epoch }), ...(typeof url === 'string' && { url }) };
      return { generation, row, boot, pid, startedAt, ...named };
    } catch {
      return undefined;
    }
  }

  /** The process that holds the database although this one may lock the file, because that process's file was deleted or replaced. */
  holder(): Pick<Seen, 'pid' | 'url'> | undefined {
    const seen = this.read();
    if (seen === undefined || seen.pid === 0 || seen.pid === process.pid || seen.boot !== bootId()) return undefined;
    const startedAt = startOf(seen.pid);
    return startedAt !== '' && startedAt === seen.startedAt && holdsFiles(seen.pid) ? seen : undefined;
  }

  /** Takes the file for this process; from now on only its open descriptor is used. */
  take(generation: number, row: number, epoch: string): void {
    this.#file ??= openSync(this.#path, openFlags, 0o600);
    this.#seen = { generation, row, epoch, boot: bootId(), pid: process.pid, startedAt: startOf(process.pid) };
    this.#write();
    fsyncSync(this.#file);
  }

  /** Records the address of this process. An address that does not fit into the line is left out. */
  serves(url: string): void {
    const seen = { ...this.#seen, url };
    if (JSON.stringify(seen).length + growthBytes >= lineBytes) return;
    this.#seen = seen;
    this.#tryToWrite();
  }

  /** Records the newest row after a commit. Not flushed: a machine that goes down has another boot id afterwards. */
  reached(row: number): void {
    if (row === this.#seen.row && !this.#isBehind) return;
    this.#seen = { ...this.#seen, row };
    this.#tryToWrite();
  }

  /** Writes what a failed write left out. @returns whether the file has the newest line */
  catchUp(): boolean {
    return !this.#isBehind || this.#tryToWrite();
  }

  /** Records the generation of the database. */
  confirm(generation: number): void {
    this.#seen = { ...this.#seen, generation };
    if (this.#tryToWrite() && this.#file !== undefined) fsync(this.#file, () => undefined);
  }

  /** Records that no process holds the database any more. */
  close(): void {
    if (this.#file === undefined) return;
    this.#seen = { ...this.#seen, pid: 0 };
    try {
      this.#write();
      fsyncSync(this.#file);
    } finally {
      closeSync(this.#file);
      this.#file = undefined;
    }
  }

  /** Commits are kept even if this file cannot be written: it is written again after the next commit, and by the store's watch. */
  #tryToWrite(): boolean {
    const wasBehind = this.#isBehind;
    try {
      this.#write();
      return true;
    } catch (error) {
      if (!wasBehind)
        this.#tell(
          `the journal's sidecar ${this.#path} cannot be written: ${String(error)}; the server tries again, and until then the next start may not notice a restored copy`,
        );
      return false;
    }
  }

  #write(): void {
    if (this.#file === undefined) return;
    this.#isBehind = true;
    writeSync(this.#file, `${JSON.stringify(this.#seen).padEnd(lineBytes - 1)}\n`, 0);
    this.#isBehind = false;
  }
}

/** Read and write, created if absent, not truncated: a line that is being replaced is never incomplete. */
const openFlags = constants.O_RDWR | constants.O_CREAT;

/** Changes when the machine starts. Unknown on systems other than Linux, and then treated as unchanged. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

/** The start time of a process; "" if it is gone or the system does not report it (proc(5), field 22 of stat). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie process holds no files.
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** A killed process is still listed for a moment after its files were closed. */
function holdsFiles(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).length > 0;
  } catch (error) {
    // The files of another user's process cannot be listed.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}
