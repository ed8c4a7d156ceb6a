/**
 * Limits the nesting of JSON that is serialized again. JSON.parse accepts any depth. JSON.stringify overflows the stack at some thousands of levels
 * (measured: 3000 passed, 100 000 did not), after the resolvers, where that would end every stream that receives the value.
 */

/** Far deeper than any payload. */
const mostLevels = 500;

export function nestsTooDeep(value: unknown, levels = mostLevels): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return levels === 0 || inner.some((each) => nestsTooDeep(each, levels - 1));
}
