/** A process that takes an agent over reads its session before it polls, and serves requests meanwhile. */
import { expect, test, vi } from 'vitest';
import { createEncryption } from '../../src/credentials/encryption.ts';
import { writeSession } from '../../src/credentials/stored-session.ts';
import type { ClusterSignals } from '../../src/journal/journal.ts';
import type { Lease } from '../../src/journal/lease.ts';
import { eventually } from '../rig/eventually.ts';
import { emptyAnswer, keeperOver } from '../rig/keeper.ts';

const agentId = '1001';

test('an agent that signs in while its take-over finds no session is polled', async () => {
  const released = Promise.withResolvers<undefined>();
  let isReleasing = false;
  const polls: string[] = [];
  const { keeper, signIn, close } = keeperOver(
    ({ guid }) => {
      polls.push(guid);
      return Promise.resolve(emptyAnswer);
    },
    {
      holdMs: 300,
      pauseMs: 60_000,
      takeOver: (take) => {
        take(agentId, {
          number: 1,
          lapsedSinceMs: undefined,
          lastPollAtMs: -Infinity,
          isGuessed: false,
          mayPoll: () => Promise.resolve(true),
          isReplaced: () => false,
          release: () => {
            isReleasing = true;
            return released.promise;
          },
        });
        return Promise.resolve();
      },
    },
  );
  await keeper.restore(false);
  await eventually(() => {
    expect(isReleasing).toBe(true);
  });
  await signIn('of the sign-in');
  released.resolve(undefined);
  await eventually(() => {
    expect(polls).toEqual(['of the sign-in']);
  });
  await keeper.drain();
  await close();
});

const signals: ClusterSignals = {
  onForeignSession: () => undefined,
  onReset: () => undefined,
  restoreSession: () => Promise.resolve({ newest: 0 }),
  announceCommand: () => Promise.resolve(() => Promise.resolve()),
  commandsElsewhere: () => Promise.resolve(),
};

test('what a later holder wrote about the polls is kept where an answer of before its lease is written at last', async () => {
  const sinceEpochMs = 1_800_000_000_000;
  const { keeper, ledger, journal, signIn, close } = keeperOver(
    ({ guid }) => Promise.resolve({ ...emptyAnswer, newGuid: guid === 'first' ? 'second' : undefined }),
    { holdMs: 300, pauseMs: 60_000, signals },
  );
  const append = journal.append.bind(journal);
  let isOutlived = false;
  vi.spyOn(journal, 'append').mockImplementation(async (batch) => {
    if (batch.lease === undefined || isOutlived) return append(batch);
    isOutlived = true;
    const ofOther = { ...ledger.met(agentId)!.record, trouble: { sinceEpochMs, gapTold: true } };
    await append({ agentId, entries: [], session: writeSession(ofOther, createEncryption(undefined)) });
    vi.spyOn(journal, 'saveSession').mockResolvedValueOnce({ newest: 0, overtaken: true });
    return { newest: 0, overtaken: true, outlived: true };
  });
  await signIn('first');
  await eventually(() => {
    expect(ledger.met(agentId)?.trouble).toEqual({ sinceEpochMs, gapTold: true });
  });
  await keeper.drain();
  await close();
});

test('an agent whose lease came back is not polled until its session was read, although the process knows it', async () => {
  let isGranted = true;
  let isAway = false;
  const answers: (() => void)[] = [];
  const { keeper, journal, signIn, close } = keeperOver(
    () => {
      const { promise, resolve } = Promise.withResolvers<typeof emptyAnswer>();
      answers.push(() => {
        resolve(emptyAnswer);
      });
      return promise;
    },
    { holdMs: 300, signals, lapse: { mayPoll: () => Promise.resolve(isGranted) } },
  );
  const sessions = journal.sessions.bind(journal);
  const first = Promise.withResolvers<never>();
  const reads = vi.spyOn(journal, 'sessions').mockImplementation((agentId) => {
    if (!isAway) return sessions(agentId);
    // The lease is lost once, when the poll is answered.
    if (isGranted) return Promise.reject(new Error('the store is away'));
    isGranted = true;
    return first.promise;
  });
  const session = await signIn('known');
  await eventually(() => {
    expect(answers).toHaveLength(1);
  });
  isGranted = false;
  isAway = true;
  reads.mockClear();
  answers[0]?.();
  await eventually(() => {
    expect(reads).toHaveBeenCalledOnce();
  });
  const asked = keeper.polled(session);
  first.reject(new Error('the store is away'));
  // A request that needs the agent's events waits for no second attempt.
  expect(await asked).toBe(false);
  await eventually(() => {
    expect(reads.mock.calls.length).toBeGreaterThanOrEqual(3);
  });
  expect(answers).toHaveLength(1);
  isAway = false;
  await eventually(() => {
    expect(answers).toHaveLength(2);
  });
  answers[1]?.();
  const drained = keeper.drain();
  for (const answer of answers) answer();
  await drained;
  await close();
});

test('of two leases that are handed over while an earlier poller finishes, the later one is polled under', async () => {
  const asked: number[] = [];
  let isGranted = true;
  let hand: ((agentId: string, lease: Lease) => void) | undefined;
  const answers: (() => void)[] = [];
  const { keeper, signIn, close } = keeperOver(
    () => {
      const { promise, resolve } = Promise.withResolvers<typeof emptyAnswer>();
      answers.push(() => {
        resolve(emptyAnswer);
      });
      return promise;
    },
    {
      holdMs: 300,
      takeOver: (take) => {
        hand = take;
        return Promise.resolve();
      },
      lapse: { mayPoll: () => Promise.resolve(isGranted), isReplaced: () => !isGranted },
    },
  );
  await keeper.restore(false);
  await signIn('known');
  await eventually(() => {
    expect(answers).toHaveLength(1);
  });
  isGranted = false;
  for (const number of [2, 3])
    hand?.(agentId, {
      number,
      lapsedSinceMs: undefined,
      lastPollAtMs: -Infinity,
      mayPoll: () => {
        asked.push(number);
        return Promise.resolve(true);
      },
      isReplaced: () => number === 2,
      release: () => Promise.resolve(),
    });
  answers[0]?.();
  await eventually(() => {
    expect(answers).toHaveLength(2);
  });
  expect(asked).toEqual([3]);
  const drained = keeper.drain();
  answers[1]?.();
  await drained;
  await close();
});
