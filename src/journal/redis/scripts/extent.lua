-- Parts: begin, checksum, enter
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent.
-- Result: the newest position, the oldest entry's id, and where earlier epochs end: `name:position` each.
if redis.call('EXISTS', tag .. ':agent:' .. ARGV[3]) == 1 then enter(ARGV[3]) end
local first = redis.call('XRANGE', tag .. ':events:' .. ARGV[3], '-', '+', 'COUNT', 1)[1]
return {redis.call('HGET', tag .. ':agent:' .. ARGV[3], 'newest') or '0', first and first[1] or '',
  redis.call('HGET', tag .. ':agent:' .. ARGV[3], 'epochs') or ''}
