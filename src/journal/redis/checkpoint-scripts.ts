/** What Redis does in one step for the checkpoints of the agents' projections. */
import { begin, enter } from './epoch-scripts.ts';

/** Whether the entry at the position is held, and not of the epoch's lost part. */
const proven = `
local function proven(id, epoch, position)
  local agent = tag .. ':agent:' .. id
  local first = redis.call('XRANGE', tag .. ':events:' .. id, '-', '+', 'COUNT', 1)[1]
  local upTo = epoch == ARGV[2] and tonumber(redis.call('HGET', agent, 'newest') or '0') or -1
  for name, its in string.gmatch(redis.call('HGET', agent, 'epochs') or '', '(%w+):(%d+)') do
    if name == epoch then upTo = tonumber(its) end
  end
  return first ~= nil and position <= upTo and position >= tonumber(string.match(first[1], '^%d+'))
end
`;

export const checkpointScripts = {
  /** ARGV: …, agent. Returns epoch, version, position and text; nothing where there is none that the entries prove. */
  checkpoint: `${begin}${enter}${proven}
local held = redis.call('HMGET', tag .. ':checkpoint:' .. ARGV[3], 'epoch', 'version', 'position', 'sealed')
if not held[4] then return {} end
enter(ARGV[3])
return proven(ARGV[3], held[1], tonumber(held[3])) and held or {}`,

  /** ARGV: …, agent, epoch, version, position, text. */
  saveCheckpoint: `${begin}${enter}${proven}
if ARGV[4] ~= ARGV[2] then return 0 end
enter(ARGV[3])
if not proven(ARGV[3], ARGV[4], tonumber(ARGV[6])) then return 0 end
redis.call('HSET', tag .. ':checkpoint:' .. ARGV[3], 'epoch', ARGV[4], 'version', ARGV[5], 'position', ARGV[6], 'sealed', ARGV[7])
return 1`,
} as const;

/** Part of the trimming script: a checkpoint goes with the entry at its position, since it holds what events hold. */
export const dropCheckpoint = `
local checkpoint = tag .. ':checkpoint:' .. ARGV[3]
local position = tonumber(redis.call('HGET', checkpoint, 'position') or '')
if position then
  local first = redis.call('XRANGE', events, '-', '+', 'COUNT', 1)[1]
  if first == nil or position < tonumber(string.match(first[1], '^%d+')) then redis.call('DEL', checkpoint) end
end
`;
