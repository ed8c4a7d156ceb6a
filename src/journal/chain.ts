/** Converts what a backend found to entries. An unreadable entry keeps its positions, so that the entries beside it keep theirs. */
import type { Entry } from './journal.ts';

/** An entry as found in the store. */
export interface Found {
  readonly first: number;
  /** Undefined if only its first position can be trusted. */
  readonly entry: Entry | undefined;
  /** `proven`: the entry is as it was written. `damaged`: it is not. `unknown`: it was written without a checksum. */
  readonly state: 'proven' | 'damaged' | 'unknown';
}

/** Fields that are taken from a neighbour if an entry does not state them. */
type Neighbour = Pick<Entry, 'sessionNumber' | 'receivedAtMs' | 'epoch'>;
const unknown: Neighbour = { sessionNumber: 0, receivedAtMs: 0 };

/** What is known of the stream besides its entries. */
export interface Chain {
  /** The first position after the last entry found. */
  readonly next: number;
  /** The agent's newest stored session; undefined if none is stored. */
  readonly newestSession: number | undefined;
}

/**
 * @param found neighbours in the stream, oldest first; they may begin with an entry that ends at or before `after`
 * @returns the entries that hold positions greater than `after`
 */
export function chained(found: readonly Found[], after: number, chain: Chain): readonly Entry[] {
  const { next, newestSession = Infinity } = chain;
  // A reader would mistake such an entry for the end of its own session.
  const isOfNoSession = ({ entry, state }: Found): boolean =>
    state === 'unknown' && entry !== undefined && entry.sessionNumber > newestSession;
  const says = (each: Found): boolean => each.entry !== undefined && !isOfNoSession(each);
  const entries = found.map((each, at): Entry => {
    const { first, entry, state } = each;
    const end = found[at + 1]?.first ?? next;
    const misplaced = isOfNoSession(each);
    if (entry !== undefined && entry.unreadable === undefined && !misplaced && first + entry.count <= end) return entry;
    const neighbour = (): Neighbour =>
      found.slice(0, at).findLast(says)?.entry ?? found.slice(at + 1).find(says)?.entry ?? unknown;
    const about =
      entry === undefined ? neighbour() : misplaced ? { ...entry, sessionNumber: neighbour().sessionNumber } : entry;
    const missing = state === 'damaged' ? 'checksum' : 'header';
    return {
      first,
      count: Math.max(1, end - first),
      kind: 'own',
      sessionNumber: about.sessionNumber,
      receivedAtMs: about.receivedAtMs,
      ...(about.epoch !== undefined && { epoch: about.epoch }),
      bytes: new Uint8Array(0),
      unreadable: entry?.unreadable ?? (misplaced ? 'session' : entry === undefined ? missing : 'positions'),
    };
  });
  return entries.filter(({ first, count }) => first + count - 1 > after);
}

/** Whether an entry can have these numbers. */
export const isPlausible = ({
  count,
  sessionNumber,
  receivedAtMs,
}: Pick<Entry, 'count' | 'sessionNumber' | 'receivedAtMs'>): boolean =>
  Number.isSafeInteger(count) &&
  count >= 1 &&
  Number.isSafeInteger(sessionNumber) &&
  Number.isSafeInteger(receivedAtMs);
