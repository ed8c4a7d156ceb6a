-- Whether entries of a later lease stand in the agent's stream. `lastLease` has the number of the last lease that has entries there, and
-- `lastLeaseEpoch` the epoch in which it was granted. A store that was rolled back grants numbers again, so each lease of the present epoch is later
-- than all leases that were granted before it (`past`). A store that was flushed does not know earlier grants: all of them count as earlier.
local function isOutlived(id, lease, past)
  local agent = tag .. ':agent:' .. id
  local last = redis.call('HMGET', agent, 'lastLease', 'lastLeaseEpoch')
  local newest, isPast = tonumber(last[1] or '0'), (last[2] or present) ~= present
  if past and not isPast then return true end
  if isPast and not past then newest = 0 end
  if lease > newest then redis.call('HSET', agent, 'lastLease', string.format('%.0f', lease), 'lastLeaseEpoch', past and last[2] or present) end
  return lease < newest
end
