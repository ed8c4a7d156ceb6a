/** The rows of `npm run test:load` at a hundredth of their scale: what must not happen at any scale. Time limits apply only at full scale. */
import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { burst, drain, idle } from './crowds.ts';
import { desksFor } from './desks.ts';

test.concurrent.each([desksFor(3), commands, idle, burst, drain])('$id', async (row) => {
  const results = await row.run({ factor: 0.01 });
  expect(results.length).toBeGreaterThan(0);
  for (const { id, result, complaints } of results) expect(complaints, `${id}: ${result}`).toEqual([]);
});
