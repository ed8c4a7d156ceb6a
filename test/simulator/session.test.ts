import { describe, expect, it } from 'vitest';
import { AgentClient } from './agentclient.ts';
import { granted, signedIn, simulatorWith } from './simulatorfixture.ts';
import { eventually } from '../rig/eventually.ts';

describe('a sign-in', () => {
  it('answers the documented fields in their loose types and gives the first two events', async () => {
    const simulator = await simulatorWith();
    const agent = new AgentClient(simulator, '1001');
    const { result, retcode, message } = await agent.signIn({ status: '4', releasephone: 'true', agenttype: '4' });
    expect({ retcode, message }).toEqual({ retcode: '0', message: 'success' });
    expect(result).toEqual({
      vdnid: 1, workno: '1001', mediatype: 'TTF', loginTime: expect.stringMatching(/^\d{13}$/) as unknown,
      isForceChange: 'false', serverName: 'AgentGateway', timeRemaining: '180',
    }); // prettier-ignore
    expect((await agent.eventsUpTo('AgentState_Ready')).map((event) => event.eventType)).toEqual([
      'AgentOther_InService',
      'AgentState_Ready',
    ]);
    expect(simulator.ledger.requests()[0]?.body).toMatchObject({ password: '***', phonenum: '70001' });
  });

  it('starts in the state asked for', async () => {
    const simulator = await simulatorWith();
    const agent = new AgentClient(simulator, '1001');
    await agent.signIn({ status: 3 });
    expect((await agent.eventsUpTo('AgentState_SetNotReady_Success')).at(-1)?.content).toEqual({ reason: '0' });
    expect(simulator.agent('1001').status).toBe(3);
  });

  it.each([
    ['a missing phone number', { phonenum: '' }, '100-001'],
    ['a missing password', { password: undefined }, '100-001'],
    ['an overlong password', { password: 'x'.repeat(33) }, '100-001'],
    ['a wrong password', { password: 'wrong' }, '100-004'],
    ['an unknown agent type', { agenttype: 5 }, '100-012'],
    ['an illegal phone number', { phonenum: 'abc' }, '100-013'],
    ['an IPv6 address', { ip: '::1' }, '100-016'],
    ['an illegal state', { status: 9 }, '100-011'],
    ['a flag that is none', { autoanswer: 'maybe' }, '100-011'],
    ['a service token with special characters', { serviceToken: 'a b' }, '100-001'],
  ])('with %s is refused', async (_what, extra, retcode) => {
    const simulator = await simulatorWith();
    expect(await new AgentClient(simulator, '1001').signIn(extra)).toMatchObject({
      status: 200,
      retcode,
      result: '',
      newGuid: null,
    });
  });

  it('of an unknown agent, a signed-in one, or one that may not be forced out is refused', async () => {
    const simulator = await simulatorWith({ agents: [{ id: '1001', password: 'Demo@1001', mayBeForced: false }] });
    expect((await new AgentClient(simulator, '5555').signIn()).retcode).toBe('100-004');
    const agent = new AgentClient(simulator, '1001');
    expect((await agent.signIn()).retcode).toBe('0');
    expect((await agent.signIn()).retcode).toBe('100-002');
    expect((await agent.signIn({}, '/forcelogin')).retcode).toBe('100-015');
  });

  it('that is repeated before it has answered is refused, as is a sign-out meanwhile', async () => {
    const simulator = await simulatorWith({ latencyMs: 1_000 });
    const agent = new AgentClient(simulator, '1001');
    const first = agent.signIn();
    await eventually(() => expect(simulator.ledger.counters.requests).toBe(1));
    const [repeated, signOut] = await Promise.all([
      new AgentClient(simulator, '1001').signIn(),
      agent.online('DELETE', 'logout'),
    ]);
    expect([repeated.retcode, signOut.retcode, (await first).retcode]).toEqual(['100-021', '100-010', '0']);
  });

  it.each(['/loginex', '/forceloginex', '/forceloginexwithoutphone'])(
    'by %s needs no phone number',
    async (variant) => {
      const simulator = await simulatorWith();
      const agent = new AgentClient(simulator, '1001');
      expect((await agent.signIn({ phonenum: undefined }, variant)).retcode).toBe('0');
      expect((await agent.online('GET', 'querycustomstate')).retcode).toBe('0');
    },
  );

  it('by force ends the old session at once: its poll answers 100-006, its queue is dropped, its conference continues', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const confId = await granted(agent);
    const old = new AgentClient(simulator, '1001');
    old.guid = agent.guid;
    const oldPoll = old.poll();
    await eventually(() => expect(simulator.agent('1001').pollsWaiting).toBe(1));
    expect((await agent.signIn({}, '/forcelogin')).retcode).toBe('0');
    expect((await oldPoll).text).toBe('{"message":"agent not login","retcode":"100-006","result":""}');
    expect(simulator.agent('1001')).toMatchObject({ conferenceId: confId, status: 7 });
    expect((await agent.eventsUpTo('AgentState_Busy')).map((event) => event.eventType)).toEqual([
      'AgentOther_InService',
      'AgentState_Busy',
    ]);
    expect((await agent.conference('releaseagentconf')).retcode).toBe('0');
  });

  it('can carry a load balancer cookie', async () => {
    const simulator = await simulatorWith({ loadBalancerCookie: true });
    expect((await new AgentClient(simulator, '1001').signIn()).headers.getSetCookie()[0]).toMatch(/^huaweielbsession=/);
  });
});

