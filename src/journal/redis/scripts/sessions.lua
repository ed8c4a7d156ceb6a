-- Parts: begin
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent.
-- Result: sessionNumber, stamp, open and sealed of each session.
local found, all = {}, redis.call('HGETALL', tag .. ':agent:' .. ARGV[3])
for i = 1, #all, 2 do
  local sessionNumber = string.match(all[i], '^s:(.+)')
  if sessionNumber then
    local stamp, open, sealed = string.match(all[i + 1], '^(%S+) (%d) (.*)$')
    found[#found + 1] = {sessionNumber, stamp, open, sealed}
  end
end
return found
