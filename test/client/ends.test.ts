/** How connections end and how the kit reacts, against a server that the test scripts. */
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { AgentCredential } from '../../client/src/credential.ts';
import { eventually } from '../rig/eventually.ts';
import { ScriptedServer, type Opened } from './scriptedserver.ts';
import { Watched } from './watched.ts';

const agentId = '1001';
const guid = 'guid-1';
const stay = (opened: Opened) => {
  opened.begin();
};

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

/** A proxy's first answer; the next request reaches a server with an event stream. */
function serverBehindProxy(status: number, contentType: string, body: string): Promise<string> {
  let requests = 0;
  const server = createHttpServer((_request, response) => {
    requests += 1;
    if (requests === 1) {
      response.writeHead(status, { 'content-type': contentType }).end(body);
      return;
    }
    const agentEvents = { __typename: 'AgentSnapshot', id: 'first', type: 'AgentSnapshot', calls: [], unavailable: [] };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`event: next\ndata: ${JSON.stringify({ data: { agentEvents } })}\n\n`);
  });
  onTestFinished(() => {
    server.closeAllConnections();
  });
  return listening(server);
}

test.each([400, 401, 403, 404, 405, 410, 502])(
  'over SSE, HTTP %i without a GraphQL answer is tried again: it is of a proxy, and passes',
  async (status) => {
    const url = await serverBehindProxy(status, 'text/html', '<h1>deploying</h1>');
    using watched = new Watched(url, agentId, { guid, transport: 'sse' });
    await watched.untilState('live');
    expect(watched.states[0]).toMatchObject({ name: 'connecting', cause: { message: `HTTP ${status}` } });
  },
);

test.each([
  ['errors that are no list', '{"errors":{"message":"Forbidden"}}'],
  ['an error without a code', '{"errors":[{"message":"Forbidden"}]}'],
  ['errors that are no objects', '{"errors":[null]}'],
])('over SSE, a JSON answer of a proxy with %s is tried again', async (_what, body) => {
  const url = await serverBehindProxy(403, 'application/json', body);
  using watched = new Watched(url, agentId, { guid, transport: 'sse' });
  await watched.untilState('live');
});

test.each([1000, 1006, 1011, 1012, 1013, 4408, 4500])('a socket closed with %i is opened again', async (code) => {
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    opened.item('UnrecognizedAgentEvent', 'first');
    // 1006 cannot be sent: it stands for a connection that ends without a close frame.
    opened.close(code === 1006 ? 1001 : code);
  }, stay);
  using watched = new Watched(server.url, agentId, { guid });
  await eventually(() => {
    expect(server.opened).toHaveLength(2);
  });
  await watched.untilState('live');
  expect(server.opened[1]?.variables['after']).toBe('first');
  expect(watched.states.find(({ name }) => name === 'connecting')).toMatchObject({
    attempt: 1,
    cause: { code: code === 1012 ? 'DRAINING' : 'CLOSED' },
  });
});

test.each([4400, 4401, 4403, 4406, 4409, 4429])('a socket closed with %i stays closed', async (code) => {
  await using server = await ScriptedServer.start((opened) => {
    opened.close(code);
  });
  using watched = new Watched(server.url, agentId, { guid });
  await watched.untilState('ended');
  expect(watched.watch.state).toMatchObject({
    reason: 'REFUSED',
    message: expect.stringContaining(`${code}`) as string,
  });
  expect(server.opened).toHaveLength(1);
});

test.each(['TOO_SLOW', 'OPERATION_LIMIT', 'GATEWAY_UNAVAILABLE', 'INTERNAL'])(
  'after %s the stream continues behind the last item',
  async (code) => {
    await using server = await ScriptedServer.start((opened) => {
      opened.begin();
      opened.item('UnrecognizedAgentEvent', 'last');
      opened.error(code);
    }, stay);
    using watched = new Watched(server.url, agentId, { guid });
    await eventually(() => {
      expect(server.opened[1]?.variables).toMatchObject({ after: 'last', state: false });
    });
    expect(watched.states.find(({ name }) => name === 'connecting')).toMatchObject({ cause: { code } });
    expect(watched.types).toEqual(['AgentSnapshot', 'UnrecognizedAgentEvent']);
  },
);

