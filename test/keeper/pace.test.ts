import { expect, test } from 'vitest';
import { signIn, Watch } from '../rig/client.ts';
import { poll, startScripted } from '../rig/scriptedgateway.ts';

const pauseMs = 600;

async function polled() {
  const scripted = await startScripted({ AGENT_GATEWAY_POLL_PAUSE_MS: String(pauseMs) });
  const { guid, cursor } = await signIn(scripted.url, '1001');
  const watch = await Watch.open(scripted.url, '1001', { guid, after: cursor });
  /** Milliseconds from this answer to the next poll. */
  const untilNext = async (answer: (hit: Awaited<ReturnType<typeof scripted.gateway.next>>) => void) => {
    const hit = await scripted.gateway.next(poll);
    const answeredMs = performance.now();
    answer(hit);
    await scripted.gateway.next(poll);
    return performance.now() - answeredMs;
  };
  return { scripted, watch, untilNext };
}

test('after an event the next poll is sent at once, after an empty answer in the pause that the setting says', async () => {
  const { scripted, watch, untilNext } = await polled();
  await using _scripted = scripted;
  await using _watch = watch;
  for (const event of [{ eventType: 'One' }, [{ eventType: 'Two' }, { eventType: 'Three' }]])
    expect(await untilNext((hit) => hit.accept({ event }))).toBeLessThan(pauseMs);
  for (const nothing of [{}, { event: null }, { event: [] }, { event: '' }])
    expect(await untilNext((hit) => hit.accept(nothing))).toBeGreaterThanOrEqual(pauseMs - 10);
  expect(watch.types).toEqual(['One', 'Two', 'Three']);
});

test('on refusals polls come later and later, and an answer ends that', async () => {
  const { scripted, watch, untilNext } = await polled();
  await using _scripted = scripted;
  await using _watch = watch;
  for (const leastMs of [100, 200, 400, 800])
    expect(await untilNext((hit) => hit.refuse('000-009'))).toBeGreaterThanOrEqual(leastMs - 10);
  expect(await untilNext((hit) => hit.accept({ event: { eventType: 'Again' } }))).toBeLessThan(pauseMs);
  expect(await untilNext((hit) => hit.refuse('000-009'))).toBeLessThan(800);
  expect(watch.types).toEqual(['GatewayDegraded', 'GatewayRecovered', 'Again', 'GatewayDegraded']);
});

test('a poll whose answer was lost is followed by the hold, the gap, one renewal of the Guid and the next poll, in this order', async () => {
  const holdMs = 400;
  await using scripted = await startScripted({ AGENT_GATEWAY_POLL_HOLD_MS: String(holdMs) });
  const { url, gateway } = scripted;
  const { guid, cursor } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  const hit = await gateway.next(poll);
  const sentMs = performance.now();
  const before = gateway.hits.length;
  hit.reset();
  const renewal = await gateway.next('PUT /onlineagent/1001/updateGuid');
  expect(performance.now() - sentMs).toBeGreaterThanOrEqual(holdMs - 50);
  await watch.untilTypes('StreamGap');
  renewal.accept({ result: { guid: 'renewed' } }, { 'Set-GUID': 'JSESSIONID=renewed' });
  const next = await gateway.next(poll);
  expect(next.guid).toBe('renewed');
  expect(gateway.hits.slice(before).map(({ method, path }) => `${method} ${path.split('/')[1] ?? ''}`)).toEqual([
    'PUT onlineagent',
    'GET agentevent',
  ]);
  next.accept({ event: { eventType: 'Later' } });
  await watch.untilTypes('Later');
  expect(watch.types).toEqual(['GatewayDegraded', 'StreamGap', 'GatewayRecovered', 'Later']);
});
