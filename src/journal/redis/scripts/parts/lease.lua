-- An instance beats in each of its rounds. `beats` has its newest beat: counter, lease time (ms) and, shown in gaps only, epoch milliseconds of its
-- clock. A caller that has seen a beat unchanged for the whole lease time names it at the end of ARGV (instance, beat, epoch ms when it was last
-- known to be alive). If that is still the instance's beat, its agents may be taken.
-- An instance from which something was taken is struck: its next round learns of it, and it asks again for each of its leases.
-- `suspect` has the time since when answers may have been lost with a holder. It stays with the agent until the gap is written: an instance that
-- takes over may die before it has written the gap, and the answer that hands a lease over may be lost. An agent that has not entered the present
-- epoch gets it too: the instance that polled it in the lost part may be gone.
-- Nothing here reads a clock.
local beats, strikes = tag .. ':beats', tag .. ':strikes'
local silent = {}
local function readSilent(from)
  for i = from, #ARGV, 3 do silent[ARGV[i]] = {beat = ARGV[i + 1], since = tonumber(ARGV[i + 2])} end
end
local function isDead(holder)
  local beat = redis.call('HGET', beats, holder)
  return not beat or (silent[holder] ~= nil and silent[holder].beat == beat)
end
local function strike(holder, wall)
  local beat = redis.call('HGET', beats, holder)
  if not beat then return tonumber(wall) end
  redis.call('HINCRBY', strikes, holder, 1)
  return math.min(silent[holder].since, tonumber(string.match(beat, '(%d+)$') or wall))
end
local function doubt(id, wall)
  local agent = tag .. ':agent:' .. id
  local held = redis.call('HMGET', agent, 'epoch', 'newest', 'suspect')
  if held[3] or held[1] == present or not (held[1] or held[2]) or redis.call('LLEN', KEYS[1]) == 1 then return held[3] or '' end
  redis.call('HSET', agent, 'suspect', wall)
  return wall
end
local function give(id, instance, since)
  local agent = tag .. ':agent:' .. id
  if since then redis.call('HSETNX', agent, 'suspect', string.format('%.0f', since)) end
  redis.call('HSET', agent, 'owner', instance)
  redis.call('SADD', tag .. ':owned:' .. instance, id)
  redis.call('SREM', tag .. ':free', id)
  redis.call('SREM', tag .. ':idle', id)
  return redis.call('HINCRBY', agent, 'lease', 1)
end
