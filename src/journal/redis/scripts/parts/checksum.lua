-- The same as entryChecksum computes.
local function checksumOf(id, first, header, bytes)
  return string.sub(redis.sha1hex(id .. ' ' .. first .. ' ' .. header .. '\n' .. (bytes or '')), 1, 16)
end
