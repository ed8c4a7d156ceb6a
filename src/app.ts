/** The composition root: builds the engine, the request pipeline and the transports from the settings. It opens no port. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Config } from './config.ts';
import { openEngine, type Engine } from './engine.ts';
import { GatewayRefusal } from './gateway/failures.ts';
import { ownScope } from './gateway/scope.ts';
import type { GatewayFiles } from './gateway/transport/http.ts';
import { Downloads } from './gateway/downloads.ts';
import { connectGateway } from './gateway/transport/connect.ts';
import { fileSources } from './schema/downloads.ts';
import { eventTypes, schema as documentedSchema } from './schema/schema.ts';
import { DocumentAdmission } from './execution/admit-document.ts';
import { isStoreAway, StoreUnavailable } from './gateway/failed-call.ts';
import { DownloadTickets } from './execution/download-tickets.ts';
import { FileDownloads } from './execution/downloads.ts';
import { IdempotencyKeys } from './execution/idempotency.ts';
import { Introspection } from './execution/introspection.ts';
import { OperationsInFlight } from './execution/operations-in-flight.ts';
import { AutomaticDocuments } from './execution/automatic-documents.ts';
import { TrustedDocuments } from './execution/trusted-documents.ts';
import { ownDocuments, readTrustedDocuments } from './execution/trusted-manifest.ts';
import { Pipeline } from './execution/pipeline.ts';
import { loadUsageReporter, Usage } from './execution/usage.ts';
import { createAddressOf } from './http/client-address.ts';
import { Callbacks } from './http/callbacks.ts';
import { createFastPath, type Serve } from './http/fast-path.ts';
import { createRecordings } from './http/recordings.ts';
import { ForeignPages } from './http/foreign-pages.ts';
import { createGraphqlSockets } from './http/websocket.ts';
import type { GraphqlHttp } from './http/yoga.ts';
import type { Log } from './telemetry/log.ts';
import { createMetrics, type Metrics } from './telemetry/metrics.ts';
import { createRequests, type Requests } from './telemetry/requests.ts';
import { untraced } from './telemetry/traces.ts';

export interface App {
  /** GraphQL over HTTP. */
  readonly graphql: Serve;
  /** Files of the gateway at `/recordings/…`. */
  readonly recordings: Serve;
  /** GraphQL over WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Loads what only unusual requests need, so that the first of them does not wait for it. */
  readonly warmUp: () => Promise<void>;
  readonly metrics: Metrics;
  readonly pages: ForeignPages;
  /** Ids, traces and log lines of requests. */
  readonly requests: Requests;
  /** Copies the SQLite file that is in use; undefined for other stores. @returns the copy's path */
  readonly backUp: (() => Promise<string>) | undefined;
  /** Records the URL of this process beside the SQLite file; undefined for other stores. */
  readonly serves: ((url: string) => void) | undefined;
  /** Rejects when the store does not answer. */
  readonly check: () => Promise<void>;
  /** Stops polling and sends `ServerDraining` to every subscriber. Resolves when all subscribers that read have received it. */
  readonly farewell: () => Promise<void>;
  /** Closes the sockets, waits for the polls in flight, and releases the store. */
  readonly close: () => Promise<void>;
}

/**
 * @param stop ends the process at once; called when the store's file was deleted or replaced
 * @throws {StoreLockedError} when another process holds the store; the journal's other errors when it cannot be opened
 */
