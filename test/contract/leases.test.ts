import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Journal } from '../../src/journal/journal.ts';
import { buckets } from '../../src/journal/redis/keys.ts';
import { openRedisStore } from '../../src/journal/redis/store.ts';
import { singleProcessLeases } from '../../src/journal/single-process-leases.ts';
import { openSqliteStore } from '../../src/journal/sqlite/store.ts';
import { Wire } from '../faults/wire.ts';
import { hasRedis, startRedisUnder, type RedisServer } from '../rig/redis.ts';
import { SteppedClock } from '../rig/stepped-clock.ts';
import { leasesContract, type Holder } from './leases.contract.ts';

const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1000 };

leasesContract(
  'a store of one process',
  () => ({
    join: () => {
      const store = openSqliteStore({ path: ':memory:', durability: 'normal', retention });
      return Promise.resolve({ journal: store.journal, leases: singleProcessLeases(store, () => 0) });
    },
  }),
  false,
);

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over redis-server', () => {
  const deadlineMs = 300;
  const marginMs = 400;
  const wires = new Map<Journal, Wire>();
  const told = new Map<Journal, readonly string[]>();
  let clock: SteppedClock;
  let server: RedisServer;
  let stores = 0;

  beforeAll(async () => {
    clock = new SteppedClock();
    server = await startRedisUnder(clock.env);
  });
  beforeEach(() => {
    clock.step(0);
    stores += 1;
  });
  afterAll(async () => {
    for (const wire of wires.values()) await wire.close();
    await server.stop();
    clock.remove();
  });

  const wireOf = ({ journal }: Holder): Wire => {
    const wire = wires.get(journal);
    if (wire === undefined) throw new Error('it has no wire');
    return wire;
  };

  leasesContract(
    'Redis',
    () => ({
      join: async () => {
        const wire = await Wire.open(() => `http://127.0.0.1:${server.port}/`);
        const lines: string[] = [];
        const { journal, leases } = await openRedisStore({
          url: `redis://127.0.0.1:${new URL(wire.url).port}?prefix=leases-${stores}`,
          retention,
          trimIntervalMs: 3_600_000,
          pollDeadlineMs: () => deadlineMs,
          marginMs,
          tell: (line) => lines.push(line),
        });
        wires.set(journal, wire);
        told.set(journal, lines);
        return { journal, leases };
      },
      shared: {
        leaseMs: deadlineMs + 3 * marginMs,
        deadlineMs,
        silence: (holder) => {
          wireOf(holder).silent = true;
        },
        speak: (holder) => {
          wireOf(holder).silent = false;
        },
        stepClock: (ms) => {
          clock.step(ms);
        },
        flush: async () => {
          await server.ask('FLUSHALL');
        },
        forgetBeats: async () => {
          const prefix = `leases-${stores}`;
          await server.ask(`DEL ${buckets.map((bucket) => `{${prefix}:${bucket}}:beats`).join(' ')}`);
        },
        told: ({ journal }) => (told.get(journal) ?? []).filter((line) => line.startsWith('No instance polls')),
      },
    }),
    true,
  );
});
