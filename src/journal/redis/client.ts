/** The connection to Redis, Valkey, a Sentinel group or a cluster: the only file that knows the client library. */
import { Cluster, Redis } from 'ioredis';
import type { Duplex } from 'node:stream';
import { StoreFailedError } from '../journal.ts';
import { ConnectionHealth, type HealthListener, type Urgency } from './connection-health.ts';
import { scriptNames, scripts, type ScriptName } from './scripts.ts';
import { masterOf, parseInfo, type Master } from './masters.ts';
import { explain, reasonOf } from './connect-failure.ts';
import type { RedisAddress } from './url.ts';

export type Argument = string | number | Uint8Array;
/** Bulk strings are Buffers. */
export type Reply = Buffer | number | null | readonly Reply[];

/** The command was sent and not answered: it may have been executed. A refusal is a StoreFailedError of another kind. */
export class Unanswered extends StoreFailedError {}
/** The store is not the one that this process opened: it was flushed, or another one replaced it. */
export class StoreReset extends StoreFailedError {}

/** After this time Redis counts as not answering; leases have a longer margin. */
const commandTimeoutMs = 3000;
const connectTimeoutMs = 3000;
const longestReconnectDelayMs = 500;
const listenAgainMs = 5000;

/** The library's methods for the scripts; the name distinguishes them from its commands. */
type Scripted = Readonly<
  Record<`script-${ScriptName}Buffer`, (...args: readonly (string | Buffer)[]) => Promise<Reply>>
>;

/**
 * The library handles the first error of a stream, but a TLS stream may have two: its own verdict on the certificate, and the alert of a server whose
 * handshake was broken off. The second would end the process.
 */
const streamOf = Symbol('stream');
Object.defineProperty(Redis.prototype, 'stream', {
  get(this: { readonly [streamOf]?: Duplex }) {
    return this[streamOf];
  },
  set(this: { [streamOf]?: Duplex }, stream: Duplex) {
    stream.on('error', () => undefined);
    this[streamOf] = stream;
  },
});

export class RedisClient {
  readonly #redis: Redis | Cluster;
  readonly #subscriber: Redis | Cluster;
  readonly #target: string;
  readonly #address: RedisAddress;
  /** Nothing is retried before the first connection: the operator who starts the process reads what is wrong. */
  #hasConnected = false;
  /** Master and replica have different addresses. */
  readonly #toldApart: boolean;
  readonly health: ConnectionHealth;
  /** Why the newest attempt to connect failed, in the words of Redis, TLS or the network. */
  #reason: string | undefined;

