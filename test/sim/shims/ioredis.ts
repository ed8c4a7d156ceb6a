/**
 * Replaces ioredis in a simulated instance: one connection to the simulation's Redis with the library behaviour that the store configures: no offline
 * queue, no resending, a time limit per command, and reconnection by the given strategy.
 */
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Failure, Status, type Reply } from '../redis/reply.ts';
import type { Life } from '../world/life.ts';
import type { Session } from '../world/redis-server.ts';
import { lifeOf } from '../world/slots.ts';
import { Direction } from '../world/wire.ts';
import { world } from '../world/world.ts';

const slot = Number(/[?]slot=(\d+)$/.exec(import.meta.url)?.[1]);

interface Options {
  readonly commandTimeout?: number;
  readonly connectTimeout?: number;
  readonly retryStrategy?: (times: number) => number;
}

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: unknown;
}

class ReplyError extends Error {
  override readonly name = 'ReplyError';
}

const notWritable = "Stream isn't writeable and enableOfflineQueue options is false";

export class Redis extends EventEmitter {
  readonly #options: Options;
  readonly #life: Life = lifeOf(slot);
  #connection: Connection | undefined;
  #attempts = 0;
  #ended = false;
  #offCut: (() => void) | undefined;

  constructor(options: Options) {
    super();
    this.#options = options;
    // An own property, because the store intercepts assignments to the prototype's property.
    Object.defineProperty(this, 'stream', { value: { remoteAddress: '10.0.0.1', remotePort: 6379 } });
  }

  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.once('ready', resolve);
      this.once('end', () => {
        reject(new Error('Connection is closed.'));
      });
      this.#dial();
    });
  }

  callBuffer(name: string, ...args: readonly (string | Buffer)[]): Promise<unknown> {
    return this.#send(name, args, bufferOf);
  }

  call(name: string, ...args: readonly (string | Buffer)[]): Promise<unknown> {
    return this.#send(name, args, textOf);
  }

  /** Like the library: calls by hash first, and by text if the server does not know the hash. */
  defineCommand(name: string, { lua }: { readonly lua: string }): void {
    const sha = createHash('sha1').update(lua).digest('hex');
    const method = async (...args: readonly (string | Buffer)[]) => {
      try {
        return await this.#send('EVALSHA', [sha, '1', ...args], bufferOf);
      } catch (error) {
        if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
        return this.#send('EVAL', [lua, '1', ...args], bufferOf);
      }
    };
    Object.assign(this, { [`${name}Buffer`]: method });
  }

  info(section: string): Promise<unknown> {
    return this.#send('INFO', [section], textOf);
  }

  ssubscribe(channel: string): Promise<unknown> {
    return this.#send('SSUBSCRIBE', [channel], textOf);
  }

  disconnect(): void {
    this.#ended = true;
    this.#connection?.close('Connection is closed.');
    this.#connection = undefined;
    this.#offCut?.();
    this.emit('end');
  }

  #dial(): void {
    const { redis, toRedis } = world();
    const wire = toRedis[slot]!;
    if (this.#ended || !this.#life.act()) return;
    const given = setTimeout(() => {
      failed('connect ETIMEDOUT');
    }, this.#options.connectTimeout ?? 10_000);
    let done = false;
    const failed = (why: string) => {
      if (done) return;
      done = true;
      clearTimeout(given);
      this.#life.come(() => {
        this.emit('error', new Error(why));
        this.#closed();
      });
    };
    wire.pass(() => {
      const connection = new Connection(slot, this.#life, this.#options.commandTimeout ?? 0, (channel, message) =>
        this.emit('smessage', channel, message),
      );
      const taken = !wire.refusing && redis.connect(connection.session);
      wire.pass(() => {
        if (!taken) {
          failed('connect ECONNREFUSED');
          return;
        }
        if (done || this.#ended) return;
        done = true;
        clearTimeout(given);
        this.#life.come(() => {
          this.#offCut = wire.onCut(() => {
            connection.close('Connection is closed.');
          });
          connection.onClose = () => {
            this.#offCut?.();
            this.#connection = undefined;
            this.#closed();
          };
          if (connection.isClosed) {
            this.#closed();
            return;
          }
          this.#connection = connection;
          this.#attempts = 0;
          this.emit('ready');
        });
      });
    });
  }

  #closed(): void {
    if (this.#ended) return;
    this.emit('close');
    this.#attempts += 1;
    const pauseMs = this.#options.retryStrategy?.(this.#attempts) ?? 500;
    setTimeout(() => {
      this.#dial();
    }, pauseMs);
  }

  #send(name: string, args: readonly (string | Buffer)[], form: (reply: Reply) => unknown): Promise<unknown> {
    const connection = this.#connection;
    if (connection === undefined) return Promise.reject(new Error(notWritable));
    const command = [name, ...args].map((each) =>
      (typeof each === 'string' ? Buffer.from(each) : each).toString('latin1'),
    );
    return connection.send(command, form);
  }
}

