-- Reads what the store is, or begins it if there is none. If the first bucket was lost, `names` lists the epochs of the other buckets before the
-- fresh one. Version 0 kept one name in a string; its processes fail at the list that is there now.
-- KEYS: the list of epochs of the first bucket.
-- ARGV: tag, instance, names, format, servers, always, nodes.
-- Result: format, 1 if the store or its format is new, the recorded servers, always and nodes, and the epochs. Format 0: an instance of version 0 is
-- running.
local tag = ARGV[1]
local kind = redis.call('TYPE', KEYS[1]).ok
local begun = kind == 'none' or kind == 'string'
if kind == 'string' then
  local at = redis.call('TIME')
  if redis.call('ZCOUNT', tag .. ':instances', string.format('(%.0f', tonumber(at[1]) * 1000 + math.floor(tonumber(at[2]) / 1000)), '+inf') > 0 then
    return {'0', 0, '', '', '', {}}
  end
  local name = redis.call('GET', KEYS[1])
  redis.call('DEL', KEYS[1])
  redis.call('RPUSH', KEYS[1], name)
end
if begun then
  for name in string.gmatch(ARGV[3], '%w+') do redis.call('RPUSH', KEYS[1], name) end
  redis.call('SET', tag .. ':format', ARGV[4])
  redis.call('HSET', tag .. ':server', 'servers', ARGV[5], 'always', ARGV[6], 'nodes', ARGV[7])
end
local format = redis.call('GET', tag .. ':format') or '1'
if tonumber(format) <= tonumber(ARGV[4]) then redis.call('HSET', tag .. ':formats', ARGV[2], ARGV[4]) end
local record = redis.call('HMGET', tag .. ':server', 'servers', 'always', 'nodes')
return {format, begun and 1 or 0, record[1] or '', record[2] or '', record[3] or '', redis.call('LRANGE', KEYS[1], 0, -1)}
