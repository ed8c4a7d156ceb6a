-- Whether the entry at the position is held, and is not in the lost part of the epoch.
local function proven(id, epoch, position)
  local agent = tag .. ':agent:' .. id
  local first = redis.call('XRANGE', tag .. ':events:' .. id, '-', '+', 'COUNT', 1)[1]
  local upTo = epoch == present and tonumber(redis.call('HGET', agent, 'newest') or '0') or -1
  for name, its in string.gmatch(redis.call('HGET', agent, 'epochs') or '', '(%w+):(%d+)') do
    if name == epoch then upTo = tonumber(its) end
  end
  return first ~= nil and position <= upTo and position >= tonumber(string.match(first[1], '^%d+'))
end
