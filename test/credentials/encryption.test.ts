import { describe, expect, test } from 'vitest';
import { GuidLedger } from '../../src/credentials/guid-ledger.ts';
import { createEncryption, DecryptionFailed } from '../../src/credentials/encryption.ts';
import { endedSessionsKept, type StoredSession } from '../../src/journal/journal.ts';

/** An in-memory store, as the ledger uses it. */
function store() {
  const held = new Map<string, StoredSession>();
  const all = () => [...held.values()];
  return {
    saveSession: (session: StoredSession) => {
      held.set(`${session.agentId}/${session.sessionNumber}`, session);
      return Promise.resolve({ newest: 0 });
    },
    sessions: (agentId: string) => Promise.resolve(all().filter((session) => session.agentId === agentId)),
    endedSessionsKept,
    openSessions: () => Promise.resolve(all().filter(({ open }) => open)),
  };
}

const ledgerOf = (sessions: ReturnType<typeof store>, key: string | undefined) =>
  new GuidLedger(sessions, createEncryption(key), 'lineage', Infinity);
const opening = {
  agentId: '1001',
  signedInAtMs: undefined,
  details: undefined,
  cookies: [],
  previousEnd: 'REPLACED',
  replaces: () => true,
} as const;

test('an open session that was sealed with another key is an error before anything is polled', async () => {
  const sessions = store();
  await ledgerOf(sessions, 'the first key of all').open({ ...opening, guid: 'a' });
  await expect(ledgerOf(sessions, 'quite another key').verify()).rejects.toThrow(DecryptionFailed);
});

test('a session that is over and was sealed with another key hinders no new sign-in, and its number is not used again', async () => {
  const sessions = store();
  const before = ledgerOf(sessions, 'the first key of all');
  const over = await before.open({ ...opening, guid: 'a' });
  over.end('SIGNED_OUT');
  await before.save(over);
  const after = ledgerOf(sessions, 'quite another key');
  await after.verify();
  expect(await after.current('1001')).toBeUndefined();
  const session = await after.open({ ...opening, guid: 'b' });
  expect(session.sessionNumber).toBe(2);
  expect(await after.owner('1001', 'b')).toBe(session);
  expect(await after.owner('1001', 'a')).toBeUndefined();
});

test('open sessions that were stored without a key are an error once one is set', async () => {
  const sessions = store();
  await ledgerOf(sessions, undefined).open({ ...opening, guid: 'a' });
  await expect(ledgerOf(sessions, 'the first key of all').verify()).rejects.toThrow(/not encrypted/);
});

describe('an open session that somebody else has put into the store', () => {
  const key = 'the first key of all';
  const opened = async (agentId: string, guid: string, secret: string | undefined): Promise<StoredSession> => {
    const sessions = store();
    await ledgerOf(sessions, secret).open({ ...opening, agentId, guid });
    return (await sessions.openSessions())[0]!;
  };
  const unreadable = async (planted: StoredSession, secret: string | undefined) => {
    const sessions = store();
    await ledgerOf(sessions, secret).open({ ...opening, agentId: '1002', guid: 'b' });
    await sessions.saveSession({ ...planted, agentId: '1001', sessionNumber: 4 });
    const ledger = ledgerOf(sessions, secret);
    const met: string[] = [];
    ledger.listen({
      opened: () => Promise.resolve(0),
      used: () => undefined,
      polls: () => false,
      unreadable: (...of) => met.push(of.join('/')),
    });
    await ledger.verify();
    expect(await ledger.owner('1001', 'a')).toBeUndefined();
    expect(await ledger.owner('1002', 'b')).toBeDefined();
    expect((await ledger.open({ ...opening, guid: 'c' })).sessionNumber).toBe(5);
    return met;
  };

  test('without the key proves nothing', async () => {
    expect(await unreadable(await opened('1001', 'a', undefined), key)).toEqual(['1001/4']);
  });

  test('as the session of another agent proves nothing', async () => {
    expect(await unreadable(await opened('1003', 'a', key), key)).toEqual(['1001/4']);
  });

  test('under another number, where there is no key, proves nothing', async () => {
    expect(await unreadable(await opened('1001', 'a', undefined), undefined)).toEqual(['1001/4']);
  });

  test('as text that is no session proves nothing', async () => {
    const planted = await opened('1001', 'a', undefined);
    expect(await unreadable({ ...planted, sealed: '{"guid":' }, undefined)).toEqual(['1001/4']);
  });
});

test('a session that is over is not opened again by a flag', async () => {
  const sessions = store();
  const before = ledgerOf(sessions, 'the first key of all');
  const over = await before.open({ ...opening, guid: 'a' });
  over.end('SIGNED_OUT');
  await sessions.saveSession({ ...before.written(over), open: true });
  const after = ledgerOf(sessions, 'the first key of all');
  expect(await after.current('1001')).toBeUndefined();
});
