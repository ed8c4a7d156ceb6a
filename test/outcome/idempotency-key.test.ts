/** Repeating an identical request with the same idempotency key gives one result and costs one gateway call. */
import { describe, expect, test } from 'vitest';
import { ask, mutate, signIn } from '../rig/client.ts';
import { granted } from '../rig/conference.ts';
import { commandsOf, Desk, outcome } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';
import { eventually } from '../rig/eventually.ts';
import { startScripted } from '../rig/scriptedgateway.ts';
import { fresh } from '../rig/fixtures.ts';
import { AgentClient } from '../simulator/agentclient.ts';

const facade = fresh(() => startFacade({ env: { AGENT_GATEWAY_TIMEOUT_MS: '1000' } }));
const desk = fresh(() => Desk.open(facade, '1001'));

const request = (id: string, seats = 3) =>
  ['requestAgentConference', `input: { seats: ${seats} }, idempotencyKey: "${id}"`] as const;
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

test('ten requests at once with one key reach the gateway as one', async () => {
  facade.simulator.faults.add({ kind: 'delay', delayMs: 100, path: 'requestagentconf' });
  const results = await Promise.all(Array.from({ length: 10 }, () => desk.run(...request('a'))));
  expect(new Set(results.map(({ __typename }) => __typename))).toEqual(new Set(['RequestAgentConferenceSuccess']));
  expect(requests()).toHaveLength(1);
});

test('a refusal is repeated as it was, and under another key the request is a new one', async () => {
  await granted(desk);
  const refused = await desk.run(...request('a'));
  expect(refused.__typename).toBe('AlreadyInConference');
  await desk.outcome('releaseAgentConference');
  expect(await desk.run(...request('a'))).toEqual(refused);
  expect(requests()).toHaveLength(2);
  expect((await desk.run(...request('b'))).__typename).toBe('RequestAgentConferenceSuccess');
});

test('without a key each request is a new one', async () => {
  await desk.done('setAgentCustomState', 'input: { state: 1 }');
  await desk.done('setAgentCustomState', 'input: { state: 1 }');
  expect(desk.commands().filter(({ operation }) => operation.includes('customstate'))).toHaveLength(2);
});

test('the order in which an input is written does not matter', async () => {
  await desk.done('requestAgentConference', 'idempotencyKey: "a", input: { seats: 3, durationMinutes: 60 }');
  await desk.done('requestAgentConference', 'input: { durationMinutes: 60, seats: 3 }, idempotencyKey: "a"');
  expect(requests()).toHaveLength(1);
});

test.each([
  ['another input', ...request('a', 4)],
  ['another mutation', 'releaseAgentConference', 'idempotencyKey: "a"'],
] as const)('a key is not for %s', async (_what, mutation, args) => {
  await desk.done(...request('a'));
  const before = facade.simulator.ledger.lastSerial;
  const { errors } = await desk.run(mutation, args);
  expect(errors).toMatchObject([
    {
      message: 'idempotencyKey has already been used for another request.',
      extensions: { code: 'BAD_USER_INPUT', mayHaveTakenEffect: false },
    },
  ]);
  expect(desk.commands(before)).toEqual([]);
});

