import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startServerFor } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';

test('after a power loss polling continues, the newest Guid still proves the session, held cursors resume at a StreamGap, and lost ones say that they are void', async () => {
  using folder = new TemporaryFolder();
  const path = join(folder.path, 'store.db');
  const simulator = await startSimulator({ pollHoldMs: 100 });
  const env = { STORE_URL: `sqlite:${path}` };
  const before = await startServerFor(simulator.url, env);
  const { guid, cursor } = await signIn(before.url, '1001');
  const seen = await Watch.open(before.url, '1001', { guid, after: cursor });
  simulator.inject('1001', { eventType: 'Lost' });
  await seen.untilTypes('Lost');
  const lost = seen.events.at(-1)!.id;
  const held = seen.events.at(-2)!.id;
  await seen[Symbol.asyncDispose]();
  await before.stop();
  // As after a power cut and a reboot: the last writes are lost.
  const store = new DatabaseSync(path);
  store.exec('DELETE FROM entries WHERE rowid = (SELECT max(rowid) FROM entries)');
  store.exec("UPDATE meta SET value = '0' WHERE key = 'clean'; UPDATE meta SET value = 'another' WHERE key = 'boot'");
  store.close();

  const { polls } = simulator.ledger.counters;
  const server = await startServerFor(simulator.url, env);
  await eventually(() => {
    expect(simulator.ledger.counters.polls).toBeGreaterThan(polls);
  });
  await using old = await Watch.open(server.url, '1001', { guid, after: lost });
  await old.until(({ completed }) => completed);
  expect(old.code).toBe('CURSOR_EXPIRED');
  expect(old.errors[0]?.extensions['resumeAfter']).toBe(held);
  await using watch = await Watch.open(server.url, '1001', { guid, after: cursor });
  await using resumed = await Watch.open(server.url, '1001', { guid, after: held });
  simulator.inject('1001', { eventType: 'Later' });
  await watch.untilTypes('Later');
  await resumed.untilTypes('Later');
  expect(resumed.types[0]).toBe('StreamGap');
  expect(watch.types).not.toContain('Lost');
  // Of the earlier items, none is lost or repeated.
  expect(watch.types).toEqual([...seen.types.slice(0, -1), ...resumed.types]);
  const outcome = await mutate(server.url, 'setAgentAutoAnswer(agentId: "1001", input: { enabled: true })', guid);
  expect(outcome.__typename).toBe('SetAgentAutoAnswerSuccess');
  simulator.endHolds();
  await server.stop();
  await simulator.close();
});
