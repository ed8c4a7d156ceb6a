/** The address in STORE_URL: `redis[s]://[user:password@]host[:port][,host[:port]…][/db][?sentinel=NAME][&cluster=true][&prefix=NAME]`. */
export interface RedisAddress {
  readonly tls: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** One server, or the Sentinels or cluster nodes to ask first. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly database: number;
  /** The name of the master that the Sentinels watch. */
  readonly sentinel: string | undefined;
  readonly cluster: boolean;
  /** Tells several servers in one Redis apart. */
  readonly prefix: string;
}

const form = /^(rediss?):\/\/(?:([^@/]*)@)?([^/?@]+)(?:\/(\d{1,5})?)?(?:\?(.*))?$/;
const hostForm = /^(\[[0-9a-fA-F:.]+\]|[^:\s[\]]+)(?::(\d{1,5}))?$/;

/** STORE_URL cannot be read. It says what is wrong, and nothing of the password. */
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
    if (!['sentinel', 'cluster', 'prefix'].includes(name)) throw new RedisUrlUnusable(`has an unknown option ${name}`);
  const sentinel = options.get('sentinel') ?? undefined;
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
    tls: scheme === 'rediss',
    username: user === '' ? undefined : decoded(user),
    password: password.length === 0 ? undefined : decoded(password.join(':')),
    hosts: parsed,
    database: Number(database ?? 0),
    sentinel,
    cluster,
    prefix,
  };
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
