/** The Redis commands that the journal and its scripts use, over in-memory values. Replies match Redis 7.0. */
import { Failure, ok, Status, wrongType, type Reply } from './reply.ts';
import { scoreOf, SortedSet } from './sorted-set.ts';
import { Stream } from './stream.ts';

class Text {
  readonly kind = 'string';
  text: string;

  constructor(text: string) {
    this.text = text;
  }
}

class Hash {
  readonly kind = 'hash';
  readonly fields = new Map<string, string>();

  get size(): number {
    return this.fields.size;
  }
}

class List {
  readonly kind = 'list';
  readonly items: string[] = [];

  get size(): number {
    return this.items.length;
  }
}

class Members {
  readonly kind = 'set';
  readonly members = new Set<string>();

  get size(): number {
    return this.members.size;
  }
}

type Value = Text | Hash | List | Members | SortedSet | Stream;

/** External inputs of the model. They are injected so that a run is repeatable. */
export interface World {
  /** The wall clock of this Redis, in epoch milliseconds. */
  readonly now: () => number;
  /** In [0, 1), like Math.random. */
  readonly random: () => number;
  readonly published: (channel: string, message: string) => void;
}

type Command = (args: readonly string[]) => Reply;

/** Thrown by the typed accessors, and returned as an error reply. */
class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export class Keyspace {
  readonly #world: World;
  readonly #values = new Map<string, Value>();
  readonly #expireAtMs = new Map<string, number>();
  /** The commands that changed something since the log was last taken, as a replica would run them. */
  #effects: (readonly string[])[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** @returns the effects since the last call */
  takeEffects(): readonly (readonly string[])[] {
    const taken = this.#effects;
    this.#effects = [];
    return taken;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#commands, name.toUpperCase());
  }

  run([name = '', ...args]: readonly string[]): Reply {
    const command = this.#commands[name.toUpperCase()];
    if (command === undefined) return new Failure(`ERR unknown command '${name}'`);
    try {
      return command(args);
    } catch (error) {
      if (error instanceof Refused) return error.failure;
      throw error;
    }
  }

