/** A server that cannot read its store notifies its readers and then disconnects them: its own heartbeat proves nothing. */
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { Wire } from '../faults/wire.ts';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { quick } from '../rig/cluster.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, startServerFor, type Server } from '../rig/facade.ts';
import { MultipartWatch } from '../rig/multipart.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';

const lostAfterMs = 1000;

interface World extends AsyncDisposable {
  readonly simulator: Simulator;
  /** Between the first server and Redis. */
  readonly wire: Wire;
  /** The server whose wire can be cut. */
  readonly cutOff: Server;
  readonly other: Server;
}

async function twoServers(lostAfter = lostAfterMs): Promise<World> {
  const redis = await startRedis();
  const simulator = await startSimulator({ pollHoldMs: 300 });
  const wire = await Wire.open(() => `http://127.0.0.1:${redis.port}/`);
  const env = { ...quick, STORE_LOST_AFTER_MS: String(lostAfter) };
  const cutOff = await startServerFor(simulator.url, { ...env, STORE_URL: `redis://${new URL(wire.url).host}` });
  const other = await startServerFor(simulator.url, { ...env, STORE_URL: redis.url });
  return {
    simulator,
    wire,
    cutOff,
    other,
    [Symbol.asyncDispose]: async () => {
      restore(wire);
      // A server that stops before it could persist what it has read reports that, and fails.
      await Promise.all([cutOff.stop().catch(() => undefined), other.stop()]);
      await wire.close();
      await simulator.close();
      await redis.stop();
    },
  };
}

const breakOff = (wire: Wire) => {
  wire.refusing = true;
  wire.cut();
};
const restore = (wire: Wire) => {
  wire.refusing = false;
  wire.silent = false;
};
const fallSilent = (wire: Wire) => {
  wire.silent = true;
};

interface Socket {
  readonly types: string[];
  /** Types of the protocol's own messages. */
  readonly messages: string[];
  readonly closed: Promise<number>;
}

async function overWebSocket({ url }: Server, guid: string, after: string): Promise<Socket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  onTestFinished(() => {
    socket.terminate();
  });
  const types: string[] = [];
  const messages: string[] = [];
  const closed = once(socket, 'close').then(([code]) => code as number);
  socket.on('message', (bytes: Buffer) => {
    const { type, payload } = JSON.parse(bytes.toString()) as {
      readonly type: string;
      readonly payload?: { readonly data?: { readonly agentEvents: { readonly type: string } } };
    };
    messages.push(type);
    if (payload?.data) types.push(payload.data.agentEvents.type);
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { Guid: guid } }));
  const query = `subscription { agentEvents(agentId: "1001", after: "${after}") { type } }`;
  await eventually(() => {
    expect(messages).toContain('connection_ack');
  });
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  return { types, messages, closed };
}

