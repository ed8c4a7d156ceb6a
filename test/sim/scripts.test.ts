/** Calls each script with the same random arguments over the same keys, on Redis and on the model. Replies and resulting keys must be equal. */
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scripts, type ScriptName } from '../../src/journal/redis/scripts.ts';
import { hasRedis, startRedis, type RedisServer } from '../rig/redis.ts';
import { RedisModel } from './redis/redis-model.ts';
import { Failure, Status, type Reply } from './redis/reply.ts';
import { randomCalls, tag } from './redis/random-calls.ts';

const runs = 25;
const callsPerRun = 40;

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('on Redis and on the model', () => {
  let server: RedisServer;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });

  const called = new Set<ScriptName>();

  test.each(Array.from({ length: runs }, (_, seed) => seed + 1))(
    'scripts with random arguments answer and write the same (%i)',
    async (seed) => {
      await redis.flushall();
      const model = new RedisModel({ now: () => 1_800_000_000_000, random: Math.random, published: () => undefined });
      for (const { script, args } of randomCalls(seed, callsPerRun)) {
        const command = [`${tag}:incarnation`, tag, ...args];
        const text = scripts[script].replaceAll("redis.call('TIME')", "{'1800000000', '0'}");
        const expected = await redis
          .callBuffer('EVAL', text, 1, ...command.map(binary))
          .then(plain, (error: unknown) => (error as Error).message);
        const given = plainReply(model.run(['EVAL', text, '1', ...command]));
        expect({ script, args, reply: given }).toEqual({ script, args, reply: expected });
        called.add(script);
      }
      expect(await keysOf((command) => model.run(command))).toEqual(await keysOf(real));
    },
  );

  test('every script was among them', () => {
    expect([...called].sort()).toEqual(Object.keys(scripts).sort());
  });

  const real = async (command: readonly string[]): Promise<unknown> =>
    plain(await redis.callBuffer(command[0]!, ...command.slice(1)));
});

const binary = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The reply as text. */
function plain(reply: unknown): unknown {
  if (Buffer.isBuffer(reply)) return reply.toString('latin1');
  return Array.isArray(reply) ? reply.map(plain) : reply;
}

function plainReply(reply: Reply): unknown {
  if (reply instanceof Status) return reply.text;
  if (reply instanceof Failure) return reply.message;
  return Array.isArray(reply) ? (reply as readonly Reply[]).map(plainReply) : reply;
}

type Run = (command: readonly string[]) => Promise<unknown> | Reply;

const asText = async (run: Run, ...command: readonly string[]): Promise<unknown> => {
  const reply = await run(command);
  return reply instanceof Status || reply instanceof Failure || Array.isArray(reply)
    ? plainReply(reply as Reply)
    : reply;
};

const readers: Readonly<Record<string, (key: string) => readonly string[]>> = {
  string: (key) => ['GET', key],
  hash: (key) => ['HGETALL', key],
  list: (key) => ['LRANGE', key, '0', '-1'],
  set: (key) => ['SMEMBERS', key],
  zset: (key) => ['ZRANGE', key, '0', '-1', 'WITHSCORES'],
  stream: (key) => ['XRANGE', key, '-', '+'],
};

/** All keys with their contents, in an order that does not depend on the storage. */
async function keysOf(run: Run): Promise<ReadonlyMap<string, unknown>> {
  const keys = ((await asText(run, 'KEYS', '*')) as readonly string[]).toSorted();
  const held = new Map<string, unknown>();
  for (const key of keys) {
    const kind = String(await asText(run, 'TYPE', key));
    // One protocol nests members and scores; the other does not.
    const value = [(await asText(run, ...readers[kind]!(key))) as readonly string[]].flat(kind === 'zset' ? 2 : 1);
    held.set(key, kind === 'hash' ? new Map(pairs(value)) : kind === 'set' ? new Set(value) : value);
  }
  return held;
}

const pairs = (texts: readonly string[]): readonly (readonly [string, string])[] =>
  texts.flatMap((name, at) => (at % 2 === 0 ? [[name, texts[at + 1] ?? ''] as const] : []));
