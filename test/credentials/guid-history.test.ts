import { expect, onTestFinished, test, vi } from 'vitest';
import { GuidLedger } from '../../src/credentials/guid-ledger.ts';
import { GuidHistory, hashGuid } from '../../src/credentials/guid-history.ts';
import { createEncryption } from '../../src/credentials/encryption.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';

const hash = (guid: string) => hashGuid('key', guid);

test('every Guid of a session proves it, the newest and earlier ones, and no other does', () => {
  let history = new GuidHistory();
  for (const guid of ['a', 'b', 'c']) history = history.with(hash(guid), 1_000_000);
  for (const guid of ['a', 'b', 'c']) expect(history.proves(hash(guid), 9_000_000, Infinity)).toBe(true);
  expect(history.proves(hash('d'), 1_000_000, Infinity)).toBe(false);
});

test('an earlier Guid stops proving the session when its grace is over, the newest never does', () => {
  let history = new GuidHistory();
  history = history.with(hash('a'), 1_000_000);
  history = history.with(hash('b'), 2_000_000);
  expect(history.proves(hash('a'), 2_060_000, 60_000)).toBe(true);
  expect(history.proves(hash('a'), 2_061_000, 60_000)).toBe(false);
  expect(history.proves(hash('b'), 99_000_000, 0)).toBe(true);
});

test('a history is the same after it was stored and read back', () => {
  let history = new GuidHistory();
  history = history.with(hash('a'), 1_000_000);
  history = history.with(hash('b'), 2_000_000);
  const read = new GuidHistory(history.toString());
  expect(read.toString()).toBe(history.toString());
  expect(read.proves(hash('a'), 2_060_000, 60_000)).toBe(true);
  expect(read.proves(hash('a'), 2_061_000, 60_000)).toBe(false);
});

test('bytes that look like a hash across two records are none', () => {
  let history = new GuidHistory();
  for (const guid of ['a', 'b']) history = history.with(hash(guid), 1_000_000);
  const bytes = Buffer.from(history.toString(), 'base64');
  for (let at = 0; at + 12 <= bytes.length; at++)
    expect(history.proves(bytes.subarray(at, at + 12), 1_000_000, Infinity), String(at)).toBe(at % 16 === 0);
});

test('a day of rotations: each Guid of a thousand still proves its session', () => {
  let history = new GuidHistory();
  for (let n = 0; n < 1000; n++) history = history.with(hash(String(n)), n * 60_000);
  for (let n = 0; n < 1000; n++) expect(history.proves(hash(String(n)), 60_000_000, Infinity)).toBe(true);
  expect(history.proves(hash('1000'), 60_000_000, Infinity)).toBe(false);
});

test('the newest Guid and the last 1500 before it prove the session, older ones do not, and its stored form stops growing', async () => {
  const journal = openSqliteJournal({
    path: ':memory:',
    durability: 'normal',
    retention: { maxAgeMs: 60_000, maxEventsPerAgent: 100 },
  });
  const open = () => new GuidLedger(journal, createEncryption('store key'), 'key', Infinity);
  const ledger = open();
  const session = await ledger.open({
    agentId: '1001',
    guid: 'guid-0',
    signedInAtMs: undefined,
    details: undefined,
    cookies: [],
    previousEnd: 'NOT_SIGNED_IN',
    replaces: () => true,
  });
  for (let renewed = 1; renewed <= 4000; renewed += 1) {
    // Uses each Guid once more, to check that the ledger does not remember it longer than the history keeps it.
    expect(await ledger.owner('1001', `guid-${renewed - 1}`)).toBe(session);
    session.renew(`guid-${renewed}`, Date.now());
  }
  const stored = ledger.written(session).sealed.length;
  console.log(`stored session after 4000 renewals: ${stored} characters`);
  expect(stored).toBeLessThan(48_000);
  await ledger.save(session);
  for (const read of [ledger, open()]) {
    for (const renewed of [4000, 3999, 2501, 2500])
      expect((await read.owner('1001', `guid-${renewed}`))?.sessionNumber, String(renewed)).toBe(1);
    for (const renewed of [2499, 2000, 1, 0])
      expect(await read.owner('1001', `guid-${renewed}`), String(renewed)).toBeUndefined();
  }
  await journal.close();
});

