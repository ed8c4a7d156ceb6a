import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ask, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { pollers } from '../rig/metrics.ts';

const fields =
  '... on AgentSnapshot { status agent { id } conference { id participants { address } } calls { callId state caller called } }';
const agentId = '1001';

test('a subscription with a snapshot begins with the agent as it is, and continues with everything after it', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, agentId);
  const request = `mutation { requestAgentConference(agentId: "${agentId}", input: { seats: 3 }) {
    ... on RequestAgentConferenceSuccess { outcome { ... on OutcomeConfirmed { conferenceId } } } } }`;
  const { data } = await ask<{ requestAgentConference: { outcome: { conferenceId: string } } }>(
    facade.url,
    request,
    {},
    guid,
  );
  await using watch = await Watch.open(facade.url, agentId, { guid, snapshot: true, fields });
  await watch.until(({ events }) => events.length > 0);
  facade.simulator.inject(agentId, { eventType: 'Later' });
  await watch.untilTypes('Later');
  expect(watch.types).toEqual(['AgentSnapshot', 'Later']);
  expect(watch.events[0]).toMatchObject({
    status: 'TALKING',
    agent: { id: agentId },
    conference: { id: data.requestAgentConference.outcome.conferenceId, participants: [{ address: agentId }] },
    calls: [],
  });
});

test('the calls of a snapshot are those that the events tell of', async () => {
  await using facade = await startFacade();
  const { guid, cursor } = await signIn(facade.url, agentId);
  await using before = await Watch.open(facade.url, agentId, { guid, after: cursor });
  const call = (callid: string) => ({ callid, caller: '10086', called: agentId });
  facade.simulator.inject(agentId, { eventType: 'AgentEvent_Ringing', content: call('1-1') });
  facade.simulator.inject(agentId, { eventType: 'AgentEvent_Talking', content: call('1-1') });
  facade.simulator.inject(agentId, { eventType: 'AgentEvent_Hold', content: '1-1' });
  facade.simulator.inject(agentId, { eventType: 'AgentEvent_Talking', content: call('1-2') });
  facade.simulator.inject(agentId, { eventType: 'AgentEvent_Call_Release', content: '1-2' });
  await before.untilTypes('AgentEvent_Call_Release');
  await using watch = await Watch.open(facade.url, agentId, { guid, snapshot: true, fields });
  await watch.until(({ events }) => events.length > 0);
  expect(watch.events[0]!['calls']).toEqual([{ callId: '1-1', state: 'HELD', caller: '10086', called: agentId }]);
});

test('what happens while the snapshot is read comes again as an event', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, agentId);
  // The server reads the state after it has taken the position. The answer is delayed until something has happened.
  facade.simulator.faults.add({ kind: 'delay', delayMs: 400, target: 'command', path: 'agentstatus', times: 1 });
  await using watch = await Watch.open(facade.url, agentId, { guid, snapshot: true, fields });
  facade.simulator.inject(agentId, { eventType: 'Meanwhile' });
  await watch.untilTypes('Meanwhile');
  expect(watch.types[0]).toBe('AgentSnapshot');
  expect(watch.types.filter((type) => type === 'Meanwhile')).toHaveLength(1);
});

test('the id of a snapshot is a cursor: it gives everything after the position that it belongs to', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, agentId);
  await using watch = await Watch.open(facade.url, agentId, { guid, snapshot: true });
  await watch.until(({ events }) => events.length > 0);
  facade.simulator.inject(agentId, { eventType: 'One' });
  await watch.untilTypes('One');
  await using again = await Watch.open(facade.url, agentId, { guid, after: watch.ids[0]! });
  await again.untilTypes('One');
  expect(again.ids).toEqual(watch.ids.slice(1));
});

test('a snapshot with after stands for that position, and what was missed follows', async () => {
  await using facade = await startFacade();
  const { guid, cursor } = await signIn(facade.url, agentId);
  await using first = await Watch.open(facade.url, agentId, { guid, after: cursor });
  await first.until(({ events }) => events.length >= 2);
  await using again = await Watch.open(facade.url, agentId, { guid, after: cursor, snapshot: true });
  await again.until(({ events }) => events.length >= 3);
  expect(again.types[0]).toBe('AgentSnapshot');
  expect(again.ids[0]).toMatch(new RegExp(`^${cursor}-`));
  expect(again.ids.slice(1)).toEqual(first.ids);
});

test('a gateway that cannot be asked for the state leaves the snapshot without it, and the stream continues', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, agentId);
  facade.simulator.faults.add({ kind: 'status', status: 503, target: 'command', path: 'agentstatus' });
  await using watch = await Watch.open(facade.url, agentId, { guid, snapshot: true, fields });
  await watch.until(({ events }) => events.length > 0);
  expect(watch.events[0]).toMatchObject({ __typename: 'AgentSnapshot', status: null });
  expect(watch.errors).toEqual([]);
  facade.simulator.inject(agentId, { eventType: 'Later' });
  await watch.untilTypes('Later');
});

describe('after a forced sign-in over a session that nobody needed any more', () => {
  /**
   * The calls in the next session's snapshot, and why the previous session ended.
   * @param unpolledMs since the last poll, by the wall clock
   */
  async function takenOver(unpolledMs: number) {
    await using facade = await startFacade({ env: { SESSION_LINGER_MS: '0' } });
    const { guid, cursor } = await signIn(facade.url, agentId);
    {
      await using desk = await Watch.open(facade.url, agentId, { guid, after: cursor });
      facade.simulator.letHappen({ happening: 'customerCalls', caller: '10086', talkMs: 60_000 });
      await desk.untilTypes('AgentEvent_Talking');
    }
    await eventually(async () => {
      expect(await pollers(facade.url)).toBe(0);
    });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + unpolledMs });
    onTestFinished(() => void vi.useRealTimers());
    const next = await signIn(facade.url, agentId, true);
    await using watch = await Watch.open(facade.url, agentId, {
      guid: next.guid,
      after: cursor,
      snapshot: true,
      fields: `${fields} ... on SessionEnded { reason }`,
    });
    await watch.untilTypes('SessionEnded');
    const end = watch.events.find(({ type }) => type === 'SessionEnded');
    return { reason: end?.['reason'], calls: watch.events[0]!['calls'] };
  }

  test('a snapshot shows no call of it when the gateway had signed the agent out', async () => {
    expect(await takenOver(121_000)).toEqual({ reason: 'EXPIRED', calls: [] });
  });

  test('its calls continue within the two minutes for which the gateway keeps an agent that is not polled', async () => {
    const { reason, calls } = await takenOver(60_000);
    expect(reason).toBe('REPLACED');
    expect(calls).toMatchObject([{ state: 'TALKING', caller: '10086' }]);
  });
});
