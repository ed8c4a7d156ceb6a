/** Random script calls for a few agents, instances and sessions, so that calls share keys. */
import type { ScriptName } from '../../../src/journal/redis/scripts.ts';
import { Random } from '../world/random.ts';

export const tag = '{random:0}';

interface Call {
  readonly script: ScriptName;
  /** Arguments after the tag. */
  readonly args: readonly string[];
}

export function* randomCalls(seed: number, count: number): Generator<Call> {
  const calls = new Calls(new Random(seed));
  yield calls.begin();
  for (let call = 0; call < count; call += 1) yield calls.next();
}

const wallMs = 1_800_000_000_000;

class Calls {
  readonly #random: Random;
  readonly #agents: readonly string[];
  readonly #epochs = ['first'];
  #tokens = 0;
  readonly #sent: string[] = [];

  constructor(random: Random) {
    this.#random = random;
    this.#agents = random.chance(0.5) ? ['1001'] : ['1001', '1002', '1003'];
  }

  begin(): Call {
    return { script: 'agree', args: [this.#instance(), this.#epochs.join(' '), '1', 'servers', '1', 'nodes'] };
  }

  next(): Call {
    const names = Object.keys(this.#makers) as readonly ScriptName[];
    const script = this.#random.pick(names);
    return { script, args: this.#makers[script]() };
  }

  readonly #makers: Readonly<Record<ScriptName, () => readonly string[]>> = {
    append: () => this.#append(),
    restore: () => {
      const first = this.#random.whole(1, 40);
      const count = this.#random.whole(1, 3);
      const entries = Array.from({ length: count }, (_, at) => [
        String(first + 2 * at), '2', `${this.#header()} x:1 lease:${this.#random.whole(1, 9)}${this.#random.pick(['', ' c:0123456789abcdef'])}`, 'body',
      ]); // prettier-ignore
      return [this.#epoch(), this.#agent(), this.#instance(), String(count), ...entries.flat()];
    },
    leases: () => [
      this.#epoch(), this.#instance(), '2', this.#agent(), this.#number(9), this.#agent(), this.#number(9), ...this.#silent().slice(0, 2),
    ], // prettier-ignore
    lacking: () => [this.#epoch(), this.#agent(), this.#number(20), this.#agent(), this.#number(20)],
    page: () => [this.#epoch(), this.#agent(), this.#number(20), this.#number(5), this.#random.pick(['10', '100000'])],
    extent: () => [this.#epoch(), this.#agent()],
    sessions: () => [this.#epoch(), this.#agent()],
    trim: () => [
      this.#epoch(),
      this.#agent(),
      String(wallMs + this.#random.whole(-50, 50)),
      this.#number(2),
      '0.5',
      this.#random.pick(['', '3']),
    ],
    claim: () => [
      this.#epoch(), this.#agent(), this.#instance(), String(wallMs), this.#random.pick(['0', '1']), ...this.#silent(),
    ], // prettier-ignore
    release: () => [this.#epoch(), this.#agent(), this.#instance(), this.#random.pick(['0', '1'])],
    // Which of several agents a round takes is random, so a round takes agents only if there is one.
    round: () => [
      this.#epoch(), this.#instance(), '30000', String(wallMs), this.#random.pick(['+inf', '0', '3']), this.#agents.length > 1 ? '0' : this.#random.pick(['0', '1']),
      this.#random.pick(['', '0', '1']), this.#random.pick(['0', '1']), ...this.#silent(),
    ], // prettier-ignore
    leave: () => [this.#epoch(), this.#instance()],
    known: () => [],
    agree: () => [this.#instance(), 'other', this.#random.pick(['0', '1', '2']), 'servers', '1', 'nodes'],
    adopt: () => this.#epochs.slice(0, this.#random.whole(1, this.#epochs.length)),
    epoch: () => {
      const before = this.#epoch();
      const name = `epoch${this.#epochs.length}`;
      if (before === this.#epochs.at(-1)) this.#epochs.push(name);
      return [before, name, this.#random.pick(['servers', 'others']), '0', 'nodes'];
    },
    witness: () => [
      this.#epoch(), this.#random.pick(['', 'one', 'two']), this.#random.pick(['servers', 'others']), '1', 'nodes', '100000000', this.#random.pick(['0', '0', '1']),
    ], // prettier-ignore
    raise: () => [this.#epoch(), this.#instance(), this.#random.pick(['1', '2'])],
    checkpoint: () => [this.#epoch(), this.#agent()],
    saveCheckpoint: () => [this.#epoch(), this.#agent(), this.#epoch(), '1', this.#number(20), 'sealed'],
    keyBegin: () => [
      this.#epoch(),
      this.#agent(),
      this.#scope(),
      this.#id(),
      `t:${this.#number(3)}`,
      'request',
      this.#random.pick(['1', '9']),
      ...this.#random.pick([[], ['1001/1', 'k1']]),
    ],
    keyRead: () => [this.#epoch(), this.#agent(), this.#scope(), this.#id()],
    keySettle: () => [
      this.#epoch(),
      this.#agent(),
      this.#scope(),
      this.#id(),
      `t:${this.#number(3)}`,
      this.#random.pick(['d', 'u', 'f']),
      'sealed',
    ],
    keySweep: () => [
      this.#epoch(),
      this.#random.pick(['0', '0', '5']),
      this.#random.pick(['0', '5']),
      this.#random.pick(['0', '4']),
      '10',
    ],
  };

  #append(): readonly string[] {
    const entries = this.#random.whole(0, 3);
    const sessions = this.#random.whole(0, 2);
    const again = this.#sent.length > 0 && this.#random.chance(0.3);
    const token = again ? this.#random.pick(this.#sent) : `${this.#instance()}:${(this.#tokens += 1)}`;
    this.#sent.push(token);
    return [
      this.#epoch(), this.#agent(), token.split(':')[0]!, token, this.#random.pick(['', '1', '2', '9']), this.#random.pick(['0', '0', '1']), again ? '1' : '0',
      this.#random.pick(['3', '1000']), String(entries), String(sessions), this.#random.pick(['', '1', '2']),
      sessions > 0 && this.#random.chance(0.5) ? String(this.#random.whole(0, entries)) : '0',
      this.#random.pick(['', String(wallMs)]),
      ...Array.from({ length: entries }, () => [this.#number(2, 1), this.#header(), this.#random.pick(['', 'body', '\u00ff\u0000'])]).flat(),
      ...Array.from({ length: sessions }, () => [
        this.#number(3, 1), this.#random.pick(['', 'id1', 'id2']), this.#random.pick(['0', '1']), this.#random.pick(['', token]), 'sealed text',
      ]).flat(),
    ]; // prettier-ignore
  }

  #silent(): readonly string[] {
    const beat = `${this.#random.whole(1, 3)} 30000 ${wallMs}`;
    return this.#random.chance(0.5) ? [this.#instance(), beat, String(wallMs - 40_000)] : [];
  }

  #header(): string {
    return `${this.#random.pick(['a', 'o'])} ${this.#random.whole(1, 2)} ${this.#random.whole(1, 3)} ${wallMs + this.#random.whole(-100, 100)}`;
  }

  #epoch(): string {
    return this.#random.chance(0.9) ? this.#epochs.at(-1)! : this.#random.pick(['first', 'unknown']);
  }

  #agent(): string {
    return this.#random.pick(this.#agents);
  }

  #instance(): string {
    return this.#random.pick(['one', 'two', 'three']);
  }

  #scope(): string {
    return this.#random.pick(['1001/1', '1001/2']);
  }

  #id(): string {
    return this.#random.pick(['k1', 'k2', 'k3']);
  }

  #number(to: number, from = 0): string {
    return String(this.#random.whole(from, to));
  }
}
