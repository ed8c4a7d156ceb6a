/** What the scripts of the Redis store decide, each called by itself over the model of Redis, which `test/sim/scripts.test.ts` compares with Redis. */
import { beforeEach, describe, expect, test } from 'vitest';
import { scripts, type ScriptName } from '../../src/journal/redis/scripts.ts';
import { RedisModel } from '../sim/redis/redis-model.ts';
import { Failure, Status, type Reply } from '../sim/redis/reply.ts';

const tag = '{scripts:0}';
const nowMs = 1_800_000_000_000;
const agent = `${tag}:agent:1001`;
const events = `${tag}:events:1001`;

let model: RedisModel;
let present: string;

const redis = (...command: readonly (string | number)[]): unknown => plain(model.run(command.map(String)));
/** Runs a script that reads no epoch. */
const runFirst = (name: ScriptName, ...args: readonly (string | number)[]): unknown =>
  redis('EVAL', scripts[name], 1, `${tag}:incarnation`, tag, ...args);
/** Runs a script in the present epoch. */
const run = (name: ScriptName, ...args: readonly (string | number)[]): unknown => runFirst(name, present, ...args);

function plain(reply: Reply): unknown {
  if (reply instanceof Failure) throw new Error(reply.message);
  if (reply instanceof Status) return reply.text;
  return Array.isArray(reply) ? (reply as readonly Reply[]).map(plain) : reply;
}

beforeEach(() => {
  model = new RedisModel({ now: () => nowMs, random: () => 0.5, published: () => undefined });
  present = 'one';
  redis('RPUSH', `${tag}:incarnation`, present);
});

/** The store loses data, and an instance begins an epoch. */
function beginEpoch(name: string): void {
  run('epoch', name, 'servers', 0, 'nodes');
  present = name;
}

const beat = (instance: string): void => {
  run('round', instance, 30_000, nowMs, '+inf', 1, '', 0);
};
const claim = (instance: string, ...silent: readonly (string | number)[]): unknown =>
  run('claim', '1001', instance, nowMs, 0, ...silent);

interface Append {
  readonly token?: string;
  readonly lease?: number | '';
  readonly past?: 0 | 1;
  readonly again?: 0 | 1;
  readonly settles?: number | '';
  readonly ending?: number;
  readonly restores?: number | '';
  readonly entries?: readonly (readonly [count: number, header: string, bytes: string])[];
  readonly sessions?: readonly (readonly [number: number, id: string, open: 0 | 1, stamp: string, sealed: string])[];
}
/** Of instance `a`, unless the token names another. */
const append = ({
  token = 'a:1',
  lease = '',
  past = 0,
  again = 0,
  settles = '',
  ending = 0,
  restores = '',
  entries = [],
  sessions = [],
}: Append): unknown =>
  run(
    'append',
    '1001',
    token.split(':')[0]!,
    token,
    lease,
    past,
    again,
    1000,
    entries.length,
    sessions.length,
    settles,
    ending,
    restores,
    ...entries.flat(),
    ...sessions.flat(),
  );
const answer = [1, `a 1 1 ${nowMs}`, 'body'] as const;
const open = [1, 'id', 1, '', 'sealed'] as const;
const over = [1, 'id', 0, '', 'sealed'] as const;

const idsOf = (held: unknown): readonly string[] => (held as readonly (readonly [string])[]).map(([id]) => id);
const idsHeld = (): readonly string[] => idsOf(redis('XRANGE', events, '-', '+'));
const headerAt = (position: number): string =>
  (
    redis('XRANGE', events, `${position}-0`, `${position}-0`) as readonly (readonly [string, readonly string[]])[]
  )[0]![1][1]!;

describe('agree', () => {
  test('records the newest format of an instance that can read the store, and nothing of another', () => {
    redis('SET', `${tag}:format`, '2');
    expect(runFirst('agree', 'old', 'two', 1, 'servers', 0, 1)).toEqual(['2', 0, '', '', '', ['one']]);
    expect(redis('HGETALL', `${tag}:formats`)).toEqual([]);
    runFirst('agree', 'present', 'two', 2, 'servers', 0, 1);
    expect(redis('HGETALL', `${tag}:formats`)).toEqual(['present', '2']);
  });
});

describe('append', () => {
  test('informs the other instances of what it wrote, and only then', () => {
    append({});
    expect(redis('GET', `${tag}:clock`)).toBeNull();
    append({ token: 'a:2', entries: [answer] });
    expect(redis('GET', `${tag}:clock`)).toBe('1');
    append({ token: 'a:3', sessions: [[1, 'id', 1, '', 'sealed']] });
    expect(redis('ZRANGE', `${tag}:news`, 0, -1, 'WITHSCORES')).toEqual(['1001', '2']);
  });
});

