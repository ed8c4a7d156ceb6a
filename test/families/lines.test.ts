import { expect, test } from 'vitest';
import { countFamilies, mostLinesPerOperation } from '../../scripts/family-lines.ts';

test('a declared operation takes at most fifteen lines of code, the types that operations share included', async () => {
  const { lines, operations } = await countFamilies();
  expect(operations).toBeGreaterThan(50);
  expect(lines / operations).toBeLessThanOrEqual(mostLinesPerOperation);
});
