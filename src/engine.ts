/** The engine: sessions, polls and streams over one store and one gateway. It serves no request and opens no port. */
import { createHash } from 'node:crypto';
import type { Config } from './config.ts';
import { createEncryption, type Encryption } from './credentials/encryption.ts';
import { GuidLedger } from './credentials/guid-ledger.ts';
import { Admission } from './events/admission.ts';
import type { EventType } from './events/declaration/event-type.ts';
import { createDecode } from './events/decode.ts';
import { Projections } from './events/projections.ts';
import { PollHold } from './events/hold.ts';
import { EventHub } from './events/hub.ts';
import { SessionKeeper } from './events/keeper.ts';
import { reportUnreadable } from './events/unreadable.ts';
import { Gateway, type BoundGateway } from './gateway/gateway.ts';
import { createPoll } from './gateway/poll.ts';
import { createProve } from './gateway/proof.ts';
import type { RequestScope } from './gateway/scope.ts';
import { createBudgets } from './gateway/transport/budgets.ts';
import { CommandQueues } from './gateway/transport/command-queues.ts';
import type { GatewayHttp } from './gateway/transport/http.ts';
import { SignsOfLife } from './gateway/transport/signs-of-life.ts';
import { beat, renewGuid } from './gateway/upkeep.ts';
import type { IdempotencyStore } from './journal/idempotency.ts';
import type { ClusterSignals, Journal } from './journal/journal.ts';
import type { Leases } from './journal/lease.ts';
import type { RedisStore, RedisStoreOptions } from './journal/redis/store.ts';
import { singleProcessLeases } from './journal/single-process-leases.ts';
import { openSqliteStore } from './journal/sqlite/store.ts';
import { LimitedLog } from './telemetry/limited-log.ts';
import type { Log } from './telemetry/log.ts';
import type { Metrics } from './telemetry/metrics.ts';
import type { Traces } from './telemetry/traces.ts';

export interface EngineOptions {
  readonly config: Pick<Config, 'gateway' | 'limits' | 'session' | 'store' | 'demo'>;
  /** Closed by the engine. */
  readonly http: GatewayHttp;
  readonly eventTypes: readonly EventType[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Traces;
  /** Ends the process at once; called when the store's file was deleted or replaced. */
  readonly stop: (line: string) => void;
  readonly openRedis?: OpenRedis;
}

type OpenRedis = (options: RedisStoreOptions) => Promise<RedisStore>;

export interface Engine {
  /** The gateway for requests of clients: the commands of a session wait in its command queue. */
  readonly gateway: { as(guid: string | undefined, scope: RequestScope): BoundGateway };
  readonly hub: EventHub;
  readonly ledger: GuidLedger;
  readonly admission: Admission;
  readonly idempotency: IdempotencyStore;
  readonly encryption: Encryption;
  /** The key for the hashes that the store holds for this purpose. */
  readonly hashKey: (purpose: string) => string;
  /**
   * Starts polling for the sessions in the store.
   * @throws {DecryptionFailed} when they cannot be read
   */
  readonly start: () => Promise<void>;
  /** Copies the SQLite file that is in use; undefined for other stores. @returns the copy's path */
  readonly backUp: (() => Promise<string>) | undefined;
  /** Records the URL of this process beside the SQLite file; undefined for other stores. */
  readonly serves: ((url: string) => void) | undefined;
  /** Rejects when the store does not answer. */
  readonly check: () => Promise<void>;
  /** Stops polling and ends every stream. Resolves when the readers have received their last item. */
  readonly farewell: () => Promise<void>;
  /** Resolves when no poll is in flight. */
  readonly drain: () => Promise<void>;
  /** Closes the connections to the gateway and the store. */
  readonly close: () => Promise<void>;
}

/** @throws {StoreLockedError} when another process holds the store; the journal's other errors when it cannot be opened */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { config, eventTypes, log, metrics, traces } = options;
  const signs = new SignsOfLife();
  const http = signs.watch(options.http);
  const hold = new PollHold(config.gateway.pollHoldMs, config.gateway.pollGraceMs, log);
  const { journal, signals, leases, idempotency, backUp, serves } = await openStore(options, hold);
  const encryption = createEncryption(config.store.key);
  const hashKey = (purpose: string) => hashKeyOf(purpose, config, signals ? 'shared' : journal.firstEpoch);
  const budgets = createBudgets({
    ...config.limits,
    // Overrides the limits: here `connections` are those to the gateway, not those of clients.
    ...config.gateway,
    unprovenWaiting: config.limits.unprovenOperations,
    refused: () => {
      metrics.fault('command', 'GATEWAY_UNAVAILABLE');
    },
  });
  const { guidGraceMs, lingerMs } = config.session;
  const ledger = new GuidLedger(journal, encryption, hashKey('lineage'), guidGraceMs, budgets.lookUps, signals);
  const { timeoutMs, profile } = config.gateway;
  const gatewayOptions = { http, ledger, budgets, timeoutMs, profile, log, unprovenLog: new LimitedLog(log), metrics };
  const gateway = new Gateway(gatewayOptions);
  const keeper: SessionKeeper = new SessionKeeper({
    ledger,
    journal,
    leases,
    poll: createPoll(http),
    renewGuid: (session) => renewGuid(gateway, ledger, session),
    heartbeat: (credential) => beat(gateway, credential),
    hold,
    signs,
    pauseMs: config.gateway.pollPauseMs,
    lingerMs,
    log,
    metrics,
    traces,
  });
  const decode = createDecode(eventTypes, reportUnreadable(log, metrics));
  const admission = new Admission(ledger, createProve(gatewayOptions));
  const hub = new EventHub({
    journal,
    decode,
    projections: new Projections(journal, decode, encryption),
    admission,
    keeper,
    ...config.limits,
    storeLostAfterMs: config.store.lostAfterMs,
    log,
    metrics,
    traces,
  });
  signals?.onReset((kept) => {
    hub.reset(kept);
    void ledger.saveAll(kept);
  });
  const commandQueues = new CommandQueues(config.limits.commandsPerAgent, timeoutMs);
  return {
    gateway: { as: (guid, scope) => gateway.as(guid, scope, commandQueues) },
    hub,
    ledger,
    admission,
    idempotency,
    encryption,
    hashKey,
    start: async () => {
      try {
        // The demo's gateway starts anew with each process, so its earlier sessions have ended.
        await keeper.restore(config.demo);
      } catch (error) {
        // Do not close the store if the previous process died: a clean close would hide what may have been lost then.
        if (!journal.uncleanStart) await journal.close();
        throw error;
      }
    },
    backUp,
    serves,
    check: async () => {
      hub.checkStore();
      await journal.check();
    },
    farewell: () => {
      // Stop polling first: the shutdown then waits for at most one poll, however long the readers take.
      keeper.stop();
      return hub.drain();
    },
    drain: () => keeper.drain(),
    close: async () => {
      await http.close();
      await journal.close();
    },
  };
}

