/** Environment → one frozen Config, in the units that the code works with. Nothing else reads settings. */
import leven from 'leven';
import { fileURLToPath } from 'node:url';
import { limitsIn } from './settings-limits.ts';
import { readSettings, settingNames, type logLevels } from './settings.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Processes that share the port. */
  readonly workers: number;
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
  /** Undefined: no traces, and nothing of OpenTelemetry's SDK is loaded. */
  readonly traces: TracesConfig | undefined;
}

/** What OpenTelemetry's SDK does not read itself. */
export interface TracesConfig {
  /** Share of the traces begun here that are recorded. */
  readonly ratio: number;
  /** Between two exports. */
  readonly delayMs: number;
}

export interface GatewayConfig {
  /** Base addresses ending in `/agentgateway/resource`, the active site first. Empty in the demo until the simulator listens. */
  readonly sites: readonly string[];
  readonly caFile: string | undefined;
  /** What this server shows to a gateway that asks for a certificate. */
  readonly certFile: string | undefined;
  readonly keyFile: string | undefined;
  /** A site that takes no connection for so long is left for the next. */
  readonly switchAfterMs: number;
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
  /** Commands that may wait for one. */
  readonly waiting: number;
  /** Where answers that are no envelope are kept. */
  readonly garbledFolder: string | undefined;
}

export interface StoreConfig {
  /** It may hold a password. */
  readonly url: string;
  readonly durability: 'normal' | 'full';
  readonly key: string | undefined;
  /** Begin a new epoch, whatever the store proves. */
  readonly newEpoch: boolean;
  readonly retentionMs: number;
  readonly retentionEvents: number;
  /** Pause between two passes of trimming. */
  readonly trimIntervalMs: number;
  /** Between the end of the longest poll and the end of the lease that covers it. */
  readonly leaseMarginMs: number;
  /** How long the store may fail before the server reports it as lost to open streams and on `/ready`. */
  readonly lostAfterMs: number;
  /** Maximum size of the store's file; undefined: no limit but the disk. */
  readonly maxBytes: number | undefined;
}

export interface SessionConfig {
  /** How long the server goes on polling an agent after its last subscriber or authenticated request; Infinity: for ever. */
  readonly lingerMs: number;
  /** How long clients may use a Guid after the gateway has replaced it; Infinity: until the session ends. */
  readonly guidGraceMs: number;
}

export interface LimitsConfig extends ReturnType<typeof limitsIn<Environment>> {
  /** How long a query may take. */
  readonly documentMs: number;
  /** Proxies and browsers drop connections that are silent for longer. */
  readonly pingMs: number;
}

type Environment = ReturnType<typeof readSettings>['env'];

export type LogLevel = (typeof logLevels)[number];

