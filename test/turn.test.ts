import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { atEndOfTurn } from '../src/net/write-coalescing.ts';

async function released(count: number, patient = false): Promise<readonly number[]> {
  const order: number[] = [];
  for (let n = 0; n < count; n++) atEndOfTurn(() => order.push(n), patient);
  await Promise.resolve();
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const atOnce = [...order];
  await setImmediate();
  expect(order).toEqual(Array.from({ length: count }, (_, n) => n));
  return atOnce;
}

test('few wait for the turn’s end, and then go in the order in which they came', async () => {
  expect(await released(5)).toEqual([]);
});

test('a burst of waiting writes does not wait for its last one', async () => {
  expect(await released(60)).toHaveLength(48);
  expect(await released(60, true)).toEqual([]);
});

test('who begins to wait when others are released waits for the next end', async () => {
  const order: string[] = [];
  atEndOfTurn(() => {
    order.push('first');
    atEndOfTurn(() => order.push('second'));
  });
  await setImmediate();
  expect(order).toEqual(['first']);
  await setImmediate();
  expect(order).toEqual(['first', 'second']);
});
