/**
 * What Redis does in one step. Each script begins with the store's epoch, so that nothing is written into a store that was flushed, or went back
 * in time, behind our back. KEYS[1] is the bucket's list of epochs, which says where the script runs, and the other keys follow from its tag.
 */
export const begin = `
local tag = ARGV[1]
local present = redis.pcall('LINDEX', KEYS[1], -1)
if present ~= ARGV[2] then return redis.error_reply('RESET the store is another incarnation') end
local function ring(id, flags, instance)
  local clock = redis.call('INCR', tag .. ':clock')
  redis.call('ZADD', tag .. ':news', clock, id)
  -- Without the right to publish only latency suffers: the sweep finds what was changed.
  redis.pcall('SPUBLISH', tag .. ':bell', string.format('%.0f %s %s %s', clock, flags, instance, id))
end
`;

/** As `entryChecksum` does it. */
export const checksum = `
local function checksumOf(id, first, header, bytes)
  return string.sub(redis.sha1hex(id .. ' ' .. first .. ' ' .. header .. '\\n' .. (bytes or '')), 1, 16)
end
`;

/**
 * An agent enters the present epoch: where its stream ended before, and a gap behind it. Done when the agent is first met, so that the beginning
 * of an epoch costs nothing for each of ten thousand agents. An agent without the field is of the first epoch, or new.
 */
export const enter = `${checksum}
-- From the position \`checked\` on each header ends with its checksum.
local function sealed(id, first, header, bytes)
  redis.call('HSETNX', tag .. ':agent:' .. id, 'checked', first)
  return header .. ' c:' .. checksumOf(id, first, header, bytes)
end
local function enter(id)
  local agent, events = tag .. ':agent:' .. id, tag .. ':events:' .. id
  local was, held = redis.call('HGET', agent, 'epoch'), redis.call('HGET', agent, 'newest')
  if was == ARGV[2] then return end
  local names = redis.call('LRANGE', KEYS[1], 0, -1)
  redis.call('HSET', agent, 'epoch', ARGV[2])
  if #names == 1 or not (was or held) then return end
  local newest = tonumber(held or '0')
  local eldest, last = redis.call('XRANGE', events, '-', '+', 'COUNT', 1)[1], redis.call('XREVRANGE', events, '+', '-', 'COUNT', 1)[1]
  local oldest = eldest and tonumber(string.match(eldest[1], '^%d+')) or newest + 1
  local ends = ' '
  for name, upTo in string.gmatch(redis.call('HGET', agent, 'epochs') or '', '(%w+):(%d+)') do
    if tonumber(upTo) >= oldest - 1 then ends = ends .. name .. ':' .. upTo .. ' ' end
  end
  local passed = not was
  for i = 1, #names - 1 do
    passed = passed or names[i] == was
    if passed then ends = ends .. names[i] .. ':' .. string.format('%.0f', newest) .. ' ' end
  end
  local serial, at = 0, redis.call('TIME')
  local now = string.format('%.0f', at[1] * 1000 + math.floor(at[2] / 1000))
  local since = now
  if last then
    local its, receivedAt = string.match(last[2][2] or '', '^%a %d+ (%-?%d+) (%-?%d+)')
    serial, since = tonumber(its) or 0, receivedAt or now
  end
  for _, field in ipairs(redis.call('HKEYS', agent)) do
    local its = tonumber(string.match(field, '^s:(.+)') or '')
    if its and its > serial then serial = its end
  end
  local first, gap = string.format('%.0f', newest + 1), '{"type":"StreamGap","since":' .. since .. ',"until":' .. now .. ',"cause":"STORE"}'
  local header = string.format('o 1 %.0f %s epoch e:%s', serial, now, ARGV[2])
  redis.call('XADD', events, first .. '-0', 'h', sealed(id, first, header, gap), 'b', gap)
  redis.call('HSET', agent, 'newest', first, 'epochs', ends)
  ring(id, 'e', 'epoch')
end
`;

/**
 * In the first bucket: what the store is, or, where there is none, that it is ours. Where the bucket was lost, the names of the epochs that other
 * buckets have stand before the fresh one. Version 0 kept one name in a string; its processes fail at the
 * list that stands there now. ARGV: tag, instance, names, format, servers, always, nodes. Returns format, 1 where the store or its format is
 * new, the recorded servers, always and nodes, and the epochs. Format 0: an instance of version 0 is running.
 */