test.each(['', 'x'.repeat(129)])('a key has 1 to 128 characters', async (id) => {
  const { errors } = await desk.run(...request(id));
  expect(errors).toMatchObject([
    { message: 'idempotencyKey must have 1 to 128 characters', extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(requests()).toEqual([]);
});

test('the same key of another agent is another key', async () => {
  await using other = await Desk.open(facade, '1002');
  await desk.done(...request('a'));
  await other.done(...request('a', 5));
  expect(requests('1002')).toMatchObject([{ body: { memberNum: 5 } }]);
  expect(facade.simulator.agent('1002').conferenceId).not.toBe(facade.simulator.agent('1001').conferenceId);
});

test('the same key of the agent’s next session is another key', async () => {
  await desk.done('setAgentCustomState', 'input: { state: 1 }, idempotencyKey: "a"');
  await using next = await Desk.open(facade, '1001', true);
  await next.done('setAgentCustomState', 'input: { state: 2 }, idempotencyKey: "a"');
  expect(next.commands().filter(({ operation }) => operation.includes('customstate'))).toMatchObject([
    { query: 'customstate=1' },
    { query: 'customstate=2' },
  ]);
});

test('a stranger who guesses a key learns nothing', async () => {
  await desk.done(...request('a'));
  const { guid } = await signIn(facade.url, '1002');
  for (const stranger of [guid, 'nobody.AgentGateway0']) {
    const { retcode, __typename } = await desk.run(...request('a'), '', stranger);
    expect([__typename, retcode]).toEqual(['UnexpectedGatewayFailure', '000-003']);
  }
});

test('the key works with any Guid of the session', async () => {
  const first = await desk.done(...request('a'), outcome());
  const { guid } = (await desk.done('renewAgentGuid', '', 'guid')) as unknown as { readonly guid: string };
  expect(guid).not.toBe(desk.guid);
  for (const known of [guid, desk.guid]) {
    const again = await desk.run(...request('a'), outcome(), known);
    expect(again).toEqual(first);
  }
  expect(requests()).toHaveLength(1);
});

test('a request that never reached the gateway can be sent again under its key', async () => {
  await facade.simulator.faults.refuseConnections();
  const { errors } = await desk.run(...request('a'));
  expect(errors[0]?.extensions).toEqual({ code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: false });
  await facade.simulator.faults.acceptConnections();
  expect((await desk.run(...request('a'))).__typename).toBe('RequestAgentConferenceSuccess');
  expect(requests()).toHaveLength(1);
});

test('input that was refused may be corrected under its key', async () => {
  expect((await desk.run(...request('a', 0))).errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  expect((await desk.run(...request('a'))).__typename).toBe('RequestAgentConferenceSuccess');
});

test.each([
  ['was carried out and not answered', { kind: 'reset', point: 'beforeHeaders' } as const, 'GATEWAY_UNAVAILABLE'],
  ['was answered too late', { kind: 'delay', delayMs: 60_000 } as const, 'GATEWAY_TIMEOUT'],
  ['was answered with something else', { kind: 'truncate', framing: 'length' } as const, 'GATEWAY_GARBLED'],
])('a request that %s is not sent again under its key', async (_what, fault, code) => {
  facade.simulator.faults.add({ ...fault, path: 'requestagentconf', times: 1 });
  const first = await desk.run(...request('a'));
  expect(first.errors[0]?.extensions).toEqual({ code, mayHaveTakenEffect: true });
  for (let repeated = 0; repeated < 2; repeated += 1) {
    const { errors } = await desk.run(...request('a'));
    expect(errors[0]?.extensions).toEqual({ code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: true });
  }
  expect(requests()).toHaveLength(1);
  await desk.until('AgentConf_RequestSuccess');
});

test('a Guid that the server has never seen has keys of its own', async () => {
  await using scripted = await startScripted();
  scripted.gateway.always('POST /agentconf/', (hit) => {
    hit.accept({ result: {} });
  });
  const release = (guid: string) =>
    ask(
      scripted.url,
      'mutation { releaseAgentConference(agentId: "1001", idempotencyKey: "a") { __typename } }',
      {},
      guid,
    );
  for (const guid of ['one', 'one', 'two']) expect((await release(guid)).errors).toEqual([]);
  expect(scripted.gateway.of('POST /agentconf/').map(({ guid }) => guid)).toEqual(['one', 'two']);
});

test('a Guid that the server had never seen keeps its keys once its events are watched here', async () => {
  await using scripted = await startScripted();
  scripted.gateway.always('POST /agentconf/', (hit) => {
    hit.accept({ result: {} });
  });
  scripted.gateway.always('GET /onlineagent/', (hit) => {
    hit.accept({ result: { agentcustomstate: '65535' } });
  });
  const release = 'mutation { releaseAgentConference(agentId: "1001", idempotencyKey: "a") { __typename } }';
  await ask(scripted.url, release, {}, 'one');
  expect((await ask(scripted.url, '{ agent(id: "1001") { cursor } }', {}, 'one')).errors).toEqual([]);
  expect((await ask(scripted.url, release, {}, 'one')).errors).toEqual([]);
  expect(scripted.gateway.of('POST /agentconf/')).toHaveLength(1);
});

test('the former name of the argument still works, and two different values are refused', async () => {
  await desk.done('requestAgentConference', 'input: { seats: 3 }, clientMutationId: "a"');
  await desk.done(...request('a'));
  await desk.done('requestAgentConference', 'input: { seats: 3 }, clientMutationId: "a", idempotencyKey: "a"');
  expect(requests()).toHaveLength(1);
  const { errors } = await desk.run(
    'requestAgentConference',
    'input: { seats: 3 }, clientMutationId: "a", idempotencyKey: "b"',
  );
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', mayHaveTakenEffect: false });
  expect(requests()).toHaveLength(1);
});

const signInAs = (agentId: string, key: string, password = `Demo@${agentId}`, force = true) => `mutation {
  signInAgent(agentId: "${agentId}", input: { password: "${password}", phoneNumber: "70${agentId}", force: ${force} }, idempotencyKey: "${key}") {
    __typename
    ... on SignInAgentSuccess { guid cursor agent { id status } }
    ... on GatewayFailure { retcode }
  } }`;
const signIns = (agentId: string) =>
  commandsOf(facade, agentId).filter(({ operation }) => operation.endsWith('/forcelogin'));

test('a repeated sign-in answers the first one’s Guid and signs nobody out', async () => {
  const first = await ask(facade.url, signInAs('1003', 'morning'));
  const second = await ask(facade.url, signInAs('1003', 'morning'));
  expect(first.data['signInAgent']).toMatchObject({ __typename: 'SignInAgentSuccess', agent: { id: '1003' } });
  expect(second.data).toEqual(first.data);
  expect(signIns('1003')).toHaveLength(1);
});

test('a sign-in’s key gives its Guid to nobody with another password', async () => {
  await ask(facade.url, signInAs('1003', 'morning'));
  const { errors } = await ask(facade.url, signInAs('1003', 'morning', 'Guess@1'));
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', mayHaveTakenEffect: false });
  expect(signIns('1003')).toHaveLength(1);
});

test('a sign-out that is repeated under its key reaches the gateway once', async () => {
  await using other = await Desk.open(facade, '1002');
  await other.done('signOutAgent', 'idempotencyKey: "evening"');
  await other.done('signOutAgent', 'idempotencyKey: "evening"');
  expect(other.commands().filter(({ operation }) => operation.endsWith('/logout'))).toHaveLength(1);
});

describe('the limit of idempotency keys:', () => {
  const keys = 3;
  const small = fresh(() => startFacade({ env: { LIMIT_IDEMPOTENCY_KEYS: String(keys) } }));
  const states = (agentId: string) =>
    commandsOf(small, agentId).filter(({ operation }) => operation.includes('customstate'));
  const setState = (agentId: string, guid: string, key: string) =>
    mutate(
      small.url,
      `setAgentCustomState(agentId: "${agentId}", input: { state: 1 }, idempotencyKey: "${key}")`,
      guid,
    );

  test('at its limit a session gets no new keys, nothing is sent, and its earlier keys hold', async () => {
    const { guid } = await signIn(small.url, '1001');
    for (let n = 0; n < keys; n += 1) await setState('1001', guid, `key-${n}`);
    const { errors } = await setState('1001', guid, 'one too many');
    expect(errors[0]?.extensions).toEqual({ code: 'IDEMPOTENCY_LIMIT', mayHaveTakenEffect: false });
    expect((await setState('1001', guid, 'key-0')).__typename).toBe('SetAgentCustomStateSuccess');
    expect(states('1001')).toHaveLength(keys);
    const without = await mutate(small.url, 'setAgentCustomState(agentId: "1001", input: { state: 1 })', guid);
    expect(without.__typename).toBe('SetAgentCustomStateSuccess');
  });

  test('keys of other agents, and of Guids that prove no session, leave a session its own', async () => {
    const [own, other] = await Promise.all([signIn(small.url, '1001'), signIn(small.url, '1002')]);
    await setState('1001', own.guid, 'mine');
    for (let n = 0; n < 3 * keys; n += 1) {
      await setState('1002', other.guid, `key-${n}`);
      await setState('1001', `invented-${n}`, `key-${n}`);
    }
    expect((await setState('1001', own.guid, 'mine')).__typename).toBe('SetAgentCustomStateSuccess');
    expect((await setState('1001', own.guid, 'another')).__typename).toBe('SetAgentCustomStateSuccess');
    expect(states('1001').filter(({ query }) => query === 'customstate=1').length).toBe(2 + keys);
  });

  test('Guids that prove no session share the keys of their agent', async () => {
    const codes: unknown[] = [];
    for (let n = 0; n <= keys; n += 1) {
      const { errors, retcode } = await setState('1001', `invented-${n}`, 'a');
      codes.push(errors[0]?.extensions['code'] ?? retcode);
    }
    expect(codes).toEqual([...Array.from({ length: keys }, () => '100-006'), 'IDEMPOTENCY_LIMIT']);
  });
});

test('without a Guid nothing is stored, and the answer says what is missing', async () => {
  const { errors } = await mutate(facade.url, 'releaseAgentConference(agentId: "1001", idempotencyKey: "a")');
  expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', mayHaveTakenEffect: false });
});

test('a key that was used before the session was known is one with it later, under each Guid of the session', async () => {
  await using facade = await startFacade({ simulator: { guidIntervalMs: 200, guidTimeoutMs: 600_000 } });
  const { url, simulator } = facade;
  const elsewhere = new AgentClient(simulator, '1002');
  await elsewhere.signIn();
  const { guid } = elsewhere;
  const name = 'setAgentIdle(agentId: "1002", idempotencyKey: "before")';
  const first = await mutate(url, name, guid);
  const newer = await eventually(async () => {
    const { headers, errors } = await ask(url, '{ agent(id: "1002") { cursor } }', {}, guid);
    expect(errors).toEqual([]);
    expect(headers.get('guid')).not.toBeNull();
    return headers.get('guid') ?? '';
  });
  expect(newer).not.toBe(guid);
  expect(await mutate(url, name, newer)).toEqual(first);
  expect(await mutate(url, name, guid)).toEqual(first);
  const sent = simulator.ledger.requests({ agent: '1002' }).filter(({ path }) => path.includes('sayfree'));
  expect(sent).toHaveLength(1);
});
