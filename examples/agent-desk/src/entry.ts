/** The entries of the timeline and their order. */

import type { Texts } from './texts/english.ts';

/** What an entry is about; it has a colour of its own. */
export type Tone = 'conference' | 'state' | 'phone' | 'media' | 'warning' | 'good';

export interface Entry {
  readonly id: string;
  /** When the server received it, in epoch milliseconds: one clock for all, so that no entry stands above a later one. */
  readonly atMs: number;
  /** A function, so that entries change with the language. */
  readonly textIn: (texts: Texts) => string;
  /** The gateway's eventType. */
  readonly type: string;
  readonly tone: Tone;
}

/** An entry that comes late, after newer ones, stands where its time is. */
export function inOrder(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const place = entries.findIndex(({ atMs }) => atMs <= entry.atMs);
  return place < 0 ? [...entries, entry] : [...entries.slice(0, place), entry, ...entries.slice(place)];
}
