import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';
import { hasSteppedClock, SteppedClock } from '../rig/stepped-clock.ts';

const hourMs = 3_600_000;

describe.skipIf(!hasSteppedClock && process.env['CI'] === undefined)('a server whose wall clock steps', () => {
  test('keeps its events through five seconds of a clock that is a day ahead', async () => {
    using folder = new TemporaryFolder();
    const clock = new SteppedClock();
    const simulator = await startSimulator({ pollHoldMs: 100 });
    await using server = new ServerProcess({
      ...clock.env,
      AGENT_GATEWAY_URL: simulator.url,
      AGENT_GATEWAY_POLL_HOLD_MS: '100',
      PORT: '0',
      STORE_URL: `sqlite:${folder.path}/store.db`,
      STORE_TRIM_INTERVAL_MS: '100',
    });
    const url = await server.url();
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    for (let count = 0; count < 20; count += 1) simulator.inject('1001', { eventType: `Before_${count}` });
    await watch.untilTypes('Before_19');
    clock.step(25 * hourMs);
    // A retention pass detects the clock step, and passes continue.
    await eventually(async () => {
      const text = await (await fetch(new URL('/metrics', url))).text();
      // The metric's help text begins with the same words.
      expect(text).toMatch(/^agent_gateway_retention_stopped 1$/m);
    });
    clock.step(0);
    await eventually(() => {
      expect(server.stderr).toMatch(/the wall clock moved by (90000|89999) s/);
    });
    await using late = await Watch.open(url, '1001', { guid, after: cursor });
    await late.untilTypes('Before_19');
    expect(late.types.filter((type) => type.startsWith('Before_'))).toHaveLength(20);
    simulator.endHolds();
    await server.stop();
    await simulator.close();
    clock.remove();
  });
});
