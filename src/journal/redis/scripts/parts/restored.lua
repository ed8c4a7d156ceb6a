-- A store that was flushed knows nothing of who polled. What a process puts back there says that somebody may have, who is gone now with the
-- answer of a poll: since when is noted once (`restored`), unless the holder has come back before.
local function doubtRestored(id, since)
  local agent = tag .. ':agent:' .. id
  if redis.call('LLEN', KEYS[1]) > 1 or not redis.call('HGET', agent, 'open') then return end
  if redis.call('HSETNX', agent, 'restored', '1') == 0 then return end
  redis.call('HSETNX', agent, 'suspect', since)
  local owner = redis.call('HGET', agent, 'owner')
  -- It was given the lease before: in its next round it asks again.
  if owner then redis.call('HINCRBY', tag .. ':strikes', owner, 1) end
end
