/** Callers without a credential fill no log, and one of them takes no more of what all of them share than it leaves free. */
import { expect, test } from 'vitest';
import { Allowance } from '../../src/execution/allowance.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { ask, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { testHoldMs } from '../rig/facade.ts';
import { ServerProcess } from '../rig/process.ts';

const release = 'mutation { releaseAgentConference(agentId: "1001") { __typename } }';

test('failed calls of strangers write a bounded number of lines, and those of an agent are all written', async () => {
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  await using server = new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    STORE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'warn',
  });
  const url = await server.url();
  const { guid } = await signIn(url, '1001');
  simulator.faults.add({ kind: 'html', path: 'releaseagentconf' });
  const failed = () => server.stderr.split('\n').filter((line) => line.includes('call to the gateway failed')).length;
  for (let n = 0; n < 200; n++) await ask(url, release, {}, 'invented');
  await ask(url, release, {}, guid);
  await eventually(() => {
    expect(failed()).toBeGreaterThan(0);
    expect(server.stderr).toContain('releaseAgentConf');
  });
  expect(failed()).toBeLessThanOrEqual(61);
  await simulator.close();
});

test('one client uses up no more of the keyed sign-ins of an hour than it leaves to the next', () => {
  const allowance = new Allowance(100);
  const taken = (from: string) => Array.from({ length: 100 }, () => allowance.take(from)).filter(Boolean).length;
  expect([taken('10.0.0.1'), taken('10.0.0.2'), taken('10.0.0.3')]).toEqual([50, 25, 13]);
  allowance.giveBack('10.0.0.1');
  expect(allowance.take('10.0.0.4')).toBe(true);
});
