/** Lets a commit select part of what one run has no time for: the same selection wherever it is tested, another one for the next commit. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/**
 * @param of name of what is selected
 * @returns a number below 2^32
 */
export function numberOfCommit(of = ''): number {
  let commit = 'no commit';
  try {
    commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // An unpacked archive has no history.
  }
  return createHash('sha256').update(`${commit}${of}`).digest().readUInt32BE();
}
