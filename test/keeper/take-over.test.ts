/** At its start a process takes over the agents of the process before it, and serves requests meanwhile. */
import { expect, test } from 'vitest';
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
