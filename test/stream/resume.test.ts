import { expect, test } from 'vitest';
import { signIn, Watch } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';

const agentId = '1001';

/** A facade whose agent has had these events, all of them already received. */
async function withEvents(types: readonly string[]) {
  const facade = await startFacade();
  const { guid, cursor } = await signIn(facade.url, agentId);
  const seen = await Watch.open(facade.url, agentId, { guid, after: cursor });
  for (const eventType of types) facade.simulator.inject(agentId, { eventType });
  await seen.untilTypes(...types);
  return { facade, guid, cursor, seen };
}

test('each message of an event stream carries the id of its event', async () => {
  const { facade, seen } = await withEvents(['One', 'Two']);
  await using _facade = facade;
  await using _seen = seen;
  const ids = [...seen.raw.matchAll(/^id: (.*)$/gm)].map(([, id]) => id);
  expect(ids).toEqual(seen.ids);
  expect(ids.length).toBeGreaterThanOrEqual(2);
});

test('an event stream asks proxies not to buffer or transform it', async () => {
  const { facade, seen } = await withEvents([]);
  await using _facade = facade;
  await using _seen = seen;
  expect(seen.headers.get('x-accel-buffering')).toBe('no');
  expect(seen.headers.get('cache-control')).toContain('no-transform');
});

test('a Last-Event-ID wins over the staler after of the query that a reconnecting EventSource repeats', async () => {
  const { facade, guid, cursor, seen } = await withEvents(['One', 'Two', 'Three']);
  await using _facade = facade;
  await using _seen = seen;
  const two = seen.events.find(({ type }) => type === 'Two');
  await using again = await Watch.open(facade.url, agentId, { guid, after: cursor, lastEventId: two!.id });
  await again.untilTypes('Three');
  expect(again.types).toEqual(['Three']);
});

test('an after that is newer than the Last-Event-ID wins', async () => {
  const { facade, guid, seen } = await withEvents(['One', 'Two', 'Three']);
  await using _facade = facade;
  await using _seen = seen;
  const idOf = (wanted: string) => seen.events.find(({ type }) => type === wanted)!.id;
  await using again = await Watch.open(facade.url, agentId, { guid, after: idOf('Two'), lastEventId: idOf('One') });
  await again.untilTypes('Three');
  expect(again.types).toEqual(['Three']);
});

test('a Last-Event-ID alone is where the stream continues', async () => {
  const { facade, guid, seen } = await withEvents(['One', 'Two']);
  await using _facade = facade;
  await using _seen = seen;
  await using again = await Watch.open(facade.url, agentId, { guid, lastEventId: seen.events.at(-2)!.id });
  await again.untilTypes('Two');
  expect(again.types).toEqual(['Two']);
});

test('a Last-Event-ID that this API never gave out is refused', async () => {
  const { facade, guid, seen } = await withEvents([]);
  await using _facade = facade;
  await using _seen = seen;
  await using again = await Watch.open(facade.url, agentId, { guid, lastEventId: '42' });
  await again.until(({ errors }) => errors.length > 0);
  expect(again.code).toBe('BAD_USER_INPUT');
  expect(again.errors[0]?.message).toMatch(/^the header Last-Event-ID must be/);
  await using after = await Watch.open(facade.url, agentId, { guid, after: '42' });
  await after.until(({ errors }) => errors.length > 0);
  expect(after.errors[0]?.message).toMatch(/^after must be/);
});
