/** Runs the journal, lease and idempotency-key contracts against the simulation's Redis, as they run against a real one. */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { IdempotencyOptions } from '../../src/journal/idempotency.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { buckets } from '../../src/journal/redis/keys.ts';
import { openRedisStore } from '../../src/journal/redis/store.ts';
import { idempotencyContract, type OpenedStore } from '../contract/idempotency.contract.ts';
import { journalContract } from '../contract/journal.contract.ts';
import { leasesContract, type Holder } from '../contract/leases.contract.ts';
import { redisBackend, storeTimes } from '../contract/redis-backend.ts';
import { Wire } from '../faults/wire.ts';
import { startSimulatedRedis, type SimulatedPort } from './redis/simulated-port.ts';
import { skipWaits } from './skipped-waits.ts';

const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1000 };

describe('over the simulated Redis', () => {
  const deadlineMs = 300;
  const marginMs = 400;
  const wires = new Map<Journal, Wire>();
  const told = new Map<Journal, readonly string[]>();
  let server: SimulatedPort;
  let stores = 0;

  let waitAgain: () => void;
  beforeAll(async () => {
    waitAgain = skipWaits();
    server = await startSimulatedRedis();
  });
  beforeEach(() => {
    stores += 1;
  });
  afterAll(async () => {
    for (const wire of wires.values()) await wire.close();
    await server.stop();
    waitAgain();
  });

  const { changeSessionNumber: _, ...backend } = redisBackend(() => server.url);
  journalContract('the simulated Redis', { ...backend, runs: 10, burst: 2000, agents: 400 });

  const openKeys = async (idempotency: IdempotencyOptions): Promise<OpenedStore> => {
    const url = `${server.url}?prefix=keys-${stores}`;
    const { journal, idempotency: store } = await openRedisStore({
      ...storeTimes,
      url,
      retention,
      trimIntervalMs: 3_600_000,
      idempotency,
    });
    return { store, sweep: () => store.sweep(), close: () => journal.close() };
  };
  idempotencyContract('the simulated Redis', {
    open: openKeys,
    reopen: openKeys,
  });

  const wireOf = ({ journal }: Holder): Wire => {
    const wire = wires.get(journal);
    if (wire === undefined) throw new Error('it has no wire');
    return wire;
  };
  leasesContract(
    'the simulated Redis',
    () => {
      const prefix = `leases-${stores}`;
      return {
        join: async () => {
          const wire = await Wire.open(() => `http://127.0.0.1:${server.port}/`);
          const lines: string[] = [];
          const { journal, leases } = await openRedisStore({
            url: `redis://127.0.0.1:${new URL(wire.url).port}?prefix=${prefix}`,
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
            server.step(ms);
          },
          flush: () => {
            server.model.run(['FLUSHALL']);
            return Promise.resolve();
          },
          forgetBeats: () => {
            for (const bucket of buckets) server.model.run(['DEL', `{${prefix}:${bucket}}:beats`]);
            return Promise.resolve();
          },
          told: ({ journal }) => (told.get(journal) ?? []).filter((line) => line.startsWith('No instance polls')),
        },
      };
    },
    true,
  );
});
