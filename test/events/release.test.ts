import { expect, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';

test('a release ends the conference and every subscriber sees the four documented events in order', async () => {
  await using facade = await startFacade();
  const { guid, cursor } = await signIn(facade.url, '1001');
  await using first = await Watch.open(facade.url, '1001', { guid, after: cursor });
  await mutate(facade.url, 'requestAgentConference(agentId: "1001", input: { seats: 3 })', guid);
  await first.untilTypes('AgentConf_RequestSuccess');
  const at = first.events.length;
  const released = await mutate(facade.url, 'releaseAgentConference(agentId: "1001")', guid);
  expect(released.__typename).toBe('ReleaseAgentConferenceSuccess');
  await first.untilTypes('AgentConf_SelfLeaveResult', 'AgentMediaEvent_StopRecordDone');
  await first.until(({ events }) => events.length >= at + 4);
  expect(first.types.slice(at)).toEqual([
    'AgentMediaEvent_StopRecordDone',
    'AgentOther_PhoneRelease',
    'AgentConf_SelfLeaveResult',
    'AgentState_Ready',
  ]);
});
