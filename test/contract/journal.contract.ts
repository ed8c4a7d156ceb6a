import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Batch, Entry, Journal, NewEntry, Retention } from '../../src/journal/journal.ts';
import type { Clock } from '../../src/journal/retention-clock.ts';
import { batch, entry, session, text } from './entries.ts';
import { until } from '../rig/eventually.ts';

export interface ContractOptions {
  readonly retention: Retention;
  /** Short in tests that wait for trimming. */
  readonly trimIntervalMs: number;
  readonly clock?: Clock;
  readonly retentionStopped?: (isStopped: boolean) => void;
}

export interface Backend {
  /** Opens an empty store. */
  open(options: ContractOptions): Promise<Journal>;
  /** Opens the store of the last `open` again, after it was closed. Absent if nothing survives closing. */
  reopen?(options: ContractOptions): Promise<Journal>;
  /** Changes an entry in place, while no journal is open. */
  readonly changeSessionNumber?: (agentId: string, first: number, sessionNumber: number) => Promise<void>;
  /** How many stores a property is tried on, for backends that are slow to open. */
  readonly runs?: number;
  /** How many entries a burst has, for backends with slow appends. */
  readonly burst?: number;
  /** How many agents get an entry at the same moment. */
  readonly agents?: number;
}

const hour = 3_600_000;
const keepAll: ContractOptions = {
  retention: { maxAgeMs: hour, maxEventsPerAgent: 1_000_000 },
  trimIntervalMs: hour,
};

