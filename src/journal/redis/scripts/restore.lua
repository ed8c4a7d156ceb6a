-- Parts: begin, checksum, enter, outlived
-- After a failover: restores what is missing at the end of the stream, at its positions.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, instance, count, then (position, events, header, bytes) of each entry, in order.
-- Result: how often something before a restored entry is missing for good.
local agent, events = tag .. ':agent:' .. ARGV[3], tag .. ':events:' .. ARGV[3]
local named = redis.call('LINDEX', KEYS[1], 0) ~= present and ' e:' .. present or ''
local newest, holes, placed = tonumber(redis.call('HGET', agent, 'newest') or '0'), 0, false
for i = 6, 5 + 4 * tonumber(ARGV[5]), 4 do
  local first = tonumber(ARGV[i])
  if first > newest then
    if first > newest + 1 then holes = holes + 1 end
    local header = ARGV[i + 2] .. ' '
    local isPresent = string.find(header, named .. ' ', 1, true) ~= nil
    -- An agent that has entries of an epoch has entered it: otherwise a second gap would follow.
    if named ~= '' and isPresent then
      local was = redis.call('HGET', agent, 'epoch')
      if was ~= present then noteEpoch(ARGV[3], was, newest) end
    end
    redis.call('XADD', events, string.format('%.0f-0', first), 'h', ARGV[i + 2], 'b', ARGV[i + 3])
    if string.find(ARGV[i + 2], ' c:', 1, true) then redis.call('HSETNX', agent, 'checked', ARGV[i]) end
    newest, placed = first + tonumber(ARGV[i + 1]) - 1, true
    -- If the grant of its lease is lost, numbers continue after it: under a lower number all new entries would count as late.
    local lease = isPresent and not string.find(header, ' past ', 1, true) and tonumber(string.match(header, ' lease:(%d+)'))
    if lease then isOutlived(ARGV[3], lease, false) end
    if lease and lease > tonumber(redis.call('HGET', agent, 'lease') or '0') then redis.call('HSET', agent, 'lease', lease) end
  end
end
if placed then
  redis.call('HSETNX', agent, 'epoch', present)
  redis.call('HSET', agent, 'newest', string.format('%.0f', newest))
  ring(ARGV[3], 'e', ARGV[4])
end
return holes
