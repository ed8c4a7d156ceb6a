import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startServerFor } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';

test('after a power loss polling goes on, the newest Guid still proves the session, and old cursors say that they are void', async () => {
  using folder = new TemporaryFolder();
  const path = join(folder.path, 'store.db');
  const simulator = await startSimulator({ pollHoldMs: 100 });
  const env = { STORE_URL: `sqlite:${path}` };
  const before = await startServerFor(simulator.url, env);
  const { guid, cursor } = await signIn(before.url, '1001');
  await before.stop();
  // As a machine leaves it that lost its power and was started again.
  const store = new DatabaseSync(path);
  store.exec("UPDATE meta SET value = '0' WHERE key = 'clean'; UPDATE meta SET value = 'another' WHERE key = 'boot'");
  store.close();

  const { polls } = simulator.ledger.counters;
  const server = await startServerFor(simulator.url, env);
  await eventually(() => {
    expect(simulator.ledger.counters.polls).toBeGreaterThan(polls);
  });
  await using old = await Watch.open(server.url, '1001', { guid, after: cursor });
  await old.until(({ completed }) => completed);
  expect(old.code).toBe('CURSOR_EXPIRED');
  const resumeAfter = old.errors[0]?.extensions['resumeAfter'] as string;
  await using watch = await Watch.open(server.url, '1001', { guid, after: resumeAfter });
  simulator.inject('1001', { eventType: 'Later' });
  await watch.untilTypes('Later');
  expect(watch.types).toContain('StreamGap');
  const outcome = await mutate(server.url, 'setAgentAutoAnswer(agentId: "1001", input: { enabled: true })', guid);
  expect(outcome.__typename).toBe('SetAgentAutoAnswerSuccess');
  simulator.endHolds();
  await server.stop();
  await simulator.close();
});
