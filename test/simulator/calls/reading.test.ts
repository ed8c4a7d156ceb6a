import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { SimulatedSkill } from '../../../src/simulator/roster.ts';
import type { GatewayAnswer } from '../agentclient.ts';
import { callCentre, expectRefused, type CallingAgent } from './callfixture.ts';

const gold: SimulatedSkill = { name: 'gold', id: 7, mediatype: 5 };
const silver: SimulatedSkill = { name: 'silver', id: 8, mediatype: 5 };
const agents = [
  { id: '1001', password: 'Demo@1001', name: 'Ada', phone: '71001', skills: [gold] },
  { id: '1002', password: 'Demo@1002', name: 'Bob', phone: '71002', skills: [gold, silver] },
  { id: '1100', password: 'Demo@1100', name: 'Ina', skills: [], inspector: true },
];

const data = (agent: CallingAgent, path: string, method = 'GET', body?: unknown): Promise<GatewayAnswer> =>
  agent.call(method, `calldata/${agent.id}/${path}`, body);
const queues = (agent: CallingAgent, path: string, method = 'GET', body?: unknown): Promise<GatewayAnswer> =>
  agent.call(method, `queuedevice/${agent.id}/${path}`, body);
const group = (agent: CallingAgent, path: string): Promise<GatewayAnswer> =>
  agent.call('GET', `agentgroup/${agent.id}/${path}`);

describe('the questions about calls', () => {
  it('are answered while the agent talks and holds (calls.md §8)', async () => {
    const { agent, happens } = await callCentre({ agents });
    const desk = await agent('1001');
    expect((await data(desk, 'allcallid')).result).toEqual([]);
    expectRefused(await data(desk, 'holdlist'), '400-003');
    expect((await data(desk, 'callinfo')).result).toBeNull();
    happens({ happening: 'customerCalls', caller: '70093', called: '6048', skill: 7, data: 'order 7' });
    const { content } = await desk.hear('Talking');
    const callId = content['callid'] as string;
    const shown = {
      callfeature: 0, callid: callId, caller: '70093', called: '6048', callskill: 'gold', callskillid: 7,
      orgicallednum: '', calldata: 'order 7', begintime: expect.any(Number) as number, endtime: null,
    }; // prettier-ignore
    const more = { userPriority: 1, trunkNo: 65_535, logontimes: 0, mediaType: 5 };
    for (const path of [`callinfobycallid/${callId}`, 'callinfo', 'callinfobeforeanswer'])
      expect((await data(desk, path)).result).toEqual({ ...shown, ...more });
    expect((await data(desk, 'remotenumbers')).result).toEqual(['70093']);
    expectRefused(await data(desk, 'callinfobycallid/1-1'), '100-007');
    await desk.does('POST', 'hold');
    expect((await data(desk, 'holdlist')).result).toEqual([shown]);
    const second = await desk.begins('callout', { called: '70092' });
    expect((await data(desk, 'allcallid')).result).toEqual([callId, second]);
    const inspector = await agent('1100');
    expect((await data(inspector, 'holdlistex/1001')).result).toEqual([shown]);
    expectRefused(await data(desk, 'holdlistex/1001'), '300-001');
    expect((await data(inspector, 'allcallinfoEx/1001')).result).toEqual([callId, second]);
  });

  it('name the last call, unless it is to be left out', async () => {
    const { agent } = await callCentre({ agents });
    const desk = await agent('1001');
    const callId = await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.does('DELETE', 'release');
    await desk.hears('Ready');
    expect((await data(desk, 'callinfo')).result).toMatchObject({ callid: callId, callfeature: 7 });
    expect((await data(desk, 'callinfo?isNoContainLastCall=true')).result).toBeNull();
  });

  it('count what the agent did', async () => {
    const { agent, happens } = await callCentre({ agents });
    const desk = await agent('1001');
    await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await desk.does('POST', 'hold');
    await desk.does('POST', 'gethold');
    await desk.does('DELETE', 'release');
    await desk.hears('Ready');
    happens({ happening: 'customerCalls', skill: 7 });
    await desk.hears('Talking');
    expect((await data(desk, 'statisticsEx')).result).toEqual({ talktime: 0, answernums: 1, calloutnums: 1 });
    expect((await data(desk, 'statistics')).result).toMatchObject({ keepnums: 1, agentrelease: 1, noanswernums: 0, busytime: 0 });
  }); // prettier-ignore
});

