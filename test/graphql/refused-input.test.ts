import { beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ask, signIn, Watch, type GraphqlError } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const { limits } = readConfig({});
const facade = sharedFacade();
let url: string;
let guid: string;

beforeAll(async () => {
  ({ url } = facade);
  ({ guid } = await signIn(url, '1001'));
});

/** The errors of a request that must not cost a gateway call. Polls continue meanwhile and do not count. */
async function freeOfCharge(request: () => Promise<readonly GraphqlError[]>): Promise<readonly GraphqlError[]> {
  const { commands } = facade.simulator.ledger.counters;
  const errors = await request();
  expect(facade.simulator.ledger.counters.commands).toBe(commands);
  return errors;
}

async function subscribe(
  query: string,
  variables: object,
  withGuid: string | undefined,
): Promise<readonly GraphqlError[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(withGuid !== undefined && { guid: withGuid }),
    },
    body: JSON.stringify({ query, variables }),
  });
  expect([response.status >= 400, response.headers.get('content-type')]).toEqual([
    true,
    expect.stringContaining('json'),
  ]);
  return ((await response.json()) as { errors?: readonly GraphqlError[] }).errors ?? [];
}

/** The operations that take an agent id, with `$ID` in its place. */
const operations: readonly [name: string, declaration: string, field: string, argument: string][] = [
  ['query', 'query', 'agent(id: $ID) { id status cursor }', 'ID!'],
  ['query of conferences', 'query', 'agentConferences(agentId: $ID, ids: ["1"]) { __typename }', 'ID!'],
  ['mutation', 'mutation', 'releaseAgentConference(agentId: $ID) { __typename }', 'ID!'],
  [
    'mutation with an input',
    'mutation',
    'requestAgentConference(agentId: $ID, input: { seats: 3 }) { __typename }',
    'ID!',
  ],
  [
    'sign-in',
    'mutation',
    'signInAgent(agentId: $ID, input: { password: "x", phoneNumber: "1" }) { __typename }',
    'ID!',
  ],
  ['subscription', 'subscription', 'agentEvents(agentId: $ID) { id }', 'ID!'],
];

const send = (declaration: string, query: string, variables: object, withGuid: string | undefined = guid) =>
  declaration === 'subscription'
    ? subscribe(query, variables, withGuid)
    : ask(url, query, variables, withGuid).then(({ errors }) => errors);

