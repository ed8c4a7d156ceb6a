import { describe, expect, it } from 'vitest';
import type { GatewayAnswer } from '../agentclient.ts';
import { callCentre, expectRefused, short, statesOf, type CallCentre, type CallingAgent } from './callfixture.ts';

interface Floor {
  readonly centre: CallCentre;
  readonly inspector: CallingAgent;
  readonly desk: CallingAgent;
  readonly callId: string;
}

/** 1001 talks with customer 70093; the inspector 1100 is idle. */
async function floor(inspectorSignsIn: object = {}): Promise<Floor> {
  const centre = await callCentre();
  const [desk, inspector] = [await centre.agent('1001'), await centre.agent('1100', inspectorSignsIn)];
  centre.happens({ happening: 'customerRings', agent: '1001', caller: '70093' });
  const { content } = await desk.hear('Talking');
  return { centre, inspector, desk, callId: content['callid'] as string };
}

const inspects = (agent: CallingAgent, method: string, path: string, body?: unknown): Promise<GatewayAnswer> =>
  agent.call(method, `qualitycontrol/${agent.id}/${path}`, body);

describe('an inspection (calls.md §15)', () => {
  it.each([
    ['listening', 'PUT', 'addsupervise/1001', 8, 'DELETE', '1001'],
    ['insertion', 'PUT', 'addinsert/1001', 9, 'DELETE', '1001'],
    ['whispering', 'POST', 'requestwhisperagent?whisperagentid=1001', 20_172, 'POST', 'requeststopwhisperagent?whisperagentid=1001'],
  ] as const)('by %s begins and ends at both ends', async (_kind, method, path, qcType, stopMethod, stopPath) => {
    const { inspector, desk } = await floor();
    expect((await inspects(inspector, method, path)).text).toBe('{"message":"success","retcode":"0","result":{}}');
    expect(await inspector.hears('PhoneOffhook')).toEqual(['Busy', 'PhoneAlerting', 'PhoneOffhook']);
    expect((await desk.hear('BeQcStart')).content).toEqual({ qcType, qcAgentId: 1100 });
    expectRefused(await inspects(inspector, 'PUT', 'addsupervise/1001'), '900-005');
    expect((await inspects(inspector, stopMethod, stopPath)).retcode).toBe('0');
    expect(await inspector.hears('Ready')).toEqual(['PhoneRelease', 'Ready']);
    expect((await desk.hear('BeQcStop')).content).toEqual({ qcType, qcAgentId: 1100 });
    expectRefused(await inspects(inspector, stopMethod, stopPath), '900-003');
  }); // prettier-ignore

  it('changes its kind', async () => {
    const { inspector, desk } = await floor();
    await inspects(inspector, 'PUT', 'addsupervise/1001');
    await inspects(inspector, 'POST', 'switch/1001');
    await inspects(inspector, 'POST', 'requestswitchinsertwhisperagent?whisperagentid=1001&switchtype=2');
    await inspects(inspector, 'POST', 'requestswitchinsertwhisperagent?switchtype=0');
    for (const qcType of [8, 9, 20_172, 8])
      expect((await desk.hear('BeQcStart')).content).toEqual({ qcType, qcAgentId: 1100 });
    expectRefused(await inspects(inspector, 'POST', 'switch/1002'), '900-003');
  });

  it.each(['intercept/1001', 'intercept/1001/{callid}'])('takes the customer over: PUT %s', async (path) => {
    const { centre, inspector, desk, callId } = await floor();
    const filled = path.replace('{callid}', callId);
    expectRefused(await inspects(inspector, 'PUT', filled), '900-003');
    await inspects(inspector, 'PUT', 'addsupervise/1001');
    await inspects(inspector, 'PUT', filled);
    expect(await desk.hears('Ready')).toEqual([
      'BeQcStart', 'BeQcStop', 'PhoneRelease', 'Call_Release', 'Customer_Release', 'Ready',
    ]);
    expect((await inspector.hear('Talking')).content).toMatchObject({ callid: callId, caller: '70093' });
    expect(centre.simulator.agent('1100').calls).toMatchObject([{ callId, others: ['70093'] }]);
    centre.happens({ happening: 'callerHangsUp', caller: '70093' });
    await inspector.hears('Ready');
  }); // prettier-ignore

  it('is for inspectors, of agents that are there, and inserts only into a talk', async () => {
    const { centre, inspector, desk } = await floor();
    expectRefused(await inspects(desk, 'PUT', 'addsupervise/1001'), '900-002');
    expectRefused(await inspects(inspector, 'PUT', 'addsupervise/1003'), '900-003');
    expectRefused(await inspects(inspector, 'POST', 'requestwhisperagent?whisperagentid=1003'), '900-004');
    await centre.agent('1002');
    expectRefused(await inspects(inspector, 'PUT', 'addinsert/1002'), '900-005');
    expect((await inspects(inspector, 'PUT', 'addsupervise/1002')).retcode).toBe('0');
  });

  it('ends when one of the two signs out', async () => {
    const { inspector, desk } = await floor();
    await inspects(inspector, 'PUT', 'addsupervise/1001');
    await desk.online('DELETE', 'forcelogout');
    expect((await inspector.hears('Ready')).slice(-2)).toEqual(['PhoneRelease', 'Ready']);
  });
});

