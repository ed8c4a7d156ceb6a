/** Reads the environment into one frozen Config, in the units that the code uses. No other module reads settings. */
import leven from 'leven';
import { fileURLToPath } from 'node:url';
import type { Setting } from './setting-kinds.ts';
import { settingNames, settings, type Section } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type ValueOf<Declared> = Declared extends Setting<infer Value> ? Value : never;
type Values<S extends Section> = { readonly [Name in keyof (typeof settings)[S]]: ValueOf<(typeof settings)[S][Name]> };
type Settings = { readonly [S in Section]: Values<S> };

/** The values of all settings, and values that follow from several of them. */
export interface Config extends Settings {
  /** True when no gateway is configured: the embedded simulator is the gateway. */
  readonly demo: boolean;
  readonly store: Values<'store'> & { readonly url: string };
  readonly limits: Values<'limits'> & { readonly documentMs: number };
  /** Undefined if tracing is off; OpenTelemetry's SDK is not loaded then. */
  readonly traces: Values<'telemetry'> | undefined;
}

/** A setting is wrong. The process prints the message (one line that names the variables) and exits with code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);

/** @throws {ConfigError} when variables are wrong; one line names each of them */
export function readConfig(environment: Environment): Config {
  const read = readSettings(environment);
  const { server, gateway, store, limits, clients, telemetry } = read;
  const demo = gateway.sites.length === 0;
  if (server.isDemoOpen && !demo)
    throw new ConfigError('DEMO=on starts the demo, and AGENT_GATEWAY_URL names a gateway: leave one of them out');
  if (demo && !server.isDemoOpen && !loopbackHosts.has(server.host))
    throw new ConfigError(
      'HOST must be a loopback address in the demo: set AGENT_GATEWAY_URL to serve other machines, or DEMO=on to let them use the demo',
    );
  if (server.workers > 1 && demo)
    throw new ConfigError(
      'WORKERS above 1 need a gateway and a store that they share: set AGENT_GATEWAY_URL and STORE_URL=redis://HOST:PORT (the demo is one process)',
    );
  const url = store.url ?? ownStoreUrl(demo);
  if (server.workers > 1 && url.startsWith('sqlite:'))
    throw new ConfigError(
      'WORKERS above 1 need a store that they share: set STORE_URL=redis://HOST:PORT (SQLite belongs to one process)',
    );
  if ((gateway.certFile === undefined) !== (gateway.keyFile === undefined))
    throw new ConfigError('AGENT_GATEWAY_CERT_FILE and AGENT_GATEWAY_KEY_FILE go together');
  if (gateway.fingerprints.length > 0 && gateway.serverName !== undefined)
    throw new ConfigError(
      'AGENT_GATEWAY_CERT_FINGERPRINT names the certificate itself: leave out AGENT_GATEWAY_SERVER_NAME',
    );
  if (gateway.fingerprints.length > 0 && gateway.sites.some((site) => !site.startsWith('https:')))
    throw new ConfigError('AGENT_GATEWAY_CERT_FINGERPRINT needs https: in AGENT_GATEWAY_URL');
  if (clients.automaticDocuments && clients.trustedDocuments !== undefined)
    throw new ConfigError(
      'APQ=on lets clients bring documents, and TRUSTED_DOCUMENTS forbids that: leave one of them out (trusted documents are taken by their hash anyway)',
    );
  const { isDisabled, exporter, traceCollector, collector } = telemetry;
  const isTraced = !isDisabled && exporter !== 'none' && (exporter ?? traceCollector ?? collector) !== undefined;
  const config: Config = {
    ...read,
    demo,
    store: { ...store, url },
    limits: { ...limits, documentMs: limits.documentMs ?? 2 * gateway.timeoutMs },
    traces: isTraced ? telemetry : undefined,
  };
  hideSecrets(config);
  return Object.freeze(config);
}

/** @throws {ConfigError} when variables cannot be used; the message names each of them */
function readSettings(environment: Environment): Settings {
  const wrong: string[] = [];
  const valueOf = ({ variable, read, defaultText, unset }: Setting): unknown => {
    // An empty variable counts as unset, as in compose files and shells.
    const text = environment[variable] || defaultText;
    if (text === undefined) return unset;
    try {
      return read(text);
    } catch (error) {
      wrong.push(`${variable} ${(error as Error).message}`);
      return unset;
    }
  };
  const read = Object.fromEntries(
    Object.entries(settings).map(([section, named]) => [
      section,
      Object.fromEntries(Object.entries<Setting>(named).map(([name, setting]) => [name, valueOf(setting)])),
    ]),
  );
  if (wrong.length > 0) throw new ConfigError(wrong.join('; '));
  return read as Settings;
}

