/** The simulated gateway performs every call operation, and its events confirm it. */
import { expect, test } from 'vitest';
import { callOperations } from '../../src/families/voicecall/operations.ts';
import { requestOf } from '../../src/gateway/request.ts';
import { Desk } from '../rig/desk.ts';
import { CallScene, callScenes, customer } from '../rig/calls.ts';
import { startFacade } from '../rig/facade.ts';

test.each(callScenes)('$name', async ({ play }) => {
  await using scene = await play();
  expect(scene.desk.events().length).toBeGreaterThan(0);
});

test('a gateway that returns no id of the new call has begun it all the same', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  facade.simulator.faults.add({ kind: 'retcode', retcode: '0', message: '', target: 'command', times: 1 });
  const ran = await desk.done('startOutboundCall', `input: { number: "${customer}" }`, 'callId');
  expect(ran['callId']).toBeNull();
});

test('the id of a preview keeps its digits beyond 2^53', () => {
  const input = { number: '70001', callControlId: '9007199254740993' };
  const { body } = requestOf(callOperations.startPreviewCall, '1001', input, { profile: 'current', timeoutMs: 1 });
  expect(body).toBe('{"called":"70001","callcontrolid":9007199254740993}');
});

test('the kind of target travels with a transfer and with a consultation', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const sent: unknown[] = [];
  for (const [mutation, input] of [
    ['transferCallToQueue', 'skillId: "1", mode: SUCCESS'],
    ['transferCallToAgent', 'toAgentId: "1002", skillId: "3", mode: RELEASE'],
    ['transferCallToIvr', 'accessCode: "95588", mode: SUSPEND'],
    ['transferCallToAccessCode', 'accessCode: "95588", mode: RELEASE, callData: "order 7"'],
    ['transferCallToNumber', 'number: "70094", mode: RELEASE'],
    ['consultAgent', 'toAgentId: "1002"'],
    ['consultQueue', 'skillId: "1", mode: THREE_PARTY, holdMeanwhile: false'],
  ] as const) {
    await desk.run(mutation, `input: { ${input} }`);
    sent.push(desk.commands().at(-1)?.body);
  }
  expect(sent).toEqual([
    { devicetype: 1, address: '1', mode: 2 },
    { devicetype: 2, address: '1002', mode: 0, skillId: 3 },
    { devicetype: 3, address: '95588', mode: 1 },
    { devicetype: 4, address: '95588', mode: 0, callappdata: 'order 7' },
    { devicetype: 5, address: '70094', mode: 1 },
    { devicetype: 2, dstaddress: '1002' },
    { devicetype: 1, dstaddress: '1', mode: 2, holdflag: false },
  ]);
});

test.each([
  ['transferCallToQueue', 'skillId: "1", mode: SUSPEND'],
  ['transferCallToAgent', 'toAgentId: "1002", mode: TALK'],
  ['transferCallToIvr', 'accessCode: "1", mode: SUCCESS'],
  ['transferCallToAccessCode', 'accessCode: "1", mode: THREE_PARTY'],
  ['transferCallToNumber', 'number: "1", mode: SUSPEND'],
])('%s has no mode of another target: %s', async (mutation, input) => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const before = facade.simulator.ledger.lastSerial;
  const { errors } = await desk.run(mutation, `input: { ${input} }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(desk.commands(before)).toEqual([]);
});

test('an older gateway is sent the older forms', async () => {
  await using scene = await CallScene.open({ autoAnswer: false }, {}, { AGENT_GATEWAY_PROFILE: 'classic' });
  const { desk, facade } = scene;
  const { simulator } = facade;
  const last = () => desk.commands().at(-1);
  await scene.rings();
  await scene.does('answerCall', 'input: {}', 'AgentEvent_Talking');
  await desk.done('sendDtmf', 'input: { digits: "12*" }');
  expect(last()).toEqual({ operation: 'POST /voicecall/1001/seconddial/12*', query: '', body: {} });
  await scene.does('releaseCall', '', 'AgentEvent_Call_Release');
  expect(last()?.operation).toBe('DELETE /voicecall/1001');

  simulator.letHappen({ happening: 'previewOffered', agent: '1001', numbers: '70001' });
  const { content } = await desk.until('AgentEvent_Preview_CallOut');
  const { controlid } = content as { readonly controlid: string };
  await scene.begins('startPreviewCall', `input: { number: "70001", callControlId: "${controlid}" }`);
  expect(last()?.operation).toBe('PUT /voicecall/1001/previewcallout');
  await scene.does('releaseCall', '', 'AgentEvent_Call_Release');

  simulator.letHappen({ happening: 'agentPhoneWill', agent: '1001', will: 'ring' });
  for (const [mutation, operation, proof] of [
    ['hangUpAgentPhone', 'phonehangup', 'AgentEvent_No_Answer'],
    ['pickUpAgentPhone', 'phonepickup', 'AgentOther_PhoneOffhook'],
  ] as const) {
    const from = desk.watch.events.length;
    simulator.letHappen({ happening: 'customerRings', agent: '1001' });
    await desk.until('AgentOther_PhoneAlerting', {}, from);
    await scene.does(mutation, '', proof);
    expect(last()?.operation).toBe(`PUT /voicecall/1001/${operation}`);
  }
});
