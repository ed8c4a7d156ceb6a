import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { IdempotencyOptions } from '../../src/journal/idempotency.ts';
import { scripts } from '../../src/journal/redis/scripts.ts';
import { openRedisStore } from '../../src/journal/redis/store.ts';
import { openSqliteStore } from '../../src/journal/sqlite/store.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { hasRedis, startRedis, type RedisServer } from '../rig/redis.ts';
import { idempotencyContract, type OpenedStore } from './idempotency.contract.ts';

const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1000 };
const never = 2_147_483_647;

const claim = { agentId: '1001', scope: '1001/1', id: 'key', token: 't:1', request: 'hash', limit: 10 };

{
  let folder: TemporaryFolder;
  const open = (idempotency: IdempotencyOptions): Promise<OpenedStore> => {
    const { journal, idempotency: store } = openSqliteStore({
      path: join(folder.path, 'journal.db'),
      durability: 'normal',
      retention,
      idempotency: { ...idempotency, sweepIntervalMs: never },
    });
    return Promise.resolve({ store, sweep: () => store.sweep(), close: () => journal.close() });
  };
  let last: OpenedStore | undefined;
  idempotencyContract('SQLite', {
    open: async (options) => {
      folder = new TemporaryFolder();
      const made = folder;
      onTestFinished(() => {
        made[Symbol.dispose]();
      });
      return (last = await open(options));
    },
    // Only one process can hold the file.
    reopen: async (options) => {
      await last?.close();
      return (last = await open(options));
    },
  });
}

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over redis-server', () => {
  let server: RedisServer;
  let stores = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  const open = async (idempotency: IdempotencyOptions): Promise<OpenedStore> => {
    const { journal, idempotency: store } = await openRedisStore({
      url: `${server.url}?prefix=keys-${stores}`,
      retention,
      trimIntervalMs: 3_600_000,
      pollDeadlineMs: () => 15_000,
      marginMs: 5000,
      tell: () => undefined,
      idempotency,
    });
    return { store, sweep: () => store.sweep(), close: () => journal.close() };
  };
  idempotencyContract('Redis', {
    open: (options) => {
      stores += 1;
      return open(options);
    },
    reopen: open,
  });

  const options = { keptMs: 3_600_000, sweepIntervalMs: 60_000 };

  it('records carry no expiry, and no script of theirs asks Redis for the time', async () => {
    stores += 1;
    const { store, close } = await open(options);
    await store.begin(claim);
    const keys = (await server.ask(`KEYS {keys-${stores}:*}:idempotency*`)).match(/\{\S+/g) ?? [];
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(await server.ask(`PTTL ${key}`)).toBe(':-1\r\n');
    const own = Object.entries(scripts).filter(([name]) => name.startsWith('key'));
    expect(own).toHaveLength(4);
    for (const [, text] of own)
      expect(text.replace(/^local function now\(\).*$/m, '')).not.toMatch(/TIME|EXPIRE|now\(/);
    await close();
  });

  it('several instances together age records no faster than one', async () => {
    stores += 1;
    let monotonic = 0;
    const shared = { ...options, monotonicMs: () => monotonic };
    const instances = [await open(shared), await open(shared), await open(shared)];
    await instances[0]!.store.begin(claim);
    for (let minutes = 0; minutes < 55; minutes += 1) {
      monotonic += 60_000;
      await Promise.all(instances.map((each) => each.sweep()));
    }
    expect(await instances[1]!.store.read(claim)).toBeDefined();
    for (const each of instances) await each.close();
  });

  it('an instance that was paused for an hour does not age what was stored meanwhile', async () => {
    stores += 1;
    let monotonic = 0;
    const { store, sweep, close } = await open({ ...options, monotonicMs: () => monotonic });
    await sweep();
    monotonic += 3_600_000;
    await store.begin(claim);
    await sweep();
    expect(await store.read(claim)).toBeDefined();
    await close();
  });

  it('exactly one of several instances begins a key', async () => {
    stores += 1;
    const instances = [await open(options), await open(options), await open(options)];
    const begun = await Promise.all(
      instances.map(({ store }) => store.begin({ ...claim, token: `${store.instance}:1` })),
    );
    expect(begun.map(({ kind }) => kind).sort()).toEqual(['begun', 'found', 'found']);
    for (const each of instances) await each.close();
  });

  it('a store that was flushed takes no key under its former epoch', async () => {
    stores += 1;
    const { store, close } = await open(options);
    await server.ask('FLUSHALL');
    await expect(store.begin(claim)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await close();
  });
});
