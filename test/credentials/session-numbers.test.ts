/** Each sign-in starts a session of its own, also if the store fails meanwhile or other agents sign in at the same time. */
import { expect, test } from 'vitest';
import { createEncryption } from '../../src/credentials/encryption.ts';
import { GuidLedger } from '../../src/credentials/guid-ledger.ts';
import { endedSessionsKept, type ClusterSignals, type StoredSession } from '../../src/journal/journal.ts';
import { eventually } from '../rig/eventually.ts';

/** A shared store, like Redis: it refuses to overwrite what another session or process has written. */
class SharedStore {
  readonly #held = new Map<number, { readonly session: StoredSession; readonly by: object }>();
  /** A side effect of the next write, whose answer is lost. */
  atNextWrite: (() => void) | undefined;

  forProcess() {
    const by = {};
    return {
      sessions: () => Promise.resolve([...this.#held.values()].map(({ session }) => session)),
      endedSessionsKept,
      openSessions: () => Promise.resolve([]),
      saveSession: (session: StoredSession) => {
        const lost = this.atNextWrite;
        this.atNextWrite = undefined;
        lost?.();
        const held = this.#held.get(session.sessionNumber);
        if (held !== undefined && held.by !== by && held.session.id !== session.id)
          return Promise.resolve({ newest: 0, overtaken: true as const });
        if (lost !== undefined) return Promise.reject(new Error('the answer is lost'));
        this.#held.set(session.sessionNumber, { session, by });
        return Promise.resolve({ newest: 0 });
      },
    };
  }
}

const signals: ClusterSignals = {
  restoreSession: () => Promise.reject(new Error('there is no flush here')),
  onForeignSession: () => undefined,
  onReset: () => undefined,
  announceCommand: () => Promise.resolve(() => Promise.resolve()),
  commandsElsewhere: () => Promise.resolve(),
};
const ledgerOver = (store: SharedStore) =>
  new GuidLedger(store.forProcess(), createEncryption(undefined), 'key', Infinity, undefined, signals);
const opening = (guid: string) => ({
  agentId: '1001',
  guid,
  signedInAtMs: undefined,
  details: undefined,
  cookies: [],
  previousEnd: 'REPLACED' as const,
  replaces: () => true,
});

test('two sign-ins that are answered at the same moment have two numbers', async () => {
  const ledger = ledgerOver(new SharedStore());
  const sessions = await Promise.all(['a', 'b', 'c'].map((guid) => ledger.open(opening(guid))));
  expect(sessions.map(({ sessionNumber }) => sessionNumber).toSorted()).toEqual([1, 2, 3]);
  expect(ledger.met('1001')?.guid).toBe('c');
});

test('a number whose writing failed and that another process has taken meanwhile is not used', async () => {
  const store = new SharedStore();
  const [here, elsewhere] = [ledgerOver(store), ledgerOver(store)];
  let theirs: Promise<{ readonly sessionNumber: number }> | undefined;
  store.atNextWrite = () => {
    theirs = elsewhere.open(opening('theirs'));
  };
  const ours = await here.open(opening('ours'));
  expect([(await theirs)?.sessionNumber, ours.sessionNumber]).toEqual([1, 2]);
  await elsewhere.renewed(ours);
  expect((await elsewhere.owner('1001', 'theirs'))?.guid).toBe('theirs');
  expect((await here.owner('1001', 'theirs'))?.sessionNumber).toBe(1);
});

test('a session is judged again where another one began while the first was judged', async () => {
  const ledger = ledgerOver(new SharedStore());
  const first = await ledger.open(opening('first'));
  const judged: (string | undefined)[] = [];
  const late = await ledger.open({
    ...opening('late'),
    replaces: async (open) => {
      judged.push(open.guid);
      if (open !== first) return false;
      await ledger.open(opening('second'));
      return true;
    },
  });
  expect(judged).toEqual(['first', 'second']);
  expect(late.guid).toBe('second');
  await eventually(() => expect(ledger.met('1001')).toBe(late));
});
