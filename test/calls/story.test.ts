/** One call from the customer to the colleague who takes it over, over sockets. Each step is confirmed by its outcome. */
import { expect, test } from 'vitest';
import { callIdOf, customer } from '../rig/calls.ts';
import { ask } from '../rig/client.ts';
import type { Desk } from '../rig/desk.ts';
import { SupervisionScene } from '../rig/supervision.ts';

interface SeenCall {
  readonly id: string;
  readonly state: string;
}

test('a customer calls, the agent answers, holds, consults and transfers, while a supervisor listens', async () => {
  await using scene = await SupervisionScene.open({ autoAnswer: false });
  const { floor } = scene;
  const { colleague, desk, facade } = floor;
  const callsOf = async ({ agentId, guid }: Desk): Promise<readonly SeenCall[]> => {
    const document = `{ agent(id: "${agentId}") { calls { id state parties } } }`;
    const { data, errors } = await ask<{ agent: { calls: readonly SeenCall[] } }>(facade.url, document, {}, guid);
    expect(errors).toEqual([]);
    return data.agent.calls;
  };

  facade.simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: customer });
  const callId = callIdOf((await desk.until('AgentEvent_Ringing', { caller: customer })).content);
  const call = { id: callId, parties: [customer] };
  expect(await callsOf(desk)).toEqual([{ ...call, state: 'RINGING' }]);

  await floor.does('answerCall', `input: { callId: "${callId}" }`, 'AgentEvent_Talking');
  expect(await callsOf(desk)).toEqual([{ ...call, state: 'TALKING' }]);

  await scene.does('listenToAgent', '', 'AgentOther_PhoneOffhook');
  await desk.until('AgentOther_BeQcStart', { qcType: 8, qcAgentId: 1100 });

  await floor.does('holdCall', '', 'AgentEvent_Hold');
  expect(await callsOf(desk)).toEqual([{ ...call, state: 'HELD' }]);
  await floor.does('retrieveCall', `input: { callId: "${callId}" }`, 'AgentEvent_Talking');

  const help = await floor.begins('consultAgent', 'input: { toAgentId: "1002", mode: TWO_PARTY }');
  expect(help).not.toBe(callId);
  expect(await callsOf(desk)).toEqual([
    { ...call, state: 'HELD' },
    { id: help, state: 'TALKING', parties: ['1002'] },
  ]);
  await colleague.until('AgentEvent_Talking', { callid: help });
  expect(await callsOf(colleague)).toMatchObject([{ id: help, state: 'TALKING' }]);
  await floor.does('dropCall', `input: { callId: "${help}" }`, 'AgentEvent_Call_Release');
  await colleague.until('AgentState_Ready', {}, 2);
  await floor.does('retrieveCall', `input: { callId: "${callId}" }`, 'AgentEvent_Talking');

  const transfer = 'input: { toAgentId: "1002", mode: SUCCESS, callData: "order 7" }';
  await floor.does('transferCallToAgent', transfer, 'AgentEvent_SuccTransResult');
  await scene.does('stopInspection', '', 'AgentOther_PhoneRelease');
  await desk.until('AgentOther_BeQcStop', { qcType: 8, qcAgentId: 1100 });
  expect(await callsOf(desk)).toEqual([]);
  await colleague.until('AgentEvent_Talking', { callid: callId });
  expect(await callsOf(colleague)).toEqual([{ ...call, state: 'TALKING' }]);
  expect(facade.simulator.agent('1002').calls).toMatchObject([{ callId, others: [customer], state: 'talking' }]);

  await floor.does('releaseCall', '', 'AgentEvent_Call_Release', colleague);
  expect(await callsOf(colleague)).toEqual([]);
});
