-- Parts: begin, checksum, enter, proven
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, epoch, version, position, text.
-- Result: 1 if it was stored.
if ARGV[4] ~= present then return 0 end
enter(ARGV[3])
if not proven(ARGV[3], ARGV[4], tonumber(ARGV[6])) then return 0 end
redis.call('HSET', tag .. ':checkpoint:' .. ARGV[3], 'epoch', ARGV[4], 'version', ARGV[5], 'position', ARGV[6], 'sealed', ARGV[7])
return 1
