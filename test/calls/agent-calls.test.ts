/** An agent's calls as fields of the agent and of its snapshot, over sockets. */
import { expect, test } from 'vitest';
import { ask, Watch } from '../rig/client.ts';
import { CallScene, customer } from '../rig/calls.ts';
import { eventually } from '../rig/eventually.ts';

const fields = 'id state direction type caller called parties held muted since endedAt isCertain';

const read = async ({ desk, facade }: CallScene, selection = `calls { ${fields} }`) => {
  const { data, errors } = await ask<{ agent: { calls: unknown } }>(
    facade.url,
    `{ agent(id: "${desk.agentId}") { ${selection} } }`,
    {},
    desk.guid,
  );
  return { calls: data.agent.calls, errors };
};

async function snapshotOf({ desk, facade }: CallScene) {
  const selection = '... on AgentSnapshot { calls { id state isCertain } unavailable }';
  await using watch = await Watch.open(facade.url, desk.agentId, {
    guid: desk.guid,
    snapshot: true,
    fields: selection,
  });
  await watch.untilTypes('AgentSnapshot');
  expect(watch.errors).toEqual([]);
  return watch.events[0];
}

/** A poll takes the next events off the gateway's queue, and they never arrive. */
async function loses(scene: CallScene, happens: () => Promise<unknown>): Promise<void> {
  const { desk, facade } = scene;
  const from = desk.watch.events.length;
  facade.simulator.faults.add({ kind: 'empty', target: 'poll', carrying: 'event', agent: desk.agentId, times: 1 });
  await happens();
  await desk.until('StreamGap', {}, from);
}

test('a call is followed from its ringing to its end', async () => {
  await using scene = await CallScene.open({ autoAnswer: false });
  const { desk } = scene;
  const id = await scene.rings();
  const call = {
    id,
    direction: 'INBOUND',
    type: 'INBOUND',
    caller: customer,
    parties: [customer],
    held: false,
    muted: null,
    endedAt: null,
    isCertain: true,
  };
  expect(await read(scene)).toMatchObject({ calls: [{ ...call, state: 'RINGING' }], errors: [] });
  await scene.does('answerCall', `input: { callId: "${id}" }`, 'AgentEvent_Talking');
  await desk.done('muteCall');
  expect(await read(scene)).toMatchObject({ calls: [{ ...call, state: 'TALKING', muted: true }] });
  await desk.done('unmuteCall');
  await scene.does('holdCall', '', 'AgentEvent_Hold');
  expect(await read(scene)).toMatchObject({ calls: [{ ...call, state: 'HELD', held: true, muted: false }] });
  await scene.does('retrieveCall', 'input: {}', 'AgentEvent_Talking');
  await scene.does('releaseCall', '', 'AgentEvent_Call_Release');
  expect(await read(scene)).toEqual({ calls: [], errors: [] });
  expect(await read(scene, `calls(includeEnded: true) { ${fields} }`)).toMatchObject({
    calls: [{ ...call, state: 'ENDED', muted: false, endedAt: expect.stringMatching(/Z$/) as string }],
  });
});

test('a call that the agent makes is known before its first event, and each party of a three-party call', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  const held = await scene.callsOut(customer);
  await scene.does('holdCall', '', 'AgentEvent_Hold');
  facade.simulator.letHappen({ happening: 'phoneWill', number: '70094', will: 'rings' });
  const { callId } = await desk.done('startOutboundCall', 'input: { number: "70094" }', 'callId');
  const { calls } = await read(scene);
  expect(calls).toMatchObject([
    { id: held, state: 'HELD' },
    { id: callId, direction: 'OUTBOUND', called: '70094', parties: ['70094'] },
  ]);
  await desk.until('AgentEvent_Customer_Alerting', { callid: callId });
  facade.simulator.letHappen({ happening: 'phoneAnswers', number: '70094' });
  await desk.until('AgentEvent_Talking', { callid: callId });
  await scene.does('startThreePartyCall', `input: { heldCallId: "${held}" }`, 'AgentEvent_Conference');
  await desk.until('AgentEvent_Customer_Release', { callid: held });
  expect((await read(scene, 'calls { id state parties }')).calls).toEqual([
    { id: callId, state: 'THREE_PARTY', parties: expect.arrayContaining([customer, '70094']) as string[] },
  ]);
});

test('a transfer that is tried in vain leaves the agent talking', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  const id = await scene.talks();
  for (const eventType of ['AgentEvent_Customer_Alerting', 'AgentEvent_Connect_Fail']) {
    const content = eventType === 'AgentEvent_Connect_Fail' ? id : { callid: id, otherPhone: '1009' };
    facade.simulator.inject(desk.agentId, { eventType, content });
    await desk.until(eventType);
    expect((await read(scene, 'calls { id state parties }')).calls).toEqual([
      { id, state: 'TALKING', parties: [customer] },
    ]);
  }
});

