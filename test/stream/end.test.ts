import { expect, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';

const rounds = 5;
const atATime = 4;

test('a subscriber that comes while a session ends receives SessionEnded before its stream completes', async () => {
  await using facade = await startFacade();
  const { url } = facade;
  for (let round = 0; round < rounds; round++) {
    const { guid, cursor } = await signIn(url, '1001');
    let isOver = false;
    const over = mutate(url, 'signOutAgent(agentId: "1001")', guid).finally(() => {
      isOver = true;
    });
    // Each subscription is opened as soon as the previous one is accepted, from before the sign-out until after it.
    const comers = async (): Promise<readonly Watch[]> => {
      const watches: Watch[] = [];
      for (let isLast = false; !isLast;) {
        isLast = isOver;
        watches.push(await Watch.open(url, '1001', { guid, after: cursor }));
      }
      return watches;
    };
    const watches = (await Promise.all(Array.from({ length: atATime }, comers))).flat();
    await over;
    for (const watch of watches) {
      await eventually(() => {
        expect(watch.completed).toBe(true);
      });
      expect(watch.types.at(-1), `round ${round}`).toBe('SessionEnded');
    }
  }
});
