/** Journals in a Redis at an address, each store with its own prefix. */
import { Redis } from 'ioredis';
import { openRedisStore } from '../../src/journal/redis/store.ts';
import type { Backend, ContractOptions } from './journal.contract.ts';

export const storeTimes = { pollDeadlineMs: () => 15_000, marginMs: 5000, tell: () => undefined };
export const withPrefix = (url: string, prefix: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}prefix=${prefix}`;

export function redisBackend(url: () => string): Backend {
  let stores = 0;
  const open = async (options: ContractOptions) => {
    const { journal } = await openRedisStore({ ...storeTimes, ...options, url: withPrefix(url(), `store-${stores}`) });
    return journal;
  };
  return {
    open: (options) => {
      stores += 1;
      return open(options);
    },
    reopen: open,
    changeSessionNumber: async (agentId, first, sessionNumber) => {
      const redis = new Redis(url());
      const [events = ''] = await redis.keys(`{store-${stores}:*}:events:${agentId}`);
      await redis.eval(rewrite, 1, events, `${first}-0`, sessionNumber);
      redis.disconnect();
    },
  };
}

/** Stream entries cannot be changed, so all of them are written again. */
const rewrite = `
local held = redis.call('XRANGE', KEYS[1], '-', '+')
redis.call('DEL', KEYS[1])
for _, each in ipairs(held) do
  if each[1] == ARGV[1] then each[2][2] = string.gsub(each[2][2], '^(%a %d+) %d+', '%1 ' .. ARGV[2]) end
  redis.call('XADD', KEYS[1], each[1], unpack(each[2]))
end`;
