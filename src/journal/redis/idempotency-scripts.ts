import { begin } from './epoch-scripts.ts';

/**
 * What Redis does in one step for the idempotency store. Records of a scope are the fields of one hash: `state token request sealed`.
 * The sorted set `idempotency-ages` has the bucket's clock at the birth of each record, and `idempotency-clock` is that clock: instances advance
 * it by what they measured on their own monotonic clocks. No key carries an expiry, and no script asks Redis for the time.
 */

export const idempotencyScripts = {
  /**
   * ARGV: …, agent, scope, id, token, request, limit, then (scope, id) of each earlier place.
   * Returns 0 (begun), 1 with scope, id and the record (found), or 2 (full).
   */
  keyBegin: `${begin}
local function found(scope, id)
  local held = redis.call('HGET', tag .. ':idempotency:' .. scope, id)
  if not held then return nil end
  local state, token = string.match(held, '^(%a) (%S+)')
  if state == 'r' and token == ARGV[6] then return {0} end
  return {1, scope, id, held}
end
local scope, id = ARGV[4], ARGV[5]
for i = 9, #ARGV, 2 do
  local held = found(ARGV[i], ARGV[i + 1])
  if held then return held end
end
local held = found(scope, id)
if held then return held end
local records = tag .. ':idempotency:' .. scope
if redis.call('HLEN', records) >= tonumber(ARGV[8]) then return {2} end
redis.call('HSET', records, id, 'r ' .. ARGV[6] .. ' ' .. ARGV[7] .. ' ')
redis.call('ZADD', tag .. ':idempotency-ages', redis.call('GET', tag .. ':idempotency-clock') or '0', scope .. ' ' .. id)
return {0}`,

  /** ARGV: …, agent, scope, id. Returns the record, or nothing. */
  keyRead: `${begin}
return redis.call('HGET', tag .. ':idempotency:' .. ARGV[4], ARGV[5])`,

  /** ARGV: …, agent, scope, id, token, ending (d, u or f), sealed. Returns 1 if the record was running under this token. */
  keySettle: `${begin}
local scope, id = ARGV[4], ARGV[5]
local records = tag .. ':idempotency:' .. scope
local state, token, request = string.match(redis.call('HGET', records, id) or '', '^(%a) (%S+) (%S+)')
if state ~= 'r' or token ~= ARGV[6] then return 0 end
if ARGV[7] == 'f' then
  redis.call('HDEL', records, id)
  redis.call('ZREM', tag .. ':idempotency-ages', scope .. ' ' .. id)
else
  redis.call('HSET', records, id, ARGV[7] .. ' ' .. token .. ' ' .. request .. ' ' .. ARGV[8])
end
return 1`,

  /**
   * ARGV: …, the clock as this instance saw it last, milliseconds that it measured since, kept ms, records at most. Only the first of the
   * instances that saw a clock advances it, so that it never runs faster than time.
   * Returns the clock and the number of records removed.
   */
  keySweep: `${begin}
local clock = redis.call('GET', tag .. ':idempotency-clock') or '0'
if ARGV[3] == clock and tonumber(ARGV[4]) > 0 then
  clock = string.format('%.0f', tonumber(clock) + tonumber(ARGV[4]))
  redis.call('SET', tag .. ':idempotency-clock', clock)
end
local ages = tag .. ':idempotency-ages'
local before = string.format('(%.0f', tonumber(clock) - tonumber(ARGV[5]))
local old = redis.call('ZRANGEBYSCORE', ages, '-inf', before, 'LIMIT', 0, tonumber(ARGV[6]))
for _, member in ipairs(old) do
  local scope, id = string.match(member, '^(%S+) (%S+)$')
  redis.call('HDEL', tag .. ':idempotency:' .. scope, id)
  redis.call('ZREM', ages, member)
end
return {clock, #old}`,
} as const;
