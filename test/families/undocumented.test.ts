/** `gatewayRead` and `gatewayCommand`: operations known only by method and path. */
import { describe, expect, test } from 'vitest';
import { undocumentedOperations } from '../../src/families/undocumented/catalogue.generated.ts';
import type { UndocumentedOperation } from '../../src/gateway/declaration/undocumented.ts';
import { ask, mutate, signIn } from '../rig/client.ts';
import { fresh, shared } from '../rig/fixtures.ts';
import { poll, signInEach, startScripted, type Hit, type Scripted } from '../rig/scriptedgateway.ts';
import { startFacade } from '../rig/facade.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const on = { RAW_OPERATIONS: 'on' };
const isRead = ({ route }: UndocumentedOperation) => route.startsWith('GET ');
const failure = '... on GatewayFailure { retcode class advice }';

const read = `query ($agentId: ID!, $operation: GatewayReadOperation!, $path: JSON, $query: JSON) {
  answer: gatewayRead(agentId: $agentId, operation: $operation, path: $path, query: $query) {
    __typename ... on GatewayReadSuccess { result } ${failure} } }`;
const command = `mutation ($agentId: ID!, $operation: GatewayCommandOperation!, $path: JSON, $query: JSON, $body: JSON, $idempotencyKey: ID) {
  answer: gatewayCommand(agentId: $agentId, operation: $operation, path: $path, query: $query, body: $body, idempotencyKey: $idempotencyKey) {
    __typename ... on GatewayCommandSuccess { result agent { id } } ${failure} } }`;

interface Raw {
  readonly answer: Readonly<Record<string, unknown>> | null;
}

const call = (
  url: string,
  guid: string | undefined,
  variables: Readonly<Record<string, unknown>>,
  agentId = '1001',
) => {
  const operation = undocumentedOperations.find(({ value }) => value === variables['operation']);
  const document = operation === undefined || isRead(operation) ? read : command;
  return ask<Raw>(url, document, { agentId, ...variables }, guid);
};

/** A gateway that answers each of these operations, and a signed-in agent. */
async function openScripted(env: Readonly<Record<string, string>> = on): Promise<Scripted & { readonly guid: string }> {
  const scripted = await startScripted(env);
  signInEach(scripted.gateway);
  scripted.gateway.always(poll, (hit) => hit.accept());
  const { guid } = await signIn(scripted.url, '1001');
  return { ...scripted, guid, [Symbol.asyncDispose]: () => scripted[Symbol.asyncDispose]() };
}

const routeOf = (hit: Hit) => `${hit.method} ${hit.path}`;
const parametersOf = ({ route }: UndocumentedOperation): readonly string[] =>
  [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'agentid');

describe('without RAW_OPERATIONS', () => {
  const facade = sharedFacade();

  test('the schema has neither field, and nothing is sent', async () => {
    const { guid } = await signIn(facade.url, '1001');
    const { commands } = facade.simulator.ledger.counters;
    const asked = await call(facade.url, guid, { operation: 'QUERY_SERVER_TIME' });
    expect(asked.errors.map(({ extensions }) => extensions['code'])).toContain('GRAPHQL_VALIDATION_FAILED');
    const { data } = await ask<{ readonly _service: { readonly sdl: string } }>(facade.url, '{ _service { sdl } }');
    expect(data._service.sdl).not.toMatch(/gateway(Read|Command)/);
    expect(facade.simulator.ledger.counters.commands).toBe(commands);
  });
});

describe('with RAW_OPERATIONS=on', () => {
  const facade = shared(() => startFacade({ env: on }));

  test('each enum has exactly the operations of its methods, with path and notes', async () => {
    const { data } = await ask<
      Readonly<
        Record<string, { readonly enumValues: readonly { readonly name: string; readonly description: string }[] }>
      >
    >(
      facade.url,
      `{ reads: __type(name: "GatewayReadOperation") { enumValues { name description } }
         commands: __type(name: "GatewayCommandOperation") { enumValues { name description } } }`,
    );
    const rows = (operations: readonly UndocumentedOperation[]) =>
      operations.map(({ value, route, about }) => [value, route, about]);
    const shown = (name: string) =>
      data[name]?.enumValues.map((value) => {
        const operation = undocumentedOperations.find((each) => each.value === value.name);
        const has = (text = '') => (value.description.includes(text) ? text : value.description);
        return [value.name, has(operation?.route), has(operation?.about)];
      });
    expect(shown('reads')).toEqual(rows(undocumentedOperations.filter(isRead)));
    expect(shown('commands')).toEqual(rows(undocumentedOperations.filter((each) => !isRead(each))));
  });

  test('the schema for federated gateways has both fields', async () => {
    const { data } = await ask<{ readonly _service: { readonly sdl: string } }>(facade.url, '{ _service { sdl } }');
    expect(data._service.sdl).toContain('gatewayRead(');
    expect(data._service.sdl).toContain('gatewayCommand(');
  });

  test('a Guid of another agent is refused as for every other mutation', async () => {
    const { guid } = await signIn(facade.url, '1002');
    await signIn(facade.url, '1003');
    const usual = await mutate(facade.url, 'stopRecording(agentId: "1003")', guid);
    const { data, errors } = await call(facade.url, guid, { operation: 'BEGIN_RECORD_WITHOUT_FILENAME' }, '1003');
    expect(errors).toEqual([]);
    expect(data.answer?.['retcode']).toBe(usual.retcode);
    expect(usual.retcode).not.toBeUndefined();
  });

  test('an operation that the gateway does not have is the refusal of its code', async () => {
    const { guid } = await signIn(facade.url, '1004');
    const { data } = await call(facade.url, guid, { operation: 'QUERY_SERVER_TIME' }, '1004');
    expect(data.answer).toMatchObject({ __typename: 'UnexpectedGatewayFailure', retcode: '000-002' });
  });
});

