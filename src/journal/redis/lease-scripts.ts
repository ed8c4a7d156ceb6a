/** The scripts of the leases: who may poll. Nothing here reads a clock. */

/**
 * An instance beats in each of its rounds; `beats` has its newest beat: counter, lease time (ms) and, for readers of a
 * gap only, epoch milliseconds of its clock. A caller that has seen a beat stand still for the whole lease time names it at the end of ARGV
 * (instance, beat, epoch ms when it was last known to live): if it still is that instance's beat, its agents may be taken. An instance that
 * something was taken from is struck: its next round learns it, and it asks again for each of its leases.
 *
 * Since when answers may have been lost with a holder stays with the agent (`suspect`) until the gap is written: whoever takes over may die
 * before it has, and the answer that hands a lease over may be lost.
 */
const lease = `
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
  return math.min(silent[holder].since, tonumber(string.match(beat, '(%d+)$')))
end
local function doubt(id) return redis.call('HGET', tag .. ':agent:' .. id, 'suspect') or '' end
local function give(id, since)
  local agent = tag .. ':agent:' .. id
  if since then redis.call('HSETNX', agent, 'suspect', string.format('%.0f', since)) end
  redis.call('HSET', agent, 'owner', instance)
  redis.call('SADD', tag .. ':owned:' .. instance, id)
  redis.call('SREM', tag .. ':free', id)
  redis.call('SREM', tag .. ':idle', id)
  return redis.call('HINCRBY', agent, 'lease', 1)
end
`;

/**
 * Version 0 kept time limits of its instances (the key instances), and let events expire. None of its processes runs any more where this one has
 * started: its agents are free, and what their last holder may have lost is in doubt.
 */
const migrate = `
local function migrate(wall)
  local old = redis.call('ZRANGE', tag .. ':instances', 0, -1, 'WITHSCORES')
  if #old == 0 then return end
  for i = 1, #old, 2 do
    local owned = tag .. ':owned:' .. old[i]
    for _, id in ipairs(redis.call('SMEMBERS', owned)) do
      local agent = tag .. ':agent:' .. id
      if redis.call('HGET', agent, 'owner') == old[i] then
        redis.call('HSETNX', agent, 'suspect', string.format('%.0f', math.min(tonumber(old[i + 1]), tonumber(wall))))
        redis.call('HDEL', agent, 'owner')
        if redis.call('SISMEMBER', tag .. ':open', id) == 1 then redis.call('SADD', tag .. ':free', id) end
      end
    end
    redis.call('DEL', owned)
  end
  for _, id in ipairs(redis.call('SDIFF', tag .. ':open', tag .. ':free')) do redis.call('SADD', tag .. ':idle', id) end
  for _, id in ipairs(redis.call('ZRANGE', tag .. ':news', 0, -1)) do redis.call('PERSIST', tag .. ':events:' .. id) end
  redis.call('DEL', tag .. ':instances', tag .. ':yielding')
end
`;

