/** What a backend found → entries. An entry that cannot be read keeps its positions, so that the entries beside it keep theirs. */
import type { Entry } from './journal.ts';

/** An entry as it stands in the store. */
export interface Found {
  readonly first: number;
  /** Undefined if nothing but its first position can be read. */
  readonly entry: Entry | undefined;
}

/** What is taken over from a neighbour, where an entry does not say it. */
type Neighbour = Pick<Entry, 'serial' | 'receivedAtMs' | 'epoch'>;
const unknown: Neighbour = { serial: 0, receivedAtMs: 0 };

/**
 * @param found neighbours in the stream, oldest first; they may begin with an entry that ends at or before `after`
 * @param next the first position behind the last of them
 * @returns the entries that hold positions greater than `after`
 */
export function chained(found: readonly Found[], after: number, next: number): readonly Entry[] {
  const entries = found.map(({ first, entry }, at): Entry => {
    const end = found[at + 1]?.first ?? next;
    if (entry !== undefined && entry.unreadable === undefined && first + entry.count <= end) return entry;
    const readable = (each: Found): boolean => each.entry !== undefined;
    const about =
      entry ?? found.slice(0, at).findLast(readable)?.entry ?? found.slice(at + 1).find(readable)?.entry ?? unknown;
    return {
      first,
      count: Math.max(1, end - first),
      kind: 'own',
      serial: about.serial,
      receivedAtMs: about.receivedAtMs,
      ...(about.epoch !== undefined && { epoch: about.epoch }),
      bytes: new Uint8Array(0),
      unreadable: entry?.unreadable ?? (entry === undefined ? 'header' : 'positions'),
    };
  });
  return entries.filter(({ first, count }) => first + count - 1 > after);
}

/** Whether these numbers can be an entry's. */
export const isPlausible = ({
  count,
  serial,
  receivedAtMs,
}: Pick<Entry, 'count' | 'serial' | 'receivedAtMs'>): boolean =>
  Number.isSafeInteger(count) && count >= 1 && Number.isSafeInteger(serial) && Number.isSafeInteger(receivedAtMs);
