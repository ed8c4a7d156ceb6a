/** The composition root: Config → parts joined. It opens no port. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Config } from './config.ts';
import { Admission } from './events/admission.ts';
import { createDecode } from './events/decode.ts';
import { StreamFacts } from './events/facts.ts';
import { EventHub } from './events/hub.ts';
import { PollHold } from './events/hold.ts';
import { SessionKeeper } from './events/keeper.ts';
import { createPoll } from './gateway/poll.ts';
import { reportUnreadable } from './events/unreadable.ts';
import { createBudgets } from './gateway/transport/budgets.ts';
import { connectGateway } from './gateway/transport/connect.ts';
import { Gateway } from './gateway/gateway.ts';
import { GuidLedger } from './credentials/guid-ledger.ts';
import { CommandQueues } from './gateway/transport/command-queues.ts';
import { createProve } from './gateway/proof.ts';
import { beat, renewGuid } from './gateway/upkeep.ts';
import { createEncryption } from './credentials/encryption.ts';
import { eventTypes, schema } from './schema/schema.ts';
import { DocumentAdmission } from './execution/admit-document.ts';
import { isStoreAway, StoreUnavailable } from './gateway/failed-call.ts';
import { IdempotencyKeys } from './execution/idempotency.ts';
import { Introspection } from './execution/introspection.ts';
import { OperationsInFlight } from './execution/operations-in-flight.ts';
import { TrustedDocuments } from './execution/trusted-documents.ts';
import { ownDocuments, readTrustedDocuments } from './execution/trusted-manifest.ts';
import { Pipeline } from './execution/pipeline.ts';
import { createFastPath, type Serve } from './http/fast-path.ts';
import { createGraphqlSockets } from './http/websocket.ts';
import { createGraphqlHttp } from './http/yoga.ts';
import type { IdempotencyStore } from './journal/idempotency.ts';
import type { ClusterSignals, Journal } from './journal/journal.ts';
import type { Leases } from './journal/lease.ts';
import { soleLeases } from './journal/sole.ts';
import { openSqliteStore } from './journal/sqlite/store.ts';
import { LimitedLog } from './telemetry/limited-log.ts';
import type { Log } from './telemetry/log.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';
import { createRequests, type Requests } from './telemetry/requests.ts';
import { untraced } from './telemetry/traces.ts';

export interface App {
  /** GraphQL over HTTP. */
  readonly graphql: Serve;
  /** GraphQL over WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly metrics: Metrics;
  /** Ids, traces and log lines of requests. */
  readonly requests: Requests;
  /** Rejects when the store does not answer. */
  readonly check: () => Promise<void>;
  /** No new poll; every subscriber is told. Resolves when those who read have been told. */
  readonly farewell: () => Promise<void>;
  /** Closes the sockets, waits for the polls in flight, and releases the store. */
  readonly close: () => Promise<void>;
}

/**
 * @param stop ends the process at once: the store's file was deleted or replaced
 * @throws {StoreLockedError} when another process holds the store; the journal's other errors when it cannot be opened
 */
