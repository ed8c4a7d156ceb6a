/** Opens the shared store: checks the settings of Redis, agrees on the epoch, and connects the journal, leases and change notifications. */
import { idempotencyDefaults, type IdempotencyOptions } from '../idempotency.ts';
import { StoreFailedError, type ClusterSignals, type Journal, type Retention } from '../journal.ts';
import type { Leases } from '../lease.ts';
import { RedisBase, type Servers, type Settled } from './base.ts';
import { RedisClient, StoreReset } from './client.ts';
import { RedisContact } from './contact.ts';
import { buckets } from './keys.ts';
import { RedisIdempotency } from './idempotency.ts';
import { RedisLeases, type LeaseTimes } from './leases.ts';
import { prove, proveAtStart, serversOf, type Proof } from './proof.ts';
import { RedisRounds } from './rounds.ts';
import { parseRedisUrl, type RedisAddress } from './url.ts';
import { RedisJournal } from './event-log.ts';
import type { RetentionOptions } from '../retention-clock.ts';

export interface RedisStoreOptions extends LeaseTimes, RetentionOptions {
  readonly url: string;
  /** Begins a new epoch, whatever the store proves. */
  readonly newEpoch?: boolean;
  readonly retention: Retention;
  readonly trimIntervalMs: number;
  /** Receives one line for each problem, and for its end. */
  readonly tell: (line: string) => void;
  /** Receives one line on what the settings of Redis promise. */
  readonly about?: (line: string) => void;
  /** For tests. */
  readonly idempotency?: IdempotencyOptions;
  readonly witnessesWithinMs?: number;
}

export interface RedisStore {
  readonly journal: Journal;
  readonly signals: ClusterSignals;
  readonly leases: Leases;
  readonly idempotency: RedisIdempotency;
}

const witnessesDefaultMs = 5000;
/** Older versions have no sharded pub/sub. */
const oldestVersion = 7;

/** @throws {StoreFailedError} When Redis cannot be reached, or its settings allow it to delete what is written. */
export async function openRedisStore(options: RedisStoreOptions): Promise<RedisStore> {
  const address = parseRedisUrl(options.url);
  let connected = (): void => undefined;
  let isOpen = false;
  const client = new RedisClient(address, {
    connected: () => {
      connected();
    },
    reachable: (yes, why) => {
      // If the store cannot be opened, the reason is thrown.
      if (isOpen) options.tell(yes ? `Redis answers again: ${why}` : `Redis cannot be reached: ${why}`);
    },
  });
  await client.connect();
  isOpen = true;
  try {
    options.about?.(await examine(client));
    return await join(client, address, options, (rounds) => {
      connected = () => void rounds.soon();
    });
  } catch (error) {
    client.close();
    throw error;
  }
}

interface Opened {
  readonly servers: Servers;
  /** A new epoch began. */
  readonly begun: boolean;
}

