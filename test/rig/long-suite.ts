/** A long-running test suite: `npm run test:…`, which `npm test` leaves out. Its folder has its own vitest configuration. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readArguments } from '../../scripts/arguments.ts';

const root = join(import.meta.dirname, '..', '..');

export async function runLongSuite(suite: {
  readonly name: string;
  readonly about: string;
  readonly folder: string;
  /** What all files need, made once: they run in parallel. */
  readonly prepare?: () => Promise<void>;
}): Promise<void> {
  const { name, about, folder, prepare } = suite;
  const { names } = readArguments({
    name,
    about,
    names: { value: 'FILE', about: 'a part of the path of the test files to run' },
  });
  await prepare?.();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join(folder, 'vitest.config.ts');
  const run = spawn(process.execPath, [vitest, 'run', '--config', config, ...names], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(run, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}
