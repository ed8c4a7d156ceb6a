import { describe, expect, it } from 'vitest';
import type { AgentClient } from './agentclient.ts';
import { signedIn, simulatorWith } from './simulatorfixture.ts';
import { eventually } from '../rig/eventually.ts';

const query = (agent: AgentClient, guid: string) =>
  agent.call('GET', `onlineagent/${agent.id}/querycustomstate`, undefined, { guid });

describe('the Guid', () => {
  it('is announced at sign-in in the form JSESSIONID=<uuid>.AgentGateway0', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect(agent.guid).toMatch(/^[0-9a-f-]{36}\.AgentGateway0$/);
    expect(simulator.agent('1001').guid).toBe(agent.guid);
  });

  it('is replaced by the next poll after the interval; the earlier one is accepted until it is too old', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 20, guidIntervalMs: 200, guidTimeoutMs: 3_000 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const first = agent.guid;
    await eventually(async () => {
      await agent.poll();
      expect(agent.guid).not.toBe(first);
    });
    expect((await query(agent, first)).retcode).toBe('0');
    expect((await query(agent, agent.guid)).retcode).toBe('0');
    await eventually(async () => {
      await agent.poll();
      expect((await query(agent, first)).retcode).toBe('000-003');
    });
    expect((await query(agent, agent.guid)).retcode).toBe('0');
  });

  it('is announced by polls only: no command carries a new one', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 20, guidIntervalMs: 0 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect((await query(agent, agent.guid)).newGuid).toBeNull();
    expect((await agent.online('POST', 'resetskill/true')).newGuid).toBeNull();
    expect((await agent.poll()).newGuid).not.toBeNull();
  });

  it('stays for the whole session in static mode', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 20, guidIntervalMs: 0, guidTimeoutMs: 1, authMode: 'static' });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect((await agent.poll()).newGuid).toBeNull();
    expect((await query(agent, agent.guid)).retcode).toBe('0');
  });

  it('is renewed at once by updateGuid, and the earlier one still works for a while', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const { guid } = (await agent.online('PUT', 'updateGuid')).result as { guid: string };
    expect(guid).not.toBe(agent.guid);
    expect(simulator.agent('1001').guid).toBe(guid);
    expect((await query(agent, guid)).retcode).toBe('0');
    expect((await query(agent, agent.guid)).retcode).toBe('0');
  });

  it('of an ended session answers 100-006, even while another session lives', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const old = agent.guid;
    await agent.signIn({}, '/forcelogin');
    expect((await query(agent, old)).retcode).toBe('100-006');
    expect((await query(agent, 'never-seen')).retcode).toBe('000-003');
    expect((await query(agent, agent.guid)).retcode).toBe('0');
  });

  it('is not looked at by agentstatus', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect((await agent.call('GET', 'onlineagent/1001/agentstatus', undefined, { guid: 'wrong' })).result).toEqual({
      agentState: '4',
      isWorking: false,
    });
    expect((await agent.call('GET', 'onlineagent/1002/agentstatus')).result).toEqual({
      agentState: '2',
      isWorking: false,
    });
  });
});
