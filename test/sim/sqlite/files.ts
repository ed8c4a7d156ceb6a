/** The part of node:fs that the journal's file and its sidecar use, on the disk of a simulated process. */
import { DiskError, type DiskFile } from './disk.ts';
import { dataFolder, type HostProcess } from './host.ts';

const root = dataFolder.slice(0, dataFolder.lastIndexOf('/'));

/** The simulated paths of a machine: its data, and the system's process information. */
export const isSimulated = (path: unknown): path is string =>
  typeof path === 'string' &&
  (path.startsWith(root) || path === '/proc/sys/kernel/random/boot_id' || /^\/proc\/\d+\//.test(path));

const flagCreate = 0o100;

export class ProcessFiles {
  readonly #by: () => HostProcess;
  readonly #later: (run: () => void) => void;

  /** @param later runs what the system does asynchronously */
  constructor(by: () => HostProcess, later: (run: () => void) => void) {
    this.#by = by;
    this.#later = later;
  }

  existsSync(path: string): boolean {
    return this.#find(path) !== undefined || path === root || path === dataFolder;
  }

  statSync(path: string): { isFile(): boolean; mode: number; dev: number; ino: number; size: number } | undefined {
    const file = this.#find(path);
    return file && { isFile: () => true, mode: file.mode, dev: 1, ino: file.number, size: file.size };
  }

  mkdirSync(): undefined {
    return undefined;
  }

  chmodSync(path: string, mode: number): void {
    this.#found(path).mode = mode;
  }

  openSync(path: string, flags: string | number, mode = 0o666): number {
    const by = this.#acting(path);
    const mayCreate = typeof flags === 'string' ? flags !== 'r' : (flags & flagCreate) !== 0;
    const file = this.#find(path) ?? (mayCreate ? by.host.disk.create(path, mode) : undefined);
    if (file === undefined) throw new DiskError('ENOENT', path);
    return by.take(path, file);
  }

  closeSync(descriptor: number): void {
    const by = this.#by();
    const opened = by.open.get(descriptor);
    by.open.delete(descriptor);
    if (opened) by.host.dropLocks(opened.file, by);
  }

  writeSync(descriptor: number, text: string, at: number): number {
    const { path, file } = this.#opened(descriptor);
    const bytes = Buffer.from(text);
    this.#acting(path).host.disk.write(path, file, at, bytes);
    return bytes.length;
  }

  fsyncSync(descriptor: number): void {
    const { path, file } = this.#opened(descriptor);
    this.#acting(path).host.disk.flush(path, file);
  }

  fsync(descriptor: number, done: (error: unknown) => void): void {
    this.#later(() => {
      try {
        this.fsyncSync(descriptor);
      } catch (error) {
        done(error);
        return;
      }
      done(null);
    });
  }

  writeFileSync(path: string, text: string, { mode = 0o666 }: { readonly mode?: number } = {}): void {
    const { disk } = this.#acting(path).host;
    const file = this.#find(path) ?? disk.create(path, mode);
    disk.write(path, file, 0, Buffer.from(text));
  }

  readFileSync(path: string): string {
    const { host } = this.#by();
    if (path === '/proc/sys/kernel/random/boot_id') return `${host.bootId}\n`;
    const [, pid] = /^\/proc\/(\d+)\/stat$/.exec(path) ?? [];
    if (pid === undefined) return Buffer.from(this.#found(path).read(0, Infinity)).toString();
    const process = host.find(Number(pid));
    if (process === undefined) throw new DiskError('ENOENT', path);
    // proc(5): the fields after the name, of which the 22nd is the start time.
    return `${pid} (node) S ${Array.from({ length: 18 }, () => 0).join(' ')} ${process.startedAt} 0`;
  }

  readdirSync(path: string): readonly string[] {
    const process = this.#by().host.find(Number(/^\/proc\/(\d+)\/fd$/.exec(path)?.[1]));
    if (process === undefined) throw new DiskError('ENOENT', path);
    return ['0', '1', '2', ...[...process.open.keys()].map(String)];
  }

  renameSync(from: string, to: string): void {
    this.#acting(from).host.disk.rename(from, to);
  }

  rmSync(path: string): void {
    if (this.#find(path) !== undefined) this.#acting(path).host.disk.remove(path);
  }

  #find(path: string): DiskFile | undefined {
    return this.#by().host.disk.find(path);
  }

  #found(path: string): DiskFile {
    const file = this.#find(path);
    if (file === undefined) throw new DiskError('ENOENT', path);
    return file;
  }

  #opened(descriptor: number): { readonly path: string; readonly file: DiskFile } {
    const opened = this.#by().open.get(descriptor);
    if (opened === undefined) throw new DiskError('EIO', String(descriptor));
    return opened;
  }

  /** For effects that remain visible after the process has died. The process may die here. */
  #acting(path: string): HostProcess {
    const by = this.#by();
    if (!by.life.act()) throw new DiskError('EIO', path);
    return by;
  }
}
