/**
 * SQLite as WebAssembly, in the release that Node bundles, over the files of simulated processes. Only this file imports the package. Pages have the
 * size that Node's SQLite uses.
 */
import init, {
  type sqlite3_io_methods,
  type Sqlite3Result,
  type Sqlite3Static,
  type WasmPointer,
} from '@sqlite.org/sqlite-wasm';
import { DiskError, type DiskFile } from './disk.ts';
import type { HostProcess, Lock } from './host.ts';

const { capi, wasm, vfs }: Sqlite3Static = await init();

const vfsName = 'simulated';
/** The values that SQLite's Unix VFS reports for a disk. */
const sectorBytes = 4096;
const powerSafeOverwrite = 0x1000;
/** Open flags of files that are named and kept (https://sqlite.org/c3ref/c_open_autoproxy.html). */
const openCreate = 0x4;
/** Size of sqlite3_file, which is one pointer. */
const fileBytes = 16;
const longestPath = 512;

/** The process whose call is running. */
let present: HostProcess | undefined;
let randomBytes: (bytes: Uint8Array) => void = (bytes) => bytes.fill(0);

interface Handle {
  readonly by: HostProcess;
  readonly path: string;
  readonly file: DiskFile;
}

const handles = new Map<WasmPointer, Handle>();

const heap = (at: WasmPointer, length: number): Uint8Array => wasm.heap8u().subarray(at, at + length);

/** Offsets arrive as bigint, whatever the package's types declare. */
const at64 = (offset: number | bigint): number => Number(offset);

/** The package's types know codes by name only. */
const codeOf = (code: number): Sqlite3Result => code as Sqlite3Result;

/** @returns `ioError` also for a dead process, so that none of its writes reach the disk */
function onDisk(pointer: WasmPointer, ioError: number, work: (handle: Handle) => number): Sqlite3Result {
  const handle = handles.get(pointer);
  if (handle?.by.life.alive !== true) return codeOf(ioError);
  try {
    return codeOf(work(handle));
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return codeOf(error.code === 'ENOSPC' ? capi.SQLITE_FULL : ioError);
  }
}

/** Like `onDisk`, for effects that remain visible after the process has died. The process may die here. */
const onDiskToStay = (pointer: WasmPointer, ioError: number, work: (handle: Handle) => void): Sqlite3Result =>
  onDisk(pointer, ioError, (handle) => {
    if (!handle.by.life.act()) return ioError;
    work(handle);
    return 0;
  });

function openFile(name: WasmPointer, pointer: WasmPointer, flags: number): number {
  const by = present;
  const path = wasm.cstrToJs(name);
  if (by?.life.alive !== true || path === null) return capi.SQLITE_CANTOPEN;
  const { disk } = by.host;
  try {
    let file = disk.find(path);
    if (file === undefined && (flags & openCreate) !== 0 && by.life.act()) {
      // A log gets the mode of its database.
      file = disk.create(path, disk.find(path.replace(/-(wal|journal)$/, ''))?.mode ?? 0o644);
    }
    if (file === undefined) return capi.SQLITE_CANTOPEN;
    // The first member points to the methods.
    wasm.pokePtr(pointer, io.pointer);
    handles.set(pointer, { by, path, file });
    return 0;
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return capi.SQLITE_CANTOPEN;
  }
}

function deleteFile(path: string, syncFolder: boolean): number {
  if (present?.life.act() !== true) return capi.SQLITE_IOERR_DELETE;
  const { disk } = present.host;
  const file = disk.find(path);
  if (file === undefined) return capi.SQLITE_IOERR_DELETE_NOENT;
  disk.remove(path);
  try {
    if (syncFolder) disk.flush(path, file);
  } catch {
    return capi.SQLITE_IOERR_DIR_FSYNC;
  }
  return 0;
}

const io: sqlite3_io_methods = new capi.sqlite3_io_methods();
Object.assign(io, { $iVersion: 1 });
const system = new capi.sqlite3_vfs();
Object.assign(system, { $iVersion: 2, $szOsFile: fileBytes, $mxPathname: longestPath });