describe('an inspector', () => {
  it('ends the call of an agent (calls.md §12)', async () => {
    const { inspector, desk, callId } = await floor();
    expectRefused(await inspects(inspector, 'POST', 'forcedropcall/1-1'), '900-003');
    await inspects(inspector, 'POST', `forcedropcall/${callId}`);
    const events = await desk.eventsBeforeAnd('Ready');
    expect(short(events)).toEqual(['PhoneRelease', 'Call_Release', 'Customer_Release', 'Ready']);
    expect(events[2]?.content).toEqual({ callid: callId, number: '70093' });
  });

  it('forces a state on an agent, at once or after its call', async () => {
    const { centre, inspector, desk } = await floor();
    const other = await centre.agent('1002');
    await inspects(inspector, 'POST', 'forcebusy/1002');
    expect((await other.hear('SetNotReady_Success')).content).toEqual({ reason: '3' });
    await inspects(inspector, 'POST', 'forceidle/1002');
    expect(await other.hears('Ready')).toEqual(['Ready']);
    await inspects(inspector, 'POST', 'forcerest/1002/60/5');
    expect((await other.hear('SetRest_Success')).content).toEqual({ reason: '5' });
    expectRefused(await inspects(inspector, 'POST', 'forcerest/1002/0/5'), '000-002');
    await inspects(inspector, 'POST', 'forcebusy/1001');
    expect(statesOf(centre.simulator, '1001')).toEqual(['talking']);
    await desk.does('DELETE', 'release');
    expect((await desk.hear('SetNotReady_Success')).content).toEqual({ reason: '3' });
  });

  it('signs an agent out, and changes its skills', async () => {
    const { centre, inspector } = await floor();
    const other = await centre.agent('1002');
    await inspects(inspector, 'POST', 'adjustskill', { workNo: '1002', skills: [9] });
    expect((await inspector.call('GET', 'agentgroup/1100/agentbyworkno/1002')).result).toMatchObject({ skilllist: [] });
    await inspects(inspector, 'POST', 'adjustskill', { workNo: 1002, skills: ['1'] });
    await inspects(inspector, 'POST', 'forcelogout/1002');
    await other.hears('ShutdownService');
    expectRefused(await other.poll(), '100-006');
    expectRefused(await inspects(inspector, 'POST', 'forcelogout/1002'), '900-003');
  });

  it('is told of each change of the agents it monitors', async () => {
    const { centre, inspector } = await floor();
    await inspects(inspector, 'POST', 'beginmonitor?agents=1002;1001');
    const other = await centre.agent('1002');
    await other.begins('callout', { called: '70092' });
    await other.hears('Talking');
    await other.does('POST', 'beginmute');
    await other.does('DELETE', 'release');
    await other.online('POST', 'rest/60/1');
    await other.online('DELETE', 'logout');
    const seen: string[] = [];
    while (seen.at(-1) !== 'Logout') {
      const { content } = await inspector.hear('QC_AgentState_Notify');
      expect(content).toMatchObject({ monitoredagent: '1002', agentname: '1002', mediaserver: 'CtiServer' });
      seen.push(String(content['subtype']).replace('QC_AgentState_', ''));
    }
    expect(seen).toEqual(['Login', 'Idle', 'WaitAlerting', 'Active', 'Mute', 'HungUp', 'Idle', 'Rest', 'Logout']);
    await inspects(inspector, 'POST', 'endmonitor?agents=1002');
    await centre.agent('1002');
    expect(centre.simulator.agent('1100').queueLength).toBe(0);
  });
});
