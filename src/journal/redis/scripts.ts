/** What Redis does in one step: events, sessions and leases. The form of all scripts is described in redis-epoch-scripts.ts. */
import { checkpointScripts, dropCheckpoint } from './checkpoint-scripts.ts';
import { begin, enter, epochScripts } from './epoch-scripts.ts';
import { idempotencyScripts } from './idempotency-scripts.ts';
import { leaseScripts } from './lease-scripts.ts';
import { pageAfter } from './page-script.ts';

/** Entries that one script looks at to remove them, since it holds Redis for all; an append looks at as many more as it writes. */
export const entriesPerCut = 256;

/**
 * ARGV: tag, incarnation, agent, instance, token, lease number, again, kept events, entries, sessions, settles,
 * then (count, header, bytes) each entry and (serial, id, open, known stamp, sealed) each session.
 * Returns the position of the last of these entries (the newest, where there are none), the serials of sessions that another process had
 * changed meanwhile, and for each entry whether it is late (1).
 *
 * An entry is late if entries of a later lease (\`lastLease\`), or the end of its own session, stand before it. Its header then ends with \`late\`.
 *
 * \`again\`: the first attempt's answer was lost; if its token stands at an entry, it was done. A first attempt that arrives after its repetition
 * (its sender gave up the connection, and the network did not) is known by the newest token. `settles`: the number of the lease whose doubt about
 * what its holders before may have lost is announced by these entries.
 */
const append = `${begin}${enter}
local id, instance, token = ARGV[3], ARGV[4], ARGV[5]
enter(id)
local agent, events = tag .. ':agent:' .. id, tag .. ':events:' .. id
local newest = tonumber(redis.call('HGET', agent, 'newest') or '0')
local entries, sessions, at = tonumber(ARGV[9]), tonumber(ARGV[10]), 12
local writer, number = string.match(token, '^(.-):(%d+)$')
local lastWriter, lastNumber = string.match(redis.call('HGET', agent, 'wrote') or '', '^(.-):(%d+)$')
local done = lastWriter == writer and tonumber(number) <= tonumber(lastNumber)
if done and ARGV[7] ~= '1' then return {string.format('%.0f', newest), {}, {}} end
local last
local late = {}
if entries > 0 and ARGV[7] == '1' then
  for _, held in ipairs(redis.call('XREVRANGE', events, '+', '-', 'COUNT', 1024)) do
    local count, its = string.match(held[2][2] or '', '^%a (%d+) %-?%d+ %-?%d+ (%S+)')
    if its == token then
      done, last = true, last or tonumber(string.match(held[1], '^%d+')) + tonumber(count) - 1
      table.insert(late, 1, string.find(held[2][2], ' late', 1, true) and 1 or 0)
    elseif last then break end
  end
end
local flags = ''
if not done then redis.call('HSET', agent, 'wrote', token) end
if entries > 0 and not done then
  local lease, newestLease = tonumber(ARGV[6]), tonumber(redis.call('HGET', agent, 'lastLease') or '0')
  local named = ''
  -- Entries of the first epoch need no name.
  if redis.call('LINDEX', KEYS[1], 0) ~= ARGV[2] then named = ' e:' .. ARGV[2] end
  local outlived, over = lease ~= nil and lease < newestLease, {}
  for i = at, at + 3 * entries - 1, 3 do
    local serial = string.match(ARGV[i + 1], '^%a %d+ (%-?%d+)')
    if over[serial] == nil then over[serial] = string.find(redis.call('HGET', agent, 's:' .. serial) or '', '^%S+ 0 ') ~= nil end
    local isLate = outlived or over[serial]
    late[#late + 1] = isLate and 1 or 0
    local header = ARGV[i + 1] .. ' ' .. token .. (lease and ' lease:' .. ARGV[6] or '') .. (isLate and ' late' or '') .. named
    local first = string.format('%.0f', newest + 1)
    redis.call('XADD', events, first .. '-0', 'h', sealed(id, first, header, ARGV[i + 2]), 'b', ARGV[i + 2])
    newest = newest + tonumber(ARGV[i])
  end
  if lease and lease > newestLease then redis.call('HSET', agent, 'lastLease', ARGV[6]) end
  redis.call('HSET', agent, 'newest', string.format('%.0f', newest))
  -- The rest is cut with the next batches.
  local surplus, left = newest - tonumber(ARGV[8]), ${entriesPerCut} + entries
  while surplus > 0 and left > 0 do
    local old, cut = redis.call('XRANGE', events, '-', '+', 'COUNT', 64), nil
    left = left - #old
    for _, held in ipairs(old) do
      local first = tonumber(string.match(held[1], '^%d+'))
      -- One that cannot be read goes with what stands before it.
      if first + tonumber(string.match(held[2][2] or '', '^%a (%d+)') or '1') - 1 > surplus then break end
      cut = first
    end
    if cut == nil then break end
    redis.call('XTRIM', events, 'MINID', string.format('%.0f-0', cut + 1))
    if #old < 64 then break end
  end
  flags = flags .. 'e'
end
at = at + 3 * entries
local overtaken = {}
if sessions > 0 then
  local open = redis.call('HGET', agent, 'open') or ' '
  for i = at, at + 5 * sessions - 1, 5 do
    local serial, field, session = ARGV[i], 's:' .. ARGV[i], ARGV[i + 1]
    local held = redis.call('HGET', agent, field)
    -- Who wrote it, and which session it is: release 0.1.0 left that out.
    local stamp = held and string.match(held, '^%S+') or ''
    local other = held and (string.match(stamp, '^[^:]+:[^:]+:(.+)$') or '') ~= session
    if held and (other or string.match(stamp, '^[^:]+') ~= instance and stamp ~= ARGV[i + 3]) then
      overtaken[#overtaken + 1] = tonumber(serial)
    else
      redis.call('HSET', agent, field, token .. (session ~= '' and ':' .. session or '') .. ' ' .. ARGV[i + 2] .. ' ' .. ARGV[i + 4])
      open = string.gsub(open, ' ' .. serial .. ' ', ' ')
      if ARGV[i + 2] == '1' then open = open .. serial .. ' ' end
    end
  end
  if open == ' ' then
    redis.call('HDEL', agent, 'open') redis.call('SREM', tag .. ':open', id)
  else
    redis.call('HSET', agent, 'open', open) redis.call('SADD', tag .. ':open', id)
  end
  flags = flags .. 's'
end
if ARGV[11] ~= '' and ARGV[11] == redis.call('HGET', agent, 'lease') then redis.call('HDEL', agent, 'suspect') end
if flags ~= '' then ring(id, flags, instance) end
return {string.format('%.0f', last or newest), overtaken, late}`;

