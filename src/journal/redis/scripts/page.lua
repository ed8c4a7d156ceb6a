-- Parts: begin, checksum
-- Reads a page of an agent's stream. If it cannot be read how many positions an entry takes, the next entry shows it.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, after, limit, bytes.
-- Result: the first position after the returned entries, the number of the newest stored session ('': none), the first position from which on each
-- entry has a checksum ('': none), the entries that hold positions greater than `after`, up to the limit or this many bytes, and whether they are the
-- last ones of the stream (1).
local events = tag .. ':events:' .. ARGV[3]
local after, limit, left, found, next = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), {}, nil
local covering = redis.call('XREVRANGE', events, string.format('%.0f-0', after), '-', 'COUNT', 1)[1]
if covering then
  local count = tonumber(string.match(covering[2][2] or '', '^%a (%d+) %-?%d+ %-?%d+ %S'))
  local first, checked, checksum = string.match(covering[1], '^%d+'), string.match(covering[2][2] or '', '^(.*) c:(%w+)$')
  local isWhole = checked == nil or checksum == checksumOf(ARGV[3], first, checked, covering[2][4])
  found[1] = covering
  if count and isWhole and tonumber(first) + count - 1 <= after then
    -- Its session and time are needed if those of the next entry cannot be read; its bytes are not.
    found[1] = {covering[1], {'about', covering[2][2]}}
  end
  left = left - #(found[1][2][4] or '')
end
local from, chunk = string.format('%.0f-0', after + 1), 4
while next == nil do
  local some = redis.call('XRANGE', events, from, '+', 'COUNT', chunk)
  for _, held in ipairs(some) do
    if #found >= limit + 1 or (#found > 0 and left <= 0) then next = string.match(held[1], '^%d+') break end
    found[#found + 1] = held
    left = left - #(held[2][4] or '')
  end
  if #some < chunk then break end
  from, chunk = '(' .. some[#some][1], 32
end
local isEnd = next == nil
if isEnd then next = string.format('%.0f', tonumber(redis.call('HGET', tag .. ':agent:' .. ARGV[3], 'newest') or '0') + 1) end
local session
for _, field in ipairs(redis.call('HKEYS', tag .. ':agent:' .. ARGV[3])) do
  local sessionNumber = tonumber(string.match(field, '^s:(%d+)$'))
  if sessionNumber and sessionNumber > (session or -1) then session = sessionNumber end
end
return {next, session and string.format('%.0f', session) or '', redis.call('HGET', tag .. ':agent:' .. ARGV[3], 'checked') or '', found, isEnd and 1 or 0}
