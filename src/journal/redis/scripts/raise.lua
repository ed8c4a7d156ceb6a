-- Parts: begin
-- Raises the store's format once all instances know it.
-- KEYS: the list of epochs of the first bucket.
-- ARGV: tag, present epoch, instance, format.
-- Result: the format.
local living = {}
for _, instance in ipairs(redis.call('HKEYS', tag .. ':beats')) do living[instance] = true end
living[ARGV[3]] = true
local all = redis.call('HGETALL', tag .. ':formats')
local known = {}
for i = 1, #all, 2 do
  if living[all[i]] then known[all[i]] = tonumber(all[i + 1]) else redis.call('HDEL', tag .. ':formats', all[i]) end
end
for instance in pairs(living) do
  if (known[instance] or 0) < tonumber(ARGV[4]) then return redis.call('GET', tag .. ':format') end
end
redis.call('SET', tag .. ':format', ARGV[4])
return ARGV[4]
