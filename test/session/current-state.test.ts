/** `Agent.currentState`: reason, start, next state and the end of a rest, from the agent's events. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { startInstances } from '../rig/cluster.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { fresh } from '../rig/fixtures.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { hasRedis } from '../rig/redis.ts';

// A minute takes one second.
const facade = fresh(() => startFacade({ simulator: { minuteMs: 1000 } }));
const desk = fresh(() => Desk.open(facade, '1001', false, { idleAfterCall: false }));

interface State {
  readonly status: string;
  readonly reason: number | null;
  readonly since: string;
  readonly pending: { readonly status: string; readonly reason: number | null; readonly askedAt: string } | null;
  readonly restEndsAt: string | null;
  readonly isRestOver: boolean;
}

async function current(url = facade.url, guid = desk.guid, agentId = '1001'): Promise<State | null> {
  const { data, errors } = await ask<{ readonly agent: { readonly currentState: State | null } }>(
    url,
    `{ agent(id: "${agentId}") { currentState { status reason since pending { status reason askedAt } restEndsAt isRestOver } } }`,
    {},
    guid,
  );
  expect(errors).toEqual([]);
  return data.agent.currentState;
}

/** A customer's call reaches the agent. */
async function talks(): Promise<void> {
  const from = desk.watch.events.length;
  facade.simulator.letHappen({ happening: 'customerRings', agent: '1001' });
  await desk.until('AgentEvent_Talking', {}, from);
  await desk.until('AgentState_Busy', {}, from);
}

const nothingElse = { pending: null, restEndsAt: null, isRestOver: false };

test('a state has its reason and its begin, which is the gateway’s', async () => {
  expect(await current()).toMatchObject({ status: 'IDLE', reason: null, ...nothingElse });
  await desk.outcome('setAgentBusy', 'input: { reason: 200 }');
  const busy = await current();
  expect(busy).toMatchObject({ status: 'BUSY', reason: 200, ...nothingElse });
  const event = desk.watch.events.find(({ type }) => type === 'AgentState_SetNotReady_Success');
  expect(Math.abs(Date.parse(busy!.since) - Date.now())).toBeLessThan(60_000);
  expect(event).toBeDefined();
  await desk.outcome('setAgentBusy', 'input: { reason: 201, replaceReason: true }');
  expect(await current()).toMatchObject({ status: 'BUSY', reason: 201 });
  await desk.outcome('cancelAgentBusy');
  expect(await current()).toMatchObject({ status: 'IDLE', reason: null, ...nothingElse });
});

test('what is asked for during a call comes next, the last of it, and then takes effect', async () => {
  await talks();
  expect(await current()).toMatchObject({ status: 'TALKING', pending: null });
  await desk.done('setAgentBusy', 'input: { reason: 200 }');
  expect(await current()).toMatchObject({ status: 'TALKING', pending: { status: 'BUSY', reason: 200 } });
  await desk.done('startAgentRest', 'input: { seconds: 600, reason: 7 }');
  expect(await current()).toMatchObject({
    status: 'TALKING',
    pending: { status: 'REST', reason: 7 },
    restEndsAt: null,
  });
  await desk.outcome('releaseCall');
  await desk.until('AgentState_Work');
  // The wrap-up comes first.
  expect(await current()).toMatchObject({ status: 'WRAP_UP', pending: { status: 'REST' } });
  await desk.done('endAgentWrapUp');
  await desk.until('AgentState_SetRest_Success');
  const resting = await current();
  expect(resting).toMatchObject({ status: 'REST', reason: 7, pending: null, isRestOver: false });
  expect(Date.parse(resting!.restEndsAt!) - Date.parse(resting!.since)).toBe(600_000);
});

test('what was asked for and withdrawn does not come', async () => {
  await talks();
  await desk.done('startAgentRest', 'input: { seconds: 600 }');
  expect(await current()).toMatchObject({ pending: { status: 'REST' } });
  await desk.done('endAgentRest');
  expect(await current()).toMatchObject({ status: 'TALKING', pending: null });
});

test('a rest that has run out is an event of its own, and the agent continues resting', async () => {
  await desk.outcome('startAgentRest', 'input: { seconds: 6 }');
  const resting = await current();
  expect(resting).toMatchObject({ status: 'REST', isRestOver: false });
  await desk.until('AgentState_Rest_Timeout');
  const event = desk.watch.events.find(({ type }) => type === 'AgentState_Rest_Timeout');
  expect(event?.__typename).toBe('AgentRestTimedOut');
  expect(await current()).toEqual({ ...resting, isRestOver: true });
  await desk.outcome('endAgentRest');
  expect(await current()).toMatchObject({ status: 'IDLE', ...nothingElse });
});

