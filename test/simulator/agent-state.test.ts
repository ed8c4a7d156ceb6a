import { describe, expect, it } from 'vitest';
import type { AgentClient } from './agentclient.ts';
import { signedIn, simulatorWith } from './simulatorfixture.ts';

const one = async (options = {}): Promise<{ agent: AgentClient; status: () => number }> => {
  const simulator = await simulatorWith(options);
  const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
  return { agent, status: () => simulator.agent('1001').status };
};

describe('the state of an agent', () => {
  it('goes busy with a reason, which only `prolong` replaces, and back', async () => {
    const { agent, status } = await one();
    expect((await agent.online('POST', 'saybusy?reason=200')).text).toBe(
      '{"message":"success","retcode":"0","result":{}}',
    );
    expect((await agent.poll()).event).toMatchObject({
      eventType: 'AgentState_SetNotReady_Success',
      content: { reason: '200' },
    });
    expect(status()).toBe(3);
    expect((await agent.online('POST', 'saybusy?reason=201')).retcode).toBe('100-009');
    expect((await agent.online('POST', 'saybusy?reason=201&prolong=true')).retcode).toBe('0');
    expect((await agent.poll()).event).toMatchObject({ content: { reason: '201' } });
    expect((await agent.online('POST', 'saybusy?reason=7')).retcode).toBe('000-002');
    expect((await agent.online('POST', 'cancelbusy')).retcode).toBe('0');
    expect((await agent.poll()).event).toMatchObject({ eventType: 'AgentState_CancelNotReady_Success', content: null });
    expect((await agent.online('POST', 'cancelbusy')).retcode).toBe('100-009');
    expect(status()).toBe(4);
  });

  it('goes to wrap-up, and idle from there', async () => {
    const { agent, status } = await one();
    await agent.online('POST', 'work');
    expect((await agent.poll()).event).toMatchObject({ eventType: 'AgentState_SetWork_Success' });
    expect(status()).toBe(5);
    await agent.online('POST', 'sayfree');
    expect((await agent.eventsUpTo('AgentState_Ready')).map((event) => event.eventType)).toEqual([
      'AgentState_CancelWork_Success',
      'AgentState_Ready',
    ]);
    await agent.online('POST', 'work');
    await agent.online('POST', 'cancelwork');
    expect((await agent.eventsUpTo('AgentState_Ready')).map((event) => event.eventType)).toEqual([
      'AgentState_SetWork_Success',
      'AgentState_CancelWork_Success',
      'AgentState_Ready',
    ]);
    await agent.online('POST', 'saybusy');
    await agent.online('POST', 'sayfree');
    expect((await agent.eventsUpTo('AgentState_Ready')).at(-2)?.eventType).toBe('AgentState_CancelNotReady_Success');
  });

  it('rests, is reminded when the time is over, and stays resting', async () => {
    const { agent, status } = await one({ minuteMs: 600 });
    expect((await agent.online('POST', 'rest/5/3')).retcode).toBe('0');
    expect((await agent.poll()).event).toMatchObject({
      eventType: 'AgentState_SetRest_Success',
      content: { reason: '3' },
    });
    expect((await agent.online('POST', 'rest/5/4')).retcode).toBe('100-009');
    expect((await agent.poll()).event).toMatchObject({ eventType: 'AgentState_Rest_Timeout', content: null });
    expect(status()).toBe(8);
    expect((await agent.online('POST', 'rest/5/4?prolong=true')).retcode).toBe('0');
    await agent.poll();
    expect((await agent.online('POST', 'cancelrest')).retcode).toBe('0');
    expect((await agent.poll()).event).toMatchObject({ eventType: 'AgentState_CancelRest_Success' });
    for (const path of ['rest/0/1', 'rest/86400/1', 'rest/5/256', 'rest/x/1'])
      expect((await agent.online('POST', path)).retcode).toBe('000-002');
  });

  it('is typed loosely, or as documented where asked for', async () => {
    const loose = await one();
    expect((await loose.agent.online('GET', 'agentstatus')).result).toEqual({ agentState: '4', isWorking: false });
    const strict = await one({ looseTyping: false });
    expect((await strict.agent.online('GET', 'agentstatus')).result).toEqual({ agentState: 4, isWorking: false });
    expect((await strict.agent.online('POST', 'resetskill/true')).text).toBe(
      '{"message":"success","retcode":"0","result":{}}',
    );
    expect((await strict.agent.online('POST', 'cancelbusy')).text).not.toContain('result');
  });
});

