import { expect, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';

const rounds = 10;
const comers = 12;

test('whoever comes while a session ends gets its end: no stream completes before it is told', async () => {
  await using facade = await startFacade();
  const { url } = facade;
  for (let round = 0; round < rounds; round++) {
    const { guid, cursor } = await signIn(url, '1001');
    const watches: Promise<Watch>[] = [];
    const over = mutate(url, 'signOutAgent(agentId: "1001")', guid);
    for (let n = 0; n < comers; n++) {
      watches.push(Watch.open(url, '1001', { guid, after: cursor }));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await over;
    for (const watch of await Promise.all(watches)) {
      await eventually(() => {
        expect(watch.completed).toBe(true);
      });
      expect(watch.types.at(-1), `round ${round}`).toBe('SessionEnded');
    }
  }
});