describe('claim', () => {
  test('gives the agent of a holder whose beat stood still, and says since when answers may be lost', () => {
    beat('holder');
    claim('holder');
    beat('other');
    const seen = redis('HGET', `${tag}:beats`, 'holder') as string;
    expect(claim('other', 'holder', seen, nowMs - 40_000)).toEqual([1, 2, String(nowMs - 40_000)]);
    expect(redis('HGET', agent, 'owner')).toBe('other');
    expect(redis('SMEMBERS', `${tag}:owned:holder`)).toEqual([]);
  });
});

describe('claim of an agent whose holder has no beat', () => {
  test('gives it, and strikes nobody', () => {
    beat('holder');
    claim('holder');
    redis('HDEL', `${tag}:beats`, 'holder');
    beat('other');
    expect(claim('other')).toEqual([1, 2, String(nowMs)]);
    expect(redis('EXISTS', `${tag}:strikes`)).toBe(0);
  });
});

describe('extent', () => {
  test('of an agent that has nothing writes nothing', () => {
    expect(run('extent', '1001')).toEqual(['0', '', '']);
    expect(redis('EXISTS', agent)).toBe(0);
  });
});

describe('key-sweep', () => {
  test('lets the clock of all instances grow by the time of one sweep only', () => {
    expect(run('keySweep', 0, 60_000, 600_000, 10)).toEqual(['60000', 0]);
    // Another instance has not read the clock since.
    expect(run('keySweep', 0, 60_000, 600_000, 10)).toEqual(['60000', 0]);
    expect(run('keySweep', 60_000, 60_000, 600_000, 10)).toEqual(['120000', 0]);
    expect(run('keySweep', 120_000, -5, 600_000, 10)).toEqual(['120000', 0]);
  });
});

describe('leases', () => {
  test('continues the number of an agent that is still its holder, and goes beyond that of another holder', () => {
    redis('HSET', agent, 'owner', 'holder');
    run('leases', 'holder', 1, '1001', 7);
    expect(redis('HGET', agent, 'lease')).toBe('7');
    run('leases', 'other', 1, '1001', 7);
    expect(redis('HGET', agent, 'lease')).toBe('8');
  });

  test('lowers no number, and replaces no beat', () => {
    redis('HSET', agent, 'owner', 'holder', 'lease', '9');
    redis('HSET', `${tag}:beats`, 'holder', '5 30000 1');
    run('leases', 'holder', 1, '1001', 7, 'holder', '1 30000 1', 'other', '2 30000 1');
    expect(redis('HGET', agent, 'lease')).toBe('9');
    expect(redis('HGETALL', `${tag}:beats`)).toEqual(['holder', '5 30000 1', 'other', '2 30000 1']);
  });
});

describe('leave', () => {
  test('removes what the store has of an instance that holds nothing', () => {
    beat('holder');
    redis('HSET', `${tag}:strikes`, 'holder', '1');
    redis('HSET', `${tag}:formats`, 'holder', '1');
    run('leave', 'holder');
    for (const key of ['beats', 'strikes', 'formats']) expect(redis('EXISTS', `${tag}:${key}`)).toBe(0);
  });

  test('leaves the beat of an instance that holds agents, so that others observe it before they take them', () => {
    beat('holder');
    claim('holder');
    run('leave', 'holder');
    expect(redis('HEXISTS', `${tag}:beats`, 'holder')).toBe(1);
  });
});

describe('page', () => {
  beforeEach(() => {
    append({ entries: Array.from({ length: 40 }, () => answer) });
  });
  const page = (after: number, limit: number, bytes: number) =>
    run('page', '1001', after, limit, bytes) as [string, string, string, [string, string[]][], number];

  test('gives of the entry before the first one its header only', () => {
    const [next, , , found, isEnd] = page(38, 10, 1000);
    expect(found.map(([id, [field]]) => [id, field])).toEqual([
      ['38-0', 'about'],
      ['39-0', 'h'],
      ['40-0', 'h'],
    ]);
    expect([next, isEnd]).toEqual(['41', 1]);
  });

  test('ends at the limit, or with the entry that fills the bytes, and names the next position', () => {
    expect(page(0, 9, 1000)).toMatchObject({ 0: '11', 3: { length: 10 }, 4: 0 });
    expect(page(0, 30, 9)).toMatchObject({ 0: '4', 3: { length: 3 }, 4: 0 });
    expect(page(0, 30, 0)).toMatchObject({ 0: '2', 3: { length: 1 }, 4: 0 });
    expect(page(0, 100, 1000)).toMatchObject({ 0: '41', 3: { length: 40 }, 4: 1 });
  });

  test('names the newest session', () => {
    append({ token: 'a:2', sessions: [9, 10, 2].map((number) => [number, 'id', 1, '', 'sealed']) });
    expect(page(0, 1, 0)[1]).toBe('10');
  });
});

