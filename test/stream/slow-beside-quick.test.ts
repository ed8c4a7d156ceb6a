/** Stalled readers do not slow down a reader that keeps up, even if the store retains few events. */
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { signIn, Watch } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';

test('a burst of large events reaches the quick readers whole while others sleep and the store trims', async () => {
  await using facade = await startFacade({
    env: { STORE_RETENTION_EVENTS: '100', STORE_TRIM_INTERVAL_MS: '100' },
    simulator: { eventsPerAnswer: 20 },
  });
  const { guid, cursor } = await signIn(facade.url, '1001');
  await using one = await Watch.open(facade.url, '1001', { guid, after: cursor });
  await using other = await Watch.open(facade.url, '1001', { guid, after: cursor });
  const { port, hostname, host } = new URL(facade.url);
  const body = JSON.stringify({ query: 'subscription { agentEvents(agentId: "1001") { id type content } }' });
  const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nGuid: ${guid}`;
  const asleep = [1, 2].map(() => {
    const socket = connect(Number(port), hostname);
    socket.pause();
    socket.write(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    return socket;
  });
  await expect
    .poll(async () => (await fetch(new URL('/metrics', facade.url))).text())
    .toMatch(/^agent_gateway_subscribers 4$/m);
  const content = { padding: 'x'.repeat(20_000) };
  for (let count = 0; count < 800; count += 1) facade.simulator.inject('1001', { eventType: 'Large', content });
  for (const watch of [one, other]) {
    await watch.until(
      ({ types, errors }) => errors.length > 0 || types.filter((type) => type === 'Large').length === 800,
    );
    expect(watch.errors).toEqual([]);
  }
  for (const socket of asleep) socket.destroy();
});
