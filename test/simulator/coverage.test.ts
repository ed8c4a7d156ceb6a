import { describe, expect, it } from 'vitest';
import { publishedOperations } from '../rig/facts.ts';
import type { AgentClient } from './agentclient.ts';
import { granted, signedIn, simulatorWith } from './simulatorfixture.ts';

const families = ['agentconf', 'onlineagent', 'agentevent'];
const covered = publishedOperations.filter(({ family, path }) => families.includes(family) && path.startsWith('/'));

const familiesOfCalls = [
  'voicecall',
  'calldata',
  'queuedevice',
  'agentgroup',
  'qualitycontrol',
  'recordplay',
  'recordfile',
];
const isAboutCalls = ({ family }: { readonly family: string }): boolean => familiesOfCalls.includes(family);

const voicePath = 'y:/conf/120/1136287.V3';
const guest = { addressType: '9', address: '1002' };
/** Inputs by path; other paths need none. The caller is the chairperson 1001 unless named. */
const inputs: Readonly<Record<string, { readonly as?: string; readonly query?: string; readonly body?: object }>> = {
  requestagentconf: { as: '1004', body: { memberNum: 2 } },
  answeragentconf: { as: '1003' },
  rejectagentconf: { as: '1003' },
  requestleaveagentconf: { as: '1002' },
  holdparticipant: { body: { ...guest, voicePath } },
  unholdparticipant: { body: guest },
  prolongtime: { body: { prolongTime: 5 } },
  applytoshiftpresident: { body: { destAgentNo: 1002 } },
  batchaddparticipant: { body: { addresses: [{ addressType: '6', address: '88880165' }] } },
  batchremoveparticipant: { body: { addresses: [guest] } },
  changeparticipantmode: { body: { ...guest, attribute: 1 } },
  playvoicetoconf: { body: { voicePath } },
  playvoicetoparticipant: { body: { ...guest, voicePath } },
  stopvoicetoparticipant: { body: guest },
  modifyconfresource: { body: { modifyType: 0, modifyNum: 2 } },
  queryconfinfos: { body: { confIds: [1_030_400] } },
  queryvdnconfid: { as: '1100' },
  '': { as: '1005', body: { password: 'Demo@1005', phonenum: '70005' } },
  loginex: { as: '1005', body: { password: 'Demo@1005' } },
  forcelogin: { as: '1004', body: { password: 'Demo@1004', phonenum: '70004' } },
  forceloginex: { as: '1004', body: { password: 'Demo@1004' } },
  forceloginexwithoutphone: { as: '1004', body: { password: 'Demo@1004' } },
  saybusy: { as: '1004', query: '?reason=200' },
  cancelbusy: { as: '1006' },
  sayfree: { as: '1006' },
  work: { as: '1004' },
  cancelwork: { as: '1007' },
  rest: { as: '1004' },
  cancelrest: { as: '1008' },
  setcustomstate: { query: '?customstate=7' },
  sendnoteletex: { body: { agentIds: [1004], content: 'hello' } },
  notifybulletin: { body: { targettype: 0, targetname: 'all', bulletindata: 'hello' } },
  modifyaccountpwdex: { body: { oldPassword: 'Demo@1001', newPassword: 'Demo@2' } },
};
const pathValues: Readonly<Record<string, string>> = {
  reason: '3', autoflag: 'true', time: '60', restcause: '1', workno: '1002', isautoanswer: 'true', flag: 'true',
  recordflag: '1', recordbeforetalking: '1', receiver: '1004',
}; // prettier-ignore

describe('the simulator', () => {
  it('knows 19 operations of conferences, 37 of agents and the two polls', () => {
    expect(families.map((family) => covered.filter((operation) => operation.family === family).length)).toEqual([
      19, 37, 2,
    ]);
  });

  it.each(covered.map(({ method, path }) => [method, path]))('answers %s %s', async (method = '', path = '') => {
    const simulator = await simulatorWith({ pollHoldMs: 20 });
    const [chair, member, invited, ...others] = (await signedIn(
      simulator,
      '1001',
      '1002',
      '1003',
      '1004',
      '1006',
      '1007',
      '1008',
      '1100',
    )) as [AgentClient, AgentClient, AgentClient];
    await granted(chair);
    await chair.conference('batchaddparticipant', { addresses: [guest, { addressType: '9', address: '1003' }] });
    await member.conference('answeragentconf');
    await Promise.all(
      (others as AgentClient[]).map((agent) =>
        agent.online('POST', { '1006': 'saybusy', '1007': 'work', '1008': 'rest/60/1' }[agent.id] ?? 'resetskill/true'),
      ),
    );

    const name = path.split('/')[3] ?? '';
    const input = path.startsWith('/agentevent') ? {} : (inputs[name] ?? {});
    const caller =
      [chair, member, invited, ...(others as AgentClient[])].find((agent) => agent.id === input.as) ?? chair;
    const filled = path
      .replace('{agentid}', input.as ?? '1001')
      .replace(/\{(\w+)\}/g, (_all, parameter: string) => pathValues[parameter] ?? 'missing');
    const answer = await caller.call(method, filled.slice(1) + (input.query ?? ''), input.body);
    expect(answer).toMatchObject({ status: 200, retcode: '0' });
  });

  it('has all 30 operations of calls in both spellings and methods, and of their sister families what is listed', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1100')) as [AgentClient];
    const had: Record<string, number> = {};
    const spellings = [
      { family: 'voicecall', method: 'PUT', path: '/voicecall/{agentid}/previewcallout' },
      { family: 'voicecall', method: 'PUT', path: '/voicecall/{agentid}/phonepickup' },
      { family: 'voicecall', method: 'PUT', path: '/voicecall/{agentid}/phonehangup' },
    ];
    for (const { family, method, path } of [...publishedOperations.filter(isAboutCalls), ...spellings]) {
      const filled = path.replace('{agentid}', '1100').replace(/\{\w+\}/g, '1');
      const { message, status } = await agent.call(method, filled.slice(1));
      expect(status).toBe(200);
      if (message !== 'unsupported operation') had[family] = (had[family] ?? 0) + 1;
    }
    expect(had).toEqual({
      voicecall: 33, calldata: 15, queuedevice: 9, agentgroup: 16, qualitycontrol: 20, recordplay: 9, recordfile: 4,
    }); // prettier-ignore
  });

  it('answers with a retcode, never with a page of HTML, where it has nothing', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    for (const [method, path] of [
      ['GET', 'nothing/1001'],
      ['GET', 'agentconf/1001/releaseagentconf'],
      ['POST', 'agentconf/1001/nothing'],
      ['PATCH', 'agentconf/1001/releaseagentconf'],
      ['GET', '../elsewhere'],
      ['GET', ''],
    ] as const) {
      const answer = await agent.call(method, path);
      expect(answer).toMatchObject({ status: 200, retcode: '000-002' });
      expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    }
  });

  it('accepts a doubled slash anywhere in a path', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect((await agent.call('POST', '/onlineagent//1001/saybusy')).retcode).toBe('0');
    const doubled = `${simulator.origin}//agentgateway//resource/onlineagent/1001/cancelbusy`;
    const answer = await fetch(doubled, { method: 'POST', headers: { Guid: agent.guid } });
    expect(await answer.json()).toMatchObject({ retcode: '0' });
  });

  it('answers 000-006 to a body that is no JSON object', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    for (const body of ['{', '[]', '"x"'])
      expect((await agent.conference('requestagentconf', body)).retcode).toBe('000-006');
  });
});