test('a rest that was asked for elsewhere has no known end', async () => {
  facade.simulator.inject('1001', { eventType: 'AgentState_SetRest_Success', content: { reason: '4' } });
  await desk.until('AgentState_SetRest_Success');
  expect(await current()).toMatchObject({ status: 'REST', reason: 4, ...nothingElse });
});

test('a repeated event changes neither the state nor its begin', async () => {
  await desk.outcome('setAgentBusy', 'input: { reason: 200 }');
  const before = await current();
  for (const eventType of ['AgentState_SetNotReady_Success', 'AgentState_CancelRest_Success']) {
    const content = eventType === 'AgentState_SetNotReady_Success' ? { reason: '200' } : null;
    const from = desk.watch.events.length;
    facade.simulator.inject('1001', { eventType, content });
    await desk.until(eventType, {}, from);
  }
  expect(await current()).toEqual(before);
});

test('after a gap the state is unknown until an event tells it', async () => {
  await talks();
  await desk.done('setAgentBusy', 'input: {}');
  facade.simulator.faults.add({ kind: 'empty', target: 'poll', carrying: 'event', agent: '1001', times: 1 });
  facade.simulator.inject('1001', { eventType: 'Lost' });
  await desk.until('StreamGap');
  expect(await current()).toBeNull();
  facade.simulator.inject('1001', { eventType: 'AgentState_Ready', content: null });
  await desk.until('AgentState_Ready', {}, desk.watch.events.length - 1);
  expect(await current()).toMatchObject({ status: 'IDLE', ...nothingElse });
});

test('another agent’s Guid reads nothing of it', async () => {
  await using other = await Desk.open(facade, '1002');
  const { errors } = await ask(facade.url, '{ agent(id: "1001") { currentState { status } } }', {}, other.guid);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
});

test('what was asked for is known after a restart', async () => {
  using folder = new TemporaryFolder();
  const env = { STORE_URL: `sqlite:${join(folder.path, 'events.db')}` };
  await using before = await startFacade({ gateway: facade.simulator, env });
  await using agent = await Desk.open(before, '1002', false, { idleAfterCall: false });
  facade.simulator.letHappen({ happening: 'customerRings', agent: '1002' });
  await agent.until('AgentEvent_Talking');
  await agent.done('startAgentRest', 'input: { seconds: 600, reason: 7 }');
  await before.stop();
  await using after = await startFacade({ gateway: facade.simulator, env });
  expect(await current(after.url, agent.guid, '1002')).toMatchObject({
    status: 'TALKING',
    pending: { status: 'REST', reason: 7 },
  });
});

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'over several instances, what was asked for and the end of a rest are the same whichever instance answers',
  async () => {
    await using instances = await startInstances(2, { simulator: { minuteMs: 1000 } });
    const { simulator } = instances;
    const [first, second] = instances.servers.map(({ url }) => ({ ...facade, url, simulator })) as [Facade, Facade];
    await using shared = await Desk.open(first, '1001', false, { idleAfterCall: false });
    const same = async () => {
      const [one, other] = [await current(first.url, shared.guid), await current(second.url, shared.guid)];
      expect(other).toEqual(one);
      return one;
    };
    simulator.letHappen({ happening: 'customerRings', agent: '1001' });
    await shared.until('AgentEvent_Talking');
    await shared.until('AgentState_Busy');
    await shared.done('startAgentRest', 'input: { seconds: 600, reason: 7 }');
    expect(await same()).toMatchObject({ status: 'TALKING', pending: { status: 'REST', reason: 7 } });
    await shared.done('endAgentRest');
    expect(await same()).toMatchObject({ status: 'TALKING', pending: null });
    await shared.done('startAgentRest', 'input: { seconds: 600 }');
    await shared.outcome('releaseCall');
    await shared.until('AgentState_Work');
    await shared.done('endAgentWrapUp');
    await shared.until('AgentState_SetRest_Success');
    const resting = await same();
    expect(resting).toMatchObject({ status: 'REST', pending: null, isRestOver: false });
    expect(Date.parse(resting!.restEndsAt!) - Date.parse(resting!.since)).toBe(600_000);
  },
);
