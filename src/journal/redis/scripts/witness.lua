-- Parts: begin
-- An instance that found on these servers everything that it knows is a witness. When all instances that may have had a lease are witnesses, nothing
-- is missing.
-- KEYS: the list of epochs of the first bucket.
-- ARGV: tag, present epoch, instance ('' if it has nothing to compare), servers, always, nodes, wait ms, whether the caller has proven the log alone.
-- Result: 1 if the log is proven.
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
return proven and 1 or 0
