/** Rows as tests, at a tenth of their scale: the half that the commit selects. `npm run test:faults` runs all of them at full scale. */
import { beforeAll, expect, test } from 'vitest';
import { numberOfCommit } from '../rig/commit.ts';
import { wasStalled, type Row, type RowResult } from './row.ts';
import { passed, resultLine, runTable } from './table.ts';

/** Rows run in parallel, because most of their time is waiting for holds and deadlines. */
const lanes = 3;
const short = { factor: 0.1, inside: true };
/** Time limit of a row with all its attempts, including the rows that it waits for. */
const patienceMs = 600_000;
const triesWhereItStandsStill = 3;

/** Every process of a row takes a second to start, so all rows would take a third of the time of `npm test`. */
const isChosen = ({ id }: Row): boolean => numberOfCommit(id) % 2 === 0;

export function shortTable(all: readonly Row[]): void {
  const rows = all.filter(isChosen);
  const told = new Map(rows.map(({ id }) => [id, Promise.withResolvers<RowResult>()] as const));
  let table: Promise<readonly RowResult[]>;

  // Only if the tests run, not if they are listed or skipped.
  beforeAll(() => {
    table = runTable(rows, short, lanes, (result) => told.get(result.id)?.resolve(result));
  });

  test.each(rows)('$id: $what', { timeout: patienceMs }, async (row) => {
    const first = await told.get(row.id)!.promise;
    const result = passed(first) ? first : await alone(row, first);
    expect(result.complaints, resultLine(result)).toEqual([]);
  });

  test(
    `every row has an id of its own, and this commit runs ${rows.length} of ${all.length}`,
    { timeout: patienceMs },
    async () => {
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(await table).toHaveLength(rows.length);
    },
  );
}

/**
 * Rows share two cores with each other and with other tests. A failing row is reported and retried alone, and again if the machine stalled for longer
 * than the row's margin. The full table has no retries.
 */
async function alone(row: Row, first: RowResult): Promise<RowResult> {
  let result = first;
  for (let tries = 1; tries < triesWhereItStandsStill && !passed(result); tries++) {
    if (tries > 1 && !wasStalled(result)) break;
    process.stdout.write(`${resultLine(result)} (once more)\n`);
    const [again] = await runTable([row], short, 1, () => undefined);
    result = again!;
  }
  return result;
}
