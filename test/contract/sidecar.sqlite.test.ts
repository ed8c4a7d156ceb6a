/** The small file beside the database helps the next start. Whatever happens to it, committed events are not affected. */
import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Journal } from '../../src/journal/journal.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { batch, entry } from './entries.ts';
import { until } from '../rig/eventually.ts';

const written = fs.writeSync;

/** Writes to files other than the database fail, as on a full disk. */
function fillDisk(isFull: boolean): void {
  fs.writeSync = isFull
    ? () => {
        throw new Error('ENOSPC: no space left on device, write');
      }
    : written;
  // Updates the named imports of the sources.
  syncBuiltinESMExports();
}

function open(path: string, troubles: string[]): Journal {
  const journal = openSqliteJournal({
    path,
    durability: 'normal',
    retention: { maxAgeMs: 3_600_000, maxEventsPerAgent: 1000 },
    onTrouble: (line) => troubles.push(line),
  });
  onTestFinished(() => journal.close());
  return journal;
}

test('appends go on, and wake their readers, while the sidecar cannot be written; it is written when it can be again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidecar-'));
  onTestFinished(() => {
    fillDisk(false);
    rmSync(folder, { recursive: true, force: true });
  });
  const troubles: string[] = [];
  const path = join(folder, 'journal.db');
  const journal = open(path, troubles);
  let rung = 0;
  journal.onAppend('100', () => (rung += 1));
  await journal.append(batch('100', entry()));
  fillDisk(true);
  expect(await journal.append(batch('100', entry()))).toEqual({ newest: 2 });
  expect(await journal.append(batch('100', entry()))).toEqual({ newest: 3 });
  expect(rung).toBe(3);
  expect(troubles).toEqual([expect.stringContaining(`the journal's sidecar ${path}.epoch cannot be written`)]);
  fillDisk(false);
  await until(() => readFileSync(`${path}.epoch`, 'utf8').includes('"row":3'));
  expect(await journal.append(batch('100', entry()))).toEqual({ newest: 4 });
  await journal.close();
  expect(open(path, troubles).epoch).toBe(journal.epoch);
  expect(troubles).toHaveLength(1);
});
