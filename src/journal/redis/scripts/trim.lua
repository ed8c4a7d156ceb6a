-- Parts: begin, cut
-- Deletes entries that are too old, up to the first one that is not, and at most this share of the entries (at least one), or as many as the previous
-- call left. Deletes closed sessions beyond the newest whose entries are all gone.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, expired before (ms), closed sessions kept, share, left.
-- Result: whether entries are held that will grow old (1), and how many entries the next call may examine; 0 if no further call is needed.
local agent, events = tag .. ':agent:' .. ARGV[3], tag .. ':events:' .. ARGV[3]
local allowed = tonumber(ARGV[7]) or math.max(1, math.floor(redis.call('XLEN', events) * tonumber(ARGV[6])))
local more, left = true, math.min(allowed, entriesPerCut)
allowed = allowed - left
while more and left > 0 do
  local count = math.min(64, left)
  local old, cut = redis.call('XRANGE', events, '-', '+', 'COUNT', count), nil
  more, left = #old == count, left - #old
  for _, held in ipairs(old) do
    local receivedAt = tonumber(string.match(held[2][2] or '', '^%a %d+ %-?%d+ (%-?%d+)'))
    -- An unreadable entry is deleted with the entries before it.
    if receivedAt and receivedAt >= tonumber(ARGV[4]) then more = false break end
    cut = string.match(held[1], '^%d+')
  end
  if cut then redis.call('XTRIM', events, 'MINID', string.format('%.0f-0', tonumber(cut) + 1)) end
end
if more and allowed > 0 then return {1, allowed} end
local closed = {}
for _, field in ipairs(redis.call('HKEYS', agent)) do
  local sessionNumber = string.match(field, '^s:(.+)')
  if sessionNumber and not string.find(redis.call('HGET', agent, 'open') or ' ', ' ' .. sessionNumber .. ' ', 1, true) then closed[#closed + 1] = tonumber(sessionNumber) end
end
table.sort(closed)
if #closed > tonumber(ARGV[5]) then
  -- Session numbers grow along the stream: if only its beginning is examined, sessions older than its first entries have no entries.
  local named, lowest, old = {}, math.huge, redis.call('XRANGE', events, '-', '+', 'COUNT', 64)
  for _, held in ipairs(old) do
    local sessionNumber = tonumber(string.match(held[2][2] or '', '^%a %d+ (%-?%d+)'))
    if sessionNumber then named[sessionNumber], lowest = true, math.min(lowest, sessionNumber) end
  end
  for i = 1, #closed - tonumber(ARGV[5]) do
    if not named[closed[i]] and (#old < 64 or closed[i] < lowest) then redis.call('HDEL', agent, 's:' .. string.format('%.0f', closed[i])) end
  end
end
-- A checkpoint holds what events hold, so it is deleted with the entry at its position.
local checkpoint = tag .. ':checkpoint:' .. ARGV[3]
local position = tonumber(redis.call('HGET', checkpoint, 'position') or '')
if position then
  local first = redis.call('XRANGE', events, '-', '+', 'COUNT', 1)[1]
  if first == nil or position < tonumber(string.match(first[1], '^%d+')) then redis.call('DEL', checkpoint) end
end
return {redis.call('XLEN', events) > 0 and 1 or 0, 0}
