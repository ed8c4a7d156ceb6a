-- Version 0 kept time limits of its instances (the key `instances`), and let events expire. Where this process has started, no process of version 0
-- runs any more: its agents are free, and what their last holder may have lost is in doubt.
local function migrate(wall)
  local old = redis.call('ZRANGE', tag .. ':instances', 0, -1, 'WITHSCORES')
  if #old == 0 then return end
  for i = 1, #old, 2 do
    local owned = tag .. ':owned:' .. old[i]
    for _, id in ipairs(redis.call('SMEMBERS', owned)) do
      local agent = tag .. ':agent:' .. id
      if redis.call('HGET', agent, 'owner') == old[i] then
        redis.call('HSETNX', agent, 'suspect', string.format('%.0f', math.min(tonumber(old[i + 1]), tonumber(wall))))
        redis.call('HDEL', agent, 'owner')
        if redis.call('SISMEMBER', tag .. ':open', id) == 1 then redis.call('SADD', tag .. ':free', id) end
      end
    end
    redis.call('DEL', owned)
  end
  for _, id in ipairs(redis.call('SDIFF', tag .. ':open', tag .. ':free')) do redis.call('SADD', tag .. ':idle', id) end
  for _, id in ipairs(redis.call('ZRANGE', tag .. ':news', 0, -1)) do redis.call('PERSIST', tag .. ':events:' .. id) end
  redis.call('DEL', tag .. ':instances', tag .. ':yielding')
end
