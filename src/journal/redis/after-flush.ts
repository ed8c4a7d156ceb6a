/** What a process knows of the leases of a store that has forgotten them: its own leases, and that other instances may have held the rest. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from './change.ts';

export class AfterFlush {
  /** Until when this process has the leases that it held when the last pause began, whatever happened to the store. */
  #kept: ReadonlyMap<string, number> = new Map();
  #holdersFirstUntilMs = 0;
  #unknownUntilMs = 0;

  /** A pause begins. @param untilOf until when this process has the agent's lease; undefined if an earlier pause has ended that */
  paused(agents: Iterable<string>, untilOf: (agentId: string) => number | undefined): void {
    const now = performance.now();
    const kept = [...agents].map((agentId) => [agentId, untilOf(agentId) ?? this.#kept.get(agentId) ?? 0] as const);
    this.#kept = new Map(kept.filter(([, until]) => until > now));
  }

  /**
   * The pause follows a flush.
   * @param holdersFirstMs for this time, other instances wait for the previous holders
   */
  flushed(pausedUntilMs: number, holdersFirstMs: number): void {
    this.#unknownUntilMs = pausedUntilMs;
    this.#holdersFirstUntilMs = performance.now() + holdersFirstMs;
  }

  /** Whether this process alone has had the agent's lease since before the pause. */
  keeps(agentId: string): boolean {
    return this.#kept.has(agentId);
  }

  /** Whether a holder that neither the store nor this process knows may still poll. */
  get isUnknown(): boolean {
    return performance.now() < this.#unknownUntilMs;
  }

  /** Resolves when instances that held no lease may claim. @param change each change is a reason to check `isOver` */
  async holdersFirst(change: Change, isOver: () => boolean): Promise<void> {
    for (;;) {
      const leftMs = this.#holdersFirstUntilMs - performance.now();
      if (leftMs <= 0 || isOver()) return;
      await Promise.race([change.next, delay(leftMs, undefined, { ref: false })]);
    }
  }
}
