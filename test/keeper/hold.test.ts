import { expect, test } from 'vitest';
import { PollHold } from '../../src/events/hold.ts';
import type { Log } from '../../src/telemetry/log.ts';

/** A log that records its lines. */
function listening() {
  const lines: string[] = [];
  const keep = (_facts: unknown, line: string) => lines.push(line);
  return { lines, log: { warn: keep } as unknown as Log };
}

test('one poll that ran into its deadline changes nothing', () => {
  const { lines, log } = listening();
  const hold = new PollHold(10_000, 5000, log);
  hold.timedOut(1, hold.deadlineMs);
  expect([hold.holdMs, hold.deadlineMs, lines]).toEqual([10_000, 15_000, []]);
});

test('two in a row of one agent, with commands answered, raise what is assumed, and one line says so', () => {
  const { lines, log } = listening();
  const hold = new PollHold(10_000, 5000, log);
  hold.timedOut(2, 15_000);
  expect([hold.holdMs, hold.deadlineMs]).toEqual([20_000, 25_000]);
  // A thousand other agents whose polls had the old deadline: the raise covers them too.
  for (let agent = 0; agent < 1000; agent++) hold.timedOut(2, 15_000);
  expect(hold.holdMs).toBe(20_000);
  expect(lines).toHaveLength(1);
});

test('what is assumed never goes beyond 100 s', () => {
  const { lines, log } = listening();
  const hold = new PollHold(10_000, 5000, log);
  for (let raise = 0; raise < 10; raise++) hold.timedOut(2, hold.deadlineMs);
  expect(hold.holdMs).toBe(100_000);
  expect(lines).toHaveLength(4);
});

test('a gateway that was said not to hold at all is assumed to hold after all', () => {
  const { log } = listening();
  const hold = new PollHold(0, 5000, log);
  hold.timedOut(2, hold.deadlineMs);
  expect(hold.holdMs).toBe(5000);
});
