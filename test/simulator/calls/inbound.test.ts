import { describe, expect, it } from 'vitest';
import { callCentre, expectRefused, statesOf } from './callfixture.ts';

const manual = { autoanswer: false };

describe('an inbound call (calls.md §4)', () => {
  it('is answered automatically', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'customerCalls', caller: '70093', called: '6048' });
    const events = await desk.eventsBeforeAnd('Talking');
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'AgentEvent_Incoming_CallInfo', 'AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentEvent_Auto_Answer', 'AgentEvent_Talking',
    ]); // prettier-ignore
    const { callid } = events.at(-1)?.content as { callid: string };
    expect(callid).toMatch(/^\d{10}-\d+$/);
    expect(events[0]?.content).toMatchObject({ callId: callid, skillId: 1, caller: '70093', called: '6048' });
    expect(events[4]?.content).toEqual({
      caller: '70093', called: '6048', callid, type: 'main', feature: '0', mediaAbility: '1', transfer: 'no', transfrom: '', mediaType: 5,
    }); // prettier-ignore
    expect(events[5]?.content).toEqual({
      caller: '70093', called: '6048', callid, type: 'main', feature: '0', mediaAbility: '1',
    }); // prettier-ignore
  });

  it('rings without the phone events of single calls where the phone stays off the hook', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001', { releasephone: 'false' });
    for (const phone of [['PhoneAlerting', 'PhoneOffhook'], []]) {
      happens({ happening: 'customerCalls', caller: '70093' });
      expect(await desk.hears('Talking')).toEqual(['Incoming_CallInfo', 'Busy', ...phone, 'Auto_Answer', 'Talking']);
      happens({ happening: 'callerHangsUp', caller: '70093' });
      expect(await desk.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'Ready']);
    }
    await desk.does('DELETE', 'releasephone');
    expect((await desk.hear('PhoneRelease')).content).toEqual({ phoneState: 2 });
  });

  it('is answered by hand, after the phone was lifted', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001', manual);
    happens({ happening: 'agentPhoneWill', agent: '1001', will: 'ring' });
    happens({ happening: 'customerCalls', caller: '70093' });
    expect(await desk.hears('PhoneAlerting')).toEqual(['Incoming_CallInfo', 'Busy', 'PhoneAlerting']);
    expectRefused(await desk.voice('PUT', 'answer'), '200-002');
    happens({ happening: 'agentLiftsPhone', agent: '1001' });
    expect(await desk.hears('Customer_Alerting')).toEqual(['PhoneOffhook', 'Ringing', 'Customer_Alerting']);
    await desk.does('PUT', 'answer');
    expect(await desk.hears('Talking')).toEqual(['Talking']);
  });

  it.each(['POST', 'PUT'])('has its phone lifted by the application: %s phonepickup', async (method) => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'agentPhoneWill', agent: '1001', will: 'ring' });
    expectRefused(await desk.voice(method, 'phonepickup'), '100-007');
    happens({ happening: 'customerCalls' });
    await desk.hears('PhoneAlerting');
    await desk.does(method, 'phonepickup');
    expect(await desk.hears('Talking')).toEqual(['PhoneOffhook', 'Auto_Answer', 'Talking']);
  });

  it('that nobody answers in time is gone, and the agent is set busy', async () => {
    const { agent, happens, simulator } = await callCentre({ noAnswerMs: 30 });
    const desk = await agent('1001', manual);
    happens({ happening: 'customerCalls' });
    const { content } = await desk.hear('Ringing');
    const events = await desk.eventsBeforeAnd('PhoneRelease');
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'AgentEvent_Customer_Alerting', 'AgentEvent_No_Answer', 'AgentState_SetNotReady_Success', 'AgentOther_PhoneRelease',
    ]); // prettier-ignore
    expect(events[1]?.content).toBe(content['callid']);
    expect(events[2]?.content).toEqual({ reason: '2' });
    expect(simulator.agent('1001')).toMatchObject({ status: 3, calls: [] });
    expectRefused(await desk.voice('PUT', 'answer'), '200-002');
  });

  it('that nobody answers leaves the agent idle where the platform does not set it busy', async () => {
    const { agent, happens } = await callCentre({ noAnswerMs: 30, busyAfterNoAnswer: false });
    const desk = await agent('1001', manual);
    happens({ happening: 'customerCalls' });
    await desk.hears('Customer_Alerting');
    expect(await desk.hears('Ready')).toEqual(['No_Answer', 'PhoneRelease', 'Ready']);
  });

  it('that is rejected with mode 1 goes back to its queue and to the next agent, and the agent is busy', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001', manual);
    happens({ happening: 'customerCalls', caller: '70093' });
    const { content } = await desk.hear('Ringing');
    await desk.does('POST', 'reject', { mode: 1, callid: content['callid'] });
    expect(await desk.hears('PhoneRelease')).toEqual([
      'Customer_Alerting', 'No_Answer', 'SetNotReady_Success', 'PhoneRelease',
    ]); // prettier-ignore
    const colleague = await agent('1002');
    const [incoming] = await colleague.eventsBeforeAnd('Talking');
    expect(incoming?.content).toMatchObject({
      callId: content['callid'], lastReleaseAgentId: 1001, releaseAndReQueueCount: 1, releaseAndReQueueCallFlag: 1,
    }); // prettier-ignore
  });

  it('that is rejected with mode 2 is released, and the agent is idle', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001', manual);
    expectRefused(await desk.voice('POST', 'reject', { mode: 2 }), '200-002');
    happens({ happening: 'customerCalls' });
    await desk.hears('Customer_Alerting');
    expectRefused(await desk.voice('POST', 'reject', { mode: 3 }), '000-002');
    await desk.does('POST', 'reject', { mode: '2' });
    expect(await desk.hears('Ready')).toEqual(['No_Answer', 'PhoneRelease', 'Ready']);
    expect(simulator.agent('1001')).toMatchObject({ status: 4, calls: [] });
  });

  it.each(['POST', 'PUT'])('is rejected at the phone: %s phonehangup', async (method) => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001', manual);
    expectRefused(await desk.voice(method, 'phonehangup'), '100-007');
    happens({ happening: 'customerCalls' });
    await desk.hears('Customer_Alerting');
    await desk.does(method, 'phonehangup');
    expect(await desk.hears('Ready')).toEqual(['PhoneRelease', 'No_Answer', 'Ready']);
  });

  it('ends when the customer gives up while it rings', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001', manual);
    happens({ happening: 'customerCalls', caller: '70093' });
    await desk.hears('Customer_Alerting');
    happens({ happening: 'callerHangsUp', caller: '70093' });
    expect(await desk.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
    expect(statesOf(simulator, '1001')).toEqual([]);
  });

  it('is taken by a colleague while it rings', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001', manual);
    happens({ happening: 'customerCalls' });
    const { content } = await desk.hear('Ringing');
    const colleague = await agent('1002');
    expectRefused(await colleague.voice('PUT', 'snatchpickup?destWorkNo=1003'), '100-007');
    await colleague.does('PUT', 'snatchpickup?destWorkNo=1001');
    expect(await desk.hears('Ready')).toEqual(['Customer_Alerting', 'Call_Release', 'PhoneRelease', 'Ready']);
    expect(await colleague.hears('Talking')).toEqual([
      'Busy', 'PhoneAlerting', 'PhoneOffhook', 'Auto_Answer', 'Talking',
    ]); // prettier-ignore
    expect(simulator.agent('1002').calls).toMatchObject([{ callId: content['callid'], others: ['10086'] }]);
  });

  it('is taken out of its queue by an agent', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001', { status: 3 });
    happens({ happening: 'customerCalls', caller: '70093' });
    const callId = simulator.queuedCalls[0]?.callId ?? '';
    expectRefused(await desk.voice('POST', `requestcall/${callId}/0?skillId=2`), '100-007');
    expectRefused(await desk.voice('POST', `requestcall/${callId}/1?skillId=1`), '000-002');
    await desk.does('POST', `requestcall/${callId}/0?skillId=1`);
    expect((await desk.hears('Talking')).filter((type) => type !== 'Auto_Answer')).toEqual([
      'Incoming_CallInfo', 'Busy', 'PhoneAlerting', 'PhoneOffhook', 'Talking',
    ]); // prettier-ignore
  });

  it('waits for a free agent of its skill queue, and goes to the one idle for the longest time', async () => {
    const skills = [{ name: 'gold', id: 7, mediatype: 5 }];
    const { agent, happens, simulator } = await callCentre({
      agents: [
        { id: '1001', password: 'Demo@1001' },
        { id: '1002', password: 'Demo@1002', skills },
        { id: '1003', password: 'Demo@1003', skills },
      ],
    });
    const [other, second] = [await agent('1001'), await agent('1003')];
    const first = await agent('1002', { status: 3 });
    await other.online('POST', 'saybusy');
    happens({ happening: 'customerCalls', skill: 7 });
    await second.hears('Talking');
    happens({ happening: 'customerCalls', skill: 7 });
    expect(simulator.queuedCalls).toMatchObject([{ skillId: 7, caller: '10086' }]);
    await first.online('POST', 'sayfree');
    await first.hears('Talking');
    expect(simulator.queuedCalls).toEqual([]);
  });

  it('names agents with an A, and customers with their number', async () => {
    const { agent } = await callCentre();
    const [caller, called] = [await agent('1001'), await agent('1002', manual)];
    await caller.begins('callinner', { called: '1002' });
    expect((await called.hear('Ringing')).content).toMatchObject({ caller: 'A1001', called: 'A1002', feature: '6' });
  });
});