describe('raise', () => {
  test('raises the format once all living instances know it, and forgets those that are gone', () => {
    redis('SET', `${tag}:format`, '1');
    beat('a');
    beat('b');
    redis('HSET', `${tag}:formats`, 'a', '2', 'b', '1', 'gone', '1');
    expect(run('raise', 'a', '2')).toBe('1');
    expect(redis('HGETALL', `${tag}:formats`)).toEqual(['a', '2', 'b', '1']);
    redis('HSET', `${tag}:formats`, 'b', '2');
    expect(run('raise', 'a', '2')).toBe('2');
    expect(redis('GET', `${tag}:format`)).toBe('2');
  });
});

describe('release', () => {
  beforeEach(() => {
    beat('holder');
    append({ sessions: [open] });
    claim('holder');
    redis('HSET', agent, 'suspect', '5');
  });

  test('of an agent that another instance holds changes nothing', () => {
    expect(run('release', '1001', 'other', 1)).toBe(0);
    expect(redis('HGET', agent, 'owner')).toBe('holder');
  });

  test('offers an agent that is needed, with the doubt about it', () => {
    expect(run('release', '1001', 'holder', 1)).toBe(1);
    expect(redis('SMEMBERS', `${tag}:free`)).toEqual(['1001']);
    expect(redis('EXISTS', `${tag}:idle`)).toBe(0);
    expect(redis('HGET', agent, 'suspect')).toBe('5');
  });

  test('of an agent that nobody needs ends the doubt, and lists it as idle while a session is open', () => {
    expect(run('release', '1001', 'holder', 0)).toBe(1);
    expect(redis('EXISTS', `${tag}:free`)).toBe(0);
    expect(redis('SMEMBERS', `${tag}:idle`)).toEqual(['1001']);
    expect(redis('HEXISTS', agent, 'suspect')).toBe(0);
    claim('holder');
    append({ token: 'a:2', sessions: [over] });
    run('release', '1001', 'holder', 0);
    expect(redis('EXISTS', `${tag}:idle`)).toBe(0);
  });
});

describe('restore', () => {
  const restore = (...entries: readonly (readonly [position: number, count: number, header: string])[]): unknown =>
    run('restore', '1001', 'a', entries.length, ...entries.flatMap((entry) => [...entry, 'body']));
  const header = (more = ''): string => `a 1 1 ${nowMs} a:1${more}`;

  test('adds only what is missing at the end, and counts what is missing before it', () => {
    append({ entries: [answer, answer] });
    const clock = redis('GET', `${tag}:clock`);
    expect(restore([2, 1, 'replaced'])).toBe(0);
    expect(redis('GET', `${tag}:clock`)).toBe(clock);
    expect(restore([2, 1, 'replaced'], [3, 2, header()], [7, 1, header()])).toBe(1);
    expect(idsHeld()).toEqual(['1-0', '2-0', '3-0', '7-0']);
    expect(headerAt(2)).not.toContain('replaced');
    expect(redis('HGET', agent, 'newest')).toBe('7');
    expect(redis('GET', `${tag}:clock`)).toBe(String(Number(clock) + 1));
  });

  test('notes the first position from which on entries have a checksum', () => {
    restore([1, 1, header()], [2, 1, header(' c:00')], [3, 1, header(' c:00')]);
    expect(redis('HGET', agent, 'checked')).toBe('2');
  });

  test('continues lease numbers behind those of its entries of this epoch', () => {
    restore([1, 1, header()]);
    expect(redis('HMGET', agent, 'lease', 'lastLease')).toEqual([null, null]);
    restore([2, 1, header(' lease:4')], [3, 1, header(' lease:3')], [4, 1, header(' lease:9 past')]);
    expect(redis('HMGET', agent, 'lease', 'lastLease')).toEqual(['4', '4']);
  });

  test('of entries of a later epoch enters the agent into it once, without a further gap', () => {
    append({ entries: [answer] });
    beginEpoch('two');
    restore([2, 1, header(' e:two')], [3, 1, header(' e:two')]);
    expect(redis('HMGET', agent, 'epoch', 'epochs')).toEqual(['two', ' one:1 ']);
    expect(run('extent', '1001')).toEqual(['3', '1-0', ' one:1 ']);
  });

  test('of entries of an earlier epoch enters the agent into none', () => {
    append({ entries: [answer] });
    beginEpoch('two');
    restore([2, 1, header()]);
    expect(redis('HMGET', agent, 'epoch', 'epochs')).toEqual(['one', null]);
  });
});

