-- Parts: begin
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent, scope, id.
-- Result: the record, or nothing.
return redis.call('HGET', tag .. ':idempotency:' .. ARGV[4], ARGV[5])
