/** Runs the journal and idempotency-key contracts against the simulation's SQLite, as they run against the real one. */
import { expect, test } from 'vitest';
import '../hooks.ts';
import { Random } from '../world/random.ts';
import { setLife } from '../world/slots.ts';
import { setWorld } from '../world/world.ts';
import type { Life } from '../world/life.ts';
import type { World } from '../world/world.ts';
import type { SqliteOptions, SqliteStore } from '../../../src/journal/sqlite/options.ts';
import { idempotencyContract, type OpenedStore } from '../../contract/idempotency.contract.ts';
import { journalContract, type ContractOptions } from '../../contract/journal.contract.ts';
import { Connection } from './wasm.ts';
import { dataFolder, Host } from './host.ts';

const slot = 0;
const random = new Random(1);
// The contract uses its own clocks and timers, so this life has Node's.
const life = { alive: true, act: () => true, pid: 1, random, globals: globalThis } as unknown as Life;
setLife(slot, life);
const host = new Host(random);
setWorld({ host } as unknown as World);
const store = new URL(`../../../src/journal/sqlite/store.ts?slot=${slot}`, import.meta.url).href;
const { openSqliteStore } = (await import(/* @vite-ignore */ store)) as {
  readonly openSqliteStore: (options: SqliteOptions) => SqliteStore;
};

const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1000 };
let stores = 0;
const path = () => `${dataFolder}/store-${stores}.db`;

const open = (options: ContractOptions) =>
  Promise.resolve(openSqliteStore({ path: path(), durability: 'normal', ...options }).journal);
journalContract('SQLite as WebAssembly', {
  open: (options) => {
    stores += 1;
    return open(options);
  },
  reopen: open,
  changeSessionNumber: (agentId, first, sessionNumber) => {
    const database = new Connection(host.processOf(life), path());
    database.exec('PRAGMA locking_mode=EXCLUSIVE');
    database.prepare('UPDATE entries SET serial = ? WHERE agent = ? AND first = ?').run(sessionNumber, agentId, first);
    database.close();
    return Promise.resolve();
  },
});

let last: OpenedStore | undefined;
const openKeys = (idempotency: SqliteOptions['idempotency']): Promise<OpenedStore> => {
  const opened = openSqliteStore({ path: path(), durability: 'full', retention, ...(idempotency && { idempotency }) });
  last = { store: opened.idempotency, sweep: () => opened.idempotency.sweep(), close: () => opened.journal.close() };
  return Promise.resolve(last);
};
idempotencyContract('SQLite as WebAssembly', {
  open: (options) => {
    stores += 1;
    return openKeys(options);
  },
  reopen: async (options) => {
    await last?.close();
    return openKeys(options);
  },
});

test('a process that ends in order on a full disk is not taken for one that was killed', async () => {
  stores += 1;
  const options = { path: path(), durability: 'normal', retention } as const;
  const { journal } = openSqliteStore(options);
  await journal.saveSession({ agentId: '1001', sessionNumber: 1, open: true, sealed: 'sealed' });
  host.disk.isFull = true;
  await journal.close();
  host.disk.isFull = false;
  const next = openSqliteStore(options).journal;
  expect(next.uncleanStart).toBe(false);
  await next.close();
});