/** Makes secrets non-enumerable, so that code which prints or copies a whole section does not see them. */
function hideSecrets(config: Config): void {
  for (const [section, named] of Object.entries(settings))
    for (const [name, { isSecret }] of Object.entries<Setting>(named))
      if (isSecret) Object.defineProperty(config[section as Section], name, { enumerable: false });
}

/** The default store is in the project's data folder. An installed package is replaced as a whole, so its store is in the working directory. */
function ownStoreUrl(demo: boolean): string {
  const path = demo ? 'data/demo.db' : 'data/agent-gateway.db';
  const isInstalled = import.meta.url.includes('/node_modules/');
  return `sqlite:${isInstalled ? path : fileURLToPath(new URL(`../${path}`, import.meta.url))}`;
}

/** Variables with these prefixes are meant for this server; a misspelt one has no effect. */
const ownPrefixes = /^(?:AGENT_GATEWAY|STORE|SESSION|LIMIT|STREAM)_/;
/**
 * Variables of desktops (SESSION_MANAGER), of OpenTelemetry, and those that Kubernetes sets in every container for a service named agent-gateway or
 * store.
 */
const foreign =
  /^SESSION_MANAGER$|^OTEL_(?:BLRP|METRICS|LOGS)_|_SERVICE_(?:HOST|PORT)(?:_\w+)?$|_PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?$/;
/** Maximum number of wrong letters in a misspelt name. At most half of its letters may be wrong after one of our prefixes, else a third. */
const mostWrong = 3;
/** A shorter name without one of our prefixes counts as a variable of other software. */
const shortest = 6;

/** Variables that OpenTelemetry's exporter and resource read themselves. */
const otelRead =
  /^OTEL_(?:RESOURCE_ATTRIBUTES|EXPORTER_OTLP_(?:TRACES_)?(?:HEADERS|TIMEOUT|COMPRESSION|CERTIFICATE|CLIENT_CERTIFICATE|CLIENT_KEY))$/;
/** Values that match what this server does anyway. */
const otelSatisfied: Readonly<Record<string, RegExp>> = {
  OTEL_METRICS_EXPORTER: /^none$/,
  OTEL_LOGS_EXPORTER: /^none$/,
  OTEL_PROPAGATORS: /^(?:tracecontext|baggage)(?:,(?:tracecontext|baggage))*$/,
};

/** One line for each OpenTelemetry variable that this server does not support. Used when the server sends traces. */
export function strayTelemetry(given: Environment): readonly string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    if (!name.startsWith('OTEL_') || !value || settingNames.includes(name) || otelRead.test(name)) return [];
    if (otelSatisfied[name]?.test(value) === true) return [];
    return [`${name} is not carried out by this server: it sends traces alone, joined by traceparent`];
  });
}

/** One line for each variable that looks like a setting but is not one. It leaves out the value, which may be a secret. */
export function strayVariables(given: Environment): readonly string[] {
  return Object.keys(given).flatMap((name) => {
    if (given[name] === '' || settingNames.includes(name) || foreign.test(name)) return [];
    const meant = settingMeantBy(name);
    if (meant === undefined && !ownPrefixes.test(name)) return [];
    const hint = meant === undefined ? '--help lists all settings.' : `Did you mean ${meant}?`;
    return [`Unknown setting ${name} (ignored). ${hint}`];
  });
}

/** The setting nearest to a misspelt name. The letters of a shared prefix do not count. */
function settingMeantBy(name: string): string | undefined {
  const prefix = ownPrefixes.exec(name)?.[0] ?? '';
  const letters = name.length - prefix.length;
  const shortened = prefix !== '' && letters > 1 && settingNames.find((known) => known.startsWith(`${name}_`));
  if (shortened) return shortened;
  const [nearest] = settingNames
    .filter((known) => Math.abs(known.length - name.length) <= mostWrong)
    .map((known) => ({ known, wrong: leven(name.toUpperCase(), known) }))
    .sort((one, other) => one.wrong - other.wrong);
  const mayBeWrong = prefix === '' ? (letters < shortest ? 0 : letters / 3) : letters / 2;
  return nearest && nearest.wrong <= Math.min(mostWrong, mayBeWrong) ? nearest.known : undefined;
}
