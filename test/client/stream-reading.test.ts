/** What the kit does with the end of a session in a stream that continues. */
import { expect, test } from 'vitest';
import type { AgentEvent } from '../../client/src/generated/events.ts';
import { StreamReading } from '../../client/src/streamreading.ts';

const item = (over: object): AgentEvent => ({ isLate: false, ...over }) as unknown as AgentEvent;

test.each([
  ['REPLACED', true],
  ['SIGNED_OUT', false],
])('after a session that ended as %s, whether the state is read again: %s', (reason, isDue) => {
  const reading = new StreamReading(undefined, true);
  reading.take(item({ __typename: 'AgentSnapshot', id: 'a', unavailable: [] }));
  expect(reading.snapshotDue).toBe(false);
  reading.take(item({ __typename: 'SessionEnded', id: 'b', reason }));
  expect(reading.snapshotDue).toBe(isDue);
});
