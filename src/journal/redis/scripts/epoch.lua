-- Parts: begin
-- Begins an epoch after the one that the caller knows.
-- KEYS: the list of epochs of the first bucket.
-- ARGV: tag, present epoch, fresh name, servers, always, nodes.
-- Result: 1.
redis.call('RPUSH', KEYS[1], ARGV[3])
redis.call('HSET', tag .. ':server', 'servers', ARGV[4], 'always', ARGV[5], 'nodes', ARGV[6])
return 1