describe('an undocumented operation', () => {
  const scripted = shared(() => openScripted());

  test.each(undocumentedOperations)('$value is sent as $route', async (operation) => {
    const result = { of: operation.value };
    const path = Object.fromEntries(parametersOf(operation).map((name, index) => [name, `p${index}`]));
    const query = Object.fromEntries(operation.query.map(({ name }, index) => [name, `q ${index}&x=1`]));
    const body = operation.body && {
      a: 1,
      ...Object.fromEntries(operation.body.map(({ name }) => [name, ['1001']] as const)),
    };
    const template = operation.route
      .replace('{agentid}', '1001')
      .replaceAll(/\{(\w+)\}/g, (_all, name: string) => path[name] ?? '');
    const search = operation.query.length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
    scripted.gateway.always(template, (hit) => {
      hit.accept({ result });
    });
    const { data, errors } = await call(scripted.url, scripted.guid, { operation: operation.value, path, query, body });
    expect(errors).toEqual([]);
    expect(data.answer).toMatchObject({ result });
    const hit = scripted.gateway.of(template).at(-1)!;
    expect([routeOf(hit), hit.body]).toEqual([template + search, body === undefined ? '' : JSON.stringify(body)]);
    expect(hit.guid).toBe(scripted.guid);
  });

  const refused = (retcode: string, route: string, variables: Readonly<Record<string, unknown>>) => {
    scripted.gateway.always(route, (hit) => {
      hit.refuse(retcode);
    });
    return call(scripted.url, scripted.guid, variables);
  };

  test('answers the type of a code that the catalogue has for one of them, with class and advice', async () => {
    const { data } = await refused('500-004', 'POST /recordplay/1001/pauserecord', { operation: 'PAUSE_RECORD' });
    expect(data.answer).toMatchObject({ retcode: '500-004', class: 'STATE' });
    expect(data.answer?.['__typename']).not.toBe('UnexpectedGatewayFailure');
    const other = await refused('200-002', 'POST /recordplay/1001/resumerecord', { operation: 'RESUME_RECORD' });
    expect(other.data.answer).toMatchObject({ __typename: 'UnexpectedGatewayFailure', retcode: '200-002' });
  });

  test('answers UNAUTHENTICATED to a read whose Guid the gateway refuses', async () => {
    const { data, errors } = await refused('000-003', 'GET /querymonitor/1001/systemstate', {
      operation: 'QUERY_SYSTEM_STATE_INFO',
    });
    expect(data.answer).toBeNull();
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });

  test('is sent once under one idempotency key', async () => {
    const route = 'POST /qualitycontrol/1001/startVideoMonitor';
    scripted.gateway.always(route, (hit) => {
      hit.accept({ result: 'x' });
    });
    const before = scripted.gateway.of(route).length;
    const variables = { operation: 'START_VIDEO_MONITOR', body: { a: null }, idempotencyKey: 'c7a3f1f0-raw' };
    const first = await call(scripted.url, scripted.guid, variables);
    const second = await call(scripted.url, scripted.guid, variables);
    expect([first.data.answer, second.data.answer]).toEqual([first.data.answer, first.data.answer]);
    expect(first.data.answer).toMatchObject({ result: 'x', agent: { id: '1001' } });
    expect(
      scripted.gateway
        .of(route)
        .slice(before)
        .map(({ body }) => body),
    ).toEqual(['{"a":null}']);
  });
});

