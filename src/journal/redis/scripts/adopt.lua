-- A bucket gets the epochs of the first one.
-- KEYS: the list of epochs of a bucket other than the first.
-- ARGV: tag, then the names of all epochs.
-- Result: 1 where they were others.
local kind = redis.call('TYPE', KEYS[1]).ok
local same = kind == 'list' and redis.call('LLEN', KEYS[1]) == #ARGV - 1 and redis.call('LINDEX', KEYS[1], -1) == ARGV[#ARGV]
if same then return 0 end
redis.call('DEL', KEYS[1])
for i = 2, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
return 1
