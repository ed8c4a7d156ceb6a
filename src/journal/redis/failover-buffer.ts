/**
 * The newest entries that this process has written or read. Redis replicates after it has answered, so a replica that takes over may lack the last
 * second: an instance that has an entry restores it under the position that clients have seen.
 */
import type { RedisBase } from './base.ts';
import type { Argument } from './client.ts';

/** A restored entry needs its session beside it, as it was then: the end of a session without the session would be written once more. */
export const keptForFailoverMs = 10_000;
/** Entries are forgotten by spans of this time. */
const spanMs = keptForFailoverMs / 2;
/** A script blocks Redis for all clients. */
const groupEntries = 500;

export interface KeptEntry {
  readonly first: number;
  readonly count: number;
  readonly header: string;
  readonly bytes: Uint8Array;
}

/** With the monotonic milliseconds since when it is kept. */
type Kept = KeptEntry & { readonly atMs: number };

export class FailoverBuffer {
  readonly #base: RedisBase;
  /** Two spans of time, of which the older is forgotten as a whole: entry by position, by agent. */
  #newer = new Map<string, Map<number, Kept>>();
  #older = new Map<string, Map<number, Kept>>();
  #newerSinceMs = performance.now();

  constructor(base: RedisBase) {
    this.#base = base;
  }

  keep(agentId: string, entry: KeptEntry): void {
    const now = performance.now();
    if (now - this.#newerSinceMs > spanMs) {
      this.#older = this.#newer;
      if (now - this.#newerSinceMs > keptForFailoverMs) this.#older.clear();
      this.#newer = new Map();
      this.#newerSinceMs = now;
    }
    const entries = this.#newer.get(agentId) ?? new Map<number, Kept>();
    this.#newer.set(agentId, entries.set(entry.first, { ...entry, atMs: now }));
  }

  forget(): void {
    this.#newer.clear();
    this.#older.clear();
  }

  /** @returns whether something before the restored entries is lost */
  async restore(): Promise<boolean> {
    const sinceMs = performance.now() - keptForFailoverMs;
    const agents = new Set([...this.#older.keys(), ...this.#newer.keys()]);
    const holes = await Promise.all(
      [...agents].map((agentId) => {
        const entries = new Map([...(this.#older.get(agentId) ?? []), ...(this.#newer.get(agentId) ?? [])]);
        // While nothing new was kept, nothing was forgotten.
        return this.#restore(
          agentId,
          [...entries.values()].filter(({ atMs }) => atMs > sinceMs),
        );
      }),
    );
    return holes.includes(true);
  }

  async #restore(agentId: string, entries: readonly KeptEntry[]): Promise<boolean> {
    const sorted = entries.toSorted((one, other) => one.first - other.first);
    let holes = 0;
    for (let at = 0; at < sorted.length; at += groupEntries) {
      const group = sorted.slice(at, at + groupEntries);
      const args: Argument[] = [this.#base.instance, group.length];
      for (const { first, count, header, bytes } of group) args.push(first, count, header, bytes);
      holes += Number(await this.#base.forAgentFirst('restore', agentId, ...args));
    }
    return holes > 0;
  }
}
