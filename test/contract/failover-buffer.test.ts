/** What a process writes back into a Redis server that took over and lacks the last writes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RedisBase } from '../../src/journal/redis/base.ts';
import { FailoverBuffer, keptForFailoverMs } from '../../src/journal/redis/failover-buffer.ts';

const entry = (first: number) => ({ first, count: 1, header: 'a 1 1 0', bytes: Buffer.from('{}') });

/** The buffer, and the positions that it restores. */
function bufferOf() {
  const restored: unknown[] = [];
  const base: Pick<RedisBase, 'instance' | 'forAgentFirst'> = {
    instance: 'one',
    forAgentFirst: (_script, _agentId, _instance, count, ...entries) => {
      for (let at = 0; at < Number(count); at += 1) restored.push(entries[4 * at]);
      return Promise.resolve(0);
    },
  };
  return { buffer: new FailoverBuffer(base as RedisBase), restored };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('entries of the last seconds are restored, and older ones are not, also where nothing came after them', async () => {
  const { buffer, restored } = bufferOf();
  buffer.keep('1001', entry(1));
  vi.advanceTimersByTime(keptForFailoverMs - 1);
  await buffer.restore();
  expect(restored).toEqual([1]);
  vi.advanceTimersByTime(1);
  // The session of an older entry is not restored beside it.
  await buffer.restore();
  expect(restored).toEqual([1]);
});

test('an entry is kept through the rotation of its span, and forgotten with it', async () => {
  const { buffer, restored } = bufferOf();
  for (let first = 1; first <= 6; first += 1) {
    buffer.keep('1001', entry(first));
    vi.advanceTimersByTime(3000);
  }
  await buffer.restore();
  // Kept 18, 15, 12, 9, 6 and 3 seconds ago.
  expect(restored).toEqual([4, 5, 6]);
});
