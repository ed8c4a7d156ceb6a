/** Waiting for what has to come, in vitest and outside of it. Fake timers do not stop it. */
import { setTimeout as pause } from 'node:timers/promises';
import { patienceMs } from './patience.ts';

const intervalMs = 2;

/** Waits until the expectations hold. @throws what they last threw, if they never hold */
export async function eventually<Value>(
  expectations: () => Value | Promise<Value>,
  withinMs = patienceMs,
): Promise<Value> {
  const fromMs = performance.now();
  for (;;) {
    try {
      return await expectations();
    } catch (error) {
      if (performance.now() - fromMs > withinMs) throw error;
    }
    await pause(intervalMs);
  }
}

/** Waits until the condition holds. @returns after how many milliseconds @throws naming `what`, if it never holds */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  withinMs = patienceMs,
): Promise<number> {
  const fromMs = performance.now();
  while (!(await condition())) {
    if (performance.now() - fromMs > withinMs) throw new Error(`waited in vain for ${what}`);
    await pause(intervalMs);
  }
  return performance.now() - fromMs;
}
