/** Leases for a store that belongs to one process: it holds all agents, and takes over those of the previous process. */
import type { Journal } from './journal.ts';
import type { Lease, Leases } from './lease.ts';
import type { SqliteStore } from './sqlite/options.ts';

interface SingleProcessStore {
  readonly journal: Pick<Journal, 'openSessions' | 'uncleanStart'>;
  readonly doubts: SqliteStore['doubts'];
}

/** @param holdMs how long the gateway may hold a poll of the previous process */
export function singleProcessLeases({ journal, doubts }: SingleProcessStore, holdMs: () => number): Leases {
  const beganAtMs = performance.now();
  const beganAtEpochMs = Date.now();
  /** Agents whose lease was granted. */
  const known = new Set<string>();
  const isGuess = (agentId: string): boolean =>
    doubts.mayLack && !known.has(agentId) && performance.now() - beganAtMs < holdMs();
  const leaseOf = (agentId: string): Lease => {
    const doubtSinceMs = doubts.sinceMs(agentId);
    const isGuessed = doubtSinceMs === undefined && isGuess(agentId);
    known.add(agentId);
    return {
      number: 1,
      lapsedSinceMs: isGuessed ? beganAtEpochMs : doubtSinceMs,
      lastPollAtMs: journal.uncleanStart ? beganAtMs : -Infinity,
      isGuessed,
      mayPoll: () => Promise.resolve(true),
      isReplaced: () => false,
      release: () => Promise.resolve(),
    };
  };
  return {
    claim: async (agentId) => leaseOf(agentId),
    async takeOver(take) {
      const agents = new Set((await journal.openSessions()).map(({ agentId }) => agentId));
      for (const agentId of agents) take(agentId, leaseOf(agentId));
    },
    stop: () => Promise.resolve(),
    onReleased: () => undefined,
    unpolled: () => 0,
  };
}