export async function createApp(
  config: Config,
  log: Log,
  stop: (line: string) => void = (line) => log.fatal(line),
): Promise<App> {
  const metrics = createMetrics();
  const traces = config.traces ? (await import('./telemetry/traces-sdk.ts')).startTraces(config.traces) : untraced;
  const http = connectGateway(config.gateway, config.limits, log, metrics, traces);
  const { introspection, trustedDocuments } = config.clients;
  const trusted =
    trustedDocuments && new TrustedDocuments([...ownDocuments, ...trustedDocuments].flatMap(readTrustedDocuments));
  // After all that may fail for a setting: a store that is opened and not closed counts as left by a process that died.
  const hold = new PollHold(config.gateway.pollHoldMs, config.gateway.pollGraceMs, log);
  const { journal, signals, leases, idempotency } = await openStore(config, { hold, log, metrics, stop });
  const encryption = createEncryption(config.store.key);
  const budgets = createBudgets({
    ...config.limits,
    // The connections to the gateway, not those of clients.
    ...config.gateway,
    unprovenWaiting: config.limits.unprovenOperations,
    refused: () => {
      metrics.fault('command', 'GATEWAY_UNAVAILABLE');
    },
  });
  const guidKey = hashKey('lineage', config, signals ? 'shared' : journal.firstEpoch);
  const ledger = new GuidLedger(journal, encryption, guidKey, config.session.guidGraceMs, budgets.lookUps, signals);
  const { timeoutMs, profile } = config.gateway;
  const unprovenLog = new LimitedLog(log);
  const gatewayOptions = { http, ledger, budgets, timeoutMs, profile, log, unprovenLog, metrics };
  const gateway = new Gateway(gatewayOptions);
  const keeper: SessionKeeper = new SessionKeeper({
    ledger,
    journal,
    leases,
    poll: createPoll(http),
    renewGuid: (session) => renewGuid(gateway, ledger, session),
    heartbeat: (credential) => beat(gateway, credential),
    hold,
    pauseMs: config.gateway.pollPauseMs,
    lingerMs: config.session.lingerMs,
    log,
    metrics,
    traces,
  });
  const decode = createDecode(eventTypes, reportUnreadable(log, metrics));
  const hub = new EventHub({
    journal,
    decode,
    facts: new StreamFacts(journal, decode, encryption),
    admission: new Admission(ledger, createProve(gatewayOptions)),
    keeper,
    ...config.limits,
    storeLostAfterMs: config.store.lostAfterMs,
    log,
    metrics,
    traces,
  });
  const { commandsPerAgent, operationsPerMinute } = config.limits;
  const commandQueues = new CommandQueues(commandsPerAgent, config.gateway.timeoutMs);
  const operations = new OperationsInFlight(config.limits);
  metrics.operationsInFlight(() => operations.count);
  const rate = operationsPerMinute
    ? new (await import('./execution/rate-limit.ts')).RateLimit(operationsPerMinute, (guid) => ledger.sessionName(guid))
    : undefined;
  const pipeline = new Pipeline({
    schema,
    capabilities: {
      gateway: { as: (guid, scope) => gateway.as(guid, scope, commandQueues) },
      callsPerDocument: config.limits.callsPerDocument,
      hub,
      openSession: (guid) => ledger.openSessionName(guid),
      operations,
      keys: new IdempotencyKeys({
        store: idempotency,
        encryption,
        hashKey: hashKey('idempotency', config, signals ? 'shared' : journal.firstEpoch),
        commandMs: longestCommandMs(config),
        keysPerSession: config.limits.idempotencyKeys,
      }),
      keyOwner: async (agentId, guid, from) => {
        const session = await ledger.owner(agentId, guid, from).catch((error: unknown) => {
          if (!isStoreAway(error)) throw error;
          throw new StoreUnavailable('The store does not answer, so nothing was sent. Retry with the same key.', error);
        });
        if (session?.agentId !== agentId) return { agentId, guids: [ledger.hashOf(guid)] };
        return { agentId, guids: session.unprovenGuids(guid), serial: session.serial };
      },
    },
    newerGuid: (guid) => {
      const session = ledger.byGuid(guid);
      return session?.guid === guid ? undefined : session?.guid;
    },
    limits: config.limits,
    admission: new DocumentAdmission({ schema, limits: config.limits, introspection, trusted }),
    introspection: new Introspection(schema),
    trusted,
    rate,
    log,
    traces,
  });
  const transport = { pipeline, config, log };
  signals?.onReset((kept) => {
    hub.reset(kept);
    void ledger.saveAll(kept);
  });
  const sockets = createGraphqlSockets(transport);
  // The demo's gateway is new with each start: its earlier sessions are over.
  try {
    await keeper.restore(config.demo);
  } catch (error) {
    // Not where a process died before: a store closed in order would hide what may have been lost then.
    if (!journal.uncleanStart) await journal.close();
    throw error;
  }
  return {
    graphql: createFastPath({ ...transport, yoga: createGraphqlHttp(transport) }),
    upgrade: sockets.upgrade,
    metrics,
    requests: createRequests(log, traces),
    check: async () => {
      hub.checkStore();
      await journal.check();
    },
    farewell: () => {
      // At once, so that the stop takes no longer than one poll, however long the farewell.
      keeper.stop();
      return hub.drain();
    },
    close: async () => {
      // Whoever waits for an answer over a socket gets it first.
      await Promise.all([keeper.drain(), ledger.allQuiet().then(() => sockets.close())]);
      await http.close();
      await journal.close();
      await traces.close();
    },
  };
}

interface Store {
  readonly journal: Journal;
  /** Undefined where the store belongs to this process. */
  readonly signals?: ClusterSignals;
  readonly leases: Leases;
  readonly idempotency: IdempotencyStore;
}

interface StoreParts {
  readonly hold: PollHold;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly stop: (line: string) => void;
}

async function openStore({ store }: Config, { hold, log, metrics, stop }: StoreParts): Promise<Store> {
  const retention = { maxAgeMs: store.retentionMs, maxEventsPerAgent: store.retentionEvents };
  const { trimIntervalMs } = store;
  const retentionStopped = (isStopped: boolean) => {
    metrics.retentionStopped(isStopped);
  };
  if (!store.url.startsWith('sqlite:')) {
    const { openRedisStore } = await import('./journal/redis/store.ts');
    return openRedisStore({
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
  const { journal, idempotency } = openSqliteStore({
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
  return { journal, leases: soleLeases(journal), idempotency };
}

/**
 * Hashes of Guids must mean the same after a restart and in every instance, and nothing in another store. A shared store may begin anew while
 * sessions go on: there the key cannot be of its life.
 */
function hashKey(purpose: string, { store }: Config, life: string): string {
  return createHash('sha256')
    .update(`${purpose}:${life}:${store.key ?? ''}`)
    .digest('hex');
}

/** From a command's key to its answer: it waits for its turn, is sent, and once more if a newer Guid is known; the rest is for the store. */
const longestCommandMs = ({ gateway }: Config): number => 3 * gateway.timeoutMs + 2000;
