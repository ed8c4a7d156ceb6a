import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { patienceMs } from '../rig/patience.ts';
import { startFacade } from '../rig/facade.ts';
import { poll, startScripted } from '../rig/scriptedgateway.ts';
import { AgentClient } from '../simulator/agentclient.ts';

const reason = '... on SessionEnded { reason }';
const signOut = (force = false) => `signOutAgent(agentId: "1001", force: ${force})`;

/** The last item, which must be the end of the session. The stream completes after it. */
async function endOf(watch: Watch): Promise<unknown> {
  await watch.until(({ closed }) => closed);
  expect(watch.completed).toBe(true);
  const last = watch.events.at(-1);
  expect(last?.__typename).toBe('SessionEnded');
  expect(last?.type).toBe('SessionEnded');
  return last?.['reason'];
}

describe('a forced sign-in from elsewhere', () => {
  test('ends the old session’s stream, and the new Guid is admitted by proof and continues', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using old = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
    await old.untilTypes('AgentState_Ready');
    const elsewhere = new AgentClient(simulator, '1001');
    await elsewhere.signIn({}, '/forcelogin');
    expect(await endOf(old)).toBe('NOT_SIGNED_IN');
    await using young = await Watch.open(url, '1001', { guid: elsewhere.guid });
    await young.untilTypes('AgentOther_InService', 'AgentState_Ready');
    simulator.inject('1001', { eventType: 'Later' });
    await young.untilTypes('Later');
    expect(young.types).not.toContain('SessionEnded');
    expect(young.completed).toBe(false);
    const probes = simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.endsWith('querycustomstate'));
    expect(probes.map((request) => request.guid)).toContain(elsewhere.guid);
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);

    await using late = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
    expect(await endOf(late)).toBe('NOT_SIGNED_IN');
    expect(late.ids).toEqual(old.ids);
  });

  test('that its Guid tells of before the old poll does replaces the session, and the old poll’s 100-006 does not end the new one', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    await using old = await Watch.open(url, '1001', { guid, fields: reason });
    const oldPoll = await gateway.next(poll);
    gateway.always('GET /onlineagent/1001/querycustomstate', (hit) => {
      if (hit.guid === 'other') hit.accept();
      else hit.refuse('100-006');
    });
    await using young = await Watch.open(url, '1001', { guid: 'other' });
    expect(await endOf(old)).toBe('REPLACED');
    expect(gateway.of(poll)).toHaveLength(1);
    oldPoll.refuse('100-006');
    const newPoll = await eventually(() => {
      const waiting = gateway.of(poll).find((hit) => !hit.answered);
      expect(waiting?.guid).toBe('other');
      return waiting!;
    });
    newPoll.accept({ event: { eventType: 'AgentState_Ready', workNo: '1001', content: null } });
    await young.untilTypes('AgentState_Ready');
    expect(young.completed).toBe(false);
  });
});

describe('a forced sign-in through the server', () => {
  test('ends the old readers as REPLACED although their poll was in flight, and the new session’s readers go on', async () => {
    // Long enough for the sign-in to reach the gateway before the hold of the poll in flight ends.
    await using facade = await startFacade({ simulator: { pollHoldMs: patienceMs } });
    const { url, simulator } = facade;
    const first = await signIn(url, '1001');
    await using old = await Watch.open(url, '1001', { guid: first.guid, after: first.cursor, fields: reason });
    await old.untilTypes('AgentState_Ready');
    await eventually(() => {
      expect(simulator.ledger.polls('1001').inFlight).toBe(1);
    });
    const second = await signIn(url, '1001', true);
    expect(second.guid).not.toBe(first.guid);
    expect(await endOf(old)).toBe('REPLACED');
    await using young = await Watch.open(url, '1001', { guid: second.guid, after: second.cursor, fields: reason });
    await young.untilTypes('AgentState_Ready');
    expect(young.types).toEqual(['AgentOther_InService', 'AgentState_Ready']);
    simulator.inject('1001', { eventType: 'Later' });
    await young.untilTypes('Later');
    expect(simulator.ledger.counters.byRetcode['100-006']).toBe(1);
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
    expect((await mutate(url, 'releaseAgentConference(agentId: "1001")', first.guid)).retcode).toBe('100-006');

    await using through = await Watch.open(url, '1001', { guid: second.guid, after: first.cursor, fields: reason });
    await through.untilTypes('Later');
    expect(through.types.filter((type) => type === 'SessionEnded')).toHaveLength(1);
    expect(through.types.slice(-3)).toEqual(['AgentOther_InService', 'AgentState_Ready', 'Later']);
    expect(through.completed).toBe(false);
    simulator.endHolds();
  });

  test('twenty times in a row leaves one session, one poll at a time, and each stream ended once', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    let current = await signIn(url, '1001');
    for (let n = 0; n < 20; n++) {
      await using watch = await Watch.open(url, '1001', { guid: current.guid, after: current.cursor, fields: reason });
      current = await signIn(url, '1001', true);
      expect(await endOf(watch)).toBe('REPLACED');
      expect(watch.types.filter((type) => type === 'SessionEnded')).toHaveLength(1);
    }
    await using last = await Watch.open(url, '1001', { guid: current.guid, after: current.cursor });
    await last.untilTypes('AgentState_Ready');
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
  });
});