test('too slow for what is kept: both are reported, and it continues from where events are held, with a new state', async () => {
  await using server = await ScriptedServer.start(
    (opened) => {
      opened.begin();
      opened.item('UnrecognizedAgentEvent', 'last');
      opened.error('TOO_SLOW');
    },
    (opened) => {
      opened.error('CURSOR_EXPIRED', { resumeAfter: 'oldest' });
    },
    stay,
  );
  using watched = new Watched(server.url, agentId, { guid });
  await watched.until('CursorExpired', 'AgentSnapshot');
  expect(watched.items[2]).toEqual({ __typename: 'CursorExpired', after: 'last', resumeAfter: 'oldest' });
  expect(server.opened[2]?.variables).toMatchObject({ after: 'oldest', state: true });
});

test('an item that comes again is handed over once', async () => {
  const twice = (opened: Opened) => {
    opened.begin();
    for (const id of ['one', 'two', 'two']) opened.item('UnrecognizedAgentEvent', id);
  };
  await using server = await ScriptedServer.start(
    (opened) => {
      twice(opened);
      opened.close(1012);
    },
    (opened) => {
      twice(opened);
      opened.item('UnrecognizedAgentEvent', 'three');
    },
  );
  using watched = new Watched(server.url, agentId, { guid });
  await eventually(() => {
    expect(watched.ids).toContain('three');
  });
  expect(watched.ids.slice(1)).toEqual(['one', 'two', 'three']);
});

test('an event of a type that the kit does not know yet is an unrecognised one, with its own name', async () => {
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    opened.item('HologramAppeared', 'new', { type: 'AgentEvent_Hologram', content: { height: 2 } });
  });
  using watched = new Watched(server.url, agentId, { guid });
  await watched.until('AgentEvent_Hologram');
  expect(watched.items[1]).toMatchObject({ __typename: 'UnrecognizedAgentEvent', content: { height: 2 } });
});

test('a socket carries the newest Guid that is known when it is opened', async () => {
  const credential = new AgentCredential(guid);
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    credential.set('guid-2');
    opened.close(1012);
  }, stay);
  using _watched = new Watched(server.url, agentId, { credential });
  await eventually(() => {
    expect(server.opened.map((opened) => opened.credential)).toEqual([{ Guid: 'guid-1' }, { Guid: 'guid-2' }]);
  });
});

test('a socket that answers no ping any more is given up for another', async () => {
  await using server = await ScriptedServer.start(stay);
  server.mute = true;
  using watched = new Watched(server.url, agentId, { guid, silenceMs: 200 });
  await eventually(() => {
    expect(watched.states.find(({ name }) => name === 'connecting')).toMatchObject({ cause: { code: 'SILENT' } });
  });
  server.mute = false;
  await watched.untilState('live');
});

test('by default, a socket whose server stands still is given up well before half a minute is over', async () => {
  await using server = await ScriptedServer.start(stay);
  server.mute = true;
  using watched = new Watched(server.url, agentId, { guid });
  await eventually(() => {
    expect(watched.states.find(({ name }) => name === 'connecting')).toMatchObject({ cause: { code: 'SILENT' } });
  }, 20_000);
});

test('a watch that is closed before its socket is open leaves none behind', async () => {
  await using server = await ScriptedServer.start(stay);
  const first = new Watched(server.url, agentId, { guid });
  first.watch.close();
  expect(first.states).toEqual([{ name: 'ended', reason: 'CLOSED', message: null }]);
  using second = new Watched(server.url, agentId, { guid });
  await second.untilState('live');
  await eventually(() => {
    expect([server.opened.length, server.sockets]).toEqual([1, 1]);
  });
});

test('a stream that does not begin is given up for another', async () => {
  await using server = await ScriptedServer.start(() => undefined, stay);
  using watched = new Watched(server.url, agentId, { guid, silenceMs: 200 });
  await eventually(() => {
    expect(watched.states[0]).toMatchObject({ name: 'connecting', cause: { code: 'TIMEOUT' } });
  });
  await watched.untilState('live');
});

