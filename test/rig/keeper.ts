/** A keeper over an in-memory store, whose polls the test answers. */
import { PollHold } from '../../src/events/hold.ts';
import { SessionKeeper } from '../../src/events/keeper.ts';
import type { Poll } from '../../src/gateway/poll.ts';
import { GuidLedger } from '../../src/credentials/guid-ledger.ts';
import type { SignInDetails } from '../../src/credentials/session.ts';
import { createEncryption } from '../../src/credentials/encryption.ts';
import type { ClusterSignals, Journal } from '../../src/journal/journal.ts';
import type { Lease, Leases } from '../../src/journal/lease.ts';
import { singleProcessLeases } from '../../src/journal/single-process-leases.ts';
import type { SqliteStore } from '../../src/journal/sqlite/options.ts';
import { openSqliteStore } from '../../src/journal/sqlite/store.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { untraced } from '../../src/telemetry/traces.ts';

interface KeeperSettings {
  readonly holdMs: number;
  readonly pauseMs?: number;
  readonly renewGuid?: () => Promise<boolean>;
  /** What the lease says about the previous process. */
  readonly lapse?: Partial<Lease>;
  /** In place of the lease's own. */
  readonly takeOver?: Leases['takeOver'];
  /** A store with the data of another process; empty by default. */
  readonly store?: SqliteStore;
  /** The signals of other processes that share the store; none by default. */
  readonly signals?: ClusterSignals;
}

export const memoryStore = (): SqliteStore =>
  openSqliteStore({
    path: ':memory:',
    durability: 'normal',
    retention: { maxAgeMs: 60_000, maxEventsPerAgent: 100 },
  });

/** The Guid ledger of a process over this journal. */
export const ledgerOver = (journal: Journal, signals?: ClusterSignals): GuidLedger =>
  new GuidLedger(journal, createEncryption(undefined), 'key', Infinity, undefined, signals);

export const signInWith = (ledger: GuidLedger, guid: string, details?: SignInDetails) =>
  ledger.open({
    agentId: '1001',
    guid,
    signedInAtMs: undefined,
    details,
    cookies: [],
    previousEnd: 'NOT_SIGNED_IN',
    replaces: () => true,
  });

export function keeperOver(
  poll: Poll,
  {
    holdMs,
    pauseMs = 0,
    renewGuid = () => Promise.resolve(true),
    lapse,
    takeOver,
    store = memoryStore(),
    signals,
  }: KeeperSettings,
) {
  const log = createLog('silent');
  const { journal } = store;
  const leases = singleProcessLeases(store, () => holdMs);
  const ledger = ledgerOver(journal, signals);
  const keeper = new SessionKeeper({
    ledger,
    journal,
    leases: {
      ...leases,
      ...(takeOver && { takeOver }),
      claim: async (agentId) => {
        const lease = await leases.claim(agentId);
        return lease && { ...lease, ...lapse };
      },
    },
    poll,
    renewGuid,
    heartbeat: () => Promise.resolve('0'),
    hold: new PollHold(holdMs, 5000, log),
    signs: { firstAfter: () => undefined },
    pauseMs,
    lingerMs: 60_000,
    log,
    metrics: createMetrics(),
    traces: untraced,
  });
  return {
    ledger,
    keeper,
    journal,
    signIn: (guid: string, details?: SignInDetails) => signInWith(ledger, guid, details),
    close: () => journal.close(),
  };
}

/** A poll answer without an event. */
export const emptyAnswer = {
  envelope: { message: '', result: undefined, event: undefined },
  bytes: Buffer.from('{}'),
  newGuid: undefined,
};
