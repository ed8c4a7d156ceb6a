/**
 * The newest entries that this process has written or read. Redis replicates after it has answered, so a replica that takes over may lack the last
 * second: an instance that has an entry restores it under the position that clients have seen.
 */
import type { RedisBase } from './base.ts';
import type { Argument } from './client.ts';

/** The minimum; entries are kept for at most twice this time. */
const keptForFailoverMs = 5000;
/** As long as any entry is kept: a restored entry needs its session beside it. */
export const sessionsKeptForFailoverMs = 2 * keptForFailoverMs;
/** A script blocks Redis for all clients. */
const groupEntries = 500;

export interface KeptEntry {
  readonly first: number;
  readonly count: number;
  readonly header: string;
  readonly bytes: Uint8Array;
}

export class FailoverBuffer {
  readonly #base: RedisBase;
  /** Two spans of time, of which the older is forgotten as a whole: entry by position, by agent. */
  #newer = new Map<string, Map<number, KeptEntry>>();
  #older = new Map<string, Map<number, KeptEntry>>();
  #newerSinceMs = performance.now();

  constructor(base: RedisBase) {
    this.#base = base;
  }

  keep(agentId: string, entry: KeptEntry): void {
    const now = performance.now();
    if (now - this.#newerSinceMs > keptForFailoverMs) {
      this.#older = this.#newer;
      if (now - this.#newerSinceMs > 2 * keptForFailoverMs) this.#older.clear();
      this.#newer = new Map();
      this.#newerSinceMs = now;
    }
    const entries = this.#newer.get(agentId) ?? new Map<number, KeptEntry>();
    this.#newer.set(agentId, entries.set(entry.first, entry));
  }

  forget(): void {
    this.#newer.clear();
    this.#older.clear();
  }

  /** @returns whether something before the restored entries is lost */
  async restore(): Promise<boolean> {
    const agents = new Set([...this.#older.keys(), ...this.#newer.keys()]);
    const holes = await Promise.all(
      [...agents].map((agentId) => {
        const entries = new Map([...(this.#older.get(agentId) ?? []), ...(this.#newer.get(agentId) ?? [])]);
        return this.#restore(agentId, [...entries.values()]);
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
