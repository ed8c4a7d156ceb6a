/** After a process that did not stop cleanly, it is unknown which session it polled last. */
import { expect, test, vi } from 'vitest';
import type { SignInDetails } from '../../src/credentials/session.ts';
import type { Poll } from '../../src/gateway/poll.ts';
import { eventually } from '../rig/eventually.ts';
import { emptyAnswer, keeperOver } from '../rig/keeper.ts';

const agentId = '1001';
const details: SignInDetails = {
  vdnId: null,
  serverName: null,
  voice: null,
  webMedia: null,
  mailMedia: null,
  mustChangePassword: null,
  passwordExpiresInDays: null,
};

/** Polls, and the contents of the stream when each of them was sent. */
function keeperAfterDeath(holdMs: number, isGuessed: boolean) {
  const lastPollAtMs = performance.now();
  const polls: { readonly guid: string; readonly isHeld: boolean; readonly stream: readonly string[] }[] = [];
  const poll: Poll = async ({ guid }) => {
    const isHeld = performance.now() < lastPollAtMs + holdMs;
    polls.push({ guid, isHeld, stream: await typesOf() });
    return emptyAnswer;
  };
  const lapse = { lapsedSinceMs: Date.now(), lastPollAtMs, isGuessed };
  const over = keeperOver(poll, { holdMs, pauseMs: 60_000, lapse });
  const typesOf = async (): Promise<readonly string[]> =>
    (await over.journal.read(agentId, 0, 100)).map(
      ({ bytes }) => (JSON.parse(Buffer.from(bytes).toString()) as { readonly type: string }).type,
    );
  const close = async () => {
    await over.keeper.drain();
    await over.close();
  };
  return { ...over, polls, close };
}

test('a session that a client proves may be the one whose poll the gateway holds: the hold is waited out', async () => {
  const { polls, signIn, close } = keeperAfterDeath(300, false);
  await signIn('of the store');
  await signIn('of the client');
  await eventually(() => {
    expect(polls).toEqual([{ guid: 'of the client', isHeld: false, stream: ['SessionEnded', 'StreamGap'] }]);
  });
  await close();
});

test('the gateway holds no poll of before once this process has signed the agent in', async () => {
  const { polls, signIn, close } = keeperAfterDeath(60_000, false);
  await signIn('of the store');
  await signIn('of the sign-in', details);
  await eventually(() => {
    expect(polls).toEqual([{ guid: 'of the sign-in', isHeld: true, stream: ['SessionEnded', 'StreamGap'] }]);
  });
  await close();
});

test('of an agent that nobody is known to have polled a sign-in announces nothing', async () => {
  const { polls, signIn, close } = keeperAfterDeath(60_000, true);
  await signIn('of the sign-in', details);
  await eventually(() => {
    expect(polls).toEqual([{ guid: 'of the sign-in', isHeld: true, stream: [] }]);
  });
  await close();
});

test('of such an agent a session that a client proves announces what the gateway may have given away', async () => {
  const { polls, signIn, close } = keeperAfterDeath(300, true);
  await signIn('of the client');
  await eventually(() => {
    expect(polls).toEqual([{ guid: 'of the client', isHeld: false, stream: ['StreamGap'] }]);
  });
  await close();
});

test('a session is polled once the store holds it: nobody else could say what its polls lose', async () => {
  const polls: string[] = [];
  const poll: Poll = ({ guid }) => {
    polls.push(guid);
    return Promise.resolve(emptyAnswer);
  };
  const { journal, keeper, signIn, close } = keeperOver(poll, { holdMs: 0, pauseMs: 60_000 });
  const saveSession = vi.spyOn(journal, 'saveSession').mockRejectedValue(new Error('the disk is full'));
  await signIn('guid', details);
  await eventually(() => {
    expect(saveSession.mock.calls.length).toBeGreaterThan(2);
  });
  expect(polls).toEqual([]);
  saveSession.mockRestore();
  await eventually(() => {
    expect(polls).toEqual(['guid']);
  });
  await keeper.drain();
  await close();
});

test('a gap that is announced for a session that is over does not close it before its end is written', async () => {
  const { journal, polls, signIn, close } = keeperAfterDeath(60_000, false);
  await signIn('of the store');
  const append = vi.spyOn(journal, 'append').mockRejectedValueOnce(new Error('the disk is full'));
  await expect(signIn('of the sign-in', details)).rejects.toThrow('the disk is full');
  await eventually(() => {
    expect(polls.map(({ guid }) => guid)).toContain('of the sign-in');
  });
  const [, ...later] = append.mock.calls.map(([batch]) => batch);
  const first = later.find(({ session }) => session?.open === false);
  const written = first?.entries.map(({ bytes }) => Buffer.from(bytes).toString()).join();
  expect(written).toContain('SessionEnded');
  await close();
});
