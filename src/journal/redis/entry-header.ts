/** The header of an entry in an agent's stream, as a batch sends it and as the script of append completes it. */
import type { NewEntry } from '../journal.ts';
import type { Lease } from '../lease.ts';

/** @param marks the token of the batch, and the marks of `marksOf`: the script adds them */
export const headerOf = ({ kind, count, sessionNumber, receivedAtMs }: NewEntry, ...marks: readonly string[]): string =>
  [kind === 'answer' ? 'a' : 'o', count, sessionNumber, receivedAtMs, ...marks].join(' ');

/** What the script appends to a header about the lease of its poll. */
export const marksOf = (lease: Lease | undefined, isPast: boolean, isLate: boolean): readonly string[] => [
  ...(lease === undefined ? [] : [`lease:${lease.number}`]),
  ...(isPast ? ['past'] : []),
  ...(isLate ? ['late'] : []),
];
