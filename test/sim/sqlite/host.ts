/** The machine of a server that keeps its events in a SQLite file: its disk, its boot id, and its processes. */
import type { Life } from '../world/life.ts';
import type { Random } from '../world/random.ts';
import { Disk, type DiskFile, type DiskImage } from './disk.ts';

/** Every path below it is on the simulated disk. */
export const dataFolder = '/simulated/data';
export const databasePath = `${dataFolder}/journal.db`;
/** The files that a copy of the database includes. The sidecar is not copied. */
export const copiedPaths: readonly string[] = [databasePath, `${databasePath}-wal`];

export type ProcessLife = Pick<Life, 'alive' | 'act' | 'pid'>;

/** A small range, so that process ids are soon reused. */
const pids = 20;

/** Lock levels of SQLite's files (https://sqlite.org/lockingv3.html). */
export type Lock = 0 | 1 | 2 | 3 | 4;

export class HostProcess {
  readonly host: Host;
  readonly life: ProcessLife;
  readonly pid: number;
  readonly startedAt: string;
  readonly open = new Map<number, { readonly path: string; readonly file: DiskFile }>();
  #descriptors = 2;
  /** Called when the process is gone and its memory can be freed. */
  readonly onReaped: (() => void)[] = [];

  constructor(host: Host, life: ProcessLife, pid: number, startedAt: string) {
    this.host = host;
    this.life = life;
    this.pid = pid;
    this.startedAt = startedAt;
  }

  /** @returns a descriptor */
  take(path: string, file: DiskFile): number {
    this.#descriptors += 1;
    this.open.set(this.#descriptors, { path, file });
    return this.#descriptors;
  }
}

export class Host {
  readonly disk = new Disk();
  readonly random: Random;
  bootId: string;
  #processes: HostProcess[] = [];
  #begun = 0;
  readonly #locks = new Map<DiskFile, Map<object, { readonly by: HostProcess; readonly level: Lock }>>();
  /** Number of pages in the WAL that triggers a checkpoint. */
  readonly checkpointPages: number;

  constructor(random: Random, checkpointPages = 1000) {
    this.random = random;
    this.bootId = this.#newBootId();
    this.checkpointPages = checkpointPages;
  }

  begin(life: ProcessLife): HostProcess {
    this.reap();
    const taken = new Set(this.#processes.map(({ pid }) => pid));
    let pid = this.random.whole(1, pids);
    while (taken.has(pid)) pid = (pid % pids) + 1;
    this.#begun += 1;
    life.pid = pid;
    const process = new HostProcess(this, life, pid, String(this.#begun));
    this.#processes.push(process);
    return process;
  }

  processOf(life: ProcessLife): HostProcess {
    return this.#processes.find((each) => each.life === life) ?? this.begin(life);
  }

  /** @returns the living process with this id */
  find(pid: number): HostProcess | undefined {
    return this.#processes.find((each) => each.pid === pid && each.life.alive);
  }

  /** Frees the resources of dead processes. Never called while one of them is running. */
  reap(): void {
    const dead = this.#processes.filter(({ life }) => !life.alive);
    this.#processes = this.#processes.filter(({ life }) => life.alive);
    for (const { onReaped } of dead) for (const run of onReaped.splice(0)) run();
  }

  /**
   * All processes must be dead.
   * @returns the disk's contents just before and just after
   */
  cutPower(): { readonly before: DiskImage; readonly after: DiskImage } {
    const before = this.disk.image();
    this.disk.cutPower(this.random);
    this.bootId = this.#newBootId();
    return { before, after: this.disk.image() };
  }

  /** @returns whether `holder` now has the lock */
  lock(file: DiskFile, holder: object, by: HostProcess, level: Lock): boolean {
    const locks = this.#locks.get(file) ?? new Map<object, { readonly by: HostProcess; readonly level: Lock }>();
    this.#locks.set(file, locks);
    const highest = Math.max(
      0,
      ...[...locks]
        .filter(([each, { by: other }]) => each !== holder && other.life.alive)
        .map(([, each]) => each.level),
    );
    const isFree = level === 1 ? highest < 3 : level === 2 ? highest < 2 : highest === 0;
    if (isFree) locks.set(holder, { by, level });
    return isFree;
  }

  unlock(file: DiskFile, holder: object, level: Lock): void {
    const locks = this.#locks.get(file);
    const held = locks?.get(holder);
    if (locks === undefined || held === undefined) return;
    if (level === 0) locks.delete(holder);
    else locks.set(holder, { ...held, level });
  }

  /** Whether another holder intends to write. */
  isReserved(file: DiskFile): boolean {
    return [...(this.#locks.get(file)?.values() ?? [])].some(({ by, level }) => by.life.alive && level >= 2);
  }

  /** Closing any descriptor of a file drops all of the process's locks on it (fcntl(2)). */
  dropLocks(file: DiskFile, by: HostProcess): void {
    const locks = this.#locks.get(file);
    for (const [holder, held] of locks ?? []) if (held.by === by) locks?.delete(holder);
  }

  #newBootId(): string {
    return Array.from({ length: 32 }, () => this.random.whole(0, 15).toString(16)).join('');
  }
}
