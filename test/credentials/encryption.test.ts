import { expect, test } from 'vitest';
import { GuidLedger } from '../../src/credentials/guid-ledger.ts';
import { createSeal, SealBroken } from '../../src/credentials/encryption.ts';
import type { StoredSession } from '../../src/journal/journal.ts';

/** A store in memory, as the ledger uses it. */
function store() {
  const held = new Map<string, StoredSession>();
  const all = () => [...held.values()];
  return {
    shared: false,
    onForeignSession: () => undefined,
    announceCommand: () => Promise.resolve(() => Promise.resolve()),
    commandsElsewhere: () => Promise.resolve(),
    saveSession: (session: StoredSession) => {
      held.set(`${session.agentId}/${session.serial}`, session);
      return Promise.resolve({});
    },
    sessions: (agentId: string) => Promise.resolve(all().filter((session) => session.agentId === agentId)),
    openSessions: () => Promise.resolve(all().filter(({ open }) => open)),
  };
}

const ledgerOf = (sessions: ReturnType<typeof store>, key: string) =>
  new GuidLedger(sessions, createSeal(key), 'lineage', Infinity);
const opening = {
  agentId: '1001',
  signedInAtMs: undefined,
  details: undefined,
  cookies: [],
  previousEnd: 'REPLACED',
} as const;

test('an open session that was sealed with another key is an error before anything is polled', async () => {
  const sessions = store();
  await ledgerOf(sessions, 'the first key of all').open({ ...opening, guid: 'a' });
  await expect(ledgerOf(sessions, 'quite another key').verify()).rejects.toThrow(SealBroken);
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
  expect(session.serial).toBe(2);
  expect(await after.owner('1001', 'b')).toBe(session);
  expect(await after.owner('1001', 'a')).toBeUndefined();
});
