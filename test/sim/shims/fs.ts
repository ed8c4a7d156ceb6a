/** Stands for node:fs in a simulated instance: the scripts of Redis may be changed as modules are. */
import { readFileSync as plain } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changesOf } from '../changes.ts';

export * from 'node:fs';

export function readFileSync(path: string | URL, encoding: 'utf8'): string {
  const text = plain(path, encoding);
  return changesOf(typeof path === 'string' ? path : fileURLToPath(path), text);
}
