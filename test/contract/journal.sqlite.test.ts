import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Commit } from '../../src/journal/sqlite/commits.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import type { SqliteOptions } from '../../src/journal/sqlite/options.ts';
import { batch, entry, session } from './entries.ts';
import { journalContract } from './journal.contract.ts';
import type { ContractOptions } from './journal.contract.ts';
import { until } from '../rig/eventually.ts';
import { patienceMs } from '../rig/patience.ts';

const node = resolve(import.meta.dirname, '../../node_modules/.bin/node');
const childScript = resolve(import.meta.dirname, 'sqlite.child.ts');
const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1_000_000 };

let folder: string;
let path: string;
let troubles: string[];
const opened: Journal[] = [];
const children: ChildProcessByStdio<null, Readable, null>[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  path = join(folder, 'journal.db');
  troubles = [];
});

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const journal of opened.splice(0)) await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(over: Partial<SqliteOptions> = {}): Journal {
  const journal = openSqliteJournal({
    path,
    durability: 'normal',
    retention,
    onTrouble: (line) => troubles.push(line),
    ...over,
  });
  opened.push(journal);
  return journal;
}

/** A process that holds the store; `lines` is its output so far. */
async function startChild(work: 'hold' | 'append'): Promise<{ lines: readonly string[]; kill: () => Promise<void> }> {
  const child = spawn(node, [childScript, path, work], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  await until(() => lines.length > 0);
  return {
    lines,
    kill: async () => {
      const ended = once(reader, 'close');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Changes the closed file as a failing disk or another program might. */
function tamper(work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(path);
  work(db);
  db.close();
}

let stores = 0;
let last = '';
const inFolder = (options: ContractOptions): Promise<Journal> =>
  Promise.resolve(openSqliteJournal({ path: last, durability: 'normal', ...options }));
journalContract('a SQLite file', {
  open: (options) => {
    last = join(folder, `store-${(stores += 1)}.db`);
    return inFolder(options);
  },
  reopen: inFolder,
  changeSessionNumber: (agentId, first, sessionNumber) => {
    const database = new DatabaseSync(last);
    database.prepare('UPDATE entries SET serial = ? WHERE agent = ? AND first = ?').run(sessionNumber, agentId, first);
    database.close();
    return Promise.resolve();
  },
});

journalContract('memory', {
  open: (options) => Promise.resolve(openSqliteJournal({ path: ':memory:', durability: 'normal', ...options })),
});

describe('a SQLite journal', () => {
  describe('belongs to one process', () => {
    it('refuses a second one at once', async () => {
      const { lines } = await startChild('hold');
      expect(lines[0]).toMatch(/^open /);
      expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }));
      expect(troubles).toEqual([]);
    });

    it('refuses it too when the file has a life behind it', async () => {
      await open().append(batch('100', entry()));
      await opened[0]!.close();
      await startChild('append');
      expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }));
    });

    it('is held against other processes by this one, from the moment it is opened', async () => {
      open();
      const { lines } = await startChild('hold');
      expect(lines[0]).toBe('STORE_LOCKED');
    });

    it('refuses a second opening in the same process, which does not loosen the first', async () => {
      const journal = open();
      expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }));
      expect((await startChild('hold')).lines[0]).toBe('STORE_LOCKED');
      expect(await journal.append(batch('100', entry()))).toEqual({ newest: 1 });
    });

    it('does not take it for damaged when its holder has met damage', async () => {
      await open().append(batch('100', entry()));
      await opened[0]!.close();
      await startChild('hold');
      writeFileSync(`${path}.suspect`, '');
      expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }));
      expect(readdirSync(folder).filter((name) => name.includes('.corrupt-'))).toEqual([]);
    });

    it('is free again once closed, and once its holder was killed', async () => {
      await open().close();
      const child = await startChild('hold');
      expect(child.lines[0]).toMatch(/^open /);
      await child.kill();
      open();
    });
  });

  describe('whose process is killed', () => {
    it('keeps every append that had resolved, each whole with its session', async () => {
      const child = await startChild('append');
      await until(() => child.lines.length > 50);
      await child.kill();
      const journal = open();
      const told = Number(child.lines.at(-1));
      const { oldest, newest } = await journal.retained('100');
      expect(newest).toBeGreaterThanOrEqual(told);
      expect(newest % 2).toBe(0);
      expect(oldest).toBe(1);
      expect(await journal.sessions('100')).toEqual([session('100', 1, { sealed: String(newest / 2) })]);
      const held = await journal.read('100', 0, newest + 1);
      expect(held.map(({ first, bytes }) => [first, new TextDecoder().decode(bytes)])).toEqual(
        Array.from({ length: newest }, (_, index) => [index + 1, String(Math.floor(index / 2) + 1).repeat(300)]),
      );
    });

    it('says so at the next start, once, and stays in the same epoch', async () => {
      const child = await startChild('append');
      await child.kill();
      const next = open();
      expect(next.uncleanStart).toBe(true);
      expect(next.epoch).toBe(child.lines[0]?.replace('open ', ''));
      await next.close();
      expect(open().uncleanStart).toBe(false);
    });

    it('is a new epoch when the machine went down too, for its last commits may be gone', async () => {
      const { epoch } = await crashedWith((db) => db.exec(`UPDATE meta SET value = 'other' WHERE key = 'boot'`));
      const next = open();
      expect(next.uncleanStart).toBe(true);
      expect(next.epoch).not.toBe(epoch);
      expect(troubles).toHaveLength(1);
      // The gap between the epochs has position 2.
      expect(await next.append(batch('100', entry()))).toEqual({ newest: 3 });
    });

    it('is the same epoch even then if each commit was flushed', async () => {
      const { epoch } = await crashedWith((db) => db.exec(`UPDATE meta SET value = 'flushed' WHERE key = 'boot'`));
      expect(open({ durability: 'full' }).epoch).toBe(epoch);
      expect(troubles).toEqual([]);
    });

    /** A store with one entry of agent 100, whose process was killed. */
    async function crashedWith(change: (db: DatabaseSync) => void): Promise<{ epoch: string }> {
      const first = open();
      await first.append(batch('100', entry()));
      await first.close();
      await (await startChild('hold')).kill();
      tamper(change);
      return first;
    }
  });

  describe('whose file cannot be read', () => {
    const aside = (): string[] => readdirSync(folder).filter((name) => name.includes('.corrupt-'));

    it('sets it aside, says so, and begins a new epoch', async () => {
      writeFileSync(path, 'this was never a database\n'.repeat(1000));
      const journal = open();
      expect(aside()).toHaveLength(1);
      expect(readFileSync(join(folder, aside()[0]!), 'utf8')).toContain('never a database');
      expect(troubles).toHaveLength(1);
      expect(troubles[0]).toContain(aside()[0]);
      expect(journal.uncleanStart).toBe(true);
      expect(await journal.append(batch('100', entry()))).toEqual({ newest: 1 });
    });

    it('does the same for a file with a torn page', async () => {
      const { epoch } = await filled(2_000);
      tearPages(20, 200);
      const journal = open();
      expect(aside()).toHaveLength(1);
      expect(journal.epoch).not.toBe(epoch);
      expect(await journal.retained('100')).toEqual({ oldest: 1, newest: 0 });
    });

    it('writes no more once it meets damage in use, for it sets the file aside at the next start', async () => {
      await filled(20_000);
      const sound = readFileSync(path);
      const journal = open();
      tearPages(200, 400);
      await expect(journal.read('100', 0, 20_000)).rejects.toMatchObject({ code: 'STORE_FAILED', reason: 'corrupt' });
      await expect(journal.append(batch('999', entry()))).rejects.toMatchObject({ reason: 'corrupt' });
      await expect(journal.check()).rejects.toMatchObject({ reason: 'corrupt' });
      expect(troubles).toHaveLength(1);
      await journal.close();
      // Even if the check at start-up would find nothing, as in a file that is too large for it.
      writeFileSync(path, sound);
      const next = open();
      expect(next.epoch).not.toBe(journal.epoch);
      expect(aside().filter((name) => !name.endsWith('-wal'))).toHaveLength(1);
      await next.append(batch('100', entry()));
      await next.close();
      expect(open().epoch).toBe(next.epoch);
    });

    it('never touches a store of a newer version', async () => {
      await open().close();
      tamper((db) => db.exec('PRAGMA user_version=99'));
      const before = readFileSync(path);
      expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_VERSION' }));
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(aside()).toEqual([]);
    });

    it('never touches a database of another program', () => {
      tamper((db) => db.exec('CREATE TABLE addresses (name TEXT); PRAGMA user_version=1'));
      expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_VERSION' }));
      tamper((db) => db.exec('INSERT INTO addresses VALUES (1)'));
    });

    it('says why when there can be no file at all', () => {
      writeFileSync(join(folder, 'file'), '');
      expect(() => open({ path: join(folder, 'file', 'journal.db') })).toThrow(
        expect.objectContaining({ code: 'STORE_FAILED' }),
      );
      expect(() => open({ path: folder })).toThrow(expect.objectContaining({ code: 'STORE_FAILED' }));
    });

    /** A closed store with `count` entries of 2 kB. */
    async function filled(count: number): Promise<Journal> {
      const journal = open();
      const bytes = new Uint8Array(2_000).fill(0x20);
      await Promise.all(Array.from({ length: count }, () => journal.append(batch('100', entry({ bytes })))));
      await journal.close();
      return journal;
    }

    /** Runs in a separate process: closing the file in this one would drop its locks. */
    function tearPages(from: number, to: number): void {
      const script = `const fs = require('node:fs'); const file = fs.openSync(process.argv[1], 'r+');
        fs.writeSync(file, Buffer.alloc(${(to - from) * 4096}, 0xee), 0, ${(to - from) * 4096}, ${from * 4096});`;
      execFileSync(node, ['-e', script, path]);
    }
  });

  describe('commits in groups', () => {
    it('writes all that is asked in one turn at once', async () => {
      const commits: Commit[] = [];
      const journal = open({ onCommit: (commit) => commits.push(commit) });
      await Promise.all([
        journal.append(batch('100', entry(), entry())),
        journal.append(batch('101', entry())),
        journal.saveSession(session('100', 1)),
      ]);
      expect(commits).toMatchObject([{ batches: 3, entries: 3 }]);
      await journal.append(batch('100', entry()));
      expect(commits).toHaveLength(2);
    });

    it('needs a handful of commits for a burst of 20 000', async () => {
      const commits: Commit[] = [];
      const journal = open({ onCommit: (commit) => commits.push(commit) });
      await Promise.all(Array.from({ length: 20_000 }, (_, i) => journal.append(batch(String(i % 50), entry()))));
      expect(commits.length).toBeLessThanOrEqual(5);
      expect(commits.reduce((sum, { batches }) => sum + batches, 0)).toBe(20_000);
    });

    it('keeps huge answers in groups of their own', async () => {
      const commits: Commit[] = [];
      const journal = open({ onCommit: (commit) => commits.push(commit) });
      const bytes = new Uint8Array(12 * 1024 * 1024);
      await Promise.all([1, 2, 3].map(() => journal.append(batch('100', entry({ bytes })))));
      expect(commits.map(({ batches }) => batches)).toEqual([1, 1, 1]);
    });
  });

  describe('on a full disk', () => {
    const kilobytes = (count: number): Uint8Array => new Uint8Array(count * 1024);

    it('refuses the whole group, takes no position, and continues when there is room', async () => {
      const journal = open({ maxBytes: 1024 * 1024 });
      await journal.append(batch('100', entry({ count: 3 })));
      const group = [
        journal.append({ ...batch('100', entry({ bytes: kilobytes(10) })), session: session('100', 1) }),
        journal.append(batch('101', entry({ bytes: kilobytes(2000) }))),
        journal.append(batch('102', entry())),
      ];
      for (const outcome of await Promise.allSettled(group)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'STORE_FAILED', reason: 'full' } });
      }
      expect(await journal.sessions('100')).toEqual([]);
      expect(await journal.retained('102')).toEqual({ oldest: 1, newest: 0 });
      expect(await journal.append(batch('100', entry()))).toEqual({ newest: 4 });
      expect(await journal.append(batch('101', entry()))).toEqual({ newest: 1 });
      await journal.check();
    });

    it('finds room again by trimming', async () => {
      const journal = open({
        maxBytes: 1024 * 1024,
        trimIntervalMs: 1,
        retention: { maxAgeMs: 3_600_000, maxEventsPerAgent: 5 },
      });
      const put = async (): Promise<boolean> => {
        const call = journal.append(batch('100', entry({ bytes: kilobytes(150) })));
        return call.then(
          () => true,
          () => false,
        );
      };
      let taken = 0;
      const take = async (until: number): Promise<void> => {
        while (taken < until) if (await put()) taken += 1;
      };
      await take(5);
      // One group, for which there is no room beside the events that are kept.
      expect(await Promise.all([put(), put(), put()])).toEqual([false, false, false]);
      await take(40);
      expect((await journal.retained('100')).newest).toBe(40);
    });

    it('undoes a group that fails for any other reason as well', async () => {
      const journal = open();
      await journal.append(batch('100', entry()));
      const unkeepable = entry({ bytes: { byteLength: 1 } as unknown as Uint8Array });
      const group = [journal.append(batch('100', entry())), journal.append(batch('101', unkeepable))];
      expect((await Promise.allSettled(group)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await journal.retained('100')).toEqual({ oldest: 1, newest: 1 });
      expect(await journal.append(batch('100', entry()))).toEqual({ newest: 2 });
    });

    it('rings no bell for what was refused', async () => {
      const journal = open({ maxBytes: 1024 * 1024 });
      let rung = 0;
      journal.onAppend('100', () => (rung += 1));
      await expect(journal.append(batch('100', entry({ bytes: kilobytes(2000) })))).rejects.toThrow();
      expect(rung).toBe(0);
    });
  });

  describe('on the disk', () => {
    it('makes its folder, and is for its owner only', async () => {
      path = join(folder, 'data', 'journal.db');
      const journal = open();
      await journal.append(batch('100', entry()));
      for (const name of [path, `${path}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    });

    it('makes no tree for a path that is mistyped', () => {
      expect(() => open({ path: join(folder, 'no', 'such', 'journal.db') })).toThrow(
        expect.objectContaining({
          code: 'STORE_FAILED',
          message: expect.stringContaining('there is no folder') as string,
        }),
      );
      expect(readdirSync(folder)).toEqual([]);
    });

    it('is for its owner only even if it was not before', async () => {
      writeFileSync(path, '', { mode: 0o644 });
      await open().append(batch('100', entry()));
      for (const name of [path, `${path}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    });

    it('is one file, and the one that proves it the newest, when it is closed', async () => {
      const journal = open();
      await journal.append(batch('100', entry()));
      await journal.close();
      expect(readdirSync(folder)).toEqual(['journal.db', 'journal.db.epoch']);
    });

    it('takes names that mean something to SQLite for names', async () => {
      const here = process.cwd();
      process.chdir(folder);
      try {
        await open({ path: 'file:x.db?mode=memory' }).append(batch('100', entry()));
        await opened[0]!.close();
        expect(await open({ path: 'file:x.db?mode=memory' }).retained('100')).toEqual({ oldest: 1, newest: 1 });
      } finally {
        process.chdir(here);
      }
    });
  });

  it('keeps a session closed when a batch that waited for room has an older record of it', async () => {
    const journal = open();
    await journal.append({ ...batch('100', entry()), session: session('100', 1, { open: false, sealed: 'ended' }) });
    await journal.append({ ...batch('100', entry()), session: session('100', 1, { sealed: 'older' }) });
    expect(await journal.sessions('100')).toEqual([session('100', 1, { open: false, sealed: 'ended' })]);
    expect((await journal.read('100', 0, 10)).map(({ late }) => late)).toEqual([undefined, true]);
  });

  it('tells of a listener that throws', async () => {
    const journal = open();
    journal.onAppend('100', () => {
      throw new Error('a listener failed');
    });
    await journal.append(batch('100', entry()));
    // The message of the error may quote a stored entry.
    expect(troubles).toEqual(['a listener of agent 100 threw: Error']);
  });

  it('keeps no process alive by itself', () => {
    const script = `import { openSqliteJournal } from ${JSON.stringify(resolve(import.meta.dirname, '../../src/journal/sqlite/store.ts'))};
      openSqliteJournal({ path: ':memory:', durability: 'normal', retention: { maxAgeMs: 1, maxEventsPerAgent: 1 }, trimIntervalMs: 1 });`;
    execFileSync(node, ['--input-type=module', '-e', script], { timeout: patienceMs });
  });
});
