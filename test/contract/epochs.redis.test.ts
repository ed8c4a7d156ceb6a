import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../src/journal/journal.ts';
import { scripts } from '../../src/journal/redis/scripts.ts';
import { openRedisStore, type RedisStore, type RedisStoreOptions } from '../../src/journal/redis/store.ts';
import { startRedisCluster } from '../rig/redis-cluster.ts';
import { hasRedis, startRedis, type RedisServer } from '../rig/redis.ts';
import { batch, entry, session } from './entries.ts';
import { until } from '../rig/eventually.ts';

const fixture = resolve(import.meta.dirname, 'fixtures/redis-format-0.rdb');
const everysec = ['--appendfsync', 'everysec'];
const always = ['--appendfsync', 'always'];

let server: RedisServer;
let told: string[];
const opened: RedisStore[] = [];

async function store(over: Partial<RedisStoreOptions> = {}): Promise<RedisStore> {
  const found = await openRedisStore({
    url: server.url,
    retention: { maxAgeMs: 400 * 24 * 3_600_000, maxEventsPerAgent: 100_000 },
    trimIntervalMs: 3_600_000,
    pollDeadlineMs: () => 500,
    marginMs: 200,
    witnessesWithinMs: 2000,
    tell: (line) => told.push(line),
    ...over,
  });
  opened.push(found);
  return found;
}

const open = async (over?: Partial<RedisStoreOptions>): Promise<Journal> => (await store(over)).journal;

/** Redis loses its unflushed writes, as in a power cut: it restarts with the files of an earlier moment. */
async function powerCut(before: () => Promise<unknown>): Promise<void> {
  const files = join(server.folder, 'appendonlydir');
  const kept = `${server.folder}-kept`;
  cpSync(files, kept, { recursive: true });
  await before();
  await server.kill();
  rmSync(files, { recursive: true });
  cpSync(kept, files, { recursive: true });
  rmSync(kept, { recursive: true });
  await server.restart();
}

/** As if the files of one shard of a cluster were lost. Agent 100 is in another bucket. */
async function loseFirstBucket(): Promise<void> {
  const script = `for _, key in ipairs(redis.call('KEYS', '{*:0}:*')) do redis.call('DEL', key) end return 'lost'`;
  expect(await server.ask(`EVAL "${script}" 0`)).toContain('lost');
}

/** Ends all instances. */
async function closeAll(): Promise<void> {
  for (const { journal } of opened.splice(0)) await journal.close();
}

/** Like the server's own writer: repeats the same batch until it is known to be written. */
async function insisted(journal: Journal, ...args: Parameters<typeof batch>): Promise<number> {
  const asked = batch(...args);
  for (;;) {
    try {
      return (await journal.append(asked)).newest;
    } catch (error) {
      expect(error).toMatchObject({ code: 'STORE_FAILED' });
    }
  }
}

const names = async (journal: Journal, agentId = '100'): Promise<readonly (readonly [number, string])[]> =>
  (await journal.read(agentId, 0, 1000)).map(({ first, epoch }) => [first, epoch ?? journal.epoch]);

afterEach(async () => {
  await closeAll();
  await server.stop();
});

