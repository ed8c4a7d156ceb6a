/** Mutants that no schedule can find, with the reason. */
import type { Mutant } from './mutants.ts';

interface Account {
  /** The file, or the condition in the source. */
  readonly of: string;
  readonly reason: string;
}

const accounts: readonly Account[] = [
  { of: 'parts/migrate.lua', reason: 'release 0.1.0 only: test/contract/lease-scripts.test.ts' },
  {
    of: "agree.lua:13 redis.call('ZCOUNT', tag .. ':instances'",
    reason: 'release 0.1.0 only: test/contract/epochs.redis.test.ts',
  },
  {
    of: "typeof session === 'object' → true",
    reason: 'the same: a session that is not known says nothing of signing out',
  },
  {
    of: 'scripts/checkpoint.lua',
    reason: 'a checkpoint that is not found costs time alone: test/contract/checkpoints.test.ts',
  },
  {
    of: 'scripts/save-checkpoint.lua',
    reason:
      'a checkpoint that is not stored costs time alone, and one that should not be is not read: test/contract/checkpoints.test.ts',
  },
  { of: 'scripts/key-', reason: 'idempotency keys: test/sim/contracts.test.ts' },
];

export const accounted = ({ name }: Mutant): string | undefined => accounts.find(({ of }) => name.includes(of))?.reason;
