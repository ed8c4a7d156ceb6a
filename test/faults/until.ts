/** Waits for a condition, with a bound; outside of vitest too. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<number> {
  const fromMs = performance.now();
  for (;;) {
    if (await condition()) return performance.now() - fromMs;
    if (performance.now() - fromMs > limitMs) throw new Error(`waited in vain for ${what}`);
    await pause(5);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
