-- The session that a stamp names after its writer: release 0.1.0 left it out.
local function namedBy(stamp) return string.match(stamp, '^[^:]+:[^:]+:(.+)$') or '' end
-- Whether the session at this place of ARGV is over, or its number belongs to another session.
local function isOver(id, at)
  local held = redis.call('HGET', tag .. ':agent:' .. id, 's:' .. ARGV[at])
  if not held then return false end
  local stamp, open = string.match(held, '^(%S+) (%d)')
  return open == '0' or namedBy(stamp) ~= ARGV[at + 1]
end
-- Stores the sessions between these places of ARGV. Returns the numbers of those that another process has changed since the writer read them: these
-- are left unchanged, but an end takes effect.
local function saveSessions(id, given)
  local agent, overtaken = tag .. ':agent:' .. id, {}
  local open = redis.call('HGET', agent, 'open') or ' '
  for i = given.from, given.to, 5 do
    local sessionNumber, field, session = ARGV[i], 's:' .. ARGV[i], ARGV[i + 1]
    local held = redis.call('HGET', agent, field)
    local stamp = held and string.match(held, '^%S+') or ''
    local other = held and namedBy(stamp) ~= session
    local writer, number = string.match(stamp, '^([^:]+):(%d+)')
    if writer == given.instance and not other and tonumber(number) > tonumber(string.match(given.token, '%d+$')) then
      -- A repetition that arrives after a later state of the same writer.
    elseif held and (other or string.match(stamp, '^[^:]+') ~= given.instance and stamp ~= ARGV[i + 3]) then
      overtaken[#overtaken + 1] = tonumber(sessionNumber)
      local sealed = string.match(held, '^%S+ 1 (.*)$')
      if sealed and not other and ARGV[i + 2] == '0' then
        -- The stamp names no instance as writer: no instance's next state counts before it has read the end.
        redis.call('HSET', agent, field, 'end:0' .. (session ~= '' and ':' .. session or '') .. ' 0 ' .. sealed)
        open = string.gsub(open, ' ' .. sessionNumber .. ' ', ' ')
      end
    else
      redis.call('HSET', agent, field, given.token .. (session ~= '' and ':' .. session or '') .. ' ' .. ARGV[i + 2] .. ' ' .. ARGV[i + 4])
      open = string.gsub(open, ' ' .. sessionNumber .. ' ', ' ')
      if ARGV[i + 2] == '1' then open = open .. sessionNumber .. ' ' end
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