export async function createApp(
  config: Config,
  log: Log,
  stop: (line: string) => void = (line) => log.fatal(line),
): Promise<App> {
  const metrics = createMetrics();
  // Only trusted documents limit the number of different operation names.
  const namesOperations = config.clients.trustedDocuments !== undefined;
  const traces = config.traces
    ? (await import('./telemetry/traces-sdk.ts')).startTraces(config.traces, namesOperations, log)
    : untraced;
  const http = connectGateway(config.gateway, config.limits, log, metrics, traces);
  const { introspection: mayIntrospect, trustedDocuments, rawOperations } = config.clients;
  const schema = rawOperations ? (await import('./schema/raw-schema.ts')).rawSchema : documentedSchema;
  const trusted =
    trustedDocuments && new TrustedDocuments([...ownDocuments, ...trustedDocuments].flatMap(readTrustedDocuments));
  const { usageReporter } = config.telemetry;
  const reporter = usageReporter === undefined ? undefined : await loadUsageReporter(usageReporter);
  // Open the store after every step that a wrong setting can fail: a store that is not closed counts as left by a process that died.
  const engine = await openEngine({ config, http, eventTypes, log, metrics, traces, stop });
  const { ledger } = engine;
  const files = fileDownloads(config, engine, http, log, metrics);
  const { operationsPerMinute } = config.limits;
  const operations = new OperationsInFlight(config.limits);
  metrics.operationsInFlight(() => operations.count);
  const rate = operationsPerMinute
    ? new (await import('./execution/rate-limit.ts')).RateLimit(operationsPerMinute, (guid) => ledger.sessionName(guid))
    : undefined;
  const introspection = new Introspection(schema);
  const pipeline = new Pipeline({
    schema,
    capabilities: {
      gateway: engine.gateway,
      callsPerDocument: config.limits.callsPerDocument,
      hub: engine.hub,
      files,
      openSession: (guid) => ledger.openSessionName(guid),
      operations,
      keys: new IdempotencyKeys({
        store: engine.idempotency,
        encryption: engine.encryption,
        hashKey: engine.hashKey('idempotency'),
        commandMs: longestCommandMs(config),
        keysPerSession: config.limits.idempotencyKeys,
      }),
      keyOwner: async (agentId, guid, from) => {
        const session = await ledger.owner(agentId, guid, from).catch((error: unknown) => {
          if (!isStoreAway(error)) throw error;
          throw new StoreUnavailable('The store does not answer, so nothing was sent. Retry with the same key.', error);
        });
        if (session?.agentId !== agentId) return { agentId, guids: [ledger.hashOf(guid)] };
        return { agentId, guids: session.unprovenGuids(guid), sessionNumber: session.sessionNumber };
      },
    },
    newerGuid: (guid) => {
      const session = ledger.byGuid(guid);
      return session?.guid === guid ? undefined : session?.guid;
    },
    limits: config.limits,
    admission: new DocumentAdmission({ schema, limits: config.limits, introspection: mayIntrospect, trusted }),
    introspection,
    documents: { trusted, automatic: config.clients.automaticDocuments ? new AutomaticDocuments() : undefined },
    rate,
    log,
    traces,
    usage: reporter && new Usage(reporter, log),
  });
  const pages = new ForeignPages(log, metrics, config.clients.origins);
  const addressOf = createAddressOf(config.clients.trustedProxies);
  const transport = { pipeline, config, log, pages, addressOf };
  const sockets = createGraphqlSockets(transport);
  const callbacks = new Callbacks();
  let loading: Promise<GraphqlHttp> | undefined;
  const yoga = () => (loading ??= import('./http/yoga.ts').then((module) => module.createGraphqlHttp(transport)));
  await engine.start();
  return {
    graphql: createFastPath({ ...transport, yoga, callbacks }),
    recordings: createRecordings({ ...transport, files }),
    upgrade: sockets.upgrade,
    warmUp: async () => {
      await yoga();
      introspection.prepare();
    },
    metrics,
    pages,
    requests: createRequests(log, traces, addressOf),
    backUp: engine.backUp,
    serves: engine.serves,
    check: engine.check,
    farewell: engine.farewell,
    close: async () => {
      // Clients receive the answers that they wait for before the sockets close.
      await Promise.all([engine.drain(), callbacks.close(), ledger.allQuiet().then(() => sockets.close())]);
      await engine.close();
      await traces.close();
    },
  };
}

function fileDownloads(config: Config, engine: Engine, files: GatewayFiles, log: Log, metrics: Metrics) {
  const { admission, ledger } = engine;
  const { limits, gateway } = config;
  const timeoutMs = limits.downloadStallMs;
  const downloads = new Downloads({ files, ledger, profile: gateway.profile, timeoutMs, log, metrics });
  return new FileDownloads({
    sources: fileSources,
    tickets: new DownloadTickets({
      store: engine.idempotency,
      encryption: engine.encryption,
      hashKey: engine.hashKey('downloads'),
    }),
    limits,
    patienceMs: gateway.timeoutMs,
    admit: (agentId, guid, scope) => admission.admit(agentId, guid, { resuming: false, scope }),
    current: async (agentId) => {
      const session = await ledger.current(agentId);
      if (session) await ledger.renewed(session);
      return ledger.current(agentId);
    },
    check: ({ operation, preparedBy = operation }, agentId, input) => {
      downloads.check(preparedBy, agentId, input);
    },
    open: async (session, { operation, preparedBy }, input, range) => {
      if (preparedBy === undefined) return downloads.open(session, operation, input, range);
      const { guid } = session;
      const prepared = await engine.gateway.as(guid, ownScope()).read(preparedBy, session.agentId, input as never);
      return prepared instanceof GatewayRefusal ? prepared : downloads.open(session, operation, prepared, range);
    },
  });
}

/**
 * Longest time from storing a command's key to its answer: the wait in the queue, the request, one repetition with a newer Guid, and 2 s for the
 * store.
 */
const longestCommandMs = ({ gateway }: Config): number => 3 * gateway.timeoutMs + 2000;