  constructor(address: RedisAddress, listener: HealthListener) {
    this.#address = address;
    this.#target = address.hosts.map(({ host, port }) => `${host}:${port}`).join(',');
    this.#toldApart = address.cluster || address.sentinel !== undefined;
    const mayRetry = () => this.#hasConnected;
    this.#redis = connection(address, mayRetry);
    for (const name of scriptNames)
      this.#redis.defineCommand(`script-${name}`, { lua: scripts[name], numberOfKeys: 1 });
    // In a cluster the client keeps its own subscribing connection for each shard.
    this.#subscriber = address.cluster ? this.#redis : connection(address, mayRetry);
    const health = new ConnectionHealth(listener);
    this.health = health;
    this.#redis.on('ready', () => {
      health.ready(this.#target);
    });
    this.#redis.on('error', (error: Error) => {
      health.failed(error.message);
    });
    this.#redis.on('close', () => {
      health.closed(`no connection to ${this.#target}`);
    });
    for (const each of this.#connections) {
      // The errors of cluster nodes and Sentinels: the library's own errors say only that none could be used.
      for (const event of ['error', 'node error', 'sentinelError'])
        each.on(event, (error: Error) => {
          this.#reason = reasonOf(error) ?? this.#reason;
        });
    }
  }

  get #connections(): readonly (Redis | Cluster)[] {
    return [...new Set([this.#redis, this.#subscriber])];
  }

  /** @throws {StoreFailedError} When Redis cannot be reached now. */
  async connect(): Promise<void> {
    try {
      await Promise.all(this.#connections.map((each) => withTimeout(each.connect(), connectTimeoutMs + 1000)));
      this.#hasConnected = true;
    } catch (error) {
      // Later errors are those of the closed connections.
      const reason = this.#reason;
      this.close();
      const why = await explain(this.#address, reason, (error as Error).message);
      throw new StoreFailedError('unavailable', `Redis at ${this.#target}: ${why}`, error);
    }
  }

  /** @param key any key of the bucket that the script works on */
  async run(name: ScriptName, key: string, args: readonly Argument[], urgency: Urgency): Promise<Reply> {
    const redis = this.#redis as unknown as Scripted;
    return this.#call(urgency, () => redis[`script-${name}Buffer`](key, ...args.map(asArgument)));
  }

  command(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#command('usual', name, args);
  }

  steady(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#command('steady', name, args);
  }

  /** As `command`, but also before it is known which server answers. */
  first(name: string, ...args: readonly Argument[]): Promise<Reply> {
    return this.#command('first', name, args);
  }

  /** The `INFO` of each master. */
  async info(section: string): Promise<readonly ReadonlyMap<string, string>[]> {
    const nodes = this.#redis instanceof Cluster ? this.#redis.nodes('master') : [this.#redis];
    return Promise.all(nodes.map(async (node) => parseInfo(await answered(node.info(section)))));
  }

  /** Each master: which process it is, and what its settings promise. */
  async masters(): Promise<readonly Master[]> {
    const nodes = this.#redis instanceof Cluster ? this.#redis.nodes('master') : [this.#redis];
    return Promise.all(nodes.map((node) => masterOf(node, answered, this.#toldApart)));
  }

  /** Subscribes once per connection, and again after it was lost. @throws {StoreFailedError} When Redis refuses it the first time. */
  async subscribe(channels: readonly string[], onMessage: (channel: string, message: string) => void): Promise<void> {
    this.#subscriber.on('smessage', onMessage);
    await this.#listen(channels);
    // In a cluster the library knows which shard a channel moved to.
    if (this.#subscriber === this.#redis) return;
    const again = () => {
      // Missed change notifications cost only a delay. A permission that was revoked may be granted again.
      this.#listen(channels).catch(() => {
        clearTimeout(timer);
        timer = setTimeout(again, listenAgainMs).unref();
      });
    };
    let timer: NodeJS.Timeout | undefined;
    this.#subscriber.on('ready', again);
  }

  async #listen(channels: readonly string[]): Promise<void> {
    // In a cluster each channel has a shard of its own.
    await Promise.all(channels.map((channel) => answered(this.#subscriber.ssubscribe(channel))));
  }

  close(): void {
    this.health.end();
    this.#redis.disconnect();
    if (this.#subscriber !== this.#redis) this.#subscriber.disconnect();
  }

  #command(urgency: Urgency, name: string, args: readonly Argument[]): Promise<Reply> {
    return this.#call(urgency, () => this.#redis.callBuffer(name, ...args.map(asArgument)) as Promise<Reply>);
  }

  async #call(urgency: Urgency, send: () => Promise<Reply>): Promise<Reply> {
    const { health } = this;
    // If this process itself was stalled, the answers are in its sockets: they are read first.
    if (urgency === 'usual' && health.state === 'suspect') await new Promise(setImmediate);
    health.check(urgency);
    const ended = health.sent();
    try {
      const reply = await answered(send());
      ended('answered');
      return reply;
    } catch (error) {
      ended(error instanceof Unanswered ? 'unanswered' : 'answered');
      throw error;
    }
  }
}

/**
 * A master that became a replica refuses writes: the client reconnects to find its successor. Once for all in-flight commands, since the library adds
 * a listener to the socket for each of them.
 */
function onceReadOnly(): (error: Error) => boolean {
  let againAtMs = 0;
  return ({ message }) => {
    const now = performance.now();
    if (!message.startsWith('READONLY') || now < againAtMs) return false;
    againAtMs = now + longestReconnectDelayMs;
    return true;
  };
}

function connection(address: RedisAddress, mayRetry: () => boolean): Redis | Cluster {
  const { username, password, tls, hosts } = address;
  const credentials = {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls }),
  };
  const behaviour = {
    lazyConnect: true,
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    // This server decides what to do with unanswered commands: the library must not send them twice, nor keep what cannot be sent.
    autoResendUnfulfilledCommands: false,
    // If Redis refuses the subscription, the library leaves an unhandled rejection, which ends the process.
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    reconnectOnError: onceReadOnly(),
  };
  const retryStrategy = (times: number) => (mayRetry() ? Math.min(times * 50, longestReconnectDelayMs) : null);
  if (address.cluster)
    return new Cluster([...hosts], {
      lazyConnect: true,
      enableOfflineQueue: false,
      shardedSubscribers: true,
      // Certificates are issued for names, which the library would replace by addresses.
      dnsLookup: (host, found) => {
        found(null, host);
      },
      clusterRetryStrategy: retryStrategy,
      redisOptions: { ...credentials, ...behaviour },
    });
  const common = { ...credentials, ...behaviour, enableOfflineQueue: false, retryStrategy, db: address.database };
  if (address.sentinel !== undefined)
    return new Redis({
      ...common,
      sentinels: [...hosts],
      name: address.sentinel.name,
      ...(address.sentinel.username !== undefined && { sentinelUsername: address.sentinel.username }),
      ...(address.sentinel.password !== undefined && { sentinelPassword: address.sentinel.password }),
      // By default the library uses clear text to the Sentinels and to their master.
      ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: tls }),
      sentinelRetryStrategy: retryStrategy,
    });
  return new Redis({ ...common, ...hosts[0] });
}

/** Converts failures to the journal's terms. */
async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (isReply(error, 'RESET')) throw new StoreReset('unavailable', message, error);
    if (isReply(error, 'OOM')) throw new StoreFailedError('full', message, error);
    // Redis answered with an error, or the command was never written: nothing was done.
    if ((error as Error).name === 'ReplyError' || message.includes("isn't writeable"))
      throw new StoreFailedError('unavailable', message, error);
    throw new Unanswered('unavailable', message, error);
  }
}

const isReply = (error: unknown, code: string): boolean => error instanceof Error && error.message.startsWith(code);

const asArgument = (argument: Argument): string | Buffer =>
  argument instanceof Uint8Array
    ? Buffer.from(argument.buffer, argument.byteOffset, argument.byteLength)
    : String(argument);

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no connection in time'));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
