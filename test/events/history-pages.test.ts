/** History pages with a filter that skips more events than one page examines. */
import { expect, test } from 'vitest';
import type { Admission } from '../../src/events/admission.ts';
import { createDecode, type Decode } from '../../src/events/decode.ts';
import { EventHistory } from '../../src/events/history.ts';
import { ownEntry, sessionEnded } from '../../src/events/own.ts';
import { StreamStart } from '../../src/events/stream-start.ts';
import { unitsPerTurn } from '../../src/events/work-turns.ts';
import { ownScope } from '../../src/gateway/scope.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import type { NewEntry } from '../../src/journal/journal.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { agentSession } from '../rig/session.ts';

const agentId = '1001';
const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 100_000 };
const ended = agentSession({ state: { is: 'ended', reason: 'REPLACED' } });

const event = (eventType: string, sessionNumber: number): NewEntry => ({
  kind: 'answer',
  count: 1,
  sessionNumber,
  receivedAtMs: Date.now(),
  bytes: Buffer.from(JSON.stringify({ retcode: '0', event: { eventType } })),
});

test('the Guid of an ended session comes to the end of that session, also where a filter leaves out thousands of events', async () => {
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  const ofSession = Array.from({ length: 5000 }, () => event('Unwanted', 1));
  const end = ownEntry(sessionEnded, 1, Date.now(), { reason: 'REPLACED' });
  await journal.append({ agentId, entries: [...ofSession, end, event('OfTheNextSession', 2)] });
  const admission = { admit: () => Promise.resolve(ended) } as unknown as Admission;
  const decode = createDecode(eventTypes);
  const history = new EventHistory({ journal, decode, admission }, new StreamStart(journal));

  const types: string[] = [];
  let after: string | undefined;
  let pages = 0;
  for (let hasMore = true; hasMore && pages < 10; pages += 1) {
    const wanted = ({ type }: { readonly type: string }) => type !== 'Unwanted';
    const caller = { guid: 'guid', scope: ownScope() };
    const page = await history.page(agentId, caller, { first: 50, after, wanted });
    types.push(...page.items.map(({ type }) => type));
    ({ hasMore, endCursor: after } = page);
  }
  expect(types).toEqual(['SessionEnded']);
  expect(pages).toBe(3);
  // A cursor of a later session is answered with a position of this session.
  const beyond = `${journal.epoch}-${agentId}-5002`;
  const page = await history.page(agentId, { guid: 'guid', scope: ownScope() }, { first: 50, after: beyond });
  expect(page).toEqual({ items: [], hasMore: false, endCursor: `${journal.epoch}-${agentId}-0` });
  await journal.close();
});

test('a page for the present session ends before an event of a session that began while it was read', async () => {
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  await journal.append({ agentId, entries: [event('Own', 1), event('OfTheNextSession', 2), event('Another', 2)] });
  const admission = { admit: () => Promise.resolve(agentSession()) } as unknown as Admission;
  const history = new EventHistory({ journal, decode: createDecode(eventTypes), admission }, new StreamStart(journal));
  const page = await history.page(agentId, { guid: 'guid', scope: ownScope() }, { first: 50, after: undefined });
  expect(page.items.map(({ type }) => type)).toEqual(['Own']);
  expect(page.endCursor).toBe(`${journal.epoch}-${agentId}-1`);
  await journal.close();
});

test('a page ends before positions that the log has lost, and the next one is refused with where to go on', async () => {
  const held = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  await held.append({ agentId, entries: ['Kept', 'Lost', 'Behind'].map((type) => event(type, 1)) });
  const journal = {
    epoch: held.epoch,
    // Positions get lost only together with an epoch.
    retained: async () => ({ ...(await held.retained(agentId)), earlier: [{ name: 'aaaaaaaaaaaa', upTo: 0 }] }),
    read: async (id: string, after: number, limit: number) =>
      (await held.read(id, after, limit + 1)).filter(({ first }) => first !== 2).slice(0, limit),
  } as unknown as typeof held;
  const sessions = [agentSession(), ended];
  for (const session of sessions) {
    const admission = { admit: () => Promise.resolve(session) } as unknown as Admission;
    const history = new EventHistory(
      { journal, decode: createDecode(eventTypes), admission },
      new StreamStart(journal),
    );
    const read = (after?: string) => history.page(agentId, { guid: 'guid', scope: ownScope() }, { first: 50, after });
    const page = await read();
    expect(page.items.map(({ type }) => type)).toEqual(['Kept']);
    expect(page.hasMore).toBe(true);
    const resumeAfter = `${held.epoch}-${agentId}-2`;
    await expect(read(page.endCursor)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', resumeAfter });
    expect((await read(resumeAfter)).items.map(({ type }) => type)).toEqual(['Behind']);
  }
  await held.close();
});

test('a page ends where its text grows long, each selection of it counted, and the pages together hold every event', async () => {
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  const long = { eventType: 'Long', content: 'x'.repeat(20_000) };
  const bytes = Buffer.from(JSON.stringify({ retcode: '0', event: Array.from({ length: 40 }, () => long) }));
  const entry = { kind: 'answer' as const, count: 40, sessionNumber: 1, receivedAtMs: Date.now(), bytes };
  await journal.append({ agentId, entries: [entry, entry] });
  const admission = { admit: () => Promise.resolve(agentSession()) } as unknown as Admission;
  const history = new EventHistory({ journal, decode: createDecode(eventTypes), admission }, new StreamStart(journal));
  const read = (copies: number, after?: string) =>
    history.page(agentId, { guid: 'guid', scope: ownScope() }, { first: 100, after, copies: () => copies });
  const positions: number[] = [];
  const sizes: number[] = [];
  let after: string | undefined;
  for (let hasMore = true; hasMore;) {
    const page = await read(10, after);
    positions.push(...page.items.map(({ position }) => position));
    sizes.push(page.items.length);
    ({ hasMore, endCursor: after } = page);
  }
  expect(Math.max(...sizes)).toBe(5);
  expect(positions).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  expect((await read(1)).items).toHaveLength(52);
  await expect(read(1000)).rejects.toThrow(/too long to be selected 1000 times/);
  await journal.close();
});

test('a page decodes a bounded number of events per turn of the event loop', async () => {
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  await journal.append({ agentId, entries: Array.from({ length: 2000 }, () => event('Unwanted', 1)) });
  const admission = { admit: () => Promise.resolve(agentSession()) } as unknown as Admission;
  let [inTurn, most, decoded] = [0, 0, 0];
  let next = setImmediate(function turn() {
    inTurn = 0;
    next = setImmediate(turn);
  });
  const plain = createDecode(eventTypes);
  const decode: Decode = function* (...parts) {
    for (const item of plain(...parts)) {
      decoded += 1;
      most = Math.max(most, ++inTurn);
      yield item;
    }
  };
  const history = new EventHistory({ journal, decode, admission }, new StreamStart(journal));
  const request = { first: 50, wanted: () => false };
  await Promise.all(
    Array.from({ length: 5 }, () => history.page(agentId, { guid: 'guid', scope: ownScope() }, request)),
  );
  clearImmediate(next);
  expect(decoded).toBe(10_000);
  expect(most).toBeLessThanOrEqual(2 * unitsPerTurn);
  await journal.close();
});
