import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect, type Socket } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Appended, Batch, Entry, Journal } from '../../src/journal/journal.ts';
import { openRedisStore, type RedisStore } from '../../src/journal/redis/store.ts';
import { Wire } from '../faults/wire.ts';
import { startRedisCluster, type RedisCluster } from '../rig/redis-cluster.ts';
import { hasRedis, startRedis, type RedisServer } from '../rig/redis.ts';
import { batch, entry, session, text } from './entries.ts';
import { journalContract } from './journal.contract.ts';
import { redisBackend, storeTimes as store, withPrefix } from './redis-backend.ts';
import { until } from '../rig/eventually.ts';

const kept = { retention: { maxAgeMs: 3_600_000, maxEventsPerAgent: 100_000 }, trimIntervalMs: 3_600_000 };
/** Everything that arrives at a port over new connections of this process. */
function heardAt(port: number): () => string {
  let heard = '';
  const listen = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket };
    if (socket.localPort === port) socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
  };
  subscribe('net.server.socket', listen);
  onTestFinished(() => void unsubscribe('net.server.socket', listen));
  return () => heard;
}

/** All commands that this Redis runs from now on, one per line. */
async function monitored(port: number): Promise<() => string> {
  let said = '';
  const socket = connect(port, '127.0.0.1', () => socket.write('MONITOR\r\n'));
  socket.on('data', (chunk) => (said += chunk.toString('latin1')));
  onTestFinished(() => void socket.destroy());
  await until(() => said.startsWith('+OK'));
  return () => said;
}

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over redis-server', () => {
  let server: RedisServer;
  const opened: Journal[] = [];
  beforeAll(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    for (const journal of opened.splice(0)) await journal.close();
  });
  afterAll(() => server.stop());

  journalContract(
    'Redis',
    redisBackend(() => server.url),
  );

  it('removes a bounded number of entries in one step, and the rest in later ones', async () => {
    const url = withPrefix(server.url, 'bounded');
    const many = await openRedisStore({ ...store, ...kept, url });
    const old = Date.now() - 3_600_000;
    const entries = Array.from({ length: 2000 }, () => entry({ receivedAtMs: old }));
    await many.journal.append({ ...batch('100', ...entries) });
    await many.journal.close();

    const retention = { maxAgeMs: 7_200_000, maxEventsPerAgent: 10 };
    const { journal: few } = await openRedisStore({ ...store, retention, trimIntervalMs: 3_600_000, url });
    opened.push(few);
    let oldest = 1;
    do {
      await few.append(batch('100', entry()));
      const next = (await few.retained('100')).oldest;
      expect(next - oldest).toBeGreaterThan(0);
      expect(next - oldest).toBeLessThanOrEqual(320);
      oldest = next;
    } while (oldest < 1900);
  });

  const openStore = async (prefix: string, url = server.url): Promise<RedisStore> => {
    const found = await openRedisStore({ ...store, ...kept, url: withPrefix(url, prefix) });
    opened.push(found.journal);
    return found;
  };
  const open = async (prefix: string, url?: string): Promise<Journal> => (await openStore(prefix, url)).journal;
  const wired = async () => {
    const wire = await Wire.open(() => `http://127.0.0.1:${server.port}/`);
    return { wire, url: `redis://127.0.0.1:${new URL(wire.url).port}` };
  };
  /** Like the server's own writer: repeats the same batch until it is known to be written. */
  const insisted = async (journal: Journal, asked: Batch): Promise<Appended> => {
    for (;;) {
      try {
        return await journal.append(asked);
      } catch (error) {
        expect(error).toMatchObject({ code: 'STORE_FAILED' });
      }
    }
  };
  const texts = async (journal: Journal): Promise<readonly string[]> =>
    (await journal.read('100', 0, 1000)).map(({ bytes }) => new TextDecoder().decode(bytes));

  it('asking again with the same batch never writes it twice, where answers are cut off', async () => {
    const { wire, url } = await wired();
    const [journal, reader] = [await open('again', url), await open('again')];
    const numbers = Array.from({ length: 60 }, (_, index) => String(index));
    for (const number of numbers) {
      const asked = batch('100', entry({ bytes: text(number) }));
      // Not the first number: its first answer may ask for the script, and must arrive.
      if (Number(number) % 5 === 4) {
        // The whole request arrives. Of its answer, or an earlier one, only a part arrives, without the two bytes that end it. Other answers are
        // lost.
        wire.toxics = { timeoutMs: 0 };
        const part = wire.hold((piece) => Math.floor(Math.random() * (piece.length - 1)));
        const refused = journal.append(asked).catch((error: unknown) => error);
        await until(async () => (await texts(reader)).includes(number));
        await part;
        wire.cut();
        wire.toxics = {};
        expect(await refused).toMatchObject({ code: 'STORE_FAILED' });
      }
      await insisted(journal, asked);
    }
    expect(await texts(reader)).toEqual(numbers);
    await journal.close();
    await wire.close();
  });

  it('an append whose answer was lost is told its own position, whatever others have appended since', async () => {
    const { wire, url } = await wired();
    const [journal, other] = [await open('whose', url), await open('whose')];
    await journal.append(batch('100', entry()));
    const handedOver: Entry[] = [];
    journal.onAppend('100', (appended = []) => handedOver.push(...appended));
    wire.toxics = { timeoutMs: 0 };
    const part = wire.hold(() => 0);
    const asked = batch('100', entry({ count: 2, bytes: text('mine') }));
    const refused = journal.append(asked).catch((error: unknown) => error);
    await until(async () => (await texts(other)).includes('mine'));
    await part;
    await other.append(batch('100', entry({ count: 3, bytes: text('another’s') })));
    wire.cut();
    wire.toxics = {};
    expect(await refused).toMatchObject({ code: 'STORE_FAILED' });
    expect(await insisted(journal, asked)).toEqual({ newest: 3 });
    for (const { first, bytes } of handedOver)
      expect([...(await journal.read('100', first - 1, 1))].map((held) => Buffer.from(held.bytes))).toEqual([
        Buffer.from(bytes),
      ]);
    await journal.close();
    await wire.close();
  });

  it('a first attempt that arrives after its repetition, and after what another process wrote, is not written again', async () => {
    const { wire, url } = await wired();
    // A marker that no script contains, because scripts take the same path.
    const marker = '<once>';
    const onItsWay = heardAt(Number(new URL(wire.url).port));
    const journal = await open('late', url);
    await journal.append(batch('100', entry({ bytes: text('before') })));
    wire.silent = true;
    const asked = batch('100', entry({ bytes: text(marker) }));
    const refused = journal.append(asked).catch(() => undefined);
    await until(() => onItsWay().includes(marker));
    const arrive = wire.abandon();
    await refused;
    wire.silent = false;
    const commands = await monitored(server.port);
    await insisted(journal, asked);
    const attempts = () => commands().match(new RegExp(`"eval(sha)?" .*"${marker}"`, 'gi'))?.length ?? 0;
    await until(() => attempts() > 0);
    const repeated = attempts();
    const other = await open('late');
    await other.append(batch('100', entry({ bytes: text('other') })));
    arrive();
    await until(() => attempts() > repeated);
    await insisted(journal, batch('100', entry({ bytes: text('after') })));
    expect(await texts(other)).toEqual(['before', marker, 'other', 'after']);
    await journal.close();
    await wire.close();
  });

  it('a session that another process has changed is not written over, and the entries beside it stand', async () => {
    const [one, two] = [await open('overtaken'), await open('overtaken')];
    await one.saveSession(session('100', 1, { sealed: 'first' }));
    await two.sessions('100');
    expect(await two.saveSession(session('100', 1, { sealed: 'second' }))).toEqual({ newest: 0 });
    const late = await one.append({ ...batch('100', entry()), session: session('100', 1, { sealed: 'third' }) });
    expect(late).toEqual({ newest: 1, overtaken: true });
    expect(await two.sessions('100')).toEqual([session('100', 1, { sealed: 'second' })]);
    await one.sessions('100');
    expect(await one.saveSession(session('100', 1, { sealed: 'third' }))).toEqual({ newest: 1 });
  });

  it('a session that another process has ended is not ended once more', async () => {
    const [one, two] = [await open('ended'), await open('ended')];
    await one.saveSession(session('100', 1, { id: 'first' }));
    await two.sessions('100');
    const end = { session: session('100', 1, { id: 'first', open: false }), ends: true } as const;
    expect(await one.append({ ...batch('100', entry({ bytes: text('end') })), ...end })).toEqual({ newest: 1 });
    const before = two.append(batch('100', entry({ bytes: text('before') })));
    const ending = two.append({ ...batch('100', entry({ bytes: text('recovered') }), entry()), ...end });
    const after = two.append(batch('100', entry({ bytes: text('after') })));
    expect(await Promise.all([before, ending, after])).toEqual([
      { newest: 2 },
      { newest: 2, overtaken: true },
      { newest: 3 },
    ]);
    expect(await texts(one)).toEqual(['end', 'before', 'after']);
  });

  it('the end of a session that another process has changed counts at once', async () => {
    const [one, two] = [await open('changed'), await open('changed')];
    await one.saveSession(session('100', 1, { id: 'first' }));
    await two.sessions('100');
    await two.saveSession(session('100', 1, { id: 'first', sealed: 'changed' }));
    const end = { session: session('100', 1, { id: 'first', open: false, sealed: 'ended' }), ends: true } as const;
    expect(await one.append({ ...batch('100', entry()), ...end })).toEqual({ newest: 1, overtaken: true });
    expect(await two.sessions('100')).toEqual([session('100', 1, { id: 'first', open: false, sealed: 'changed' })]);
    expect(await two.openSessions()).toEqual([]);
    expect(await one.saveSession(session('100', 1, { id: 'first', sealed: 'open' }))).toMatchObject({
      overtaken: true,
    });
    expect(await two.append({ ...batch('100', entry()), ...end })).toMatchObject({ newest: 1 });
    // Later entries of the session are written.
    expect(await two.append({ ...batch('100', entry()), session: end.session })).toMatchObject({ newest: 2 });
  });

  it('a number that one session has is given to no other, of this process or another, also when it is asked again', async () => {
    const [one, two] = [await open('numbers'), await open('numbers')];
    expect(await one.saveSession(session('100', 1, { id: 'first', sealed: 'first' }))).toEqual({ newest: 0 });
    for (const journal of [one, two, one]) {
      expect(await journal.saveSession(session('100', 1, { id: 'second' }))).toEqual({ newest: 0, overtaken: true });
      await journal.sessions('100');
    }
    expect(await one.saveSession(session('100', 1, { id: 'first', sealed: 'first, renewed' }))).toEqual({ newest: 0 });
    expect(await two.sessions('100')).toEqual([session('100', 1, { id: 'first', sealed: 'first, renewed' })]);
    expect(await one.saveSession(session('100', 2, { id: 'second' }))).toEqual({ newest: 0 });
  });

  it('a session that release 0.1.0 began, without an id, is written on by whoever read it', async () => {
    const [one, two] = [await open('no-ids'), await open('no-ids')];
    await one.saveSession(session('100', 1));
    await two.sessions('100');
    expect(await two.saveSession(session('100', 1, { sealed: 'renewed' }))).toEqual({ newest: 0 });
    expect(await one.saveSession(session('100', 1, { id: 'another' }))).toEqual({ newest: 0, overtaken: true });
  });

  it('a flushed store is a new epoch for all who share it, and begins at 1', async () => {
    const stores = [await openStore('flushed'), await openStore('flushed')] as const;
    const [{ journal: one }, { journal: two }] = stores;
    await one.append(batch('100', entry()));
    let reset = 0;
    for (const { signals } of stores) signals.onReset(() => (reset += 1));
    const { epoch } = one;
    await server.ask('FLUSHALL');
    await Promise.all([one, two].map((journal) => journal.check().catch(() => undefined)));
    await until(() => reset === 2);
    expect(one.epoch).toBe(two.epoch);
    expect(one.epoch).not.toBe(epoch);
    expect(await insisted(two, batch('100', entry()))).toEqual({ newest: 1 });
  });

  describe('an entry that no release wrote', () => {
    const poison = `EVAL "redis.call('XADD',KEYS[2],redis.call('HINCRBY',KEYS[1],'newest',2)-1 ..'-0','h','garbage','b','')" 2`;
    const poisoned = async (prefix: string): Promise<void> => {
      const [key = ''] = /\{\S+/.exec(await server.ask(`KEYS {${prefix}:*}:events:100`)) ?? [];
      expect(await server.ask(`${poison} ${key.replace(':events:', ':agent:')} ${key}`)).toContain('$-1');
    };

    it('takes its positions, and harms no neighbour', async () => {
      const journal = await open('poison-read');
      await journal.append(batch('100', entry({ sessionNumber: 5 })));
      await poisoned('poison-read');
      const gap = { first: 2, count: 2, sessionNumber: 5, unreadable: 'checksum' };
      expect(await journal.read('100', 1, 10)).toMatchObject([gap]);
      await journal.append(batch('100', entry({ count: 3 })));
      expect(await journal.read('100', 1, 10)).toMatchObject([gap, { first: 4, count: 3 }]);
      expect(await journal.read('100', 2, 10)).toMatchObject([
        { first: 2, count: 2, unreadable: 'checksum' },
        { first: 4 },
      ]);
      expect(await journal.read('100', 3, 10)).toMatchObject([{ first: 4, count: 3 }]);
      expect(await journal.read('100', 0, 2)).toMatchObject([{ first: 1 }, gap]);
    });

    it('goes with the oldest, by count and by age, and stands in the way of neither', async () => {
      const tell: string[] = [];
      const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 3 };
      const options = { ...store, retention, trimIntervalMs: 20, tell: (line: string) => tell.push(line) };
      const { journal } = await openRedisStore({ ...options, url: withPrefix(server.url, 'poison-trim') });
      opened.push(journal);
      const old = entry({ receivedAtMs: Date.now() - 2 * 3_600_000 });
      await journal.append(batch('100', old));
      await poisoned('poison-trim');
      await journal.append(batch('100', entry()));
      await until(async () => (await journal.retained('100')).oldest === 4);
      await poisoned('poison-trim');
      for (let more = 0; more < 4; more += 1) await journal.append(batch('100', entry()));
      expect(await journal.retained('100')).toEqual({ oldest: 8, newest: 10 });
      expect(tell).toEqual([]);
    });
  });
});

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over a Redis Cluster of three', () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster.stop());

  const { changeSessionNumber: _, ...backend } = redisBackend(() => cluster.url);
  journalContract('Redis Cluster', { ...backend, runs: 6 });
});

describe.skipIf(!hasRedis)('a command that was announced', () => {
  it('is waited for, and those that are announced later are not', async () => {
    const server = await startRedis();
    onTestFinished(() => server.stop());
    const [one, other] = await Promise.all([1, 2].map(() => openRedisStore({ ...store, ...kept, url: server.url })));
    onTestFinished(async () => {
      await one!.journal.close();
      await other!.journal.close();
    });
    const redis = new Redis(server.url);
    onTestFinished(() => {
      redis.disconnect();
    });
    const end = await one!.signals.announceCommand('100', 8000);
    let isOver = false;
    const settled = other!.signals.commandsElsewhere('100').then(() => (isOver = true));
    // The first check is over: later announcements come after it.
    await until(async () => /hgetall|hlen/.test(await redis.info('commandstats')));
    await one!.signals.announceCommand('100', 8000);
    expect(isOver).toBe(false);
    await end();
    await settled;
    const [key = ''] = await redis.keys('*:commands:100');
    expect(await redis.hlen(key)).toBe(1);
  });
});
