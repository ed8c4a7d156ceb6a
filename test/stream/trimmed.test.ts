import { expect, test } from 'vitest';
import { Reader, TooSlow } from '../../src/events/reader.ts';
import { Tail } from '../../src/events/tail.ts';
import type { Journal } from '../../src/journal/journal.ts';

test('a reader whose whole rest is trimmed away is told so, and does not ask the store for ever', async () => {
  const journal = {
    epoch: 'aaaaaaaaaaaa',
    read: () => Promise.resolve([]),
    onAppend: () => () => undefined,
  } as unknown as Journal;
  const tail = new Tail('1001', 500, journal, () => []);
  let closed = 0;
  const reader = new Reader({
    tail,
    after: 100,
    sessionNumber: 1,
    over: undefined,
    first: [],
    owner: { delivered: () => undefined, closed: () => void (closed += 1) },
  });
  await expect(reader.next()).rejects.toBeInstanceOf(TooSlow);
  expect(await reader.next()).toEqual({ done: true, value: undefined });
  expect(closed).toBe(1);
});
