-- Parts: begin, checksum, enter, repeated, cut, outlived, entries, sessions, restored
-- Writes entries and sessions of one agent, completely or not at all.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, instance, token, lease number ('': none), past (1: that lease was granted in an earlier epoch), again (1: an
-- earlier attempt was not answered), kept events, entries, sessions, settles (number of the lease whose doubt, about what its previous holders may
-- have lost, these entries announce), ending (how many of the last entries report the end of the last session), restores (epoch ms if sessions are
-- written back into a flushed store; '': none), then (count, header, bytes) of each entry and (sessionNumber, id, open, known stamp, sealed) of each
-- session.
-- Result: the position of the last of these entries (the newest position if there are none), the numbers of sessions that another process had changed
-- meanwhile, for each written entry whether it is late (1), and 1 if one of these sessions was changed and a later lease than this one was granted.
-- If a session is over already, its end is not written.
local id, instance, token, lease = ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local past, again, kept, entries, sessions, settles = ARGV[7] == '1', ARGV[8] == '1', tonumber(ARGV[9]), tonumber(ARGV[10]), tonumber(ARGV[11]), ARGV[12]
local ending = tonumber(ARGV[13])
local firstEntry = 15
local firstSession = firstEntry + 3 * entries
enter(id)
local agent = tag .. ':agent:' .. id
local newest = tonumber(redis.call('HGET', agent, 'newest') or '0')
local done = isOvertaken(id, token)
if done and not again then return {string.format('%.0f', newest), {}, {}} end
local last, late = nil, {}
if again and entries > 0 then last, late = findAppended(id, token) end
done = done or last ~= nil
if not done then noteWriter(id, token) end
local flags, overtaken = '', {}
if ending > 0 and not done and isOver(id, firstSession + 5 * (sessions - 1)) then entries = entries - ending end
if entries > 0 and not done then
  newest, late = appendEntries(id, newest, {token = token, lease = lease, past = past, from = firstEntry, to = firstEntry + 3 * entries - 1})
  cutSurplus(id, newest - kept, entries)
  flags = flags .. 'e'
end
if sessions > 0 then
  overtaken = saveSessions(id, {instance = instance, token = token, from = firstSession, to = firstSession + 5 * sessions - 1})
  flags = flags .. 's'
end
if ARGV[14] ~= '' then doubtRestored(id, ARGV[14]) end
if settles ~= '' and not past and settles == redis.call('HGET', agent, 'lease') then redis.call('HDEL', agent, 'suspect') end
if flags ~= '' then ring(id, flags, instance) end
local outlived = 0
if #overtaken > 0 and lease ~= '' and tonumber(redis.call('HGET', agent, 'lease') or '0') > tonumber(lease) then outlived = 1 end
return {string.format('%.0f', last or newest), overtaken, late, outlived}