describe('a sign-out', () => {
  test('ends the stream with the gateway’s last event, SessionEnded SIGNED_OUT and complete, and polling stops', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
    await watch.untilTypes('AgentState_Ready');
    expect((await mutate(url, signOut(), guid)).__typename).toBe('SignOutAgentSuccess');
    expect(await endOf(watch)).toBe('SIGNED_OUT');
    expect(watch.types.slice(-2)).toEqual(['AgentOther_ShutdownService', 'SessionEnded']);
    expect(simulator.ledger.polls('1001').inFlight).toBe(0);
    expect(simulator.agent('1001').signedIn).toBe(false);
  });

  test('while the agent talks is ignored by the gateway, so the stream continues; forced it ends', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
    await watch.untilTypes('AgentState_Ready');
    await mutate(url, 'requestAgentConference(agentId: "1001", input: { seats: 3 })', guid);
    await watch.untilTypes('AgentConf_RequestSuccess');
    expect((await mutate(url, signOut(), guid)).__typename).toBe('SignOutAgentSuccess');
    const before = simulator.ledger.counters.polls;
    simulator.inject('1001', { eventType: 'StillHere' });
    await watch.untilTypes('StillHere');
    await eventually(() => {
      expect(simulator.ledger.counters.polls).toBeGreaterThan(before + 1);
    });
    expect(watch.completed).toBe(false);
    expect((await mutate(url, signOut(true), guid)).__typename).toBe('SignOutAgentSuccess');
    expect(await endOf(watch)).toBe('SIGNED_OUT');
    expect(watch.types).toContain('AgentConf_SelfLeaveResult');
  });

  test('made by somebody else ends the stream as NOT_SIGNED_IN', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
    await watch.untilTypes('AgentState_Ready');
    simulator.letHappen({ happening: 'agentIsSignedOut', agent: '1001' });
    expect(await endOf(watch)).toBe('NOT_SIGNED_IN');
  });
});

describe('whoever comes back after the session is over', () => {
  test('with `after` gets what it missed and then SessionEnded; without, UNAUTHENTICATED; with a Guid of another session too', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    const before = await Watch.open(url, '1001', { guid, after: cursor });
    await before.untilTypes('AgentState_Ready');
    await before[Symbol.asyncDispose]();
    for (let n = 0; n < 3; n++) simulator.inject('1001', { eventType: `Missed_${n}` });
    await mutate(url, signOut(), guid);
    await using back = await Watch.open(url, '1001', { guid, after: before.ids.at(-1)!, fields: reason });
    expect(await endOf(back)).toBe('SIGNED_OUT');
    expect(back.types).toEqual(['Missed_0', 'Missed_1', 'Missed_2', 'AgentOther_ShutdownService', 'SessionEnded']);

    await using live = await Watch.open(url, '1001', { guid });
    await live.until(({ completed }) => completed);
    expect([live.code, live.events]).toEqual(['UNAUTHENTICATED', []]);
    await using stranger = await Watch.open(url, '1001', { guid: 'stranger', after: cursor });
    await stranger.until(({ completed }) => completed);
    expect([stranger.code, stranger.events]).toEqual(['UNAUTHENTICATED', []]);

    const next = await signIn(url, '1001');
    await using young = await Watch.open(url, '1001', { guid: next.guid, after: next.cursor });
    await young.untilTypes('AgentState_Ready');
    await using again = await Watch.open(url, '1001', { guid, after: before.ids.at(-1)!, fields: reason });
    expect(await endOf(again)).toBe('SIGNED_OUT');
    expect(again.ids).toEqual(back.ids);
    await using seenAll = await Watch.open(url, '1001', { guid, after: back.ids.at(-1)! });
    await seenAll.until(({ completed }) => completed);
    expect([seenAll.status, seenAll.raw]).toEqual([204, '']);
  });
});

