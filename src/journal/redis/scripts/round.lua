-- Parts: begin, lease, migrate
-- The regular round of an instance in a bucket: beats, takes over its share of unpolled agents, and reports what changed.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, instance, lease ms, epoch ms, clock at the last round, take (0: nothing), strikes it knows of (empty: this is its first
-- beat), look for agents that no instance polls (1), silent instances.
-- Result: strikes, clock, changed agents, (agent, number, suspect since) of each agent taken over, how many agents Redis assigns to the instance, all
-- beats, and the agents that no instance polls, if it looked for them.
local instance = ARGV[3]
readSilent(10)
local mine, known = redis.call('HGET', beats, instance), tonumber(ARGV[8])
if not known then migrate(ARGV[5]) end
-- Others remove the beat of an instance that owned nothing here while it is silent.
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
