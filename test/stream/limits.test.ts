import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { signIn, Watch } from '../rig/client.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { eventually } from '../rig/eventually.ts';
import { subscribers } from '../rig/metrics.ts';

async function refusal(url: string, agentId: string, guid: string, after?: string): Promise<unknown> {
  await using watch = await Watch.open(url, agentId, { guid, ...(after !== undefined && { after }) });
  await watch.until(({ errors }) => errors.length > 0);
  return watch.code;
}

test('an agent has as many subscribers as the setting says, and a place that is left is free again', async () => {
  await using facade = await startFacade({ env: { LIMIT_SUBSCRIBERS_PER_AGENT: '2' } });
  const { guid, cursor } = await signIn(facade.url, '1001');
  await using first = await Watch.open(facade.url, '1001', { guid, after: cursor });
  {
    await using second = await Watch.open(facade.url, '1001', { guid, after: cursor });
    await first.until(({ events }) => events.length > 0);
    await second.until(({ events }) => events.length > 0);
    expect(await refusal(facade.url, '1001', guid)).toBe('OPERATION_LIMIT');
  }
  await eventually(async () => {
    await using third = await Watch.open(facade.url, '1001', { guid, after: cursor });
    await third.until(({ events, errors }) => events.length + errors.length > 0);
    expect(third.errors).toEqual([]);
  });
});

test('the server has as many subscribers as the setting says', async () => {
  await using facade = await startFacade({ env: { LIMIT_SUBSCRIBERS: '1' } });
  const { guid, cursor } = await signIn(facade.url, '1001');
  const other = await signIn(facade.url, '1002');
  await using first = await Watch.open(facade.url, '1001', { guid, after: cursor });
  await first.until(({ events }) => events.length > 0);
  expect(await refusal(facade.url, '1002', other.guid)).toBe('OPERATION_LIMIT');
});

/** More than the socket buffers in between hold. */
const large = Array.from({ length: 100 }, () => ({ eventType: 'Large', content: { padding: 'x'.repeat(200_000) } }));

/** A subscriber of all of the agent's events that reads nothing until it is resumed. */
function asleep({ url }: Facade, guid: string, after: string): Socket {
  const { port, hostname, host } = new URL(url);
  const query = `subscription { agentEvents(agentId: "1001", after: "${after}") { id type content } }`;
  const body = JSON.stringify({ query });
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.pause();
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nGuid: ${guid}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return socket;
}

test('subscribers with the Guid of an ended session take no place of the present session, and only a few of their own', async () => {
  await using facade = await startFacade({
    env: { LIMIT_SUBSCRIBERS_PER_AGENT: '2' },
    simulator: { eventsPerAnswer: 10 },
  });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  {
    await using desk = await Watch.open(url, '1001', { guid, after: cursor });
    for (const event of large) simulator.inject('1001', event);
    await desk.until(({ types }) => types.filter((type) => type === 'Large').length === large.length);
  }
  const present = await signIn(url, '1001', true);
  asleep(facade, guid, cursor);
  await eventually(async () => {
    expect(await subscribers(url)).toBe(1);
  });
  expect(await refusal(url, '1001', guid, cursor)).toBe('OPERATION_LIMIT');
  await using first = await Watch.open(url, '1001', { guid: present.guid, after: present.cursor });
  await using second = await Watch.open(url, '1001', { guid: present.guid, after: present.cursor });
  simulator.inject('1001', { eventType: 'Present' });
  await first.untilTypes('Present');
  await second.untilTypes('Present');
});

test('a subscriber that takes nothing for many heartbeats ends with TOO_SLOW, and its place is free', async () => {
  await using facade = await startFacade({ env: { STREAM_PING_MS: '100' }, simulator: { eventsPerAnswer: 10 } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const sleeper = asleep(facade, guid, cursor);
  await eventually(async () => {
    expect(await subscribers(url)).toBe(1);
  });
  for (const event of large) simulator.inject('1001', event);
  await eventually(async () => {
    expect(await subscribers(url)).toBe(0);
  });
  let text = '';
  sleeper.on('data', (bytes) => (text = (text + String(bytes)).slice(-1000))).resume();
  await eventually(() => {
    expect(text).toContain('"code":"TOO_SLOW"');
  });
});