/** A type of the real library that no simulated store uses. */
export class Cluster extends Redis {}

class Connection {
  readonly #life: Life;
  readonly #there: Direction;
  readonly #back: Direction;
  readonly #timeoutMs: number;
  readonly #waiting = new Set<Waiting>();
  readonly session: Session;
  /** A command in flight to a server that dies does not reach its successor, because the connection was to the old process. */
  readonly #server = world().redis.runId;
  isClosed = false;
  onClose: () => void = () => undefined;

  constructor(slot: number, life: Life, timeoutMs: number, heard: (channel: string, message: string) => void) {
    const { clockwork, toRedis } = world();
    this.#life = life;
    this.#timeoutMs = timeoutMs;
    this.#there = new Direction(toRedis[slot]!, clockwork);
    this.#back = new Direction(toRedis[slot]!, clockwork);
    this.session = {
      channels: new Set(),
      hear: (channel, message) => {
        this.#back.send(() => {
          this.#life.come(() => {
            heard(text(channel), text(message));
          });
        });
      },
      cut: () => {
        this.close('Connection is closed.', false);
      },
    };
  }

  send(command: readonly string[], form: (reply: Reply) => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.#life.act()) return;
      const { cutNextAppend, toRedis } = world();
      const isCut = cutNextAppend.has(this.#life.slot) && command.some((text) => text.includes('"retcode"'));
      const cutForMs = cutNextAppend.get(this.#life.slot) ?? 0;
      if (isCut) cutNextAppend.delete(this.#life.slot);
      const timer =
        this.#timeoutMs > 0
          ? setTimeout(() => {
              this.#waiting.delete(waiting);
              reject(new Error('Command timed out'));
            }, this.#timeoutMs)
          : undefined;
      const waiting: Waiting = { resolve, reject, timer };
      this.#waiting.add(waiting);
      this.#there.send(() => {
        if (world().redis.runId !== this.#server) return;
        const reply = this.#run(command);
        // The command ran, but its reply is lost.
        if (isCut) toRedis[this.#life.slot]!.cutFor(cutForMs);
        this.#back.send(() => {
          this.#life.come(() => {
            if (!this.#waiting.delete(waiting)) return;
            clearTimeout(timer as never);
            if (reply instanceof Failure) reject(new ReplyError(reply.message));
            else resolve(form(reply));
          });
        });
      });
    });
  }

  /** Commands in flight to the server may still arrive; replies do not. */
  close(why: string, mayArrive = world().random.chance(0.5)): void {
    if (this.isClosed) return;
    this.isClosed = true;
    const { random, redis } = world();
    redis.leave(this.session);
    this.#back.open = false;
    this.#there.open = mayArrive;
    // A first attempt may arrive after its retry.
    if (mayArrive && random.chance(0.3)) this.#there.straysMs = random.between(1, 4000);
    this.#life.come(() => {
      for (const { reject, timer } of this.#waiting) {
        clearTimeout(timer as never);
        reject(new Error(why));
      }
      this.#waiting.clear();
      this.onClose();
    });
  }

  #run(command: readonly string[]): Reply {
    const { redis } = world();
    if (!redis.up) return new Failure('LOADING Redis is loading the dataset in memory');
    if (command[0] === 'SSUBSCRIBE') {
      this.session.channels.add(command[1] ?? '');
      return 1;
    }
    return redis.run(command);
  }
}

const text = (binary: string): string => Buffer.from(binary, 'latin1').toString();

function bufferOf(reply: Reply): unknown {
  if (reply instanceof Status) return Buffer.from(reply.text);
  if (reply instanceof Failure) return new ReplyError(reply.message);
  if (typeof reply === 'string') return Buffer.from(reply, 'latin1');
  return isList(reply) ? reply.map(bufferOf) : reply;
}

function textOf(reply: Reply): unknown {
  if (reply instanceof Status) return reply.text;
  if (reply instanceof Failure) return new ReplyError(reply.message);
  if (typeof reply === 'string') return text(reply);
  return isList(reply) ? reply.map(textOf) : reply;
}

const isList = (reply: Reply): reply is readonly Reply[] => Array.isArray(reply);
