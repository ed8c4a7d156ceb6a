-- A group of entries whose answer was lost is sent again under its token, `writer:number`. A first attempt may arrive after its repetition: its
-- sender gave up the connection, and the network did not. It is recognised by the newest token of its writer: `wrote` has the tokens of the agent's
-- last writers.
local writersKept = 8
local function isOvertaken(id, token)
  local writer, number = string.match(token, '^(.-):(%d+)$')
  for lastWriter, lastNumber in string.gmatch(redis.call('HGET', tag .. ':agent:' .. id, 'wrote') or '', '(%S-):(%d+)') do
    if lastWriter == writer then return tonumber(number) <= tonumber(lastNumber) end
  end
  return false
end
local function noteWriter(id, token)
  local wrote, kept = token, 1
  local writer = string.match(token, '^(.-):')
  for each in string.gmatch(redis.call('HGET', tag .. ':agent:' .. id, 'wrote') or '', '%S+') do
    if kept < writersKept and string.match(each, '^(.-):') ~= writer then wrote, kept = wrote .. ' ' .. each, kept + 1 end
  end
  redis.call('HSET', tag .. ':agent:' .. id, 'wrote', wrote)
end
-- Returns the position of the last entry that was written under the token (nil: none was), and for each of them whether it is late.
local function findAppended(id, token)
  local last, late = nil, {}
  for _, held in ipairs(redis.call('XREVRANGE', tag .. ':events:' .. id, '+', '-', 'COUNT', 1024)) do
    local count, its = string.match(held[2][2] or '', '^%a (%d+) %-?%d+ %-?%d+ (%S+)')
    if its == token then
      last = last or tonumber(string.match(held[1], '^%d+')) + tonumber(count) - 1
      table.insert(late, 1, string.find(held[2][2], ' late', 1, true) and 1 or 0)
    elseif last then break end
  end
  return last, late
end