  readonly #commands: Readonly<Record<string, Command>> = {
    TIME: () => {
      const now = this.#world.now();
      return [String(Math.floor(now / 1000)), String(Math.floor((now % 1000) * 1000))];
    },
    PING: () => new Status('PONG'),
    FLUSHALL: () => {
      this.#values.clear();
      this.#expireAtMs.clear();
      return this.#wrote(ok, ['FLUSHALL']);
    },
    /** `*` matches any text, which is all that the patterns in use need. */
    KEYS: ([pattern = '']) => {
      const form = new RegExp(`^${pattern.split('*').map(literal).join('[^]*')}$`);
      return [...this.#values.keys()].filter((key) => form.test(key) && this.#value(key) !== undefined);
    },
    TYPE: ([key = '']) => new Status(this.#value(key)?.kind ?? 'none'),
    EXISTS: (keys) => keys.filter((key) => this.#value(key) !== undefined).length,
    DEL: (keys) => {
      const held = keys.filter((key) => this.#value(key) !== undefined);
      for (const key of held) this.#drop(key);
      return this.#wroteIf(held.length, ['DEL', ...held]);
    },
    PEXPIRE: ([key = '', ms = '']) => {
      if (this.#value(key) === undefined) return 0;
      const at = this.#world.now() + Number(ms);
      this.#expireAtMs.set(key, at);
      return this.#wrote(1, ['PEXPIREAT', key, String(at)]);
    },
    PEXPIREAT: ([key = '', at = '']) => {
      if (this.#value(key) === undefined) return 0;
      this.#expireAtMs.set(key, Number(at));
      return this.#wrote(1, ['PEXPIREAT', key, at]);
    },
    PERSIST: ([key = '']) =>
      this.#value(key) !== undefined && this.#expireAtMs.delete(key) ? this.#wrote(1, ['PERSIST', key]) : 0,

    GET: ([key = '']) => this.#of(Text, key)?.text ?? null,
    SET: ([key = '', text = '', ...options]) => {
      if (options.length > 0) throw new Error(`the model has no SET with ${options.join(' ')}`);
      this.#drop(key);
      this.#values.set(key, new Text(text));
      return this.#wrote(ok, ['SET', key, text]);
    },
    INCR: ([key = '']) => {
      const held = this.#made(key, Text, () => new Text('0'));
      const sum = Number(held.text) + 1;
      if (!Number.isInteger(sum)) return new Failure('ERR value is not an integer or out of range');
      held.text = String(sum);
      return this.#wrote(sum, ['INCR', key]);
    },

    HGET: ([key = '', field = '']) => this.#of(Hash, key)?.fields.get(field) ?? null,
    HMGET: ([key = '', ...fields]) => {
      const hash = this.#of(Hash, key);
      return fields.map((field) => hash?.fields.get(field) ?? null);
    },
    HEXISTS: ([key = '', field = '']) => (this.#of(Hash, key)?.fields.has(field) ? 1 : 0),
    HLEN: ([key = '']) => this.#of(Hash, key)?.size ?? 0,
    HKEYS: ([key = '']) => [...(this.#of(Hash, key)?.fields.keys() ?? [])],
    HGETALL: ([key = '']) => [...(this.#of(Hash, key)?.fields ?? [])].flat(),
    HSET: ([key = '', ...pairs]) => {
      const { fields } = this.#made(key, Hash, () => new Hash());
      const before = fields.size;
      for (const [field, text] of pairsOf(pairs)) fields.set(field, text);
      return this.#wrote(fields.size - before, ['HSET', key, ...pairs]);
    },
    HSETNX: ([key = '', field = '', text = '']) => {
      const { fields } = this.#made(key, Hash, () => new Hash());
      if (fields.has(field)) return 0;
      fields.set(field, text);
      return this.#wrote(1, ['HSET', key, field, text]);
    },
    HINCRBY: ([key = '', field = '', by = '']) => {
      const { fields } = this.#made(key, Hash, () => new Hash());
      const sum = Number(fields.get(field) ?? '0') + Number(by);
      if (!Number.isInteger(sum)) return new Failure('ERR hash value is not an integer');
      fields.set(field, String(sum));
      return this.#wrote(sum, ['HINCRBY', key, field, by]);
    },
    HDEL: ([key = '', ...fields]) => {
      const hash = this.#of(Hash, key);
      const gone = fields.filter((field) => hash?.fields.delete(field)).length;
      return this.#shrunk(key, hash, gone, ['HDEL', key, ...fields]);
    },

    RPUSH: ([key = '', ...items]) => {
      const list = this.#made(key, List, () => new List());
      list.items.push(...items);
      return this.#wrote(list.size, ['RPUSH', key, ...items]);
    },
    LLEN: ([key = '']) => this.#of(List, key)?.size ?? 0,
    LINDEX: ([key = '', at = '']) => this.#of(List, key)?.items.at(Number(at)) ?? null,
    LRANGE: ([key = '', from = '', to = '']) => slice(this.#of(List, key)?.items ?? [], from, to),

    SADD: ([key = '', ...members]) => {
      const set = this.#made(key, Members, () => new Members());
      const before = set.size;
      for (const member of members) set.members.add(member);
      return this.#wroteIf(set.size - before, ['SADD', key, ...members]);
    },
    SREM: ([key = '', ...members]) => {
      const set = this.#of(Members, key);
      const gone = members.filter((member) => set?.members.delete(member)).length;
      return this.#shrunk(key, set, gone, ['SREM', key, ...members]);
    },
    SCARD: ([key = '']) => this.#of(Members, key)?.size ?? 0,
    SISMEMBER: ([key = '', member = '']) => (this.#of(Members, key)?.members.has(member) ? 1 : 0),
    SMEMBERS: ([key = '']) => [...(this.#of(Members, key)?.members ?? [])],
    SDIFF: ([key = '', ...others]) => {
      const without = others.map((other) => this.#of(Members, other)?.members ?? new Set<string>());
      return [...(this.#of(Members, key)?.members ?? [])].filter((member) => !without.some((set) => set.has(member)));
    },
    SPOP: ([key = '', count = '']) => {
      const set = this.#of(Members, key);
      const left = [...(set?.members ?? [])];
      const popped: string[] = [];
      while (popped.length < Number(count) && left.length > 0)
        popped.push(...left.splice(Math.floor(this.#world.random() * left.length), 1));
      for (const member of popped) set?.members.delete(member);
      this.#shrunk(key, set, popped.length, ['SREM', key, ...popped]);
      return popped;
    },

    ZADD: ([key = '', score = '', member = '', ...more]) => {
      if (more.length > 0) throw new Error('the model has no ZADD of several members');
      const isNew = this.#made(key, SortedSet, () => new SortedSet()).set(member, scoreOf(score));
      return this.#wrote(isNew ? 1 : 0, ['ZADD', key, score, member]);
    },
    ZREM: ([key = '', ...members]) => {
      const set = this.#of(SortedSet, key);
      const gone = members.filter((member) => set?.delete(member)).length;
      return this.#shrunk(key, set, gone, ['ZREM', key, ...members]);
    },
    ZCARD: ([key = '']) => this.#of(SortedSet, key)?.size ?? 0,
    ZCOUNT: ([key = '', from = '', to = '']) => this.#of(SortedSet, key)?.between(from, to).length ?? 0,
    ZRANGE: ([key = '', from = '', to = '', ...options]) =>
      slice(this.#of(SortedSet, key)?.all() ?? [], from, to).flatMap(({ member, score }) =>
        options[0]?.toUpperCase() === 'WITHSCORES' ? [member, String(score)] : [member],
      ),
    ZRANGEBYSCORE: ([key = '', from = '', to = '', ...options]) => {
      const found = (this.#of(SortedSet, key)?.between(from, to) ?? []).map(({ member }) => member);
      const [limit, offset, count] = options;
      if (limit?.toUpperCase() !== 'LIMIT') return found;
      return found.slice(Number(offset), Number(count) < 0 ? undefined : Number(offset) + Number(count));
    },

    XADD: ([key = '', id = '', ...fields]) => {
      const isNew = this.#value(key) === undefined;
      const stream = this.#made(key, Stream, () => new Stream());
      const reply = stream.add(id, fields);
      if (!(reply instanceof Failure)) return this.#wrote(reply, ['XADD', key, id, ...fields]);
      if (isNew) this.#drop(key);
      return reply;
    },
    XLEN: ([key = '']) => this.#of(Stream, key)?.size ?? 0,
    XRANGE: ([key = '', from = '', to = '', ...options]) =>
      this.#of(Stream, key)?.range(from, to, countOf(options)) ?? [],
    XREVRANGE: ([key = '', to = '', from = '', ...options]) =>
      this.#of(Stream, key)?.reversed(to, from, countOf(options)) ?? [],
    XTRIM: ([key = '', how = '', ...rest]) => {
      if (how.toUpperCase() !== 'MINID') throw new Error('the model trims streams by MINID only');
      const id = rest.at(-1) ?? '';
      // An empty stream is not deleted: it keeps its newest id.
      return this.#wroteIf(this.#of(Stream, key)?.cutBefore(id) ?? 0, ['XTRIM', key, 'MINID', id]);
    },

    SPUBLISH: ([channel = '', message = '']) => {
      this.#world.published(channel, message);
      return 0;
    },
  };

  #value(key: string): Value | undefined {
    const at = this.#expireAtMs.get(key);
    if (at !== undefined && at <= this.#world.now()) this.#drop(key);
    return this.#values.get(key);
  }

  #of<Kind extends Value>(kind: new (...args: never[]) => Kind, key: string): Kind | undefined {
    const value = this.#value(key);
    if (value !== undefined && !(value instanceof kind)) throw new Refused(wrongType);
    return value;
  }

  #made<Kind extends Value>(key: string, kind: new (...args: never[]) => Kind, make: () => Kind): Kind {
    const held = this.#of(kind, key);
    if (held !== undefined) return held;
    const made = make();
    this.#values.set(key, made);
    return made;
  }

  #drop(key: string): void {
    this.#values.delete(key);
    this.#expireAtMs.delete(key);
  }

  #wrote(reply: Reply, effect: readonly string[]): Reply {
    this.#effects.push(effect);
    return reply;
  }

  #wroteIf(count: number, effect: readonly string[]): number {
    if (count > 0) this.#effects.push(effect);
    return count;
  }

  /** Redis deletes a hash, set or sorted set when its last member is removed. */
  #shrunk(key: string, value: { readonly size: number } | undefined, gone: number, effect: readonly string[]): number {
    if (value?.size === 0) this.#drop(key);
    return this.#wroteIf(gone, effect);
  }
}

function slice<Item>(items: readonly Item[], from: string, to: string): readonly Item[] {
  const at = (text: string) => (Number(text) < 0 ? Math.max(0, items.length + Number(text)) : Number(text));
  return Number(to) < 0 && items.length + Number(to) < 0 ? [] : items.slice(at(from), at(to) + 1);
}

function* pairsOf(texts: readonly string[]): Iterable<readonly [string, string]> {
  for (let at = 0; at + 1 < texts.length; at += 2) yield [texts[at]!, texts[at + 1]!];
}

function countOf(options: readonly string[]): number {
  return options[0]?.toUpperCase() === 'COUNT' ? Number(options[1]) : Infinity;
}

/** A pattern that matches only this text. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
