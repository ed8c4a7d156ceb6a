import { bytesIn, numberIn, textIn, type Database, type Row } from './database.ts';
import { chained, isPlausible, type Found } from '../chain.ts';
import { entryChecksum } from '../checksum.ts';
import type { EarlierEpoch, Entry, RetainedRange, NewEntry, StoredSession } from '../journal.ts';

/** All SQL statements of the journal, prepared once. Each method is one statement; transactions are the caller's. */
/** Bounds memory: an agent that was dropped is looked up again. */
const mostNotOver = 50_000;

export class Statements {
  readonly #insertEntry;
  readonly #selectEntries;
  readonly #selectExtent;
  readonly #upsertSession;
  readonly #selectSessions;
  readonly #selectOpenSessions;
  readonly #selectIsOver;
  /** By agent: the session that the last entry found not to be over. */
  readonly #notOver = new Map<string, number>();
  readonly #selectNewestSession;
  readonly #upsertMeta;
  readonly #selectMeta;
  readonly #selectEarlier;
  readonly #selectNewestRow;

  constructor(db: Database) {
    this.#insertEntry = db.prepare(
      'INSERT INTO entries (agent, first, count, kind, serial, received_at, bytes, late, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    // The first row is the last entry that starts at or before `after`: it may hold more, and names the session if the next entry cannot.
    this.#selectEntries = db.prepare(`
      SELECT first, count, kind, serial, received_at, bytes, late, checksum FROM entries
      WHERE agent = ?1 AND first >= coalesce((SELECT max(first) FROM entries WHERE agent = ?1 AND first <= ?2), 0)
      ORDER BY first`);
    this.#selectExtent = db.prepare(`
      SELECT coalesce((SELECT min(first) FROM entries WHERE agent = ?1), 0) AS oldest, max(
        coalesce((SELECT newest FROM heads WHERE agent = ?1), 0),
        coalesce((SELECT first + count - 1 FROM entries WHERE agent = ?1 ORDER BY first DESC LIMIT 1), 0)) AS newest`);
    // An end is never undone: a batch that the store refused for a while may carry an older record.
    this.#upsertSession = db.prepare(`
      INSERT INTO sessions (agent, serial, open, sealed) VALUES (?, ?, ?, ?)
      ON CONFLICT (agent, serial) DO UPDATE SET open = excluded.open, sealed = excluded.sealed
      WHERE sessions.open = 1 OR excluded.open = 0`);
    this.#selectSessions = db.prepare(
      'SELECT agent, serial, open, sealed FROM sessions WHERE agent = ? ORDER BY serial',
    );
    this.#selectOpenSessions = db.prepare(
      'SELECT agent, serial, open, sealed FROM sessions WHERE open = 1 ORDER BY agent, serial',
    );
    this.#selectIsOver = db.prepare('SELECT 1 AS over FROM sessions WHERE agent = ? AND serial = ? AND open = 0');
    this.#selectNewestSession = db.prepare('SELECT max(serial) AS newest FROM sessions WHERE agent = ?');
    this.#upsertMeta = db.prepare(
      'INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    this.#selectMeta = db.prepare('SELECT value FROM meta WHERE key = ?');
    this.#selectEarlier = db.prepare(
      'SELECT name, up_to FROM boundaries JOIN epochs USING (number) WHERE agent = ? ORDER BY number',
    );
    this.#selectNewestRow = db.prepare('SELECT coalesce(max(rowid), 0) AS newest FROM entries');
  }

  /** @returns the entry as a read returns it */
  insertEntry(agentId: string, first: number, entry: NewEntry): Entry {
    const { count, kind, sessionNumber, receivedAtMs, bytes } = entry;
    const isLate = this.#isOver(agentId, sessionNumber);
    const late = isLate ? 1 : 0;
    const row = { first, count, kind, serial: sessionNumber, received_at: receivedAtMs, bytes, late };
    const checksum = rowChecksum(agentId, row);
    this.#insertEntry.run(agentId, first, count, kind, sessionNumber, receivedAtMs, bytes, late, checksum);
    return { ...entry, first, ...(isLate && { late: true }) };
  }

  #isOver(agentId: string, serial: number): boolean {
    if (this.#notOver.get(agentId) === serial) return false;
    const isOver = this.#selectIsOver.get(agentId, serial) !== undefined;
    if (this.#notOver.size >= mostNotOver) this.#notOver.clear();
    if (!isOver) this.#notOver.set(agentId, serial);
    return isOver;
  }

  /** A transaction failed: what it found and wrote is not known. */
  forget(): void {
    this.#notOver.clear();
  }

  /** The agent's epochs before the present one. */
  earlier(agentId: string): readonly EarlierEpoch[] {
    return this.#selectEarlier.all(agentId).map((row) => ({ name: textIn(row, 'name'), upTo: numberIn(row, 'up_to') }));
  }

  newestRow(): number {
    return numberIn(this.#selectNewestRow.get(), 'newest');
  }

  entriesAfter(agentId: string, after: number, limit: number, mostBytes: number): readonly Entry[] {
    const found: Found[] = [];
    const newestSession = this.#newestSession(agentId);
    let bytes = 0;
    let entries = 0;
    // Row by row: each may hold megabytes.
    for (const row of this.#selectEntries.iterate(agentId, after)) {
      const first = numberIn(row, 'first');
      if (entries >= limit || bytes >= mostBytes)
        return chained(found, after, { next: first, newestSession }).slice(0, limit);
      const each = toFound(agentId, row, first);
      found.push(each);
      // The first entry may end at or before `after`; for a damaged entry this is unknown.
      if (first <= after && (each.entry === undefined || first + each.entry.count - 1 <= after)) continue;
      entries += 1;
      bytes += each.entry?.bytes.byteLength ?? 0;
    }
    return chained(found, after, { next: this.extent(agentId).newest + 1, newestSession }).slice(0, limit);
  }

  #newestSession(agentId: string): number | undefined {
    const row = this.#selectNewestSession.get(agentId);
    return row?.['newest'] == null ? undefined : numberIn(row, 'newest');
  }

  extent(agentId: string): RetainedRange {
    const row = this.#selectExtent.get(agentId);
    const newest = numberIn(row, 'newest');
    const oldest = numberIn(row, 'oldest');
    return { oldest: oldest === 0 ? newest + 1 : oldest, newest };
  }

  upsertSession(session: StoredSession): void {
    if (!session.open && this.#notOver.get(session.agentId) === session.sessionNumber)
      this.#notOver.delete(session.agentId);
    this.#upsertSession.run(session.agentId, session.sessionNumber, session.open ? 1 : 0, session.sealed);
  }

  sessions(agentId: string): readonly StoredSession[] {
    return this.#selectSessions.all(agentId).map(toSession);
  }

  openSessions(): readonly StoredSession[] {
    return this.#selectOpenSessions.all().map(toSession);
  }

  writeMeta(key: string, value: string): void {
    this.#upsertMeta.run(key, value);
  }

  readMeta(key: string): string {
    return textIn(this.#selectMeta.get(key), 'value');
  }
}

function toFound(agentId: string, row: Row, first: number): Found {
  // Release 0.1.0 wrote no checksum.
  if (row['checksum'] === null) return { first, entry: toEntry(row, first), state: 'unknown' };
  if (row['checksum'] !== rowChecksum(agentId, row)) return { first, entry: undefined, state: 'damaged' };
  return { first, entry: toEntry(row, first), state: 'proven' };
}

export function rowChecksum(agentId: string, row: Readonly<Record<string, unknown>>): string {
  const about = ['kind', 'count', 'serial', 'received_at', 'late'].map((column) => String(row[column])).join(' ');
  return entryChecksum(agentId, row['first'] as number, about, row['bytes'] as Uint8Array);
}

/** A column of the wrong type is a damaged file, and throws. A meaningless value makes the entry unreadable. */
function toEntry(row: Row, first: number): Entry {
  const kind = textIn(row, 'kind');
  const about = {
    count: numberIn(row, 'count'),
    sessionNumber: numberIn(row, 'serial'),
    receivedAtMs: numberIn(row, 'received_at'),
  };
  const isKnown = kind === 'answer' || kind === 'own';
  return {
    first,
    ...about,
    kind: isKnown ? kind : 'own',
    bytes: bytesIn(row, 'bytes'),
    ...(numberIn(row, 'late') === 1 && { late: true }),
    ...(!isKnown && { unreadable: 'kind' }),
    ...(!isPlausible(about) && { unreadable: 'positions' }),
  };
}

function toSession(row: Row): StoredSession {
  return {
    agentId: textIn(row, 'agent'),
    sessionNumber: numberIn(row, 'serial'),
    open: numberIn(row, 'open') === 1,
    sealed: textIn(row, 'sealed'),
  };
}
