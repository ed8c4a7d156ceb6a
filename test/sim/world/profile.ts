/**
 * The character of one schedule. Randomness that does a little of everything reaches few combinations, so each schedule has some kinds of trouble,
 * often, and none of the others.
 */
import type { Random } from './random.ts';

export interface Profile {
  /** The share of each kind of trouble; 0: this schedule has none of it. */
  readonly shares: ReadonlyMap<string, number>;
  /** Maximum time between two troubles. */
  readonly pauseMs: number;
  /** Maximum age of the writes that a replica or a disk may lack. */
  readonly lagMs: number;
  /** Maximum time between two events of an agent; by agent. */
  readonly eventPauseMs: readonly number[];
  readonly agents: readonly string[];
  /** Number of desks that read the same agent's stream. */
  readonly desks: number;
  readonly lingerMs: number;
}

const longestPauseMs = 15_000;
const losing = [
  'restart Redis',
  'fail Redis over to a replica that lacks the last writes',
  'cut the power of Redis and of all instances',
];

export function drawProfile(random: Random, kinds: readonly string[]): Profile {
  const some = random.between(0.15, 0.6);
  const shares = new Map(kinds.map((kind) => [kind, random.chance(some) ? random.between(0.2, 1) : 0] as const));
  if ([...shares.values()].every((share) => share === 0)) shares.set(random.pick(kinds), 1);
  // The server guarantees nothing about damage that the store then loses or puts back.
  if (shares.get('damage the store') !== 0) for (const kind of losing) shares.set(kind, 0);
  const agents = random.chance(0.3) ? ['1001', '1002', '1003'] : ['1001', '1002'];
  return {
    shares,
    pauseMs: random.pick([3000, 8000, longestPauseMs]),
    lagMs: random.pick([1500, 20_000]),
    eventPauseMs: agents.map(() => random.pick([2000, 8000, 40_000])),
    agents,
    desks: random.chance(0.5) ? 2 : 1,
    lingerMs: random.pick([600_000, 600_000, 3000]),
  };
}

/** For a staged schedule: its store loses writes at calm moments only, whatever its shares say. */
export function staged(profile: Profile): Profile {
  const shares = new Map(profile.shares).set('damage the store', 0);
  if ([...shares.values()].every((share) => share === 0)) shares.set('reload a desk', 1);
  return { ...profile, shares, pauseMs: longestPauseMs };
}

/** Draws one of the kinds by its share. */
export function drawKind(random: Random, shares: ReadonlyMap<string, number>): string {
  let left = random.next() * [...shares.values()].reduce((sum, share) => sum + share, 0);
  let last = '';
  for (const [kind, share] of shares) {
    if (share === 0) continue;
    last = kind;
    left -= share;
    if (left < 0) break;
  }
  return last;
}
