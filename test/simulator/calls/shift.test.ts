import { describe, expect, it } from 'vitest';
import { AgentClient } from '../agentclient.ts';
import { callCentre, short, statesOf } from './callfixture.ts';

describe('a shift', () => {
  it('plays by itself: colleagues take calls, customers hang up, agents rest', async () => {
    const { simulator } = await callCentre({
      scenario: {
        name: 'shift',
        clock: 'start',
        happenings: [
          { at: 0, happening: 'agentSignsIn', agent: '1002' },
          { at: 10, happening: 'customerCalls', caller: '70093' },
          { at: 20, happening: 'customerCalls', caller: '70094', patienceMs: 60_000 },
          { at: 25, happening: 'agentRests', agent: '1002', seconds: 60, cause: '1' },
        ],
      },
    });
    await expect.poll(() => simulator.agent('1002').calls.map(({ others }) => others)).toEqual([['70093']]);
    await expect.poll(() => simulator.queuedCalls.length).toBe(1);
    // Requested by the scenario while the agent talks.
    await expect.poll(() => simulator.agent('1002').wishedState).toBe('rest');
    simulator.letHappen({ happening: 'callerHangsUp', caller: '70093' });
    expect(simulator.agent('1002').status).toBe(8);
    expect(simulator.queuedCalls).toMatchObject([{ caller: '70094', skillId: 1 }]);
    const answer = await fetch(`${simulator.origin}/simulator/queues`);
    expect(await answer.json()).toMatchObject([{ caller: '70094' }]);
    simulator.letHappen({ happening: 'agentGoesIdle', agent: '1002' });
    await expect.poll(() => simulator.agent('1002').calls.map(({ others }) => others)).toEqual([['70094']]);
  });

  it('has customers who lose their patience in the queue and while they ring', async () => {
    const { agent, happens, simulator } = await callCentre();
    happens({ happening: 'customerCalls', caller: '70093', patienceMs: 10 });
    expect(simulator.queuedCalls.length).toBe(1);
    await expect.poll(() => simulator.queuedCalls).toEqual([]);
    const desk = await agent('1001', { autoanswer: false });
    happens({ happening: 'customerCalls', caller: '70093', patienceMs: 10 });
    await desk.hears('Customer_Alerting');
    expect(await desk.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
  });

  it('has customers who hang up when they have said everything', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'customerCalls', caller: '70093', patienceMs: 60_000, talkMs: 10 });
    await desk.hears('Talking');
    expect(await desk.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
  });

  it('has colleagues who stay signed in though nobody polls for them', async () => {
    const { happens, simulator } = await callCentre({ silenceMs: 30 });
    happens({ happening: 'agentSignsIn', agent: '1002' });
    expect(() => happens({ happening: 'agentSignsIn', agent: '1002' })).toThrow('agentSignsIn is not possible now');
    await new AgentClient(simulator, '1003').signIn();
    await expect.poll(() => simulator.agent('1003').signedIn).toBe(false);
    expect(simulator.agent('1002')).toMatchObject({ signedIn: true, status: 4, queueLength: 0 });
  });

  it('has colleagues to call and to be hung up by', async () => {
    const { agent, happens, simulator } = await callCentre();
    happens({ happening: 'agentSignsIn', agent: '1002' });
    const desk = await agent('1001');
    await desk.begins('callinner', { called: '1002' });
    await desk.hears('Talking');
    happens({ happening: 'agentHangsUp', agent: '1002' });
    expect(await desk.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
    happens({ happening: 'agentGoesBusy', agent: '1002', reason: '201' });
    expect(simulator.agent('1002').status).toBe(3);
  });
});

describe('the keys of a linked phone (calls.md §2, §10)', () => {
  it('hold, mute and transfer with events of their own', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001');
    expect(() => happens({ happening: 'agentPressesKey', agent: '1001', key: 'hold' })).toThrow('not possible');
    happens({ happening: 'customerCalls', caller: '70093' });
    const { content } = await desk.hear('Talking');
    for (const key of ['hold', 'unhold', 'mute', 'unmute'] as const) {
      happens({ happening: 'agentPressesKey', agent: '1001', key });
      expect(statesOf(simulator, '1001')).toEqual([key === 'hold' ? 'held' : 'talking']);
    }
    happens({ happening: 'agentPressesKey', agent: '1001', key: 'transfer', number: '70002' });
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual([
      'linkagePhoneHold', 'linkagePhoneUnHold', 'linkagePhoneMute', 'linkagePhoneUnMute', 'linkagePhoneTransferOut',
      'linkagePhoneTransferOut_Result', 'Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready',
    ]);
    expect(events[0]?.content).toEqual({ callId: content['callid'] });
    expect(events[5]?.content).toEqual({ result: 0, callId: content['callid'] });
  }); // prettier-ignore
});
