/** Leases where the store belongs to one process: all agents are its own, and it takes over what the process before it left. */
import type { Journal } from './journal.ts';
import type { Lease, Leases } from './lease.ts';

export function singleProcessLeases(journal: Pick<Journal, 'openSessions' | 'uncleanStart'>): Leases {
  const lease: Lease = {
    number: 1,
    lapsedSinceMs: undefined,
    lastPollAtMs: -Infinity,
    mayPoll: () => Promise.resolve(true),
    release: () => Promise.resolve(),
  };
  return {
    claim: () => Promise.resolve(lease),
    async takeOver(take) {
      const agents = new Set((await journal.openSessions()).map(({ agentId }) => agentId));
      const left = journal.uncleanStart
        ? { ...lease, lapsedSinceMs: Date.now(), lastPollAtMs: performance.now() }
        : lease;
      for (const agentId of agents) take(agentId, left);
    },
    stop: () => Promise.resolve(),
    onReleased: () => undefined,
    unpolled: () => 0,
  };
}
