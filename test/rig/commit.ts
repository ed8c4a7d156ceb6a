/** What a commit chooses among more than one run has time for: the same wherever it is tested, and something else with the next one. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** @param of what is chosen @returns a number below 2^32 */
export function numberOfCommit(of = ''): number {
  let commit = 'no commit';
  try {
    commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // An unpacked archive has no history.
  }
  return createHash('sha256').update(`${commit}${of}`).digest().readUInt32BE();
}
