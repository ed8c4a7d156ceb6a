-- Parts: begin, lease, migrate
-- The one regular round of an instance in a bucket: beats, takes its share of what nobody polls, and says what changed.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, instance, lease ms, epoch ms, clock at the last round, take (0: nothing), strikes it knows of
-- (empty: this is its first beat), look for agents that nobody polls (1), silent ones.
-- Result: strikes, clock, changed agents, (agent, number, suspect since) taken, how many agents Redis takes for its own, all
-- beats, and the agents that nobody polls, where it looked.
local instance = ARGV[3]
readSilent(10)
local mine, known = redis.call('HGET', beats, instance), tonumber(ARGV[8])
if not known then migrate(ARGV[5]) end
-- One that owned nothing here is removed by others while it is silent.
if known and not mine then redis.call('HSET', strikes, instance, string.format('%.0f', known + 1)) end
redis.call('HSET', beats, instance, string.format('%.0f %s %s', tonumber(string.match(mine or '', '^%d+') or '0') + 1, ARGV[4], ARGV[5]))
local clock = redis.call('GET', tag .. ':clock') or '0'
local news = clock == ARGV[6] and {} or redis.call('ZRANGEBYSCORE', tag .. ':news', '(' .. ARGV[6], '+inf')
local taken, living, dead = {}, {}, {}
for _, each in ipairs(redis.call('HKEYS', beats)) do
  if isDead(each) then dead[#dead + 1] = each else living[#living + 1] = tag .. ':owned:' .. each end
end
for _, each in ipairs(dead) do
  local owned = tag .. ':owned:' .. each
  local left = redis.call('SCARD', owned)
  if left == 0 then redis.call('HDEL', beats, each) redis.call('HDEL', strikes, each)
  elseif ARGV[7] == '1' then
    local since = strike(each, ARGV[5])
    for _, id in ipairs(redis.call('SPOP', owned, math.ceil(left / #living))) do
      if redis.call('HGET', tag .. ':agent:' .. id, 'owner') == each then taken[#taken + 1] = {id, give(id, instance, since), doubt(id, ARGV[5])} end
    end
  end
end
if ARGV[7] == '1' then
  for _, id in ipairs(redis.call('SPOP', tag .. ':free', math.ceil(redis.call('SCARD', tag .. ':free') / #living))) do
    if not redis.call('HGET', tag .. ':agent:' .. id, 'owner') then taken[#taken + 1] = {id, give(id, instance), doubt(id, ARGV[5])} end
  end
end
local unpolled = ARGV[9] == '1' and redis.call('SDIFF', tag .. ':open', tag .. ':idle', (table.unpack or unpack)(living)) or {}
return {tonumber(redis.call('HGET', strikes, instance) or '0'), clock, news, taken, redis.call('SCARD', tag .. ':owned:' .. instance), redis.call('HGETALL', beats), unpolled}
