/** The gateway's call data, read as fields of the agent and by other agents. */
import { expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { CallScene, customer } from '../rig/calls.ts';
import { Desk } from '../rig/desk.ts';

const details = '{ id feature mediaType caller called skillId skillName data answeredAt customerLevel }';

const read = async (scene: CallScene, fields: string, by: Desk = scene.desk) => {
  const { data, errors } = await ask(scene.facade.url, `{ agent(id: "${by.agentId}") { ${fields} } }`, {}, by.guid);
  return { agent: data['agent'] as unknown, errors };
};

test('an agent without calls has none, and none that is held', async () => {
  await using scene = await CallScene.open();
  expect(await read(scene, `callIds heldCalls { id } currentCallInfo { id }`)).toEqual({
    agent: { callIds: [], heldCalls: [], currentCallInfo: null },
    errors: [],
  });
});

test('an agent reads its current call and the held one, each with its data', async () => {
  await using scene = await CallScene.open();
  const { desk } = scene;
  const first = await scene.callsOut(customer);
  await desk.done('setCallData', `input: { callId: "${first}", data: "order 7" }`);
  await scene.does('holdCall', '', 'AgentEvent_Hold');
  const second = await scene.callsOut('70094');
  const fields = `callIds heldCalls ${details} currentCallInfo { id } callInfo(callId: "${first}") ${details}
    held: callData(callId: "${first}") encoded: callData(callId: "${first}", base64: true) callData`;
  const { agent, errors } = await read(scene, fields);
  const call = {
    id: first,
    feature: 'OUTBOUND',
    caller: expect.any(String) as string,
    called: customer,
    data: 'order 7',
    answeredAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
  };
  expect(agent).toMatchObject({
    callIds: [first, second],
    heldCalls: [{ ...call, mediaType: null, customerLevel: null }],
    currentCallInfo: { id: second },
    callInfo: { ...call, mediaType: 'ORDINARY', customerLevel: 1 },
    held: 'order 7',
    encoded: Buffer.from('order 7').toString('base64'),
    callData: null,
  });
  expect(errors).toEqual([]);
});

test('a call that rings is read before it is answered', async () => {
  await using scene = await CallScene.open({ autoAnswer: false });
  const callId = await scene.rings();
  const { agent } = await read(scene, `ringingCallInfo ${details}`);
  expect(agent).toMatchObject({ ringingCallInfo: { id: callId, caller: customer, feature: 'INBOUND' } });
});

test('a call that the gateway does not know is null with its error, beside what can be read', async () => {
  await using scene = await CallScene.open();
  const { agent, errors } = await read(scene, 'status callInfo(callId: "1-1") { id }');
  expect(agent).toEqual({ status: 'IDLE', callInfo: null });
  expect(errors).toMatchObject([{ path: ['agent', 'callInfo'], extensions: { retcode: '100-007' } }]);
});

test('calls that wait are listed and moved to another queue', async () => {
  const skills = [1, 2].map((id) => ({ name: `skill ${id}`, id, mediatype: 5 }));
  const agents = ['1001', '1002'].map((id) => ({ id, password: `Demo@${id}`, phone: `7${id}`, skills }));
  await using scene = await CallScene.open({}, { agents });
  const { colleague, desk, facade } = scene;
  for (const each of [desk, colleague]) await each.outcome('setAgentBusy', 'input: {}');
  facade.simulator.letHappen({ happening: 'customerCalls', caller: customer, skill: 1 });
  const waiting =
    'one: waitingCalls(skillId: "1") { id caller skillName } other: waitingCalls(skillId: "2") { id skillId }';
  const callId = facade.simulator.queuedCalls[0]?.callId;
  expect(await read(scene, waiting)).toEqual({
    agent: { one: [{ id: callId, caller: customer, skillName: 'skill 1' }], other: [] },
    errors: [],
  });
  await desk.done('moveQueuedCall', `input: { callId: "${callId}", skillId: "2" }`);
  expect(await read(scene, waiting)).toEqual({ agent: { one: [], other: [{ id: callId, skillId: '2' }] }, errors: [] });
});

test('the counts of the day are read, all of them or the most used', async () => {
  await using scene = await CallScene.open();
  await scene.callsOut(customer);
  await scene.does('holdCall', '', 'AgentEvent_Hold');
  const { agent, errors } = await read(
    scene,
    'callCounts { talkSeconds answered outbound } callStatistics { outbound holds released overstayedRestSeconds }',
  );
  expect(agent).toEqual({
    callCounts: { talkSeconds: 0, answered: 0, outbound: 1 },
    callStatistics: { outbound: 1, holds: 1, released: 0, overstayedRestSeconds: 0 },
  });
  expect(errors).toEqual([]);
});

test('an inspector reads the calls of another agent, and an ordinary agent does not', async () => {
  await using scene = await CallScene.open();
  await using inspector = await Desk.open(scene.facade, '1100');
  const callId = await scene.callsOut(customer);
  const readBy = ({ agentId, guid }: Desk, of: string) =>
    ask(
      scene.facade.url,
      `{ held: heldCallsOfAgent(agentId: "${agentId}", ofAgentId: "${of}") { id } callIdsOfAgent(agentId: "${agentId}", ofAgentId: "${of}") }`,
      {},
      guid,
    );
  expect(await readBy(inspector, '1001')).toMatchObject({ data: { held: [], callIdsOfAgent: [callId] } });
  await scene.does('holdCall', '', 'AgentEvent_Hold');
  expect(await readBy(inspector, '1001')).toMatchObject({ data: { held: [{ id: callId }], callIdsOfAgent: [callId] } });
  const { data, errors } = await readBy(scene.desk, '1002');
  expect(data).toEqual({ held: null, callIdsOfAgent: [] });
  expect(errors).toMatchObject([{ path: ['held'], extensions: { retcode: '300-001' } }]);
});

test('an older gateway takes the data of a call in the address', async () => {
  await using scene = await CallScene.open({}, {}, { AGENT_GATEWAY_PROFILE: 'classic' });
  const callId = await scene.callsOut(customer);
  await scene.desk.done('setCallData', `input: { callId: "${callId}", data: "order 7 & 8" }`);
  const { operation, query } = scene.desk.commands().at(-1) ?? {};
  expect([operation, query]).toEqual(['PUT /calldata/1001', `callid=${callId}&calldata=order+7+%26+8`]);
});
