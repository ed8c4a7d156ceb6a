-- The epochs that a bucket has.
-- KEYS: the list of epochs of the bucket.
-- ARGV: tag.
-- Result: their names; none if the bucket has no list of them.
if redis.call('TYPE', KEYS[1]).ok ~= 'list' then return {} end
return redis.call('LRANGE', KEYS[1], 0, -1)