describe('round', () => {
  type Round = [
    strikes: number,
    clock: string,
    news: string[],
    taken: unknown[],
    owned: number,
    beats: string[],
    unpolled: string[],
  ];
  interface RoundOptions {
    readonly clock?: string;
    readonly takes?: 0 | 1;
    readonly strikes?: number | '';
    readonly looks?: 0 | 1;
    readonly silent?: readonly (string | number)[];
  }
  const round = (
    instance: string,
    { clock = '+inf', takes = 1, strikes = 0, looks = 0, silent = [] }: RoundOptions = {},
  ): Round => run('round', instance, 30_000, nowMs, clock, takes, strikes, looks, ...silent) as Round;
  const silentNow = (instance: string) => [instance, redis('HGET', `${tag}:beats`, instance) as string, nowMs - 40_000];

  test('reports what changed since the last one', () => {
    append({ entries: [answer] });
    expect(round('a', { clock: '0', strikes: '' }).slice(1, 3)).toEqual(['1', ['1001']]);
    expect(round('a', { clock: '1' }).slice(1, 3)).toEqual(['1', []]);
  });

  test('takes the agents of a silent holder, and strikes it', () => {
    beat('holder');
    claim('holder');
    beat('a');
    const [, , , taken] = round('a', { silent: silentNow('holder') });
    expect(taken).toEqual([['1001', 2, String(nowMs - 40_000)]]);
    expect(redis('HMGET', agent, 'owner', 'suspect')).toEqual(['a', String(nowMs - 40_000)]);
    expect(round('holder')[0]).toBe(1);
    expect(round('a')[4]).toBe(1);
  });

  test('takes nothing if it shall not, or if another has the agent by now', () => {
    beat('holder');
    claim('holder');
    beat('a');
    expect(round('a', { takes: 0, silent: silentNow('holder') })[3]).toEqual([]);
    redis('HSET', agent, 'owner', 'third');
    expect(round('a', { silent: silentNow('holder') })[3]).toEqual([]);
    expect(redis('HGET', agent, 'owner')).toBe('third');
  });

  test('removes the beat of a silent instance that holds nothing, and keeps that of a living one', () => {
    beat('holder');
    beat('other');
    beat('a');
    const [, , , , , beats] = round('a', { silent: silentNow('holder') });
    expect(beats.filter((_, at) => at % 2 === 0).sort()).toEqual(['a', 'other']);
    // It learns that it was thought dead.
    expect(round('holder')[0]).toBe(1);
  });

  test('takes its share of agents that were released and are needed, unless somebody has one by now', () => {
    beat('a');
    redis('SADD', `${tag}:free`, '1001', '1002');
    redis('HSET', `${tag}:agent:1002`, 'owner', 'b');
    expect(round('a', { takes: 0 })[3]).toEqual([]);
    expect(round('a')[3]).toEqual([['1001', 1, '']]);
  });

  test('says which agents with an open session nobody polls, if asked', () => {
    beat('a');
    for (const id of ['1001', '1002', '1003']) redis('SADD', `${tag}:open`, id);
    claim('a');
    redis('SADD', `${tag}:idle`, '1002');
    expect(round('a')[6]).toEqual([]);
    expect(round('a', { looks: 1 })[6]).toEqual(['1003']);
  });

  test('of a store that release 0.1.0 never used calls no agent idle', () => {
    redis('SADD', `${tag}:open`, '1001');
    beat('a');
    expect(redis('EXISTS', `${tag}:idle`)).toBe(0);
  });

  test('offers the agents of release 0.1.0 that have an open session, and no others', () => {
    redis('ZADD', `${tag}:instances`, 5, 'old');
    for (const id of ['1001', '1002']) {
      redis('SADD', `${tag}:owned:old`, id);
      redis('HSET', `${tag}:agent:${id}`, 'owner', 'old');
    }
    redis('SADD', `${tag}:open`, '1001');
    round('a', { takes: 0, strikes: '' });
    expect(redis('SMEMBERS', `${tag}:free`)).toEqual(['1001']);
  });

  test('leaves an agent to the instance that has it, although one of release 0.1.0 lists it', () => {
    redis('ZADD', `${tag}:instances`, 5, 'old');
    redis('SADD', `${tag}:owned:old`, '1001');
    redis('HSET', agent, 'owner', 'b');
    beat('a');
    expect(redis('HMGET', agent, 'owner', 'suspect')).toEqual(['b', null]);
  });

  test('frees the agents of release 0.1.0 in its first round only', () => {
    redis('ZADD', `${tag}:instances`, 5, 'old');
    beat('a');
    expect(redis('EXISTS', `${tag}:instances`)).toBe(0);
    redis('ZADD', `${tag}:instances`, 5, 'old');
    round('a');
    expect(redis('EXISTS', `${tag}:instances`)).toBe(1);
  });
});