describe.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'a Redis that may have lost what was written last',
  () => {
    beforeEach(() => {
      told = [];
    });

    it('begins a new epoch after a power cut of Redis and all instances with appendfsync everysec', async () => {
      server = await startRedis(...everysec);
      const before = await open();
      await before.append({ ...batch('100', entry(), entry()), session: session('100', 7) });
      // On disk, as after one second.
      await until(async () => (await server.ask('INFO persistence')).includes('aof_pending_bio_fsync:0'));
      await powerCut(async () => {
        expect(await before.append(batch('100', entry()))).toEqual({ newest: 3 });
        await closeAll();
      });
      const journal = await open();
      expect(journal.epoch).not.toBe(before.epoch);
      expect(journal.firstEpoch).toBe(before.epoch);
      expect(await journal.retained('100')).toEqual({
        oldest: 1,
        newest: 3,
        earlier: [{ name: before.epoch, upTo: 2 }],
      });
      expect(await names(journal)).toEqual([
        [1, before.epoch],
        [2, before.epoch],
        [3, journal.epoch],
      ]);
      const [gap] = await journal.read('100', 2, 1);
      expect(gap).toMatchObject({ kind: 'own', count: 1, sessionNumber: 7 });
      expect(JSON.parse(Buffer.from(gap!.bytes).toString())).toMatchObject({ type: 'StreamGap', cause: 'STORE' });
      expect(await journal.append(batch('100', entry()))).toEqual({ newest: 4 });
      expect((await names(journal)).at(-1)).toEqual([4, journal.epoch]);
      expect(await journal.retained('200')).toEqual({ oldest: 1, newest: 0 });
      expect(await journal.append(batch('200', entry()))).toEqual({ newest: 1 });
      expect(told.join()).toMatch(/new store epoch/);
    });

    it('continues in its epoch after one with appendfsync always: the same node came back with its log', async () => {
      server = await startRedis(...always);
      const before = await open();
      await before.append(batch('100', entry()));
      await server.kill();
      await closeAll();
      await server.restart();
      const journal = await open();
      expect(journal.epoch).toBe(before.epoch);
      expect(await journal.append(batch('100', entry()))).toEqual({ newest: 2 });
    });

    it('is not believed to flush each write because it does so now', async () => {
      server = await startRedis(...everysec);
      const before = await open();
      await before.append(batch('100', entry()));
      await closeAll();
      await server.kill();
      await server.restart();
      await server.ask('CONFIG SET appendfsync always');
      expect((await open()).epoch).not.toBe(before.epoch);
    });

    it('continues in its epoch while it is the same process, even if all instances end', async () => {
      server = await startRedis(...everysec);
      const before = await open();
      await before.append(batch('100', entry()));
      await closeAll();
      expect((await open()).epoch).toBe(before.epoch);
    });

    it('continues in its epoch after a restart that all instances lived through: each finds what it knew', async () => {
      server = await startRedis(...everysec);
      const [one, two] = [await open(), await open()];
      await one.append(batch('100', entry()));
      await two.append(batch('200', entry()));
      await server.kill();
      await server.restart();
      expect(await insisted(one, '100', entry())).toBe(2);
      expect(await insisted(two, '200', entry())).toBe(2);
      expect((await open()).epoch).toBe(one.epoch);
      expect(two.epoch).toBe(one.epoch);
      expect(told.join()).not.toMatch(/new store epoch/);
    });

    it('begins a new epoch where one instance died with it: nobody knows what that one had given out', async () => {
      server = await startRedis(...everysec);
      const one = await store();
      const gone = await store();
      await gone.journal.append(batch('200', entry()));
      await powerCut(async () => {
        await gone.journal.append(batch('200', entry()));
        // The process dies: nothing that it sends to the store on closing arrives.
        await server.kill();
        await gone.journal.close();
      });
      const before = one.journal.epoch;
      const resets: boolean[] = [];
      one.signals.onReset((kept) => resets.push(kept));
      await until(() => one.journal.epoch !== before);
      await until(async () => (await one.journal.retained('200').catch(() => undefined))?.earlier !== undefined);
      expect(await one.journal.retained('200')).toMatchObject({ earlier: [{ name: before, upTo: 1 }] });
      expect(resets).toEqual([true]);
    });

    const beats = () => server.ask('HVALS {agent-gateway:0}:beats');
    /** Waits until each living instance has checked the others again. */
    async function anotherRound(): Promise<void> {
      for (let rounds = 0; rounds < 2; rounds += 1) {
        const before = await beats();
        await until(async () => (await beats()) !== before);
      }
    }

    /** Writes as an instance that is gone. No file from before the power cut has these entries. */
    async function writtenElsewhere(...entries: Parameters<typeof batch>[1][]): Promise<void> {
      const gone = await open();
      for (const each of entries) await gone.append(batch('100', each));
      await gone.close();
      await anotherRound();
    }

    it('begins a new epoch where it lost all that it had of an instance that died too: its last poll is in doubt', async () => {
      server = await startRedis(...everysec);
      const one = await store();
      await one.journal.append({ ...batch('100', entry()), session: session('100', 1) });
      const before = one.journal.epoch;
      await until(async () => (await server.ask('INFO persistence')).includes('aof_pending_bio_fsync:0'));
      await powerCut(async () => {
        const gone = await store();
        expect(await gone.leases.claim('100')).toBeDefined();
        await anotherRound();
        // The process dies: nothing that it sends to the store on closing arrives.
        await server.kill();
        await gone.journal.close();
      });
      await until(() => one.journal.epoch !== before);
      await until(async () => (await one.leases.claim('100').catch(() => undefined)) !== undefined);
      expect((await one.leases.claim('100'))!.lapsedSinceMs).toBeDefined();
    });

    it.each<[string, (journal: Journal) => Promise<unknown>]>([
      // Not the newest entry, because the instance would put it back.
      ['an entry that it read', (journal) => journal.read('100', 1, 1)],
      ['a position behind which a client may resume', (journal) => journal.retained('100')],
    ])(
      'begins a new epoch after a restart that all instances lived through, where one misses %s',
      async (_what, sees) => {
        server = await startRedis(...everysec);
        const stores = [await store(), await store()] as const;
        const [{ journal: one }, { journal: two }] = stores;
        await one.append(batch('100', entry()));
        await two.append(batch('200', entry()));
        const before = one.epoch;
        const resets: boolean[] = [];
        for (const { signals } of stores) signals.onReset((kept) => resets.push(kept));
        await until(async () => (await server.ask('INFO persistence')).includes('aof_pending_bio_fsync:0'));
        await powerCut(async () => {
          await writtenElsewhere(entry(), entry());
          await sees(one);
        });
        await until(() => resets.length === 2);
        expect(one.epoch).not.toBe(before);
        expect(two.epoch).toBe(one.epoch);
        expect(resets).toEqual([true, true]);
        expect(await one.retained('100')).toEqual({ oldest: 1, newest: 2, earlier: [{ name: before, upTo: 1 }] });
        const [gap] = await two.read('100', 1, 1);
        expect(JSON.parse(Buffer.from(gap!.bytes).toString())).toMatchObject({ type: 'StreamGap', cause: 'STORE' });
        expect(await insisted(two, '100', entry())).toBe(3);
        expect(told.join()).toMatch(/new store epoch/);
      },
    );

    it('begins a new epoch where entries can be put back, and one before them cannot', async () => {
      server = await startRedis(...everysec);
      const one = await open();
      await one.append(batch('100', entry()));
      const before = one.epoch;
      await until(async () => (await server.ask('INFO persistence')).includes('aof_pending_bio_fsync:0'));
      await powerCut(async () => {
        await writtenElsewhere(entry());
        await one.append(batch('100', entry()));
      });
      await until(() => one.epoch !== before);
      expect(await one.retained('100')).toEqual({ oldest: 1, newest: 4, earlier: [{ name: before, upTo: 3 }] });
      expect(await names(one)).toEqual([
        [1, before],
        [3, before],
        [4, one.epoch],
      ]);
    });

    it.each([
      ['now', 0],
      ['an hour ago', -3_600_000],
      ['in an hour', 3_600_000],
    ])('goes on in its epoch where all that is missing was received %s and can be put back', async (_when, byMs) => {
      server = await startRedis(...everysec);
      const [one, two] = [await open(), await open()];
      await one.append(batch('100', entry()));
      const before = one.epoch;
      await until(async () => (await server.ask('INFO persistence')).includes('aof_pending_bio_fsync:0'));
      const received = () => entry({ receivedAtMs: Date.now() + byMs });
      await powerCut(async () => {
        await one.append(batch('100', received(), received()));
        expect(await two.read('100', 0, 10)).toHaveLength(3);
      });
      expect(await insisted(two, '100', entry())).toBe(4);
      expect(two.epoch).toBe(before);
      expect(await insisted(one, '100', entry())).toBe(5);
    });

    it('continues in its epoch if only a reader has the missing entry, even if its writer gave it a wrong time', async () => {
      server = await startRedis(...everysec);
      const two = await open();
      await two.append(batch('100', entry()));
      const before = two.epoch;
      await until(async () => (await server.ask('INFO persistence')).includes('aof_pending_bio_fsync:0'));
      await powerCut(async () => {
        await writtenElsewhere(entry({ receivedAtMs: Date.now() - 3_600_000 }));
        expect(await two.read('100', 1, 10)).toHaveLength(1);
      });
      expect(await insisted(two, '100', entry())).toBe(3);
      expect(two.epoch).toBe(before);
    });

    it.each([
      ['goes on in its epoch', false],
      ['begins a new one', true],
    ])('marks nothing as late because of a grant that it lost, where it %s', async (_, begins) => {
      server = await startRedis(...everysec);
      const { journal, leases } = await store();
      const other = await open();
      await (await leases.claim('100'))!.release(true);
      if (!begins) await other.close();
      await until(async () => (await server.ask('INFO persistence')).includes('aof_pending_bio_fsync:0'));
      let lost = await leases.claim('100');
      await powerCut(async () => {
        for (let time = 1; time <= 3; time += 1) {
          await lost!.release(true);
          lost = await leases.claim('100');
        }
        await insisted(journal, '100', entry());
        if (begins) await other.close();
      });
      // The answer to a poll from before the power cut arrives after it.
      const answer = { ...batch('100', entry()), lease: lost! };
      await until(async () => (await journal.append(answer).catch(() => undefined)) !== undefined);
      await until(async () => {
        await lost!.release(true).catch(() => undefined);
        const given = await leases.claim('100').catch(() => undefined);
        return given !== undefined && given !== lost;
      });
      await journal.append({ ...batch('100', entry()), lease: (await leases.claim('100'))! });
      const entries = await journal.read('100', 0, 10);
      expect(entries.map(({ kind, late = false }) => [kind, late])).toEqual([
        ['answer', false],
        ...(begins ? [['own', false]] : []),
        ['answer', false],
        ['answer', false],
      ]);
      expect(told.some((line) => line.includes('new store epoch'))).toBe(begins);
    });

    it('continues with the epochs of the other buckets, and a new one, when the first bucket is lost', async () => {
      server = await startRedis(...always);
      const before = await open();
      const earlier = before.epoch;
      await before.append(batch('100', entry(), entry()));
      await closeAll();
      await loseFirstBucket();
      const journal = await open();
      expect(journal.firstEpoch).toBe(earlier);
      expect(journal.epoch).not.toBe(earlier);
      expect(await journal.append(batch('100', entry()))).toEqual({ newest: 4 });
      expect((await journal.retained('100')).earlier).toEqual([{ name: earlier, upTo: 2 }]);
    });

    it('does so also under an instance that lives through it', async () => {
      server = await startRedis(...always);
      const journal = await open();
      const earlier = journal.epoch;
      await journal.append(batch('100', entry(), entry()));
      await loseFirstBucket();
      await until(() => journal.epoch !== earlier);
      expect(await insisted(journal, '100', entry())).toBe(4);
      expect((await journal.retained('100')).earlier).toEqual([{ name: earlier, upTo: 2 }]);
    });

    it('begins one on demand, and several in a row each end where they ended', async () => {
      server = await startRedis(...always);
      const one = await open();
      await one.append(batch('100', entry()));
      await closeAll();
      const two = await open({ newEpoch: true });
      await two.append(batch('100', entry()));
      await two.append(batch('200', entry()));
      await closeAll();
      const three = await open({ newEpoch: true });
      expect(await three.retained('100')).toEqual({
        oldest: 1,
        newest: 4,
        earlier: [
          { name: one.epoch, upTo: 1 },
          { name: two.epoch, upTo: 3 },
        ],
      });
      expect((await three.retained('200')).earlier).toEqual([{ name: two.epoch, upTo: 1 }]);
      expect(await names(three)).toEqual([
        [1, one.epoch],
        [2, two.epoch],
        [3, two.epoch],
        [4, three.epoch],
      ]);
    });

    it('passes several epochs at once for an agent that was not met in between', async () => {
      server = await startRedis(...always);
      const one = await open();
      await one.append(batch('100', entry()));
      await closeAll();
      const two = await open({ newEpoch: true });
      await closeAll();
      const three = await open({ newEpoch: true });
      expect((await three.retained('100')).earlier).toEqual([
        { name: one.epoch, upTo: 1 },
        { name: two.epoch, upTo: 1 },
      ]);
    });

    it('leaves the epochs of a bucket alone where one that started comes late with fewer', async () => {
      server = await startRedis(...always);
      const one = await open();
      await closeAll();
      const two = await open({ newEpoch: true });
      const redis = new Redis({ port: server.port, host: '127.0.0.1' });
      const base = (await redis.keys('*:incarnation'))
        .find((key) => !key.startsWith('{agent-gateway:0}'))!
        .replace(':incarnation', '');
      try {
        const adopt = async (...names: readonly string[]) =>
          redis.eval(scripts.adopt, 1, `${base}:incarnation`, base, ...names);
        expect(await adopt(one.epoch)).toBe(0);
        expect(await redis.lrange(`${base}:incarnation`, 0, -1)).toEqual([one.epoch, two.epoch]);
        expect(await adopt('another')).toBe(1);
      } finally {
        redis.disconnect();
      }
    });

    it('agrees with all that start at the same time on one new epoch', async () => {
      server = await startRedis(...everysec);
      const before = await open();
      await before.append(batch('100', entry()));
      await closeAll();
      await server.kill();
      await server.restart();
      const all = await Promise.all(Array.from({ length: 4 }, () => open()));
      expect(new Set(all.map(({ epoch }) => epoch)).size).toBe(1);
      expect((await all[0]!.retained('100')).earlier).toEqual([{ name: before.epoch, upTo: 1 }]);
    });
  },
);

