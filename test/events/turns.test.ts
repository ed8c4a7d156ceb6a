/** Replays and snapshots yield the event loop to others. These tests count work per turn, never time. */
import { expect, test } from 'vitest';
import { createDecode, type Decode } from '../../src/events/decode.ts';
import { rememberedCalls } from '../../src/events/call-projection.ts';
import { Projections } from '../../src/events/projections.ts';
import { Reader, type ReaderOptions } from '../../src/events/reader.ts';
import { Tail } from '../../src/events/tail.ts';
import { unitsPerTurn } from '../../src/events/work-turns.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';

const agentId = '1001';
const decode = createDecode(eventTypes);

/** A reader of the whole stream. */
const readerOf = (tail: Tail, options: Partial<ReaderOptions> = {}): Reader =>
  new Reader({
    tail,
    after: 0,
    sessionNumber: 1,
    over: undefined,
    first: [],
    owner: { delivered: () => undefined, closed: () => undefined },
    ...options,
  });

/** Counts the work between two turns of the event loop. */
class PerTurn implements Disposable {
  most = 0;
  #count = 0;
  #next = setImmediate(() => {
    this.#turn();
  });

  done(): void {
    this.#count += 1;
    this.most = Math.max(this.most, this.#count);
  }

  #turn(): void {
    this.#count = 0;
    this.#next = setImmediate(() => {
      this.#turn();
    });
  }

  [Symbol.dispose](): void {
    clearImmediate(this.#next);
  }
}

async function journalOf(events: number): Promise<Journal> {
  const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1_000_000 };
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  const entries = Array.from({ length: events }, (_, index) => {
    const event = { eventType: 'AgentEvent_Talking', content: { callid: `call-${index}` } };
    const bytes = Buffer.from(JSON.stringify({ message: '', retcode: '0', event }));
    return { kind: 'answer' as const, count: 1, sessionNumber: 1, receivedAtMs: Date.now(), bytes };
  });
  await journal.append({ agentId, entries });
  return journal;
}

test('a cold projection decodes a bounded number of events per turn, also where calls never end', async () => {
  const journal = await journalOf(9000);
  using turns = new PerTurn();
  const facts = new Projections(journal, (...entry) => {
    turns.done();
    return decode(...entry);
  });
  const { position, calls } = await facts.of(agentId);
  expect(position).toBe(9000);
  expect([...calls.byId.keys()]).toEqual(
    Array.from({ length: rememberedCalls }, (_, index) => `call-${9000 - rememberedCalls + index}`),
  );
  expect(turns.most).toBeLessThanOrEqual(2 * unitsPerTurn);
  await journal.close();
});

test('those who ask for a projection at the same time share one reading', async () => {
  const journal = await journalOf(500);
  let decoded = 0;
  const facts = new Projections(journal, (...entry) => {
    decoded += 1;
    return decode(...entry);
  });
  const all = await Promise.all(Array.from({ length: 20 }, () => facts.of(agentId)));
  expect(new Set(all.map(({ position }) => position))).toEqual(new Set([500]));
  expect(decoded).toBe(500);
  await journal.close();
});

test('a projection that was read once reads what came since, and nothing else', async () => {
  // Fewer entries than trigger a checkpoint.
  const journal = await journalOf(400);
  let decoded = 0;
  const facts = new Projections(journal, (...entry) => {
    decoded += 1;
    return decode(...entry);
  });
  await facts.of(agentId);
  await facts.of(agentId);
  expect(decoded).toBe(400);
  const [last] = await journal.read(agentId, 399, 1);
  await journal.append({ agentId, entries: [last!] });
  expect((await facts.of(agentId)).position).toBe(401);
  expect(decoded).toBe(401);
  await journal.close();
});

test('replays deliver a bounded number of items per turn, all of them together, and none is left behind', async () => {
  const journal = await journalOf(1000);
  using turns = new PerTurn();
  const tail = new Tail(agentId, 1000, journal, decode);
  const ends: number[] = [];
  await Promise.all(
    Array.from({ length: 10 }, async (_, number) => {
      let count = 0;
      for await (const item of readerOf(tail, { over: 1000 })) {
        turns.done();
        count += 1;
        expect(item.position).toBe(count);
      }
      ends.push(number);
      expect(count).toBe(1000);
    }),
  );
  expect(turns.most).toBeLessThanOrEqual(2 * unitsPerTurn);
  expect(ends).toHaveLength(10);
  tail.close();
  await journal.close();
});

test('what a reader’s document selects over and over counts for each time', async () => {
  const journal = await journalOf(100);
  using turns = new PerTurn();
  const tail = new Tail(agentId, 100, journal, decode);
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      for await (const item of readerOf(tail, { over: 100, copies: () => 64 })) if (item.position > 0) turns.done();
    }),
  );
  // 64 times 1 KiB are eight units.
  expect(turns.most).toBeLessThanOrEqual((2 * unitsPerTurn) / 8);
  tail.close();
  await journal.close();
});

test('an answer of very many events is decoded in bounded turns, where it is handed over, replayed and projected', async () => {
  const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1_000_000 };
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  using turns = new PerTurn();
  const counting: Decode = function* (...entry) {
    for (const item of decode(...entry)) {
      turns.done();
      yield item;
    }
  };
  const tail = new Tail(agentId, 0, journal, counting);
  const live = readerOf(tail);
  const first = live.next();
  const event = Array.from({ length: 5000 }, () => ({ eventType: 'Many', content: null }));
  const bytes = Buffer.from(JSON.stringify({ message: '', retcode: '0', event }));
  const entry = { kind: 'answer' as const, count: 5000, sessionNumber: 1, receivedAtMs: Date.now(), bytes };
  await journal.append({ agentId, entries: [entry] });
  expect((await first).value?.position).toBe(1);
  expect(await tail.read(4000)).toHaveLength(1000);
  expect((await new Projections(journal, counting).of(agentId)).position).toBe(5000);
  expect(turns.most).toBeLessThanOrEqual(4 * unitsPerTurn);
  await live.return();
  tail.close();
  await journal.close();
});

test('readers are handed a bounded number of bytes at a time, and no more is held than that of the newest answers', async () => {
  const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1_000_000 };
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  const tail = new Tail(agentId, 0, journal, decode);
  const live = readerOf(tail);
  const event = { eventType: 'Long', content: 'x'.repeat(100_000) };
  const bytes = Buffer.from(
    JSON.stringify({ message: '', retcode: '0', event: Array.from({ length: 10 }, () => event) }),
  );
  for (let first = 1; first <= 100; first += 10) {
    const entry = { kind: 'answer' as const, count: 10, sessionNumber: 1, receivedAtMs: Date.now(), bytes };
    await journal.append({ agentId, entries: [entry] });
    for (let position = first; position < first + 10; position += 1)
      expect((await live.next()).value?.position).toBe(position);
  }
  const sizes = Array.from({ length: 100 }, (_, position) => tail.after(position)?.length);
  // Two of them are less than 256 KiB. Of ten megabytes, four and the newest answer are held.
  expect(Math.max(...sizes.map((size) => size ?? 0))).toBe(2);
  expect(sizes.slice(0, 45)).toEqual(Array.from({ length: 45 }, () => undefined));
  expect(sizes.slice(60).every((size) => size !== undefined)).toBe(true);
  await live.return();
  tail.close();
  await journal.close();
});
