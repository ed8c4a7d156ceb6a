/** Begins a new epoch in the file: records where each agent's epoch ends, and writes the gap that its readers find there. */
import { randomBytes } from 'node:crypto';
import type { EarlierEpoch, Entry } from '../journal.ts';
import { numberIn, textIn, type Database } from './database.ts';
import { rowChecksum } from './statements.ts';

/** What version 1 of the format adds to version 0. */
export const epochTables = `
  CREATE TABLE epochs (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE boundaries (agent TEXT NOT NULL, number INTEGER NOT NULL, up_to INTEGER NOT NULL, PRIMARY KEY (agent, number))
    STRICT, WITHOUT ROWID;
`;

/** Each step goes from one agent to the next along the index: the entries between are not read. */
const agentsWithEvents = `
  WITH RECURSIVE step (agent) AS (
    SELECT min(agent) FROM entries
    UNION ALL SELECT (SELECT min(agent) FROM entries WHERE entries.agent > step.agent) FROM step WHERE step.agent IS NOT NULL)
  SELECT agent FROM step WHERE agent IS NOT NULL UNION SELECT agent FROM heads UNION SELECT agent FROM sessions`;

export const newEpochName = (): string => randomBytes(6).toString('hex');

/** Runs in the caller's transaction. @returns names of all epochs, the present one last */
export function beginEpoch(db: Database, atMs = Date.now()): readonly string[] {
  const names = epochsOf(db);
  const number = names.length;
  const last = db.prepare(
    'SELECT first + count - 1 AS newest, serial, received_at FROM entries WHERE agent = ? ORDER BY first DESC LIMIT 1',
  );
  const head = db.prepare('SELECT newest FROM heads WHERE agent = ?');
  const session = db.prepare('SELECT coalesce(max(serial), 0) AS serial FROM sessions WHERE agent = ?');
  const end = db.prepare('INSERT INTO boundaries VALUES (?, ?, ?)');
  const forget = db.prepare(`DELETE FROM boundaries WHERE agent = ?1
    AND up_to < coalesce((SELECT min(first) FROM entries WHERE agent = ?1), 0) - 1`);
  const insert = db.prepare(
    'INSERT INTO entries (agent, first, count, kind, serial, received_at, bytes, late, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const row of db.prepare(agentsWithEvents).all()) {
    const agent = textIn(row, 'agent');
    const newestEntry = last.get(agent);
    const held = newestEntry === undefined ? 0 : numberIn(newestEntry, 'newest');
    const kept = head.get(agent);
    const upTo = Math.max(held, kept === undefined ? 0 : numberIn(kept, 'newest'));
    const serials = [numberIn(session.get(agent), 'serial')];
    if (newestEntry !== undefined) serials.push(numberIn(newestEntry, 'serial'));
    const sinceMs = newestEntry === undefined ? atMs : numberIn(newestEntry, 'received_at');
    forget.run(agent);
    end.run(agent, number, upTo);
    const bytes = Buffer.from(storeGap(sinceMs, atMs));
    const sessionNumber = Math.max(...serials);
    const gap = { first: upTo + 1, count: 1, kind: 'own', serial: sessionNumber, received_at: atMs, bytes, late: 0 };
    insert.run(agent, ...Object.values(gap), rowChecksum(agent, gap));
  }
  return [...names, addEpoch(db)];
}

/** @returns its name */
export function addEpoch(db: Database, name = newEpochName()): string {
  db.prepare('INSERT INTO epochs (name) VALUES (?)').run(name);
  return name;
}

export const epochsOf = (db: Database): readonly string[] =>
  db
    .prepare('SELECT name FROM epochs ORDER BY number')
    .all()
    .map((row) => textIn(row, 'name'));

/** The item between two epochs, as src/events/own.ts reads it. */
const storeGap = (since: number, until: number): string =>
  JSON.stringify({ type: 'StreamGap', since, until, cause: 'STORE' });

/** The ids of entries up to the end of an earlier epoch still name that epoch. */
export function named(entries: readonly Entry[], earlier: readonly EarlierEpoch[]): readonly Entry[] {
  if (earlier.length === 0) return entries;
  return entries.map((entry) => {
    const epoch = earlier.find(({ upTo }) => entry.first <= upTo);
    return epoch ? { ...entry, epoch: epoch.name } : entry;
  });
}
