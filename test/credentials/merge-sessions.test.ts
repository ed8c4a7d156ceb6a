/** Merges one session that two processes have changed independently. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GuidHistory } from '../../src/credentials/guid-history.ts';
import { mergeSessions, type Merging } from '../../src/credentials/merge-sessions.ts';
import type { SessionRecord, SessionState } from '../../src/credentials/session.ts';
import { hashOf, sessionRecord } from '../rig/session.ts';

const nowMs = 2_000_000_000;
const elsewhere: Merging = { isPolledHere: false, isOwed: false, hash: hashOf, nowMs };
const guidOf = ({ state }: SessionRecord) => (state.is === 'ended' ? undefined : state.guid);

/** A session after these renewals, oldest first. */
function renewed(guids: readonly (readonly [guid: string, atMs: number])[], given: Partial<SessionRecord> = {}) {
  const [guid, guidAtMs] = guids.at(-1) ?? ['', 0];
  return sessionRecord({
    state: { is: 'open', guid, guidAtMs },
    guids: guids.reduce((history, [each, atMs]) => history.with(hashOf(each), atMs), new GuidHistory()),
    ...given,
  });
}

const common = [['first', 1_000_000_000]] as const;
const trouble = fc.record(
  { sinceEpochMs: fc.nat(), gapTold: fc.boolean(), riskTold: fc.boolean(), renewalDue: fc.boolean() },
  { requiredKeys: [] },
);
/** The version of one process, of a session that began with the same Guid. */
const branch = (own: string) =>
  fc
    .record({
      times: fc.array(fc.integer({ min: 1_000_000_001, max: 1_000_000_009 }), { maxLength: 3 }),
      is: fc.constantFrom('open', 'signing out', 'ended'),
      trouble,
      startPosition: fc.nat(9),
      cookie: fc.option(fc.constantFrom('a=1', 'b=2'), { nil: undefined }),
      joining: fc.subarray(['first', 'ours-0', 'theirs-0', 'unknown'].map((guid) => hashOf(guid).toString('hex'))),
    })
    .map(({ times, is, ...given }) => {
      const guids = times.toSorted().map((atMs, at) => [`${own}-${at}`, atMs] as const);
      const session = renewed([...common, ...guids], given);
      const { state } = session;
      const own_: SessionState =
        is === 'ended' || state.is === 'ended' ? { is: 'ended', reason: 'EXPIRED' } : { ...state, is };
      return { ...session, state: own_ };
    });
const two = [branch('ours'), branch('theirs')] as const;
const roles = fc.record({ isPolledHere: fc.boolean(), isOwed: fc.boolean() });

test('property: an end is never undone, and a sign-out never forgotten', () => {
  fc.assert(
    fc.property(...two, roles, (ours, theirs, role) => {
      const merged = mergeSessions(ours, theirs, { ...elsewhere, ...role });
      const both = [ours.state.is, theirs.state.is];
      expect(merged.state.is).toBe(['ended', 'signing out', 'open'].find((each) => both.includes(each as never)));
    }),
  );
});

test('property: two processes that take in each other’s session have the same newest Guid, which one of them had', () => {
  fc.assert(
    fc.property(...two, roles, (ours, theirs, role) => {
      const here = mergeSessions(ours, theirs, { ...elsewhere, ...role });
      const there = mergeSessions(theirs, ours, elsewhere);
      expect(guidOf(here)).toBe(guidOf(there));
      if (here.state.is !== 'ended') expect([guidOf(ours), guidOf(theirs)]).toContain(guidOf(here));
    }),
  );
});

test('property: every Guid that either process knew still proves the session, and only the newest is in use', () => {
  fc.assert(
    fc.property(...two, (ours, theirs) => {
      const merged = mergeSessions(ours, theirs, elsewhere);
      for (const guid of ['first', 'ours-0', 'ours-1', 'ours-2', 'theirs-0', 'theirs-1', 'theirs-2']) {
        const was = ours.guids.holds(hashOf(guid)) || theirs.guids.holds(hashOf(guid));
        expect(merged.guids.holds(hashOf(guid)), guid).toBe(was);
        if (merged.state.is === 'ended') continue;
        // Much later, only a Guid in use still proves the session.
        const isInUse = merged.guids.proves(hashOf(guid), nowMs + 3_600_000, 60_000);
        expect(isInUse, guid).toBe(guid === guidOf(merged));
      }
    }),
  );
});

test('property: to take in the same again changes nothing', () => {
  fc.assert(
    fc.property(...two, roles, (ours, theirs, role) => {
      const once = mergeSessions(ours, theirs, { ...elsewhere, ...role });
      const again = mergeSessions(once, theirs, { ...elsewhere, ...role });
      expect({ ...again, guids: String(again.guids) }).toEqual({ ...once, guids: String(once.guids) });
    }),
  );
});

test('property: who polls knows of the trouble, who has not stored yet knows cookies and start, and no Guid waits that has joined', () => {
  fc.assert(
    fc.property(...two, roles, (ours, theirs, role) => {
      const merged = mergeSessions(ours, theirs, { ...elsewhere, ...role });
      expect(merged.trouble).toEqual((role.isPolledHere ? ours : theirs).trouble);
      const owner = role.isOwed ? ours : theirs;
      expect([merged.cookie, merged.startPosition]).toEqual([owner.cookie, owner.startPosition]);
      for (const hash of merged.joining) expect(merged.guids.holds(Buffer.from(hash, 'hex'))).toBe(false);
    }),
  );
});

test('a Guid that the other process renewed is the newest, whatever the clocks of the two say', () => {
  const mine = renewed([...common, ['second', 1_500_000_000]]);
  const stored = renewed([...common, ['second', 1_500_000_000], ['third', 1_200_000_000]]);
  expect(guidOf(mergeSessions(mine, stored, elsewhere))).toBe('third');
  expect(guidOf(mergeSessions(stored, mine, elsewhere))).toBe('third');
});
