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
];

export const accounted = ({ name }: Mutant): string | undefined => accounts.find(({ of }) => name.includes(of))?.reason;
