/** Rows as tests, at a tenth of their scale. */
import { beforeAll, expect, test } from 'vitest';
import type { Row, RowResult } from './row.ts';
import { resultLine, runTable } from './table.ts';

/** Most of a row is waiting for holds and deadlines. */
const lanes = 4;
const short = { factor: 0.1, inside: true };
const patienceMs = 180_000;

export function shortTable(rows: readonly Row[]): void {
  const told = new Map(rows.map(({ id }) => [id, Promise.withResolvers<RowResult>()] as const));
  let table: Promise<readonly RowResult[]>;

  // Not while tests are only listed, or are skipped.
  beforeAll(() => {
    table = runTable(rows, short, lanes, (result) => told.get(result.id)?.resolve(result));
  });

  test.each(rows)('$id: $what', { timeout: patienceMs }, async (row) => {
    const first = await told.get(row.id)?.promise;
    // Four rows share two cores: one that complains says so here, and has to prove itself once more alone. The whole table has no second try.
    if (first && first.complaints.length > 0) process.stdout.write(`${resultLine(first)} (once more)\n`);
    const result = first?.complaints.length === 0 ? first : (await runTable([row], short, 1, () => undefined))[0];
    expect(result?.complaints, result && resultLine(result)).toEqual([]);
  });

  test('every row has an id of its own, and none was left out', { timeout: patienceMs }, async () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(await table).toHaveLength(rows.length);
  });
}
