/** Reports stored entries that cannot be read. Each is logged and counted once, however many readers find it. */
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { OnUnreadable } from './decode.ts';

/** Entries remembered. Beyond this, the oldest is forgotten, and is logged again if it is read again. */
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
    // Do not log the content: it holds customers' data.
    log.error(
      { agentId, position: first, events: count, part },
      'Cannot read a stored entry: clients receive a StreamGap in its place',
    );
  };
}
