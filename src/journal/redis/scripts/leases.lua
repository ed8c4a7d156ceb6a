-- Parts: begin
-- After a failover: leases and beats that the caller knows, and the server may lack. Numbers go on behind those that were granted, so that no
-- later lease has one of them or a lower one. An instance that began to beat after the last write that the server has may have polled: it is
-- one of those without which nothing is proven.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, instance, leases, then (agent, number) of each lease of the instance, and (instance, beat) of each other one.
-- Result: 1.
local firstBeat = 5 + 2 * tonumber(ARGV[4])
for i = 5, firstBeat - 1, 2 do
  local agent, number = tag .. ':agent:' .. ARGV[i], tonumber(ARGV[i + 1])
  -- Where the server gives it to another one, that one asks again and gets a number of its own.
  if redis.call('HGET', agent, 'owner') ~= ARGV[3] then number = number + 1 end
  if number > tonumber(redis.call('HGET', agent, 'lease') or '0') then redis.call('HSET', agent, 'lease', string.format('%.0f', number)) end
end
for i = firstBeat, #ARGV, 2 do redis.call('HSETNX', tag .. ':beats', ARGV[i], ARGV[i + 1]) end
return 1
