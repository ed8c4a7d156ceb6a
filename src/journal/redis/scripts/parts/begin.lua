-- Each script first compares the epoch that its caller knows, so that nothing is written into a store that was flushed or rolled back without its
-- knowledge.
local tag = ARGV[1]
local present = ARGV[2]
if redis.pcall('LINDEX', KEYS[1], -1) ~= present then return redis.error_reply('RESET the store is in another epoch') end
local function ring(id, flags, instance)
  local clock = redis.call('INCR', tag .. ':clock')
  redis.call('ZADD', tag .. ':news', clock, id)
  -- Without the permission to publish, only latency suffers: the sweep finds what was changed.
  redis.pcall('SPUBLISH', tag .. ':bell', string.format('%.0f %s %s %s', clock, flags, instance, id))
end