describe('hostile input is refused before anything is sent:', () => {
  const scripted = fresh(() => openScripted());
  const skill = (skillid: unknown) => ({ operation: 'QUERY_AGENT_IDS_BY_SKILL_ID', path: { skillid } });
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

  test.each([
    ['a path of two dots', skill('..')],
    ['a path of one dot', skill('.')],
    ['a slash in a path', skill('1/../../onlineagent')],
    ['a backslash in a path', skill('..\\')],
    ['a slash that is encoded already', skill('%2e%2e%2f')],
    ['a path parameter of servlets', skill('1;jsessionid=x')],
    ['a query in a path', skill('1?x=1')],
    ['a fragment in a path', skill('1#')],
    ['a line break in a path', skill('1\r\nGuid: x')],
    ['a null character in a path', skill('1\u0000')],
    ['a space in a path', skill('1 2')],
    ['an empty path parameter', skill('')],
    ['a path parameter of 129 characters', skill('1'.repeat(129))],
    ['a list as a path parameter', skill(['1'])],
    ['an object as a path parameter', skill({ toString: 'x' })],
    ['a fraction as a path parameter', skill(1.5)],
    ['a number that JSON does not hold', skill(2 ** 60)],
    ['a path parameter that is missing', { operation: 'QUERY_AGENT_IDS_BY_SKILL_ID' }],
    ['a path parameter that is null', skill(null)],
    ['another agent in the place of the agent', { operation: 'QUERY_SERVER_TIME', path: { agentid: '1002' } }],
    ['an unknown path parameter', { operation: 'QUERY_SERVER_TIME', path: { x: '1' } }],
    ['an unknown query parameter', { operation: 'QUERY_URL_INFO', query: { urlname: 'a', guid: 'b' } }],
    [
      'a query parameter called __proto__',
      { operation: 'QUERY_URL_INFO', query: JSON.parse('{"__proto__":{"urlname":"a"}}') as unknown },
    ],
    ['a query parameter of an operation without', { operation: 'QUERY_SERVER_TIME', query: { x: '1' } }],
    ['a query parameter of 1025 bytes', { operation: 'QUERY_URL_INFO', query: { urlname: 'ä'.repeat(513) } }],
    ['a list in place of the query', { operation: 'QUERY_URL_INFO', query: [['urlname', 'a']] }],
    ['a text in place of the query', { operation: 'QUERY_URL_INFO', query: 'urlname=a' }],
    ['a body where none is taken', { operation: 'PAUSE_RECORD', body: {} }],
    ['a body that is a list', { operation: 'SET_CALL_BUSINESS_DATA', body: [1] }],
    ['a body that is a text', { operation: 'SET_CALL_BUSINESS_DATA', body: 'x' }],
    ['a body of more than 32 KiB', { operation: 'SET_CALL_BUSINESS_DATA', body: { a: 'x'.repeat(32_768) } }],
    ['a body that nests too deeply', { operation: 'SET_CALL_BUSINESS_DATA', body: nested(2000) }],
    ['a body without a field that clients send', { operation: 'QUERY_AGENT_INFO_WITHOUT_SKILLS', body: { a: 1 } }],
    ['a required body that is missing', { operation: 'QUERY_AGENT_INFO_WITHOUT_SKILLS' }],
  ])('%s', async (_what, variables) => {
    const before = scripted.gateway.hits.filter((hit) => !routeOf(hit).startsWith(poll)).length;
    const { errors } = await call(scripted.url, scripted.guid, variables);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    if (errors[0]?.path?.[0] === 'gatewayCommand') expect(errors[0].extensions['mayHaveTakenEffect']).toBe(false);
    expect(scripted.gateway.hits.filter((hit) => !routeOf(hit).startsWith(poll))).toHaveLength(before);
  });

  test.each([
    ['an operation that is not in the enum', read, 'LOGIN'],
    ['an operation that is left out', read, 'GET_AGENT_EVENT'],
    ['a command in a query', read, 'PAUSE_RECORD'],
    ['a path in place of an operation', command, 'POST /onlineagent/1001/syncagentinfo'],
  ])('%s', async (_what, document, operation) => {
    const before = scripted.gateway.hits.filter((hit) => !routeOf(hit).startsWith(poll)).length;
    const { errors } = await ask(scripted.url, document, { agentId: '1001', operation }, scripted.guid);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(scripted.gateway.hits.filter((hit) => !routeOf(hit).startsWith(poll))).toHaveLength(before);
  });

  test.each([
    ['a read', { operation: 'QUERY_SERVER_TIME' }],
    ['a command', { operation: 'PAUSE_RECORD' }],
  ])('%s without credentials', async (_what, variables) => {
    const before = scripted.gateway.hits.filter((hit) => !routeOf(hit).startsWith(poll)).length;
    const { errors } = await call(scripted.url, undefined, variables);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(scripted.gateway.hits.filter((hit) => !routeOf(hit).startsWith(poll))).toHaveLength(before);
  });

  test('an agent id that is none', async () => {
    const { errors } = await call(scripted.url, scripted.guid, { operation: 'QUERY_SERVER_TIME' }, '1001/..');
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });
});
