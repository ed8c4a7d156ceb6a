/** What a process knows of the leases of a store that has forgotten them: its own, and that somebody else may have had the others. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from './change.ts';

export class AfterFlush {
  /** Until when, whatever has become of the store, this process has the leases that it had when the last pause began. */
  #kept: ReadonlyMap<string, number> = new Map();
  #holdersFirstUntilMs = 0;
  #unknownUntilMs = 0;

  /** A pause begins. @param untilOf until when this process has the agent's lease; undefined where a pause before has put an end to that */
  paused(agents: Iterable<string>, untilOf: (agentId: string) => number | undefined): void {
    const now = performance.now();
    const kept = [...agents].map((agentId) => [agentId, untilOf(agentId) ?? this.#kept.get(agentId) ?? 0] as const);
    this.#kept = new Map(kept.filter(([, until]) => until > now));
  }

  /**
   * The pause follows a flush.
   * @param holdersFirstMs for this time, others wait for the instances that had the leases before
   */
  flushed(pausedUntilMs: number, holdersFirstMs: number): void {
    this.#unknownUntilMs = pausedUntilMs;
    this.#holdersFirstUntilMs = performance.now() + holdersFirstMs;
  }

  /** Whether nobody but this process has had the agent's lease since before the pause. */
  keeps(agentId: string): boolean {
    return this.#kept.has(agentId);
  }

  /** Whether somebody may still poll of whom neither the store nor this process knows. */
  get isUnknown(): boolean {
    return performance.now() < this.#unknownUntilMs;
  }

  /** Resolves when it is the turn of those who had no lease. @param change gives reason to ask `isOver` */
  async holdersFirst(change: Change, isOver: () => boolean): Promise<void> {
    for (;;) {
      const leftMs = this.#holdersFirstUntilMs - performance.now();
      if (leftMs <= 0 || isOver()) return;
      await Promise.race([change.next, delay(leftMs, undefined, { ref: false })]);
    }
  }
}
