import { expect, test } from 'vitest';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { pollers } from '../rig/metrics.ts';
import { poll, startScripted } from '../rig/scriptedgateway.ts';

const release = 'releaseAgentConference(agentId: "1001")';

test('a poll is never given up early: not for a subscriber that leaves, nor for a gateway that holds longer than it says', async () => {
  await using facade = await startFacade({
    simulator: { pollHoldMs: 600 },
    env: { AGENT_GATEWAY_POLL_HOLD_MS: '100' },
  });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const leaver = await Watch.open(url, '1001', { guid, after: cursor });
  await leaver.untilTypes('AgentState_Ready');
  await eventually(() => {
    expect(simulator.agent('1001').pollsWaiting).toBe(1);
  });
  await leaver[Symbol.asyncDispose]();
  const { emptyPolls } = simulator.ledger.counters;
  await eventually(() => {
    expect(simulator.ledger.counters.emptyPolls).toBe(emptyPolls + 1);
  });
  await using watch = await Watch.open(url, '1001', { guid });
  simulator.inject('1001', { eventType: 'Later' });
  await watch.untilTypes('Later');
  expect(simulator.ledger.counters.ghosts).toBe(0);
  const polls = simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind === 'poll');
  expect(polls.every(({ written }) => written !== false)).toBe(true);
  expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
});

test('a hundred tabs of one agent, coming and going, are served by one poll at a time', async () => {
  await using facade = await startFacade({ env: { LIMIT_SUBSCRIBERS_PER_AGENT: '200' } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const tabs = await Promise.all(Array.from({ length: 100 }, () => Watch.open(url, '1001', { guid, after: cursor })));
  await Promise.all(tabs.map((tab) => tab.untilTypes('AgentState_Ready')));
  await Promise.all(tabs.splice(0, 90).map((tab) => tab[Symbol.asyncDispose]()));
  simulator.inject('1001', { eventType: 'Later' });
  await Promise.all(tabs.map((tab) => tab.untilTypes('Later')));
  expect(new Set(tabs.map(({ ids }) => ids.join())).size).toBe(1);
  expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
  expect(simulator.ledger.requests().filter(({ kind }) => kind === 'command')).toHaveLength(1);
  await Promise.all(tabs.map((tab) => tab[Symbol.asyncDispose]()));
});

test('polls do not delay commands: fifty agents wait, and a command on the one connection for commands is answered meanwhile', async () => {
  await using facade = await startFacade({
    simulator: {
      pollHoldMs: 2000,
      agents: Array.from({ length: 50 }, (_, n) => ({ id: `${1001 + n}`, password: `Demo@${1001 + n}` })),
    },
    env: { AGENT_GATEWAY_CONNECTIONS: '1' },
  });
  const { url, simulator } = facade;
  const ids = Array.from({ length: 50 }, (_, n) => `${1001 + n}`);
  const sessions = await Promise.all(ids.map((id) => signIn(url, id)));
  await eventually(() => {
    expect(
      ids
        .map((id) => simulator.agent(id))
        .filter(({ pollsWaiting, queueLength }) => pollsWaiting === 1 && queueLength === 0),
    ).toHaveLength(50);
  });
  const waiting = simulator.ledger.counters.polls;
  expect((await mutate(url, release, sessions[0]!.guid)).retcode).toBe('101-001');
  expect((await ask(url, '{ agent(id: "1001") { status } }', {}, sessions[0]!.guid)).data['agent']?.status).toBe(
    'IDLE',
  );
  expect(simulator.ledger.counters.polls).toBe(waiting);
  expect(ids.filter((id) => simulator.agent(id).pollsWaiting === 1)).toHaveLength(50);
  // Each agent signs out, so that the test does not wait for a hold.
  await Promise.all(
    sessions.map(({ guid }, at) => mutate(url, `signOutAgent(agentId: "${ids[at]!}", force: true)`, guid)),
  );
});

test('nor does a command delay a poll: while all connections for commands hang, events go on coming', async () => {
  await using scripted = await startScripted({ AGENT_GATEWAY_CONNECTIONS: '1', AGENT_GATEWAY_TIMEOUT_MS: '10000' });
  const { url, gateway } = scripted;
  const { guid, cursor } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  const hanging = mutate(url, release, guid);
  const hit = await gateway.next('POST /agentconf/1001/');
  for (const type of ['One', 'Two', 'Three']) {
    (await gateway.next(poll)).accept({ event: { eventType: type, workNo: '1001', content: null } });
    await watch.untilTypes(type);
  }
  hit.accept();
  expect((await hanging).__typename).toBe('ReleaseAgentConferenceSuccess');
});

test('an agent is polled on after its last subscriber left, for as long as the linger says, and then no more', async () => {
  await using facade = await startFacade({ simulator: { pollHoldMs: 30 }, env: { SESSION_LINGER_MS: '250' } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const watch = await Watch.open(url, '1001', { guid, after: cursor });
  await watch.untilTypes('AgentState_Ready');
  await eventually(() => {
    // A subscriber keeps polling alive beyond the linger period.
    expect(simulator.ledger.counters.emptyPolls).toBeGreaterThan(15);
  });
  await watch[Symbol.asyncDispose]();
  const { polls } = simulator.ledger.counters;
  await eventually(async () => {
    expect(await pollers(url)).toBe(0);
  });
  expect(simulator.ledger.counters.polls).toBeGreaterThanOrEqual(polls);
  expect(simulator.agent('1001').pollsWaiting).toBe(0);
  // A returning subscriber starts it again.
  await using back = await Watch.open(url, '1001', { guid, after: watch.ids.at(-1)! });
  simulator.inject('1001', { eventType: 'Later' });
  await back.untilTypes('Later');
  expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
});
