import { beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import type { AgentClient } from './agentclient.ts';
import { granted, signedIn, simulatorWith } from './simulatorfixture.ts';
import { eventually } from '../rig/eventually.ts';

const agentAddress = (id: string) => ({ addressType: '9', address: id });
const phone = { addressType: '6', address: '88880165' };
const voicePath = 'y:/conf/120/1136287.V3';

describe('in a conference of a chairperson, an agent and a phone', () => {
  let simulator: Simulator;
  let chair: AgentClient;
  let guest: AgentClient;
  let stranger: AgentClient;
  let confId: number;

  const change = async (member: AgentClient) =>
    (await member.eventsUpTo('AgentConf_ParticipantChanged')).at(-1)?.content;

  beforeEach(async () => {
    simulator = await simulatorWith({ minuteMs: 1_000 });
    [chair, guest, stranger] = (await signedIn(simulator, '1001', '1002', '1003')) as [
      AgentClient,
      AgentClient,
      AgentClient,
    ];
    confId = await granted(chair, 4);
    await chair.conference('batchaddparticipant', { addresses: [agentAddress('1002')] });
    await guest.eventsUpTo('AgentConf_Ringing');
    await guest.conference('answeragentconf');
    await guest.eventsUpTo('AgentConf_SelfJoinResult');
    await chair.eventsUpTo('AgentConf_ParticipantChanged');
    await chair.conference('batchaddparticipant', { addresses: [{ ...phone, deviceType: 1, deviceCallType: '2' }] });
    await Promise.all([change(chair), change(guest)]);
  });

  it('the phone joined by itself, with its device', async () => {
    const { confs } = (await chair.conference('queryconfinfos', { confIds: [String(confId)] })).result as {
      confs: { addresses: unknown[] }[];
    };
    expect(confs).toMatchObject([{ confId, confState: 0, applyConfTime: 60, confHaveBeenTime: 0 }]);
    expect(confs[0]?.addresses).toMatchObject([
      { addressType: '9', address: '1001', role: 1 },
      { addressType: '9', address: '1002', role: 0, channelAttrib: 3, channelState: 0 },
      { addressType: '6', address: '88880165', deviceType: 1, deviceCallType: 2 },
    ]);
  });

  it.each([
    ['releaseagentconf', undefined],
    ['batchaddparticipant', { addresses: [phone] }],
    ['batchremoveparticipant', { addresses: [phone] }],
    ['holdparticipant', { ...phone, voicePath }],
    ['unholdparticipant', phone],
    ['prolongtime', { prolongTime: 1 }],
    ['applytoshiftpresident', { destAgentNo: 1002 }],
    ['changeparticipantmode', { ...phone, attribute: 1 }],
    ['playvoicetoconf', { voicePath }],
    ['stopvoicetoconf', undefined],
    ['playvoicetoparticipant', { ...phone, voicePath }],
    ['stopvoicetoparticipant', phone],
    ['modifyconfresource', { modifyType: 0, modifyNum: 2 }],
  ])('%s is for the chairperson only, and only in a conference', async (operation, body) => {
    expect((await guest.conference(operation, body)).retcode).toBe('101-002');
    expect((await stranger.conference(operation, body)).retcode).toBe('101-001');
  });

  it('nobody asks for a second one, the chairperson does not leave, and answers need an invitation', async () => {
    expect((await chair.conference('requestagentconf', { memberNum: 2 })).retcode).toBe('101-003');
    expect((await guest.conference('requestagentconf', { memberNum: 2 })).retcode).toBe('101-003');
    expect((await chair.conference('requestleaveagentconf')).retcode).toBe('101-007');
    expect((await stranger.conference('requestleaveagentconf')).retcode).toBe('101-001');
    expect((await stranger.conference('answeragentconf')).retcode).toBe('101-001');
    expect((await stranger.conference('rejectagentconf')).retcode).toBe('101-001');
  });

  it('hold, mute and their opposites are told to every member, by their change types', async () => {
    const expected = {
      confId,
      result: 0,
      changeReason: 255,
      participant: '88880165',
      participantType: 6,
      deviceCallType: 2,
      deviceType: 1,
    };
    for (const [operation, body, changeType] of [
      ['holdparticipant', { ...phone, voicePath }, 5],
      ['unholdparticipant', phone, 6],
      ['changeparticipantmode', { ...phone, attribute: 1 }, 3],
      ['changeparticipantmode', { ...phone, attribute: '3' }, 4],
    ] as const) {
      expect((await chair.conference(operation, body)).retcode).toBe('0');
      for (const member of [chair, guest]) expect(await change(member)).toEqual({ ...expected, changeType });
    }
    const before = simulator.ledger.counters.events;
    expect((await chair.conference('changeparticipantmode', { ...phone, attribute: 4 })).retcode).toBe('0');
    expect(simulator.ledger.counters.events).toBe(before);
  });

  it('the chair is handed over to a member, in both published forms', async () => {
    expect((await chair.conference('applytoshiftpresident', { destAgentNo: 1001 })).retcode).toBe('101-005');
    expect((await chair.conference('applytoshiftpresident', { destAgentNo: 1003 })).retcode).toBe('100-007');
    expect((await chair.conference('applytoshiftpresident', { destAgentNo: 1002 })).retcode).toBe('0');
    expect(await change(chair)).toMatchObject({ changeType: 2, participant: '1002' });
    expect((await guest.eventsUpTo('AgentConf_PresidentChanged')).at(-1)?.content).toEqual({ confId });
    expect((await guest.conference('applytoshiftpresident?destWorkNo=1001')).retcode).toBe('0');
    expect((await chair.conference('releaseagentconf')).retcode).toBe('0');
  });

  it('removed participants go, absent ones are named, and the chairperson stays', async () => {
    expect((await chair.conference('batchremoveparticipant', { addresses: [agentAddress('1001')] })).retcode).toBe(
      '101-006',
    );
    const answer = await chair.conference('batchremoveparticipant', {
      addresses: [agentAddress('1002'), agentAddress('1003')],
    });
    expect(answer.result).toEqual({ noExistParticipants: [agentAddress('1003')] });
    expect(await change(chair)).toMatchObject({ changeType: 1, changeReason: 1, participant: '1002' });
    expect((await guest.eventsUpTo('AgentState_Ready')).map((event) => event.eventType)).toContain(
      'AgentConf_SelfLeaveResult',
    );
  });

  it('an invited agent may reject, is unreachable when busy, and there are only so many seats', async () => {
    await chair.conference('batchaddparticipant', { addresses: [agentAddress('1003')] });
    await stranger.eventsUpTo('AgentConf_Ringing');
    expect((await chair.conference('batchaddparticipant', { addresses: [agentAddress('1004')] })).retcode).toBe(
      '100-007',
    );
    await stranger.conference('rejectagentconf');
    expect((await stranger.eventsUpTo('AgentState_Ready')).map((event) => event.eventType)).toEqual([
      'AgentOther_PhoneRelease',
      'AgentState_Ready',
    ]);
    expect(await change(guest)).toMatchObject({ changeType: 1, participant: '1003' });
    await change(chair);
    await stranger.online('POST', 'saybusy?reason=200');
    await chair.conference('batchaddparticipant', { addresses: [agentAddress('1003')] });
    expect(await change(chair)).toMatchObject({ changeType: 0, result: 1, participant: '1003' });
  });

  it('seats and time change within their limits', async () => {
    expect((await chair.conference('modifyconfresource', { modifyType: 0, modifyNum: 118 })).retcode).toBe('100-007');
    expect((await chair.conference('modifyconfresource', { modifyType: 1, modifyNum: 2 })).retcode).toBe('100-007');
    expect((await chair.conference('modifyconfresource', { modifyType: 0, modifyNum: 2 })).retcode).toBe('0');
    expect((await chair.conference('prolongtime', { prolongTime: 10 })).result).toEqual({ applyedTime: 10 });
    expect((await chair.conference('prolongtime?prolongTime=1440')).result).toEqual({ applyedTime: 1_370 });
    expect((await chair.conference('prolongtime', { prolongTime: 1_441 })).retcode).toBe('000-002');
  });

  it('voices end by themselves or by request, and the chairperson is told', async () => {
    await chair.conference('playvoicetoconf', { voicePath });
    expect((await chair.eventsUpTo('AgentConf_StopVoice')).at(-1)?.content).toEqual({ result: 0 });
    await chair.conference('playvoicetoparticipant', { ...phone, voicePath });
    expect((await chair.conference('stopvoicetoparticipant', phone)).retcode).toBe('0');
    expect((await chair.eventsUpTo('AgentConf_StopParticipantVoice')).at(-1)?.content).toEqual({ result: 0 });
    await chair.conference('playvoicetoconf', { voicePath });
    const { confs } = (await chair.conference('queryconfinfos', { confIds: [confId] })).result as {
      confs: { confState: number }[];
    };
    expect(confs[0]?.confState).toBe(1);
    await chair.conference('stopvoicetoconf');
    await chair.eventsUpTo('AgentConf_StopVoice');
  });

  it('an inspector sees every conference, a member its own, a stranger none', async () => {
    const [inspector] = (await signedIn(simulator, '1100')) as [AgentClient];
    const ids = (agent: AgentClient) => agent.call('GET', `agentconf/${agent.id}/queryvdnconfid`);
    expect((await ids(inspector)).result).toEqual({ confIds: [confId] });
    expect((await ids(chair)).retcode).toBe('101-004');
    const asked = { confIds: [confId, 999] };
    for (const agent of [inspector, guest])
      expect((await agent.conference('queryconfinfos', asked)).result).toMatchObject({ confs: [{ confId }] });
    expect((await stranger.conference('queryconfinfos', asked)).retcode).toBe('101-001');
    expect(
      (await chair.conference('queryconfinfos', { confIds: Array.from({ length: 21 }, () => confId) })).retcode,
    ).toBe('000-002');
  });
});

describe('a conference', () => {
  it('refuses its chairperson until it is granted', async () => {
    const simulator = await simulatorWith({ conferenceDelayMs: 60_000 });
    const [chair] = (await signedIn(simulator, '1001')) as [AgentClient];
    await chair.conference('requestagentconf', { memberNum: 2 });
    await chair.eventsUpTo('AgentConf_SelfJoinResult');
    expect((await chair.conference('releaseagentconf')).retcode).toBe('101-001');
    expect((await chair.conference('requestleaveagentconf')).retcode).toBe('101-007');
  });

  it('can be scripted to fail', async () => {
    const simulator = await simulatorWith();
    const [chair] = (await signedIn(simulator, '1001')) as [AgentClient];
    simulator.faults.add({ kind: 'conferenceFails', times: 1 });
    expect((await chair.conference('requestagentconf', { memberNum: 2 })).retcode).toBe('0');
    expect((await chair.eventsUpTo('AgentConf_RequestFailed')).at(-1)?.content).toEqual({ cause: 21_234 });
    await chair.eventsUpTo('AgentState_Ready');
    await granted(chair);
  });

  it.each([
    [{}],
    [{ memberNum: 0 }],
    [{ memberNum: 121 }],
    [{ memberNum: 'x' }],
    [{ memberNum: 2, time: 3 }],
    [{ memberNum: 2, playMode: 1 }],
  ])('is not requested with %j', async (body) => {
    const simulator = await simulatorWith();
    const [chair] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect((await chair.conference('requestagentconf', body)).retcode).toBe('000-002');
  });

  it('is not requested by a busy agent', async () => {
    const simulator = await simulatorWith();
    const [chair] = (await signedIn(simulator, '1001')) as [AgentClient];
    await chair.online('POST', 'saybusy');
    expect(await chair.conference('requestagentconf', { memberNum: 2 })).toMatchObject({
      retcode: '100-007',
      message: expect.stringMatching(/^Unknown ERROR\._\d+$/) as unknown,
    });
  });

  it('warns before its time is over, and then ends', async () => {
    const simulator = await simulatorWith({ minuteMs: 20, recording: false });
    const [chair] = (await signedIn(simulator, '1001')) as [AgentClient];
    const confId = await granted(chair, 2, { time: 4, promptTime: 2 });
    expect((await chair.eventsUpTo('AgentConf_Timeout')).at(-1)?.content).toEqual({ confId });
    const events = await chair.eventsUpTo('AgentState_Ready');
    expect(events.map((event) => event.eventType)).toEqual([
      'AgentOther_PhoneRelease',
      'AgentConf_SelfLeaveResult',
      'AgentState_Ready',
    ]);
    await eventually(() => expect(simulator.agent('1001').conferenceId).toBeNull());
  });
});