test('what a handler throws is its own: the stream continues', async () => {
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    opened.item('UnrecognizedAgentEvent', 'one');
    opened.item('UnrecognizedAgentEvent', 'two');
  });
  // The runner listens for these too, and would count the exception as a failure.
  const listeners = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  const thrown: unknown[] = [];
  process.on('uncaughtException', (error) => thrown.push(error));
  try {
    using watched = new Watched(server.url, agentId, {
      guid,
      onItem: (item) => {
        if (item.__typename === 'UnrecognizedAgentEvent' && item.id === 'one') throw new Error('mine');
      },
    });
    await eventually(() => {
      expect(watched.ids).toContain('two');
      expect(thrown).toEqual([new Error('mine')]);
    });
  } finally {
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
  }
});

test('a server that is away is tried again and again, with pauses that grow and differ', async () => {
  // Closes every connection immediately. A port without a server could be taken by another process.
  const url = await listening(createServer((socket) => socket.destroy()));
  using watched = new Watched(url, agentId, {
    guid,
    retry: { firstMs: 60, mostMs: 200 },
  });
  await eventually(() => {
    expect(watched.states.length).toBeGreaterThan(15);
  });
  const pauses = watched.states.flatMap((state) => (state.name === 'connecting' && state.retryInMs > 0 ? [state] : []));
  expect(pauses.map(({ attempt }) => attempt)).toEqual(pauses.map((_state, index) => index + 1));
  expect(Math.min(...pauses.map(({ retryInMs }) => retryInMs))).toBeGreaterThanOrEqual(50);
  expect(Math.max(...pauses.map(({ retryInMs }) => retryInMs))).toBeLessThanOrEqual(200);
  expect(new Set(pauses.map(({ retryInMs }) => retryInMs)).size).toBeGreaterThan(1);
});

test('a late item is handed over, and says nothing of the present state of the connection', async () => {
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    opened.item('GatewayDegraded', 'trouble', { since: null, code: 'GATEWAY_UNAVAILABLE', isLate: false });
    opened.item('GatewayRecovered', 'recovery', { since: null, isLate: false });
    opened.item('GatewayDegraded', 'late trouble', { since: null, code: 'GATEWAY_UNAVAILABLE', isLate: true });
  });
  using watched = new Watched(server.url, agentId, { guid });
  await eventually(() => {
    expect(watched.ids).toContain('late trouble');
  });
  expect(watched.state).toBe('live');
});

test('a server that lost its store is degraded, and once it closes the stream continues elsewhere', async () => {
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    opened.item('ServerDegraded', 'degraded-1', { degradedReason: 'STORE', since: '2026-01-01T00:00:00.000Z' });
    opened.close(1013);
  }, stay);
  using watched = new Watched(server.url, agentId, { guid });
  await eventually(() => {
    expect(server.opened[1]?.variables).toMatchObject({ after: 'degraded-1' });
  });
  await watched.untilState('live');
  expect(watched.states.map(({ name }) => name)).toEqual(['live', 'degraded', 'connecting', 'connecting', 'live']);
  expect(watched.states[1]).toMatchObject({ code: 'STORE', since: '2026-01-01T00:00:00.000Z' });
});

test('a server that found its store again without a word is live as soon as an item comes', async () => {
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    opened.item('ServerDegraded', 'degraded-1', { degradedReason: 'STORE', since: null });
    opened.item('UnrecognizedAgentEvent', 'next');
  }, stay);
  using watched = new Watched(server.url, agentId, { guid });
  await watched.until('ServerDegraded', 'UnrecognizedAgentEvent');
  expect(watched.states.map(({ name }) => name)).toEqual(['live', 'degraded', 'live']);
  expect(server.opened).toHaveLength(1);
});

test('a server that lost its store and neither closes nor says anything more is looked at anew', async () => {
  await using server = await ScriptedServer.start((opened) => {
    opened.begin();
    opened.item('ServerDegraded', 'degraded-1', { degradedReason: 'STORE', since: null });
  }, stay);
  using watched = new Watched(server.url, agentId, { guid, silenceMs: 200 });
  await eventually(() => {
    expect(server.opened[1]?.variables).toMatchObject({ after: 'degraded-1' });
  });
  await watched.untilState('live');
  expect(watched.states.map(({ name }) => name)).toEqual(['live', 'degraded', 'live']);
});
