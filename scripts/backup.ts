/**
 * `npm run backup -- FILE`: copies the SQLite store, even while a server uses it. The server locks its file exclusively, so the server makes the copy
 * itself, with SQLite's backup API, when it receives SIGUSR2.
 */
import { renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../src/config.ts';
import { backUp, backupOf } from '../src/journal/sqlite/backup.ts';
import { Database } from '../src/journal/sqlite/database.ts';
import { StoreFile } from '../src/journal/sqlite/file.ts';
import { Sidecar } from '../src/journal/sqlite/sidecar.ts';
import { readArguments } from './arguments.ts';

const { names } = readArguments({
  name: 'npm run backup',
  about:
    'Copies the SQLite store of STORE_URL to FILE, also while the server uses it. FILE is on the same disk; without it the copy stands beside the store, with .backup behind its name.',
  names: { value: 'FILE', about: 'the copy', atMost: 1 },
});

const patienceMs = 120_000;
const lookMs = 50;

function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

const { url } = readConfig(process.env).store;
if (!url.startsWith('sqlite:') || url === 'sqlite::memory:')
  refuse('STORE_URL is no SQLite file: Redis has backups of its own');
const { path } = new StoreFile(url.slice('sqlite:'.length));
if (statSync(path, { throwIfNoEntry: false }) === undefined) refuse(`STORE_URL names no file: ${path}`);
const target = backupOf(path);
const identity = () => {
  const stat = statSync(target, { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeMs}`;
};

const holder = new Sidecar(path, () => undefined).holder();
if (holder === undefined) {
  const db = new Database(path);
  await backUp(db, path);
  db.close();
} else {
  const before = identity();
  process.kill(holder.pid, 'SIGUSR2');
  const untilMs = performance.now() + patienceMs;
  while (identity() === before) {
    if (performance.now() > untilMs)
      refuse(`The server (process ${holder.pid}) has not written ${target}: see its log`);
    await pause(lookMs);
  }
}
const [file = target] = names;
if (file !== target) renameSync(target, file);
process.stdout.write(`${file}\n`);