const agree = `
local tag = ARGV[1]
local kind = redis.call('TYPE', KEYS[1]).ok
local begun = kind == 'none' or kind == 'string'
if kind == 'string' then
  local at = redis.call('TIME')
  if redis.call('ZCOUNT', tag .. ':instances', string.format('(%.0f', at[1] * 1000 + math.floor(at[2] / 1000)), '+inf') > 0 then
    return {'0', 0, '', '', '', {}}
  end
  local name = redis.call('GET', KEYS[1])
  redis.call('DEL', KEYS[1])
  redis.call('RPUSH', KEYS[1], name)
end
if begun then
  for name in string.gmatch(ARGV[3], '%w+') do redis.call('RPUSH', KEYS[1], name) end
  redis.call('SET', tag .. ':format', ARGV[4])
  redis.call('HSET', tag .. ':server', 'servers', ARGV[5], 'always', ARGV[6], 'nodes', ARGV[7])
end
local format = redis.call('GET', tag .. ':format') or '1'
if tonumber(format) <= tonumber(ARGV[4]) then redis.call('HSET', tag .. ':formats', ARGV[2], ARGV[4]) end
local record = redis.call('HMGET', tag .. ':server', 'servers', 'always', 'nodes')
return {format, begun and 1 or 0, record[1] or '', record[2] or '', record[3] or '', redis.call('LRANGE', KEYS[1], 0, -1)}`;

/** The epochs that a bucket has. */
const known = `
if redis.call('TYPE', KEYS[1]).ok ~= 'list' then return {} end
return redis.call('LRANGE', KEYS[1], 0, -1)`;

/** In each other bucket: it has the same epochs. ARGV: tag, then their names. */
const adopt = `
local kind = redis.call('TYPE', KEYS[1]).ok
local same = kind == 'list' and redis.call('LLEN', KEYS[1]) == #ARGV - 1 and redis.call('LINDEX', KEYS[1], -1) == ARGV[#ARGV]
if same then return 0 end
redis.call('DEL', KEYS[1])
for i = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
return 1`;

/** In the first bucket. ARGV: …, fresh name, servers, always, nodes. Begins an epoch after the one that the caller knows. */
const epoch = `${begin}
redis.call('RPUSH', KEYS[1], ARGV[3])
redis.call('HSET', tag .. ':server', 'servers', ARGV[4], 'always', ARGV[5], 'nodes', ARGV[6])
return 1`;

/**
 * In the first bucket. ARGV: …, instance ('' where it has nothing to compare), servers, always, nodes, wait ms, whether the caller has proven
 * it alone. An instance that found all that it knows there is a witness; when all that may have had a lease are, nothing is missing.
 * Returns 1 where the log is proven.
 */
const witness = `${begin}
local witnesses = tag .. ':witnesses:' .. ARGV[4]
local proven = ARGV[8] == '1' or redis.call('HGET', tag .. ':server', 'servers') == ARGV[4]
if not proven then
  if ARGV[3] ~= '' then
    redis.call('SADD', witnesses, ARGV[3])
    redis.call('PEXPIRE', witnesses, ARGV[7])
  end
  proven = redis.call('EXISTS', witnesses) == 1
  for _, instance in ipairs(redis.call('HKEYS', tag .. ':beats')) do
    if redis.call('SISMEMBER', witnesses, instance) == 0 then proven = false break end
  end
end
if proven then redis.call('HSET', tag .. ':server', 'servers', ARGV[4], 'always', ARGV[5], 'nodes', ARGV[6]) end
return proven and 1 or 0`;

/** In the first bucket. ARGV: …, instance, format. Raises the store's format once all instances know it. Returns the format. */
const raise = `${begin}
local living = {}
for _, instance in ipairs(redis.call('HKEYS', tag .. ':beats')) do living[instance] = true end
living[ARGV[3]] = true
local all = redis.call('HGETALL', tag .. ':formats')
local known = {}
for i = 1, #all, 2 do
  if living[all[i]] then known[all[i]] = tonumber(all[i + 1]) else redis.call('HDEL', tag .. ':formats', all[i]) end
end
for instance in pairs(living) do
  if (known[instance] or 0) < tonumber(ARGV[4]) then return redis.call('GET', tag .. ':format') end
end
redis.call('SET', tag .. ':format', ARGV[4])
return ARGV[4]`;

export const epochScripts = { known, agree, adopt, epoch, witness, raise } as const;
