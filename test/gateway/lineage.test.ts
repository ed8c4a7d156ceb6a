import { expect, test, vi } from 'vitest';
import { GuidLedger } from '../../src/credentials/guid-ledger.ts';
import { hashGuid, Lineage } from '../../src/credentials/guid-history.ts';
import { createSeal } from '../../src/credentials/encryption.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';

const hash = (guid: string) => hashGuid('key', guid);

test('every Guid of a session proves it, the newest and earlier ones, and no other does', () => {
  const lineage = new Lineage();
  for (const guid of ['a', 'b', 'c']) lineage.add(hash(guid), 1_000_000);
  for (const guid of ['a', 'b', 'c']) expect(lineage.has(hash(guid), 9_000_000, Infinity)).toBe(true);
  expect(lineage.has(hash('d'), 1_000_000, Infinity)).toBe(false);
});

test('an earlier Guid stops proving the session when its grace is over, the newest never does', () => {
  const lineage = new Lineage();
  lineage.add(hash('a'), 1_000_000);
  lineage.add(hash('b'), 2_000_000);
  expect(lineage.has(hash('a'), 2_060_000, 60_000)).toBe(true);
  expect(lineage.has(hash('a'), 2_061_000, 60_000)).toBe(false);
  expect(lineage.has(hash('b'), 99_000_000, 0)).toBe(true);
});

test('a lineage is the same after it was written down and read back', () => {
  const lineage = new Lineage();
  lineage.add(hash('a'), 1_000_000);
  lineage.add(hash('b'), 2_000_000);
  const read = new Lineage(lineage.toString());
  expect(read.toString()).toBe(lineage.toString());
  expect(read.has(hash('a'), 2_060_000, 60_000)).toBe(true);
  expect(read.has(hash('a'), 2_061_000, 60_000)).toBe(false);
});

test('bytes that look like a hash across two records are none', () => {
  const lineage = new Lineage();
  for (const guid of ['a', 'b']) lineage.add(hash(guid), 1_000_000);
  const bytes = Buffer.from(lineage.toString(), 'base64');
  for (let at = 0; at + 12 <= bytes.length; at++)
    expect(lineage.has(bytes.subarray(at, at + 12), 1_000_000, Infinity), String(at)).toBe(at % 16 === 0);
});

test('a day of rotations: each Guid of a thousand goes on proving its session', () => {
  const lineage = new Lineage();
  for (let n = 0; n < 1000; n++) lineage.add(hash(String(n)), n * 60_000);
  for (let n = 0; n < 1000; n++) expect(lineage.has(hash(String(n)), 60_000_000, Infinity)).toBe(true);
  expect(lineage.has(hash('1000'), 60_000_000, Infinity)).toBe(false);
});

test('the newest Guid and the last 1500 before it prove the session, older ones do not, and its stored form stops growing', async () => {
  const journal = openSqliteJournal({
    path: ':memory:',
    durability: 'normal',
    retention: { maxAgeMs: 60_000, maxEventsPerAgent: 100 },
  });
  const open = () => new GuidLedger(journal, createSeal('store key'), 'key', Infinity);
  const ledger = open();
  const session = await ledger.open({
    agentId: '1001',
    guid: 'guid-0',
    signedInAtMs: undefined,
    details: undefined,
    cookies: [],
    previousEnd: 'NOT_SIGNED_IN',
  });
  let stored = 0;
  for (let renewed = 1; renewed <= 4000; renewed += 1) {
    // Each is met once more, so that what is remembered of it does not outlive its place in the history.
    expect(await ledger.owner('1001', `guid-${renewed - 1}`)).toBe(session);
    stored = ledger.rotate(session, `guid-${renewed}`, Date.now())!.sealed.length;
  }
  console.log(`stored session after 4000 renewals: ${stored} characters`);
  expect(stored).toBeLessThan(48_000);
  await ledger.save(session);
  for (const read of [ledger, open()]) {
    for (const renewed of [4000, 3999, 2501, 2500])
      expect((await read.owner('1001', `guid-${renewed}`))?.serial, String(renewed)).toBe(1);
    for (const renewed of [2499, 2000, 1, 0])
      expect(await read.owner('1001', `guid-${renewed}`), String(renewed)).toBeUndefined();
  }
  await journal.close();
});

test('what two processes have added to one history keeps the newest of both', () => {
  const ours = new Lineage();
  const theirs = new Lineage();
  for (let n = 0; n < 1200; n += 1) {
    ours.add(hash(`ours-${n}`), 2_000_000 + n * 2000);
    theirs.add(hash(`theirs-${n}`), 2_001_000 + n * 2000);
  }
  ours.merge(theirs, hash('ours-1199'), 9_000_000);
  const read = new Lineage(ours.toString());
  const proves = (guid: string) => read.has(hash(guid), 9_000_000, Infinity);
  expect(
    ['ours-1199', 'theirs-1199', 'ours-1000', 'theirs-1000', 'ours-500', 'theirs-500'].filter(proves),
  ).toHaveLength(6);
  expect(['ours-0', 'theirs-0', 'ours-400', 'theirs-400'].filter(proves)).toEqual([]);
});

test('what another process has of a full history is taken over without a search for each of its Guids', () => {
  const ours = new Lineage();
  for (let n = 0; n < 1501; n += 1) ours.add(hash(`guid-${n}`), 2_000_000 + n * 2000);
  const theirs = new Lineage(ours.toString());
  theirs.add(hash('guid-1501'), 9_000_000);
  const searches = vi.spyOn(Buffer.prototype, 'indexOf');
  ours.merge(theirs, hash('guid-1501'), 9_000_000);
  ours.merge(new Lineage(theirs.toString()), hash('guid-1501'), 9_000_000);
  const count = searches.mock.calls.length;
  searches.mockRestore();
  expect(count).toBeLessThan(10);
  expect(ours.has(hash('guid-1501'), 9_000_000, 0)).toBe(true);
});
