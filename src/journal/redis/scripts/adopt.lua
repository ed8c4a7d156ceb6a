-- Gives a bucket the epochs of the first bucket. A late caller, with fewer epochs than the bucket has by now, changes nothing.
-- KEYS: the list of epochs of a bucket other than the first.
-- ARGV: tag, then the names of all epochs.
-- Result: 1 if the bucket had other epochs.
local held = redis.call('TYPE', KEYS[1]).ok == 'list' and redis.call('LRANGE', KEYS[1], 0, -1) or {}
local known = #held >= #ARGV - 1
for i = 2, #ARGV do known = known and held[i - 1] == ARGV[i] end
if known then return 0 end
redis.call('DEL', KEYS[1])
for i = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
return 1
