import { describe, expect, test } from 'vitest';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { startInstances } from '../rig/cluster.ts';
import { eventually } from '../rig/eventually.ts';
import { pollers } from '../rig/metrics.ts';
import { hasRedis } from '../rig/redis.ts';

const reason = '... on SessionEnded { reason }';

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('instances that share a Redis', () => {
  test('serve any client: one polls, all stream, and no event is lost or doubled', async () => {
    await using cluster = await startInstances(3);
    const { simulator, servers } = cluster;
    const [a, b, c] = servers;
    const { guid, cursor } = await signIn(a!.url, '1001');
    const watches = await Promise.all([a!, b!, c!].map(({ url }) => Watch.open(url, '1001', { guid, after: cursor })));
    for (let count = 0; count < 50; count += 1) simulator.inject('1001', { eventType: `Happened_${count}` });
    for (const watch of watches) await watch.untilTypes('Happened_49');
    expect(watches[1]!.ids).toEqual(watches[0]!.ids);
    expect(watches[2]!.ids).toEqual(watches[0]!.ids);
    expect(new Set(watches[0]!.ids).size).toBe(watches[0]!.ids.length);
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
    for (const watch of watches) await watch[Symbol.asyncDispose]();
  });

  test('resume each other’s cursors', async () => {
    await using cluster = await startInstances(2);
    const { simulator, servers } = cluster;
    const [a, b] = servers;
    const { guid, cursor } = await signIn(a!.url, '1001');
    await using first = await Watch.open(a!.url, '1001', { guid, after: cursor });
    simulator.inject('1001', { eventType: 'One' });
    await first.untilTypes('One');
    await first[Symbol.asyncDispose]();
    simulator.inject('1001', { eventType: 'Two' });
    await using second = await Watch.open(b!.url, '1001', { guid, after: first.ids.at(-1)! });
    await second.untilTypes('Two');
    expect(second.types).toEqual(['Two']);
  });

  test('send the newest Guid, whoever was told of it', async () => {
    await using cluster = await startInstances(2, { simulator: { guidIntervalMs: 250, guidTimeoutMs: 1_500 } });
    const { servers, simulator } = cluster;
    const { guid } = await signIn(servers[0]!.url, '1001');
    const sent = () => new Set(simulator.ledger.requests({ agent: '1001' }).map((request) => request.guid));
    // After this many Guids, the Guid of the sign-in has long expired.
    for (let round = 0; sent().size < 8; round += 1) {
      const answer = await ask(servers[round % 2]!.url, '{ agent(id: "1001") { status } }', {}, guid);
      expect(answer.errors).toEqual([]);
    }
  });

  test('wait for the outcome of what they sent, also where another one polls', async () => {
    await using cluster = await startInstances(2);
    const { servers } = cluster;
    const { guid } = await signIn(servers[0]!.url, '1001');
    const { data, errors } = await ask<{ requestAgentConference: { outcome: { __typename: string } } }>(
      servers[1]!.url,
      `mutation { requestAgentConference(agentId: "1001", input: { seats: 3 }) {
        ... on RequestAgentConferenceSuccess { outcome(within: 5000) { __typename } } } }`,
      {},
      guid,
    );
    expect(errors).toEqual([]);
    expect(data.requestAgentConference.outcome.__typename).toBe('OutcomeConfirmed');
  });

  test('answer a repeated mutation with the first one’s result, wherever it lands', async () => {
    await using cluster = await startInstances(2);
    const { servers, simulator } = cluster;
    const { guid } = await signIn(servers[0]!.url, '1001');
    const name = 'requestAgentConference(agentId: "1001", input: { seats: 3 }, clientMutationId: "once")';
    const [first, second] = await Promise.all([
      mutate(servers[0]!.url, name, guid),
      mutate(servers[1]!.url, name, guid),
    ]);
    expect(second).toEqual(first);
    expect(
      simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.endsWith('requestagentconf')),
    ).toHaveLength(1);
  });

  test('hand a session over that is signed in anew elsewhere', async () => {
    await using cluster = await startInstances(2);
    const { servers, simulator } = cluster;
    const [a, b] = servers;
    const first = await signIn(a!.url, '1001');
    await using old = await Watch.open(a!.url, '1001', { guid: first.guid, after: first.cursor, fields: reason });
    await old.untilTypes('AgentState_Ready');
    const second = await signIn(b!.url, '1001', true);
    await old.until(({ closed }) => closed);
    expect(old.events.at(-1)).toMatchObject({ __typename: 'SessionEnded', reason: 'REPLACED' });
    await using young = await Watch.open(b!.url, '1001', { guid: second.guid, after: second.cursor });
    simulator.inject('1001', { eventType: 'Later' });
    await young.untilTypes('Later');
    expect(young.types).not.toContain('SessionEnded');
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
  });

  test('say why a session ended, where another one was told to end it', async () => {
    await using cluster = await startInstances(2);
    const [a, b] = cluster.servers;
    const { guid, cursor } = await signIn(a!.url, '1001');
    await using watch = await Watch.open(a!.url, '1001', { guid, after: cursor, fields: reason });
    await watch.untilTypes('AgentState_Ready');
    expect((await mutate(b!.url, 'signOutAgent(agentId: "1001")', guid)).__typename).toBe('SignOutAgentSuccess');
    await watch.until(({ closed }) => closed);
    expect(watch.events.at(-1)).toMatchObject({ __typename: 'SessionEnded', reason: 'SIGNED_OUT' });
  });

  test('take over the agents of one that drains, within a second and without a gap', async () => {
    await using cluster = await startInstances(2);
    const { simulator, servers } = cluster;
    const [a, b] = servers;
    const agents = Array.from({ length: 20 }, (_, index) => String(1001 + index));
    const sessions = await Promise.all(agents.map((agentId) => signIn(a!.url, agentId)));
    await using watch = await Watch.open(b!.url, '1001', { guid: sessions[0]!.guid, after: sessions[0]!.cursor });
    await watch.untilTypes('AgentState_Ready');
    await a!.stop();
    const stoppedAt = performance.now();
    for (const agentId of agents) simulator.inject(agentId, { eventType: 'After' });
    await watch.untilTypes('After');
    await eventually(() => {
      for (const agentId of agents) expect(simulator.ledger.polls(agentId).inFlight).toBe(1);
    });
    expect(performance.now() - stoppedAt).toBeLessThan(5000);
    expect(watch.types).not.toContain('StreamGap');
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
  });

  test('keep an agent polled for a subscriber of another one, when the one that polls needs it no longer', async () => {
    await using cluster = await startInstances(2, { env: { SESSION_LINGER_MS: '300' } });
    const { simulator, servers } = cluster;
    const { guid, cursor } = await signIn(servers[0]!.url, '1001');
    await using watch = await Watch.open(servers[1]!.url, '1001', { guid, after: cursor });
    await watch.untilTypes('AgentState_Ready');
    await eventually(async () => {
      expect([await pollers(servers[0]!.url), await pollers(servers[1]!.url)]).toEqual([0, 1]);
    });
    simulator.inject('1001', { eventType: 'Still' });
    await watch.untilTypes('Still');
  });

  test('go on after all of them were stopped and one is started', async () => {
    await using cluster = await startInstances(2);
    const { simulator, servers } = cluster;
    const { guid, cursor } = await signIn(servers[0]!.url, '1001');
    for (const server of servers) await server.stop();
    simulator.inject('1001', { eventType: 'Meanwhile' });
    const again = await cluster.start();
    await eventually(() => {
      expect(simulator.ledger.polls('1001').inFlight).toBe(1);
    });
    await using watch = await Watch.open(again.url, '1001', { guid, after: cursor });
    await watch.untilTypes('Meanwhile');
    expect(watch.types).not.toContain('StreamGap');
  });
});