describe('sessions', () => {
  test('gives what is stored of each session, and nothing else of the agent', () => {
    append({ entries: [answer], sessions: [open, [2, 'other', 0, '', 'sealed text']] });
    expect(run('sessions', '1001')).toEqual([
      ['1', 'a:1:id', '1', 'sealed'],
      ['2', 'a:1:other', '0', 'sealed text'],
    ]);
  });
});

describe('trim', () => {
  interface TrimOptions {
    readonly kept?: number;
    readonly share?: number;
    readonly left?: number | '';
  }
  const trim = (beforeMs: number, { kept = 8, share = 1, left = '' }: TrimOptions = {}): unknown =>
    run('trim', '1001', beforeMs, kept, share, left);
  const aged = (ageMs: number, session = 1) => [1, `a 1 ${session} ${nowMs - ageMs}`, 'body'] as const;

  test('deletes what is too old, up to the first entry that is not', () => {
    append({ entries: [aged(9), aged(8), aged(1), aged(7)] });
    expect(trim(nowMs - 5)).toEqual([1, 0]);
    expect(idsHeld()).toEqual(['3-0', '4-0']);
    expect(trim(nowMs - 5)).toEqual([1, 0]);
    expect(idsHeld()).toEqual(['3-0', '4-0']);
    expect(trim(nowMs + 1)).toEqual([0, 0]);
    expect(idsHeld()).toEqual([]);
  });

  test('deletes an entry that cannot be read with those before it', () => {
    for (const [at, header] of [`a 1 1 ${nowMs - 9}`, 'unreadable', `a 1 1 ${nowMs - 1}`].entries())
      redis('XADD', events, `${at + 1}-0`, 'h', header, 'b', '');
    trim(nowMs - 5);
    expect(idsHeld()).toEqual(['3-0']);
  });

  test('deletes a share at a time, at most 256 entries in a call', () => {
    append({ entries: Array.from({ length: 600 }, () => aged(9)) });
    expect(trim(nowMs, { share: 0.5 })).toEqual([1, 44]);
    expect(idsHeld()).toHaveLength(344);
    expect(trim(nowMs, { left: 44 })).toEqual([1, 0]);
    expect(idsHeld()).toHaveLength(300);
  });

  test('deletes closed sessions beyond the newest, unless they are open or have entries', () => {
    const numbers = [1, 2, 3, 4, 5];
    append({
      entries: [aged(1, 2)],
      sessions: numbers.map((number) => [number, 'id', number === 1 ? 1 : 0, '', 'sealed']),
    });
    trim(nowMs - 5, { kept: 4 });
    expect(run('sessions', '1001')).toHaveLength(5);
    trim(nowMs - 5, { kept: 1 });
    expect((run('sessions', '1001') as [string][]).map(([number]) => number)).toEqual(['1', '2', '5']);
  });

  test('of a long stream deletes closed sessions that are older than its first entries', () => {
    append({
      entries: Array.from({ length: 70 }, () => aged(1, 3)),
      sessions: [1, 2, 3, 4, 5].map((number) => [number, 'id', 0, '', 'sealed']),
    });
    trim(nowMs - 5, { kept: 1 });
    expect((run('sessions', '1001') as [string][]).map(([number]) => number)).toEqual(['3', '4', '5']);
  });

  test('deletes a checkpoint with the entry at its position', () => {
    append({ entries: [aged(9), aged(1)] });
    redis('HSET', `${tag}:checkpoint:1001`, 'position', '2');
    trim(nowMs - 5);
    expect(redis('EXISTS', `${tag}:checkpoint:1001`)).toBe(1);
    redis('HSET', `${tag}:checkpoint:1001`, 'position', '1');
    trim(nowMs - 5);
    expect(redis('EXISTS', `${tag}:checkpoint:1001`)).toBe(0);
    redis('HSET', `${tag}:checkpoint:1001`, 'position', '2');
    trim(nowMs + 1);
    expect(redis('EXISTS', `${tag}:checkpoint:1001`)).toBe(0);
  });
});

