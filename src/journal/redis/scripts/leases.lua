-- Parts: begin
-- After a failover: writes leases and beats that the caller knows and that the server may lack. Lease numbers continue after those that were granted,
-- so that no later lease has one of them or a lower one. An instance that began to beat after the server's last write may have polled, so nothing is
-- proven without it.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, instance, number of leases, then (agent, number) of each lease of the instance, and (instance, beat) of each other
-- instance.
-- Result: 1.
local firstBeat = 5 + 2 * tonumber(ARGV[4])
for i = 5, firstBeat - 1, 2 do
  local agent, number = tag .. ':agent:' .. ARGV[i], tonumber(ARGV[i + 1])
  -- If the server names another owner, that instance asks again and gets a number of its own.
  if redis.call('HGET', agent, 'owner') ~= ARGV[3] then number = number + 1 end
  if number > tonumber(redis.call('HGET', agent, 'lease') or '0') then redis.call('HSET', agent, 'lease', string.format('%.0f', number)) end
end
for i = firstBeat, #ARGV, 2 do redis.call('HSETNX', tag .. ':beats', ARGV[i], ARGV[i + 1]) end
return 1