/**
 * ARGV: …, agent, instance, count, then (position, events, header, bytes) of each entry, in order. After a failover: puts back what is
 * missing at the end of the stream, where it was. Returns how often something before it is missing for good.
 */
const restore = `${begin}
local agent, events = tag .. ':agent:' .. ARGV[3], tag .. ':events:' .. ARGV[3]
local newest, holes, placed = tonumber(redis.call('HGET', agent, 'newest') or '0'), 0, false
for i = 6, 5 + 4 * tonumber(ARGV[5]), 4 do
  local first = tonumber(ARGV[i])
  if first > newest then
    if first > newest + 1 then holes = holes + 1 end
    redis.call('XADD', events, string.format('%.0f-0', first), 'h', ARGV[i + 2], 'b', ARGV[i + 3])
    if string.find(ARGV[i + 2], ' c:', 1, true) then redis.call('HSETNX', agent, 'checked', ARGV[i]) end
    newest, placed = first + tonumber(ARGV[i + 1]) - 1, true
    local lease = tonumber(string.match(ARGV[i + 2], ' lease:(%d+)'))
    if lease and lease > tonumber(redis.call('HGET', agent, 'lastLease') or '0') then redis.call('HSET', agent, 'lastLease', lease) end
  end
end
if placed then
  redis.call('HSETNX', agent, 'epoch', ARGV[2])
  redis.call('HSET', agent, 'newest', string.format('%.0f', newest))
  ring(ARGV[3], 'e', ARGV[4])
end
return holes`;

/** ARGV: …, then (agent, position) each. Returns how many of these agents lack that position. */
const lacking = `${begin}
local lacking = 0
for i = 3, #ARGV, 2 do
  if tonumber(redis.call('HGET', tag .. ':agent:' .. ARGV[i], 'newest') or '0') < tonumber(ARGV[i + 1]) then lacking = lacking + 1 end
end
return lacking`;

