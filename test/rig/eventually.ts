/** Waits for expected conditions, in vitest and outside of it. Works with fake timers. */
import { setTimeout as pause } from 'node:timers/promises';
import { patienceMs } from './patience.ts';

const intervalMs = 2;

/**
 * Waits until the expectations hold.
 * @throws their last error if they never hold
 */
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

type Condition = () => boolean | Promise<boolean>;

/**
 * Waits until the condition holds.
 * @param what for the failure message; the condition's own text by default
 * @returns after how many milliseconds
 * @throws if it never holds, naming the condition
 */
export async function until(condition: Condition): Promise<number>;
export async function until(what: string, condition: Condition, withinMs?: number): Promise<number>;
export async function until(
  first: string | Condition,
  second?: Condition,
  withinMs: number = patienceMs,
): Promise<number> {
  const condition = typeof first === 'string' ? second! : first;
  const fromMs = performance.now();
  while (!(await condition())) {
    if (performance.now() - fromMs > withinMs) throw new Error(`waited in vain for ${String(first)}`);
    await pause(intervalMs);
  }
  return performance.now() - fromMs;
}
