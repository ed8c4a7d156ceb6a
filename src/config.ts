/** Environment → one frozen Config: every default, unit and check. Nothing else reads settings. */
import { customCleanEnv, makeExactValidator } from 'envalid';
import { fileURLToPath } from 'node:url';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** True when no gateway is configured: the embedded simulator is the gateway. */
  readonly demo: boolean;
  readonly gateway: GatewayConfig;
  readonly store: StoreConfig;
  readonly session: SessionConfig;
  readonly limits: LimitsConfig;
  /** Browser origins allowed by CORS and on WebSockets. */
  readonly publicOrigins: readonly string[];
  readonly graphiql: boolean;
  readonly introspection: boolean;
  /** Files of the only documents that are executed, beside those of schema/operations; undefined: any document is. */
  readonly trustedDocuments: readonly string[] | undefined;
  readonly logLevel: LogLevel;
}

export interface GatewayConfig {
  /** Base addresses ending in `/agentgateway/resource`, the active site first. Empty in the demo until the simulator listens. */
  readonly sites: readonly string[];
  readonly caFile: string | undefined;
  /** The release of the gateway: the newest documented forms, or those of older releases. */
  readonly profile: 'current' | 'classic';
  /** Deadline of a command. */
  readonly timeoutMs: number;
  /** How long the gateway holds an empty poll. */
  readonly pollHoldMs: number;
  /** After the hold, the answer of a poll is waited for so long. */
  readonly pollGraceMs: number;
  /** Pause after an empty poll; the vendor advises 200 to 500 ms (cec_07_1274). */
  readonly pollPauseMs: number;
  /** Largest answer that is read. */
  readonly maxAnswerBytes: number;
  /** Connections for commands; polls have their own. */
  readonly connections: number;
}

export interface StoreConfig {
  readonly url: string;
  readonly durability: 'normal' | 'full';
  readonly key: string | undefined;
  readonly retentionMs: number;
  readonly retentionEvents: number;
  /** Pause between two passes of trimming. */
  readonly trimIntervalMs: number;
  /** Between the end of the longest poll and the end of the lease that covers it. */
  readonly leaseMarginMs: number;
  /** The file grows no further; undefined: as far as its disk has room. */
  readonly maxBytes: number | undefined;
}

export interface SessionConfig {
  /** How long an agent is polled on after its last subscriber or authenticated request; Infinity: for ever. */
  readonly lingerMs: number;
  /** How long a Guid goes on working for clients after it was replaced; Infinity: while the session lives. */
  readonly guidGraceMs: number;
}

