/** Every setting, an environment variable each: its default as written, its meaning and its check. */
import { availableParallelism } from 'node:os';
import { customCleanEnv, makeExactValidator } from 'envalid';
import { limitSettings } from './settings-limits.ts';
import { gatewaySite, isFolderWithoutDocuments, webOrigin, whole } from './settings-checks.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const text = makeExactValidator<string>((input) => input);
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
  const files = paths.filter((path) => path !== 'on');
  const empty = files.find(isFolderWithoutDocuments);
  if (empty !== undefined) throw new Error(`names a folder without a .graphql file: ${empty}`);
  return files;
});
const storeUrl = makeExactValidator<string>((input) => {
  if (input.startsWith('sqlite:') && input.length > 'sqlite:'.length) return input;
  if (/^rediss?:\/\/./.test(input)) return input;
  throw new Error('must be sqlite:PATH, sqlite::memory:, redis://HOST:PORT or rediss://HOST:PORT');
});

const url = makeExactValidator<string>((input) => {
  if (!URL.canParse(input) || !/^https?:$/.test(new URL(input).protocol)) throw new Error('must be an http(s) address');
  return input;
});
const share = makeExactValidator<number>((input) => {
  if (!/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(input)) throw new Error('must be a number from 0 to 1');
  return Number(input);
});

const flag = choice('on', 'off');
const mostWorkers = 256;
const workers = makeExactValidator<number>((input) => {
  if (input === 'auto') return Math.min(availableParallelism(), mostWorkers);
  if (!/^[1-9]\d{0,2}$/.test(input) || Number(input) > mostWorkers)
    throw new Error(`must be a whole number from 1 to ${mostWorkers}, or auto`);
  return Number(input);
});

/** Every variable with its default as written and its meaning: `--help` and docs/configuration.md show them. */
const settings = {
  HOST: text({ default: '127.0.0.1', desc: 'address the server listens on (the demo: loopback only)' }),
  PORT: whole(0, 65_535)({ default: 4000, desc: 'port the server listens on; 0 takes a free one' }),
  WORKERS: workers({
    default: 1,
    desc: 'processes that share the port of one machine, or auto: one for each core; more than one need STORE_URL=redis://… (npm start -- --workers N is the same)',
  }),
  AGENT_GATEWAY_URL: sites({
    default: undefined,
    desc: 'base address of the agent gateway, with or without /agentgateway/resource; several, comma-separated, are the sites of one gateway, the active one first (unset: embedded simulator and demo agents)',
  }),
  AGENT_GATEWAY_CA_FILE: text({
    default: undefined,
    desc: "PEM file with the private CA of the gateway's certificate",
  }),
  AGENT_GATEWAY_CERT_FILE: text({
    default: undefined,
    desc: 'PEM file with the certificate, and its chain, that this server shows to the gateway',
  }),
  AGENT_GATEWAY_KEY_FILE: text({
    default: undefined,
    desc: 'PEM file with the private key of that certificate, not encrypted',
  }),
  AGENT_GATEWAY_SWITCH_AFTER_MS: whole(
    100,
    600_000,
  )({
    default: 3000,
    desc: 'several sites: one that takes no connection for so long is left for the next; one that takes them and answers nothing of use, after the deadline of a poll',
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
  AGENT_GATEWAY_CONNECTIONS: whole(
    1,
    10_000,
  )({ default: 256, desc: 'connections for commands; each poll has its own' }),
  AGENT_GATEWAY_WAITING: whole(
    0,
    1_000_000,
  )({ default: 1000, desc: 'commands that may wait for a connection; more fail at once' }),
  AGENT_GATEWAY_MAX_ANSWER_BYTES: whole(
    1024,
    1_073_741_824,
  )({ default: 4_194_304, desc: 'largest answer of the gateway that is read' }),
  AGENT_GATEWAY_GARBLED_DIR: text({
    default: undefined,
    desc: 'folder for the malformed-response log: the last 100 answers of the gateway that were no envelope, up to 64 KiB of each, with values, phone numbers and credentials masked; instances may share it, and each worker has a folder of its own in it (default: not kept)',
  }),
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
  NEW_STORE_EPOCH: flag({ default: 'off', desc: 'on: this start begins a new epoch of the store, as a restore needs' }),
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
  STORE_LOST_AFTER_MS: whole(
    1000,
    3_600_000,
  )({
    default: 15_000,
    desc: 'how long the store may be unavailable before streams get ServerDegraded and /ready answers 503; after twice that, an instance that cannot reach Redis ends its streams. Set it above the duration of a failover',
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
    desc: 'how long clients may use a Guid after it was replaced; infinite: while the session lives and the Guid is one of the last 1500 before the newest',
  }),
  ...limitSettings,
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
    desc: 'executes only trusted documents: on for those of schema/operations, or a comma-separated list of files and folders with more of them; see docs/trusted-documents.md (default: every document)',
  }),
  LOG_LEVEL: choice(...logLevels)({ default: 'info', desc: `one of ${logLevels.join(', ')}` }),
  OTEL_EXPORTER_OTLP_ENDPOINT: url({
    default: undefined,
    desc: 'base address of an OpenTelemetry collector (OTLP over HTTP) that gets traces; the other variables of its exporter and OTEL_RESOURCE_ATTRIBUTES work too (default: no traces)',
  }),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url({ default: undefined, desc: 'the same, whole address and for traces alone' }),
  OTEL_SERVICE_NAME: text({ default: 'agent-gateway-graphql', desc: 'name of this service in traces' }),
  OTEL_TRACES_SAMPLER_ARG: share({
    default: 1,
    desc: 'share of the traces begun here that are recorded, from 0 to 1; a caller’s own decision is followed',
  }),
  OTEL_BSP_SCHEDULE_DELAY: whole(1, 600_000)({ default: 5000, desc: 'milliseconds between two exports of traces' }),
  OTEL_SDK_DISABLED: choice('true', 'false')({ default: 'false', desc: 'true: no traces, whatever else is set' }),
};

export const settingNames: readonly string[] = Object.keys(settings);

/** The settings as written, checked. @returns `wrong`: what is the matter with each variable that cannot be used; then `env` is not to be used */
export function readSettings(given: Readonly<Record<string, string | undefined>>) {
  const wrong: string[] = [];
  const env = customCleanEnv(given, settings, (cleaned) => cleaned, {
    reporter: ({ errors }) => {
      for (const [name, error] of Object.entries(errors)) wrong.push(`${name} ${error.message}`);
    },
  });
  return { env, wrong };
}

export interface DescribedSetting {
  readonly name: string;
  readonly meaning: string;
  /** As one would write it; undefined: unset. */
  readonly defaultText: string | undefined;
}

/** Every variable with its default and its meaning, in the order of this file. */
export function describedSettings(): readonly DescribedSetting[] {
  return Object.entries(settings).map(([name, spec]) => {
    const { default: value, desc = '' } = spec as { readonly default?: string | number; readonly desc?: string };
    return { name, meaning: desc, defaultText: value === Infinity ? 'infinite' : value?.toString() };
  });
}

/** What `--help` prints. */
export function settingsHelp(): string {
  const width = Math.max(...settingNames.map(({ length }) => length)) + 2;
  return describedSettings()
    .map(
      ({ name, meaning, defaultText }) =>
        `  ${name.padEnd(width)}${meaning}${defaultText === undefined ? '' : ` [${defaultText}]`}`,
    )
    .join('\n');
}