vfs.installVfs({
  io: {
    struct: io,
    methods: {
      xClose: (pointer) => {
        const handle = handles.get(pointer);
        if (handle) handle.by.host.unlock(handle.file, handle, 0);
        handles.delete(pointer);
        return codeOf(0);
      },
      xRead: (pointer, to, length, at) =>
        onDisk(pointer, capi.SQLITE_IOERR_READ, ({ file }) => {
          const target = heap(to, length);
          const read = file.read(at64(at), length);
          target.set(read);
          if (read.length === length) return 0;
          target.fill(0, read.length);
          return capi.SQLITE_IOERR_SHORT_READ;
        }),
      xWrite: (pointer, from, length, at) =>
        onDiskToStay(pointer, capi.SQLITE_IOERR_WRITE, ({ by, path, file }) => {
          by.host.disk.write(path, file, at64(at), heap(from, length));
        }),
      xTruncate: (pointer, size) =>
        onDiskToStay(pointer, capi.SQLITE_IOERR_TRUNCATE, ({ file }) => {
          file.change({ size: at64(size) });
        }),
      xSync: (pointer) =>
        onDiskToStay(pointer, capi.SQLITE_IOERR_FSYNC, ({ by, path, file }) => {
          by.host.disk.flush(path, file);
        }),
      xFileSize: (pointer, to) =>
        onDisk(pointer, capi.SQLITE_IOERR_FSTAT, ({ file }) => {
          wasm.poke64(to, BigInt(file.size));
          return 0;
        }),
      xLock: (pointer, level) =>
        onDisk(pointer, capi.SQLITE_IOERR_LOCK, (handle) =>
          handle.by.host.lock(handle.file, handle, handle.by, level as Lock) ? 0 : capi.SQLITE_BUSY,
        ),
      xUnlock: (pointer, level) => {
        const handle = handles.get(pointer);
        if (handle) handle.by.host.unlock(handle.file, handle, level as Lock);
        return codeOf(0);
      },
      xCheckReservedLock: (pointer, to) =>
        onDisk(pointer, capi.SQLITE_IOERR_CHECKRESERVEDLOCK, ({ by, file }) => {
          wasm.poke32(to, by.host.isReserved(file) ? 1 : 0);
          return 0;
        }),
      xFileControl: () => codeOf(capi.SQLITE_NOTFOUND),
      xSectorSize: () => codeOf(sectorBytes),
      xDeviceCharacteristics: () => codeOf(powerSafeOverwrite),
    },
  },
  vfs: {
    struct: system,
    name: vfsName,
    // SQLite takes its randomness from the default VFS.
    asDefault: true,
    methods: {
      xOpen: (_vfs, name, pointer, flags, outFlags) => {
        const code = openFile(name, pointer, flags);
        if (code === 0 && outFlags !== 0) wasm.poke32(outFlags, flags);
        return codeOf(code);
      },
      xDelete: (_vfs, name, syncFolder) => codeOf(deleteFile(wasm.cstrToJs(name) ?? '', syncFolder !== 0)),
      xAccess: (_vfs, name, _flags, to) => {
        const file = present?.host.disk.find(wasm.cstrToJs(name) ?? '');
        // As in the Unix VFS: an empty log counts as missing.
        wasm.poke32(to, file !== undefined && file.size > 0 ? 1 : 0);
        return codeOf(0);
      },
      xFullPathname: (_vfs, name, length, to) =>
        codeOf(wasm.cstrncpy(to, name, length) < length ? 0 : capi.SQLITE_CANTOPEN),
      xRandomness: (_vfs, length, to) => {
        randomBytes(heap(to, length));
        return codeOf(length);
      },
      xSleep: () => codeOf(0),
      xCurrentTimeInt64: (_vfs, to) => {
        wasm.poke64(to, 0n);
        return codeOf(0);
      },
      xGetLastError: () => undefined,
    },
  },
});

/** Source of SQLite's randomness (the salts of a log) from now on. */
export function seedSqlite(fill: (bytes: Uint8Array) => void): void {
  randomBytes = fill;
  capi.sqlite3_randomness(0, 0);
}

/** An error as node:sqlite throws it. */
class SqliteError extends Error {
  readonly code = 'ERR_SQLITE_ERROR';
  readonly errcode: number;
  readonly errstr: string;

  constructor(errcode: number, message: string) {
    super(message);
    this.errcode = errcode;
    this.errstr = capi.sqlite3_errstr(errcode);
  }
}

function stateError(message: string): Error {
  return Object.assign(new Error(message), { code: 'ERR_INVALID_STATE' });
}

export type Value = null | number | bigint | string | Uint8Array;
export type Row = Record<string, Value>;

/** A process's connection to a database. Its memory is freed with the process. */
export class Connection {
  readonly #by: HostProcess;
  readonly #statements = new Set<WasmPointer>();
  #pointer: WasmPointer | undefined;

