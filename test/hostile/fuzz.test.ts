/**
 * What nobody thought of: documents, variables, bodies, headers, cursors, WebSocket messages, envelopes and events out of a generator. Whatever
 * comes, the process lives, answers with a code of its own and never with 5xx, and its agents' streams continue. FUZZ_RUNS asks for more rounds.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { startScripted } from '../rig/scriptedgateway.ts';
import { codeOf, send } from './attempt.ts';
import { json, release, strict } from './row.ts';
import { operationFiles } from '../rig/operation-files.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 60);
const timeout = 20_000 + numRuns * 200;
/** Every code that a request may be answered with; INTERNAL, our own mistake, is none of them. */
const codes = new Set([
  'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_LIMIT', 'UNAUTHENTICATED', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE', 'CURSOR_EXPIRED', 'GATEWAY_REFUSED', 'GATEWAY_GARBLED', 'GATEWAY_UNAVAILABLE', 'GATEWAY_TIMEOUT',
  'REQUEST_ENTITY_TOO_LARGE', 'HEADERS_TOO_LARGE', 'TOO_MANY_REQUESTS',
]); // prettier-ignore
const retcode = /^\d{3}-\d{3}$/;

const facade = sharedFacade();
let url: string;
let guid: string;
let cursor: string;
beforeAll(async () => {
  ({ url } = facade);
  ({ guid, cursor } = await signIn(url, '1001'));
});

/** The answer is one of those that a request may get. */
async function answered(sending: Parameters<typeof send>[1]): Promise<void> {
  const answer = await send(url, sending);
  const code = codeOf(answer);
  const told = `${answer.status} ${answer.body.slice(0, 300)}`;
  expect(answer.status, told).toBeGreaterThanOrEqual(200);
  expect(answer.status, told).toBeLessThan(500);
  if (code !== undefined) expect(codes.has(code) || retcode.test(code), told).toBe(true);
}

