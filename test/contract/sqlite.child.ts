/**
 * A process that opens the store named by its first argument and reports what it finds, one line each. With `append` as second argument, it appends
 * endlessly (two events and the session per batch) and reports each newest position after the append has resolved. Made to be killed.
 */
import { writeSync } from 'node:fs';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { batch, entry, session } from './entries.ts';

const [path = '', work = 'hold'] = process.argv.slice(2);
// Written synchronously to the pipe, so that reports survive a kill at the next moment.
const tell = (line: string): number => writeSync(1, `${line}\n`);

try {
  const journal = openSqliteJournal({
    path,
    durability: 'normal',
    retention: { maxAgeMs: 3_600_000, maxEventsPerAgent: 1_000_000 },
  });
  tell(`open ${journal.epoch}`);
  setInterval(() => undefined, 1_000);
  for (let round = 1; work === 'append'; round += 1) {
    const bytes = new TextEncoder().encode(String(round).repeat(300));
    const entries = [entry({ bytes }), entry({ bytes })];
    const { newest } = await journal.append({
      ...batch('100', ...entries),
      session: session('100', 1, { sealed: String(round) }),
    });
    tell(String(newest));
  }
} catch (error) {
  tell(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  process.exitCode = 2;
}