/** ARGV: …, agent. Returns the newest position, the oldest entry's id, and where earlier epochs end: `name:position` each. */
const extent = `${begin}${enter}
if redis.call('EXISTS', tag .. ':agent:' .. ARGV[3]) == 1 then enter(ARGV[3]) end
local first = redis.call('XRANGE', tag .. ':events:' .. ARGV[3], '-', '+', 'COUNT', 1)[1]
return {redis.call('HGET', tag .. ':agent:' .. ARGV[3], 'newest') or '0', first and first[1] or '',
  redis.call('HGET', tag .. ':agent:' .. ARGV[3], 'epochs') or ''}`;

/** ARGV: …, agent. Returns serial, stamp, open and sealed of each session. */
const sessions = `${begin}
local found, all = {}, redis.call('HGETALL', tag .. ':agent:' .. ARGV[3])
for i = 1, #all, 2 do
  local serial = string.match(all[i], '^s:(.+)')
  if serial then
    local stamp, open, sealed = string.match(all[i + 1], '^(%S+) (%d) (.*)$')
    found[#found + 1] = {serial, stamp, open, sealed}
  end
end
return found`;

/**
 * ARGV: …, agent, expired before (ms), closed sessions kept, share, left. Drops what is too old, up to the first entry that is not and at most this
 * share of the entries (at least one), or as many as were left by the call before; and closed sessions beyond the newest whose entries are all
 * gone. Returns whether something is held that grows old (1), and how many entries the next call may look at: 0 where it need not come.
 */
const trim = `${begin}
local agent, events = tag .. ':agent:' .. ARGV[3], tag .. ':events:' .. ARGV[3]
local allowed = tonumber(ARGV[7]) or math.max(1, math.floor(redis.call('XLEN', events) * tonumber(ARGV[6])))
local more, left = true, math.min(allowed, ${entriesPerCut})
allowed = allowed - left
while more and left > 0 do
  local count = math.min(64, left)
  local old, cut = redis.call('XRANGE', events, '-', '+', 'COUNT', count), nil
  more, left = #old == count, left - #old
  for _, held in ipairs(old) do
    local receivedAt = tonumber(string.match(held[2][2] or '', '^%a %d+ %-?%d+ (%-?%d+)'))
    -- One that cannot be read goes with what stands before it.
    if receivedAt and receivedAt >= tonumber(ARGV[4]) then more = false break end
    cut = string.match(held[1], '^%d+')
  end
  if cut then redis.call('XTRIM', events, 'MINID', string.format('%.0f-0', tonumber(cut) + 1)) end
end
if more and allowed > 0 then return {1, allowed} end
local closed = {}
for _, field in ipairs(redis.call('HKEYS', agent)) do
  local serial = string.match(field, '^s:(.+)')
  if serial and not string.find(redis.call('HGET', agent, 'open') or ' ', ' ' .. serial .. ' ', 1, true) then closed[#closed + 1] = tonumber(serial) end
end
table.sort(closed)
if #closed > tonumber(ARGV[5]) then
  -- Serial numbers grow along the stream: where not all of it is looked at, what is older than its beginning has no entries.
  local named, lowest, old = {}, math.huge, redis.call('XRANGE', events, '-', '+', 'COUNT', 64)
  for _, held in ipairs(old) do
    local serial = tonumber(string.match(held[2][2] or '', '^%a %d+ (%-?%d+)'))
    if serial then named[serial], lowest = true, math.min(lowest, serial) end
  end
  for i = 1, #closed - tonumber(ARGV[5]) do
    if not named[closed[i]] and (#old < 64 or closed[i] < lowest) then redis.call('HDEL', agent, 's:' .. string.format('%.0f', closed[i])) end
  end
end
${dropCheckpoint}
return {redis.call('EXISTS', events), 0}`;

const { claim, release, round, leave } = leaseScripts(begin);

export const scripts = {
  append,
  restore,
  lacking,
  page: pageAfter(begin),
  extent,
  sessions,
  trim,
  claim,
  release,
  round,
  leave,
  ...epochScripts,
  ...idempotencyScripts,
  ...checkpointScripts,
} as const;
export type ScriptName = keyof typeof scripts;
