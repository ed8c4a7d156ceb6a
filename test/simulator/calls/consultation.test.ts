import { describe, expect, it } from 'vitest';
import { callCentre, expectRefused, short, statesOf, type CallCentre, type CallingAgent } from './callfixture.ts';

interface Talk {
  readonly centre: CallCentre;
  readonly desk: CallingAgent;
  readonly helper: CallingAgent;
  /** The call with customer 70093. */
  readonly callId: string;
}

/** 1001 talks with customer 70093; 1002 is idle. */
async function talk(helperSignsIn: object = {}, noAnswerMs = 20_000): Promise<Talk> {
  const centre = await callCentre({ noAnswerMs });
  const [desk, helper] = [await centre.agent('1001'), await centre.agent('1002', helperSignsIn)];
  centre.happens({ happening: 'customerRings', agent: '1001', caller: '70093' });
  const { content } = await desk.hear('Talking');
  return { centre, desk, helper, callId: content['callid'] as string };
}

describe('a two-party help (calls.md §9)', () => {
  it('holds the customer while the agents talk, and leaves the customer on hold when the helper hangs up', async () => {
    const { centre, desk, helper, callId } = await talk();
    const helpId = await desk.begins('innerhelp', { dstaddress: '1002', devicetype: 2, mode: 1 });
    const events = await desk.eventsBeforeAnd('Talking');
    expect(short(events)).toEqual(['Hold', 'Customer_Alerting', 'Talking']);
    expect(events[0]?.content).toBe(callId);
    expect(events[1]?.content).toEqual({
      callid: helpId,
      otherPhone: '1002',
      otherPhoneWorkno: '1002',
      type: 'assistant',
    });
    expect(events[2]?.content).toMatchObject({ callid: helpId, feature: '51' });
    const heard = await helper.eventsBeforeAnd('Talking');
    expect(short(heard)).toEqual(['Busy', 'PhoneAlerting', 'PhoneOffhook', 'Auto_Answer', 'Talking']);
    expect(heard[3]?.content).toMatchObject({ callid: helpId, type: 'assistant', feature: '51', transfer: 'no' });
    // The customer is not in the last call.
    expectRefused(await desk.voice('POST', 'disconnect/70093'), '200-024');
    await helper.does('DELETE', 'release');
    expect(await helper.hears('Ready')).toEqual(['Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready']);
    expect(await desk.hears('Call_Release')).toEqual(['Customer_Release', 'Call_Release']);
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ callId, state: 'held' }]);
    await desk.does('POST', `gethold?callid=${callId}`);
    expect((await desk.hear('Talking')).content).toMatchObject({ callid: callId });
  });

  it.each(['does not answer', 'rejects', 'is not free'])('fails when the helper %s; the customer stays on hold', async (what) => {
    const noAnswerMs = what === 'does not answer' ? 50 : 20_000;
    const { centre, desk, helper, callId } = await talk({ autoanswer: false }, noAnswerMs);
    if (what === 'is not free') await helper.online('POST', 'saybusy');
    const helpId = await desk.begins('innerhelp', { dstaddress: '1002' });
    if (what === 'rejects') {
      await helper.hears('Customer_Alerting');
      await helper.does('POST', 'reject', { mode: 2 });
    }
    expect((await desk.hear('Consult_Fail')).content).toBe(helpId);
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ callId, state: 'held' }]);
    await desk.does('POST', 'gethold');
    await desk.hears('Talking');
  }); // prettier-ignore

  it('goes to a free agent of a skill queue', async () => {
    const { desk, helper } = await talk();
    await desk.begins('innerhelp', { dstaddress: '1', devicetype: 1, mode: '1' });
    await helper.hears('Talking');
    expect((await desk.hear('Customer_Alerting')).content).toMatchObject({ otherPhoneWorkno: '1002' });
  });

  it('is refused without a call, and while one rings or is held', async () => {
    const { desk, helper } = await talk();
    expectRefused(await helper.voice('POST', 'innerhelp', { dstaddress: '1001' }), '200-018');
    expectRefused(await desk.voice('POST', 'innerhelp', { dstaddress: '' }), '000-002');
    expectRefused(await desk.voice('POST', 'innerhelp', { dstaddress: '1002', mode: 3 }), '000-002');
    await desk.does('POST', 'hold');
    expectRefused(await desk.voice('POST', 'innerhelp', { dstaddress: '1002' }), '200-018');
  });

  it('lets the helper hang up only itself', async () => {
    const { desk, helper } = await talk();
    await desk.begins('innerhelp', { dstaddress: '1002' });
    await helper.hears('Talking');
    expectRefused(await helper.voice('POST', 'disconnect/1001'), '200-024');
    await helper.does('POST', 'disconnect/1002');
    await helper.hears('Ready');
  });
});

