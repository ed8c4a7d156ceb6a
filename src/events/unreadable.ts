/** Entries of the store that cannot be read: each is logged and counted once, however many readers meet it. */
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { OnUnreadable } from './decode.ts';

/** Entries remembered; beyond, the oldest is forgotten, and logged again if it is met again. */
const rememberedEntries = 10_000;

export function reportUnreadable(log: Log, metrics: Pick<Metrics, 'unreadableEntry'>): OnUnreadable {
  const met = new Set<string>();
  return (agentId, { first, count }, part) => {
    const key = `${agentId} ${first}`;
    if (met.has(key)) return;
    met.add(key);
    const [oldest] = met;
    if (met.size > rememberedEntries && oldest !== undefined) met.delete(oldest);
    metrics.unreadableEntry();
    // Nothing of its content: it holds customers' data.
    log.error(
      { agentId, position: first, events: count, part },
      'Cannot read a stored entry: clients receive a StreamGap in its place',
    );
  };
}
