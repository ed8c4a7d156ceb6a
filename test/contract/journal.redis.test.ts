import { afterAll, beforeAll, describe } from 'vitest';
import { openRedisStore } from '../../src/journal/redis-store.ts';
import { journalContract, type ContractOptions } from './journal.contract.ts';
import { hasRedis, startRedis, type RedisServer } from '../rig/redis.ts';

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over redis-server', () => {
  let server: RedisServer;
  let stores = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());

  const open = async (options: ContractOptions) => {
    const { journal } = await openRedisStore({
      ...options,
      url: `${server.url}?prefix=store-${stores}`,
      pollDeadlineMs: () => 15_000,
      marginMs: 5000,
      tell: () => undefined,
    });
    return journal;
  };
  journalContract('Redis', {
    open: (options) => {
      stores += 1;
      return open(options);
    },
    reopen: open,
  });
});
