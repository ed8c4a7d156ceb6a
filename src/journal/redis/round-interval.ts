const longestMs = 5000;
const roundsInLease = 4;

/** Interval between two rounds of an instance. */
export const roundIntervalMs = (leaseMs: number): number => Math.min(longestMs, leaseMs / roundsInLease);
