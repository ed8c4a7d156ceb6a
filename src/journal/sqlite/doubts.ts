/**
 * Agents for which an earlier process may have left a poll in flight, until their streams report it. The file keeps them: the process that has to
 * report it may die as well, and the session that was polled may be over by then.
 */
import { numberIn, type Database } from './database.ts';

export const doubtTable = `
  CREATE TABLE IF NOT EXISTS doubts (agent TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** After a session has ended, its last poll may still be in flight, or its answer wait for the store, for less than this time. */
const restMs = 60_000;
/** Bounds what a start reads. */
const mostEntries = 10_000;

/**
 * Records the agents that the last process may have polled, if it did not shut down cleanly: those with open sessions, and those with entries shortly
 * before its last one. Runs in the caller's transaction.
 */
export function doubtPolled(db: Database, atMs = Date.now()): void {
  db.prepare('INSERT OR IGNORE INTO doubts SELECT DISTINCT agent, ? FROM sessions WHERE open = 1').run(atMs);
  db.prepare(
    `WITH last AS (SELECT agent, received_at FROM entries ORDER BY rowid DESC LIMIT ${mostEntries})
    INSERT OR IGNORE INTO doubts
      SELECT DISTINCT agent, ? FROM last WHERE received_at > (SELECT max(received_at) FROM last) - ${restMs}`,
  ).run(atMs);
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