describe('witness', () => {
  const witness = (instance: string, servers: string, isAlone: 0 | 1 = 0): unknown =>
    run('witness', instance, servers, 1, 'nodes', 60_000, isAlone);

  test('proves the log once all instances that may have had a lease are witnesses', () => {
    beat('a');
    beat('b');
    expect(witness('', 'new')).toBe(0);
    expect(witness('a', 'new')).toBe(0);
    expect(redis('HGET', `${tag}:server`, 'servers')).toBeNull();
    expect(witness('b', 'new')).toBe(1);
    expect(redis('HMGET', `${tag}:server`, 'servers', 'always', 'nodes')).toEqual(['new', '1', 'nodes']);
  });

  test('proves nothing without a witness', () => {
    expect(witness('', 'new')).toBe(0);
  });

  test('believes an instance that has proven the log alone, and the servers that are recorded', () => {
    beat('b');
    expect(witness('a', 'new', 1)).toBe(1);
    expect(witness('', 'new')).toBe(1);
    expect(redis('EXISTS', `${tag}:witnesses:new`)).toBe(0);
  });
});

describe('an agent that enters an epoch', () => {
  test('gets a gap behind its last entry, of its newest session, since that entry', () => {
    append({ entries: [[3, `a 3 1 ${nowMs - 70}`, 'body']], sessions: [[4, 'id', 0, '', 'sealed'], open] });
    beginEpoch('two');
    expect(run('extent', '1001')).toEqual(['4', '1-0', ' one:3 ']);
    expect(headerAt(4)).toMatch(new RegExp(`^o 1 4 ${nowMs} epoch e:two c:`));
    expect(redis('HMGET', agent, 'epoch', 'suspect', 'lastLeaseEpoch')).toEqual(['two', String(nowMs - 70), 'one']);
    const held = idsHeld();
    run('extent', '1001');
    expect(idsHeld()).toEqual(held);
  });

  test('gets a gap of the session of its last entry if no later one is known', () => {
    append({ entries: [[1, `a 1 7 ${nowMs - 70}`, 'body']], sessions: [open] });
    beginEpoch('two');
    run('extent', '1001');
    expect(headerAt(2)).toMatch(/^o 1 7 /);
  });

  test('without entries gets a gap since now', () => {
    append({ sessions: [[3, 'id', 1, '', 'sealed']] });
    beginEpoch('two');
    run('extent', '1001');
    expect(headerAt(1)).toMatch(/^o 1 3 /);
    expect(redis('HGET', agent, 'suspect')).toBe(String(nowMs));
  });

  test('keeps the ends of earlier epochs while the stream has entries behind them', () => {
    append({ entries: [answer, answer] });
    for (const name of ['two', 'three']) {
      beginEpoch(name);
      run('extent', '1001');
    }
    expect(redis('HGET', agent, 'epochs')).toBe(' one:2 two:3 ');
    redis('XTRIM', events, 'MINID', '4-0');
    beginEpoch('four');
    run('extent', '1001');
    expect(redis('HGET', agent, 'epochs')).toBe(' two:3 three:4 ');
  });

  test('that passed over an epoch was at the same position when that ended', () => {
    append({ entries: [answer] });
    beginEpoch('two');
    beginEpoch('three');
    run('extent', '1001');
    expect(redis('HGET', agent, 'epochs')).toBe(' one:1 two:1 ');
  });

  test('and is new gets no gap', () => {
    beginEpoch('two');
    append({ entries: [answer] });
    expect(idsHeld()).toEqual(['1-0']);
    expect(redis('HMGET', agent, 'epoch', 'epochs')).toEqual(['two', null]);
  });
});

