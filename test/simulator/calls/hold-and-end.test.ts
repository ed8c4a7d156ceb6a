import { describe, expect, it } from 'vitest';
import { callCentre, expectRefused, short, statesOf } from './callfixture.ts';

describe('hold and retrieve (calls.md §8)', () => {
  it('put the call aside and take it back', async () => {
    const { agent, simulator } = await callCentre();
    const desk = await agent('1001');
    expectRefused(await desk.voice('POST', 'hold'), '200-013');
    expectRefused(await desk.voice('POST', 'gethold'), '200-015');
    const callId = await desk.begins('callout', { called: '70092' });
    expectRefused(await desk.voice('POST', 'hold'), '200-014');
    await desk.hears('Talking');
    await desk.does('POST', 'hold');
    expect((await desk.hear('Hold')).content).toBe(callId);
    expect(statesOf(simulator, '1001')).toEqual(['held']);
    expectRefused(await desk.voice('POST', 'gethold?callid=1-1'), '200-015');
    await desk.does('POST', `gethold?callid=${callId}`);
    expect((await desk.hear('Talking')).content).toMatchObject({ callid: callId, feature: '7' });
  });

  it('let the agent call out meanwhile, and go back when the second call is released', async () => {
    const { agent, simulator } = await callCentre();
    const desk = await agent('1001');
    const first = await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.does('POST', 'hold');
    await desk.hears('Hold');
    const second = await desk.begins('callout', { called: '70093' });
    expect(await desk.hears('Talking')).toEqual(['Customer_Alerting', 'Talking']);
    expectRefused(await desk.voice('POST', `gethold?callid=${first}`), '200-016');
    await desk.does('DELETE', 'release');
    const events = await desk.eventsBeforeAnd('Customer_Release');
    expect(short(events)).toEqual(['Call_Release', 'Customer_Release']);
    expect(events[0]?.content).toBe(second);
    expect(simulator.agent('1001')).toMatchObject({ status: 7, calls: [{ callId: first, state: 'held' }] });
    await desk.does('POST', `gethold?callid=${first}`);
    await desk.hears('Talking');
  });

  it('end with the customer, also while it is held', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.does('POST', 'hold');
    await desk.hears('Hold');
    happens({ happening: 'callerHangsUp', caller: '70092' });
    expect(await desk.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
  });
});

describe('the end of a call (calls.md §12)', () => {
  it.each(['release', ''])('by the agent: DELETE voicecall/{agentid}/%s', async (operation) => {
    const { agent } = await callCentre();
    const desk = await agent('1001');
    const path = `voicecall/1001${operation === '' ? '' : `/${operation}`}`;
    expectRefused(await desk.call('DELETE', path), '200-017');
    const callId = await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    expect((await desk.call('DELETE', path)).text).toBe('{"message":"success","retcode":"0","result":{}}');
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual(['Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready']);
    expect(events.map(({ content }) => content)).toEqual([
      callId,
      { callid: callId, number: '70092' },
      { phoneState: 2 },
      null,
    ]);
    expectRefused(await desk.voice('DELETE', 'release'), '200-017');
  });

  it('by the agent, named by its id, held or not', async () => {
    const { agent, simulator } = await callCentre();
    const desk = await agent('1001');
    const first = await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.does('POST', 'hold');
    const second = await desk.begins('callout', { called: '70093' });
    await desk.hears('Talking');
    expectRefused(await desk.voice('POST', 'dropcall/1-1'), '200-025');
    await desk.does('POST', `dropcall/${first}`);
    expect(await desk.hears('Customer_Release')).toEqual(['Call_Release', 'Customer_Release']);
    expect(simulator.agent('1001').calls).toMatchObject([{ callId: second, state: 'talking' }]);
    await desk.does('POST', `dropcall/${second}`);
    expect(await desk.hears('Ready')).toEqual(['Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready']);
  });

  it('by the customer', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'customerCalls', caller: '70093' });
    const { content } = await desk.hear('Talking');
    happens({ happening: 'customerHangsUp', agent: '1001' });
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
    expect(events[0]?.content).toEqual({ callid: content['callid'], number: '70093' });
    expect(events[2]?.content).toEqual({ phoneState: 3 });
  });

  it('by a forced sign-out, which a sign-out is not', async () => {
    const { agent, simulator } = await callCentre();
    const [desk, colleague] = [await agent('1001'), await agent('1002')];
    await desk.begins('callinner', { called: '1002' });
    await desk.hears('Talking');
    await desk.online('DELETE', 'logout');
    expect(simulator.agent('1001')).toMatchObject({ signedIn: true, status: 7 });
    await desk.online('DELETE', 'forcelogout');
    expect(await desk.hears('ShutdownService')).toEqual([
      'Call_Release', 'Customer_Release', 'PhoneRelease', 'ShutdownService',
    ]); // prettier-ignore
    await colleague.hears('Talking');
    expect(await colleague.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
  });
});

