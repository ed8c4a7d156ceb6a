-- Parts: begin
-- Stores an idempotency key unless the store has it. Records of a scope are the fields of one hash: `state token request
-- sealed`. The sorted set `idempotency-ages` has the bucket's clock at the birth of each record, and `idempotency-clock` is that
-- clock: instances advance it by what they measured on their own monotonic clocks. No key carries an expiry, and no script asks
-- Redis for the time.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, scope, id, token, request, limit, then (scope, id) of each earlier place.
-- Result: 0 (begun), 1 with scope, id and the record (found), or 2 (full).
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
return {0}