describe.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'a Redis Cluster that may have lost what was written last',
  () => {
    it('begins a new epoch in every bucket', async () => {
      const cluster = await startRedisCluster();
      server = { ...(await startRedis()), url: cluster.url };
      try {
        const one = await open();
        const agents = Array.from({ length: 40 }, (_, index) => String(1000 + index));
        await Promise.all(agents.map((agentId) => one.append(batch(agentId, entry()))));
        await closeAll();
        const two = await open({ newEpoch: true });
        const ends = await Promise.all(agents.map(async (agentId) => (await two.retained(agentId)).earlier));
        expect(ends).toEqual(agents.map(() => [{ name: one.epoch, upTo: 1 }]));
        await closeAll();
        expect((await open()).epoch).toBe(two.epoch);
      } finally {
        await closeAll();
        await cluster.stop();
      }
    });
  },
);

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('the format of a Redis store', () => {
  beforeEach(async () => {
    told = [];
    server = await startRedis('--appendonly', 'no');
  });

  /** A store as release 0.1.0 left it when its process was killed. Its keys expired after seven days; in the file, they expire in 2100. */
  async function fromVersion0(): Promise<void> {
    await server.kill();
    copyFileSync(fixture, join(server.folder, 'dump.rdb'));
    await server.restart();
  }

  it('of version 0 is migrated when no instance of it is running: entries keep their ids', async () => {
    await fromVersion0();
    const journal = await open();
    expect(journal.firstEpoch).toBe('e1b902858d9b');
    expect((await names(journal, '1001')).map(([, name]) => name)).toEqual(
      Array.from({ length: 7 }, () => 'e1b902858d9b'),
    );
    expect(await journal.retained('1001')).toEqual({
      oldest: 1,
      newest: 8,
      earlier: [{ name: 'e1b902858d9b', upTo: 7 }],
    });
    expect((await journal.openSessions()).map(({ agentId }) => agentId)).toEqual(['1001', '1002']);
    expect(await server.ask('GET {agent-gateway:0}:format')).toContain('1');
  });

  it('of version 0 is refused with one line while an instance of it holds a lease, and left untouched', async () => {
    await fromVersion0();
    await server.ask(`ZADD {agent-gateway:0}:instances ${Date.now() + 60_000} living`);
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_VERSION',
      message: expect.stringContaining('stop all instances of that release first') as string,
    });
    expect(await server.ask('TYPE {agent-gateway:0}:incarnation')).toContain('string');
    // Nothing is logged besides the refusal.
    expect(told).toEqual([]);
  });

  it('fails every script of a process of version 0', async () => {
    await open();
    for (const bucket of [0, 63]) {
      expect(await server.ask(`GET {agent-gateway:${bucket}}:incarnation`)).toMatch(/^-WRONGTYPE/);
    }
  });

  it('that is newer than this release knows is refused with one line', async () => {
    await open();
    await closeAll();
    await server.ask('SET {agent-gateway:0}:format 2');
    await expect(open()).rejects.toMatchObject({
      code: 'STORE_VERSION',
      message: expect.stringContaining('format version 2, and this release reads versions 0 and 1') as string,
    });
  });
});