describe('the state of the agent around a call (calls.md §13)', () => {
  it('is wrap-up after a call until it is ended, where the agent does not go idle by itself', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001', { autoenteridle: 'false' });
    happens({ happening: 'customerCalls' });
    await desk.hears('Talking');
    expect((await desk.online('GET', 'agentstatus')).result).toEqual({ agentState: '7', isWorking: true });
    await desk.does('DELETE', 'release');
    expect((await desk.hears('Work')).at(-1)).toBe('Work');
    expect(simulator.agent('1001').status).toBe(5);
    await desk.online('POST', 'cancelwork');
    expect(await desk.hears('Ready')).toEqual(['CancelWork_Success', 'Ready']);
  });

  it.each([
    ['saybusy?reason=200', 'SetNotReady_Success', 3],
    ['rest/60/3', 'SetRest_Success', 8],
    ['work', 'SetWork_Success', 5],
    ['sayfree', 'Ready', 4],
  ])('that is asked for during a call comes after it: %s', async (operation, event, status) => {
    const { agent, simulator } = await callCentre();
    const desk = await agent('1001');
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    expect((await desk.online('POST', operation)).text).toBe('{"message":"success","retcode":"0","result":{}}');
    expect(simulator.agent('1001')).toMatchObject({ status: 7, queueLength: 0 });
    await desk.does('DELETE', 'release');
    expect(await desk.hears(event)).toEqual(['Call_Release', 'Customer_Release', 'PhoneRelease', event]);
    expect(simulator.agent('1001').status).toBe(status);
  });

  it('that is asked for in a call or in wrap-up comes after the wrap-up', async () => {
    const { agent, simulator } = await callCentre();
    const desk = await agent('1001', { autoenteridle: 'false' });
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.online('POST', 'saybusy?reason=201');
    await desk.does('DELETE', 'release');
    await desk.hears('Work');
    await desk.online('POST', 'rest/60/3');
    expect((await desk.online('GET', 'agentstatus')).result).toEqual({ agentState: '9', isWorking: false });
    await desk.online('POST', 'cancelwork');
    expect(await desk.hears('SetRest_Success')).toEqual(['CancelWork_Success', 'SetRest_Success']);
    expect(simulator.agent('1001').status).toBe(8);
  });

  it('that is taken back before it came does not come', async () => {
    const { agent } = await callCentre();
    const desk = await agent('1001');
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    for (const [wish, takenBack] of [['saybusy', 'cancelbusy'], ['rest/60/0', 'cancelrest'], ['work', 'cancelwork']] as const) {
      await desk.online('POST', wish);
      expect((await desk.online('POST', takenBack)).retcode).toBe('0');
      expect((await desk.online('POST', takenBack)).retcode).toBe('100-009');
    } // prettier-ignore
    await desk.does('DELETE', 'release');
    expect((await desk.hears('Ready')).at(-1)).toBe('Ready');
  });
});