  constructor(by: HostProcess, path: string) {
    this.#by = by;
    const to = wasm.alloc(8);
    try {
      const flags = capi.SQLITE_OPEN_READWRITE | capi.SQLITE_OPEN_CREATE;
      const code = this.#run(() => capi.sqlite3_open_v2(path, to, flags, vfsName));
      const pointer = wasm.peekPtr(to);
      if (code !== 0) {
        const message = capi.sqlite3_errmsg(pointer);
        capi.sqlite3_close_v2(pointer);
        throw new SqliteError(code, message);
      }
      this.#pointer = pointer;
    } finally {
      wasm.dealloc(to);
    }
    capi.sqlite3_extended_result_codes(this.#db, 1);
    by.onReaped.push(() => {
      this.#free();
    });
    // These pragmas do not read the file, which is not locked yet.
    this.exec(`PRAGMA page_size=4096; PRAGMA wal_autocheckpoint=${by.host.checkpointPages}`);
  }

  get isTransaction(): boolean {
    return capi.sqlite3_get_autocommit(this.#db) === 0;
  }

  exec(sql: string): void {
    this.#check(this.#run(() => capi.sqlite3_exec(this.#db, sql, 0, 0, 0)));
  }

  prepare(sql: string): PreparedStatement {
    const to = wasm.alloc(8);
    try {
      this.#check(this.#run(() => capi.sqlite3_prepare_v2(this.#db, sql, -1, to, 0)));
      const pointer = wasm.peekPtr(to);
      this.#statements.add(pointer);
      return new PreparedStatement({
        pointer: () => {
          if (this.#pointer === undefined) throw stateError('statement has been finalized');
          return pointer;
        },
        run: (work) => this.#run(work),
        check: (code) => {
          this.#check(code);
        },
        changes: () => ({
          changes: capi.sqlite3_changes(this.#db),
          lastInsertRowid: Number(capi.sqlite3_last_insert_rowid(this.#db)),
        }),
      });
    } finally {
      wasm.dealloc(to);
    }
  }

  close(): void {
    if (this.#pointer === undefined) throw stateError('database is not open');
    this.#free();
  }

  get #db() {
    if (this.#pointer === undefined) throw stateError('database is not open');
    return this.#pointer as never;
  }

  #free(): void {
    if (this.#pointer === undefined) return;
    const pointer = this.#pointer;
    this.#run(() => {
      for (const statement of this.#statements) capi.sqlite3_finalize(statement);
      capi.sqlite3_close_v2(pointer);
      return 0;
    });
    this.#statements.clear();
    this.#pointer = undefined;
  }

  #run(work: () => number): number {
    const before = present;
    present = this.#by;
    try {
      return work();
    } finally {
      present = before;
    }
  }

  #check(code: number): void {
    if (code === capi.SQLITE_OK || code === capi.SQLITE_ROW || code === capi.SQLITE_DONE) return;
    throw new SqliteError(capi.sqlite3_extended_errcode(this.#db), capi.sqlite3_errmsg(this.#db));
  }
}

interface StatementAccess {
  readonly pointer: () => WasmPointer;
  readonly run: (work: () => number) => number;
  readonly check: (code: number) => void;
  readonly changes: () => { readonly changes: number; readonly lastInsertRowid: number };
}

export class PreparedStatement {
  readonly #access: StatementAccess;
  readonly #columns: readonly string[];

  constructor(access: StatementAccess) {
    this.#access = access;
    const pointer = access.pointer() as never;
    this.#columns = Array.from({ length: capi.sqlite3_column_count(pointer) }, (_, at) =>
      capi.sqlite3_column_name(pointer, at),
    );
  }

  run(...values: readonly Value[]): { readonly changes: number; readonly lastInsertRowid: number } {
    for (const _ of this.iterate(...values));
    return this.#access.changes();
  }

  get(...values: readonly Value[]): Row | undefined {
    for (const row of this.iterate(...values)) return row;
    return undefined;
  }

  all(...values: readonly Value[]): readonly Row[] {
    return [...this.iterate(...values)];
  }

  *iterate(...values: readonly Value[]): Generator<Row, undefined> {
    const { check, pointer, run } = this.#access;
    const statement = pointer() as never;
    capi.sqlite3_reset(statement);
    capi.sqlite3_clear_bindings(statement);
    for (const [at, value] of values.entries()) check(bind(statement, at + 1, value));
    try {
      for (;;) {
        const code = run(() => capi.sqlite3_step(statement));
        check(code);
        if (code === capi.SQLITE_DONE) return undefined;
        yield this.#row(statement);
        pointer();
      }
    } finally {
      run(() => capi.sqlite3_reset(statement));
    }
  }

  #row(statement: never): Row {
    const row = Object.create(null) as Row;
    for (const [at, name] of this.#columns.entries()) row[name] = columnOf(statement, at);
    return row;
  }
}

function bind(statement: never, at: number, value: Value): number {
  if (value === null) return capi.sqlite3_bind_null(statement, at);
  switch (typeof value) {
    case 'number':
      return capi.sqlite3_bind_double(statement, at, value);
    case 'bigint':
      return capi.sqlite3_bind_int64(statement, at, value);
    case 'string': {
      // SQLite frees the memory.
      const [text, length] = wasm.allocCString(value, true);
      return capi.sqlite3_bind_text(statement, at, text, length, capi.SQLITE_WASM_DEALLOC);
    }
    default: {
      const blob = wasm.alloc(Math.max(1, value.byteLength));
      heap(blob, value.byteLength).set(value);
      return capi.sqlite3_bind_blob(statement, at, blob, value.byteLength, capi.SQLITE_WASM_DEALLOC);
    }
  }
}

function columnOf(statement: never, at: number): Value {
  switch (capi.sqlite3_column_type(statement, at)) {
    case capi.SQLITE_INTEGER:
    case capi.SQLITE_FLOAT:
      return capi.sqlite3_column_double(statement, at);
    case capi.SQLITE_TEXT:
      return capi.sqlite3_column_text(statement, at);
    case capi.SQLITE_BLOB:
      return heap(capi.sqlite3_column_blob(statement, at), capi.sqlite3_column_bytes(statement, at)).slice();
    default:
      return null;
  }
}
