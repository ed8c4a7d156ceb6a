import { describe, expect, it } from 'vitest';
import { callCentre, expectRefused, short, statesOf } from './callfixture.ts';

describe('an outbound call (calls.md §5)', () => {
  it('rings at the agent, then at the customer, who answers', async () => {
    const { agent, simulator } = await callCentre();
    const desk = await agent('1001');
    const callId = await desk.begins('callout', { called: '70092' });
    expect(callId).toMatch(/^\d{10}-\d+$/);
    const events = await desk.eventsBeforeAnd('Talking');
    expect(short(events)).toEqual(['PhoneAlerting', 'PhoneOffhook', 'Busy', 'Customer_Alerting', 'Talking']);
    expect(events[3]?.content).toEqual({ callid: callId, otherPhone: '70092', otherPhoneWorkno: '', type: 'main' });
    expect(events[4]?.content).toEqual({
      caller: '701001', called: '70092', callid: callId, type: 'main', feature: '7', mediaAbility: '1',
    }); // prettier-ignore
    expect(simulator.agent('1001')).toMatchObject({
      status: 7,
      calls: [{ callId, state: 'talking', others: ['70092'] }],
    });
  });

  it('fails when the agent does not lift its own phone', async () => {
    const { agent, happens, simulator } = await callCentre({ noAnswerMs: 30 });
    const desk = await agent('1001');
    happens({ happening: 'agentPhoneWill', agent: '1001', will: 'ring' });
    const callId = await desk.begins('callout', { called: '70092' });
    const events = await desk.eventsBeforeAnd('PhoneRelease');
    expect(short(events)).toEqual(['PhoneAlerting', 'Call_Out_Fail', 'Connect_Fail', 'PhoneRelease']);
    expect(events[1]?.content).toBe(callId);
    expect(simulator.agent('1001')).toMatchObject({ status: 4, calls: [] });
  });

  it.each([
    ['is not answered', 'rings', ['Customer_Alerting']],
    ['is rejected', 'refuses', ['Customer_Alerting']],
    ['meets a busy phone', 'busy', []],
  ] as const)('that %s fails', async (_what, will, alerting) => {
    const { agent, happens } = await callCentre({ noAnswerMs: 30, outboundDetection: true });
    const desk = await agent('1001');
    happens({ happening: 'phoneWill', number: '70092', will });
    const callId = await desk.begins('callout', { called: '70092' });
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual([
      'PhoneAlerting', 'PhoneOffhook', 'Busy', ...alerting, 'PhoneRelease', 'Call_Out_Fail', 'Connect_Fail', 'OUTBOUND_DETECT_EVENT', 'Ready',
    ]); // prettier-ignore
    expect(events.at(-2)?.content).toMatchObject({ callId });
  });

  it('is answered when the customer picks up at last', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'phoneWill', number: '70092', will: 'rings' });
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Customer_Alerting');
    happens({ happening: 'phoneAnswers', number: '70092' });
    expect(await desk.hears('Talking')).toEqual(['Talking']);
  });

  it('to a wrong number is refused at once, and so is one while another is talked on', async () => {
    const { agent } = await callCentre();
    const desk = await agent('1001');
    expectRefused(await desk.voice('PUT', 'callout', { called: '12ab' }), '200-001');
    expectRefused(await desk.voice('PUT', 'callout', {}), '000-002');
    await desk.begins('callout', { called: '70092' });
    expectRefused(await desk.voice('PUT', 'callout', { called: '70093' }), '100-007');
    await desk.hears('Talking');
    expectRefused(await desk.voice('PUT', 'callout', { called: '70093' }), '100-007');
  });

  it('is given up by the agent while the phone rings', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'phoneWill', number: '70092', will: 'rings' });
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Customer_Alerting');
    await desk.does('DELETE', 'release');
    expect(await desk.hears('Ready')).toEqual(['Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready']);
    expect(statesOf(simulator, '1001')).toEqual([]);
  });
});

describe('an internal call (calls.md §7)', () => {
  it('rings at the colleague like an inbound call', async () => {
    const { agent } = await callCentre();
    const [caller, called] = [await agent('1001'), await agent('1002')];
    const callId = await caller.begins('callinner', { called: '1002' });
    const events = await caller.eventsBeforeAnd('Talking');
    expect(short(events)).toEqual(['PhoneAlerting', 'PhoneOffhook', 'Busy', 'Customer_Alerting', 'Talking']);
    expect(events[3]?.content).toMatchObject({ otherPhone: '1002', otherPhoneWorkno: '1002' });
    expect(events[4]?.content).toMatchObject({ callid: callId, feature: '6' });
    const heard = await called.eventsBeforeAnd('Talking');
    expect(short(heard)).toEqual(['Busy', 'PhoneAlerting', 'PhoneOffhook', 'Auto_Answer', 'Talking']);
    expect(heard[4]?.content).toMatchObject({ callid: callId, feature: '6' });
  });

  it('goes to a free agent of a skill queue', async () => {
    const { agent } = await callCentre();
    const [caller, called] = [await agent('1001'), await agent('1002')];
    expectRefused(await caller.voice('PUT', 'callinnerskill', { skillId: 9 }), '100-007');
    await caller.begins('callinnerskill', { skillId: '1' });
    expect((await caller.hear('Customer_Alerting')).content).toMatchObject({ otherPhoneWorkno: '1002' });
    await called.hears('Talking');
  });

  it('fails where the colleague is busy or not there', async () => {
    const { agent } = await callCentre();
    const [caller] = [await agent('1001'), await agent('1002', { status: 3 })];
    for (const called of ['1002', '1003', '4711']) {
      const callId = await caller.begins('callinner', { called });
      const events = await caller.eventsBeforeAnd('Ready');
      expect(short(events).slice(3)).toEqual(['PhoneRelease', 'Inside_Call_Fail', 'Ready']);
      expect(events.at(-2)?.content).toBe(callId);
    }
  });

  it('cannot be held', async () => {
    const { agent } = await callCentre();
    const [caller, called] = [await agent('1001'), await agent('1002')];
    await caller.begins('callinner', { called: '1002' });
    await caller.hears('Talking');
    expectRefused(await caller.voice('POST', 'hold'), '200-014');
    await caller.does('DELETE', 'release');
    await called.hears('Talking');
    expect(await called.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
  });
});
