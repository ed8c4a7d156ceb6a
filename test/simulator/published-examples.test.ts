import { expect, it } from 'vitest';
import { happened } from '../../src/simulator/happened.ts';
import { exampleOf, publishedEvents, type PublishedEvent } from '../rig/facts.ts';
import type { AgentClient, GatewayEvent } from './agentclient.ts';
import { granted, signedIn, simulatorWith } from './simulatorfixture.ts';

const published = new Map(publishedEvents.map((fact) => [fact.eventType, fact]));

it('every event the simulator can make is a published one', () => {
  const made = Object.values(happened).map((event) =>
    typeof event === 'function' ? event('' as never, '' as never, '' as never).eventType : event.eventType,
  );
  expect(made.filter((eventType) => !published.has(eventType))).toEqual([]);
});

it('events have the keys of the published examples, and of the published fields where there is no example', async () => {
  const simulator = await simulatorWith({ minuteMs: 20 });
  const [chair, guest] = (await signedIn(simulator, '1001', '1002')) as [AgentClient, AgentClient];
  const seen: GatewayEvent[] = [];
  await guest.online('POST', 'saybusy?reason=200');
  await guest.online('POST', 'cancelbusy');
  await guest.online('POST', 'rest/1/1');
  seen.push(...(await guest.eventsUpTo('AgentState_Rest_Timeout')));
  await guest.online('POST', 'cancelrest');
  await guest.online('POST', 'work');
  await guest.online('POST', 'cancelwork');
  await chair.online('POST', 'sendnoteletex', { agentIds: [1002], content: 'x' });
  await chair.online('POST', 'notifybulletin', { targettype: 0, targetname: 'x', bulletindata: 'x' });
  simulator.letHappen({ happening: 'customerRings', agent: '1002' });
  simulator.letHappen({ happening: 'customerHangsUp', agent: '1002' });
  await guest.online('POST', 'autoanswer/false');
  simulator.letHappen({ happening: 'customerRings', agent: '1002' });
  simulator.letHappen({ happening: 'customerHangsUp', agent: '1002' });
  seen.push(...(await guest.eventsUpTo('AgentEvent_Ringing')), ...(await guest.eventsUpTo('AgentState_Ready')));

  await granted(chair, 4, { time: 1_440 });
  await chair.conference('batchaddparticipant', { addresses: [{ addressType: '9', address: '1002' }] });
  await guest.eventsUpTo('AgentConf_Ringing');
  await guest.conference('answeragentconf');
  seen.push(...(await chair.eventsUpTo('AgentConf_ParticipantChanged')));
  await chair.conference('playvoicetoconf', { voicePath: 'y:/conf/120/1136287.V3' });
  await chair.conference('playvoicetoparticipant', {
    addressType: '9',
    address: '1002',
    voicePath: 'y:/conf/120/1136287.V3',
  });
  seen.push(...(await chair.eventsUpTo('AgentConf_StopParticipantVoice')));
  simulator.letHappen({ happening: 'conferenceEndsSoon', agent: '1001' });
  await chair.conference('applytoshiftpresident', { destAgentNo: 1002 });
  seen.push(...(await guest.eventsUpTo('AgentConf_PresidentChanged')));
  await guest.conference('releaseagentconf');
  seen.push(...(await chair.eventsUpTo('AgentState_Ready')));
  await chair.online('DELETE', 'logout');
  seen.push(...(await chair.eventsUpTo('AgentOther_ShutdownService')));

  expect(new Set(seen.map((event) => event.eventType)).size).toBeGreaterThan(25);
  for (const event of seen) {
    const fact = published.get(event.eventType);
    const keys = publishedKeys(fact);
    if (keys === 'bare string') expect(event.content, event.eventType).toEqual(expect.any(String));
    else if (keys === 'nothing') expect(event.content, event.eventType).toBeNull();
    else
      expect({ eventType: event.eventType, keys: Object.keys(event.content ?? {}).toSorted() }).toEqual({
        eventType: event.eventType,
        keys,
      });
  }
});

function publishedKeys(fact: PublishedEvent | undefined): 'nothing' | 'bare string' | readonly string[] {
  if (fact === undefined) throw new Error('unpublished event');
  const content = exampleOf(fact)?.content;
  if (content !== undefined && content !== null && typeof content === 'object') return Object.keys(content).toSorted();
  if (fact.content.kind === 'string') return 'bare string';
  if (fact.content.kind.startsWith('null')) return 'nothing';
  return fact.content.fields.map((field) => field.name).toSorted();
}