export interface LimitsConfig {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly mutationFields: number;
  readonly subscribers: number;
  readonly subscribersPerAgent: number;
  /** Proxies and browsers drop connections that are silent for longer. */
  readonly pingMs: number;
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A wrong setting: the process prints the message (one line, naming the variables) and exits with 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const text = makeExactValidator<string>((input) => input);
const whole = (min: number, max: number) =>
  makeExactValidator<number>((input) => {
    if (!/^\d{1,15}$/.test(input) || Number(input) < min || Number(input) > max)
      throw new Error(`must be a whole number from ${min} to ${max}`);
    return Number(input);
  });
const choice = <T extends string>(...values: readonly T[]) =>
  makeExactValidator<T>((input) => {
    const found = values.find((value) => value === input);
    if (found === undefined) throw new Error(`must be one of ${values.join(', ')}`);
    return found;
  });
const duration = makeExactValidator<number>((input) => {
  if (input === 'infinite') return Infinity;
  if (!/^\d{1,9}$/.test(input)) throw new Error('must be milliseconds, or infinite');
  return Number(input);
});
const sites = makeExactValidator<readonly string[]>((input) =>
  input.split(',').map((site) => gatewaySite(site.trim())),
);
const origins = makeExactValidator<readonly string[]>((input) =>
  input.split(',').map((origin) => webOrigin(origin.trim())),
);
const documentFiles = makeExactValidator<readonly string[]>((input) => {
  const paths = input.split(',').map((path) => path.trim());
  if (paths.includes('')) throw new Error('must be on, or files and folders, comma-separated');
  return paths.filter((path) => path !== 'on');
});
const storeUrl = makeExactValidator<string>((input) => {
  if (input.startsWith('sqlite:') && input.length > 'sqlite:'.length) return input;
  if (/^rediss?:\/\/./.test(input)) return input;
  throw new Error('must be sqlite:PATH, sqlite::memory:, redis://HOST:PORT or rediss://HOST:PORT');
});

const flag = choice('on', 'off');

/** Every variable with its default as written and its meaning: `--help` prints this table. */
const settings = {
  HOST: text({ default: '127.0.0.1', desc: 'address the server listens on (the demo: loopback only)' }),
  PORT: whole(0, 65_535)({ default: 4000, desc: 'port the server listens on; 0 takes a free one' }),
  AGENT_GATEWAY_URL: sites({
    default: undefined,
    desc: 'base address of the agent gateway, with or without /agentgateway/resource; several, comma-separated, are the sites of one gateway, the active one first (unset: embedded simulator and demo agents)',
  }),
  AGENT_GATEWAY_CA_FILE: text({
    default: undefined,
    desc: "PEM file with the private CA of the gateway's certificate",
  }),
  AGENT_GATEWAY_PROFILE: choice(
    'current',
    'classic',
  )({
    default: 'current',
    desc: 'release of the gateway: current, or classic for older ones (agent ids to 59999; some parameters in the query; PUT heartbeat)',
  }),
  AGENT_GATEWAY_TIMEOUT_MS: whole(50, 120_000)({ default: 5000, desc: 'deadline of a command' }),
  AGENT_GATEWAY_POLL_HOLD_MS: whole(
    0,
    100_000,
  )({
    default: 10_000,
    desc: 'how long the gateway holds an empty poll (its own setting)',
  }),
  AGENT_GATEWAY_POLL_GRACE_MS: whole(
    100,
    60_000,
  )({
    default: 5000,
    desc: 'how long after the hold the answer of a poll is waited for: hold and grace are the deadline of a poll',
  }),
  AGENT_GATEWAY_POLL_PAUSE_MS: whole(0, 60_000)({ default: 200, desc: 'pause after an empty poll' }),
  AGENT_GATEWAY_CONNECTIONS: whole(1, 10_000)({ default: 64, desc: 'connections for commands; each poll has its own' }),
  AGENT_GATEWAY_MAX_ANSWER_BYTES: whole(
    1024,
    1_073_741_824,
  )({ default: 4_194_304, desc: 'largest answer of the gateway that is read' }),
  STORE_URL: storeUrl({
    default: undefined,
    desc: 'where events and credentials are written down: sqlite:PATH, sqlite::memory:, or for many instances redis://[USER:PASSWORD@]HOST:PORT[/DB] (rediss:// for TLS; several HOST:PORT with ?cluster=true or ?sentinel=NAME; &prefix=NAME) (default: sqlite:data/agent-gateway.db in the project; the demo: sqlite:data/demo.db)',
  }),
  STORE_DURABILITY: choice(
    'normal',
    'full',
  )({
    default: 'normal',
    desc: 'normal survives the death of the process; full also a power loss, at the price of a disk flush a commit',
  }),
  STORE_KEY: text({
    default: undefined,
    desc: 'secret (16 characters or more) that encrypts the credentials in the store',
  }),
  STORE_RETENTION_HOURS: whole(1, 8760)({ default: 24, desc: 'how long events can be replayed' }),
  STORE_RETENTION_EVENTS: whole(
    100,
    10_000_000,
  )({ default: 10_000, desc: 'how many events of one agent can be replayed' }),
  STORE_TRIM_INTERVAL_MS: whole(
    100,
    86_400_000,
  )({ default: 60_000, desc: 'pause between two passes that delete what is no longer kept' }),
  STORE_LEASE_MARGIN_MS: whole(
    100,
    60_000,
  )({
    default: 5000,
    desc: 'Redis: an agent is polled under a lease of the deadline of a poll plus three times this; the instance that takes over from a dead one waits so long',
  }),
  STORE_MAX_BYTES: whole(
    131_072,
    Number.MAX_SAFE_INTEGER,
  )({ default: undefined, desc: 'SQLite, for a shared disk: beyond it the store is full (default: no limit)' }),
  SESSION_LINGER_MS: duration({
    default: 600_000,
    desc: 'how long an agent is kept signed in after its last subscriber or request; 0 stops at once, infinite never',
  }),
  SESSION_GUID_GRACE_MS: duration({
    default: Infinity,
    desc: 'how long an earlier Guid of a session goes on working for clients after it was replaced; infinite: while the session lives',
  }),
  LIMIT_BODY_BYTES: whole(1024, 104_857_600)({ default: 65_536, desc: 'largest request body' }),
  LIMIT_TOKENS: whole(10, 1_000_000)({ default: 4000, desc: 'tokens in a document' }),
  LIMIT_DEPTH: whole(3, 1000)({ default: 12, desc: 'depth of a document; introspection is not counted' }),
  LIMIT_ALIASES: whole(0, 100_000)({ default: 30, desc: 'aliases in a document' }),
  LIMIT_DIRECTIVES: whole(0, 100_000)({ default: 50, desc: 'directives in a document' }),
  LIMIT_MUTATION_FIELDS: whole(1, 1000)({ default: 1, desc: 'mutations in one document' }),
  LIMIT_SUBSCRIBERS: whole(1, 10_000_000)({ default: 5000, desc: 'subscribers of this process' }),
  LIMIT_SUBSCRIBERS_PER_AGENT: whole(1, 1_000_000)({ default: 50, desc: 'subscribers of one agent' }),
  STREAM_PING_MS: whole(
    100,
    3_600_000,
  )({
    default: 12_000,
    desc: 'pause between pings on idle event streams; a WebSocket that has not answered one by the next is closed',
  }),
  PUBLIC_ORIGINS: origins({
    default: undefined,
    desc: 'browser origins allowed by CORS and on WebSockets, comma-separated (default: none)',
  }),
  GRAPHIQL: flag({ default: 'on', desc: 'GraphiQL for browsers at /graphql' }),
  INTROSPECTION: flag({ default: 'on', desc: 'introspection and suggestions in error messages' }),
  TRUSTED_DOCUMENTS: documentFiles({
    default: undefined,
    desc: 'only trusted documents are executed: on for those of schema/operations, or files and folders with more of them, comma-separated; docs/trusted-documents.md (default: any document)',
  }),
  LOG_LEVEL: choice(...logLevels)({ default: 'info', desc: `one of ${logLevels.join(', ')}` }),
};

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);
/** @throws {ConfigError} naming each wrong variable, in one line. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is one that was not set: that is what compose files and shells mean by it.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const env = customCleanEnv(given, settings, (cleaned) => cleaned, {
    reporter: ({ errors }) => {
      const wrong = Object.entries(errors).map(([name, error]) => `${name} ${error.message}`);
      if (wrong.length > 0) throw new ConfigError(wrong.join('; '));
    },
  });
  const demo = env.AGENT_GATEWAY_URL === undefined;
  if (demo && !loopbackHosts.has(env.HOST))
    throw new ConfigError('HOST must be a loopback address in the demo: set AGENT_GATEWAY_URL to serve other machines');
  if (env.STORE_KEY !== undefined && env.STORE_KEY.length < 16)
    throw new ConfigError('STORE_KEY must have 16 characters or more');
  return Object.freeze<Config>({
    host: env.HOST,
    port: env.PORT,
    demo,
    gateway: {
      sites: env.AGENT_GATEWAY_URL ?? [],
      caFile: env.AGENT_GATEWAY_CA_FILE,
      profile: env.AGENT_GATEWAY_PROFILE,
      timeoutMs: env.AGENT_GATEWAY_TIMEOUT_MS,
      pollHoldMs: env.AGENT_GATEWAY_POLL_HOLD_MS,
      pollGraceMs: env.AGENT_GATEWAY_POLL_GRACE_MS,
      pollPauseMs: env.AGENT_GATEWAY_POLL_PAUSE_MS,
      maxAnswerBytes: env.AGENT_GATEWAY_MAX_ANSWER_BYTES,
      connections: env.AGENT_GATEWAY_CONNECTIONS,
    },
    store: {
      url:
        env.STORE_URL ??
        `sqlite:${fileURLToPath(new URL(demo ? '../data/demo.db' : '../data/agent-gateway.db', import.meta.url))}`,
      durability: env.STORE_DURABILITY,
      key: env.STORE_KEY,
      retentionMs: env.STORE_RETENTION_HOURS * 3_600_000,
      retentionEvents: env.STORE_RETENTION_EVENTS,
      trimIntervalMs: env.STORE_TRIM_INTERVAL_MS,
      leaseMarginMs: env.STORE_LEASE_MARGIN_MS,
      maxBytes: env.STORE_MAX_BYTES,
    },
    session: { lingerMs: env.SESSION_LINGER_MS, guidGraceMs: env.SESSION_GUID_GRACE_MS },
    limits: {
      bodyBytes: env.LIMIT_BODY_BYTES,
      tokens: env.LIMIT_TOKENS,
      depth: env.LIMIT_DEPTH,
      aliases: env.LIMIT_ALIASES,
      directives: env.LIMIT_DIRECTIVES,
      mutationFields: env.LIMIT_MUTATION_FIELDS,
      subscribers: env.LIMIT_SUBSCRIBERS,
      subscribersPerAgent: env.LIMIT_SUBSCRIBERS_PER_AGENT,
      pingMs: env.STREAM_PING_MS,
    },
    publicOrigins: env.PUBLIC_ORIGINS ?? [],
    graphiql: env.GRAPHIQL === 'on',
    introspection: env.INTROSPECTION === 'on',
    trustedDocuments: env.TRUSTED_DOCUMENTS,
    logLevel: env.LOG_LEVEL,
  });
}

/** What `--help` prints: every variable, its default and its meaning. */
export function settingsHelp(): string {
  const rows = Object.entries(settings).map(([name, spec]) => {
    const { default: value, desc } = spec as { readonly default?: string | number; readonly desc?: string };
    const shown = value === Infinity ? 'infinite' : value;
    return `  ${name.padEnd(32)}${desc ?? ''}${shown === undefined ? '' : ` [${shown}]`}`;
  });
  return rows.join('\n');
}

function gatewaySite(input: string): string {
  const url = URL.canParse(input) ? new URL(input) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('must be http(s) addresses, comma-separated');
  if (url.username || url.password || url.search || url.hash)
    throw new Error('must hold no credentials, query or fragment');
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path.endsWith('/agentgateway/resource') ? path : `${path}/agentgateway/resource`);
}

function webOrigin(input: string): string {
  if (!URL.canParse(input) || new URL(input).origin !== input)
    throw new Error('must be origins such as https://desk.example.com, comma-separated');
  return input;
}
