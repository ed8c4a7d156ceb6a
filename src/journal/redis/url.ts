/**
 * The address in STORE_URL: `redis[s]://[user:password@]host[:port][,host[:port]…][/db][?option=value&…]`. Options: `sentinel=NAME`,
 * `sentinelUser` and `sentinelPassword`, `cluster=true`, `prefix=NAME`; with TLS also `ca`, `cert` and `key`, which name PEM files.
 */
import { readFileSync } from 'node:fs';

export interface RedisAddress {
  /** Undefined: no TLS. Without a CA, the CAs of the system are trusted. */
  readonly tls: TlsFiles | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** One server, or the Sentinels or cluster nodes to ask first. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly database: number;
  readonly sentinel: SentinelAddress | undefined;
  readonly cluster: boolean;
  /** Distinguishes several servers in one Redis. */
  readonly prefix: string;
}

/** PEM texts. */
export interface TlsFiles {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

interface SentinelAddress {
  /** Name of the master that the Sentinels watch. */
  readonly name: string;
  /** Credentials of the Sentinels themselves; undefined if they require none. */
  readonly username: string | undefined;
  readonly password: string | undefined;
}

const form = /^(rediss?):\/\/(?:([^@/]*)@)?([^/?@]+)(?:\/(\d{1,5})?)?(?:\?(.*))?$/;
const hostForm = /^(\[[0-9a-fA-F:.]+\]|[^:\s[\]]+)(?::(\d{1,5}))?$/;

/** STORE_URL cannot be read. The message says what is wrong, and never contains the password. */
class RedisUrlUnusable extends Error {
  override readonly name = 'RedisUrlUnusable';
  readonly code = 'STORE_FAILED';
}

/** @throws {RedisUrlUnusable} */
export function parseRedisUrl(url: string): RedisAddress {
  const [, scheme, credentials, hosts, database, query] = form.exec(url) ?? [];
  if (scheme === undefined || hosts === undefined)
    throw new RedisUrlUnusable('must be redis://HOST:PORT, or rediss:// for TLS');
  const options = new URLSearchParams(query);
  for (const name of options.keys())
    if (!optionNames.has(name)) throw new RedisUrlUnusable(`has an unknown option ${name}`);
  const sentinel = sentinelFrom(options);
  const cluster = options.get('cluster') === 'true';
  if (cluster && (sentinel !== undefined || Number(database ?? 0) !== 0))
    throw new RedisUrlUnusable('cannot be a cluster with a database number or Sentinels');
  const prefix = options.get('prefix') ?? 'agent-gateway';
  if (!/^[\w.-]{1,64}$/.test(prefix))
    throw new RedisUrlUnusable('has a prefix of other characters than letters, digits, ._-');
  const [user = '', ...password] = (credentials ?? '').split(':');
  const parsed = hosts.split(',').map((each) => host(each, sentinel === undefined ? 6379 : 26_379));
  if (parsed.length > 1 && !cluster && sentinel === undefined)
    throw new RedisUrlUnusable('names several hosts: add ?cluster=true or ?sentinel=NAME');
  return {
    tls: tlsFrom(options, scheme === 'rediss'),
    username: user === '' ? undefined : decoded(user),
    password: password.length === 0 ? undefined : decoded(password.join(':')),
    hosts: parsed,
    database: Number(database ?? 0),
    sentinel,
    cluster,
    prefix,
  };
}

const tlsOptions = ['ca', 'cert', 'key'] as const;
const optionNames = new Set(['sentinel', 'sentinelUser', 'sentinelPassword', 'cluster', 'prefix', ...tlsOptions]);

function sentinelFrom(options: URLSearchParams): SentinelAddress | undefined {
  const name = options.get('sentinel');
  const [username, password] = ['sentinelUser', 'sentinelPassword'].map((each) => options.get(each) ?? undefined);
  if (name !== null) return { name, username, password };
  if (username !== undefined || password !== undefined)
    throw new RedisUrlUnusable('has a user or a password of Sentinels, and no sentinel=NAME');
  return undefined;
}

function tlsFrom(options: URLSearchParams, isTls: boolean): TlsFiles | undefined {
  const given = tlsOptions.filter((name) => options.has(name));
  if (!isTls && given.length > 0) throw new RedisUrlUnusable(`has the option ${given[0]}, which needs rediss://`);
  if (options.has('cert') !== options.has('key')) throw new RedisUrlUnusable('needs cert and key together');
  return isTls ? Object.fromEntries(given.map((name) => [name, pemOf(name, options.get(name) ?? '')])) : undefined;
}

function pemOf(option: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new RedisUrlUnusable(`names a file that cannot be read in ${option}: ${(error as Error).message}`);
  }
  if (!text.includes('-----BEGIN ')) throw new RedisUrlUnusable(`names a file in ${option} that is no PEM: ${path}`);
  return text;
}

function host(text: string, defaultPort: number): { host: string; port: number } {
  const [, name, port] = hostForm.exec(text) ?? [];
  if (name === undefined) throw new RedisUrlUnusable('has a host that cannot be read');
  return { host: name.replace(/^\[|\]$/g, ''), port: port === undefined ? defaultPort : Number(port) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RedisUrlUnusable('has a user or a password with a % that encodes nothing');
  }
}
