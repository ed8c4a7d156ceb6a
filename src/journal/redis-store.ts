/** Opens the shared store: checks what Redis is set to, agrees on its incarnation, and joins journal, leases and bells. */
import { setTimeout as delay } from 'node:timers/promises';
import { StoreFailedError, type Journal, type Retention } from './journal.ts';
import type { Leases } from './lease.ts';
import { RedisBase } from './redis-base.ts';
import { RedisClient, StoreReset } from './redis-client.ts';
import { buckets } from './redis-keys.ts';
import { RedisLeases, type LeaseTimes } from './redis-leases.ts';
import { RedisNotes } from './redis-notes.ts';
import { RedisRounds } from './redis-rounds.ts';
import { parseRedisUrl } from './redis-url.ts';
import { RedisJournal } from './redis.ts';

export interface RedisStoreOptions extends LeaseTimes {
  readonly url: string;
  readonly retention: Retention;
  readonly trimIntervalMs: number;
  /** One line each: trouble, and its end. */
  readonly tell: (line: string) => void;
  /** The promise that its settings allow, in one line. */
  readonly about?: (line: string) => void;
  /** More was lost than could be written again: these agents have a gap. */
  readonly lost?: (agentId: string) => void;
}

export interface RedisStore {
  readonly journal: Journal;
  readonly leases: Leases;
  readonly notes: RedisNotes;
}

/** Below it there is no sharded pub/sub. */
const oldestVersion = 7;

/** @throws {StoreFailedError} where it cannot be reached, or is set so that it may throw away what is written */
export async function openRedisStore(options: RedisStoreOptions): Promise<RedisStore> {
  const address = parseRedisUrl(options.url);
  let connected = (): void => undefined;
  const client = new RedisClient(address, {
    connected: () => {
      connected();
    },
    reachable: (yes, why) => {
      options.tell(yes ? `Redis answers again: ${why}` : `Redis cannot be reached: ${why}`);
    },
  });
  await client.connect();
  try {
    options.about?.(await examine(client));
    return await join(client, address.prefix, options, (rounds) => {
      connected = () => void rounds.soon();
    });
  } catch (error) {
    client.close();
    throw error;
  }
}

async function join(
  client: RedisClient,
  prefix: string,
  options: RedisStoreOptions,
  opened: (rounds: RedisRounds) => void,
): Promise<RedisStore> {
  let beginning: Promise<void> | undefined;
  let givingUp: Promise<void> | undefined;
  const base = new RedisBase(client, prefix, () => {
    // Where it fails, the next command finds the store as it is, and tries again.
    beginning ??= beginAnew()
      .catch(() => undefined)
      .finally(() => (beginning = undefined));
  });
  const leases = new RedisLeases(base, options);
  const rounds = new RedisRounds(base, leases, {
    heard: (agentId, flags) => {
      journal.heard(agentId, flags);
      if (/[fi]/.test(flags)) leases.released(agentId, flags.includes('f'));
    },
    changedHands: async () => {
      leases.pause();
      options.tell('another Redis server answers, or it was restarted: nobody polls for one lease time');
      try {
        for (const agentId of await journal.repair()) options.lost?.(agentId);
        // Others may notice a little later; before the leases' pause is over all have put back what they had.
        givingUp ??= giveUp().finally(() => (givingUp = undefined));
      } catch (error) {
        // There is nothing to mend in a store that is another one.
        if (!(error instanceof StoreReset)) throw error;
        await beginning;
      }
    },
    failed: (error) => {
      if (!(error instanceof StoreFailedError)) options.tell(`a round over Redis failed: ${String(error)}`);
    },
  });
  const journal = new RedisJournal(base, { ...options, roundFailure: () => rounds.failure }, async (clean) => {
    leases.close();
    await rounds.close();
    if (clean)
      await Promise.all(buckets.map((bucket) => base.inBucket('leave', bucket, base.instance))).catch(() => undefined);
    client.close();
  });
  async function giveUp(): Promise<void> {
    for (;;) {
      await delay(leases.leaseMs / 2, undefined, { ref: false });
      const lost = await journal.giveUpLost().catch((error: unknown) => error);
      if (lost instanceof StoreFailedError) continue;
      for (const agentId of Array.isArray(lost) ? (lost as readonly string[]) : []) options.lost?.(agentId);
      return;
    }
  }
  async function beginAnew(): Promise<void> {
    leases.pause();
    rounds.reset();
    const before = base.incarnation;
    await base.settle();
    if (base.incarnation === before) return;
    options.tell('the store was flushed: a new incarnation begins, and nobody polls for one lease time');
    journal.begunAnew();
  }
  await base.settle();
  opened(rounds);
  await rounds.start();
  return { journal, leases, notes: new RedisNotes(base) };
}

/** @returns one line on what its settings promise */
async function examine(client: RedisClient): Promise<string> {
  const [memory, server, persistence] = await Promise.all(
    ['memory', 'server', 'persistence'].map((section) => client.info(section)),
  );
  for (const node of memory ?? []) {
    const policy = node.get('maxmemory_policy');
    if (node.get('maxmemory') !== '0' && policy !== 'noeviction')
      throw new StoreFailedError(
        'unavailable',
        `Redis may throw events away: maxmemory is set with maxmemory-policy ${policy}; set noeviction`,
      );
  }
  const version = server?.[0]?.get('redis_version') ?? '0';
  if (Number(version.split('.')[0]) < oldestVersion)
    throw new StoreFailedError('unavailable', `Redis ${version} is too old: ${oldestVersion} or newer is needed`);
  const logged = (persistence ?? []).every((node) => node.get('aof_enabled') === '1');
  return logged
    ? `Redis ${version}, append-only file on: what is written survives the death of Redis, and a power loss as appendfsync says`
    : `Redis ${version} without append-only file: a restart of Redis loses what is newer than its last snapshot`;
}
