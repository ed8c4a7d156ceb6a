import { expect, test } from 'vitest';
import { signIn, Watch } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';
import { eventually } from '../rig/eventually.ts';

async function refusal(url: string, agentId: string, guid: string): Promise<unknown> {
  await using watch = await Watch.open(url, agentId, { guid });
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
