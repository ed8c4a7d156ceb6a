-- An agent enters the present epoch: the script records where its stream ended before, and writes a gap after it. This is done when the agent is
-- first accessed, so that the beginning of an epoch costs nothing for each of ten thousand agents. An agent without the field is of the first epoch,
-- or new.
-- From the position `checked` on, each header ends with its checksum.
local function sealed(id, first, header, bytes)
  redis.call('HSETNX', tag .. ':agent:' .. id, 'checked', first)
  return header .. ' c:' .. checksumOf(id, first, header, bytes)
end
-- Records that the agent is in the present epoch, and that the earlier ones ended at this position.
local function noteEpoch(id, was, newest)
  local agent = tag .. ':agent:' .. id
  local names, eldest = redis.call('LRANGE', KEYS[1], 0, -1), redis.call('XRANGE', tag .. ':events:' .. id, '-', '+', 'COUNT', 1)[1]
  local oldest = eldest and tonumber(string.match(eldest[1], '^%d+')) or newest + 1
  local ends = ' '
  for name, upTo in string.gmatch(redis.call('HGET', agent, 'epochs') or '', '(%w+):(%d+)') do
    if tonumber(upTo) >= oldest - 1 then ends = ends .. name .. ':' .. upTo .. ' ' end
  end
  local passed = not was
  for i = 1, #names - 1 do
    passed = passed or names[i] == was
    if passed then ends = ends .. names[i] .. ':' .. string.format('%.0f', newest) .. ' ' end
  end
  redis.call('HSET', agent, 'epoch', present, 'epochs', ends)
  redis.call('HSETNX', agent, 'lastLeaseEpoch', was or '')
end
local function enter(id)
  local agent, events = tag .. ':agent:' .. id, tag .. ':events:' .. id
  local was, held = redis.call('HGET', agent, 'epoch'), redis.call('HGET', agent, 'newest')
  if was == present then return end
  if redis.call('LLEN', KEYS[1]) == 1 or not (was or held) then
    redis.call('HSET', agent, 'epoch', present)
    return
  end
  local newest = tonumber(held or '0')
  noteEpoch(id, was, newest)
  local last = redis.call('XREVRANGE', events, '+', '-', 'COUNT', 1)[1]
  local sessionNumber, at = 0, redis.call('TIME')
  local now = string.format('%.0f', tonumber(at[1]) * 1000 + math.floor(tonumber(at[2]) / 1000))
  local since = now
  if last then
    local its, receivedAt = string.match(last[2][2] or '', '^%a %d+ (%-?%d+) (%-?%d+)')
    sessionNumber, since = tonumber(its) or 0, receivedAt or now
  end
  for _, field in ipairs(redis.call('HKEYS', agent)) do
    local its = tonumber(string.match(field, '^s:(.+)') or '')
    if its and its > sessionNumber then sessionNumber = its end
  end
  local first, gap = string.format('%.0f', newest + 1), '{"type":"StreamGap","since":' .. since .. ',"until":' .. now .. ',"cause":"STORE"}'
  local header = string.format('o 1 %.0f %s epoch e:%s', sessionNumber, now, present)
  redis.call('XADD', events, first .. '-0', 'h', sealed(id, first, header, gap), 'b', gap)
  redis.call('HSET', agent, 'newest', first)
  -- The instance that polled the agent in the lost part may be gone, and its last poll may still be answered.
  redis.call('HSETNX', agent, 'suspect', since)
  ring(id, 'e', 'epoch')
end
