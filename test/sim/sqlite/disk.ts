/**
 * A disk with a write cache. Reads see every write immediately. A power cut keeps what was flushed, and of the rest a part that the seed chooses:
 * some writes, or the first sectors of a write.
 */
import type { Random } from '../world/random.ts';

const sectorBytes = 512;

type Change = { readonly at: number; readonly bytes: Uint8Array } | { readonly size: number };

/** A growable byte array. */
class Extent {
  #bytes = new Uint8Array(0);
  size = 0;

  apply(change: Change): void {
    if ('size' in change) {
      this.#grow(change.size);
      if (change.size < this.size) this.#bytes.fill(0, change.size, this.size);
      this.size = change.size;
      return;
    }
    const end = change.at + change.bytes.length;
    this.#grow(end);
    this.#bytes.set(change.bytes, change.at);
    this.size = Math.max(this.size, end);
  }

  read(at: number, length: number): Uint8Array {
    return this.#bytes.subarray(at, Math.min(this.size, at + length));
  }

  #grow(size: number): void {
    if (size <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(size, 2 * this.#bytes.length));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

export class DiskFile {
  readonly number: number;
  mode: number;
  #seen = new Extent();
  #flushed = new Extent();
  #unflushed: Change[] = [];

  constructor(number: number, mode: number) {
    this.number = number;
    this.mode = mode;
  }

  get size(): number {
    return this.#seen.size;
  }

  /** Shorter at the end of the file. Valid until the next change. */
  read(at: number, length: number): Uint8Array {
    return this.#seen.read(at, length);
  }

  change(change: Change): void {
    this.#seen.apply(change);
    this.#unflushed.push(change);
  }

  flush(): void {
    for (const change of this.#unflushed) this.#flushed.apply(change);
    this.#unflushed = [];
  }

  /** @param keptShare share of unflushed changes that survive */
  cutPower(random: Random, keptShare: number): void {
    for (const change of this.#unflushed) {
      if (!random.chance(keptShare)) continue;
      const isTorn = 'bytes' in change && change.bytes.length > sectorBytes && random.chance(0.1);
      if (!isTorn) this.#flushed.apply(change);
      else {
        const sectors = random.whole(1, Math.ceil(change.bytes.length / sectorBytes) - 1);
        this.#flushed.apply({ at: change.at, bytes: change.bytes.subarray(0, sectors * sectorBytes) });
      }
    }
    this.#unflushed = [];
    this.#seen = new Extent();
    this.#seen.apply({ at: 0, bytes: this.#flushed.read(0, Infinity).slice() });
  }
}

/** The contents of a disk's files at one moment. */
export type DiskImage = ReadonlyMap<string, Uint8Array>;

export class DiskError extends Error {
  override readonly name = 'DiskError';
  readonly code: 'ENOSPC' | 'EIO' | 'ENOENT' | 'EEXIST';

  constructor(code: DiskError['code'], path: string) {
    super(`${code}: ${path}`);
    this.code = code;
  }
}

export class Disk {
  #names = new Map<string, DiskFile>();
  #flushedNames = new Map<string, DiskFile>();
  /** Name changes are kept in one ordered log, as in journaling file systems. Flushing any file flushes the log. */
  #unflushedNames: ((names: Map<string, DiskFile>) => void)[] = [];
  #files = 0;
  /** No file can grow. */
  isFull = false;
  /** Writes and flushes fail. */
  isFailing = false;

  get isWell(): boolean {
    return !this.isFull && !this.isFailing;
  }

  find(path: string): DiskFile | undefined {
    return this.#names.get(path);
  }

  paths(): readonly string[] {
    return [...this.#names.keys()];
  }

  create(path: string, mode: number): DiskFile {
    if (this.isFull) throw new DiskError('ENOSPC', path);
    this.#files += 1;
    const file = new DiskFile(this.#files, mode);
    this.#rename((names) => names.set(path, file));
    return file;
  }

  remove(path: string): void {
    this.#rename((names) => names.delete(path));
  }

  rename(from: string, to: string): void {
    const file = this.#names.get(from);
    if (file === undefined) throw new DiskError('ENOENT', from);
    this.#rename((names) => {
      names.delete(from);
      names.set(to, file);
    });
  }

  write(path: string, file: DiskFile, at: number, bytes: Uint8Array): void {
    if (this.isFailing) throw new DiskError('EIO', path);
    if (this.isFull && at + bytes.length > file.size) throw new DiskError('ENOSPC', path);
    file.change({ at, bytes: bytes.slice() });
  }

  flush(path: string, file: DiskFile): void {
    if (this.isFailing) throw new DiskError('EIO', path);
    file.flush();
    for (const change of this.#unflushedNames) change(this.#flushedNames);
    this.#unflushedNames = [];
  }

  cutPower(random: Random): void {
    const keptShare = random.pick([0, 1, random.next()]);
    const kept = random.whole(0, this.#unflushedNames.length);
    for (const change of this.#unflushedNames.slice(0, kept)) change(this.#flushedNames);
    this.#unflushedNames = [];
    this.#names = new Map(this.#flushedNames);
    for (const file of new Set(this.#names.values())) file.cutPower(random, keptShare);
  }

  image(): DiskImage {
    return new Map([...this.#names].map(([path, file]) => [path, file.read(0, Infinity).slice()] as const));
  }

  /** Makes the files at these paths equal to the image (or absent), all flushed, as `mv` and `sync` do. */
  restore(image: DiskImage, paths: readonly string[]): void {
    for (const path of paths) {
      this.#rename((names) => names.delete(path));
      const bytes = image.get(path);
      if (bytes === undefined) continue;
      this.#files += 1;
      const file = new DiskFile(this.#files, 0o600);
      file.change({ at: 0, bytes });
      file.flush();
      this.#rename((names) => names.set(path, file));
    }
    for (const change of this.#unflushedNames) change(this.#flushedNames);
    this.#unflushedNames = [];
  }

  #rename(change: (names: Map<string, DiskFile>) => void): void {
    change(this.#names);
    this.#unflushedNames.push(change);
  }
}
