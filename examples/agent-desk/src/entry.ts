/** The entries of the timeline and their order. */

import type { Texts } from './texts/english.ts';

/** The subject of an entry. Each has its own colour. */
export type Tone = 'conference' | 'state' | 'phone' | 'media' | 'warning' | 'good';

export interface Entry {
  readonly id: string;
  /** When the server received the event, in epoch milliseconds. All entries use this one clock, so that no entry is above a later one. */
  readonly atMs: number;
  /** A function, so that the text of an entry changes with the language. */
  readonly textIn: (texts: Texts) => string;
  /** The gateway's eventType. */
  readonly type: string;
  readonly tone: Tone;
}

/** Inserts an entry by its time, even if it arrives after newer entries. */
export function inOrder(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const place = entries.findIndex(({ atMs }) => atMs <= entry.atMs);
  return place < 0 ? [...entries, entry] : [...entries.slice(0, place), entry, ...entries.slice(place)];
}
