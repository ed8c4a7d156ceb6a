-- Parts: begin, lease
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, instance, epoch ms, kept (1: it has had the lease since before the store was flushed), silent instances.
-- Result: state (0: another instance has the lease, 1: this instance has it, 2: this instance has no beat), lease number, suspect since.
local id, instance = ARGV[3], ARGV[4]
readSilent(7)
if redis.call('HEXISTS', beats, instance) == 0 then return {2, 0, ''} end
local owner = redis.call('HGET', tag .. ':agent:' .. id, 'owner')
if owner == instance then return {1, tonumber(redis.call('HGET', tag .. ':agent:' .. id, 'lease')), doubt(id, ARGV[5])} end
if ARGV[6] == '1' and redis.call('LLEN', KEYS[1]) == 1 and not redis.call('HGET', tag .. ':agent:' .. id, 'lease') then
  redis.call('HSET', tag .. ':agent:' .. id, 'restored', '1')
  redis.call('HDEL', tag .. ':agent:' .. id, 'suspect')
end
local since
if owner then
  if not isDead(owner) then return {0, 0, ''} end
  since = strike(owner, ARGV[5])
  redis.call('SREM', tag .. ':owned:' .. owner, id)
end
return {1, give(id, instance, since), doubt(id, ARGV[5])}
