/** Packages that only one suite needs. They are in its folder, with their own lock file. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Installs them if they are missing.
 * @param folder has the package.json and its lock file
 */
export async function installPackages(folder: string): Promise<void> {
  const stamp = join(folder, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Install scripts are skipped: the packages work without what they would build, which is only faster.
  await promisify(execFile)('npm', ['ci', '--ignore-scripts'], { cwd: folder }).catch((error: unknown) => {
    throw new Error(`npm ci failed in ${folder}, which needs the npm registry once`, { cause: error });
  });
  writeFileSync(stamp, wanted);
}
