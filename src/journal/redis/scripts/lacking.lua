-- Parts: begin
-- After a failover: finds positions that were seen and that the server lacks.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, then (agent, position) each.
-- Result: how many of these agents lack that position.
local lacking = 0
for i = 3, #ARGV, 2 do
  if tonumber(redis.call('HGET', tag .. ':agent:' .. ARGV[i], 'newest') or '0') < tonumber(ARGV[i + 1]) then lacking = lacking + 1 end
end
return lacking
