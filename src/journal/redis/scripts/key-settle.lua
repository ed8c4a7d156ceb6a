-- Parts: begin
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, scope, id, token, ending (d, u or f), sealed.
-- Result: 1 if the record was running under this token.
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
return 1
