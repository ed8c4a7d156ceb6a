import { vi } from 'vitest';
import { patienceMs } from './patience.ts';

/** Waits until the expectations hold; when they never do, the test fails with what they last said. */
export function eventually<Value>(expectations: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(expectations, { timeout: patienceMs, interval: 2 });
}
