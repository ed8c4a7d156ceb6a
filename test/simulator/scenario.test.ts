import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioFrom } from '../../src/simulator/scenario.ts';
import { AgentClient } from './agentclient.ts';
import { granted, signedIn, simulatorWith } from './simulatorfixture.ts';

const folder = new URL('../../src/simulator/scenarios/', import.meta.url);

describe('a scenario', () => {
  it('plays its happenings on the clock of the sign-in, and again where it says so', async () => {
    const simulator = await simulatorWith({
      scenario: {
        name: 'calls',
        clock: 'signIn',
        happenings: [
          { at: 20, repeatMs: 40, agent: '1001', happening: 'customerRings', caller: '555' },
          { at: 40, repeatMs: 40, agent: '1001', happening: 'customerHangsUp' },
          { at: 0, agent: '1002', happening: 'event', eventType: 'Greeting', content: { text: 'hello' } },
        ],
      },
    });
    const agent = new AgentClient(simulator, '1001');
    await agent.signIn();
    await agent.eventsUpTo('AgentState_Ready');
    for (let round = 0; round < 2; round += 1) {
      expect((await agent.eventsUpTo('AgentState_Ready')).map((event) => event.eventType)).toEqual([
        'AgentEvent_Incoming_CallInfo', 'AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Auto_Answer',
        'AgentEvent_Talking', 'AgentMediaEvent_Record', 'AgentMediaEvent_StopRecordDone', 'AgentEvent_Customer_Release', 'AgentEvent_Call_Release', 'AgentOther_PhoneRelease', 'AgentState_Ready',
      ]); // prettier-ignore
    }
    const other = new AgentClient(simulator, '1002');
    await other.signIn();
    expect((await other.eventsUpTo('Greeting')).at(-1)?.content).toEqual({ text: 'hello' });
  });

  it('rings at an agent that answers by hand, and lets participants drop and conferences end', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    await agent.online('POST', 'autoanswer/false');
    simulator.letHappen({ happening: 'customerRings', agent: '1001' });
    await agent.eventsUpTo('AgentEvent_Ringing');
    simulator.letHappen({ happening: 'agentAnswers', agent: '1001' });
    await agent.eventsUpTo('AgentEvent_Talking');
    await granted(agent);
    await agent.conference('batchaddparticipant', { addresses: [{ addressType: '6', address: '555' }] });
    await agent.eventsUpTo('AgentConf_ParticipantChanged');
    simulator.letHappen({ happening: 'participantDrops', agent: '1001', address: '555' });
    expect((await agent.eventsUpTo('AgentConf_ParticipantChanged')).at(-1)?.content).toMatchObject({
      changeType: 1,
      changeReason: 2,
    });
    simulator.letHappen({ happening: 'conferenceTimesOut', agent: '1001' });
    await agent.eventsUpTo('AgentState_Ready');
    expect(() => simulator.letHappen({ happening: 'conferenceTimesOut', agent: '1001' })).toThrow(
      'conferenceTimesOut is not possible now',
    );
    simulator.letHappen({ happening: 'agentIsSignedOut', agent: '1001' });
    await agent.eventsUpTo('AgentOther_ShutdownService');
    expect((await agent.poll()).retcode).toBe('100-006');
  });

  it('can script faults on the clock of the start', async () => {
    const simulator = await simulatorWith({
      pollHoldMs: 5,
      scenario: {
        name: 'bad day',
        clock: 'start',
        happenings: [
          { at: 0, happening: 'fault', fault: { kind: 'status', status: 503 } },
          { at: 100, happening: 'faultsEnd' },
        ],
      },
    });
    const agent = new AgentClient(simulator, '1001');
    await expect.poll(async () => (await agent.poll()).status, { interval: 5 }).toBe(503);
    await expect.poll(async () => (await agent.poll()).status, { interval: 5 }).toBe(200);
  });

  it.each(readdirSync(folder))('shipped as %s is valid', (file) => {
    expect(scenarioFrom(readFileSync(new URL(file, folder), 'utf8')).happenings.length).toBeGreaterThan(0);
  });

  it.each([
    ['{', 'scenario: not JSON'],
    ['{"name":"x","clock":"noon","happenings":[]}', '"clock" must be one of start, signIn'],
    ['{"name":"x","clock":"start","happenings":{}}', '"happenings" must be a list'],
    [
      '{"name":"x","clock":"start","happenings":[{"at":1,"happening":"rains"}]}',
      'scenario.happenings[0]: "happening" must be one of customerCalls',
    ],
    [
      '{"name":"x","clock":"start","happenings":[{"happening":"faultsEnd"}]}',
      'scenario.happenings[0]: "at" is missing',
    ],
    [
      '{"name":"x","clock":"start","happenings":[{"at":1,"happening":"fault","fault":{"kind":"hang","x":1}}]}',
      'scenario.happenings[0].fault: unknown field "x"',
    ],
  ])('that reads %s is refused with its place', (text, complaint) => {
    expect(() => scenarioFrom(text)).toThrow(complaint);
  });
});
