/** Reads an agent's stream from a disk image for the checker, without the server's code. */
import type { JournalLog } from '../../faults/evidence.ts';
import { itemsOf, unreadableAt } from '../../faults/redis-journal.ts';
import { Random } from '../world/random.ts';
import type { DiskImage } from './disk.ts';
import { copiedPaths, databasePath, Host } from './host.ts';
import { Connection, type Row } from './wasm.ts';

const reader = { alive: true, act: () => true, pid: 1 };

const select = `
  SELECT first, count, kind, serial, received_at, bytes, late, (
    SELECT name FROM boundaries JOIN epochs USING (number)
    WHERE boundaries.agent = entries.agent AND up_to >= first ORDER BY number LIMIT 1) AS earlier, (
    SELECT name FROM epochs ORDER BY number DESC LIMIT 1) AS present
  FROM entries WHERE agent = ? ORDER BY first`;

export function journalIn(image: DiskImage, agentId: string): JournalLog {
  const host = new Host(new Random(0));
  host.disk.restore(image, copiedPaths);
  const database = new Connection(host.processOf(reader), databasePath);
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE');
    const isBegun = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'epochs'").get() !== undefined;
    const rows = isBegun ? database.prepare(select).all(agentId) : [];
    return { agentId, items: rows.flatMap((row) => itemsIn(agentId, row)) };
  } finally {
    database.close();
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function itemsIn(agentId: string, row: Row) {
  const prefix = `${text(row['earlier']) || text(row['present'])}-${agentId}-`;
  const first = Number(row['first']);
  const late = row['late'] === 1 ? 'late ' : '';
  const header = `${text(row['kind']).slice(0, 1)} ${Number(row['count'])} ${Number(row['serial'])} ${Number(row['received_at'])} file ${late}c:0`;
  try {
    return itemsOf(prefix, first, header, Buffer.from(row['bytes'] as Uint8Array).toString());
  } catch {
    return [unreadableAt(`${prefix}${first}`)];
  }
}
