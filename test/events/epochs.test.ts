/** What clients receive from a store that begins a new epoch, over real sockets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { ask, signIn, Watch } from '../rig/client.ts';
import { startServerFor, testHoldMs } from '../rig/facade.ts';

const agentId = '1001';

async function world() {
  const folder = mkdtempSync(join(tmpdir(), 'epochs-'));
  const simulator: Simulator = await startSimulator({ pollHoldMs: testHoldMs });
  const env = { STORE_URL: `sqlite:${folder}/store.db` };
  let server = await startServerFor(simulator.url, env);
  onTestFinished(async () => {
    await server.stop();
    await simulator.close();
    rmSync(folder, { recursive: true });
  });
  return {
    simulator,
    get url() {
      return server.url;
    },
    newEpoch: async () => {
      await server.stop();
      server = await startServerFor(simulator.url, { ...env, NEW_STORE_EPOCH: 'on' });
    },
  };
}

const at = (id: string, position: number): string => [...id.split('-').slice(0, 2), position].join('-');
const positionOf = (id: string): number => Number(id.split('-')[2]);
const gapFields = '... on StreamGap { cause }';

async function seen(url: string, guid: string, after: string, types: string): Promise<Watch> {
  await using watch = await Watch.open(url, agentId, { guid, after, fields: gapFields });
  await watch.untilTypes(types);
  return watch;
}

async function refused(url: string, guid: string, after: string): Promise<Watch> {
  await using watch = await Watch.open(url, agentId, { guid, after });
  return await watch.until(({ completed }) => completed);
}

test('a cursor of an earlier epoch resumes up to where that epoch ended, reads a StreamGap there, and ids do not change', async () => {
  const there = await world();
  const { guid, cursor } = await signIn(there.url, agentId);
  const before = await seen(there.url, guid, cursor, 'AgentState_Ready');
  await there.newEpoch();
  const end = before.ids.at(-1)!;
  for (const [after, expected] of [
    [cursor, before.ids],
    [end, []],
  ] as const) {
    const { ids, events } = await seen(there.url, guid, after, 'StreamGap');
    // Meanwhile a second gap may have arrived, for what polls before the start may have lost.
    const begins = events.findIndex(({ __typename: name }) => name === 'StreamGap');
    expect(ids.slice(0, begins)).toEqual(expected);
    expect(events[begins]).toMatchObject({ __typename: 'StreamGap', cause: 'STORE' });
    const gap = ids[begins]!;
    expect(gap.split('-')[0]).not.toBe(end.split('-')[0]);
    expect(positionOf(gap)).toBe(positionOf(end) + 1);
  }
});

test('a cursor beyond the end of its epoch is CURSOR_EXPIRED, and what to resume after is that end', async () => {
  const there = await world();
  const { guid, cursor } = await signIn(there.url, agentId);
  const before = await seen(there.url, guid, cursor, 'AgentState_Ready');
  await there.newEpoch();
  const end = before.ids.at(-1)!;
  const { errors } = await refused(there.url, guid, at(end, positionOf(end) + 1));
  expect(errors[0]?.extensions).toMatchObject({ code: 'CURSOR_EXPIRED', resumeAfter: end });
});

test('several epochs in a row: cursors of each are judged by where it ended', async () => {
  const there = await world();
  const { guid, cursor } = await signIn(there.url, agentId);
  const first = await seen(there.url, guid, cursor, 'AgentState_Ready');
  await there.newEpoch();
  there.simulator.inject(agentId, { eventType: 'Epoch_Second', content: {} });
  const second = await seen(there.url, guid, cursor, 'Epoch_Second');
  await there.newEpoch();
  there.simulator.inject(agentId, { eventType: 'Epoch_Third', content: {} });
  const third = await seen(there.url, guid, cursor, 'Epoch_Third');
  expect(third.ids.slice(0, second.ids.length)).toEqual(second.ids);
  // With NEW_STORE_EPOCH it is unknown how the previous process ended, so a gap of cause RESTART may follow.
  expect(third.events.filter(({ cause }) => cause === 'STORE')).toHaveLength(2);
  for (const end of [first.ids.at(-1)!, second.ids.at(-1)!]) {
    const { errors } = await refused(there.url, guid, at(end, positionOf(end) + 1));
    expect(errors[0]?.extensions).toMatchObject({ code: 'CURSOR_EXPIRED', resumeAfter: end });
  }
  const { data } = await ask(there.url, `{ agent(id: "${agentId}") { cursor } }`, {}, guid);
  expect(data['agent']?.cursor).toBe(third.ids.at(-1));
});
