/**
 * Every setting: its environment variable, how it is read, its default, its meaning and its place in the configuration. The type of the
 * configuration, `--help` and docs/configuration.md are derived from this table.
 */
import {
  choice,
  documentFiles,
  endlessMs,
  fingerprint,
  flag,
  gatewaySite,
  headerName,
  hostName,
  hours,
  httpAddress,
  list,
  network,
  secret,
  setting,
  share,
  storeAddress,
  text,
  webOrigin,
  whole,
  workers,
  type Setting,
} from './setting-kinds.ts';

/** As OpenTelemetry's SDKs name them. */
const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
const otlpProtocols = ['http/json'] as const;

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Grouped by the sections of the configuration, which are those of docs/configuration.md. */
export const settings = {
  server: {
    host: setting('HOST', text, {
      default: '127.0.0.1',
      about: 'address the server listens on (the demo: loopback only, unless DEMO=on)',
    }),
    port: setting('PORT', whole(0, 65_535), { default: 4000, about: 'port the server listens on; 0 takes a free one' }),
    isDemoOpen: setting('DEMO', flag('on', 'off'), {
      default: 'off',
      about:
        'on: the demo may listen on every address in HOST, as in a container; every client that can connect can act as its agents. Not with AGENT_GATEWAY_URL',
    }),
    workers: setting('WORKERS', workers(256), {
      default: 1,
      about:
        'processes that share the port of one machine, or auto: one per core; more than one require STORE_URL=redis://… (npm start -- --workers N is the same)',
    }),
  },
  gateway: {
    /** Each ends in `/agentgateway/resource`; none in the demo until the simulator listens. */
    sites: setting('AGENT_GATEWAY_URL', list(gatewaySite), {
      unset: [],
      about:
        'base address of the agent gateway, with or without /agentgateway/resource; several, comma-separated, are the sites of one gateway, the active one first (unset: embedded simulator and demo agents)',
    }),
    caFile: setting('AGENT_GATEWAY_CA_FILE', text, {
      about: "PEM file with the private CA of the gateway's certificate",
    }),
    serverName: setting('AGENT_GATEWAY_SERVER_NAME', hostName, {
      about: "name in the gateway's certificate, if it differs from the host in AGENT_GATEWAY_URL",
    }),
    fingerprints: setting('AGENT_GATEWAY_CERT_FINGERPRINT', list(fingerprint), {
      unset: [],
      about:
        "sha256:… of the gateway's certificate, comma-separated for several: the server accepts only these certificates, until they expire, with any issuer and any name",
    }),
    certFile: setting('AGENT_GATEWAY_CERT_FILE', text, {
      about: 'PEM file with the client certificate that this server presents to the gateway, and its chain',
    }),
    keyFile: setting('AGENT_GATEWAY_KEY_FILE', text, {
      about: 'PEM file with the private key of AGENT_GATEWAY_CERT_FILE, not encrypted',
    }),
    switchAfterMs: setting('AGENT_GATEWAY_SWITCH_AFTER_MS', whole(100, 600_000), {
      default: 3000,
      about:
        'several sites: time without a connection after which the server switches to the next site; a site that accepts connections without a useful answer gets the deadline of a poll',
    }),
    profile: setting('AGENT_GATEWAY_PROFILE', choice('current', 'classic'), {
      default: 'current',
      about:
        'release of the gateway: current, or classic for older ones (agent ids to 59999; some parameters in the query; PUT heartbeat)',
    }),
    timeoutMs: setting('AGENT_GATEWAY_TIMEOUT_MS', whole(50, 120_000), {
      default: 5000,
      about: 'deadline of a command',
    }),
    pollHoldMs: setting('AGENT_GATEWAY_POLL_HOLD_MS', whole(0, 100_000), {
      default: 10_000,
      about: 'how long the gateway holds an empty poll: the value of its own setting, or longer',
    }),
    pollGraceMs: setting('AGENT_GATEWAY_POLL_GRACE_MS', whole(100, 60_000), {
      default: 5000,
      about:
        'how long the server waits for the answer of a poll beyond the hold: hold plus grace is the deadline of a poll',
    }),
    /** The vendor advises 200 to 500 ms (cec_07_1274). */
    pollPauseMs: setting('AGENT_GATEWAY_POLL_PAUSE_MS', whole(0, 60_000), {
      default: 200,
      about: 'pause after an empty poll',
    }),
    connections: setting('AGENT_GATEWAY_CONNECTIONS', whole(1, 10_000), {
      default: 256,
      about: 'connections for commands; each poll has its own',
    }),
    waiting: setting('AGENT_GATEWAY_WAITING', whole(0, 1_000_000), {
      default: 1000,
      about: 'commands that may wait for a connection; more fail at once',
    }),
    maxAnswerBytes: setting('AGENT_GATEWAY_MAX_ANSWER_BYTES', whole(1024, 1_073_741_824), {
      default: 4_194_304,
      about: 'largest answer of the gateway that is read',
    }),
    garbledFolder: setting('AGENT_GATEWAY_GARBLED_DIR', text, {
      about:
        'folder for the malformed-response log: the last 100 answers of the gateway that were not an envelope, up to 64 KiB of each, with values, phone numbers and credentials masked. Instances may share it; each worker uses a separate folder in it. (default: not stored)',
    }),
  },
  store: {
    /** Secret, because it may contain a password. */
    url: setting('STORE_URL', storeAddress, {
      isSecret: true,
      about:
        'where events and credentials are stored: sqlite:PATH, sqlite::memory:, or for many instances redis://[USER:PASSWORD@]HOST:PORT[/DB] (rediss:// for TLS). Several HOST:PORT with ?cluster=true or ?sentinel=NAME. Options: &prefix=NAME; &ca=FILE, &cert=FILE and &key=FILE; &sentinelUser= and &sentinelPassword=. (default: sqlite:data/agent-gateway.db in the checkout, or in the working directory if installed as a package; the demo: sqlite:data/demo.db)',
    }),
    durability: setting('STORE_DURABILITY', choice('normal', 'full'), {
      default: 'normal',
      about:
        'normal survives the death of the process; full also a power loss, at the price of a disk flush per commit',
    }),
    key: setting('STORE_KEY', secret(16), {
      isSecret: true,
      about: 'secret (16 characters or more) that encrypts the credentials in the store',
    }),
    newEpoch: setting('NEW_STORE_EPOCH', flag('on', 'off'), {
      default: 'off',
      about: 'on: this start begins a new store epoch; set it once after a restore',
    }),
    retentionMs: setting('STORE_RETENTION_HOURS', hours(1, 8760), {
      default: 24,
      about: 'how long events can be replayed',
    }),
    retentionEvents: setting('STORE_RETENTION_EVENTS', whole(100, 10_000_000), {
      default: 10_000,
      about: 'how many events of one agent can be replayed',
    }),
    trimIntervalMs: setting('STORE_TRIM_INTERVAL_MS', whole(100, 86_400_000), {
      default: 60_000,
      about: 'pause between two passes that delete expired events',
    }),
    leaseMarginMs: setting('STORE_LEASE_MARGIN_MS', whole(100, 60_000), {
      default: 5000,
      about:
        'Redis: an agent is polled under a lease that lasts the deadline of a poll plus three times this; an instance waits for the lease time before it takes over from a dead one',
    }),
    lostAfterMs: setting('STORE_LOST_AFTER_MS', whole(1000, 3_600_000), {
      default: 15_000,
      about:
        'how long the store may be unavailable before streams get ServerDegraded and /ready answers 503; after twice that, an instance that cannot reach Redis ends its streams. Set it above the duration of a failover',
    }),
    maxBytes: setting('STORE_MAX_BYTES', whole(131_072, Number.MAX_SAFE_INTEGER), {
      about: 'SQLite, for a shared disk: size in bytes at which the store counts as full (default: no limit)',
    }),
  },
  session: {
    lingerMs: setting('SESSION_LINGER_MS', endlessMs, {
      default: 600_000,
      about:
        'how long the server keeps an agent signed in after its last subscriber or request; 0 stops at once, infinite never',
    }),
    guidGraceMs: setting('SESSION_GUID_GRACE_MS', endlessMs, {
      default: 'infinite',
      about:
        'how long clients may use a Guid after it was replaced; infinite: while the session lives and the Guid is one of the last 1500 before the newest',
    }),
  },
  limits: {
    bodyBytes: setting('LIMIT_BODY_BYTES', whole(1024, 104_857_600), {
      default: 65_536,
      about: 'largest request body',
    }),
    tokens: setting('LIMIT_TOKENS', whole(10, 1_000_000), { default: 4000, about: 'tokens in a document' }),
    depth: setting('LIMIT_DEPTH', whole(3, 1000), {
      default: 12,
      about: 'depth of a document; introspection is not counted',
    }),
    aliases: setting('LIMIT_ALIASES', whole(0, 100_000), { default: 30, about: 'aliases in a document' }),
    directives: setting('LIMIT_DIRECTIVES', whole(0, 100_000), { default: 50, about: 'directives in a document' }),
    mutationFields: setting('LIMIT_MUTATION_FIELDS', whole(1, 1000), {
      default: 1,
      about: 'mutations in one document',
    }),
    cost: setting('LIMIT_COST', whole(10, 10_000_000), {
      default: 5000,
      about: 'cost of a document: 1 per scalar and 2 per object, times 1.5 per level; introspection is not counted',
    }),
    documentMs: setting('LIMIT_DOCUMENT_MS', whole(100, 3_600_000), {
      about:
        'how long a query may take (default: twice AGENT_GATEWAY_TIMEOUT_MS); a mutation has 30 s more, for its outcome',
    }),
    commandsPerAgent: setting('LIMIT_COMMANDS_PER_AGENT', whole(1, 100_000), {
      default: 64,
      about:
        'commands of one session in flight or waiting; the server sends its mutations one at a time, in the order of arrival',
    }),
    callsPerDocument: setting('LIMIT_CALLS_PER_DOCUMENT', whole(5, 10_000), {
      default: 32,
      about: 'calls to the gateway that one document may make',
    }),
    unprovenCalls: setting('LIMIT_UNPROVEN_CALLS', whole(1, 10_000), {
      default: 8,
      about:
        'calls to the gateway and look-ups in the store at a time, for all callers together without the Guid of an open session; they use separate connections',
    }),
    signIns: setting('LIMIT_SIGN_INS', whole(1, 10_000), { default: 16, about: 'sign-ins at the gateway at a time' }),
    unprovenOperations: setting('LIMIT_UNPROVEN_OPERATIONS', whole(1, 1_000_000), {
      default: 1000,
      about:
        'waiting operations of each kind, for all callers together without the Guid of an open session; client addresses take turns',
    }),
    idempotencyKeys: setting('LIMIT_IDEMPOTENCY_KEYS', whole(1, 1_000_000), {
      default: 2000,
      about: 'idempotency keys of one session per hour',
    }),
    operationsPerMinute: setting('LIMIT_OPERATIONS_PER_MINUTE', whole(1, 10_000_000), {
      about:
        'operations per minute: per session for requests with its Guid, else per client address (default: no limit)',
    }),
    operationsPerSession: setting('LIMIT_OPERATIONS_PER_SESSION', whole(1, 1_000_000), {
      default: 256,
      about:
        'operations in flight of one session, those that wait for an outcome or for the first request of an idempotency key included',
    }),
    operationsPerSocket: setting('LIMIT_OPERATIONS_PER_SOCKET', whole(1, 1_000_000), {
      default: 128,
      about: 'operations open over one WebSocket, subscriptions included',
    }),
    operationsInFlight: setting('LIMIT_OPERATIONS_IN_FLIGHT', whole(4, 10_000_000), {
      default: 5000,
      about:
        'operations in flight of this process; callers without the Guid of an open session get at most half of them',
    }),
    headerBytes: setting('LIMIT_HEADER_BYTES', whole(1024, 1_048_576), {
      default: 16_384,
      about: 'size of a request’s headers and its URL',
    }),
    headers: setting('LIMIT_HEADERS', whole(10, 10_000), { default: 100, about: 'number of headers of a request' }),
    headersMs: setting('LIMIT_HEADERS_MS', whole(100, 600_000), {
      default: 10_000,
      about: 'maximum time to receive the headers of a request',
    }),
    requestMs: setting('LIMIT_REQUEST_MS', whole(100, 3_600_000), {
      default: 30_000,
      about: 'maximum time to receive the complete request',
    }),
    connections: setting('LIMIT_CONNECTIONS', whole(10, 1_000_000), {
      default: 20_000,
      about: 'open connections of clients, WebSockets included',
    }),
    downloads: setting('LIMIT_DOWNLOADS', whole(1, 10_000), {
      default: 32,
      about: 'files of the gateway, such as recordings, that the server passes on at a time',
    }),
    downloadsPerSession: setting('LIMIT_DOWNLOADS_PER_SESSION', whole(1, 10_000), {
      default: 4,
      about: 'files that the server passes on at a time for one session',
    }),
    downloadBytes: setting('LIMIT_DOWNLOAD_BYTES', whole(1024, 10_737_418_240), {
      default: 262_144_000,
      about: 'largest file that is passed on',
    }),
    downloadMs: setting('LIMIT_DOWNLOAD_MS', whole(100, 86_400_000), {
      default: 600_000,
      about: 'how long passing a file on may take',
    }),
    downloadStallMs: setting('LIMIT_DOWNLOAD_STALL_MS', whole(100, 3_600_000), {
      default: 30_000,
      about: 'how long a file may make no progress: before its first byte, or between two pieces',
    }),
    subscribers: setting('LIMIT_SUBSCRIBERS', whole(1, 10_000_000), {
      default: 5000,
      about: 'subscribers of this process',
    }),
    subscribersPerAgent: setting('LIMIT_SUBSCRIBERS_PER_AGENT', whole(1, 1_000_000), {
      default: 50,
      about: 'subscribers of one session of an agent; the agent’s ended sessions share half as many additional places',
    }),
  },
  clients: {
    /** The proxy has to close first, or a request may reach a closed socket: Envoy keeps idle connections for an hour, GCP for 10 minutes. */
    keepAliveMs: setting('KEEP_ALIVE_MS', whole(1000, 86_400_000), {
      default: 3_660_000,
      about:
        'how long the server keeps an idle HTTP connection open; set it above the idle timeout of the proxy or balancer in front, or some requests meet a connection that is being closed',
    }),
    trustedProxies: setting('TRUSTED_PROXIES', list(network), {
      unset: [],
      about:
        'addresses and networks (10.0.0.0/8) of proxies, comma-separated: limits per address use the client address that these proxies send in X-Forwarded-For or Forwarded (default: none)',
    }),
    /** Proxies and browsers drop connections that are silent for longer. */
    pingMs: setting('STREAM_PING_MS', whole(100, 3_600_000), {
      default: 12_000,
      about:
        'pause between pings on idle event streams; the server closes a WebSocket that has not answered a ping before the next one',
    }),
    streamMaxMs: setting('STREAM_MAX_MS', whole(100, 604_800_000), {
      about:
        'maximum duration of an event stream or a WebSocket: the server ends it at a random time between half of this and all of it. The client then resumes, perhaps on another instance (default: no limit)',
    }),
    origins: setting('PUBLIC_ORIGINS', list(webOrigin), {
      unset: [],
      about:
        'browser origins allowed by CORS and on WebSockets, comma-separated, including those of packaged apps (capacitor://localhost, chrome-extension://ID) (default: none)',
    }),
    corsHeaders: setting('CORS_ALLOW_HEADERS', list(headerName), {
      unset: [],
      about:
        'request headers that pages of PUBLIC_ORIGINS may send in addition to the usual ones (Guid, traces, Apollo client awareness, Authorization), comma-separated',
    }),
    callbackOrigins: setting('CALLBACK_ORIGINS', list(webOrigin), {
      unset: [],
      about:
        'origins of federated routers that may get the results of subscriptions by HTTP callbacks, comma-separated (https://router.example.com); see docs/federation.md (default: none)',
    }),
    graphiql: setting('GRAPHIQL', flag('on', 'off'), { default: 'on', about: 'GraphiQL for browsers at /graphql' }),
    introspection: setting('INTROSPECTION', flag('on', 'off'), {
      default: 'on',
      about: 'introspection and suggestions in error messages',
    }),
    rawOperations: setting('RAW_OPERATIONS', flag('on', 'off'), {
      default: 'off',
      about:
        'the fields gatewayRead and gatewayCommand, which call operations of the gateway that are known by method and path only; see docs/undocumented-operations.md',
    }),
    trustedDocuments: setting('TRUSTED_DOCUMENTS', documentFiles, {
      about:
        'executes only trusted documents: on for those of schema/operations, or a comma-separated list of files and folders with more of them; see docs/trusted-documents.md (default: every document)',
    }),
    automaticDocuments: setting('APQ', flag('on', 'off'), {
      default: 'off',
      about:
        'on: automatic persisted queries: once a client has sent a document with its hash, clients may send the hash alone, while this process remembers it',
    }),
  },
  telemetry: {
    logLevel: setting('LOG_LEVEL', choice(...logLevels), {
      default: 'info',
      about: `one of ${logLevels.join(', ')}`,
    }),
    usageReporter: setting('USAGE_REPORTER', text, {
      about:
        'file of a JavaScript module whose default export is a function: the server calls it with each operation that it has executed; see docs/observability.md (default: none)',
    }),
    collector: setting('OTEL_EXPORTER_OTLP_ENDPOINT', httpAddress, {
      about:
        'base address of an OpenTelemetry collector (OTLP over HTTP) that gets traces; the other variables of its exporter and OTEL_RESOURCE_ATTRIBUTES work too (default: no traces)',
    }),
    traceCollector: setting('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', httpAddress, {
      about: 'the complete address of the collector, for traces only',
    }),
    exporter: setting('OTEL_TRACES_EXPORTER', choice('otlp', 'none'), {
      about:
        'none: no traces, whatever else is set; otlp: traces, to http://localhost:4318 if no endpoint is set (default: otlp if an endpoint is set)',
    }),
    protocol: setting('OTEL_EXPORTER_OTLP_PROTOCOL', choice(...otlpProtocols), {
      about: 'must be http/json, the only protocol that this server sends',
    }),
    tracesProtocol: setting('OTEL_EXPORTER_OTLP_TRACES_PROTOCOL', choice(...otlpProtocols), {
      about: 'the same, for traces only',
    }),
    sampler: setting('OTEL_TRACES_SAMPLER', choice(...samplers), {
      default: 'parentbased_traceidratio',
      about: `which traces are recorded: ${samplers.join(', ')}`,
    }),
    serviceName: setting('OTEL_SERVICE_NAME', text, {
      default: 'agent-gateway-graphql',
      about: 'name of this service in traces',
    }),
    tracedShare: setting('OTEL_TRACES_SAMPLER_ARG', share, {
      default: 1,
      about: 'share of the traces that a sampler by ratio records, from 0 to 1',
    }),
    exportPauseMs: setting('OTEL_BSP_SCHEDULE_DELAY', whole(1, 600_000), {
      default: 5000,
      about: 'milliseconds between two exports of traces',
    }),
    isDisabled: setting('OTEL_SDK_DISABLED', flag('true', 'false'), {
      default: 'false',
      about: 'true: no traces, whatever else is set',
    }),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Setting>>>>;

export type Section = keyof typeof settings;

/** In the order of the table. */
export const allSettings: readonly Setting[] = Object.values(settings).flatMap((section) =>
  Object.values<Setting>(section),
);
export const settingNames: readonly string[] = allSettings.map(({ variable }) => variable);

export const sectionTitles: Readonly<Record<Section, string>> = {
  server: 'Server',
  gateway: 'Gateway',
  store: 'Store',
  session: 'Sessions',
  limits: 'Limits',
  clients: 'Clients and browsers',
  telemetry: 'Logs and traces',
};

/** The text of `--help` about the settings. */
export function settingsHelp(): string {
  const width = Math.max(...settingNames.map(({ length }) => length)) + 2;
  return Object.entries(settings)
    .map(([section, named]) => {
      const lines = Object.values<Setting>(named).map(({ variable, about, defaultText }) => {
        const shown = defaultText === undefined ? '' : ` [${defaultText}]`;
        return `  ${variable.padEnd(width)}${about}${shown}`;
      });
      return [`${sectionTitles[section as Section]}:`, ...lines].join('\n');
    })
    .join('\n\n');
}
