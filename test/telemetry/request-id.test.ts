import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, testHoldMs } from '../rig/facade.ts';
import { ServerProcess } from '../rig/process.ts';

const made = /^[0-9a-f]{12}-[0-9a-z]+$/;

test('every answer names its request: by the id that came, if it is sane, else by a new one', async () => {
  await using facade = await startFacade();
  const answered = async (path: string, id?: string): Promise<string | null> =>
    (
      await fetch(facade.url.replace('/graphql', path), { headers: id === undefined ? {} : { 'x-request-id': id } })
    ).headers.get('x-request-id');
  for (const path of ['/graphql?query={__typename}', '/graphql', '/health', '/ready', '/metrics', '/nowhere']) {
    expect(await answered(path)).toMatch(made);
    expect(await answered(path, 'desk-17:a/b')).toBe('desk-17:a/b');
  }
  const guid = '6fb36159-30f3-4c1a-8b72-30e9d3520c38.AgentGateway0';
  for (const insane of ['', ' ', 'a b', 'x'.repeat(129), '<script>', '{"a":1}', guid])
    expect(await answered('/health', insane)).toMatch(made);
  const same = { 'x-request-id': 'a-guid-of-letters', guid: 'a-guid-of-letters' };
  const { headers } = await fetch(facade.url.replace('/graphql', '/health'), { headers: same });
  expect(headers.get('x-request-id')).toMatch(made);
});

test('no request id holds the Guid that came with the request, nor a part of it', async () => {
  await using facade = await startFacade();
  const guid = '0123456789abcdef'.repeat(3);
  for (const id of [guid, `${guid}-1`, `desk:${guid}`, guid.slice(3, 20)]) {
    const { headers } = await fetch(facade.url.replace('/graphql', '/health'), {
      headers: { guid, 'x-request-id': id },
    });
    expect(headers.get('x-request-id'), id).toMatch(made);
  }
  const { headers } = await fetch(facade.url.replace('/graphql', '/health'), {
    headers: { guid, 'x-request-id': '01' },
  });
  expect(headers.get('x-request-id')).toBe('01');
});

test('a WebSocket whose request id holds the Guid of its connection_init is logged under another id', async () => {
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  onTestFinished(() => simulator.close());
  await using server = new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    STORE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'debug',
  });
  const url = await server.url();
  const guid = '0123456789abcdef'.repeat(3);
  simulator.faults.add({ kind: 'html', path: 'releaseagentconf' });
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
    headers: { 'x-request-id': `${guid}-7` },
  });
  onTestFinished(() => {
    socket.terminate();
  });
  const query = 'mutation { releaseAgentConference(agentId: "1001") { __typename } }';
  socket.on('open', () => {
    socket.send(JSON.stringify({ type: 'connection_init', payload: { Guid: guid } }));
  });
  socket.on('message', (bytes: Buffer) => {
    if (bytes.toString().includes('connection_ack'))
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  });
  await eventually(() => {
    expect(server.stderr).toContain('"operation":"releaseAgentConf"');
  });
  expect(server.stderr).toMatch(/"requestId":"[0-9a-f]{12}-[0-9a-z]+"/);
  expect(server.stderr).not.toContain(guid);
});

test('the log’s lines about a request carry its id, over HTTP and WebSocket, and those of a poll that it began do not', async () => {
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  await using server = new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    STORE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'debug',
    TRUSTED_PROXIES: '127.0.0.1',
  });
  const url = await server.url();
  const { guid } = await signIn(url, '1001');
  const query = 'mutation { releaseAgentConference(agentId: "1001") { __typename } }';
  simulator.faults.add({ kind: 'html', path: 'releaseagentconf' });
  await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      guid,
      'x-request-id': 'over-http',
      'x-forwarded-for': '198.51.100.7',
    },
    body: JSON.stringify({ query }),
  });
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
    headers: { 'x-request-id': 'over-ws', guid },
  });
  socket.on('open', () => {
    socket.send('{"type":"connection_init"}');
  });
  socket.on('message', (bytes: Buffer) => {
    if (bytes.toString().includes('connection_ack'))
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  });
  simulator.faults.add({ kind: 'retcode', retcode: '000-004', target: 'poll', times: 1 });
  interface Line {
    readonly msg: string;
    readonly requestId?: string;
    readonly operation?: string;
    readonly path?: string;
    readonly status?: number;
  }
  const lines = await eventually(() => {
    const all = server.stderr
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
    expect(all.filter(({ operation }) => operation === 'releaseAgentConf')).toHaveLength(2);
    expect(all.some(({ msg }) => msg === 'Cannot fetch events from the gateway')).toBe(true);
    return all;
  });
  expect(lines.filter(({ operation }) => operation === 'releaseAgentConf').map(({ requestId }) => requestId)).toEqual([
    'over-http',
    'over-ws',
  ]);
  expect(lines.find(({ msg, requestId }) => msg === 'request' && requestId === 'over-http')).toMatchObject({
    clientAddress: '198.51.100.7',
    path: '/graphql',
    status: 200,
  });
  expect(lines.find(({ msg }) => msg === 'Cannot fetch events from the gateway')?.requestId).toBeUndefined();
  expect(server.stderr).not.toContain(guid);
  socket.terminate();
  simulator.endHolds();
  await server.stop();
  await simulator.close();
});
