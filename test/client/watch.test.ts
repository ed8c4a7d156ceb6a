/** The kit against the server and the simulator, over both of its transports. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { subscribers } from '../rig/metrics.ts';
import { ask, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, startServerFor } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { startProxy } from '../rig/proxy.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { Watched, type Transport } from './watched.ts';

const agentId = '1001';
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Event_${from + index}`);

describe.each<Transport>(['websocket', 'sse'])('a watch over %s', (transport) => {
  test('begins with what the agent is doing, and hands over what happens, typed', async () => {
    await using facade = await startFacade();
    using watched = await Watched.signedIn(facade.url, agentId, { transport });
    expect(watched.types).toEqual(['AgentSnapshot', 'AgentOther_InService', 'AgentState_Ready']);
    expect(watched.items[0]).toMatchObject({
      __typename: 'AgentSnapshot',
      status: 'IDLE',
      calls: [],
      conference: null,
    });
    expect(watched.items[2]).toMatchObject({ __typename: 'AgentStateChanged', stateReason: null });
    expect(watched.states.map(({ name }) => name)).toEqual(['live']);
    facade.simulator.inject(agentId, { eventType: 'AgentConf_Ringing', content: { confId: 77 } });
    await watched.until('AgentConf_Ringing');
    expect(watched.items.at(-1)).toMatchObject({ __typename: 'ConferenceRinging', conferenceId: '77' });
    expect(watched.watch.cursor).toBe(watched.ids.at(-1));
  });

  test('hands over what was asked for, and the server’s own items', async () => {
    await using facade = await startFacade();
    const { guid } = await signIn(facade.url, agentId);
    using watched = new Watched(facade.url, agentId, { guid, transport, families: ['CONFERENCE'], types: ['Mine'] });
    await watched.untilState('live');
    for (const eventType of ['AgentState_Busy', 'Mine', 'AgentConf_Ringing'])
      facade.simulator.inject(agentId, { eventType });
    await watched.until('AgentConf_Ringing');
    expect(watched.types).toEqual(['AgentSnapshot', 'Mine', 'AgentConf_Ringing']);
  });

  test('continues behind the last item when its connection is cut, and nothing comes twice', async () => {
    await using facade = await startFacade();
    await using wire = await startProxy(facade.url);
    using watched = await Watched.signedIn(wire.url, agentId, { transport });
    for (let cut = 0; cut < 3; cut++) {
      wire.cut();
      // Some events arrive while there is no subscriber.
      for (const eventType of numbered(cut * 5, cut * 5 + 4)) facade.simulator.inject(agentId, { eventType });
      await watched.until(`Event_${cut * 5 + 4}`);
    }
    expect(watched.types.filter((type) => type.startsWith('Event_'))).toEqual(numbered(0, 14));
    expect(new Set(watched.ids).size).toBe(watched.ids.length);
    const causes = watched.states.flatMap((state) => (state.name === 'connecting' ? [state.cause?.code] : []));
    expect(new Set(causes)).toEqual(new Set(['CLOSED']));
    // The only snapshot is the requested one: the stream has no gap.
    expect(watched.types.filter((type) => type === 'AgentSnapshot')).toHaveLength(1);
  });

  test('comes back to a server that was drained, with what happened meanwhile', async () => {
    await using simulator = Object.assign(await startSimulator({ pollHoldMs: 150 }), {
      [Symbol.asyncDispose]: () => simulator.close(),
    });
    using folder = new TemporaryFolder();
    const env = { STORE_URL: `sqlite:${join(folder.path, 'store.db')}` };
    const first = await startServerFor(simulator.url, env);
    using watched = await Watched.signedIn(first.url, agentId, { transport });
    await first.stop();
    await watched.until('ServerDraining');
    await watched.untilState('connecting');
    simulator.inject(agentId, { eventType: 'Meanwhile' });
    const second = await startServerFor(simulator.url, { ...env, PORT: new URL(first.url).port });
    await watched.until('ServerDraining', 'Meanwhile');
    expect(watched.states.find(({ name }) => name === 'connecting')).toMatchObject({ cause: { code: 'DRAINING' } });
    expect(new Set(watched.ids).size).toBe(watched.ids.length);
    watched.watch.close();
    await second.stop();
  });

  test('is replaced by a forced sign-in elsewhere', async () => {
    await using facade = await startFacade();
    using watched = await Watched.signedIn(facade.url, agentId, { transport });
    await signIn(facade.url, agentId, true);
    await watched.untilState('replaced');
    expect(watched.items.at(-1)).toMatchObject({ __typename: 'SessionEnded', reason: 'REPLACED' });
  });

  test('ends with the sign-out', async () => {
    await using facade = await startFacade();
    using watched = await Watched.signedIn(facade.url, agentId, { transport });
    await ask(
      facade.url,
      `mutation { signOutAgent(agentId: "${agentId}") { __typename } }`,
      {},
      watched.credential.guid,
    );
    await watched.untilState('ended');
    expect(watched.watch.state).toEqual({ name: 'ended', reason: 'SIGNED_OUT', message: null });
  });

  test('ends where its Guid is nobody’s, without trying again', async () => {
    await using facade = await startFacade();
    using watched = new Watched(facade.url, agentId, { guid: 'stranger', transport });
    await watched.untilState('ended');
    expect(watched.watch.state).toMatchObject({ reason: 'UNAUTHENTICATED' });
    expect(watched.states).toHaveLength(1);
  });

  test('ends where its cursor is none', async () => {
    await using facade = await startFacade();
    const { guid } = await signIn(facade.url, agentId);
    using watched = new Watched(facade.url, agentId, { guid, transport, after: 'yesterday' });
    await watched.untilState('ended');
    expect(watched.watch.state).toMatchObject({
      reason: 'REFUSED',
      message: expect.stringContaining('cursor') as string,
    });
  });

  test('reports a cursor that has expired, and continues from where events are held', async () => {
    await using facade = await startFacade();
    const { guid } = await signIn(facade.url, agentId);
    const after = `abcdefgh1234-${agentId}-0`;
    using watched = new Watched(facade.url, agentId, { guid, transport, after });
    await watched.until('CursorExpired', 'AgentSnapshot', 'AgentOther_InService');
    expect(watched.items[0]).toMatchObject({ after, resumeAfter: expect.stringMatching(/-0$/) as string });
  });

  test('asks for the agent’s state anew where events may be missing', async () => {
    await using facade = await startFacade();
    using watched = await Watched.signedIn(facade.url, agentId, { transport });
    facade.simulator.faults.add({ kind: 'reset', point: 'midBody', target: 'poll', carrying: 'event', times: 1 });
    facade.simulator.inject(agentId, { eventType: 'Lost' });
    await watched.until('StreamGap', 'AgentSnapshot');
    await watched.until('GatewayRecovered');
    await watched.untilState('live');
  });

  test('is degraded while the gateway is away', async () => {
    await using facade = await startFacade();
    using watched = await Watched.signedIn(facade.url, agentId, { transport });
    const id = facade.simulator.faults.add({ kind: 'status', status: 503, target: 'poll' });
    await watched.until('GatewayDegraded');
    await watched.untilState('degraded');
    expect(watched.watch.state).toMatchObject({ code: 'GATEWAY_UNAVAILABLE', signOutExpectedAt: null });
    facade.simulator.faults.clear(id);
    await watched.until('GatewayRecovered');
    await watched.untilState('live');
  });

  test('hands nothing over once it was closed, and leaves the server', async () => {
    await using facade = await startFacade();
    using watched = await Watched.signedIn(facade.url, agentId, {
      transport,
      onItem: (item) => {
        if (item.__typename === 'UnrecognizedAgentEvent') watched.watch.close();
      },
    });
    for (const eventType of numbered(1, 5)) facade.simulator.inject(agentId, { eventType });
    await watched.until('Event_1');
    await eventually(async () => {
      expect(await subscribers(facade.url)).toBe(0);
    });
    expect(watched.types.at(-1)).toBe('Event_1');
    expect(watched.watch.state).toMatchObject({ name: 'ended', reason: 'CLOSED' });
  });
});
