/** Who is compared: what a user would take instead, each in its own folder. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContenderSpec } from './contender.ts';

export interface Listed extends ContenderSpec {
  /** Installs what it needs. @returns false where that cannot be had */
  readonly prepare?: () => Promise<boolean>;
}

const folder = (name: string) => join(import.meta.dirname, 'contenders', name);

/** Its packages are its own: they are installed when it is first measured. */
const installed = (name: string) => (): Promise<boolean> =>
  Promise.resolve(
    existsSync(join(folder(name), 'node_modules')) ||
      spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder(name), stdio: 'ignore' }).status === 0,
  );

export const contenders: readonly Listed[] = [
  { name: 'bare', script: join(folder('bare'), 'server.ts'), passThrough: true },
  {
    name: 'ours',
    script: join(import.meta.dirname, 'ours.ts'),
    sessions: true,
    env: { LOG_LEVEL: 'info', STORE_URL: 'sqlite::memory:' },
  },
  { name: 'plain Yoga with fetch', script: join(folder('yoga-plain'), 'server.ts') },
  { name: 'Mercurius', script: join(folder('mercurius'), 'server.js'), prepare: installed('mercurius') },
];
