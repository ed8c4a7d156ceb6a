-- Parts: begin
-- Releases a lease. An agent that no instance needs is idle while its session is open.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, instance, wanted.
-- Result: 1 if the instance had the lease.
local id, instance = ARGV[3], ARGV[4]
local agent = tag .. ':agent:' .. id
if redis.call('HGET', agent, 'owner') ~= instance then return 0 end
redis.call('HDEL', agent, 'owner')
redis.call('SREM', tag .. ':owned:' .. instance, id)
if ARGV[5] == '1' then
  redis.call('SADD', tag .. ':free', id)
else
  redis.call('HDEL', agent, 'suspect')
  if redis.call('SISMEMBER', tag .. ':open', id) == 1 then redis.call('SADD', tag .. ':idle', id) end
end
ring(id, ARGV[5] == '1' and 'f' or 'i', instance)
return 1
