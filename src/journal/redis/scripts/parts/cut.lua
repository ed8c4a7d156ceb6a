-- Entries that one script looks at to remove them, since it holds Redis for all; an append looks at as many more as it writes.
local entriesPerCut = 256