/** The guarantees of every journal, with every backend. */
export function journalContract(name: string, backend: Backend): void {
  describe(`a journal in ${name}`, () => {
    const opened: Journal[] = [];
    let journal: Journal;

    const open = async (options: ContractOptions): Promise<Journal> => {
      const fresh = await backend.open(options);
      opened.push(fresh);
      return fresh;
    };

    beforeEach(async () => {
      journal = await open(keepAll);
    });

    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
    });

    describe('positions', () => {
      it('begin at 1 and grow by one event each', async () => {
        expect(await journal.append(batch('100', entry()))).toEqual({ newest: 1 });
        expect(await journal.append(batch('100', entry()))).toEqual({ newest: 2 });
      });

      it('are counted for each agent by itself', async () => {
        await journal.append(batch('100', entry(), entry()));
        expect(await journal.append(batch('101', entry()))).toEqual({ newest: 1 });
      });

      it('are as many as an entry has events', async () => {
        expect(await journal.append(batch('100', entry({ count: 3 }), entry({ count: 2 })))).toEqual({ newest: 5 });
        expect(firsts(await journal.read('100', 0, 10))).toEqual([1, 4]);
      });

      it('follow the order of the calls, also when none is awaited', async () => {
        const calls = Array.from({ length: 200 }, (_, index) =>
          journal.append(batch(index % 2 === 0 ? '100' : '101', entry({ bytes: text(String(index)) }))),
        );
        expect((await Promise.all(calls)).map(({ newest }) => newest)).toEqual(
          Array.from({ length: 200 }, (_, index) => Math.floor(index / 2) + 1),
        );
        const held = await journal.read('101', 0, 200);
        expect(held.map(({ bytes }) => string(bytes))).toEqual(
          Array.from({ length: 100 }, (_, index) => String(2 * index + 1)),
        );
      });

      it('of one batch are neighbours, whatever else is appended meanwhile', async () => {
        await Promise.all([
          journal.append(batch('100', entry({ sessionNumber: 1 }), entry({ sessionNumber: 1 }))),
          journal.append(batch('100', entry({ sessionNumber: 2 }), entry({ sessionNumber: 2 }))),
        ]);
        expect((await journal.read('100', 0, 10)).map(({ sessionNumber }) => sessionNumber)).toEqual([1, 1, 2, 2]);
      });

      it('are not taken by a batch without entries', async () => {
        expect(await journal.append(batch('100'))).toEqual({ newest: 0 });
        await journal.append(batch('100', entry({ count: 7 })));
        expect(await journal.append(batch('100'))).toEqual({ newest: 7 });
        expect(await journal.append(batch('100', entry()))).toEqual({ newest: 8 });
      });

      it('hold through a burst of thousands', async () => {
        const burst = backend.burst ?? 20_000;
        const calls = Array.from({ length: burst }, () => journal.append(batch('100', entry())));
        const newest = (await Promise.all(calls)).map((appended) => appended.newest);
        expect(newest).toEqual(Array.from({ length: burst }, (_, index) => index + 1));
        expect(await journal.retained('100')).toEqual({ oldest: 1, newest: burst });
      });
    });

    describe('reading', () => {
      it('gives each entry exactly as it was appended', async () => {
        const given = [
          entry({
            kind: 'answer',
            bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte),
            count: 4,
            sessionNumber: 7,
          }),
          entry({ kind: 'own', bytes: text('{"ü":"\u0000\u{1f600}"}'), receivedAtMs: 1_700_000_000_123 }),
          entry({ bytes: new Uint8Array(0) }),
          entry({ bytes: new Uint8Array(3_000_000).fill(0xff) }),
          entry({ bytes: Buffer.from('in a bigger buffer').subarray(5, 11) }),
        ];
        await journal.append(batch('100', ...given));
        const held = await journal.read('100', 0, 10);
        expect(held.map(plain)).toEqual(numbered(given).map(plain));
      });

      it('gives entries after the position, oldest first', async () => {
        await journal.append(batch('100', entry(), entry(), entry()));
        expect(firsts(await journal.read('100', 1, 10))).toEqual([2, 3]);
      });

      it('gives at most as many entries as asked for', async () => {
        await journal.append(batch('100', entry(), entry(), entry()));
        expect(firsts(await journal.read('100', 0, 2))).toEqual([1, 2]);
        expect(await journal.read('100', 0, 0)).toEqual([]);
      });

      it('from inside an answer of several events gives that answer', async () => {
        await journal.append(batch('100', entry(), entry({ count: 5 }), entry()));
        for (const after of [1, 2, 5]) expect(firsts(await journal.read('100', after, 10))).toEqual([2, 7]);
        expect(firsts(await journal.read('100', 6, 10))).toEqual([7]);
      });

      it('at or beyond the newest position, or of an unknown agent, gives nothing', async () => {
        await journal.append(batch('100', entry({ count: 2 })));
        expect(await journal.read('100', 2, 10)).toEqual([]);
        expect(await journal.read('100', Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
        expect(await journal.read('101', 0, 10)).toEqual([]);
      });

      it('gives only the agent asked for', async () => {
        await journal.append(batch('10', entry({ sessionNumber: 10 })));
        await journal.append(batch('100', entry({ sessionNumber: 100 })));
        await journal.append(batch('1', entry({ sessionNumber: 1 })));
        expect((await journal.read('10', 0, 10)).map(({ sessionNumber }) => sessionNumber)).toEqual([10]);
      });

      it('of anything but whole numbers is refused', async () => {
        for (const bad of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
          await expect(journal.read('100', bad, 1)).rejects.toThrow(RangeError);
          await expect(journal.read('100', 0, bad)).rejects.toThrow(RangeError);
        }
      });

      it('agrees with a plain list, for any appends, positions and limits', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(anyBatch, { maxLength: 12 }),
            fc.array(anyLook, { maxLength: 12 }),
            async (batches, looks) => {
              const tried = await open(keepAll);
              const model = new Map<string, NewEntry[]>();
              const appended = await Promise.all(
                batches
                  .map((each) => {
                    const entries = model.get(each.agentId) ?? [];
                    model.set(each.agentId, entries);
                    entries.push(...each.entries);
                    return { newest: newestOf(entries), call: tried.append(each) };
                  })
                  .map(async ({ newest, call }) => ({ newest, got: await call })),
              );
              for (const { newest, got } of appended) expect(got).toEqual({ newest });
              for (const { agentId, after, limit } of looks) {
                const all = numbered(model.get(agentId) ?? []);
                const expected = all.filter(({ first, count }) => first + count - 1 > after).slice(0, limit);
                expect((await tried.read(agentId, after, limit)).map(plain)).toEqual(expected.map(plain));
                expect(await tried.retained(agentId)).toEqual({ oldest: 1, newest: newestOf(all) });
              }
              await tried.close();
            },
          ),
          { numRuns: backend.runs ?? 60 },
        );
      });
    });

    describe.skipIf(backend.changeSessionNumber === undefined)(
      'an entry whose session number was changed in the store',
      () => {
        const change = async (sessionNumber: number): Promise<readonly Entry[]> => {
          const [before, changed, after] = [entry(), entry({ count: 2 }), entry()];
          for (const each of [1, 2]) await journal.saveSession(session('100', each));
          await journal.append(batch('100', before, changed, after));
          await journal.close();
          await backend.changeSessionNumber!('100', 2, sessionNumber);
          journal = await backend.reopen!(keepAll);
          opened.push(journal);
          return journal.read('100', 0, 10);
        };

        it.each([2, 9])('to %i is a gap, and has the session number of the entry before it', async (sessionNumber) => {
          const held = await change(sessionNumber);
          const gap = { first: 2, count: 2, sessionNumber: 1, unreadable: 'checksum' };
          expect(held).toMatchObject([{ first: 1 }, gap, { first: 4, sessionNumber: 1 }]);
          expect(held.map(({ unreadable }) => unreadable)).toEqual([undefined, 'checksum', undefined]);
          for (const after of [1, 2]) expect(await journal.read('100', after, 1)).toMatchObject([gap]);
          expect(await journal.read('100', 3, 1)).toMatchObject([{ first: 4 }]);
        });
      },
    );

    describe('an answer of a session that is over', () => {
      it('is late where the end stands before it, and nothing else is', async () => {
        const answer = entry({ sessionNumber: 1 });
        await journal.append({ ...batch('100', answer), session: session('100', 1) });
        await Promise.all([
          journal.append(batch('100', answer)),
          journal.append({ ...batch('100', entry({ kind: 'own' })), session: session('100', 1, { open: false }) }),
          journal.append(batch('100', answer, answer)),
          journal.append({ ...batch('100', entry({ sessionNumber: 2 })), session: session('100', 2) }),
        ]);
        const late = [false, false, false, true, true, false];
        expect((await journal.read('100', 0, 10)).map((held) => held.late ?? false)).toEqual(late);
      });

      it('is late for those to whom it is handed over too', async () => {
        await journal.append({ ...batch('100', entry({ kind: 'own' })), session: session('100', 1, { open: false }) });
        const handedOver: Entry[] = [];
        journal.onAppend('100', (appended = []) => handedOver.push(...appended));
        await journal.append(batch('100', entry({ sessionNumber: 1 })));
        await until(() => handedOver.length > 0);
        expect(handedOver.map(({ late }) => late)).toEqual([true]);
      });
    });

    describe('the extent', () => {
      it('of an unknown agent is empty', async () => {
        expect(await journal.retained('100')).toEqual({ oldest: 1, newest: 0 });
      });

      it('names the first and last position held', async () => {
        await journal.append(batch('100', entry({ count: 3 }), entry({ count: 4 })));
        expect(await journal.retained('100')).toEqual({ oldest: 1, newest: 7 });
      });
    });

    describe('a batch that no store could keep', () => {
      const bad: readonly (readonly [string, Batch])[] = [
        ['no event', batch('100', entry({ count: 0 }))],
        ['half an event', batch('100', entry({ count: 1.5 }))],
        ['more events than can be counted on', batch('100', entry({ count: Number.MAX_SAFE_INTEGER }))],
        ['no session', batch('100', entry({ sessionNumber: Number.NaN }))],
        ['no time', batch('100', entry({ receivedAtMs: Number.POSITIVE_INFINITY }))],
        ['no agent', batch('', entry())],
        ['half a character', batch('\ud800', entry())],
        ['the session of another agent', { agentId: '100', entries: [], session: session('101', 1) }],
      ];
      it.each(bad)('is refused: %s', async (_, refused) => {
        await expect(journal.append(refused)).rejects.toThrow(RangeError);
      });

      it('takes no position and harms no neighbour', async () => {
        const calls = await Promise.allSettled([
          journal.append(batch('100', entry())),
          journal.append(batch('100', entry(), entry({ count: -1 }))),
          journal.append(batch('101', entry())),
          journal.append(batch('100', entry())),
        ]);
        expect(calls.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
        expect(await journal.retained('100')).toEqual({ oldest: 1, newest: 2 });
      });
    });

    describe('a bell', () => {
      it('rings once the entries can be read', async () => {
        let read: Promise<readonly Entry[]> | undefined;
        journal.onAppend('100', () => void (read ??= journal.read('100', 0, 10)));
        await journal.append(batch('100', entry({ sessionNumber: 9 })));
        await until(() => read !== undefined);
        expect((await read!).map(({ sessionNumber }) => sessionNumber)).toEqual([9]);
      });

      it('hands over what was appended, where it does, as it is read', async () => {
        const handedOver: Entry[] = [];
        journal.onAppend('100', (appended = []) => handedOver.push(...appended));
        await Promise.all([
          journal.append(batch('100', entry({ count: 3, bytes: text('three') }), entry({ kind: 'own' }))),
          journal.append(batch('101', entry())),
          journal.append(batch('100', entry({ sessionNumber: 7 }))),
        ]);
        await journal.append(batch('100', entry({ count: 2 })));
        expect(handedOver.map(plain)).toEqual((await journal.read('100', 0, 10)).map(plain));
      });

      it('rings for each later append, and for no other agent', async () => {
        const rung = { own: 0, other: 0 };
        journal.onAppend('100', () => (rung.own += 1));
        journal.onAppend('101', () => (rung.other += 1));
        for (let round = 1; round <= 3; round += 1) {
          const before = rung.own;
          await journal.append(batch('100', entry()));
          await until(() => rung.own > before);
        }
        expect(rung.other).toBe(0);
      });

      it('rings no more once it was given back, even twice', async () => {
        const rung = { gone: 0, staying: 0 };
        const remove = journal.onAppend('100', () => (rung.gone += 1));
        journal.onAppend('100', () => (rung.staying += 1));
        remove();
        remove();
        await journal.append(batch('100', entry()));
        await until(() => rung.staying > 0);
        expect(rung.gone).toBe(0);
      });

      it('may be given back and asked for again while it rings', async () => {
        const rung = { first: 0, second: 0, third: 0 };
        const again = (): void => {
          rung.first += 1;
          removeFirst();
          removeFirst = journal.onAppend('100', again);
          removeSecond();
        };
        let removeFirst = journal.onAppend('100', again);
        const removeSecond = journal.onAppend('100', () => (rung.second += 1));
        journal.onAppend('100', () => (rung.third += 1));
        await journal.append(batch('100', entry()));
        await until(() => rung.third > 0);
        expect(rung.first).toBeGreaterThan(0);
        expect(rung.second).toBe(0);
      });

      it('rings for the others when one listener throws, and the append stands', async () => {
        let rung = 0;
        journal.onAppend('100', () => {
          throw new Error('a listener failed');
        });
        journal.onAppend('100', () => (rung += 1));
        expect(await journal.append(batch('100', entry()))).toEqual({ newest: 1 });
        await until(() => rung > 0);
      });

      it('asked for twice with one function rings until both are given back', async () => {
        let rung = 0;
        const wake = (): void => void (rung += 1);
        const [one, two] = [journal.onAppend('100', wake), journal.onAppend('100', wake)];
        one();
        await journal.append(batch('100', entry()));
        await until(() => rung > 0);
        two();
      });

      it('reaches thousands of listeners', async () => {
        const agents = backend.agents ?? 2000;
        const woken = new Set<number>();
        const agent = (index: number): string => String(1000 + (index % agents));
        for (let index = 0; index < 5000; index += 1) journal.onAppend(agent(index), () => woken.add(index));
        await Promise.all(Array.from({ length: agents }, (_, index) => journal.append(batch(agent(index), entry()))));
        await until(() => woken.size === 5000);
      });
    });

    describe('sessions', () => {
      it('are kept per agent, oldest first, in their newest state', async () => {
        await journal.saveSession(session('100', 2));
        await journal.saveSession(session('100', 1, { open: false }));
        await journal.saveSession(session('101', 5));
        await journal.saveSession(session('100', 2, { sealed: 'newer {"ü":"\u{1f600}"}' }));
        expect(await journal.sessions('100')).toEqual([
          session('100', 1, { open: false }),
          session('100', 2, { sealed: 'newer {"ü":"\u{1f600}"}' }),
        ]);
        expect(await journal.sessions('102')).toEqual([]);
      });

      it('that are open are found over all agents', async () => {
        await journal.saveSession(session('100', 1, { open: false }));
        await journal.saveSession(session('100', 2));
        await journal.saveSession(session('101', 1));
        await journal.saveSession(session('102', 1));
        await journal.saveSession(session('102', 1, { open: false }));
        const found = await journal.openSessions();
        expect(found.toSorted((a, b) => a.agentId.localeCompare(b.agentId))).toEqual([
          session('100', 2),
          session('101', 1),
        ]);
      });

      it('are stored with the entries that changed them', async () => {
        await journal.append({ ...batch('100', entry()), session: session('100', 1, { sealed: 'rotated' }) });
        expect(await journal.sessions('100')).toEqual([session('100', 1, { sealed: 'rotated' })]);
      });

      it('take the last of several states given at once', async () => {
        await Promise.all(['a', 'b', 'c'].map((sealed) => journal.saveSession(session('100', 1, { sealed }))));
        expect(await journal.sessions('100')).toEqual([session('100', 1, { sealed: 'c' })]);
      });
    });

    describe('trimming', () => {
      const trimming = (retention: Partial<Retention>): ContractOptions => ({
        retention: { ...keepAll.retention, ...retention },
        trimIntervalMs: 1,
      });

      it('keeps as many of the newest events of each agent as agreed', async () => {
        const small = await open(trimming({ maxEventsPerAgent: 10 }));
        await Promise.all(Array.from({ length: 250 }, () => small.append(batch('100', entry()))));
        await small.append(batch('101', entry()));
        await until(async () => (await small.retained('100')).oldest === 241);
        expect(firsts(await small.read('100', 0, 100))).toEqual([241, 242, 243, 244, 245, 246, 247, 248, 249, 250]);
        expect(await small.retained('101')).toEqual({ oldest: 1, newest: 1 });
      });

      it('keeps an answer whole while one of its events is among the newest', async () => {
        const small = await open(trimming({ maxEventsPerAgent: 3 }));
        await small.append(batch('100', entry({ count: 4 }), entry({ count: 4 }), entry({ count: 2 })));
        await until(async () => (await small.retained('100')).oldest > 1);
        expect(firsts(await small.read('100', 0, 10))).toEqual([5, 9]);
      });

      it('lets go what is too old, up to the first that is not', async () => {
        const brief = await open(trimming({ maxAgeMs: hour }));
        const old = Date.now() - 2 * hour;
        await brief.append(
          batch(
            '100',
            entry({ receivedAtMs: old }),
            entry({ receivedAtMs: old }),
            entry(),
            entry({ receivedAtMs: old }),
          ),
        );
        await until(async () => (await brief.retained('100')).oldest >= 3);
        expect(firsts(await brief.read('100', 0, 10))).toEqual([3, 4]);
      });

      it('of everything leaves the newest position, and the next append continues from there', async () => {
        const brief = await open(trimming({ maxAgeMs: hour }));
        await brief.append(batch('100', entry({ receivedAtMs: 0, count: 5 })));
        await until(async () => (await brief.retained('100')).oldest === 6);
        expect(await brief.retained('100')).toEqual({ oldest: 6, newest: 5 });
        expect(await brief.append(batch('100', entry()))).toEqual({ newest: 6 });
        expect(firsts(await brief.read('100', 0, 10))).toEqual([6]);
      });

      it('keeps every open session, the eight newest closed ones, and those whose entries are held', async () => {
        const small = await open(trimming({ maxEventsPerAgent: 1 }));
        await small.append({
          ...batch('100', entry({ sessionNumber: 3 })),
          session: session('100', 3, { open: false }),
        });
        for (let sessionNumber = 1; sessionNumber <= 14; sessionNumber += 1) {
          await small.saveSession(session('100', sessionNumber, { open: sessionNumber === 2 }));
        }
        const held = async (): Promise<number[]> =>
          (await small.sessions('100')).map(({ sessionNumber }) => sessionNumber);
        await until(async () => (await held()).length === 10);
        expect(await held()).toEqual([2, 3, 7, 8, 9, 10, 11, 12, 13, 14]);
        await small.append(batch('100', entry({ sessionNumber: 14 })));
        await until(async () => (await held()).length === 9);
        expect(await held()).toEqual([2, 7, 8, 9, 10, 11, 12, 13, 14]);
      });

      it('deletes nothing by its age while the wall clock has moved against the monotonic clock, and continues after an hour of agreement', async () => {
        const time = { wallMs: Date.now(), monotonicMs: 0 };
        const clock: Clock = { wallMs: () => time.wallMs, monotonicMs: () => time.monotonicMs };
        const stopped: boolean[] = [];
        const day = { maxAgeMs: 24 * hour, maxEventsPerAgent: 30 };
        const told = (isStopped: boolean) => stopped.push(isStopped);
        const brief = await open({ ...trimming(day), clock, retentionStopped: told });
        await brief.append(batch('100', ...Array.from({ length: 20 }, () => entry({ receivedAtMs: time.wallMs }))));
        time.wallMs += 25 * hour;
        await until(() => stopped.length > 0);
        await brief.append(batch('101', ...Array.from({ length: 40 }, () => entry({ receivedAtMs: time.wallMs }))));
        // Retention by count continues. Once it has run, a pass has also seen the first agent.
        await until(async () => (await brief.retained('101')).oldest === 11);
        expect(await brief.retained('100')).toEqual({ oldest: 1, newest: 20 });
        time.wallMs -= 25 * hour;
        await brief.append(batch('102', ...Array.from({ length: 40 }, () => entry({ receivedAtMs: time.wallMs }))));
        await until(async () => (await brief.retained('102')).oldest === 11);
        expect(await brief.retained('100')).toEqual({ oldest: 1, newest: 20 });
        expect(stopped).toEqual([true]);
        time.wallMs += hour + 1;
        time.monotonicMs += hour + 1;
        await until(() => stopped.length > 1);
        expect(stopped).toEqual([true, false]);
        expect(await brief.retained('100')).toEqual({ oldest: 1, newest: 20 });
      });

      it('deletes by its age a share of what is suddenly too old, and leaves the rest to later passes', async () => {
        const time = { wallMs: Date.now() };
        const clock: Clock = { wallMs: () => time.wallMs, monotonicMs: () => 0 };
        const day = { maxAgeMs: 24 * hour, maxEventsPerAgent: 1000 };
        // As if the clock had stepped before this process began: the process has seen no step.
        const brief = await open({ ...trimming(day), trimIntervalMs: 200, clock });
        const receivedAtMs = time.wallMs - 25 * hour;
        await brief.append(batch('100', ...Array.from({ length: 100 }, () => entry({ receivedAtMs }))));
        await until(async () => (await brief.retained('100')).oldest > 1);
        // From here on, nothing is deleted by age.
        time.wallMs -= 25 * hour;
        expect((await brief.retained('100')).oldest).toBeLessThan(60);
      });

      it('lets readers and writers work meanwhile, and ends in what retention says', async () => {
        const small = await open(trimming({ maxEventsPerAgent: 50 }));
        for (let round = 0; round < 20; round += 1) {
          await Promise.all(
            Array.from({ length: 100 }, (_, index) => small.append(batch(String(index % 5), entry({ count: 3 })))),
          );
          const positions = firsts(await small.read('3', 0, 1000));
          expect(positions).toEqual(positions.map((_, index) => positions[0]! + 3 * index));
        }
        for (const agent of ['0', '1', '2', '3', '4']) {
          await until(async () => (await small.retained(agent)).oldest >= 1150);
          expect(await small.retained(agent)).toEqual({ oldest: 1150, newest: 1200 });
        }
      });
    });

    describe('its life', () => {
      it('has a name of 8 to 16 small letters and digits, another for each store', async () => {
        const other = await open(keepAll);
        expect(journal.epoch).toMatch(/^[a-z0-9]{8,16}$/);
        expect(other.epoch).not.toBe(journal.epoch);
      });

      it('begins clean', () => {
        expect(journal.uncleanStart).toBe(false);
      });

      it('passes its check while it works', async () => {
        await journal.check();
        await journal.check();
      });

      it('ends when it is closed: what was asked before is written, what is asked later is refused', async () => {
        const before = journal.append(batch('100', entry()));
        const closing = journal.close();
        const later = journal.append(batch('100', entry()));
        await expect(later).rejects.toMatchObject({ code: 'STORE_CLOSED' });
        expect(await before).toEqual({ newest: 1 });
        await closing;
        await expect(journal.saveSession(session('100', 1))).rejects.toMatchObject({ code: 'STORE_CLOSED' });
        await expect(journal.read('100', 0, 1)).rejects.toMatchObject({ code: 'STORE_CLOSED' });
        await expect(journal.check()).rejects.toMatchObject({ code: 'STORE_CLOSED' });
      });

      it('may be closed twice', async () => {
        await Promise.all([journal.close(), journal.close()]);
        await journal.close();
      });
    });

    if (backend.reopen === undefined) return;
    describe('closed and opened again', () => {
      const reopen = async (): Promise<Journal> => {
        await journal.close();
        const again = await backend.reopen!(keepAll);
        opened.push(again);
        return again;
      };

      it('is the same epoch with the same entries and sessions', async () => {
        const given = [entry({ count: 2 }), entry({ bytes: text('last') })];
        await journal.append({ ...batch('100', ...given), session: session('100', 4) });
        const again = await reopen();
        expect(again.epoch).toBe(journal.epoch);
        expect(again.uncleanStart).toBe(false);
        expect((await again.read('100', 0, 10)).map(plain)).toEqual(numbered(given).map(plain));
        expect(await again.openSessions()).toEqual([session('100', 4)]);
      });

      it('continues to count where it stopped', async () => {
        await journal.append(batch('100', entry({ count: 9 })));
        const again = await reopen();
        expect(await again.append(batch('100', entry()))).toEqual({ newest: 10 });
      });
    });
  });
}

