-- Stores the sessions that ARGV has from and to these places. Returns the numbers of those that another process has changed since the writer
-- read them: they are left as they are.
local function saveSessions(id, given)
  local agent, overtaken = tag .. ':agent:' .. id, {}
  local open = redis.call('HGET', agent, 'open') or ' '
  for i = given.from, given.to, 5 do
    local serial, field, session = ARGV[i], 's:' .. ARGV[i], ARGV[i + 1]
    local held = redis.call('HGET', agent, field)
    -- Who wrote it, and which session it is: release 0.1.0 left that out.
    local stamp = held and string.match(held, '^%S+') or ''
    local other = held and (string.match(stamp, '^[^:]+:[^:]+:(.+)$') or '') ~= session
    if held and (other or string.match(stamp, '^[^:]+') ~= given.instance and stamp ~= ARGV[i + 3]) then
      overtaken[#overtaken + 1] = tonumber(serial)
    else
      redis.call('HSET', agent, field, given.token .. (session ~= '' and ':' .. session or '') .. ' ' .. ARGV[i + 2] .. ' ' .. ARGV[i + 4])
      open = string.gsub(open, ' ' .. serial .. ' ', ' ')
      if ARGV[i + 2] == '1' then open = open .. serial .. ' ' end
    end
  end
  if open == ' ' then
    redis.call('HDEL', agent, 'open')
    redis.call('SREM', tag .. ':open', id)
  else
    redis.call('HSET', agent, 'open', open)
    redis.call('SADD', tag .. ':open', id)
  end
  return overtaken
end