describe('a malformed agent id is BAD_USER_INPUT and costs no call', () => {
  const texts = [
    '', ' ', '0', '00', '1', '99', '100', '0101', '01001', '1000000', '-1', '-1001', '+1001', '1.5', '1001.0', '1e3', '0x3e9', ' 1001', '1001 ', '\t1001',
    '1001\n', '1001\r\nGuid: x', '10\u000001', '\u00001001', '../1001', '1001/..', '1001%2f', '%31001', '1001?x', '1001#', '1001;', '1001,1002', '１００１', '١٠٠١', '²³⁴',
    '1001\u200b', '9'.repeat(10_000), 'x'.repeat(10_000), 'null', 'true', '[object Object]', '12345678901234567890', 'NaN', 'Infinity', "1001' OR '1'='1", '<1001>',
  ]; // prettier-ignore
  const others: readonly unknown[] = [
    0,
    1,
    100,
    -1,
    -1001,
    1.5,
    1e6,
    1e19,
    true,
    false,
    [],
    ['1001'],
    [1001],
    {},
    { id: '1001' },
    null,
  ];

  test.each(operations)('as a variable of a %s', async (_name, declaration, field, argument) => {
    const query = `${declaration} ($ID: ${argument}) { ${field} }`;
    expect(texts.length + others.length).toBeGreaterThan(60);
    for (const id of [...texts, ...others]) {
      const errors = await freeOfCharge(() => send(declaration, query, { ID: id }));
      expect([id, ...errors.map(({ extensions }) => extensions['code'])]).toEqual([id, 'BAD_USER_INPUT']);
    }
    const absent = await freeOfCharge(() => send(declaration, query, {}));
    expect(absent.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  test.each(operations)('as a literal of a %s', async (_name, declaration, field) => {
    const literals = [
      ...texts.map((text) => JSON.stringify(text)),
      '0', '1', '100', '-1', '-1001', '1.5', '1e3', '1001.0', '1000000', '12345678901234567890', 'true', 'null', 'ENUM', '[]', '["1001"]', '{}', '{ id: "1001" }',
      '"""\n  1001\n  x\n"""',
    ]; // prettier-ignore
    for (const literal of literals) {
      const query = `${declaration} { ${field.replace('$ID', literal)} }`;
      const errors = await freeOfCharge(() => send(declaration, query, {}));
      expect([literal, ...errors.map(({ extensions }) => extensions['code'])]).toEqual([literal, 'BAD_USER_INPUT']);
    }
  });

  test('and those at the edges are none', async () => {
    for (const id of ['101', '999999', 1001, '1020']) {
      const { errors, data } = await ask(
        url,
        'mutation ($ID: ID!) { answer: releaseAgentConference(agentId: $ID) { __typename } }',
        { ID: id },
        guid,
      );
      expect([id, errors]).toEqual([id, []]);
      expect(data['answer']?.__typename).toBeDefined();
    }
  });
});

describe('without a Guid', () => {
  test.each(operations.filter(([name]) => name !== 'sign-in'))(
    'a %s is UNAUTHENTICATED and costs no call',
    async (_name, declaration, field) => {
      for (const none of [undefined, '', '   ', 'two words', 'x'.repeat(600)]) {
        const query = `${declaration} { ${field.replace('$ID', '"1001"')} }`;
        const errors = await freeOfCharge(() =>
          declaration === 'subscription'
            ? subscribe(query, {}, none)
            : ask(url, query, {}, none).then((answer) => answer.errors),
        );
        expect(errors.length).toBeGreaterThan(0);
        for (const { extensions } of errors) expect([none, extensions['code']]).toEqual([none, 'UNAUTHENTICATED']);
      }
    },
  );

  test.each([
    ['a query', 'query', 'agent(id: "1001") { status }'],
    ['a mutation', 'mutation', 'releaseAgentConference(agentId: "1001") { __typename }'],
    ['a subscription', 'subscription', 'agentEvents(agentId: "1001") { id }'],
  ])('%s is told whether none came or a malformed one, which is not repeated', async (_kind, declaration, field) => {
    const query = `${declaration} { ${field} }`;
    const refused = (given: string | undefined) =>
      freeOfCharge(() =>
        declaration === 'subscription'
          ? subscribe(query, {}, given)
          : ask(url, query, {}, given).then(({ errors }) => errors),
      );
    for (const given of [undefined, '', '   '])
      expect((await refused(given))[0]?.message).toMatch(/^Missing credential/);
    for (const given of ['two words', 'x'.repeat(3000), `${guid}, ${guid}`]) {
      const errors = await refused(given);
      expect(errors).toMatchObject([
        { message: expect.stringContaining('Malformed Guid') as string, extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect(JSON.stringify(errors)).not.toContain(given);
    }
  });

  test('a malformed Guid does not keep anybody from signing in', async () => {
    const { data, errors } = await ask(
      url,
      'mutation { signInAgent(agentId: "1007", input: { password: "Demo@1007", phoneNumber: "71007" }) { ... on SignInAgentSuccess { guid agent { status } } } }',
      {},
      'two words',
    );
    expect(errors).toEqual([]);
    expect(data['signInAgent']?.agent?.status).toBe('IDLE');
  });

  test('that is one: two Guid headers are none', async () => {
    const body = JSON.stringify({ query: '{ agent(id: "1001") { cursor } }' });
    const response = await fetch(url, {
      method: 'POST',
      headers: [
        ['content-type', 'application/json'],
        ['guid', guid],
        ['guid', guid],
      ],
      body,
    });
    const { errors } = (await response.json()) as { errors: readonly GraphqlError[] };
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

test('input out of its range is BAD_USER_INPUT, names the field, and costs no call', async () => {
  const request = (input: string) => `requestAgentConference(agentId: "1001", input: { ${input} })`;
  const invite = (input: string) => `inviteConferenceParticipants(agentId: "1001", input: { ${input} })`;
  const signInWith = (input: string) => `signInAgent(agentId: "1002", input: { ${input} })`;
  const phone = '{ kind: PHONE, address: "1" }';
  const rows: readonly [field: string, named: string][] = [
    [request(''), 'seats'],
    [request('seats: 0'), 'seats'],
    [request('seats: 121'), 'seats'],
    [request('seats: -1'), 'seats'],
    [request('seats: 1.5'), '1.5'],
    [request('seats: "3"'), '"3"'],
    [request('seats: null'), 'null'],
    [request('seats: 9999999999'), '9999999999'],
    [request('seats: 3, durationMinutes: 3'), 'durationMinutes'],
    [request('seats: 3, durationMinutes: 1441'), 'durationMinutes'],
    [request('seats: 3, reminderMinutes: -1'), 'reminderMinutes'],
    [request('seats: 3, reminderMinutes: 1441'), 'reminderMinutes'],
    [request(`seats: 3, callerNumber: "${'1'.repeat(25)}"`), 'callerNumber'],
    [request(`seats: 3, callerNumber: "${'ü'.repeat(13)}"`), 'callerNumber'],
    [request('seats: 3, callerNumber: ""'), 'callerNumber'],
    [request(`seats: 3, welcomeVoicePath: "${'y'.repeat(128)}"`), 'welcomeVoicePath'],
    [request('seats: 3, unheardOf: 1'), 'unheardOf'],
    [invite('participants: []'), 'participants'],
    [invite(`participants: [${Array.from({ length: 121 }, () => phone).join()}]`), 'participants'],
    [invite('participants: [{ kind: PHONE, address: "" }]'), 'participants[0].address'],
    [invite(`participants: [${phone}, { kind: AGENT, address: "${'1'.repeat(25)}" }]`), 'participants[1].address'],
    [invite('participants: [{ kind: FAX, address: "1" }]'), 'FAX'],
    [invite('participants: [{ kind: PHONE, address: "1", deviceType: 256 }]'), 'deviceType'],
    [invite('participants: [{ kind: PHONE, address: "1", deviceCallType: -1 }]'), 'deviceCallType'],
    [invite('participants: null'), 'null'],
    [signInWith('password: "x"'), 'phoneNumber'],
    [signInWith(`password: "${'x'.repeat(33)}", phoneNumber: "1"`), 'password'],
    [signInWith('password: "x", phoneNumber: ""'), 'phoneNumber'],
    [signInWith(`password: "x", phoneNumber: "${'1'.repeat(25)}"`), 'phoneNumber'],
    [signInWith('password: "x", phoneNumber: "1", ipAddress: "1.2.3"'), 'ipAddress'],
    [signInWith('password: "x", phoneNumber: "1", ipAddress: "1.2.3.256"'), 'ipAddress'],
    [signInWith('password: "x", phoneNumber: "1", ipAddress: "::1"'), 'ipAddress'],
    [signInWith('password: "x", phoneNumber: "1", initialStatus: REST'), 'REST'],
    [signInWith('password: "x", phoneNumber: "1", agentType: 4'), '4'],
    [signInWith('password: "x", phoneNumber: "1", force: "yes"'), '"yes"'],
    ['signOutAgent(agentId: "1001", force: 1)', '1'],
  ];
  for (const [field, named] of rows) {
    const errors = await freeOfCharge(() =>
      ask(url, `mutation { ${field} { __typename } }`, {}, guid).then((answer) => answer.errors),
    );
    expect([field, errors.length > 0]).toEqual([field, true]);
    expect([field, errors[0]?.extensions['code']]).toEqual([field, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain(named);
    expect(errors[0]?.message).not.toContain('x'.repeat(33));
  }
});

describe('a mutation goes only as POST with application/json', () => {
  const query = 'mutation { releaseAgentConference(agentId: "1001") { __typename } }';
  const json = JSON.stringify({ query });

  async function status(
    init: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> },
    target = url,
  ): Promise<number> {
    const { commands } = facade.simulator.ledger.counters;
    const response = await fetch(target, { redirect: 'manual', ...init, headers: { guid, ...init.headers } });
    await response.text();
    expect(facade.simulator.ledger.counters.commands).toBe(commands);
    return response.status;
  }

  test('by GET it is 405', async () => {
    const target = `${url}?query=${encodeURIComponent(query)}`;
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*'])
      expect(await status({ headers: { accept } }, target)).toBe(405);
    expect([400, 405]).toContain(await status({ headers: { accept: 'text/event-stream' } }, target));
    expect(await status({ method: 'HEAD' }, target)).toBeGreaterThanOrEqual(400);
  });

  test.each([
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
    [
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${json}\r\n--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n{}\r\n--x--\r\n`,
    ],
    ['text/plain', json],
    ['text/plain;application/json', json],
    ['application/graphql', query],
    ['application/jsonx', json],
    ['application/x-json', json],
    ['', json],
  ])('as %s it is 415', async (type, body) => {
    expect(await status({ method: 'POST', headers: { 'content-type': type }, body })).toBe(415);
  });

  test('without any content type it is 415', async () => {
    expect(await status({ method: 'POST', body: new Blob([json]) })).toBe(415);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('by %s it is refused', async (method) => {
    expect(await status({ method, headers: { 'content-type': 'application/json' }, body: json })).toBe(405);
  });

  test.each([
    ['no JSON', '{"query":'],
    ['a bare text', JSON.stringify(query)],
    ['null', 'null'],
    ['a batch', `[${json},${json}]`],
    ['an empty batch', '[]'],
    ['nothing', ''],
    ['no query', '{}'],
    ['a query that is no text', '{"query":{"a":1}}'],
    ['variables that are no object', JSON.stringify({ query, variables: 'x' })],
    ['an unknown operation', JSON.stringify({ query, operationName: 'Other' })],
  ])('a body that is %s is 400', async (_what, body) => {
    expect(
      await status({
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body,
      }),
    ).toBe(400);
  });

  test('with a charset it is one', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { guid, 'content-type': 'application/json; charset=utf-8' },
      body: json,
    });
    expect(response.status).toBe(200);
  });
});

describe('a document beyond a limit is HTTP 400 with OPERATION_LIMIT and costs no call', () => {
  const release = (alias: string) => `${alias}: releaseAgentConference(agentId: "1001") { __typename }`;
  const nested = (depth: number): string => (depth === 0 ? '__typename' : `agent { ${nested(depth - 1)} }`);
  const rows: readonly [name: string, query: string][] = [
    ['two mutations', `mutation { ${release('a')} ${release('b')} }`],
    [
      'two mutations, one in a fragment',
      `mutation { ${release('a')} ...F } fragment F on Mutation { ${release('b')} }`,
    ],
    ['two mutations, inline', `mutation { ... on Mutation { ${release('a')} } ... { ${release('b')} } }`],
    [
      'two mutations, one switched off',
      `mutation { ${release('a')} ${release('b @skip(if: true)').replace('b @skip(if: true):', 'b:')} }`,
    ],
    [
      'an alias more than the limit',
      `{ ${Array.from({ length: limits.aliases + 1 }, (_, n) => `a${n}: agent(id: "1001") { id }`).join(' ')} }`,
    ],
    [
      '600 aliases of one mutation',
      `mutation { ${Array.from({ length: 600 }, (_, n) => release(`a${n}`)).join(' ')} }`,
    ],
    ['a token more than the limit', `{ ${'__typename '.repeat(limits.tokens - 1)} }`],
    ['a directive more than the limit', `{ __typename ${'@include(if: true) '.repeat(limits.directives + 1)} }`],
    ['a level more than the limit', `{ agent(id: "1001") { ${nested(limits.depth - 1)} } }`],
    ['a hundred levels', `{ agent(id: "1001") { ${nested(100)} } }`],
    ['a thousand lists', `{ agent(id: ${'['.repeat(3000)}${']'.repeat(3000)}) { id } }`],
  ];

  test.each(rows)('%s', async (_name, query) => {
    let answer: Awaited<ReturnType<typeof ask>> | undefined;
    const errors = await freeOfCharge(async () => {
      answer = await ask(url, query, {}, guid);
      return answer.errors;
    });
    expect([answer?.status, errors[0]?.extensions['code']]).toEqual([400, 'OPERATION_LIMIT']);
    const streamed = await freeOfCharge(() => subscribe(query, {}, guid));
    expect(streamed[0]?.extensions['code']).toBe('OPERATION_LIMIT');
  });

  test('what keeps the limits runs', async () => {
    const aliases = Array.from({ length: limits.aliases }, (_, n) => `a${n}: agent(id: "1001") { id }`).join(' ');
    expect((await ask(url, `{ ${aliases} }`)).errors).toEqual([]);
    const ids = '"1" '.repeat(limits.tokens - 100);
    const tokens = await ask(url, `{ agentConferences(agentId: "x", ids: [${ids}]) { __typename } }`, {}, guid);
    expect(tokens.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await ask(url, `mutation { ...F } fragment F on Mutation { ${release('a')} }`, {}, guid)).errors).toEqual(
      [],
    );
  });

  test('fragments in a circle are refused, and quickly', async () => {
    const errors = await freeOfCharge(() =>
      ask(url, 'mutation { ...A } fragment A on Mutation { ...B } fragment B on Mutation { ...A }', {}, guid).then(
        (answer) => answer.errors,
      ),
    );
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('a body over its limit is 413 and costs no call', () => {
  const body = JSON.stringify({
    query: 'mutation { releaseAgentConference(agentId: "1001") { __typename } }',
    padding: 'x'.repeat(65_536),
  });
  const headers = (): Record<string, string> => ({ 'content-type': 'application/json', guid });

  test('that says its length', async () => {
    const { commands } = facade.simulator.ledger.counters;
    const response = await fetch(url, { method: 'POST', headers: headers(), body });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('LIMIT_BODY_BYTES');
    expect(facade.simulator.ledger.counters.commands).toBe(commands);
  });

  test('that comes in chunks', async () => {
    const { commands } = facade.simulator.ledger.counters;
    const stream = new Blob([body]).stream();
    const response = await fetch(url, {
      method: 'POST',
      headers: headers(),
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('LIMIT_BODY_BYTES');
    expect(facade.simulator.ledger.counters.commands).toBe(commands);
  });
});

test('after all refused input the agent’s stream has seen nothing but its own sign-in', async () => {
  await using watch = await Watch.open(url, '1001', { guid });
  facade.simulator.inject('1001', { eventType: 'Last' });
  await watch.untilTypes('Last');
  expect(watch.types).toEqual(['Last']);
  expect(facade.simulator.agent('1001').signedIn).toBe(true);
});
