import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { subscribers } from '../rig/metrics.ts';

const env = { STREAM_PING_MS: '100' };

/** A socket that subscribes to the agent, and answers pings by default. */
async function subscribed({ url }: Facade, autoPong = true): Promise<WebSocket> {
  const { guid } = await signIn(url, '1001');
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { autoPong });
  onTestFinished(() => {
    socket.terminate();
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { Guid: guid } }));
  await once(socket, 'message');
  const query = 'subscription { agentEvents(agentId: "1001") { id } }';
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  await eventually(async () => {
    expect(await subscribers(url)).toBe(1);
  });
  return socket;
}

test('an event stream that has nothing to say pings, and its pings are no messages', async () => {
  await using facade = await startFacade({ env });
  const { guid } = await signIn(facade.url, '1001');
  await using watch = await Watch.open(facade.url, '1001', { guid });
  await watch.until(({ raw }) => raw.split(/^:\n\n/m).length > 4);
  expect(watch.errors).toEqual([]);
});

test('a WebSocket is pinged, and stays open as long as it answers', async () => {
  await using facade = await startFacade({ env });
  const socket = await subscribed(facade);
  let pings = 0;
  socket.on('ping', () => (pings += 1));
  await eventually(() => {
    expect(pings).toBeGreaterThan(5);
  });
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

test('a WebSocket that answers no ping is closed, and leaves nothing behind', async () => {
  await using facade = await startFacade({ env });
  const socket = await subscribed(facade, false);
  await once(socket, 'close');
  await eventually(async () => {
    expect(await subscribers(facade.url)).toBe(0);
  });
});

test('a ping of the protocol itself is answered', async () => {
  await using facade = await startFacade({ env });
  const socket = await subscribed(facade);
  const messages: string[] = [];
  socket.on('message', (data: Buffer) => messages.push(data.toString()));
  socket.send(JSON.stringify({ type: 'ping', payload: { n: 1 } }));
  await eventually(() => {
    expect(messages).toContainEqual(expect.stringContaining('"type":"pong"'));
  });
});