describe('a three-party call (calls.md §9)', () => {
  it('begins with a help of three: the customer waits on hold, then all talk', async () => {
    const { centre, desk, helper, callId } = await talk();
    const helpId = await desk.begins('innerhelp', { dstaddress: '1002', mode: 2 });
    const events = await desk.eventsBeforeAnd('Customer_Release');
    expect(short(events)).toEqual(['Hold', 'Customer_Alerting', 'Conference', 'Customer_Release']);
    expect(events[2]?.content).toEqual({ callid: helpId, partner: '1002,70093' });
    expect(events[3]?.content).toEqual({ callid: callId, number: '70093' });
    expect((await helper.hear('Conference')).content).toEqual({ callid: helpId, partner: '1001,70093' });
    expect(centre.simulator.agent('1001').calls).toMatchObject([
      { callId: helpId, feature: '52', state: 'threeParty' },
    ]);
  });

  it('leaves the customer in the talk where the help says so, and gives the customer back if it fails', async () => {
    const { centre, desk, callId } = await talk({ status: 3 });
    await desk.begins('innerhelp', { dstaddress: '1002', mode: 2, holdflag: 'false' });
    expect(await desk.hears('Consult_Fail')).toEqual(['Consult_Fail']);
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ callId, state: 'talking' }]);
    await desk.begins('innerhelp', { dstaddress: '1002', mode: 2 });
    expect(await desk.hears('Talking')).toEqual(['Hold', 'Consult_Fail', 'Talking']);
  });

  it('begins with a held and a second call, which becomes the one of all', async () => {
    const { centre, desk, callId } = await talk();
    expectRefused(await desk.voice('POST', 'confjoin', { callid: callId }), '200-011');
    await desk.does('POST', 'hold');
    expectRefused(await desk.voice('POST', 'confjoin', { callid: callId }), '200-010');
    const second = await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    expectRefused(await desk.voice('POST', 'confjoin', { callid: '1-1' }), '200-011');
    await desk.does('POST', 'confjoin', { callid: callId });
    const events = await desk.eventsBeforeAnd('Customer_Release');
    expect(short(events)).toEqual(['Conference', 'Customer_Release']);
    expect(events.map(({ content }) => content)).toEqual([
      { callid: second, partner: '70092,70093' },
      { callid: callId, number: '70093' },
    ]);
    expect(centre.simulator.agent('1001').calls).toMatchObject([
      { callId: second, feature: '53', state: 'threeParty' },
    ]);
    await desk.does('POST', 'disconnect/70092');
    expect(await desk.hears('Talking')).toEqual(['Customer_Release', 'Talking']);
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ others: ['70093'], state: 'talking' }]);
  });

  /** All three talk. */
  async function three(): Promise<Talk & { readonly helpId: string }> {
    const talking = await talk();
    const helpId = await talking.desk.begins('innerhelp', { dstaddress: '1002', mode: 2 });
    await talking.desk.hears('Customer_Release');
    await talking.helper.hears('Conference');
    return { ...talking, helpId };
  }

  it('continues between customer and helper when the agent leaves', async () => {
    const { centre, desk, helper, helpId } = await three();
    await desk.does('DELETE', 'release');
    expect(await desk.hears('Ready')).toEqual(['Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready']);
    const events = await helper.eventsBeforeAnd('Talking');
    expect(events[0]?.content).toEqual({ callid: helpId, number: '1001' });
    expect(short(events)).toEqual(['Customer_Release', 'Talking']);
    expect(centre.simulator.agent('1002').calls).toMatchObject([{ others: ['70093'], state: 'talking' }]);
  });

  it('continues between the agents when the customer leaves', async () => {
    const { centre, desk, helper, helpId } = await three();
    centre.happens({ happening: 'callerHangsUp', caller: '70093' });
    for (const agent of [desk, helper]) {
      const events = await agent.eventsBeforeAnd('Talking');
      expect(short(events)).toEqual(['Customer_Release', 'Talking']);
      expect(events[0]?.content).toEqual({ callid: helpId, number: '70093' });
    }
  });

  it('continues between agent and customer when the helper leaves, or is removed', async () => {
    const { centre, desk, helper } = await three();
    expectRefused(await desk.voice('POST', 'disconnect/4711'), '200-024');
    await desk.does('POST', 'disconnect/1002');
    expect(await desk.hears('Talking')).toEqual(['Customer_Release', 'Talking']);
    expect(await helper.hears('Ready')).toEqual(['Customer_Release', 'Call_Release', 'PhoneRelease', 'Ready']);
    expect(statesOf(centre.simulator, '1001')).toEqual(['talking']);
    await desk.does('POST', 'disconnect/70093');
    await desk.hears('Ready');
    expectRefused(await desk.voice('POST', 'disconnect/70093'), '200-023');
  });
});

describe('connecting a held call (calls.md §8)', () => {
  it('joins the two others and lets the agent leave', async () => {
    const { centre, desk, helper, callId } = await talk();
    expectRefused(await desk.voice('POST', `connecthold/${callId}`), '200-014');
    const helpId = await desk.begins('innerhelp', { dstaddress: '1002' });
    await desk.hears('Talking');
    await helper.hears('Talking');
    await desk.does('POST', `connecthold/${callId}`);
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual(['Call_Release', 'Customer_Release', 'PhoneRelease', 'Ready']);
    expect(centre.simulator.agent('1002').calls).toMatchObject([{ callId: helpId, others: ['70093'] }]);
    await helper.does('DELETE', 'release');
    await helper.hears('Ready');
    expectRefused(await desk.voice('POST', `connecthold/${callId}`), '200-013');
  });

  it('hangs up the customer on hold beside an outbound call', async () => {
    const { centre, desk } = await talk();
    await desk.does('POST', 'hold');
    const second = await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.does('POST', 'disconnect/70093');
    expect(await desk.hears('Call_Release')).toEqual(['Customer_Release', 'Call_Release']);
    expect(centre.simulator.agent('1001').calls).toMatchObject([{ callId: second }]);
  });
});
