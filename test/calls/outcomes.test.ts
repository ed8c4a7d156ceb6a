/** Which events decide the outcome of a call operation: those of the call that the request started or named, in the requested mode. */
import { expect, test } from 'vitest';
import { CallScene, callIdOf, customer } from '../rig/calls.ts';
import type { RanOutcome } from '../rig/desk.ts';

const typesOf = ({ events }: RanOutcome) => events.map(({ type }) => type);

test('the events of another call neither confirm nor refuse a call that begins', async () => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  const { simulator } = facade;
  simulator.letHappen({ happening: 'phoneWill', number: customer, will: 'rings' });
  const begins = desk.outcome('startOutboundCall', `input: { number: "${customer}" }`, '(within: 30000)');
  const { content } = await desk.until('AgentEvent_Customer_Alerting');
  simulator.inject('1001', { eventType: 'AgentEvent_Call_Out_Fail', content: '1456401416-3' });
  simulator.inject('1001', { eventType: 'AgentEvent_Talking', content: { callid: '1456401416-3' } });
  await desk.until('AgentEvent_Talking', { callid: '1456401416-3' });
  simulator.letHappen({ happening: 'phoneAnswers', number: customer });
  const outcome = await begins;
  expect(outcome.__typename).toBe('OutcomeConfirmed');
  expect(typesOf(outcome)).toEqual([
    'AgentOther_PhoneAlerting',
    'AgentOther_PhoneOffhook',
    'AgentState_Busy',
    'AgentEvent_Customer_Alerting',
    'AgentEvent_Talking',
  ]);
  expect(callIdOf(outcome.events.at(-1)?.content)).toBe(callIdOf(content));
});

test('the end of another call does not confirm that a call is dropped', async () => {
  await using scene = await CallScene.open({}, { latencyMs: 50 });
  const { desk, facade } = scene;
  const callId = await scene.callsOut(customer);
  const drops = desk.outcome('dropCall', `input: { callId: "${callId}" }`);
  await expect.poll(() => desk.commands().at(-1)?.operation).toBe(`POST /voicecall/1001/dropcall/${callId}`);
  facade.simulator.inject('1001', { eventType: 'AgentEvent_Call_Release', content: '1456401416-3' });
  const { events } = await drops;
  expect(events.filter(({ type }) => type === 'AgentEvent_Call_Release').map(({ content }) => content)).toEqual([
    callId,
  ]);
});

test.each([
  ['startOutboundCall', `number: "${customer}"`, 'AgentEvent_Call_Out_Fail'],
  ['startInternalCall', 'toAgentId: "1003"', 'AgentEvent_Inside_Call_Fail'],
])('%s is refused by the event that it failed', async (mutation, input, type) => {
  await using scene = await CallScene.open();
  const { desk, facade } = scene;
  facade.simulator.letHappen({ happening: 'phoneWill', number: customer, will: 'busy' });
  const ran = await desk.outcome(mutation, `input: { ${input} }`);
  expect(ran).toMatchObject({ __typename: 'OutcomeRefused', event: { type } });
});

test('a consultation that nobody answers is refused', async () => {
  await using scene = await CallScene.open();
  await scene.talks();
  const outcome = await scene.desk.outcome('consultAgent', 'input: { toAgentId: "1003" }');
  expect(outcome).toMatchObject({ __typename: 'OutcomeRefused', event: { type: 'AgentEvent_Consult_Fail' } });
});

test('a transfer to somebody who cannot be reached is refused', async () => {
  await using scene = await CallScene.open();
  await scene.talks();
  const outcome = await scene.desk.outcome('transferCallToAgent', 'input: { toAgentId: "1003", mode: SUCCESS }');
  expect(outcome).toMatchObject({ __typename: 'OutcomeRefused', event: { type: 'AgentEvent_Connect_Fail' } });
});

test('a success transfer whose customer hangs up meanwhile is refused, although the call is released', async () => {
  await using scene = await CallScene.open();
  const { colleague, desk, facade } = scene;
  await colleague.done('setAgentAutoAnswer', 'input: { enabled: false }');
  await scene.talks();
  const transfers = desk.outcome(
    'transferCallToAgent',
    'input: { toAgentId: "1002", mode: SUCCESS }',
    '(within: 30000)',
  );
  await colleague.until('AgentEvent_Ringing');
  // Neither event is about the transfer, which waits for the other side to answer.
  facade.simulator.inject('1001', { eventType: 'AgentEvent_Call_Release', content: '1456401416-3' });
  await desk.until('AgentEvent_Call_Release');
  facade.simulator.letHappen({ happening: 'customerHangsUp', agent: '1001' });
  expect(await transfers).toMatchObject({
    __typename: 'OutcomeRefused',
    event: { type: 'AgentEvent_SuccTransResult', content: { result: 1 } },
  });
});

test('a party that leaves by itself is not the one that was disconnected', async () => {
  await using scene = await CallScene.open({}, { latencyMs: 50 });
  const { desk, facade } = scene;
  await scene.talks();
  await scene.does('transferCallToNumber', 'input: { number: "70094", mode: THREE_PARTY }', 'AgentEvent_Conference');
  const disconnects = desk.outcome('disconnectCallParty', 'input: { number: "70094" }');
  await expect.poll(() => desk.commands().at(-1)?.operation).toBe('POST /voicecall/1001/disconnect/70094');
  facade.simulator.inject('1001', {
    eventType: 'AgentEvent_Customer_Release',
    content: { callid: '1-1', number: '70095' },
  });
  const { events } = await disconnects;
  expect(events).toMatchObject([{ content: { number: '70094' } }]);
});

test('a switch to video that failed is refused', async () => {
  await using scene = await CallScene.open({ agentType: 'PC_PHONE_VIDEO' }, { latencyMs: 50 });
  const { desk, facade } = scene;
  const callid = await scene.talks();
  const switches = desk.outcome('switchCallMedia', 'input: { media: VIDEO }');
  await expect.poll(() => desk.commands().at(-1)?.operation).toBe('POST /voicecall/1001/mediaswitch');
  facade.simulator.inject('1001', { eventType: 'AgentEvent_MediaSwith', content: { callid, reason: 3, mediaType: 3 } });
  expect(await switches).toMatchObject({ __typename: 'OutcomeRefused', event: { type: 'AgentEvent_MediaSwith' } });
});

test('an outcome that is asked for again under its idempotency key is that of the call which the first request began', async () => {
  await using scene = await CallScene.open();
  const args = `input: { number: "${customer}" }, idempotencyKey: "7f0a5c1e"`;
  const first = await scene.desk.done('startOutboundCall', args, 'callId');
  scene.facade.simulator.inject('1001', { eventType: 'AgentEvent_Talking', content: { callid: '1456401416-3' } });
  await scene.desk.until('AgentEvent_Talking', { callid: '1456401416-3' });
  const { events } = await scene.desk.outcome('startOutboundCall', args);
  const talking = events.filter(({ type }) => type === 'AgentEvent_Talking');
  expect(talking.map(({ content }) => callIdOf(content))).toEqual([first['callId']]);
});
