-- Parts: begin
-- Of the instances that saw the same clock, only the first advances it, so that it never runs faster than time.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, the clock as this instance saw it last, milliseconds that it measured since, kept ms, maximum number of records.
-- Result: the clock and the number of records removed.
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
return {clock, #old}
