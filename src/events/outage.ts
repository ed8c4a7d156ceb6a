/** How long to wait before the next try, and what was already said of one outage. */

const firstDelayMs = 200;
const longestDelayMs = 5000;

/** Doubling, capped, with jitter over its upper half, so that thousands of pollers do not come back in step. */
export function backOffMs(failures: number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 10));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

export interface Outage {
  /** Epoch milliseconds of the first failure. */
  readonly sinceMs: number;
  /** The one StreamGap of this outage stands in the journal. */
  gapAnnounced: boolean;
}