describe('the data of a call', () => {
  it('is set, read, and travels with a transfer', async () => {
    const { agent, happens } = await callCentre({ agents });
    const [desk, target] = [await agent('1001'), await agent('1002')];
    expectRefused(await data(desk, 'appdata'), '100-007');
    expectRefused(await data(desk, 'setcalldataex', 'PUT', { callid: '1-1', calldata: 'x' }), '400-001');
    happens({ happening: 'customerRings', agent: '1001' });
    const { content } = await desk.hear('Talking');
    const callid = content['callid'] as string;
    expect((await data(desk, 'setcalldataex', 'PUT', { callid, calldata: 'order 7' })).retcode).toBe('0');
    expect((await data(desk, `appdata?callId=${callid}`)).result).toBe('order 7');
    expect((await data(desk, 'appdata?isEncodeResult=true')).result).toBe('b3JkZXIgNw==');
    await data(desk, 'setcalldataex', 'PUT', { callid, calldata: 'b3JkZXIgOA==', isDataEncoded: true });
    await desk.does('POST', 'transfer', { devicetype: 2, address: '1002', mode: 0 });
    await target.hears('Talking');
    expect((await data(target, 'appdata')).result).toBe('order 8');
    expectRefused(await target.call('PUT', 'calldata/1002'), '400-002');
    await target.call('PUT', 'calldata/1002?calldata=old');
    expect((await data(target, 'appdata')).result).toBe('old');
  });
});

describe('the queues', () => {
  it('tell who waits, and let a waiting call change its queue', async () => {
    const { agent, happens, simulator } = await callCentre({ agents });
    const desk = await agent('1001', { status: 3 });
    happens({ happening: 'customerCalls', caller: '70093', skill: 7 });
    happens({ happening: 'customerCalls', caller: '70094', skill: 8 });
    const [first] = simulator.queuedCalls;
    expect((await queues(desk, 'waitnum')).result).toBe(1);
    expect((await queues(desk, 'waitnumbyagent')).result).toBe(1);
    expect((await queues(desk, 'skillwaitnum/8')).result).toBe(1);
    expect((await queues(desk, 'queryacdstat', 'POST', { skills: [7, 9] })).result).toMatchObject([
      { deviceNo: 7, pilotNbr: '70092', skillDescrip: 'gold', queueSize: 1, queueTime: 0, loggedOnAgents: 1, availAgents: 0 },
    ]);
    expect((await data(desk, 'waitcallinfo/7')).result).toMatchObject([{ callid: first?.callId, caller: '70093' }]);
    expectRefused(await data(desk, 'waitcallinfo/9'), '100-007');
    await data(desk, 'assignuserinqueue', 'PUT', { callid: first?.callId, skillid: '8' });
    expect((await queues(desk, 'skillwaitnum/8')).result).toBe(2);
    happens({ happening: 'callerHangsUp', caller: '70093' });
    expect((await queues(desk, 'skillwaitnum/8')).result).toBe(1);
    const helper = await agent('1002');
    await helper.hears('Talking');
    expect((await queues(desk, 'skillwaitnum/8')).result).toBe(0);
  }); // prettier-ignore

  it('are listed with their access codes and IVRs', async () => {
    const { agent } = await callCentre({ agents });
    const desk = await agent('1001');
    const shown = [gold, silver].map((skill) => ({ ...skill, serviceType: 1, realFlag: 1 }));
    expect((await queues(desk, 'agentvdnskill')).result).toEqual(shown);
    expect((await queues(desk, 'vdnskill/1')).result).toEqual(shown);
    expectRefused(await queues(desk, 'vdnskill/2'), '600-002');
    expect((await queues(desk, 'agentskill/1001')).result).toEqual([gold]);
    expectRefused(await queues(desk, 'agentskill/1100'), '600-001');
    expect((await queues(desk, 'innoinfo')).result).toMatchObject([{ inno: '70092' }, { inno: '70093' }]);
    expect((await queues(desk, 'ivrinfo')).result).toMatchObject([{ access: '30001', id: 1 }]);
  });
});

