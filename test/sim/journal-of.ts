/** Reads the simulation's Redis store for the checker, without the server's code. */
import type { JournalLog } from '../faults/evidence.ts';
import { itemsOf, epochOf, unreadableAt } from '../faults/redis-journal.ts';
import type { Reply } from './redis/reply.ts';
import type { RedisServer } from './world/redis-server.ts';

const text = (binary: unknown): string => Buffer.from(String(binary), 'latin1').toString();
const list = (reply: Reply | undefined): readonly Reply[] => (Array.isArray(reply) ? (reply as readonly Reply[]) : []);

export function journalOf(redis: RedisServer, agentId: string): JournalLog {
  for (let bucket = 0; bucket < 2; bucket += 1) {
    const tag = `{agent-gateway:${bucket}}`;
    const [firstEpoch] = list(redis.look(['LRANGE', `${tag}:incarnation`, '0', '0'])).map(text);
    const entries = list(redis.look(['XRANGE', `${tag}:events:${agentId}`, '-', '+']));
    if (entries.length === 0) continue;
    // An entry that does not name its epoch belongs to the epoch of the previous entry.
    let epoch = firstEpoch;
    const items = entries.flatMap((entry) => {
      const [id, fields] = list(entry);
      const [, header = '', , body = ''] = list(fields).map(text);
      const isEntry = /^[ao] \d/.test(header);
      if (isEntry) epoch = epochOf(header) ?? firstEpoch;
      const prefix = `${epoch}-${agentId}-`;
      const first = Number(text(id).split('-')[0]);
      try {
        return itemsOf(prefix, first, header, body);
      } catch {
        return [unreadableAt(`${prefix}${first}`)];
      }
    });
    return { agentId, items };
  }
  return { agentId, items: [] };
}