async function join(
  client: RedisClient,
  { prefix, cluster }: RedisAddress,
  options: RedisStoreOptions,
  opened: (rounds: RedisRounds) => void,
): Promise<RedisStore> {
  const { witnessesWithinMs = witnessesDefaultMs } = options;
  let beginning: Promise<void> | undefined;
  // If this fails, the next command finds the store as it is, and tries again.
  const beginOnce = (): Promise<void> =>
    (beginning ??= beginAnew()
      .catch(() => undefined)
      .finally(() => (beginning = undefined)));
  const base = new RedisBase(client, { prefix, witnessesWithinMs }, () => void beginOnce());
  const leases = new RedisLeases(base, options);
  const rounds = new RedisRounds(base, leases, {
    heard: (agentId, flags) => {
      journal.heard(agentId, flags);
      if (/[fi]/.test(flags)) leases.released(agentId, flags.includes('f'));
    },
    changedHands: async (servers) => {
      leases.pause();
      options.tell('Another Redis server answers, or Redis was restarted: polling pauses for one lease time');
      const { epoch } = base;
      try {
        const [isLost] = await Promise.all([journal.repair(), leases.repair()]);
        // No other command is sent before it is known to which epoch these positions belong.
        const findsAll = async () => {
          const finds = !isLost && (await journal.findsAll());
          // Positions of the previous epoch are not looked up in this one.
          if (base.epoch !== epoch) throw new StoreReset('unavailable', 'another epoch has begun meanwhile');
          return finds;
        };
        if ((await prove(base, servers, await base.recorded(), findsAll)) === 'begun') epochBegun();
      } catch (error) {
        // A different store has nothing to repair.
        if (!(error instanceof StoreReset)) throw error;
        await beginOnce();
      }
    },
    setOtherwise: async (servers) => {
      await base.witness(servers, 'alone', 0);
    },
    unpolled: (agents) => {
      if (agents.length > 0)
        options.tell(
          `No instance polls ${agents.length} agents with an open session: ${agents.slice(0, 5).join(', ')}`,
        );
    },
    failed: (error) => {
      if (!(error instanceof StoreFailedError)) options.tell(`a round over Redis failed: ${String(error)}`);
    },
  });
  const contact = new RedisContact(base, cluster);
  base.onRound = (bucket, failure) => {
    contact.round(bucket, failure);
  };
  const parts = { ...options, outage: contact.outage.bind(contact) };
  const journal = new RedisJournal(base, parts, async (clean) => {
    contact.stop();
    leases.close();
    idempotency.close();
    await rounds.close();
    if (clean)
      await Promise.all(buckets.map((bucket) => base.inBucket('leave', bucket, base.instance))).catch(() => undefined);
    client.close();
  });
  const idempotency = new RedisIdempotency(base, options.idempotency ?? idempotencyDefaults, (error) => {
    options.tell(`removing expired idempotency keys failed: ${String(error)}`);
  });
  function epochBegun(): void {
    options.tell(
      'A new store epoch begins: Redis was restarted or failed over, and cannot prove that it holds the newest events. Events may be missing',
    );
    journal.begunAnew(true);
  }
  async function beginAnew(): Promise<void> {
    leases.pause();
    rounds.reset();
    const { epoch: before, epochs } = base;
    await open(async (servers, settled) => {
      if (base.epoch === before) return 'proven';
      // A store that does not know the epoch of this process is older than that epoch, unless another process has begun a new one since.
      const older = epochs.includes(base.epoch) && !base.epochs.includes(before);
      return older ? begin(servers) : proveAtStart(base, servers, settled);
    });
    if (base.epoch === before) return;
    if (base.epochs[0] === epochs[0]) {
      epochBegun();
      return;
    }
    leases.flushed();
    options.tell('The store was flushed: a new epoch begins, and polling pauses for one lease time');
    journal.begunAnew(false);
  }
  async function begin(servers: Servers): Promise<Proof> {
    await base.beginEpoch(servers);
    return 'begun';
  }
  /** Several instances may open the store at the same time: an instance that is overtaken looks again. */
  async function open(judge: (servers: Servers, settled: Settled) => Promise<Proof>): Promise<Opened> {
    for (;;) {
      const servers = await serversOf(client);
      const settled = await base.settle(servers);
      try {
        const proof = await judge(servers, settled);
        return { servers, begun: proof === 'begun' || (settled.begun && base.epochs.length > 1) };
      } catch (error) {
        if (!(error instanceof StoreReset)) throw error;
      }
    }
  }
  let demanded = options.newEpoch === true;
  const { servers, begun } = await open((found, settled) => {
    if (!demanded || settled.begun) return proveAtStart(base, found, settled);
    demanded = false;
    return begin(found);
  });
  if (begun) {
    // A holder whose lease the store has lost may be alive, and not know yet.
    leases.pause();
    const why =
      options.newEpoch === true
        ? 'NEW_STORE_EPOCH is on (set it for one start only)'
        : 'Redis was restarted or is another one, and nothing proves that it holds the newest events (appendfsync always does)';
    options.tell(
      `A new store epoch begins, since ${why}: events may be missing, and polling pauses for one lease time`,
    );
  }
  opened(rounds);
  await rounds.start(servers);
  contact.start();
  return { journal, signals: journal, leases, idempotency };
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
        `Redis may delete events: maxmemory is set with maxmemory-policy ${policy}; set maxmemory-policy noeviction`,
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