describe('the agents of the group', () => {
  it('are shown with state, skills and calls', async () => {
    const { agent } = await callCentre({ agents });
    const desk = await agent('1001');
    const callId = await desk.begins('callout', { called: '70092' });
    await desk.hears('Talking');
    await agent('1002', { status: 3 });
    expect((await group(desk, 'agentbyworkno/1001')).result).toMatchObject({
      workno: '1001', name: 'Ada', status: 7, ctiStatus: 5, skilllist: [gold], callids: [callId], phonenumber: '71001', mediatype: 'TTF',
    });
    expect((await group(desk, 'agentbyworkno/1100')).result).toMatchObject({ status: 2, ctiStatus: 0, skilllist: [] });
    expectRefused(await group(desk, 'agentbyworkno/4711'), '300-002');
    for (const path of ['onlineagentonvdn', 'agentongroupex'])
      expect((await group(desk, path)).result).toMatchObject([{ workno: '1001' }, { workno: '1002' }]);
    expectRefused(await group(desk, 'agentongroupex?groupid=2'), '300-004');
    expect((await group(desk, 'allagentstatus')).result).toMatchObject([{ status: '7' }, { status: '3' }, { status: '2', groupName: 'Group 1' }]);
    expect((await group(desk, 'groupbyagent/1001')).result).toMatchObject({ id: 1, monitorno: 1100, monitorname: 'Ina' });
    expectRefused(await group(desk, 'groupbyagent/4711'), '300-003');
    expect((await group(desk, 'grouponvdn')).result).toMatchObject([{ id: 1 }]);
    expect((await group(desk, 'restreason')).result).toMatchObject([{ restReason: 'Break', restReasonId: 1 }, {}, {}]);
    for (const [right, has] of [['iscensor', 'false'], ['ispickup', 'true'], ['iscallout', 'true'], ['issystem', 'false']])
      expect((await group(desk, right ?? '')).result).toBe(has);
  }); // prettier-ignore

  it('are asked for by a GET with a body, filtered or as a bare list', async () => {
    const { agent, simulator } = await callCentre({ agents });
    const desk = await agent('1001');
    await agent('1002', { status: 3 });
    const get = (path: string, body: unknown) => getWithBody(`${simulator.url}/agentgroup/1001/${path}`, desk.guid, body);
    expect(await get('agentbyskill/7', {})).toMatchObject({ result: [{ workno: '1001', status: '4' }, { workno: '1002' }] });
    expect(await get('agentbyskill/7', { agentLimit: 5, agentStatus: [3] })).toMatchObject({ result: [{ workno: '1002', ctiStatus: '7' }] });
    expect(await get('agentbylist', ['1002', '4711'])).toMatchObject({ result: [{ workno: '1002', name: 'Bob' }] });
    expect(await get('agentbylist', { agentList: ['1001'] })).toMatchObject({ result: [{ workno: '1001' }] });
    expect((await group(desk, 'agentbyskill/8')).result).toMatchObject([{ workno: '1002' }]);
  }); // prettier-ignore
});

/** fetch refuses a GET with a body. */
function getWithBody(url: string, guid: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = { Guid: guid, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) };
    request(url, { method: 'GET', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
    })
      .on('error', reject)
      .end(text);
  });
}
