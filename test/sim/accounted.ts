/** Mutants that no schedule can find, with the reason. */
import type { Mutant } from './mutants.ts';

interface Account {
  /** The file, or the condition in the source. */
  readonly of: string;
  readonly reason: string;
}

const accounts: readonly Account[] = [
  {
    of: "typeof session === 'object' → true",
    reason: 'the same: a session that is not known says nothing of signing out',
  },
  {
    of: 'scripts/restore.lua:18 was ~= present → true',
    reason: 'the same: an agent that is in the epoch already gets the same ends of the earlier ones',
  },
  {
    of: 'scripts/trim.lua:30 #closed > tonumber(ARGV[5]) → true',
    reason: 'the same, slower: no session is beyond the newest that are kept',
  },
  {
    of: 'parts/entries.lua:11 over[sessionNumber] == nil → true',
    reason: 'the same, slower: it asks for each entry whether the session is over',
  },
  {
    of: 'parts/repeated.lua:28 last → false',
    reason: 'the same, slower: the entries of a batch are neighbours, and it looks on behind them',
  },
  {
    of: 'parts/entries.lua:37 #old < 64 → false',
    reason: 'the same, slower: it looks once more at entries that are kept',
  },
];

export const accounted = ({ name }: Mutant): string | undefined => accounts.find(({ of }) => name.includes(of))?.reason;