describe('a poll that is refused for a Guid that was replaced meanwhile ends nothing', () => {
  const release = 'releaseAgentConference(agentId: "1001")';
  const released = 'POST /agentconf/1001/releaseagentconf';
  const renewed = { 'Set-GUID': 'JSESSIONID=second' };

  test.each(['100-006', '000-003'])('with %s, after the replacement or before its answer arrived', async (retcode) => {
    for (const refusedFirst of [false, true]) {
      await using scripted = await startScripted();
      const { url, gateway } = scripted;
      const { guid, cursor } = await signIn(url, '1001');
      await using watch = await Watch.open(url, '1001', { guid, after: cursor });
      const polled = await gateway.next(poll);
      const mutation = mutate(url, release, guid);
      const command = await gateway.next(released);
      if (refusedFirst) polled.refuse(retcode);
      command.accept({}, renewed);
      expect((await mutation).__typename).toBe('ReleaseAgentConferenceSuccess');
      if (!refusedFirst) polled.refuse(retcode);
      const next = await gateway.next(poll);
      expect(next.guid).toBe('second');
      next.accept({ event: { eventType: 'Later', workNo: '1001', content: null } });
      await watch.untilTypes('Later');
      expect(watch.types).toEqual(['Later']);
    }
  });
});

test('a session that could not be polled for two minutes, and is over then, ends as EXPIRED', async () => {
  await using facade = await startFacade({ simulator: { silenceMs: 2_000, shutdownLingerMs: 1 } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
  await watch.untilTypes('AgentState_Ready');
  await simulator.faults.refuseConnections();
  await eventually(() => {
    expect(simulator.agent('1001').signedIn).toBe(false);
  });
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + 120_001);
  onTestFinished(() => {
    clock.mockRestore();
  });
  await simulator.faults.acceptConnections();
  expect(await endOf(watch)).toBe('EXPIRED');
});

describe('a session whose Guid the gateway no longer takes', () => {
  test('ends as EXPIRED after more than five refusals of the poll in a row, and not before', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
    await watch.untilTypes('AgentState_Ready');
    simulator.faults.add({ kind: 'retcode', retcode: '000-003', target: 'poll' });
    expect(await endOf(watch)).toBe('EXPIRED');
    expect(simulator.ledger.counters.byRetcode['000-003']).toBe(6);
    expect(watch.types).not.toContain('StreamGap');
  });

  test.each(['105-005', '105-006', '105-007'])('ends as EXPIRED when a recovery failed with %s', async (retcode) => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor, fields: reason });
    await watch.untilTypes('AgentState_Ready');
    simulator.faults.add({ kind: 'retcode', retcode, target: 'poll', times: 1 });
    expect(await endOf(watch)).toBe('EXPIRED');
  });

  test('continues where the refusals of the poll were fewer', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    await watch.untilTypes('AgentState_Ready');
    simulator.faults.add({ kind: 'retcode', retcode: '000-003', target: 'poll', times: 2 });
    await watch.untilTypes('GatewayDegraded', 'GatewayRecovered');
    simulator.inject('1001', { eventType: 'Later' });
    await watch.untilTypes('Later');
    expect(watch.types.filter((type) => /Gap|Degraded|Recovered|Ended/.test(type))).toEqual([
      'GatewayDegraded',
      'GatewayRecovered',
    ]);
  });
});