const tokens = operationFiles.flatMap(({ text }) => text.match(/\w+|[^\s\w]/g) ?? []);
const token = fc.oneof(
  fc.constantFrom(...new Set(tokens)),
  fc.string({ maxLength: 5 }),
  fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '"""',
    '"',
    '$',
    '@include(if: true)',
    '... on',
    '\u0000',
    '\ufeff',
    '9'.repeat(400),
  ),
);
/** A document of the contract in which some tokens are taken out, put in or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...operationFiles),
    fc.array(fc.tuple(fc.nat(200), fc.nat(3), token), { minLength: 1, maxLength: 6 }),
  )
  .map(([{ text }, edits]) => {
    const words = text.match(/\w+|[^\s\w]/g) ?? [];
    for (const [at, taken, put] of edits) words.splice(at % (words.length + 1), taken, put);
    return words.join(' ');
  });
const documents = fc.oneof(
  mutated,
  mutated,
  fc.string(),
  fc.array(token, { maxLength: 40 }).map((words) => words.join(' ')),
);
// Short, where their names are those of the contract: a sign-out would end what the others are tried on.
const variables = fc.dictionary(
  fc.constantFrom('agentId', 'input', 'after', 'ids', 'id', 'force', '__proto__', 'within'),
  fc.jsonValue({ maxDepth: 4 }),
  { maxKeys: 5 },
);
const headerText = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 80,
});

test('random documents and variables get an answer that a request may get', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(documents, variables, fc.boolean(), async (query, given, stream) => {
      const accept = stream ? 'text/event-stream' : strict.accept;
      const headers = { ...strict, accept, ...(!query.includes('signOut') && { guid }) };
      await answered({ headers, body: json({ query, variables: { agentId: '1001', ...given } }) });
    }),
    { numRuns },
  );
});

test('random bodies get an answer that a request may get', { timeout }, async () => {
  const bodies = fc.oneof(
    fc.json(),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc
      .record(
        { query: fc.jsonValue(), variables: fc.jsonValue(), operationName: fc.jsonValue(), extensions: fc.jsonValue() },
        { requiredKeys: [] },
      )
      .map(json),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => answered({ headers: { ...strict, guid }, body })),
    { numRuns },
  );
});

test('random methods, addresses and headers get an answer that a request may get', { timeout }, async () => {
  const names = [
    'guid',
    'accept',
    'content-type',
    'origin',
    'last-event-id',
    'accept-encoding',
    'x-request-id',
    'traceparent',
    'host',
    'cookie',
  ];
  const headers = fc.dictionary(fc.constantFrom(...names), headerText, { maxKeys: 6 });
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'HEAD', 'DELETE');
  const path = fc.oneof(
    fc.constantFrom(
      '',
      '?query={__typename}',
      '/',
      '/health',
      '/metrics',
      '/graphiql/options',
      '/graphiql/any/start.js',
      '/graphiql/any/%',
      '?query=',
      '?variables=%',
    ),
    fc.webQueryParameters().map((query) => `?${query}`),
  );
  await fc.assert(
    fc.asyncProperty(method, path, headers, async (verb, target, given) =>
      answered({
        method: verb,
        path: target,
        headers: given,
        ...(verb === 'POST' && { body: json({ query: '{ __typename }' }) }),
      }),
    ),
    { numRuns },
  );
});

test('random cursors get an answer that a request may get', { timeout }, async () => {
  const parts = cursor.split('-');
  const near = fc
    .tuple(fc.nat(parts.length - 1), fc.oneof(fc.string({ maxLength: 12 }), fc.bigInt().map(String)))
    .map(([at, put]) => parts.with(at, put).join('-'));
  const query = 'subscription ($after: ID) { agentEvents(agentId: "1001", after: $after) { id } }';
  await fc.assert(
    fc.asyncProperty(fc.oneof(near, fc.string()), async (after) => {
      // What happens to be in order begins a stream, whose first byte is enough.
      facade.simulator.inject('1001', { eventType: 'Any' });
      await answered({
        headers: { ...strict, accept: 'text/event-stream', guid },
        body: json({ query, variables: { after } }),
      });
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});

test('random WebSocket messages harm nobody else', { timeout }, async () => {
  const id = fc.oneof(fc.constantFrom('1', '2', ''), fc.string({ maxLength: 4 }));
  const known = fc.constantFrom(
    'connection_init',
    'subscribe',
    'complete',
    'ping',
    'pong',
    'next',
    'connection_ack',
    '__proto__',
  );
  const message = fc.oneof(
    fc
      .record(
        {
          id,
          type: known,
          payload: fc.oneof(fc.jsonValue(), fc.record({ query: documents, variables: fc.jsonValue() })),
        },
        { requiredKeys: ['type'] },
      )
      .map(json),
    fc.json(),
    fc.string(),
    fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 5 }), fc.boolean(), async (messages, polite) => {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
      socket.on('error', () => undefined);
      const ended = new Promise((resolve) => socket.once('close', resolve));
      await new Promise((resolve) => socket.once('open', resolve));
      if (polite) socket.send(json({ type: 'connection_init', payload: { Guid: guid } }));
      for (const each of messages) socket.send(each);
      // The server reads in order: when it answers this it has read the others; or it has closed.
      socket.ping();
      await Promise.race([ended, new Promise((resolve) => socket.once('pong', resolve))]);
      socket.terminate();
      await ended;
    }),
    { numRuns },
  );
});

test('random events arrive, each with its content as it was', { timeout }, async () => {
  const { guid: own, cursor: from } = await signIn(url, '1003');
  await using watch = await Watch.open(url, '1003', { guid: own, after: from });
  const types = [
    'AgentState_Ready',
    'AgentConf_SelfJoinResult',
    'AgentConf_ParticipantChanged',
    'AgentOther_PhoneRelease',
    'AgentCall_Ring',
  ];
  const eventType = fc.oneof(fc.constantFrom(...types), fc.string({ minLength: 1, maxLength: 30 }));
  const known = ['confId', 'participant', 'changeType', 'type', 'phoneState', 'result', '__proto__', 'eventType'];
  const content = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.dictionary(fc.constantFrom(...known), fc.jsonValue({ maxDepth: 2 })),
  );
  let mark = 0;
  await fc.assert(
    fc.asyncProperty(eventType, content, async (type, given) => {
      mark += 1;
      const sent = JSON.parse(JSON.stringify({ mark, given })) as object;
      facade.simulator.inject('1003', { eventType: type, content: sent });
      const last = `"mark":${mark},`;
      await watch.until(({ raw }) => raw.includes(last));
      expect(watch.events.at(-1)).toMatchObject({ type, content: sent });
    }),
    { numRuns },
  );
});

test(
  'a mutation that a random envelope answers is a refusal, a success or a fault of the gateway',
  { timeout },
  async () => {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '1000' });
    const { guid: own } = await signIn(scripted.url, '1001');
    const envelope = fc.record(
      {
        retcode: fc.oneof(fc.constantFrom('0', 0, '101-001', '100-006'), fc.jsonValue()),
        message: fc.jsonValue(),
        result: fc.jsonValue(),
        event: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      envelope.map(json),
      fc.json(),
      fc.string(),
      fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
    );
    const status = fc.constantFrom(200, 200, 200, 201, 204, 302, 404, 500);
    const route = 'POST /agentconf/1001/releaseagentconf';
    await fc.assert(
      fc.asyncProperty(body, status, async (answer, code) => {
        const asked = send(scripted.url, { headers: { ...strict, guid: own }, body: json({ query: release }) });
        (await scripted.gateway.next(route)).answer(answer, {}, code);
        const told = await asked;
        expect(told.status, told.body).toBe(200);
        expect(codeOf(told) ?? '0', told.body).not.toMatch(/INTERNAL|none/);
      }),
      { numRuns },
    );
  },
);

test('the server serves after all random input', async () => {
  const { guid: newest } = await signIn(url, '1001', true);
  await eventually(async () => {
    expect((await ask(url, '{ agent(id: "1001") { status } }', {}, newest)).errors).toEqual([]);
  });
});
