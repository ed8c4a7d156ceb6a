/** Copies a database that is in use with SQLite's backup API. A copy is complete, and of one moment. */
import { chmodSync, renameSync, rmSync } from 'node:fs';
import type { Database } from './database.ts';

/** The copy is beside the database, on the same disk: the command that requests it moves it. */
export const backupOf = (path: string): string => `${path}.backup`;

/**
 * Replaces the copy beside the database.
 * @param path of the database
 * @returns the copy's path
 */
export async function backUp(db: Database, path: string): Promise<string> {
  const target = backupOf(path);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  await db.backup(part);
  // The copy holds what the database holds.
  chmodSync(part, 0o600);
  renameSync(part, target);
  return target;
}