describe('preferences of an agent', () => {
  it('keep a custom state between 0 and 65534, 65535 when none is set', async () => {
    const { agent } = await one();
    const custom = async () => (await agent.online('GET', 'querycustomstate')).result;
    expect(await custom()).toEqual({ agentcustomstate: '65535' });
    await agent.online('POST', 'setcustomstate?customstate=12');
    expect(await custom()).toEqual({ agentcustomstate: '12' });
    expect((await agent.online('POST', 'setcustomstate?customstate=65535')).retcode).toBe('000-002');
    await agent.online('POST', 'cancelsetcustomstate');
    expect(await custom()).toEqual({ agentcustomstate: '65535' });
  });

  it('show skills, one`s own and another agent`s', async () => {
    const { agent } = await one();
    const skills = [{ name: 'defaultAudioSkill', id: 1, mediatype: 5 }];
    expect((await agent.online('GET', 'agentskills')).result).toEqual(skills);
    expect((await agent.online('GET', 'agentskillsbyworkno/1002')).result).toEqual(skills);
    expect((await agent.online('GET', 'agentskillsbyworkno/7777')).retcode).toBe('100-007');
    expect((await agent.online('POST', 'resetskill/false?skillid=1;2')).text).toBe(
      '{"message":"success","retcode":"0"}',
    );
  });

  it('let the password change, for the next sign-in', async () => {
    const { agent } = await one();
    expect(
      (await agent.online('POST', 'modifyaccountpwdex', { oldPassword: 'wrong', newPassword: 'New@1' })).retcode,
    ).toBe('100-007');
    expect(
      (await agent.online('POST', 'modifyaccountpwdex', { oldPassword: 'Demo@1001', newPassword: 'New@1' })).retcode,
    ).toBe('0');
    expect((await agent.signIn({}, '/forcelogin')).retcode).toBe('100-004');
    expect((await agent.signIn({ password: 'New@1' }, '/forcelogin')).retcode).toBe('0');
  });

  it('send an agent to wrap-up after a call that does not end idle by itself', async () => {
    const { agent, status } = await one();
    await agent.online('POST', 'autoenteridle/false');
    await agent.conference('requestagentconf', { memberNum: 2 });
    await agent.eventsUpTo('AgentConf_RequestSuccess');
    await agent.conference('releaseagentconf');
    expect((await agent.eventsUpTo('AgentState_Work')).length).toBe(4);
    expect(status()).toBe(5);
  });
});

describe('messages', () => {
  it('reach the agents they are sent to, and nobody else', async () => {
    const simulator = await simulatorWith();
    const [sender, receiver] = (await signedIn(simulator, '1001', '1002')) as [AgentClient, AgentClient];
    const note = { sender: '1001', sendername: 'Agent 1001', context: 'hello' };
    expect((await sender.online('POST', 'sendnoteletex', { agentIds: [1002, 1003], content: 'hello' })).retcode).toBe(
      '0',
    );
    expect((await receiver.poll()).event).toMatchObject({ eventType: 'AgentOther_Note', content: note });
    await sender.online('POST', 'sendnotelet/1002?content=hello');
    expect((await receiver.poll()).event).toMatchObject({ eventType: 'AgentOther_Note', content: note });
    await sender.online('POST', 'notifybulletin', {
      targettype: 1,
      targetname: 'defaultAudioSkill',
      bulletindata: 'hello',
    });
    expect((await receiver.poll()).event).toMatchObject({ eventType: 'AgentOther_Bulletin', content: note });
    await sender.online('POST', 'notifybulletin', { targettype: 1, targetname: 'otherSkill', bulletindata: 'hello' });
    expect(simulator.agent('1002').queueLength).toBe(0);
    expect(simulator.agent('1001').queueLength).toBe(0);
    const tooMany = Array.from({ length: 101 }, () => 1002);
    expect((await sender.online('POST', 'sendnoteletex', { agentIds: tooMany, content: 'x' })).retcode).toBe('000-002');
    expect(
      (await sender.online('POST', 'sendnoteletex', { agentIds: [1002], content: 'x'.repeat(1_024) })).retcode,
    ).toBe('000-002');
  });
});