const anyAgent = fc.constantFrom('100', '101', '1001');
const anyBatch: fc.Arbitrary<Batch> = fc.record({
  agentId: anyAgent,
  entries: fc.array(
    fc.record({
      kind: fc.constantFrom('answer' as const, 'own' as const),
      count: fc.integer({ min: 1, max: 6 }),
      sessionNumber: fc.nat(),
      receivedAtMs: fc.integer({ min: 1, max: 8_640_000_000_000_000 }),
      bytes: fc.uint8Array({ maxLength: 40 }),
    }),
    { maxLength: 4 },
  ),
});
const anyLook = fc.record({ agentId: anyAgent, after: fc.nat({ max: 60 }), limit: fc.nat({ max: 12 }) });

/** The entries as a new store would number them. */
function numbered(entries: readonly NewEntry[]): readonly Entry[] {
  let first = 1;
  return entries.map((each) => {
    const held = { ...each, first };
    first += each.count;
    return held;
  });
}

function newestOf(entries: readonly NewEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

/** Bytes as text, because stores may return a Buffer or a Uint8Array. */
function plain(held: Entry): unknown {
  return { ...held, bytes: Buffer.from(held.bytes).toString('base64') };
}

function firsts(entries: readonly Entry[]): readonly number[] {
  return entries.map(({ first }) => first);
}

function string(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
