/** If a sign-in could not write the end of the session that it replaced, the next poller writes it. */
import { expect, test } from 'vitest';
import type { ClusterSignals, Journal } from '../../src/journal/journal.ts';
import { eventually } from '../rig/eventually.ts';
import { emptyAnswer, keeperOver, ledgerOver, memoryStore, signInWith } from '../rig/keeper.ts';

const agentId = '1001';

async function endsIn(journal: Journal) {
  const entries = await journal.read(agentId, 0, 100);
  return entries.map(({ sessionNumber, bytes }) => {
    const { type, reason } = JSON.parse(Buffer.from(bytes).toString()) as { type: string; reason: string };
    return { sessionNumber, type, reason };
  });
}

test('a process that died between the new session and the end of the one before leaves the end to the next one', async () => {
  const store = memoryStore();
  const { journal } = store;
  // Without a keeper, as if the process had died before it was asked.
  const dead = ledgerOver(journal);
  await signInWith(dead, 'one');
  await signInWith(dead, 'two');
  expect((await journal.openSessions()).map(({ sessionNumber }) => sessionNumber)).toEqual([1, 2]);
  const polledWith: string[] = [];
  const { keeper, ledger, close } = keeperOver(
    ({ guid }) => {
      polledWith.push(guid);
      return Promise.resolve(emptyAnswer);
    },
    { holdMs: 100, pauseMs: 10, store },
  );
  await keeper.restore(false);
  await eventually(() => {
    expect(polledWith).toContain('two');
  });
  expect(await endsIn(journal)).toEqual([{ sessionNumber: 1, type: 'SessionEnded', reason: 'REPLACED' }]);
  expect((await journal.openSessions()).map(({ sessionNumber }) => sessionNumber)).toEqual([2]);
  expect(new Set(polledWith)).toEqual(new Set(['two']));
  // Earlier entries belong to another session.
  expect((await ledger.current(agentId))?.startPosition).toBe(1);
  await keeper.drain();
  await close();
});

test('a store that does not take the end at the sign-in gets it before the new session is polled', async () => {
  const store = memoryStore();
  const { journal } = store;
  const append = journal.append.bind(journal);
  let refusals = 0;
  journal.append = (batch) => {
    if (batch.entries.length === 0 || refusals > 0) return append(batch);
    refusals += 1;
    return Promise.reject(new Error('the store takes nothing'));
  };
  const polledWith: string[] = [];
  const { keeper, signIn, close } = keeperOver(
    ({ guid }) => {
      polledWith.push(guid);
      return Promise.resolve(emptyAnswer);
    },
    { holdMs: 100, pauseMs: 10, store },
  );
  await signIn('one');
  await expect(signIn('two')).rejects.toThrow('the store takes nothing');
  expect(refusals).toBe(1);
  await eventually(() => {
    expect(polledWith).toContain('two');
  });
  expect(await endsIn(journal)).toEqual([{ sessionNumber: 1, type: 'SessionEnded', reason: 'NOT_SIGNED_IN' }]);
  await keeper.drain();
  await close();
});

test('a process stops although the end cannot be written, and leaves it to the next one', async () => {
  const store = memoryStore();
  const { journal } = store;
  const dead = ledgerOver(journal);
  await signInWith(dead, 'one');
  await signInWith(dead, 'two');
  let asked = 0;
  const signals: ClusterSignals = {
    onForeignSession: () => undefined,
    onReset: () => undefined,
    restoreSession: () => Promise.reject(new Error('no session is restored in this test')),
    announceCommand: () => Promise.resolve(() => Promise.resolve()),
    // A poller that asks for ever without a pause would leave no time for this test to fail.
    commandsElsewhere: () => (++asked < 1000 ? Promise.reject(new Error('the store is away')) : Promise.resolve()),
  };
  const { keeper, close } = keeperOver(() => Promise.resolve(emptyAnswer), {
    holdMs: 100,
    pauseMs: 10,
    store,
    signals,
  });
  await keeper.restore(false);
  await eventually(() => {
    expect(asked).toBeGreaterThan(0);
  });
  await keeper.drain();
  expect(asked).toBeLessThan(10);
  expect((await journal.openSessions()).map(({ sessionNumber }) => sessionNumber)).toEqual([1, 2]);
  await close();
});
