import { describe, expect, it } from 'vitest';
import { callCentre, expectRefused, short, statesOf, type CallCentre, type CallingAgent } from './callfixture.ts';

interface Talk {
  readonly centre: CallCentre;
  readonly desk: CallingAgent;
  readonly target: CallingAgent;
  readonly callId: string;
}

/** 1001 talks with customer 70093; 1002 is idle. */
async function talk(targetSignsIn: object = {}, { recording = false, noAnswerMs = 20_000 } = {}): Promise<Talk> {
  const centre = await callCentre({ noAnswerMs, ivrMs: 5, recording });
  const [desk, target] = [await centre.agent('1001'), await centre.agent('1002', targetSignsIn)];
  centre.happens({ happening: 'customerRings', agent: '1001', caller: '70093' });
  const { content } = await desk.hear(recording ? 'Record' : 'Talking');
  return { centre, desk, target, callId: (content['callid'] ?? content['callId']) as string };
}

const released = ['Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready'];

describe('a transfer (calls.md §10)', () => {
  it.each([
    ['a skill queue', { devicetype: 1, address: '1' }],
    ['an agent', { devicetype: 2, address: '1002' }],
    ['an access code', { devicetype: '4', address: '70092' }],
  ])('that releases the call to %s says nothing of its arrival', async (_target, to) => {
    const { desk, target, callId } = await talk();
    await desk.does('POST', 'transfer', { ...to, mode: 0, callappdata: 'order 7' });
    expect(await desk.hears('Ready')).toEqual(released);
    const events = await target.eventsBeforeAnd('Talking');
    expect(events.at(-2)).toMatchObject({
      eventType: 'AgentEvent_Auto_Answer',
      content: { callid: callId, feature: '0', type: 'main', transfer: 'yes', transfrom: '1001' },
    });
  });

  it('to a skill queue waits there for a free agent', async () => {
    const { centre, desk, target, callId } = await talk({ status: 3 });
    await desk.online('POST', 'saybusy');
    await desk.does('POST', 'transfer', { devicetype: 1, address: '1', mode: 0 });
    await desk.hears('SetNotReady_Success');
    expect(centre.simulator.queuedCalls).toMatchObject([{ callId }]);
    await target.online('POST', 'sayfree');
    expect((await target.hear('Auto_Answer')).content).toMatchObject({ callid: callId, transfrom: '1001' });
  });

  it.each([
    ['a skill queue', { devicetype: 1, address: '1' }],
    ['an agent', { devicetype: 2, address: '1002' }],
    ['an access code', { devicetype: 4, address: '70092' }],
  ])('that succeeds keeps the agent in the call until %s answers', async (_target, to) => {
    const { centre, desk, target, callId } = await talk({ autoanswer: false }, { recording: true });
    await desk.does('POST', 'transfer', { ...to, mode: 2 });
    const alerting = await desk.hear('Customer_Alerting');
    expect(alerting.content).toMatchObject({ callid: callId, otherPhone: '1002' });
    expect((await target.hear('Ringing')).content).toMatchObject({
      callid: callId,
      transfer: 'yes',
      transfrom: '1001',
    });
    expect(statesOf(centre.simulator, '1001')).toEqual(['talking']);
    await target.does('PUT', 'answer');
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual(['SuccTransResult', 'StopRecordDone', ...released]);
    expect(events[0]?.content).toEqual({ result: 0, callId });
    expect(await target.hears('Record')).toEqual(['Customer_Alerting', 'Talking', 'Record']);
    expect(centre.simulator.agent('1002').calls).toMatchObject([{ callId, others: ['70093'], feature: '0' }]);
  });

  it('that is not answered leaves the agent in the call', async () => {
    const { centre, desk, target, callId } = await talk({ autoanswer: false }, { noAnswerMs: 50 });
    await desk.does('POST', 'transfer', { devicetype: 2, address: '1002', mode: 2 });
    expect(await desk.hears('Connect_Fail')).toEqual(['Customer_Alerting', 'Connect_Fail']);
    await target.hears('No_Answer');
    await desk.does('POST', 'transfer', { devicetype: 2, address: '1003', mode: 2 });
    expect((await desk.hear('Connect_Fail')).content).toBe(callId);
    expect(statesOf(centre.simulator, '1001')).toEqual(['talking']);
  });

  it('fails when the customer leaves meanwhile', async () => {
    const { centre, desk, target } = await talk({ autoanswer: false });
    await desk.does('POST', 'transfer', { devicetype: 2, address: '1002', mode: 2 });
    await target.hears('Customer_Alerting');
    centre.happens({ happening: 'callerHangsUp', caller: '70093' });
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events).slice(1)).toEqual([
      'SuccTransResult',
      'Customer_Release',
      'Call_Release',
      'PhoneRelease',
      'Ready',
    ]);
    expect(events[1]?.content).toMatchObject({ result: 1 });
    expect(await target.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
  });

  it('to an IVR releases the call, or suspends it and the customer comes back', async () => {
    const { desk, callId } = await talk();
    await desk.does('POST', 'transfer', { devicetype: 3, address: '30001', mode: 1 });
    const events = await desk.eventsBeforeAnd('Talking');
    expect(short(events)).toEqual(['ReturnFromIvr', 'Talking']);
    expect(events[0]?.content).toBe(callId);
    await desk.does('POST', 'transfer', { devicetype: 3, address: '30001', mode: 0 });
    expect(await desk.hears('Ready')).toEqual(released);
  });

  it('to a number releases the call, but not an outbound one', async () => {
    const { desk } = await talk();
    await desk.does('POST', 'transfer', { devicetype: 5, address: '70094', mode: 1 });
    expect(await desk.hears('Ready')).toEqual(released);
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    expectRefused(await desk.voice('POST', 'transfer', { devicetype: 5, address: '70094', mode: 1 }), '100-007');
  });

  it('to a number succeeds when it answers, and fails when it does not', async () => {
    const { centre, desk } = await talk();
    centre.happens({ happening: 'phoneWill', number: '70095', will: 'refuses' });
    await desk.does('POST', 'transfer', { devicetype: 5, address: '70095', mode: 2 });
    expect(await desk.hears('Connect_Fail')).toEqual(['Customer_Alerting', 'Connect_Fail']);
    await desk.does('POST', 'transfer', { devicetype: 5, address: '70094', mode: 2 });
    expect(await desk.hears('Ready')).toEqual(['Customer_Alerting', 'SuccTransResult', ...released]);
  });

  it.each([['talk', 3], ['three-party', 4]])('to a number in %s mode is a three-party call and can be cancelled', async (_name, mode) => {
    const { centre, desk, callId } = await talk();
    expectRefused(await desk.voice('POST', 'canceltransfer'), '100-007');
    await desk.does('POST', 'transfer', { devicetype: 5, address: '70094', mode });
    const events = await desk.eventsBeforeAnd('Conference');
    expect(short(events)).toEqual(['Customer_Alerting', 'Conference']);
    expect(events[1]?.content).toEqual({ callid: callId, partner: '70093,70094' });
    await desk.does('POST', 'canceltransfer');
    const after = await desk.eventsBeforeAnd('Talking');
    expect(short(after)).toEqual(['Customer_Release', 'Talking']);
    expect(after[0]?.content).toEqual({ callid: callId, number: '70094' });
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ callId, others: ['70093'], state: 'talking' }]);
  }); // prettier-ignore

  it('in three-party mode continues without the agent', async () => {
    const { centre, desk } = await talk();
    await desk.does('POST', 'transfer', { devicetype: 5, address: '70094', mode: 4 });
    await desk.hears('Conference');
    await desk.does('DELETE', 'release');
    expect(await desk.hears('Ready')).toEqual(released);
    expect(statesOf(centre.simulator, '1001')).toEqual([]);
  });

  it.each([
    [{ devicetype: 1, mode: 1, address: '1' }, '000-002'],
    [{ devicetype: 3, mode: 2, address: '1' }, '000-002'],
    [{ devicetype: 5, mode: 0, address: '1' }, '000-002'],
    [{ devicetype: 6, mode: 0, address: '1' }, '000-002'],
    [{ devicetype: 2, mode: 0, address: '1002*' }, '000-002'],
    [{ devicetype: 2, mode: 0 }, '000-002'],
    [{ devicetype: 2, mode: 0, address: '4711' }, '100-007'],
    [{ devicetype: 1, mode: 0, address: '9' }, '100-007'],
    [{ devicetype: 4, mode: 0, address: '9' }, '100-007'],
  ])('%j is refused', async (body, retcode) => {
    const { desk, target } = await talk();
    expectRefused(await desk.voice('POST', 'transfer', body), retcode);
    expectRefused(await target.voice('POST', 'transfer', { devicetype: 1, mode: 0, address: '1' }), '200-012');
  });

  it('that is under way ends when its call is joined with another', async () => {
    const { centre, desk, target, callId } = await talk({ autoanswer: false });
    await desk.does('POST', 'transfer', { devicetype: 2, address: '1002', mode: 2 });
    await target.hears('Customer_Alerting');
    expectRefused(await desk.voice('POST', 'transfer', { devicetype: 2, address: '1002', mode: 0 }), '100-007');
    await desk.does('POST', 'hold');
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.does('POST', 'confjoin', { callid: callId });
    expect(await target.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ others: ['70092', '70093'] }]);
  });

  it('in talk mode brings the third party in though the agent holds the call meanwhile', async () => {
    const { centre, desk, callId } = await talk();
    centre.happens({ happening: 'phoneWill', number: '70094', will: 'rings' });
    await desk.does('POST', 'transfer', { devicetype: 5, address: '70094', mode: 3 });
    await desk.hears('Customer_Alerting');
    await desk.does('POST', 'hold');
    centre.happens({ happening: 'phoneAnswers', number: '70094' });
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ callId, others: ['70093', '70094'], state: 'held' }]);
  });

  it('of an internal call is refused', async () => {
    const centre = await callCentre();
    const [caller] = [await centre.agent('1001'), await centre.agent('1002')];
    await caller.begins('callinner', { called: '1002' });
    await caller.hears('Talking');
    expectRefused(await caller.voice('POST', 'transfer', { devicetype: 1, mode: 0, address: '1' }), '100-007');
  });
});
