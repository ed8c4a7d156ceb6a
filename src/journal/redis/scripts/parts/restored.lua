-- A flushed store does not know which instances polled. A session that is written back shows that an instance may have polled, which may be gone now
-- with the answer of a poll. The time since when is recorded once (`restored`), unless the holder has returned before.
local function doubtRestored(id, since)
  local agent = tag .. ':agent:' .. id
  if redis.call('LLEN', KEYS[1]) > 1 or not redis.call('HGET', agent, 'open') then return end
  if redis.call('HSETNX', agent, 'restored', '1') == 0 then return end
  redis.call('HSETNX', agent, 'suspect', since)
  local owner = redis.call('HGET', agent, 'owner')
  -- The owner was granted the lease before: it asks again in its next round.
  if owner then redis.call('HINCRBY', tag .. ':strikes', owner, 1) end
end
