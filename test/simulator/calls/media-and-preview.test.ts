import { describe, expect, it } from 'vitest';
import { callCentre, expectRefused, short } from './callfixture.ts';

describe('a preview (calls.md §6)', () => {
  it.each(['previewCallout', 'previewcallout'])('is called by the agent: PUT %s', async (operation) => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'previewOffered', agent: '1001', numbers: '70001,70002', data: '4' });
    const offered = await desk.eventsBeforeAnd('Preview_CallOut_Ex');
    const { controlid } = offered[0]?.content as { controlid: string };
    expect(offered[0]?.content).toEqual({ controlid: expect.stringMatching(/^\d+$/) as string, dialeddigits: '70001,70002', callData: '4' });
    expectRefused(await desk.voice('PUT', operation, { called: '70001', callcontrolid: 1 }), '100-007');
    expectRefused(await desk.voice('PUT', operation, { called: '70003', callcontrolid: Number(controlid) }), '000-002');
    const callId = await desk.does('PUT', operation, { called: '70002', callcontrolid: Number(controlid) });
    const events = await desk.eventsBeforeAnd('Talking');
    expect(short(events)).toEqual(['PhoneAlerting', 'PhoneOffhook', 'Busy', 'Customer_Alerting', 'Talking']);
    expect(events.at(-1)?.content).toMatchObject({ callid: callId, called: '70002', feature: '44' });
    expectRefused(await desk.voice('PUT', operation, { called: '70002', callcontrolid: Number(controlid) }), '100-007');
  }); // prettier-ignore

  it('is called in the way of an older client, and is withdrawn by the platform', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'previewOffered', agent: '1001', numbers: '70001' });
    await desk.hears('Preview_CallOut');
    happens({ happening: 'previewWithdrawn', agent: '1001' });
    expect((await desk.hear('Release_Preview')).content).toBeNull();
    happens({ happening: 'previewOffered', agent: '1001', numbers: '70001' });
    const { content } = await desk.hear('Preview_CallOut');
    await desk.begins('callout', { called: '70001', callcontrolid: Number(content['controlid']) });
    expect((await desk.hear('Talking')).content).toMatchObject({ feature: '44' });
  });

  it.each([['43', []], ['41', ['Agent_Occupyed']]] as const)('is none for call type %s, which arrives like an inbound call', async (feature, first) => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    happens({ happening: 'customerCalls', feature });
    const events = await desk.eventsBeforeAnd('Talking');
    expect(short(events)).toEqual(['Incoming_CallInfo', ...first, 'Busy', 'PhoneAlerting', 'PhoneOffhook', 'Auto_Answer', 'Talking']);
    expect(events.at(-1)?.content).toMatchObject({ feature });
  }); // prettier-ignore
});

describe('the media of a call (calls.md §11)', () => {
  it('are muted without an event', async () => {
    const { agent, happens, simulator } = await callCentre();
    const desk = await agent('1001');
    expectRefused(await desk.voice('POST', 'beginmute'), '200-003');
    expectRefused(await desk.voice('POST', 'endmute'), '200-007');
    happens({ happening: 'customerCalls' });
    await desk.hears('Talking');
    expectRefused(await desk.voice('POST', 'endmute'), '200-008');
    await desk.does('POST', 'beginmute');
    expectRefused(await desk.voice('POST', 'beginmute'), '200-004');
    expect(simulator.agent('1001')).toMatchObject({ queueLength: 0, calls: [{ isMuted: true }] });
    await desk.does('POST', 'endmute');
    expect(simulator.agent('1001')).toMatchObject({ queueLength: 0, calls: [{ isMuted: false }] });
  });

  it('take tones, in both forms', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001');
    expectRefused(await desk.voice('POST', 'seconddialex?number=1'), '100-007');
    expectRefused(await desk.voice('POST', 'reportsound', {}), '200-009');
    happens({ happening: 'customerCalls' });
    await desk.hears('Talking');
    await desk.does('POST', `seconddialex?number=${encodeURIComponent('12*#')}`);
    await desk.does('POST', 'seconddial/12');
    await desk.does('POST', 'reportsound', {});
    expectRefused(await desk.voice('POST', 'seconddialex?number=x'), '000-002');
    expectRefused(await desk.voice('POST', 'seconddialex'), '000-002');
  });

  it('are switched between sound and picture', async () => {
    const { agent, happens } = await callCentre();
    const desk = await agent('1001', { agenttype: 11 });
    for (const [operation, code] of [['beginmutevideo', '200-019'], ['endmutevideo', '200-021']] as const)
      expectRefused(await desk.voice('POST', operation), code);
    expectRefused(await desk.voice('POST', 'mediaswitch?mediaType=3'), '100-007');
    happens({ happening: 'customerCalls', caller: '70093', called: '88022' });
    const { content } = await desk.hear('Talking');
    expectRefused(await desk.voice('POST', 'beginmutevideo'), '200-020');
    expectRefused(await desk.voice('POST', 'mediaswitch?mediaType=2'), '000-002');
    await desk.does('POST', 'mediaswitch?mediaType=3&videoDirection=3');
    expect((await desk.hear('MediaSwith')).content).toEqual({
      callid: content['callid'], reason: 0, caller: '70093', mediaType: 3, called: '88022',
    });
    expectRefused(await desk.voice('POST', 'seconddialex?number=1'), '100-007');
    await desk.does('POST', 'beginmutevideo');
    await desk.does('POST', 'endmutevideo');
    expectRefused(await desk.voice('POST', 'endmutevideo'), '200-022');
    await desk.does('POST', 'mediaswitch?mediaType=1');
    await desk.hear('MediaSwith');
  }); // prettier-ignore

  it('are recorded from the talk to its end, and anew in a three-party call', async () => {
    const { agent } = await callCentre({ recording: true });
    const [desk] = [await agent('1001'), await agent('1002')];
    const callId = await desk.begins('callout', { called: '70092' });
    const begun = await desk.hear('Record');
    expect(begun.content).toMatchObject({ callId, caller: '701001', called: '70092', fileMediaType: '1', locationId: '256' });
    expect(begun.content['fileName']).toMatch(/^Y:\/1\/0\/\d{8}\/1001\/\d+\.V3$/);
    await desk.begins('innerhelp', { dstaddress: '1002', mode: 2 });
    expect(await desk.hears('Record')).toEqual([
      'Hold', 'Customer_Alerting', 'StopRecordDone', 'Conference', 'Record',
    ]);
    await desk.does('DELETE', 'release');
    const stopped = await desk.hear('StopRecordDone');
    expect(stopped.content).toMatchObject({ taskId: expect.any(Number) as number, fileMediaType: '1' });
  }); // prettier-ignore
});
