import { vi } from 'vitest';

/** Waits until the expectations hold; when they never do, the test fails with what they last said. */
export function eventually<Value>(expectations: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(expectations, { timeout: 12_000, interval: 2 });
}