async function readyOf({ url }: Server): Promise<number> {
  const response = await fetch(new URL('/ready', url));
  await response.arrayBuffer();
  return response.status;
}

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('streams of an instance that lost Redis', () => {
  test.each([
    ['broken', breakOff],
    ['silent', fallSilent],
  ] as const)('%s: say so, end without complete, and go on elsewhere without a loss', async (_way, lose) => {
    await using world = await twoServers();
    const { simulator, wire, cutOff, other } = world;
    const { guid, cursor } = await signIn(other.url, '1001');
    const fields = '... on ServerDegraded { reason since }';
    await using sse = await Watch.open(cutOff.url, '1001', { guid, after: cursor, fields });
    await using multipart = await MultipartWatch.open(cutOff.url, '1001', { guid, after: cursor });
    await using viaYoga = await Watch.open(`${cutOff.url}?any`, '1001', { guid, after: cursor });
    const socket = await overWebSocket(cutOff, guid, cursor);
    simulator.inject('1001', { eventType: 'Before' });
    for (const types of [() => sse.types, () => multipart.types, () => viaYoga.types, () => socket.types])
      await eventually(() => {
        expect(types()).toContain('Before');
      });

    lose(wire);
    simulator.inject('1001', { eventType: 'Meanwhile' });
    await sse.untilTypes('ServerDegraded');
    expect(await readyOf(cutOff)).toBe(503);
    expect(await readyOf(other)).toBe(200);
    expect(sse.events.at(-1)).toMatchObject({
      __typename: 'ServerDegraded',
      reason: 'STORE',
      since: expect.any(String) as string,
    });
    await multipart.until(({ types }) => types.includes('ServerDegraded'));
    await viaYoga.untilTypes('ServerDegraded');

    expect(await socket.closed).toBe(1013);
    expect(socket.types).toContain('ServerDegraded');
    for (const stream of [sse, multipart, viaYoga])
      await eventually(() => {
        expect(stream.closed).toBe(true);
      });
    for (const stream of [sse, multipart, viaYoga]) expect(stream.completed, stream.raw.slice(-300)).toBe(false);
    expect(socket.messages.filter((type) => type === 'complete' || type === 'error')).toEqual([]);
    expect([sse.errors, viaYoga.errors, multipart.codes]).toEqual([[], [], []]);

    const after = sse.ids.at(-1)!;
    await using back = await Watch.open(other.url, '1001', { guid, after });
    await back.untilTypes('Meanwhile');
  });

  test('take no new subscriber while that lasts, and send commands all the same', async () => {
    await using world = await twoServers();
    const { wire, cutOff } = world;
    const { guid, cursor } = await signIn(cutOff.url, '1001');
    await using sse = await Watch.open(cutOff.url, '1001', { guid, after: cursor });
    breakOff(wire);
    await sse.untilTypes('ServerDegraded');
    await using late = await Watch.open(cutOff.url, '1001', { guid, after: cursor });
    await late.until(({ code }) => code === 'STORE_UNAVAILABLE');
    const { errors } = await ask(cutOff.url, '{ agent(id: "1001") { cursor } }', {}, guid);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['STORE_UNAVAILABLE']);
    const field = 'setAgentAutoAnswer(agentId: "1001", input: { enabled: true })';
    expect(await mutate(cutOff.url, field, guid)).toMatchObject({ __typename: 'SetAgentAutoAnswerSuccess' });
  });

  test('go on where the store is back before they end, and say it anew the next time', async () => {
    // The stream ends this long after the item: enough for a busy machine to reconnect to Redis.
    await using world = await twoServers(5000);
    const { simulator, wire, cutOff, other } = world;
    const { guid, cursor } = await signIn(other.url, '1001');
    await using sse = await Watch.open(cutOff.url, '1001', { guid, after: cursor });
    for (let times = 1; times <= 2; times++) {
      breakOff(wire);
      await sse.until(({ types }) => types.filter((type) => type === 'ServerDegraded').length === times);
      restore(wire);
      simulator.inject('1001', { eventType: `Back_${times}` });
      await sse.untilTypes(`Back_${times}`);
      await eventually(async () => {
        expect(await readyOf(cutOff)).toBe(200);
      });
    }
    expect(sse.closed).toBe(false);
  });

  test('are told, and ended, also where the server drains meanwhile', async () => {
    await using world = await twoServers();
    const { wire, cutOff } = world;
    const { guid, cursor } = await signIn(cutOff.url, '1001');
    await using sse = await Watch.open(cutOff.url, '1001', { guid, after: cursor });
    breakOff(wire);
    await sse.untilTypes('ServerDegraded');
    await cutOff.stop().catch(() => undefined);
    expect(sse.types).toContain('ServerDraining');
    expect(sse.completed).toBe(false);
  });
});

test('a stream over SQLite that cannot be written says so, and stays open', async () => {
  const facade = await startFacade({
    env: { STORE_LOST_AFTER_MS: String(lostAfterMs), STORE_MAX_BYTES: '200000' },
  });
  // It cannot persist what it has read, and reports that when it stops.
  onTestFinished(() => facade.stop().catch(() => undefined));
  const { simulator, url } = facade;
  onTestFinished(() => simulator.close());
  const { guid, cursor } = await signIn(url, '1001');
  await using sse = await Watch.open(url, '1001', { guid, after: cursor });
  simulator.inject('1001', { eventType: 'TooLarge', content: { text: 'x'.repeat(400_000) } });
  await sse.untilTypes('ServerDegraded');
  expect(await readyOf({ url } as Server)).toBe(503);
  await new Promise((resolve) => setTimeout(resolve, 3 * lostAfterMs));
  expect(sse.closed).toBe(false);
  await using late = await Watch.open(url, '1001', { guid, after: cursor });
  await late.untilTypes('ServerDegraded');
});
