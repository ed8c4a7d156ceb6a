-- Appends the entries between these places of ARGV. An entry is late if entries of a later lease, or the end of its own session, stand before it.
-- Returns the newest position, and for each entry whether it is late.
local function appendEntries(id, newest, given)
  local agent, events = tag .. ':agent:' .. id, tag .. ':events:' .. id
  local lease = tonumber(given.lease)
  local outlived, over, late = lease ~= nil and isOutlived(id, lease, given.past), {}, {}
  -- Entries of the first epoch need no name.
  local named = redis.call('LINDEX', KEYS[1], 0) ~= present and ' e:' .. present or ''
  for i = given.from, given.to, 3 do
    local sessionNumber = string.match(ARGV[i + 1], '^%a %d+ (%-?%d+)')
    if over[sessionNumber] == nil then over[sessionNumber] = string.find(redis.call('HGET', agent, 's:' .. sessionNumber) or '', '^%S+ 0 ') ~= nil end
    local isLate = outlived or over[sessionNumber]
    late[#late + 1] = isLate and 1 or 0
    local marks = (lease and ' lease:' .. given.lease .. (given.past and ' past' or '') or '') .. (isLate and ' late' or '') .. named
    local first, header = string.format('%.0f', newest + 1), ARGV[i + 1] .. ' ' .. given.token .. marks
    redis.call('XADD', events, first .. '-0', 'h', sealed(id, first, header, ARGV[i + 2]), 'b', ARGV[i + 2])
    newest = newest + tonumber(ARGV[i])
  end
  redis.call('HSET', agent, 'newest', string.format('%.0f', newest))
  return newest, late
end
-- Removes the oldest entries up to this position. It examines a bounded number of them, and as many more as were appended: the next batches cut the
-- rest.
local function cutSurplus(id, upTo, appended)
  local events, left = tag .. ':events:' .. id, entriesPerCut + appended
  while upTo > 0 and left > 0 do
    local old, cut = redis.call('XRANGE', events, '-', '+', 'COUNT', 64), nil
    left = left - #old
    for _, held in ipairs(old) do
      local first = tonumber(string.match(held[1], '^%d+'))
      -- An unreadable entry is removed with the entries before it.
      if first + tonumber(string.match(held[2][2] or '', '^%a (%d+)') or '1') - 1 > upTo then break end
      cut = first
    end
    if cut == nil then break end
    redis.call('XTRIM', events, 'MINID', string.format('%.0f-0', cut + 1))
    if #old < 64 then break end
  end
end