/** @param begin the lines that every script begins with */
export function leaseScripts(begin: string) {
  /** ARGV: …, agent, instance, epoch ms, silent ones. Returns state (0 another has it, 1 ours, 2 we have no beat), number, suspect since. */
  const claim = `${begin}
local id, instance = ARGV[3], ARGV[4]
${lease}
readSilent(6)
if redis.call('HEXISTS', beats, instance) == 0 then return {2, 0, ''} end
local owner = redis.call('HGET', tag .. ':agent:' .. id, 'owner')
if owner == instance then return {1, tonumber(redis.call('HGET', tag .. ':agent:' .. id, 'lease')), doubt(id)} end
local since
if owner then
  if not isDead(owner) then return {0, 0, ''} end
  since = strike(owner, ARGV[5])
  redis.call('SREM', tag .. ':owned:' .. owner, id)
end
return {1, give(id, since), doubt(id)}`;

  /** ARGV: …, agent, instance, wanted. An agent that nobody needs is idle as long as its session is open. */
  const release = `${begin}
local id, instance = ARGV[3], ARGV[4]
local agent = tag .. ':agent:' .. id
if redis.call('HGET', agent, 'owner') ~= instance then return 0 end
redis.call('HDEL', agent, 'owner')
redis.call('SREM', tag .. ':owned:' .. instance, id)
if ARGV[5] == '1' then
  redis.call('SADD', tag .. ':free', id)
else
  redis.call('HDEL', agent, 'suspect')
  if redis.call('SISMEMBER', tag .. ':open', id) == 1 then redis.call('SADD', tag .. ':idle', id) end
end
ring(id, ARGV[5] == '1' and 'f' or 'i', instance)
return 1`;

  /**
   * The one regular round of an instance in a bucket: beats, takes its share of what nobody polls, and says what changed.
   * ARGV: …, instance, lease ms, epoch ms, clock at the last round, take (0: nothing), strikes it knows of (empty: this is its first beat), look for
   * agents that nobody polls (1), silent ones. Returns strikes, clock, changed agents, (agent, number, suspect since) taken, how many agents Redis
   * takes for its own, all beats, and the agents that nobody polls, where it looked.
   */
  const round = `${begin}
local instance = ARGV[3]
${lease}
${migrate}
readSilent(10)
local mine, known = redis.call('HGET', beats, instance), tonumber(ARGV[8])
if not known then migrate(ARGV[5]) end
-- One that owned nothing here is removed by others while it is silent.
if known and not mine then redis.call('HSET', strikes, instance, string.format('%.0f', known + 1)) end
redis.call('HSET', beats, instance, string.format('%.0f %s %s', tonumber(string.match(mine or '0', '^%d+')) + 1, ARGV[4], ARGV[5]))
local clock = redis.call('GET', tag .. ':clock') or '0'
local news = clock == ARGV[6] and {} or redis.call('ZRANGEBYSCORE', tag .. ':news', '(' .. ARGV[6], '+inf')
local taken, living, dead = {}, {}, {}
for _, each in ipairs(redis.call('HKEYS', beats)) do
  if isDead(each) then dead[#dead + 1] = each else living[#living + 1] = tag .. ':owned:' .. each end
end
for _, each in ipairs(dead) do
  local owned = tag .. ':owned:' .. each
  local left = redis.call('SCARD', owned)
  if left == 0 then redis.call('HDEL', beats, each) redis.call('HDEL', strikes, each)
  elseif ARGV[7] == '1' then
    local since = strike(each, ARGV[5])
    for _, id in ipairs(redis.call('SPOP', owned, math.ceil(left / #living))) do
      if redis.call('HGET', tag .. ':agent:' .. id, 'owner') == each then taken[#taken + 1] = {id, give(id, since), doubt(id)} end
    end
  end
end
if ARGV[7] == '1' then
  for _, id in ipairs(redis.call('SPOP', tag .. ':free', math.ceil(redis.call('SCARD', tag .. ':free') / #living))) do
    if not redis.call('HGET', tag .. ':agent:' .. id, 'owner') then taken[#taken + 1] = {id, give(id), doubt(id)} end
  end
end
local unpolled = ARGV[9] == '1' and redis.call('SDIFF', tag .. ':open', tag .. ':idle', unpack(living)) or {}
return {tonumber(redis.call('HGET', strikes, instance) or '0'), clock, news, taken, redis.call('SCARD', tag .. ':owned:' .. instance), redis.call('HGETALL', beats), unpolled}`;

  /** ARGV: …, instance. An instance that released all it had leaves. */
  const leave = `${begin}
if redis.call('SCARD', tag .. ':owned:' .. ARGV[3]) == 0 then
  redis.call('HDEL', tag .. ':beats', ARGV[3]) redis.call('HDEL', tag .. ':strikes', ARGV[3])
end
redis.call('HDEL', tag .. ':formats', ARGV[3])
return 1`;

  return { claim, release, round, leave };
}
