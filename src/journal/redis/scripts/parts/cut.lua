-- Maximum number of entries that one script examines to remove them, because it blocks Redis for all clients. An append examines as many more as it
-- writes.
local entriesPerCut = 256
