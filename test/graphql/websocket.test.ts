import { once } from 'node:events';
import { request } from 'node:http';
import { queryObjects } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { subscribers } from '../rig/metrics.ts';
import { Socket } from '../rig/socket.ts';

const signInMutation = (agentId: string) =>
  `mutation { signInAgent(agentId: "${agentId}", input: { password: "Demo@${agentId}", phoneNumber: "70001" }) { ... on SignInAgentSuccess { guid cursor } } }`;
const release = 'mutation { releaseAgentConference(agentId: "1001") { __typename ... on GatewayFailure { retcode } } }';

describe('the Guid of a socket', () => {
  test.each(['Guid', 'guid', 'GUID', 'gUiD'])(
    'is the key %s of connection_init, for every kind of operation',
    async (key) => {
      await using facade = await startFacade();
      const { url, simulator } = facade;
      const { guid, cursor } = await signIn(url, '1001');
      await using socket = new Socket(url, { connectionParams: { [key]: guid } });
      const watch = socket.watch('1001', cursor);
      await watch.untilTypes('AgentState_Ready');
      expect((await socket.ask('{ agent(id: "1001") { status } }')).data?.['agent']?.status).toBe('IDLE');
      expect((await socket.ask(release)).data?.['releaseAgentConference']?.retcode).toBe('101-001');
      simulator.inject('1001', { eventType: 'Later' });
      await watch.untilTypes('Later');
      expect(socket.opened).toBe(1);
    },
  );

  test('may be the upgrade’s header; connection_init comes first', async () => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using byHeader = new Socket(url, { headers: { guid } });
    await byHeader.watch('1001', cursor).untilTypes('AgentState_Ready');
    await using byBoth = new Socket(url, { headers: { guid: 'stranger' }, connectionParams: { Guid: guid } });
    await byBoth.watch('1001', cursor).untilTypes('AgentState_Ready');
  });

  test('may be malformed: that is said, without it, and one can sign in all the same', async () => {
    await using facade = await startFacade();
    for (const Guid of ['two words', 'x'.repeat(3000), 42]) {
      await using socket = new Socket(facade.url, { connectionParams: { Guid } });
      const { errors } = await socket.ask('{ agent(id: "1001") { status } }');
      expect(errors).toMatchObject([
        { message: expect.stringContaining('Malformed Guid') as string, extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect(JSON.stringify(errors)).not.toContain(String(Guid));
    }
    await using socket = new Socket(facade.url, { connectionParams: { Guid: 'two words' } });
    expect((await socket.ask(signInMutation('1001'))).data?.['signInAgent']?.guid).toBeDefined();
    expect((await socket.ask('{ agent(id: "1001") { status } }')).data?.['agent']?.status).toBe('IDLE');
  });

  test('may be missing: that is an error of the operation, the socket stays open, and one can sign in over it', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    await using socket = new Socket(url);
    const refused = socket.watch('1001');
    await eventually(() => {
      expect(refused.errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    });
    expect((await socket.ask(release)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect(simulator.ledger.counters.requests).toBe(0);
    const signedIn = (await socket.ask(signInMutation('1001'))).data?.['signInAgent'];
    const watch = socket.watch('1001', signedIn?.cursor);
    await watch.untilTypes('AgentOther_InService', 'AgentState_Ready');
    expect((await socket.ask(release)).data?.['releaseAgentConference']?.retcode).toBe('101-001');
    expect([socket.opened, socket.closed]).toEqual([1, undefined]);
    // Another socket has not signed in.
    await using other = new Socket(url);
    expect((await other.ask(release)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  test('may be replaced meanwhile: the socket continues with the one it has', async () => {
    await using facade = await startFacade({ simulator: { guidIntervalMs: 1, pollHoldMs: 30 } });
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const watch = socket.watch('1001', cursor);
    const first = simulator.agent('1001').guid;
    await eventually(() => {
      expect(simulator.agent('1001').guid).not.toBe(first);
    });
    expect((await socket.ask(release)).data?.['releaseAgentConference']?.retcode).toBe('101-001');
    simulator.inject('1001', { eventType: 'Later' });
    await watch.untilTypes('Later');
  });
});

describe('an operation that is refused does not close the socket', () => {
  test.each([
    ['that cannot be parsed', '{ agent(', 'GRAPHQL_PARSE_FAILED'],
    ['of an unknown field', '{ noSuchField }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with a malformed agent id', '{ agent(id: "x") { id } }', 'BAD_USER_INPUT'],
    ['with a literal that its type does not take', '{ agent(id: 1.5) { id } }', 'BAD_USER_INPUT'],
    [
      'with two mutations',
      `mutation { a: releaseAgentConference(agentId: "1001") { __typename } b: releaseAgentConference(agentId: "1001") { __typename } }`,
      'OPERATION_LIMIT',
    ],
    ['of too many tokens', `{ ${'__typename '.repeat(4001)} }`, 'OPERATION_LIMIT'],
    ['nested too deeply to be read', `{ agent(id: ${'['.repeat(3900)}) { id } }`, 'OPERATION_LIMIT'],
    ['to subscribe to another agent', 'subscription { agentEvents(agentId: "1002") { id } }', 'UNAUTHENTICATED'],
    [
      'to subscribe with a malformed cursor',
      'subscription { agentEvents(agentId: "1001", after: "x") { id } }',
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_what, query, code) => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const watch = socket.watch('1001', cursor);
    await watch.untilTypes('AgentState_Ready');
    const { errors } = await socket.ask(query);
    expect(errors?.[0]?.extensions['code']).toBe(code);
    expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    expect([socket.opened, socket.closed, watch.broken]).toEqual([1, undefined, undefined]);
  });
});

describe('a socket from a browser', () => {
  /** Close code, or HTTP status, of an upgrade with this Origin. */
  const upgrade = (url: string, origin: string | undefined): Promise<number | 'open'> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(
        url.replace('http', 'ws'),
        'graphql-transport-ws',
        origin === undefined ? {} : { origin },
      );
      socket.on('open', () => {
        socket.close();
        resolve('open');
      });
      socket.on('unexpected-response', (_request, response) => {
        socket.terminate();
        resolve(response.statusCode ?? 0);
      });
      socket.on('error', reject);
    });

  test('is refused from a foreign origin, and accepted from the server’s own or a listed one', async () => {
    await using facade = await startFacade({ env: { PUBLIC_ORIGINS: 'https://desk.example.com' } });
    const { url } = facade;
    const own = new URL(url).origin;
    for (const origin of [
      'https://evil.example.com',
      'null',
      'https://desk.example.com.evil.org',
      'http://desk.example.com',
      'https://desk.example.com:8443',
      `${own}0`,
      'file://',
    ])
      expect([origin, await upgrade(url, origin)]).toEqual([origin, 403]);
    for (const origin of ['https://desk.example.com', own, undefined])
      expect([origin, await upgrade(url, origin)]).toEqual([origin, 'open']);
  });

  test('must speak graphql-transport-ws, and at /graphql', async () => {
    await using facade = await startFacade();
    const code = await new Promise((resolve) => {
      const socket = new WebSocket(facade.url.replace('http', 'ws'), 'graphql-ws');
      socket.on('close', resolve);
      socket.on('error', () => undefined);
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode);
      });
    });
    expect([4406, 400, 1002, 1006]).toContain(code);
    expect(await upgrade(facade.url.replace('/graphql', '/other'), undefined)).toBe(404);
  });
});

test('a client that leaves, by complete, by closing or by vanishing, leaves nothing behind', async () => {
  await using facade = await startFacade();
  const { url } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using socket = new Socket(url, { connectionParams: { Guid: guid } });
  const completes = socket.watch('1001', cursor);
  await using closes = new Socket(url, { connectionParams: { Guid: guid } });
  const closed = closes.watch('1001', cursor);
  const vanishes = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers: { guid } });
  const query = 'subscription { agentEvents(agentId: "1001") { id } }';
  vanishes.on('open', () => {
    vanishes.send('{"type":"connection_init"}');
  });
  vanishes.on('message', (data: Buffer) => {
    if (data.toString().includes('connection_ack'))
      vanishes.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  });
  await Promise.all([completes.untilTypes('AgentState_Ready'), closed.untilTypes('AgentState_Ready')]);
  await eventually(async () => {
    expect(await subscribers(url)).toBe(3);
  });
  completes.stop();
  await closes.client.dispose();
  vanishes.terminate();
  await eventually(async () => {
    expect(await subscribers(url)).toBe(0);
  });
});

test('a message over the limit closes its socket alone', async () => {
  await using facade = await startFacade();
  const { url } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using socket = new Socket(url, { connectionParams: { Guid: guid } });
  const watch = socket.watch('1001', cursor);
  await watch.untilTypes('AgentState_Ready');
  await using big = new Socket(url, { connectionParams: { Guid: guid } });
  await expect(big.ask(`{ __typename } # ${'x'.repeat(70_000)}`)).rejects.toThrow();
  expect(big.closed).toBe(1009);
  facade.simulator.inject('1001', { eventType: 'Later' });
  await watch.untilTypes('Later');
});

test('a malformed upgrade or message harms nobody else', async () => {
  await using facade = await startFacade();
  const { url } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  const { port } = new URL(url);
  await new Promise<void>((resolve) => {
    const wrong = request({
      port,
      path: '/graphql',
      headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '12' },
    });
    wrong.on('response', (response) => {
      response.resume();
      resolve();
    });
    wrong.on('error', () => {
      resolve();
    });
    wrong.end();
  });
  for (const message of [
    '',
    'x',
    '{}',
    '[]',
    'null',
    '{"type":"subscribe"}',
    '{"type":"subscribe","id":"1","payload":{}}',
    '{"type":"__proto__"}',
    Buffer.from([0xff, 0xfe]),
  ]) {
    const code = await new Promise((resolve) => {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
      socket.on('open', () => {
        socket.send('{"type":"connection_init","payload":{"Guid":["no","text"]}}');
        socket.send(message);
      });
      socket.on('close', resolve);
    });
    expect(code).toBeGreaterThanOrEqual(4400);
  }
  expect((await ask(url, '{ __typename }')).errors).toEqual([]);
  facade.simulator.inject('1001', { eventType: 'Later' });
  await watch.untilTypes('Later');
});

test('what a client sends beside its Guid to open a socket is not kept', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  // An array of 21 thousand small objects in a message of 63 kB.
  const text = JSON.stringify({ type: 'connection_init', payload: { guid, more: Array(21_000).fill({}) } });
  // Collects garbage before it counts.
  const objects = (): number => queryObjects(Object, { format: 'count' });
  const sockets: WebSocket[] = [];
  const before = objects();
  for (let opened = 0; opened < 10; opened += 1) {
    const socket = new WebSocket(facade.url.replace('http', 'ws'), 'graphql-transport-ws');
    sockets.push(socket);
    await once(socket, 'open');
    socket.send(text);
    await once(socket, 'message');
  }
  expect(objects() - before).toBeLessThan(50_000);
  const [socket] = sockets;
  const query = '{ agent(id: "1001") { status } }';
  socket?.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  const [answer] = (await once(socket!, 'message')) as [Buffer];
  expect(JSON.parse(answer.toString())).toMatchObject({ payload: { data: { agent: { status: 'IDLE' } } } });
  for (const each of sockets) each.terminate();
});
