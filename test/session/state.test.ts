/** States that an agent sets: busy, idle, wrap-up, rest and custom states. */
import { describe, expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';
import { fresh } from '../rig/fixtures.ts';

const facade = fresh(() => startFacade({ simulator: { minuteMs: 6_000 } }));
const desk = fresh(() => Desk.open(facade, '1001'));

/**
 * Requests the state with its outcome.
 * @returns the types of the events that came with it
 */
async function change(mutation: string, args = ''): Promise<readonly string[]> {
  const outcome = await desk.outcome(mutation, args);
  expect(outcome.__typename).toBe('OutcomeConfirmed');
  return outcome.events.map(({ type }) => type);
}
const last = () => desk.commands().at(-1);
const status = () => facade.simulator.agent('1001').status;

async function read(field: string): Promise<unknown> {
  const { data, errors } = await ask<{ readonly agent: Readonly<Record<string, unknown>> }>(
    facade.url,
    `{ agent(id: "1001") { ${field} } }`,
    {},
    desk.guid,
  );
  expect(errors).toEqual([]);
  return data.agent[field];
}

test('an agent is busy with a reason, changes the reason, and is no longer busy', async () => {
  expect(await change('setAgentBusy', 'input: { reason: 200 }')).toEqual(['AgentState_SetNotReady_Success']);
  expect(last()).toEqual({ operation: 'POST /onlineagent/1001/saybusy', query: 'reason=200', body: {} });
  expect([status(), await read('status')]).toEqual([3, 'BUSY']);
  expect(await desk.run('setAgentBusy', 'input: { reason: 201 }')).toMatchObject({
    __typename: 'StateChangeRefused',
    retcode: '100-009',
  });
  await change('setAgentBusy', 'input: { reason: 201, replaceReason: true }');
  expect(last()?.query).toBe('reason=201&prolong=true');
  await desk.until('AgentState_SetNotReady_Success', { reason: '201' });
  expect(await change('cancelAgentBusy')).toEqual(['AgentState_CancelNotReady_Success']);
  expect(last()?.operation).toBe('POST /onlineagent/1001/cancelbusy');
  expect(status()).toBe(4);
});

test('an agent is busy without a reason', async () => {
  await change('setAgentBusy', 'input: {}');
  expect(last()).toEqual({ operation: 'POST /onlineagent/1001/saybusy', query: '', body: {} });
});

test('an agent goes idle from busy, from wrap-up and where it is idle', async () => {
  await change('setAgentBusy', 'input: {}');
  expect(await change('setAgentIdle')).toEqual(['AgentState_CancelNotReady_Success']);
  expect(last()).toEqual({ operation: 'POST /onlineagent/1001/sayfree', query: '', body: {} });
  expect(status()).toBe(4);
  await change('startAgentWrapUp');
  expect(await change('setAgentIdle')).toEqual(['AgentState_CancelWork_Success']);
  expect(await change('setAgentIdle')).toEqual(['AgentState_Ready']);
});

test('an agent goes to wrap-up and leaves it', async () => {
  expect(await change('startAgentWrapUp')).toEqual(['AgentState_SetWork_Success']);
  expect(last()?.operation).toBe('POST /onlineagent/1001/work');
  expect([status(), await read('status')]).toEqual([5, 'WRAP_UP']);
  expect(await change('endAgentWrapUp')).toEqual(['AgentState_CancelWork_Success']);
  expect(last()?.operation).toBe('POST /onlineagent/1001/cancelwork');
  expect(status()).toBe(4);
});

test('an agent rests, is reminded, and rests no longer', async () => {
  expect(await change('startAgentRest', 'input: { seconds: 86399, reason: 255 }')).toEqual([
    'AgentState_SetRest_Success',
  ]);
  expect(last()).toEqual({ operation: 'POST /onlineagent/1001/rest/86399/255', query: '', body: {} });
  expect([status(), await read('status')]).toEqual([8, 'REST']);
  expect(await desk.run('startAgentRest', 'input: { seconds: 1 }')).toMatchObject({ __typename: 'StateChangeRefused' });
  await change('startAgentRest', 'input: { seconds: 1, replaceReason: true }');
  expect(last()).toMatchObject({ operation: 'POST /onlineagent/1001/rest/1/0', query: 'prolong=true' });
  await desk.until('AgentState_Rest_Timeout');
  expect(status()).toBe(8);
  expect(await change('endAgentRest')).toEqual(['AgentState_CancelRest_Success']);
  expect(last()?.operation).toBe('POST /onlineagent/1001/cancelrest');
  expect(status()).toBe(4);
});

test('an agent has a state of the business’s own, and has it no longer', async () => {
  expect(await read('customState')).toBeNull();
  await desk.done('setAgentCustomState', 'input: { state: 65534 }');
  expect(last()).toEqual({ operation: 'POST /onlineagent/1001/setcustomstate', query: 'customstate=65534', body: {} });
  expect(await read('customState')).toBe(65534);
  expect(last()?.operation).toBe('GET /onlineagent/1001/querycustomstate');
  await desk.done('setAgentCustomState', 'input: { state: 0 }');
  expect(await read('customState')).toBe(0);
  await desk.done('clearAgentCustomState');
  expect(last()?.operation).toBe('POST /onlineagent/1001/cancelsetcustomstate');
  expect(await read('customState')).toBeNull();
});

test('the status is that of a call while there is one, and a state asked for meanwhile comes after it', async () => {
  facade.simulator.letHappen({ happening: 'customerRings', agent: '1001' });
  await desk.until('AgentEvent_Talking');
  expect([await read('status'), await read('inCall')]).toEqual(['TALKING', true]);
  for (const [mutation, args] of [
    ['setAgentIdle', ''],
    ['startAgentWrapUp', ''],
    ['startAgentRest', 'input: { seconds: 1 }'],
    ['setAgentBusy', 'input: { reason: 200 }'],
  ] as const)
    await desk.done(mutation, args);
  expect([await read('status'), status()]).toEqual(['TALKING', 7]);
  facade.simulator.letHappen({ happening: 'customerHangsUp', agent: '1001' });
  await desk.until('AgentState_SetNotReady_Success', { reason: '200' });
  expect(await read('status')).toBe('BUSY');
});

describe('a change that the state does not allow', () => {
  test.each(['cancelAgentBusy', 'endAgentWrapUp', 'endAgentRest'])(
    'is refused: %s of an idle agent',
    async (mutation) => {
      const refused = await desk.run(mutation);
      expect(refused).toMatchObject({ __typename: 'StateChangeRefused', retcode: '100-009', errors: [] });
      expect(refused.advice).not.toBe('');
      expect(status()).toBe(4);
    },
  );
});

test('an agent that nobody knows has no status, one that is signed out is signed out', async () => {
  const { data } = await ask(
    facade.url,
    '{ unknown: agent(id: "999999") { status inCall } out: agent(id: "1002") { status } }',
    {},
    desk.guid,
  );
  expect(data).toEqual({ unknown: { status: 'UNKNOWN', inCall: false }, out: { status: 'SIGNED_OUT' } });
});
