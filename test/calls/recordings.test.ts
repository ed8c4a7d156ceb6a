/** An agent records its calls and plays recordings. */
import { expect, test } from 'vitest';
import { CallScene } from '../rig/calls.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';
import { recordingScenes } from '../rig/recordings.ts';

test.each(recordingScenes)('$name', async ({ play }) => {
  await using scene = await play();
  expect(scene.desk.events().length).toBeGreaterThan(0);
});

test('a recording that is not there is refused by an event', async () => {
  await using scene = await CallScene.open();
  const outcome = await scene.desk.outcome('startPlayback', 'input: { fileName: "Y:/1/0/20200101/1001/1.V3" }');
  expect(outcome).toMatchObject({ __typename: 'OutcomeRefused', event: { type: 'AgentMediaEvent_Play_Fail' } });
});

test('an agent that plays nothing is refused what needs a recording that plays', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  expect(await desk.run('pausePlayback')).toMatchObject({ retcode: '500-003' });
});