interface Store {
  readonly journal: Journal;
  /** Undefined if the store belongs to this process alone. */
  readonly signals?: ClusterSignals;
  readonly leases: Leases;
  readonly idempotency: IdempotencyStore;
  readonly backUp?: (() => Promise<string>) | undefined;
  readonly serves?: ((url: string) => void) | undefined;
}

/** Redis modules are loaded only if the store is Redis. */
const loadRedis: OpenRedis = async (options) => (await import('./journal/redis/store.ts')).openRedisStore(options);

async function openStore(
  { config: { store }, log, metrics, stop, openRedis = loadRedis }: EngineOptions,
  hold: PollHold,
): Promise<Store> {
  const retention = { maxAgeMs: store.retentionMs, maxEventsPerAgent: store.retentionEvents };
  const { trimIntervalMs } = store;
  const retentionStopped = (isStopped: boolean) => {
    metrics.retentionStopped(isStopped);
  };
  if (!store.url.startsWith('sqlite:')) {
    return openRedis({
      url: store.url,
      newEpoch: store.newEpoch,
      retention,
      trimIntervalMs,
      retentionStopped,
      pollDeadlineMs: () => hold.deadlineMs,
      marginMs: store.leaseMarginMs,
      about: (line) => {
        log.info(line);
      },
      tell: (line) => {
        log.warn(line);
      },
    });
  }
  const opened = openSqliteStore({
    path: store.url.slice('sqlite:'.length),
    durability: store.durability,
    newEpoch: store.newEpoch,
    retention,
    trimIntervalMs,
    retentionStopped,
    ...(store.maxBytes !== undefined && { maxBytes: store.maxBytes }),
    onTrouble: (line) => {
      log.error(line);
    },
    onGone: stop,
  });
  return { ...opened, leases: singleProcessLeases(opened, () => hold.holdMs) };
}

/**
 * Hashes of Guids must match after a restart and in every instance, and must differ between stores. A shared store can start a new epoch while
 * sessions continue, so its key must not depend on the epoch.
 */
function hashKeyOf(purpose: string, { store }: Pick<Config, 'store'>, life: string): string {
  return createHash('sha256')
    .update(`${purpose}:${life}:${store.key ?? ''}`)
    .digest('hex');
}
