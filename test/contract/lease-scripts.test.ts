/** How the lease scripts treat beats, called without the rest of the server. */
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scriptNames, scripts } from '../../src/journal/redis/scripts.ts';
import { hasRedis, startRedis, type RedisServer } from '../rig/redis.ts';

const leaseMs = 30_000;

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('the scripts of the leases', () => {
  let server: RedisServer;
  let redis: Redis;
  const tag = '{leases}';

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  beforeEach(async () => {
    await redis.flushall();
    await redis.rpush(`${tag}:incarnation`, 'one');
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  const run = (name: keyof typeof scripts, ...args: readonly (string | number)[]) =>
    redis.eval(scripts[name], 1, `${tag}:incarnation`, tag, 'one', ...args) as Promise<unknown[]>;
  const round = (instance: string, strikes: string, ...silent: readonly (string | number)[]) =>
    run('round', instance, leaseMs, Date.now(), '+inf', 1, strikes, 0, ...silent);
  const beatOf = async (instance: string) => (await redis.hget(`${tag}:beats`, instance)) ?? '';

  test('take nothing from a holder whose beat has moved since it was observed', async () => {
    await round('holder', '');
    await run('claim', '1001', 'holder', Date.now(), 0);
    await round('other', '');
    const seen = await beatOf('holder');
    await round('holder', '0');
    const [, , , taken] = await round('other', '0', 'holder', seen, Date.now());
    expect(taken).toEqual([]);
    expect((await run('claim', '1001', 'other', Date.now(), 0, 'holder', seen, Date.now()))[0]).toBe(0);
    expect(await redis.hget(`${tag}:agent:1001`, 'owner')).toBe('holder');
  });

  test('give agents of a holder whose beat stood still under a new fencing token, and say so to the holder when it returns', async () => {
    await round('holder', '');
    const [, before] = await run('claim', '1001', 'holder', Date.now(), 0);
    await round('other', '');
    const [, , , taken] = await round('other', '0', 'holder', await beatOf('holder'), 1000);
    expect(taken).toEqual([['1001', Number(before) + 1, '1000']]);
    const [strikes] = await round('holder', '0');
    expect(strikes).toBe(1);
    // The answer may be lost, so the script repeats it until the holder has received it.
    expect((await round('holder', '0'))[0]).toBe(1);
    expect((await run('claim', '1001', 'holder', Date.now(), 0))[0]).toBe(0);
  });

  test('say to a holder that owned nothing, and was removed while it was silent, that it lapsed', async () => {
    await round('holder', '');
    await round('other', '');
    await round('other', '0', 'holder', await beatOf('holder'), Date.now());
    expect(await beatOf('holder')).toBe('');
    expect((await run('claim', '1001', 'holder', Date.now(), 0))[0]).toBe(2);
    expect((await round('holder', '0'))[0]).toBe(1);
  });

  test('grant numbers behind those of entries that were put back after a failover', async () => {
    await round('holder', '');
    await run('claim', '1001', 'holder', Date.now(), 0);
    await run('restore', '1001', 'holder', 1, 1, 1, `a 1 1 1 holder:1 lease:7 c:0`, '{}');
    await run('release', '1001', 'holder', 1);
    expect((await run('claim', '1001', 'holder', Date.now(), 0))[1]).toBe(8);
  });

  test('free the agents of version 0 in the first round, and keep their events for good', async () => {
    await redis.zadd(`${tag}:instances`, 5000, 'old');
    await redis.sadd(`${tag}:owned:old`, '1001');
    await redis.sadd(`${tag}:open`, '1001', '1002');
    await redis.hset(`${tag}:agent:1001`, 'owner', 'old', 'lease', '7');
    await redis.xadd(`${tag}:events:1001`, '1-0', 'h', 'a 1 1 1', 'b', '{}');
    await redis.pexpire(`${tag}:events:1001`, 60_000);
    await redis.zadd(`${tag}:news`, 1, '1001');
    const [, , , taken] = await round('first', '');
    expect(taken).toEqual([['1001', 8, '5000']]);
    expect(await redis.pttl(`${tag}:events:1001`)).toBe(-1);
    expect(await redis.smembers(`${tag}:idle`)).toEqual(['1002']);
    expect(await redis.exists(`${tag}:instances`)).toBe(0);
  });

  test.each(['claim', 'release', 'round', 'leave'] as const)('%s reads no clock of Redis', (name) => {
    expect(scripts[name]).not.toMatch(/'TIME'/);
  });

  test.each(scriptNames)('%s says its keys, arguments and result', (name) => {
    for (const declared of ['KEYS', 'ARGV', 'Result'])
      expect(scripts[name]).toMatch(new RegExp(`^-- ${declared}: `, 'm'));
  });

  test.each(scriptNames)('%s lets no events expire', (name) => {
    expect(scripts[name]).not.toMatch(/EXPIRE', events/);
  });
});