describe('a sign-out', () => {
  it('is told by a last event, after which everything answers 100-006', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const { loginTime } = simulator.agent('1001');
    expect((await agent.online('DELETE', 'logout')).text).toBe('{"message":"success","retcode":"0"}');
    expect((await agent.online('GET', 'querycustomstate')).retcode).toBe('100-006');
    expect((await agent.online('DELETE', 'logout')).retcode).toBe('100-008');
    expect((await agent.poll()).event).toMatchObject({
      eventType: 'AgentOther_ShutdownService',
      content: { loginTime: String(loginTime) },
    });
    expect((await agent.poll()).retcode).toBe('100-006');
    expect((await agent.online('DELETE', 'logout')).retcode).toBe('100-006');
    expect((await agent.signIn()).retcode).toBe('0');
  });

  it('is over after a while even if nobody polls', async () => {
    const simulator = await simulatorWith({ shutdownLingerMs: 20 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    await agent.online('DELETE', 'logout');
    await eventually(() => expect(simulator.agent('1001').guid).toBeNull());
    expect((await agent.poll()).retcode).toBe('100-006');
    expect(simulator.ledger.counters.eventsDropped).toBe(1);
  });

  it('does nothing to an agent that is talking; a forced one ends its conference', async () => {
    const simulator = await simulatorWith();
    const [chair, guest] = (await signedIn(simulator, '1001', '1002')) as [AgentClient, AgentClient];
    await granted(chair);
    await chair.conference('batchaddparticipant', { addresses: [{ addressType: '9', address: '1002' }] });
    await guest.eventsUpTo('AgentConf_Ringing');
    expect((await guest.online('DELETE', 'logout')).retcode).toBe('0');
    expect(simulator.agent('1002').signedIn).toBe(true);
    await guest.conference('answeragentconf');
    await guest.eventsUpTo('AgentConf_SelfJoinResult');
    expect((await chair.online('DELETE', 'forcelogoutwithreason/257')).retcode).toBe('000-002');
    expect((await chair.online('DELETE', 'forcelogout')).retcode).toBe('0');
    expect((await chair.eventsUpTo('AgentOther_ShutdownService')).map((event) => event.eventType)).toContain(
      'AgentConf_SelfLeaveResult',
    );
    expect((await guest.eventsUpTo('AgentState_Ready')).map((event) => event.eventType)).toContain(
      'AgentConf_SelfLeaveResult',
    );
    expect(simulator.agent('1001')).toMatchObject({ signedIn: false, status: 2, conferenceId: null });
  });

  it('comes by itself when nobody polls for long enough', async () => {
    const simulator = await simulatorWith({ silenceMs: 500, pollHoldMs: 1_000 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    expect((await agent.poll()).text).toBe('{"message":"","retcode":"0"}');
    expect(simulator.agent('1001').signedIn).toBe(true);
    await eventually(() => expect(simulator.agent('1001').signedIn).toBe(false));
    expect((await agent.poll()).retcode).toBe('100-006');
  });
});
