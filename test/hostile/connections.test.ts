/** What is done to connections rather than to requests: resets, half ends, answers that nobody reads. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ask, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { ServerProcess } from '../rig/process.ts';
import { startScripted } from '../rig/scriptedgateway.ts';
import { Socket as GraphqlSocket } from '../rig/socket.ts';
import { json, release } from './row.ts';

const upgrade = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${more}\r\n`;
const refusedUpgrades = [
  ['of another path', upgrade('/x')],
  ['of a foreign origin', upgrade('/graphql', 'Origin: https://evil.example\r\n')],
] as const;
const post = (body: string, more = '') =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

function open(url: string, allowHalfOpen = false): Socket {
  const { hostname, port } = new URL(url);
  return connect({ port: Number(port), host: hostname, allowHalfOpen }).on('error', () => undefined);
}

const closed = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()));

test.each(refusedUpgrades)(
  'a reset in the middle of an upgrade %s ends nothing but its connection',
  async (_, bytes) => {
    await using server = new ServerProcess({
      AGENT_GATEWAY_URL: 'http://127.0.0.1:1',
      STORE_URL: 'sqlite::memory:',
      PORT: '0',
    });
    const url = await server.url();
    for (let n = 0; n < 50; n++) {
      const socket = open(url);
      await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
      socket.resetAndDestroy();
      await closed(socket);
    }
    expect((await ask(url, '{ __typename }')).errors).toEqual([]);
    expect(server.exit).toBeUndefined();
  },
);

test.each(refusedUpgrades)(
  'an upgrade %s is gone with its refusal, also where the client keeps its half',
  async (_, bytes) => {
    await using facade = await startFacade();
    const socket = open(facade.url, true);
    const gone = closed(socket);
    socket.write(bytes);
    await once(socket.resume(), 'end');
    // Into a connection that is half open on the other side one could write for ever.
    const writing = setInterval(() => socket.write('x'), 5);
    await gone;
    clearInterval(writing);
  },
);

test('what a client offers beside HTTP/1.1 is not taken, and its request is answered', async () => {
  await using facade = await startFacade();
  const socket = open(facade.url);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n';
  socket.write(post('{"query":"{ __typename }"}', offer));
  await eventually(() => {
    expect(text).toContain('"__typename":"Query"');
  });
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  socket.destroy();
});

test('a connection that asks for more than it reads is closed; others are served', async () => {
  await using facade = await startFacade();
  const socket = open(facade.url);
  socket.pause();
  const gone = closed(socket);
  socket.write(post('{"query":"{ __schema { types { name description } } }"}').repeat(300));
  expect((await ask(facade.url, '{ __typename }')).errors).toEqual([]);
  socket.resume();
  await gone;
});

test('a few requests at once on one connection are answered in their order', async () => {
  await using facade = await startFacade();
  const socket = open(facade.url);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const names = Array.from({ length: 20 }, (_, n) => `a${n}`);
  socket.write(names.map((name) => post(json({ query: `{ ${name}: __typename }` }))).join(''));
  await eventually(() => {
    expect([...text.matchAll(/"(a\d+)":"Query"/g)].map(([, name]) => name)).toEqual(names);
  });
  socket.destroy();
});

test('a WebSocket that asks for more at once than may wait unsent gets all of it', async () => {
  await using facade = await startFacade();
  await using socket = new GraphqlSocket(facade.url, {});
  const query = '{ __schema { types { name description fields { name description } } } }';
  const answers = await Promise.all(Array.from({ length: 40 }, () => socket.ask(query)));
  for (const { errors, data } of answers) expect([errors, data]).toEqual([undefined, expect.anything()]);
});

test('what comes behind a mutation on its connection and is no HTTP is not answered in its place', async () => {
  await using scripted = await startScripted();
  const { guid } = await signIn(scripted.url, '1001');
  const socket = open(scripted.url);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const gone = closed(socket);
  socket.write(post(json({ query: release }), `guid: ${guid}\r\n`));
  await scripted.gateway.next('POST /agentconf/');
  socket.write('rubbish\r\n\r\n');
  await gone;
  expect(text).toBe('');
});

test('neither a path nor a retcode of others is in the log as it came', async () => {
  const secret = '6fb36159-30f3-4c1a-8b72-30e9d3520c38.AgentGateway0';
  await using scripted = await startScripted();
  await using server = new ServerProcess({
    AGENT_GATEWAY_URL: scripted.gateway.url,
    STORE_URL: 'sqlite::memory:',
    PORT: '0',
    LOG_LEVEL: 'trace',
  });
  const url = await server.url();
  const { guid } = await signIn(url, '1002');
  const held = await scripted.gateway.next('GET /agentevent/1002');
  held.answer({ retcode: `${secret} refused`, message: '' });
  await fetch(new URL(`/graphql;jsessionid=${secret}`, url));
  await ask(url, '{ __typename }', {}, guid);
  await eventually(() => {
    expect(server.stderr).toContain('Cannot fetch events from the gateway');
    expect(server.stderr).toContain('"path":"other"');
  });
  expect(server.stderr).not.toContain(secret);
});

test('a WebSocket that is reset among its answers is no error of this server', async () => {
  await using server = new ServerProcess({
    AGENT_GATEWAY_URL: 'http://127.0.0.1:1',
    STORE_URL: 'sqlite::memory:',
    PORT: '0',
  });
  const url = await server.url();
  const query = '{ __schema { types { name description fields { name description } } } }';
  for (let n = 0; n < 10; n++) {
    const client = new WebSocket(url, 'graphql-transport-ws');
    await once(client, 'open');
    client.send('{"type":"connection_init"}');
    await once(client, 'message');
    for (let id = 0; id < 20; id++) client.send(json({ id: String(id), type: 'subscribe', payload: { query } }));
    await once(client, 'message');
    client.terminate();
  }
  expect((await ask(url, '{ __typename }')).errors).toEqual([]);
  expect(server.stderr).not.toMatch(/unexpected failure/i);
});

test('half-sent bodies of callers without a session take a bounded number of places, and keep no session out', async () => {
  // As many places as bodies of this size have room for, and half of them for one address.
  await using facade = await startFacade({ env: { LIMIT_BODY_BYTES: '1048576' } });
  const { guid } = await signIn(facade.url, '1001');
  const half = post('x'.repeat(1000)).slice(0, -500);
  const refusals: string[] = [];
  const sockets = Array.from({ length: 12 }, () => {
    const socket = open(facade.url);
    socket.on('data', (bytes) => refusals.push(String(bytes)));
    socket.write(half);
    return socket;
  });
  await eventually(() => {
    expect(refusals).toHaveLength(4);
  });
  for (const refusal of refusals) expect(refusal).toMatch(/^HTTP\/1\.1 429 [^]*"code":"TOO_MANY_REQUESTS"/);
  expect((await ask(facade.url, '{ agent(id: "1001") { id } }', {}, guid)).errors).toEqual([]);
  for (const socket of sockets) socket.destroy();
  await eventually(async () => {
    expect((await ask(facade.url, '{ __typename }')).status).toBe(200);
  });
});

describe('an idle connection', () => {
  /** What a request is answered, and its connection. */
  async function answered(url: string): Promise<{ readonly head: string; readonly socket: Socket }> {
    const socket = open(url);
    socket.write('GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [head] = (await once(socket, 'data')) as [Buffer];
    return { head: head.toString(), socket };
  }

  test('is kept for longer than any proxy or balancer keeps one by default, so that none sends a request into its end', async () => {
    await using facade = await startFacade();
    const { head, socket } = await answered(facade.url);
    socket.destroy();
    const [, seconds] = /^keep-alive: timeout=(\d+)/im.exec(head) ?? [];
    expect(Number(seconds)).toBeGreaterThan(3600);
  });

  test('is closed after KEEP_ALIVE_MS', async () => {
    await using facade = await startFacade({ env: { KEEP_ALIVE_MS: '1000' } });
    const { socket } = await answered(facade.url);
    socket.resume();
    await once(socket, 'close');
  });
});
