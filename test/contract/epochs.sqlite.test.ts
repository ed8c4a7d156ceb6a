import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Journal } from '../../src/journal/journal.ts';
import type { SqliteOptions } from '../../src/journal/sqlite/options.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { batch, entry, session } from './entries.ts';
import { until } from '../rig/eventually.ts';

const node = resolve(import.meta.dirname, '../../node_modules/.bin/node');
const childScript = resolve(import.meta.dirname, 'sqlite.child.ts');
const fixture = resolve(import.meta.dirname, 'fixtures/sqlite-format-0.db');
const retention = { maxAgeMs: 400 * 24 * 3_600_000, maxEventsPerAgent: 1_000_000 };

let folder: string;
let path: string;
let troubles: string[];
const opened: Journal[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epochs-'));
  path = join(folder, 'journal.db');
  troubles = [];
});

afterEach(async () => {
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

async function startChild(work: 'hold' | 'append') {
  const child = spawn(node, [childScript, path, work], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const over = once(reader, 'close');
  await until(() => lines.length > 0);
  return { lines, over, kill: () => (child.kill('SIGKILL'), over) };
}

/** The epochs in the ids of an agent's entries: each entry's own epoch, or the current one. */
const names = async (journal: Journal, agentId = '100'): Promise<readonly (readonly [number, string])[]> =>
  (await journal.read(agentId, 0, 1000)).map(({ first, epoch }) => [first, epoch ?? journal.epoch]);

const itemOf = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

describe('a SQLite file whose newest commits are gone', () => {
  /** Two events, a backup, a third event that only clients have; then the backup is restored. */
  async function restored(over: Partial<SqliteOptions> = {}): Promise<{ earlier: string; journal: Journal }> {
    const first = open(over);
    await first.append({ ...batch('100', entry(), entry()), session: session('100', 7) });
    await first.close();
    copyFileSync(path, join(folder, 'backup'));
    const second = open(over);
    expect(await second.append(batch('100', entry()))).toEqual({ newest: 3 });
    expect(second.epoch).toBe(first.epoch);
    await second.close();
    copyFileSync(join(folder, 'backup'), path);
    return { earlier: first.epoch, journal: open(over) };
  }

  it('begins a new epoch when it was restored from a backup, and keeps the ids of what the backup holds', async () => {
    const { earlier, journal } = await restored();
    expect(journal.epoch).not.toBe(earlier);
    expect(await names(journal)).toEqual([
      [1, earlier],
      [2, earlier],
      [3, journal.epoch],
    ]);
    expect(troubles.join()).toMatch(/new epoch/);
  });

  it('begins one also when every commit was flushed, for a backup is older than that', async () => {
    const { earlier, journal } = await restored({ durability: 'full' });
    expect(journal.epoch).not.toBe(earlier);
  });

  it('says where each agent’s earlier epoch ends, and a gap stands behind it for the agent’s newest session', async () => {
    const { earlier, journal } = await restored();
    expect(await journal.retained('100')).toEqual({ oldest: 1, newest: 3, earlier: [{ name: earlier, upTo: 2 }] });
    const [gap] = await journal.read('100', 2, 1);
    expect(gap).toMatchObject({ first: 3, kind: 'own', count: 1, sessionNumber: 7 });
    expect(itemOf(gap!.bytes)).toMatchObject({ type: 'StreamGap', cause: 'STORE' });
    expect(await journal.retained('200')).toEqual({ oldest: 1, newest: 0 });
  });

  it('is noticed also when the copy was made of the same run of the process', async () => {
    const child = await startChild('append');
    await until(() => child.lines.length > 5);
    copyFileSync(path, join(folder, 'backup'));
    copyFileSync(`${path}-wal`, join(folder, 'backup-wal'));
    const copied = child.lines.length;
    await until(() => child.lines.length > copied + 20);
    await child.kill();
    copyFileSync(join(folder, 'backup'), path);
    copyFileSync(join(folder, 'backup-wal'), `${path}-wal`);
    expect(`open ${open().epoch}`).not.toBe(child.lines[0]);
  });

  it('announces polls of a process that was killed although the copy is of a process that ended in order', async () => {
    const first = open();
    await first.append(batch('100', entry()));
    await first.close();
    copyFileSync(path, join(folder, 'backup'));
    const child = await startChild('append');
    await until(() => child.lines.length > 5);
    await child.kill();
    rmSync(`${path}-wal`, { force: true });
    copyFileSync(join(folder, 'backup'), path);
    expect(open().uncleanStart).toBe(true);
  });

  it('announces none where the last process ended in order, whatever copy is put back', async () => {
    const { journal } = await restored();
    expect(journal.uncleanStart).toBe(false);
  });

  it('begins one for a copy that is newer than the machine’s snapshot, which was put back before it', async () => {
    const run = async (over: Partial<SqliteOptions> = {}): Promise<string> => {
      const journal = open(over);
      await journal.append(batch('100', entry()));
      await journal.close();
      return journal.epoch;
    };
    await run();
    for (const suffix of ['', '.epoch']) copyFileSync(path + suffix, join(folder, `snapshot${suffix}`));
    await run();
    const newest = await run();
    copyFileSync(path, join(folder, 'backup'));
    for (const suffix of ['', '.epoch']) copyFileSync(join(folder, `snapshot${suffix}`), path + suffix);
    await run({ newEpoch: true });
    copyFileSync(join(folder, 'backup'), path);
    expect(open().epoch).not.toBe(newest);
  });

  it('begins no new epoch after kill -9 nor after a clean end: what was written is there', async () => {
    const child = await startChild('append');
    await until(() => child.lines.length > 20);
    await child.kill();
    const journal = open();
    expect(`open ${journal.epoch}`).toBe(child.lines[0]);
    await journal.close();
    expect(open().epoch).toBe(journal.epoch);
    expect(troubles).toEqual([]);
  });

  it.each([
    ['goes on where the machine restarts after an orderly end: all of it was flushed', true],
    ['begins one where the machine restarts, and the process had not ended in order', false],
  ])('%s', async (_what, isOrderly) => {
    const before = open();
    await before.append(batch('100', entry()));
    await before.close();
    const database = new DatabaseSync(path);
    database.exec("UPDATE meta SET value = 'another' WHERE key = 'boot'");
    if (!isOrderly) database.exec("UPDATE meta SET value = '0' WHERE key = 'clean'");
    database.close();
    expect(open().epoch === before.epoch).toBe(isOrderly);
  });

  it('begins one where the sidecar file is missing: nothing proves that the database is the newest', async () => {
    const before = open();
    await before.append(batch('100', entry()));
    await before.close();
    rmSync(`${path}.epoch`, { force: true });
    expect(open().epoch).not.toBe(before.epoch);
  });

  it('begins one on demand', async () => {
    const before = open();
    await before.append(batch('100', entry()));
    await before.close();
    const journal = open({ newEpoch: true });
    expect(await names(journal)).toEqual([
      [1, before.epoch],
      [2, journal.epoch],
    ]);
  });

  it('goes through several epochs in a row, each with its end for each agent that was there', async () => {
    const one = open();
    await one.append(batch('100', entry()));
    await one.close();
    const two = open({ newEpoch: true });
    await two.append(batch('100', entry(), entry()));
    await two.append(batch('200', entry()));
    await two.close();
    const three = open({ newEpoch: true });
    expect(await three.retained('100')).toEqual({
      oldest: 1,
      newest: 5,
      earlier: [
        { name: one.epoch, upTo: 1 },
        { name: two.epoch, upTo: 4 },
      ],
    });
    expect((await three.retained('200')).earlier).toEqual([{ name: two.epoch, upTo: 1 }]);
    expect(await names(three)).toEqual([
      [1, one.epoch],
      [2, two.epoch],
      [3, two.epoch],
      [4, two.epoch],
      [5, three.epoch],
    ]);
    expect(three.firstEpoch).toBe(one.epoch);
  });

  it('begins one for ten thousand agents at once', async () => {
    const before = open();
    const agents = Array.from({ length: 10_000 }, (_, index) => String(1000 + index));
    await Promise.all(agents.map((agentId) => before.append(batch(agentId, entry()))));
    await before.close();
    const journal = open({ newEpoch: true });
    const extents = await Promise.all(agents.map((agentId) => journal.retained(agentId)));
    expect(extents.filter(({ newest, earlier }) => newest === 2 && earlier?.[0]?.upTo === 1)).toHaveLength(10_000);
  });
});

describe('a SQLite file that is deleted or replaced while it is open', () => {
  it.each(['deleted', 'replaced'] as const)(
    'is noticed at the next append when it is %s, which is refused',
    async (how) => {
      let line = '';
      const journal = open({ onGone: (said) => (line = said) });
      await journal.append(batch('100', entry()));
      renameSync(path, join(folder, 'elsewhere'));
      if (how === 'replaced') writeFileSync(path, '');
      await expect(journal.append(batch('100', entry()))).rejects.toMatchObject({ code: 'STORE_FAILED' });
      expect(line).toMatch(/journal\.db was (deleted|replaced) while this process used it/);
      await expect(journal.check()).rejects.toMatchObject({ code: 'STORE_FAILED' });
    },
  );

  it('is noticed without an append', async () => {
    let line = '';
    open({ onGone: (said) => (line = said) });
    renameSync(path, join(folder, 'elsewhere'));
    await until(() => line !== '');
  });

  it.each([
    ['deleted', (log: string) => rmSync(log)],
    ['truncated', (log: string) => truncateSync(log, 0)],
  ] as const)('is noticed at the next append when its log is %s, which is refused', async (how, damage) => {
    let line = '';
    const journal = open({ onGone: (said) => (line = said) });
    await journal.append(batch('100', entry()));
    damage(`${path}-wal`);
    await expect(journal.append(batch('100', entry()))).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(line).toContain(`journal.db-wal was ${how} while this process used it`);
  });

  it('continues through checkpoints, which cut its log back', async () => {
    const journal = open({ onGone: (said) => troubles.push(said) });
    const bytes = new Uint8Array(5 * 1024 * 1024);
    for (let count = 0; count < 12; count += 1) await journal.append(batch('100', entry({ bytes })));
    expect(await journal.append(batch('100', entry()))).toEqual({ newest: 13 });
    expect(troubles).toEqual([]);
  });

  it('begins a new epoch, with a line, when its log was deleted before anything was copied back', async () => {
    const child = await startChild('append');
    await until(() => child.lines.length > 5);
    await child.kill();
    rmSync(`${path}-wal`);
    const journal = open();
    expect(`open ${journal.epoch}`).not.toBe(child.lines[0]);
    expect(journal.uncleanStart).toBe(true);
    expect(troubles.join()).toMatch(/the journal is empty although its sidecar \(\.epoch\) names \d+ rows/);
  });

  it('is not taken by a second process while the first lives', async () => {
    const child = await startChild('hold');
    rmSync(path);
    expect(() => open()).toThrow(expect.objectContaining({ code: 'STORE_LOCKED' }));
    expect(existsSync(path)).toBe(false);
    await child.kill();
    open();
  });

  it('leaves the log of the file that took its place alone', async () => {
    const journal = open({ onGone: () => undefined });
    await journal.append(batch('100', entry()));
    for (const suffix of ['', '-wal']) renameSync(path + suffix, join(folder, `elsewhere${suffix}`));
    writeFileSync(path, '');
    writeFileSync(`${path}-wal`, 'another’s');
    await expect(journal.append(batch('100', entry()))).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await journal.close();
    expect(existsSync(`${path}-wal`)).toBe(true);
  });
});

describe('the format of a SQLite file', () => {
  it('of version 0, from release 0.1.0, is migrated: entries keep their ids, and an epoch begins', async () => {
    copyFileSync(fixture, path);
    const db = new DatabaseSync(path);
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    db.close();
    const journal = open();
    expect(journal.firstEpoch).toBe('e0acd44294aa');
    expect((await names(journal, '1001')).map(([, name]) => name)).toEqual([
      ...Array.from({ length: 7 }, () => 'e0acd44294aa'),
      journal.epoch,
    ]);
    expect((await journal.openSessions()).map(({ agentId }) => agentId)).toEqual(['1001', '1002']);
    await journal.close();
    expect(open().epoch).toBe(journal.epoch);
  });

  it('that is newer than this release knows is left untouched', async () => {
    await open().close();
    const db = new DatabaseSync(path);
    db.exec('PRAGMA user_version=3');
    db.close();
    expect(() => open()).toThrow(
      expect.objectContaining({
        code: 'STORE_VERSION',
        message: expect.stringContaining('format version 2') as string,
      }),
    );
  });
});
