import { beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/simulator/fault.ts';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { publishedOperations } from '../rig/facts.ts';
import { signInEach, startScripted, type Hit } from '../rig/scriptedgateway.ts';

/** The six mutations of a conference's life, with the gateway operation of each. */
const mutations: readonly [name: string, field: string, method: string, path: string][] = [
  ['signInAgent', 'signInAgent(agentId: "1002", input: { password: "Demo@1002", phoneNumber: "1" })', 'PUT', '/onlineagent/{agentid}'],
  ['signInAgent, forced', 'signInAgent(agentId: "1002", input: { password: "Demo@1002", phoneNumber: "1", force: true })', 'PUT', '/onlineagent/{agentid}/forcelogin'],
  ['signOutAgent', 'signOutAgent(agentId: "1001")', 'DELETE', '/onlineagent/{agentid}/logout'],
  ['signOutAgent, forced', 'signOutAgent(agentId: "1001", force: true)', 'DELETE', '/onlineagent/{agentid}/forcelogout'],
  ['requestAgentConference', 'requestAgentConference(agentId: "1001", input: { seats: 3 })', 'POST', '/agentconf/{agentid}/requestagentconf'],
  ['inviteConferenceParticipants', 'inviteConferenceParticipants(agentId: "1001", input: { participants: [{ kind: PHONE, address: "1" }] })', 'POST', '/agentconf/{agentid}/batchaddparticipant'],
  ['leaveAgentConference', 'leaveAgentConference(agentId: "1001")', 'POST', '/agentconf/{agentid}/requestleaveagentconf'],
  ['releaseAgentConference', 'releaseAgentConference(agentId: "1001")', 'POST', '/agentconf/{agentid}/releaseagentconf'],
]; // prettier-ignore

/** The end of the request's path, which no other request has. */
const ending = (path: string): string =>
  path
    .replace('{agentid}', path.includes('{agentid}/') ? '{}' : '1002')
    .split('{}')
    .at(-1)!;

describe('an answered mutation', () => {
  const facade = sharedFacade();
  let url: string;
  let guid: string;

  beforeAll(async () => {
    ({ url } = facade);
    ({ guid } = await signIn(url, '1001'));
  });
  /** Runs the mutation while the gateway injects this fault. Exactly one request of its operation must have been sent. */
  async function met(field: string, path: string, fault: FaultRule) {
    const { ledger, faults } = facade.simulator;
    const since = ledger.lastSerial;
    const id = faults.add({ ...fault, target: 'command', path: ending(path), times: 1 });
    const outcome = await mutate(url, field, guid);
    faults.clear(id);
    const sent = ledger.requests({ since }).filter(({ kind }) => kind === 'command');
    expect(sent.map((request) => request.path.endsWith(ending(path)))).toEqual([true]);
    return outcome;
  }

  const typeOfCode = new Map<string, string>();

  test.each(mutations)(
    '%s answers each documented refusal as its own type, the same everywhere',
    async (_name, field, method, path) => {
      const published = publishedOperations.find((operation) => operation.method === method && operation.path === path);
      const codes = (published?.errorCodes ?? []).filter((code) => code !== '0');
      expect(codes.length).toBeGreaterThan(2);
      const types = new Set<string>();
      for (const code of codes) {
        const outcome = await met(field, path, { kind: 'retcode', retcode: code, message: `says ${code}` });
        expect([code, outcome.errors, outcome.retcode, outcome.message]).toEqual([code, [], code, `says ${code}`]);
        expect(outcome.__typename).not.toBe('UnexpectedGatewayFailure');
        expect(typeof outcome.retryable).toBe('boolean');
        expect(outcome.advice).toMatch(/\w{3,}.*\.$/);
        expect(typeOfCode.get(code) ?? outcome.__typename).toBe(outcome.__typename);
        typeOfCode.set(code, outcome.__typename!);
        types.add(outcome.__typename!);
      }
      expect(types.size).toBe(codes.length);
    },
  );

  test.each(mutations)(
    '%s answers a code that is not documented for it as UnexpectedGatewayFailure',
    async (_name, field, _method, path) => {
      const documented = publishedOperations.find((operation) => operation.path === path)?.errorCodes ?? [];
      for (const code of ['999-999', '', 'x', '101-006', '107-001', '-1'].filter(
        (undocumented) => !documented.includes(undocumented) && undocumented !== '',
      )) {
        const outcome = await met(field, path, { kind: 'retcode', retcode: code, message: '' });
        expect([outcome.__typename, outcome.retcode, outcome.message]).toEqual(['UnexpectedGatewayFailure', code, '']);
        expect(outcome.advice).toMatch(/\w/);
      }
    },
  );

  test('100-007 carries the platform’s number as ctiCode', async () => {
    const document = `mutation { releaseAgentConference(agentId: "1001") { __typename ... on PlatformFailure { ctiCode message } } }`;
    for (const [message, ctiCode] of [
      ['Unknown ERROR._21234', '21234'],
      ['unknown error._-1', '-1'],
      ['something else', null],
      ['', null],
    ] as const) {
      facade.simulator.faults.add({ kind: 'retcode', retcode: '100-007', message, path: 'releaseagentconf', times: 1 });
      const { data } = await ask(url, document, {}, guid);
      expect(data['releaseAgentConference']).toEqual({ __typename: 'PlatformFailure', ctiCode, message });
    }
  });

  test('is read from any true envelope', async () => {
    const [, field, , path] = mutations.at(-1)!;
    for (const fault of [
      { kind: 'numericRetcode' },
      { kind: 'msgKey' },
      { kind: 'byteOrderMark' },
      { kind: 'contentType', contentType: 'text/html' },
      { kind: 'contentType', contentType: 'application/octet-stream' },
      { kind: 'delay', delayMs: 30 },
      { kind: 'drip', bytesPerSecond: 2000 },
    ] as const)
      expect((await met(field, path, fault)).retcode).toBe('101-001');
  });

  test('whose status was asked for with it says that it took place, when the status cannot be had', async () => {
    const other = await signIn(url, '1003');
    facade.simulator.faults.add({ kind: 'status', status: 503, path: 'agentstatus', agent: '1003', times: 1 });
    const since = facade.simulator.ledger.lastSerial;
    const { data, errors } = await ask(
      url,
      'mutation { requestAgentConference(agentId: "1003", input: { seats: 3 }) { ... on RequestAgentConferenceSuccess { agent { status } } } }',
      {},
      other.guid,
    );
    expect(data['requestAgentConference']).toEqual({ agent: { status: null } });
    expect(errors[0]).toMatchObject({ path: ['requestAgentConference', 'agent', 'status'] });
    expect(errors[0]?.extensions).toEqual({ code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: true });
    const sent = facade.simulator.ledger.requests({ since, agent: '1003' }).filter(({ kind }) => kind === 'command');
    expect(sent.map(({ path }) => path.split('/').at(-1))).toEqual(['requestagentconf', 'agentstatus']);
    // A failed query says nothing about effects.
    facade.simulator.faults.add({ kind: 'status', status: 503, path: 'agentstatus', agent: '1003', times: 1 });
    const query = await ask(url, '{ agent(id: "1003") { status } }', {}, other.guid);
    expect(query.errors[0]?.extensions).toEqual({ code: 'GATEWAY_UNAVAILABLE' });
  });
});

test('each of the six succeeds in a conference’s life, with one request each', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  const success = async (field: string, guid?: string): Promise<void> => {
    const { commands } = simulator.ledger.counters;
    const outcome = await mutate(url, field, guid);
    expect(outcome.__typename).toBe(
      `${/^(\w)(\w*)/.exec(field)![0].replace(/^\w/, (letter) => letter.toUpperCase())}Success`,
    );
    expect(simulator.ledger.counters.commands).toBe(commands + 1);
  };
  await success('signInAgent(agentId: "1001", input: { password: "Demo@1001", phoneNumber: "1" })');
  expect(
    (await mutate(url, 'signInAgent(agentId: "1001", input: { password: "Demo@1001", phoneNumber: "1" })')).retcode,
  ).toBe('100-002');
  const { guid, cursor } = await signIn(url, '1001', true);
  const other = await signIn(url, '1002');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  await using others = await Watch.open(url, '1002', { guid: other.guid, after: other.cursor });
  await Promise.all([watch, others].map((stream) => stream.untilTypes('AgentState_Ready')));
  await success('requestAgentConference(agentId: "1001", input: { seats: 3 })', guid);
  await watch.untilTypes('AgentConf_RequestSuccess');
  expect((await mutate(url, 'requestAgentConference(agentId: "1001", input: { seats: 3 })', guid)).retcode).toBe(
    '101-003',
  );
  await success(
    'inviteConferenceParticipants(agentId: "1001", input: { participants: [{ kind: AGENT, address: "1002" }] })',
    guid,
  );
  await others.untilTypes('AgentConf_Ringing');
  expect((await mutate(url, 'leaveAgentConference(agentId: "1001")', guid)).retcode).toBe('101-007');
  expect((await mutate(url, 'releaseAgentConference(agentId: "1002")', other.guid)).retcode).toBe('101-001');
  expect((await mutate(url, 'answerAgentConference(agentId: "1002")', other.guid)).__typename).toBe(
    'AnswerAgentConferenceSuccess',
  );
  expect((await mutate(url, 'releaseAgentConference(agentId: "1002")', other.guid)).retcode).toBe('101-002');
  await success('leaveAgentConference(agentId: "1002")', other.guid);
  await others.untilTypes('AgentConf_SelfLeaveResult');
  await success('releaseAgentConference(agentId: "1001")', guid);
  await watch.untilTypes('AgentConf_SelfLeaveResult');
  await success('signOutAgent(agentId: "1001")', guid);
  await watch.until(({ completed }) => completed);
});

