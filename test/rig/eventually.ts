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

type Condition = () => boolean | Promise<boolean>;

/**
 * Waits until the condition holds.
 * @param what for the failure; without it the condition's own text
 * @returns after how many milliseconds
 * @throws naming what was waited for, if it never holds
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