/** A wrong setting: the process prints the message (one line, naming the variables) and exits with 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);
/** @throws {ConfigError} naming each wrong variable, in one line. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is one that was not set: that is what compose files and shells mean by it.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { env, wrong } = readSettings(given);
  if (wrong.length > 0) throw new ConfigError(wrong.join('; '));
  const demo = env.AGENT_GATEWAY_URL === undefined;
  if (demo && !loopbackHosts.has(env.HOST))
    throw new ConfigError('HOST must be a loopback address in the demo: set AGENT_GATEWAY_URL to serve other machines');
  if (env.WORKERS > 1 && demo)
    throw new ConfigError(
      'WORKERS above 1 need a gateway and a store that they share: set AGENT_GATEWAY_URL and STORE_URL=redis://HOST:PORT (the demo is one process)',
    );
  if (env.WORKERS > 1 && (env.STORE_URL ?? 'sqlite:').startsWith('sqlite:'))
    throw new ConfigError(
      'WORKERS above 1 need a store that they share: set STORE_URL=redis://HOST:PORT (SQLite belongs to one process)',
    );
  if (env.STORE_KEY !== undefined && env.STORE_KEY.length < 16)
    throw new ConfigError('STORE_KEY must have 16 characters or more');
  if ((env.AGENT_GATEWAY_CERT_FILE === undefined) !== (env.AGENT_GATEWAY_KEY_FILE === undefined))
    throw new ConfigError('AGENT_GATEWAY_CERT_FILE and AGENT_GATEWAY_KEY_FILE go together');
  return Object.freeze<Config>({
    host: env.HOST,
    port: env.PORT,
    workers: env.WORKERS,
    demo,
    gateway: {
      sites: env.AGENT_GATEWAY_URL ?? [],
      caFile: env.AGENT_GATEWAY_CA_FILE,
      certFile: env.AGENT_GATEWAY_CERT_FILE,
      keyFile: env.AGENT_GATEWAY_KEY_FILE,
      switchAfterMs: env.AGENT_GATEWAY_SWITCH_AFTER_MS,
      profile: env.AGENT_GATEWAY_PROFILE,
      timeoutMs: env.AGENT_GATEWAY_TIMEOUT_MS,
      pollHoldMs: env.AGENT_GATEWAY_POLL_HOLD_MS,
      pollGraceMs: env.AGENT_GATEWAY_POLL_GRACE_MS,
      pollPauseMs: env.AGENT_GATEWAY_POLL_PAUSE_MS,
      maxAnswerBytes: env.AGENT_GATEWAY_MAX_ANSWER_BYTES,
      connections: env.AGENT_GATEWAY_CONNECTIONS,
      waiting: env.AGENT_GATEWAY_WAITING,
      garbledFolder: env.AGENT_GATEWAY_GARBLED_DIR,
    },
    store: unseen(
      {
        url:
          env.STORE_URL ??
          `sqlite:${fileURLToPath(new URL(demo ? '../data/demo.db' : '../data/agent-gateway.db', import.meta.url))}`,
        durability: env.STORE_DURABILITY,
        key: env.STORE_KEY,
        newEpoch: env.NEW_STORE_EPOCH === 'on',
        retentionMs: env.STORE_RETENTION_HOURS * 3_600_000,
        retentionEvents: env.STORE_RETENTION_EVENTS,
        trimIntervalMs: env.STORE_TRIM_INTERVAL_MS,
        leaseMarginMs: env.STORE_LEASE_MARGIN_MS,
        lostAfterMs: env.STORE_LOST_AFTER_MS,
        maxBytes: env.STORE_MAX_BYTES,
      },
      'url',
      'key',
    ),
    session: { lingerMs: env.SESSION_LINGER_MS, guidGraceMs: env.SESSION_GUID_GRACE_MS },
    limits: {
      ...limitsIn(env),
      documentMs: env.LIMIT_DOCUMENT_MS ?? 2 * env.AGENT_GATEWAY_TIMEOUT_MS,
      pingMs: env.STREAM_PING_MS,
    },
    publicOrigins: env.PUBLIC_ORIGINS ?? [],
    graphiql: env.GRAPHIQL === 'on',
    introspection: env.INTROSPECTION === 'on',
    trustedDocuments: env.TRUSTED_DOCUMENTS,
    logLevel: env.LOG_LEVEL,
    traces: tracesOf(env),
  });
}

function tracesOf(env: Environment): TracesConfig | undefined {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined || env.OTEL_SDK_DISABLED === 'true') return undefined;
  return { ratio: env.OTEL_TRACES_SAMPLER_ARG, delayMs: env.OTEL_BSP_SCHEDULE_DELAY };
}

/** Secrets are there for those who name them: nothing that prints or copies a whole object sees them. */
function unseen<Owner extends object>(owner: Owner, ...secrets: readonly (keyof Owner)[]): Owner {
  for (const secret of secrets) Object.defineProperty(owner, secret, { enumerable: false });
  return owner;
}

/** What begins like this is meant for this server, and does nothing where it is misspelt. */
const ownPrefixes = /^(?:AGENT_GATEWAY|STORE|SESSION|LIMIT|STREAM)_/;
/** Of desktops (SESSION_MANAGER), of OpenTelemetry's logs, and what Kubernetes tells every container of a service that is called agent-gateway, or store. */
const foreign =
  /^SESSION_MANAGER$|^OTEL_BLRP_|_SERVICE_(?:HOST|PORT)(?:_\w+)?$|_PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?$/;
/** So many letters may be wrong in what still has its look of a name: one of two with a prefix of ours, else one of three. */
const mostWrong = 3;
/** Without such a prefix a shorter name is somebody else's. */
const shortest = 6;

/** A line for each variable that looks like a setting and is none; without its value, which may be a secret. */
export function strayVariables(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.keys(given).flatMap((name) => {
    if (given[name] === '' || settingNames.includes(name) || foreign.test(name)) return [];
    const meant = settingMeantBy(name);
    if (meant === undefined && !ownPrefixes.test(name)) return [];
    const hint = meant === undefined ? ' (npm start -- --help lists them)' : `: is ${meant} meant?`;
    return [`${name} is no setting of this server, and does nothing${hint}`];
  });
}

/** The setting that a misspelt name is nearest to; a prefix that many share says nothing. */
function settingMeantBy(name: string): string | undefined {
  const prefix = ownPrefixes.exec(name)?.[0] ?? '';
  const letters = name.length - prefix.length;
  const shortened = prefix !== '' && letters > 1 && settingNames.find((known) => known.startsWith(`${name}_`));
  if (shortened) return shortened;
  const [nearest] = settingNames
    .map((known) => ({ known, wrong: leven(name.toUpperCase(), known) }))
    .sort((one, other) => one.wrong - other.wrong);
  const mayBeWrong = prefix === '' ? (letters < shortest ? 0 : letters / 3) : letters / 2;
  return nearest && nearest.wrong <= Math.min(mostWrong, mayBeWrong) ? nearest.known : undefined;
}