test('after a gap the state is read once, and the calls are certain again', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  const held = await scene.callsOut(customer);
  await loses(scene, () => desk.done('holdCall'));
  const second = await scene.callsOut('70094');
  const since = facade.simulator.ledger.requests({ agent: desk.agentId }).at(-1)!.serial;
  const expected = [
    { id: held, state: 'HELD', isCertain: true },
    { id: second, state: 'TALKING', isCertain: true },
  ];
  expect(await snapshotOf(scene)).toMatchObject({ calls: expected, unavailable: [] });
  expect(await read(scene, 'calls { id state isCertain }')).toEqual({ calls: expected, errors: [] });
  const asked = desk.commands(since).map(({ operation }) => operation.replace(/^GET \/\w+\/(\d+\/)?/, ''));
  expect(asked.filter((operation) => operation.startsWith('holdlist'))).toHaveLength(1);
  expect(asked.join()).not.toContain('syncagentinfo');
});

test('a three-party call whose event was lost has its parties again once the state has been read', async () => {
  await using scene = await CallScene.open();
  const { desk } = scene;
  const held = await scene.callsOut(customer);
  await scene.does('holdCall', '', 'AgentEvent_Hold');
  const id = await scene.callsOut('70094');
  await loses(scene, () => desk.done('startThreePartyCall', `input: { heldCallId: "${held}" }`));
  const { calls } = await read(scene, 'calls { id state parties isCertain }');
  expect(calls).toEqual([
    { id, state: 'THREE_PARTY', parties: expect.arrayContaining([customer, '70094']) as string[], isCertain: true },
  ]);
});

test('a gateway that does not tell the parties of a call leaves them as they were', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  facade.simulator.faults.add({ kind: 'status', status: 404, target: 'command', path: '/remotenumbers' });
  await scene.callsOut(customer);
  await scene.does('holdCall', '', 'AgentEvent_Hold');
  const id = await scene.callsOut('70094');
  await loses(scene, () => {
    facade.simulator.inject(desk.agentId, { eventType: 'Lost' });
    return Promise.resolve();
  });
  const { calls, errors } = await read(scene, 'calls { id state parties isCertain }');
  expect(errors).toEqual([]);
  expect(calls).toContainEqual({ id, state: 'TALKING', parties: ['70094'], isCertain: true });
});

test('a call whose end was lost is over once the state has been read', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  const id = await scene.callsOut(customer);
  facade.simulator.faults.add({ kind: 'empty', target: 'poll', carrying: 'event', agent: desk.agentId, times: 10 });
  await desk.done('releaseCall');
  await desk.until('StreamGap');
  await eventually(async () => {
    expect(await read(scene, 'calls { id }')).toEqual({ calls: [], errors: [] });
  });
  expect(await read(scene, 'calls(includeEnded: true) { id state }')).toMatchObject({
    calls: [{ id, state: 'ENDED' }],
  });
});

test('a state that cannot be read leaves the known calls uncertain', async () => {
  await using scene = await CallScene.open();
  const id = await scene.callsOut(customer);
  scene.facade.simulator.faults.add({ kind: 'status', status: 503, target: 'command', path: '/holdlist' });
  await loses(scene, () => scene.desk.done('holdCall'));
  const calls = [{ id, state: 'TALKING', isCertain: false }];
  expect(await snapshotOf(scene)).toMatchObject({ calls, unavailable: [] });
  expect(await read(scene, 'calls { id state isCertain }')).toEqual({ calls, errors: [] });
});

test('without a known call, a state that cannot be read is unknown and not none', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  facade.simulator.faults.add({ kind: 'status', status: 503, target: 'command', path: '/holdlist' });
  await loses(scene, () => {
    facade.simulator.inject(desk.agentId, { eventType: 'Lost' });
    return Promise.resolve();
  });
  expect(await snapshotOf(scene)).toMatchObject({ calls: null, unavailable: ['CALLS'] });
  const { calls, errors } = await read(scene);
  expect(calls).toBeNull();
  expect(errors).toMatchObject([{ path: ['agent', 'calls'], extensions: { code: 'GATEWAY_UNAVAILABLE' } }]);
});

test('a call is an entity by its agent and its id, also for a while after its end', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  const id = await scene.callsOut(customer);
  const entity = async (of: string) => {
    const { data } = await ask<{ _entities: readonly unknown[] }>(
      facade.url,
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Call { agentId id state } } }',
      { representations: [{ __typename: 'Call', agentId: desk.agentId, id: of }] },
      desk.guid,
    );
    return data._entities[0];
  };
  expect(await entity(id)).toEqual({ agentId: desk.agentId, id, state: 'TALKING' });
  await scene.does('releaseCall', '', 'AgentEvent_Call_Release');
  expect(await entity(id)).toEqual({ agentId: desk.agentId, id, state: 'ENDED' });
  expect(await entity('1-1')).toBeNull();
});
