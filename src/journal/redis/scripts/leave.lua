-- Parts: begin
-- Removes an instance that has released everything it had.
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, instance.
-- Result: 1.
if redis.call('SCARD', tag .. ':owned:' .. ARGV[3]) == 0 then
  redis.call('HDEL', tag .. ':beats', ARGV[3]) redis.call('HDEL', tag .. ':strikes', ARGV[3])
end
redis.call('HDEL', tag .. ':formats', ARGV[3])
return 1