describe('entries', () => {
  test('of an outlived lease, or of a session that is over, are late', () => {
    append({ lease: 2, entries: [answer] });
    expect((append({ token: 'b:1', lease: 1, entries: [answer] }) as unknown[])[2]).toEqual([1]);
    expect((append({ token: 'b:2', lease: 2, entries: [answer] }) as unknown[])[2]).toEqual([0]);
    append({ token: 'a:2', sessions: [over] });
    const second = [1, `a 1 2 ${nowMs}`, 'body'] as const;
    expect((append({ token: 'a:3', lease: 2, entries: [answer, second, answer] }) as unknown[])[2]).toEqual([1, 0, 1]);
  });

  test('of leases of an earlier epoch are late once one of this epoch has written', () => {
    append({ lease: 5, entries: [answer] });
    beginEpoch('two');
    expect((append({ token: 'a:2', lease: 6, past: 1, entries: [answer] }) as unknown[])[2]).toEqual([0]);
    expect((append({ token: 'b:1', lease: 5, past: 1, entries: [answer] }) as unknown[])[2]).toEqual([1]);
    // Numbers of this epoch may be lower.
    expect((append({ token: 'b:2', lease: 1, entries: [answer] }) as unknown[])[2]).toEqual([0]);
    expect((append({ token: 'a:3', lease: 7, past: 1, entries: [answer] }) as unknown[])[2]).toEqual([1]);
    expect(redis('HMGET', agent, 'lastLease', 'lastLeaseEpoch')).toEqual(['1', 'two']);
  });

  test('beyond the number that is kept are removed, as many at once as a call may examine', () => {
    append({ entries: Array.from({ length: 1300 }, () => answer) });
    expect(idsHeld()[0]).toBe('301-0');
    append({ token: 'a:2', entries: [[2, `a 2 1 ${nowMs}`, 'body']] });
    expect(idsHeld()[0]).toBe('303-0');
  });

  test('that were appended already are found by their token, with what was late', () => {
    append({ lease: 2, entries: [answer] });
    append({ token: 'b:1', lease: 1, entries: [answer, [2, `a 2 1 ${nowMs}`, 'body']] });
    append({ token: 'c:1', lease: 2, entries: [answer] });
    const again = { token: 'b:1', lease: 1, again: 1, entries: [answer, [2, `a 2 1 ${nowMs}`, 'body']] } as const;
    expect(append(again)).toEqual(['4', [], [1, 1], 0]);
    expect(idsHeld()).toEqual(['1-0', '2-0', '3-0', '5-0']);
  });

  test('of a batch that arrives a second time, behind a later one of its writer, are not written', () => {
    append({ token: 'a:2', entries: [answer] });
    expect(append({ token: 'a:1', entries: [answer] })).toEqual(['1', [], []]);
    expect((append({ token: 'b:1', entries: [answer] }) as unknown[])[0]).toBe('2');
  });

  test('name the last eight writers', () => {
    for (let writer = 1; writer <= 10; writer += 1) append({ token: `w${writer}:1`, entries: [answer] });
    append({ token: 'w10:2', entries: [answer] });
    expect(redis('HGET', agent, 'wrote')).toBe('w10:2 w9:1 w8:1 w7:1 w6:1 w5:1 w4:1 w3:1');
  });

  test('that announce the doubt about their lease settle it, and those of another lease do not', () => {
    redis('HSET', agent, 'lease', '2', 'suspect', '5');
    append({ lease: 1, settles: 1, entries: [answer] });
    append({ token: 'a:2', lease: 2, past: 1, settles: 2, entries: [answer] });
    expect(redis('HGET', agent, 'suspect')).toBe('5');
    append({ token: 'a:3', lease: 2, settles: 2, entries: [answer] });
    expect(redis('HEXISTS', agent, 'suspect')).toBe(0);
  });
});

describe('the end of a session', () => {
  const end = (token: string) => ({ token, ending: 1, entries: [answer, answer], sessions: [over] }) as const;

  test('is written once', () => {
    append({ sessions: [open] });
    append(end('a:2'));
    expect(idsHeld()).toEqual(['1-0', '2-0']);
    append(end('b:1'));
    expect(idsHeld()).toEqual(['1-0', '2-0', '3-0']);
  });

  test('of a session that the store does not have is written', () => {
    append(end('a:1'));
    expect(idsHeld()).toEqual(['1-0', '2-0']);
  });

  test('of a session that another replaced is not written', () => {
    append({ sessions: [[1, 'another', 1, '', 'sealed']] });
    append(end('a:2'));
    expect(idsHeld()).toEqual(['1-0']);
  });
});

