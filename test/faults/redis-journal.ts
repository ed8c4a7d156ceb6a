/**
 * The second witness of a cluster: each agent's stream in Redis, read without the server's own code. Fields of an entry:
 * - `h`: kind, count, session, received at, token, optionally `lease:NUMBER`, `late`, and `e:EPOCH` in epochs after the first
 * - `b`: the gateway's raw answer, or an item of the server itself
 */
import { Redis } from 'ioredis';
import type { Arrival, JournalLog } from './evidence.ts';

interface Event {
  readonly eventType?: string;
  readonly content?: unknown;
  readonly eventGenTime?: unknown;
}

interface Own {
  readonly type: string;
  readonly since?: number;
  readonly until?: number;
  readonly cause?: string;
}

export interface RedisJournal {
  readonly logs: readonly JournalLog[];
  /** Number of entries marked as late. */
  readonly late: number;
}

export async function readRedisJournal(port: number, agentIds: readonly string[]): Promise<RedisJournal> {
  const redis = new Redis({ port, host: '127.0.0.1' });
  try {
    const keys = await redis.keys('*:events:*');
    const [life = ''] = await redis.keys('*:incarnation');
    const [firstEpoch = ''] = await redis.lrange(life, 0, 0);
    const keyOf = new Map(keys.map((key) => [key.slice(key.lastIndexOf(':') + 1), key]));
    let late = 0;
    const logs = await Promise.all(
      agentIds.map(async (agentId): Promise<JournalLog> => {
        const key = keyOf.get(agentId);
        const entries = key === undefined ? [] : await redis.xrange(key, '-', '+');
        const items = entries.flatMap(([id, [, header = '', , body = '']]) => {
          if (isLate(header)) late += 1;
          const prefix = `${epochOf(header) ?? firstEpoch}-${agentId}-`;
          const first = Number(id.split('-')[0]);
          try {
            return itemsOf(prefix, first, header, body);
          } catch {
            return [unreadableAt(`${prefix}${first}`)];
          }
        });
        return { agentId, items };
      }),
    );
    return { logs, late };
  } finally {
    redis.disconnect();
  }
}

export const epochOf = (header: string): string | undefined => / e:(\w+)/.exec(header)?.[1];
/** The item that clients must receive for it. In the rows, poison takes one position. */
export const unreadableAt = (id: string): Arrival => ({
  id,
  typeName: 'StreamGap',
  type: 'StreamGap',
  serial: null,
  occurredAtMs: null,
  connection: 0,
  atMs: 0,
  cause: 'UNREADABLE_ENTRY',
  sinceMs: null,
  untilMs: null,
  unreadable: true,
});

const ownTypes = new Set(['StreamGap', 'SessionEnded', 'GatewayDegraded', 'GatewayRecovered', 'SessionAtRisk']);

const isLate = (header: string): boolean => header.split(' ').includes('late');

export function itemsOf(prefix: string, first: number, header: string, body: string): readonly Arrival[] {
  const [kind, count, session, receivedAt, writer = ''] = header.split(' ');
  if (!/^[ao] \d+ \d+ \d+ .* c:\w+$/.test(header)) throw new TypeError('no header');
  const late = isLate(header);
  const receivedAtMs = Number(receivedAt);
  // A lease of an earlier epoch may have the number of a later one.
  const lease = / lease:(\d+(?: past)?)/.exec(header)?.[1];
  const common = {
    ...(lease !== undefined && { lease }),
    late,
    writer,
    session: Number(session),
    connection: 0,
    atMs: receivedAtMs,
    receivedAtMs,
    cause: null,
    sinceMs: null,
    untilMs: null,
  };
  if (kind === 'o') {
    const { type, since, until, cause } = JSON.parse(body) as Own;
    if (!ownTypes.has(type)) throw new TypeError('no item that the server makes');
    const counts = type === 'StreamGap' || type === 'SessionEnded';
    const told = { late: late && !counts, cause: cause ?? null, sinceMs: since ?? null, untilMs: until ?? null };
    return [{ ...common, ...told, id: `${prefix}${first}`, typeName: type, type, serial: null, occurredAtMs: null }];
  }
  const { event } = JSON.parse(body) as { readonly event?: unknown };
  const events = Array.isArray(event) ? event : [event];
  if (events.length !== Number(count) || event === undefined) throw new TypeError('another count');
  return events.map((each: Event, index) => ({
    ...common,
    id: `${prefix}${first + index}`,
    typeName: 'an event',
    type: each.eventType ?? '',
    serial: serialOf(each.content),
    occurredAtMs: Number(each.eventGenTime ?? NaN),
  }));
}

function serialOf(content: unknown): number | null {
  const serial = typeof content === 'object' && content !== null && 'serial' in content ? content.serial : null;
  return typeof serial === 'number' ? serial : null;
}