describe('a mutation whose answer fails is sent exactly once, and says whether it may have taken effect', () => {
  const release = 'releaseAgentConference(agentId: "1001")';
  const route = 'POST /agentconf/1001/releaseagentconf';
  const whole = '{"message":"","retcode":"0"}';
  const head = (length: number): string => `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`;

  const faults: readonly [name: string, answer: (hit: Hit) => void, code: string][] = [
    ['a reset before the head', (hit) => { hit.reset(); }, 'GATEWAY_UNAVAILABLE'],
    ['an orderly close before the head', (hit) => { hit.hangUp(); }, 'GATEWAY_UNAVAILABLE'],
    ['HTTP 500', (hit) => { hit.answer(whole, {}, 500); }, 'GATEWAY_UNAVAILABLE'],
    ['HTTP 502', (hit) => { hit.answer('<html>', {}, 502); }, 'GATEWAY_UNAVAILABLE'],
    ['HTTP 503 with Retry-After', (hit) => { hit.answer('', { 'Retry-After': '0' }, 503); }, 'GATEWAY_UNAVAILABLE'],
    ['HTTP 504', (hit) => { hit.answer('', {}, 504); }, 'GATEWAY_UNAVAILABLE'],
    ['silence', () => undefined, 'GATEWAY_TIMEOUT'],
    ['a head and then silence', (hit) => { hit.raw(head(99)); }, 'GATEWAY_TIMEOUT'],
    ['bytes that trickle', (hit) => { hit.raw(`${head(99)}{`); }, 'GATEWAY_TIMEOUT'],
    ['a cut body', (hit) => { hit.raw(`${head(99)}${whole}`); hit.hangUp(); }, 'GATEWAY_GARBLED'],
    ['a cut body that looks whole', (hit) => { hit.raw('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"message":"","retco'); hit.hangUp(); }, 'GATEWAY_GARBLED'],
    ['a cut chunk', (hit) => { hit.raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1c\r\n{"message"'); hit.hangUp(); }, 'GATEWAY_GARBLED'],
    ['an empty body', (hit) => { hit.answer(''); }, 'GATEWAY_GARBLED'],
    ['HTTP 204', (hit) => { hit.raw('HTTP/1.1 204 No Content\r\n\r\n'); }, 'GATEWAY_GARBLED'],
    ['a redirect', (hit) => { hit.answer(whole, { Location: '/agentgateway/resource/elsewhere' }, 302); }, 'GATEWAY_GARBLED'],
    ['a redirect that keeps the method', (hit) => { hit.answer(whole, { Location: '/agentgateway/resource/elsewhere' }, 307); }, 'GATEWAY_GARBLED'],
    ['HTTP 404', (hit) => { hit.answer(whole, {}, 404); }, 'GATEWAY_GARBLED'],
    ['HTTP 400', (hit) => { hit.answer(whole, {}, 400); }, 'GATEWAY_GARBLED'],
    ['HTTP 429', (hit) => { hit.answer(whole, { 'Retry-After': '0' }, 429); }, 'GATEWAY_GARBLED'],
    ['a sign-in page', (hit) => { hit.answer('<!DOCTYPE html><title>Sign in</title>', { 'Content-Type': 'application/json' }); }, 'GATEWAY_GARBLED'],
    ['a text', (hit) => { hit.answer('"0"'); }, 'GATEWAY_GARBLED'],
    ['null', (hit) => { hit.answer('null'); }, 'GATEWAY_GARBLED'],
    ['a list', (hit) => { hit.answer(`[${whole}]`); }, 'GATEWAY_GARBLED'],
    ['no retcode', (hit) => { hit.answer('{"message":"success"}'); }, 'GATEWAY_GARBLED'],
    ['an empty retcode', (hit) => { hit.answer('{"retcode":""}'); }, 'GATEWAY_GARBLED'],
    ['a retcode that is none', (hit) => { hit.answer('{"retcode":{"code":"0"}}'); }, 'GATEWAY_GARBLED'],
    ['two envelopes', (hit) => { hit.answer(`${whole}${whole}`); }, 'GATEWAY_GARBLED'],
    ['UTF-16', (hit) => { hit.answer(Buffer.from(`\uFEFF${whole}`, 'utf16le')); }, 'GATEWAY_GARBLED'],
    ['gzip that nobody asked for', (hit) => { hit.answer(Buffer.from('1f8b08000000000000', 'hex'), { 'Content-Encoding': 'gzip' }); }, 'GATEWAY_GARBLED'],
    ['more than is read', (hit) => { hit.answer(`${' '.repeat(5_000_000)}${whole}`); }, 'GATEWAY_GARBLED'],
    ['an endless answer', (hit) => { hit.raw(`${head(1_000_000_000)}${' '.repeat(5_000_000)}`); }, 'GATEWAY_GARBLED'],
    ['no HTTP', (hit) => { hit.raw('SSH-2.0-OpenSSH_9.6\r\n'); }, 'GATEWAY_UNAVAILABLE'],
    ['a head without an end', (hit) => { hit.raw(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(200_000)}`); }, 'GATEWAY_UNAVAILABLE'],
    ['a result that nests too deeply to be shown', (hit) => { hit.answer(`{"retcode":"0","result":${'['.repeat(50_000)}${']'.repeat(50_000)}}`); }, 'GATEWAY_GARBLED'],
  ]; // prettier-ignore

  test.each(faults)('%s', async (_name, answer, code) => {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '1000', AGENT_GATEWAY_CONNECTIONS: '2' });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    const mutation = mutate(url, release, guid);
    answer(await gateway.next(route));
    const { errors, __typename } = await mutation;
    expect([__typename, errors.map(({ extensions }) => extensions)]).toEqual([
      undefined,
      [{ code, mayHaveTakenEffect: true }],
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|Sign in|ECONN|UND_ERR|at \w+ \(|first/);
    // The next request is answered: the failure leaves nothing behind, and the failed request is not sent again.
    gateway.always(route, (hit) => { hit.accept(); }); // prettier-ignore
    expect(await mutate(url, release, guid)).toEqual({ __typename: 'ReleaseAgentConferenceSuccess', errors: [] });
    expect(gateway.of(route)).toHaveLength(2);
  });

  test.each([401, 403])('but HTTP %d is a refused Guid, as 000-003', async (status) => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    gateway.always(route, (hit) => { hit.answer('<html>Forbidden</html>', {}, status); }); // prettier-ignore
    const { errors, retcode } = await mutate(url, release, guid);
    expect([errors, retcode]).toEqual([[], '000-003']);
    expect(gateway.of(route)).toHaveLength(1);
  });

  test('and a refused connection cannot have taken effect', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    await simulator.faults.refuseConnections();
    for (const field of [release, 'signInAgent(agentId: "1001", input: { password: "x", phoneNumber: "1" })']) {
      const { errors } = await mutate(url, field, 'any');
      expect(errors.map(({ extensions }) => extensions)).toEqual([
        { code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: false },
      ]);
    }
    expect(simulator.ledger.counters.requests).toBe(0);
  });

  test('and what never left its queue for a connection is not said to have taken effect', async () => {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '300', AGENT_GATEWAY_CONNECTIONS: '1' });
    const { url, gateway } = scripted;
    const agents = ['1001', '1002', '1003', '1004', '1005'];
    signInEach(gateway);
    for (const id of agents) await signIn(url, id);
    const outcomes = await Promise.all(
      agents.map((id) => mutate(url, `releaseAgentConference(agentId: "${id}")`, `guid-of-${id}`)),
    );
    const claimed = agents.filter((_id, at) => outcomes[at]?.errors[0]?.extensions['mayHaveTakenEffect'] !== false);
    const sent = agents.filter((id) => gateway.of(`POST /agentconf/${id}/`).length > 0);
    for (const { errors } of outcomes) expect(errors[0]?.extensions['code']).toBe('GATEWAY_TIMEOUT');
    expect(sent.length).toBeGreaterThan(0);
    // Every command that reached the gateway is reported as possibly effective.
    expect(claimed).toEqual(expect.arrayContaining(sent));
    expect(claimed.length).toBeLessThan(agents.length);
  });

  test('and a kept-alive connection that is found dead before anything was written is nobody’s failure', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const { guid } = await signIn(url, '1001');
    for (let n = 0; n < 5; n++) {
      simulator.faults.add({ kind: 'reset', point: 'afterBody', path: 'releaseagentconf', times: 1 });
      expect((await mutate(url, release, guid)).retcode).toBe('101-001');
    }
    const sent = simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.endsWith('releaseagentconf'));
    expect(sent).toHaveLength(5);
  });
});

describe('a sign-in', () => {
  const field = 'signInAgent(agentId: "1001", input: { password: "secret", phoneNumber: "1" })';
  const document = `mutation { answer: ${field} { __typename ... on SignInAgentSuccess { guid cursor } } }`;

  test.each([
    ['loginTime that is no time', { loginTime: 'yesterday', vdnid: 1 }],
    [
      'numbers and flags that are none',
      { loginTime: '1700000000000', timeRemaining: 'soon', isForceChange: 'perhaps', mediatype: 7 },
    ],
    ['a text as result', 'welcome'],
    ['a list as result', [1, 2]],
    ['no result', undefined],
    ['an empty text as result', ''],
  ])('that took place is not lost for %s', async (_what, result) => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    gateway.always('PUT /onlineagent/1001', (hit) => {
      hit.accept({ result }, { 'Set-GUID': 'JSESSIONID=first' });
    });
    const { data, errors } = await ask(url, document);
    expect([errors, data['answer']?.guid]).toEqual([[], 'first']);
    await eventually(() => {
      expect(gateway.of('GET /agentevent/1001').map(({ guid }) => guid)).toEqual(['first']);
    });
  });

  test('without a Guid in its answer is GATEWAY_GARBLED and may have taken effect', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    gateway.always('PUT /onlineagent/1001', (hit) => {
      hit.accept({ result: {} });
    });
    const { errors } = await ask(url, document);
    expect(errors[0]?.extensions).toEqual({ code: 'GATEWAY_GARBLED', mayHaveTakenEffect: true });
    expect(gateway.of('GET /agentevent/')).toEqual([]);
  });

  test('sends no Guid, whatever the request carries, and its input under the gateway’s names', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    await ask(url, document, {}, 'stranger');
    const [hit] = gateway.of('PUT /onlineagent/1001');
    expect(hit?.guid).toBeUndefined();
    expect(JSON.parse(hit!.body)).toEqual({ password: 'secret', phonenum: '1' });
    expect(hit?.headers['content-type']).toBe('application/json; charset=UTF-8');
  });
});
