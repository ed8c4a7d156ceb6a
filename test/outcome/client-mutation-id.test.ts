/** A repeated identical request under one client mutation id has one result and costs one upstream call. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, signIn } from '../rig/client.ts';
import { granted } from '../rig/conference.ts';
import { commandsOf, Desk, outcome } from '../rig/desk.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { startScripted } from '../rig/scriptedgateway.ts';
import { MutationMemory } from '../../src/graphql/once.ts';

let facade: Facade;
let desk: Desk;
beforeEach(async () => {
  facade = await startFacade({ env: { AGENT_GATEWAY_TIMEOUT_MS: '1000' } });
  desk = await Desk.open(facade, '1001');
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
  await facade[Symbol.asyncDispose]();
});

const request = (id: string, seats = 3) =>
  ['requestAgentConference', `input: { seats: ${seats} }, clientMutationId: "${id}"`] as const;
const requests = (agentId = '1001') =>
  commandsOf(facade, agentId).filter(({ operation }) => operation.endsWith('/requestagentconf'));

test('a repetition answers the first result and calls the gateway no second time', async () => {
  const first = await desk.done(...request('a'), outcome());
  const second = await desk.done(...request('a'), outcome());
  expect(second).toEqual(first);
  expect(second.outcome?.__typename).toBe('OutcomeConfirmed');
  expect(requests()).toHaveLength(1);
});

test('the repetition of a request may be the first to ask for the outcome', async () => {
  await desk.done(...request('a'));
  expect((await desk.done(...request('a'), outcome())).outcome?.__typename).toBe('OutcomeConfirmed');
  expect(requests()).toHaveLength(1);
});

test('ten at once are one', async () => {
  facade.simulator.faults.add({ kind: 'delay', delayMs: 100, path: 'requestagentconf' });
  const results = await Promise.all(Array.from({ length: 10 }, () => desk.run(...request('a'))));
  expect(new Set(results.map(({ __typename }) => __typename))).toEqual(new Set(['RequestAgentConferenceSuccess']));
  expect(requests()).toHaveLength(1);
});

test('a refusal is repeated as it was, and under another id the request is a new one', async () => {
  await granted(desk);
  const refused = await desk.run(...request('a'));
  expect(refused.__typename).toBe('AlreadyInConference');
  await desk.outcome('releaseAgentConference');
  expect(await desk.run(...request('a'))).toEqual(refused);
  expect(requests()).toHaveLength(2);
  expect((await desk.run(...request('b'))).__typename).toBe('RequestAgentConferenceSuccess');
});

test('without an id each request is a new one', async () => {
  await desk.done('setAgentCustomState', 'input: { state: 1 }');
  await desk.done('setAgentCustomState', 'input: { state: 1 }');
  expect(desk.commands().filter(({ operation }) => operation.includes('customstate'))).toHaveLength(2);
});

test('the order in which an input is written does not matter', async () => {
  await desk.done('requestAgentConference', 'clientMutationId: "a", input: { seats: 3, durationMinutes: 60 }');
  await desk.done('requestAgentConference', 'input: { durationMinutes: 60, seats: 3 }, clientMutationId: "a"');
  expect(requests()).toHaveLength(1);
});

test.each([
  ['another input', ...request('a', 4)],
  ['another mutation', 'releaseAgentConference', 'clientMutationId: "a"'],
] as const)('an id is not for %s', async (_what, mutation, args) => {
  await desk.done(...request('a'));
  const before = facade.simulator.ledger.lastSerial;
  const { errors } = await desk.run(mutation, args);
  expect(errors).toMatchObject([
    {
      message: 'clientMutationId was used for another request already',
      extensions: { code: 'BAD_USER_INPUT', mayHaveTakenEffect: false },
    },
  ]);
  expect(desk.commands(before)).toEqual([]);
});

test.each(['', 'x'.repeat(129)])('an id has 1 to 128 characters', async (id) => {
  const { errors } = await desk.run(...request(id));
  expect(errors).toMatchObject([
    { message: 'clientMutationId must have 1 to 128 characters', extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(requests()).toEqual([]);
});

test('the same id of another agent is another id', async () => {
  await using other = await Desk.open(facade, '1002');
  await desk.done(...request('a'));
  await other.done(...request('a', 5));
  expect(requests('1002')).toMatchObject([{ body: { memberNum: 5 } }]);
  expect(facade.simulator.agent('1002').conferenceId).not.toBe(facade.simulator.agent('1001').conferenceId);
});

test('the same id of the agent’s next session is another id', async () => {
  await desk.done('setAgentCustomState', 'input: { state: 1 }, clientMutationId: "a"');
  await using next = await Desk.open(facade, '1001', true);
  await next.done('setAgentCustomState', 'input: { state: 2 }, clientMutationId: "a"');
  expect(next.commands().filter(({ operation }) => operation.includes('customstate'))).toMatchObject([
    { query: 'customstate=1' },
    { query: 'customstate=2' },
  ]);
});

test('a stranger who guesses an id learns nothing', async () => {
  await desk.done(...request('a'));
  const { guid } = await signIn(facade.url, '1002');
  for (const stranger of [guid, 'nobody.AgentGateway0']) {
    const { retcode, __typename } = await desk.run(...request('a'), '', stranger);
    expect([__typename, retcode]).toEqual(['UnexpectedGatewayFailure', '000-003']);
  }
});

test('the id works with any Guid of the session', async () => {
  const first = await desk.done(...request('a'), outcome());
  const { guid } = (await desk.done('renewAgentGuid', '', 'guid')) as unknown as { readonly guid: string };
  expect(guid).not.toBe(desk.guid);
  for (const known of [guid, desk.guid]) {
    const again = await desk.run(...request('a'), outcome(), known);
    expect(again).toEqual(first);
  }
  expect(requests()).toHaveLength(1);
});

test('a request that never reached the gateway may be tried again under its id', async () => {
  await facade.simulator.faults.refuseConnections();
  const { errors } = await desk.run(...request('a'));
  expect(errors[0]?.extensions).toEqual({ code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: false });
  await facade.simulator.faults.acceptConnections();
  expect((await desk.run(...request('a'))).__typename).toBe('RequestAgentConferenceSuccess');
  expect(requests()).toHaveLength(1);
});

test('input that was refused may be corrected under its id', async () => {
  expect((await desk.run(...request('a', 0))).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect((await desk.run(...request('a'))).__typename).toBe('RequestAgentConferenceSuccess');
});

test.each([
  ['was carried out and not answered', { kind: 'reset', point: 'beforeHeaders' } as const, 'GATEWAY_UNAVAILABLE'],
  ['was answered too late', { kind: 'delay', delayMs: 60_000 } as const, 'GATEWAY_TIMEOUT'],
  ['was answered with something else', { kind: 'truncate', framing: 'length' } as const, 'GATEWAY_GARBLED'],
])('a request that %s is not sent again under its id: its fault is repeated', async (_what, fault, code) => {
  facade.simulator.faults.add({ ...fault, path: 'requestagentconf', times: 1 });
  const first = await desk.run(...request('a'));
  expect(first.errors[0]?.extensions).toEqual({ code, mayHaveTakenEffect: true });
  const second = await desk.run(...request('a'));
  expect(second).toEqual(first);
  expect(requests()).toHaveLength(1);
  await desk.until('AgentConf_RequestSuccess');
});

test('a Guid that the server has never seen has ids of its own', async () => {
  await using scripted = await startScripted();
  scripted.gateway.always('POST /agentconf/', (hit) => {
    hit.accept({ result: {} });
  });
  const release = (guid: string) =>
    ask(
      scripted.url,
      'mutation { releaseAgentConference(agentId: "1001", clientMutationId: "a") { __typename } }',
      {},
      guid,
    );
  for (const guid of ['one', 'one', 'two']) expect((await release(guid)).errors).toEqual([]);
  expect(scripted.gateway.of('POST /agentconf/').map(({ guid }) => guid)).toEqual(['one', 'two']);
});

test('such a Guid keeps its ids once its events are watched here', async () => {
  await using scripted = await startScripted();
  scripted.gateway.always('POST /agentconf/', (hit) => {
    hit.accept({ result: {} });
  });
  scripted.gateway.always('GET /onlineagent/', (hit) => {
    hit.accept({ result: { agentcustomstate: '65535' } });
  });
  const release = 'mutation { releaseAgentConference(agentId: "1001", clientMutationId: "a") { __typename } }';
  await ask(scripted.url, release, {}, 'one');
  expect((await ask(scripted.url, '{ agent(id: "1001") { cursor } }', {}, 'one')).errors).toEqual([]);
  expect((await ask(scripted.url, release, {}, 'one')).errors).toEqual([]);
  expect(scripted.gateway.of('POST /agentconf/')).toHaveLength(1);
});

test('whoever invents Guids pushes out no result that a session relies on', async () => {
  const memory = new MutationMemory(undefined, { close: (text) => text, open: (text) => text }, 1000);
  let runs = 0;
  const once = (...owners: [string, ...string[]]) =>
    memory.once(owners, 'a', ['request'], () => Promise.resolve(++runs), {
      write: (result) => result,
      read: (note) => Promise.resolve(note as number),
    });
  expect(await once('1001/1', '1001:guid')).toBe(1);
  for (let n = 0; n < 10_050; n++) await once(`1001:invented-${n}`);
  expect(runs).toBe(10_051);
  expect(await once('1001/1', '1001:newer')).toBe(1);
});