test('a step of the wall clock neither shortens nor lengthens how long a Guid that was replaced here still proves its session', async () => {
  const graceMs = 60_000;
  let monotonicMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => monotonicMs);
  const wall = vi.spyOn(Date, 'now');
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const journal = openSqliteJournal({
    path: ':memory:',
    durability: 'normal',
    retention: { maxAgeMs: 60_000, maxEventsPerAgent: 100 },
  });
  const ledger = new GuidLedger(journal, createEncryption('store key'), 'key', graceMs);
  const at = (elapsedMs: number, wallMs: number) => {
    monotonicMs = elapsedMs;
    wall.mockReturnValue(wallMs);
  };
  const noonMs = 1_800_000_000_000;
  at(0, noonMs);
  const session = await ledger.open({
    agentId: '1001',
    guid: 'guid-0',
    signedInAtMs: undefined,
    details: undefined,
    cookies: [],
    previousEnd: 'NOT_SIGNED_IN',
    replaces: () => true,
  });
  session.renew('guid-1', noonMs);
  const proves = async () => (await ledger.owner('1001', 'guid-0')) === session;
  at(30_000, noonMs + 86_400_000);
  expect(await proves()).toBe(true);
  at(60_001, noonMs - 86_400_000);
  expect(await proves()).toBe(false);
  await journal.close();
});

test('an earlier Guid proves its session also when it was not used for hours', async () => {
  let monotonicMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => monotonicMs);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const journal = openSqliteJournal({
    path: ':memory:',
    durability: 'normal',
    retention: { maxAgeMs: 60_000, maxEventsPerAgent: 100 },
  });
  const ledger = new GuidLedger(journal, createEncryption('store key'), 'key', Infinity);
  const open = (agentId: string) =>
    ledger.open({
      agentId,
      guid: `${agentId}-0`,
      signedInAtMs: undefined,
      details: undefined,
      cookies: [],
      previousEnd: 'NOT_SIGNED_IN',
      replaces: () => true,
    });
  const session = await open('1001');
  const other = await open('1002');
  session.renew('1001-1', Date.now());
  for (const hour of [1, 2, 3]) {
    monotonicMs = hour * 3_600_000;
    // Remembering another session's Guid evicts old entries.
    other.renew(`1002-${hour}`, Date.now());
    expect(ledger.ownerMet('1001', '1001-0')).toBe(session);
    expect(ledger.openSessionName('1001-0')).toBe(session.name);
  }
  await journal.close();
});

test('what two processes have added to one history keeps the newest of both', () => {
  let ours = new GuidHistory();
  let theirs = new GuidHistory();
  for (let n = 0; n < 1200; n += 1) {
    ours = ours.with(hash(`ours-${n}`), 2_000_000 + n * 2000);
    theirs = theirs.with(hash(`theirs-${n}`), 2_001_000 + n * 2000);
  }
  ours = ours.merged(theirs, hash('ours-1199'), 9_000_000);
  const read = new GuidHistory(ours.toString());
  const proves = (guid: string) => read.proves(hash(guid), 9_000_000, Infinity);
  expect(
    ['ours-1199', 'theirs-1199', 'ours-1000', 'theirs-1000', 'ours-500', 'theirs-500'].filter(proves),
  ).toHaveLength(6);
  expect(['ours-0', 'theirs-0', 'ours-400', 'theirs-400'].filter(proves)).toEqual([]);
});

test('what another process has of a full history is taken over without a search for each of its Guids', () => {
  let ours = new GuidHistory();
  for (let n = 0; n < 1501; n += 1) ours = ours.with(hash(`guid-${n}`), 2_000_000 + n * 2000);
  let theirs = new GuidHistory(ours.toString());
  theirs = theirs.with(hash('guid-1501'), 9_000_000);
  const searches = vi.spyOn(Buffer.prototype, 'indexOf');
  ours = ours.merged(theirs, hash('guid-1501'), 9_000_000);
  ours = ours.merged(new GuidHistory(theirs.toString()), hash('guid-1501'), 9_000_000);
  const count = searches.mock.calls.length;
  searches.mockRestore();
  expect(count).toBeLessThan(10);
  expect(ours.proves(hash('guid-1501'), 9_000_000, 0)).toBe(true);
});