describe('sessions that are saved', () => {
  const [, , , , sealed] = open;
  const stored = (): unknown => redis('HGET', agent, 's:1');

  test('are open until they are saved as over', () => {
    append({ sessions: [open, [2, 'id', 1, '', sealed]] });
    expect([redis('HGET', agent, 'open'), redis('SMEMBERS', `${tag}:open`)]).toEqual([' 1 2 ', ['1001']]);
    append({ token: 'a:2', sessions: [over] });
    expect(redis('HGET', agent, 'open')).toBe(' 2 ');
    append({ token: 'a:3', sessions: [[2, 'id', 0, '', sealed]] });
    expect([redis('HEXISTS', agent, 'open'), redis('EXISTS', `${tag}:open`)]).toEqual([0, 0]);
  });

  test('by a repetition behind a later state of the same writer change nothing', () => {
    append({ token: 'a:2', sessions: [[1, 'id', 1, '', 'later']] });
    expect(append({ token: 'a:1', again: 1, sessions: [open] })).toEqual(['0', [], [], 0]);
    expect(stored()).toBe('a:2:id 1 later');
  });

  test('by an instance that does not know the last state are reported, and change nothing', () => {
    append({ sessions: [open] });
    expect(append({ token: 'b:1', sessions: [[1, 'id', 1, '', 'other']] })).toEqual(['0', [1], [], 0]);
    expect(stored()).toBe('a:1:id 1 sealed');
    expect(append({ token: 'b:2', sessions: [[1, 'id', 1, 'a:1:id', 'other']] })).toEqual(['0', [], [], 0]);
    expect(stored()).toBe('b:2:id 1 other');
  });

  test('as over by an instance that does not know the last state end it all the same, and no state counts before it has read this', () => {
    append({ sessions: [open] });
    expect(append({ token: 'b:1', sessions: [over] })).toEqual(['0', [1], [], 0]);
    expect(stored()).toBe('end:0:id 0 sealed');
    expect(redis('HEXISTS', agent, 'open')).toBe(0);
    expect(append({ token: 'a:2', sessions: [open] })).toEqual(['0', [1], [], 0]);
  });

  test('under the number of a different session do not end that one', () => {
    append({ sessions: [[1, 'another', 1, '', sealed]] });
    expect(append({ token: 'a:2', sessions: [over] })).toEqual(['0', [1], [], 0]);
    expect(stored()).toBe('a:1:another 1 sealed');
  });

  test('are outlived where a later lease was granted', () => {
    append({ sessions: [open] });
    redis('HSET', agent, 'lease', '3');
    expect(append({ token: 'b:1', lease: 3, sessions: [over] })).toEqual(['0', [1], [], 0]);
    expect(append({ token: 'a:2', lease: 2, sessions: [open] })).toEqual(['0', [1], [], 1]);
  });

  test('into a store that was flushed put the agent in doubt once, and its holder asks again', () => {
    redis('HSET', agent, 'owner', 'holder');
    append({ restores: 5 });
    expect(redis('HEXISTS', agent, 'suspect')).toBe(0);
    append({ token: 'a:2', restores: 6, sessions: [open] });
    append({ token: 'a:3', restores: 7, sessions: [open] });
    expect(redis('HMGET', agent, 'suspect', 'restored')).toEqual(['6', '1']);
    expect(redis('HGETALL', `${tag}:strikes`)).toEqual(['holder', '1']);
  });

  test('into a later epoch put nobody in doubt: each agent that enters it is', () => {
    beginEpoch('two');
    append({ restores: 6, sessions: [open] });
    expect(redis('HEXISTS', agent, 'restored')).toBe(0);
  });
});

describe('doubt', () => {
  test('comes with the lease of an agent that has not entered the present epoch', () => {
    append({ entries: [answer] });
    beginEpoch('two');
    beat('holder');
    expect(claim('holder')).toEqual([1, 1, String(nowMs)]);
    expect(redis('HGET', agent, 'suspect')).toBe(String(nowMs));
  });

  test('does not come with the lease of a new agent, of one that has entered the epoch, or in the first epoch', () => {
    beat('holder');
    append({ entries: [answer] });
    expect(claim('holder')).toEqual([1, 1, '']);
    beginEpoch('two');
    run('extent', '1001');
    redis('HDEL', agent, 'suspect');
    expect(claim('holder')).toEqual([1, 1, '']);
    expect(run('claim', '1002', 'holder', nowMs, 0)).toEqual([1, 1, '']);
  });

  test('stays with the agent until it is settled', () => {
    beat('holder');
    redis('HSET', agent, 'suspect', '5');
    expect(claim('holder')).toEqual([1, 1, '5']);
  });

  test('of an agent whose session came back into a flushed store ends where its holder returns', () => {
    beat('holder');
    redis('HSET', agent, 'suspect', '5');
    expect(run('claim', '1001', 'holder', nowMs, 1)).toEqual([1, 1, '']);
    expect(redis('HGET', agent, 'restored')).toBe('1');
  });
});

describe('lacking', () => {
  test('counts the agents whose stream ends before the position that was seen', () => {
    append({ entries: [answer, answer] });
    expect(run('lacking', '1001', 2, '1002', 1)).toBe(1);
    expect(run('lacking', '1001', 3, '1002', 0)).toBe(1);
  });
});

describe('a checkpoint', () => {
  const save = (epoch: string, position: number): void => {
    run('saveCheckpoint', '1001', epoch, 1, position, 'sealed');
  };
  const read = (): unknown => redis('HGET', `${tag}:checkpoint:1001`, 'position');

  test('is kept if the stream holds its position in its epoch', () => {
    append({ entries: [answer, answer] });
    save('one', 3);
    expect(read()).toBeNull();
    save('one', 2);
    expect(read()).toBe('2');
  });

  test('of an epoch stays while the stream has its position, and the next epoch gets its own', () => {
    append({ entries: [answer, answer] });
    save('one', 2);
    beginEpoch('two');
    expect(run('checkpoint', '1001')).toEqual(['one', '1', '2', 'sealed']);
    append({ token: 'a:2', entries: [answer] });
    save('two', 4);
    expect(read()).toBe('4');
  });

  test('of an earlier epoch is not kept', () => {
    append({ entries: [answer, answer] });
    beginEpoch('two');
    save('one', 2);
    expect(read()).toBeNull();
  });
});
