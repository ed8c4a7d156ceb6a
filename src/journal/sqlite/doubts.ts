/**
 * Agents for which an earlier process may have left a poll in flight, until their streams report it. The file keeps them: the process that has to
 * report it may die as well, and the session that was polled may be over by then.
 */
import { numberIn, type Database } from './database.ts';

export const doubtTable = `
  CREATE TABLE IF NOT EXISTS doubts (agent TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Records the agents with open sessions when the last process did not shut down cleanly. Runs in the caller's transaction. */
export function doubtOpenSessions(db: Database, atMs = Date.now()): void {
  db.prepare('INSERT OR IGNORE INTO doubts SELECT DISTINCT agent, ? FROM sessions WHERE open = 1').run(atMs);
}

/** Deletes all records: the gap between two epochs announces them too. */
export function forgetDoubts(db: Database): void {
  db.exec('DELETE FROM doubts');
}

export class Doubts {
  readonly #select;
  readonly #delete;

  constructor(db: Database) {
    this.#select = db.prepare('SELECT since FROM doubts WHERE agent = ?');
    this.#delete = db.prepare('DELETE FROM doubts WHERE agent = ?');
  }

  /** Epoch milliseconds; undefined if there is nothing to announce. */
  sinceMs(agentId: string): number | undefined {
    const row = this.#select.get(agentId);
    return row === undefined ? undefined : numberIn(row, 'since');
  }

  settle(agentId: string): void {
    this.#delete.run(agentId);
  }
}
