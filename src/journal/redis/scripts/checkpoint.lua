-- Parts: begin, checksum, enter, proven
-- KEYS: the list of epochs of the bucket; every other key of the bucket begins with its tag.
-- ARGV: tag, present epoch, agent.
-- Result: epoch, version, position and text; nothing if the entries prove no checkpoint.
local held = redis.call('HMGET', tag .. ':checkpoint:' .. ARGV[3], 'epoch', 'version', 'position', 'sealed')
if not held[4] then return {} end
enter(ARGV[3])
return proven(ARGV[3], held[1], tonumber(held[3])) and held or {}
