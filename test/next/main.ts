/**
 * `npm run test:next`: runs the tests on the next graphql and the next Node, in a copy of the checkout whose packages resolve graphql 17 instead of
 * 16. The result is a report: not all packages that the server uses support graphql 17 yet.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readArguments } from '../../scripts/arguments.ts';
import { installPackages } from '../rig/install-packages.ts';

const { names } = readArguments({
  name: 'npm run test:next',
  about: 'Runs the tests on graphql 17 and Node 26, in a copy of the checkout, and reports. Linux x64.',
  names: { value: 'FILE', about: 'a part of the path of the test files to run' },
});

/** Much may be broken, and each failing wait would take a minute. */
const patienceMs = '10000';

const root = join(import.meta.dirname, '..', '..');
const packages = join(import.meta.dirname, 'node_modules');
await installPackages(import.meta.dirname);

const copy = await mkdtemp(join(tmpdir(), 'next-'));
const node = join(packages, 'node-26', 'bin', 'node');
const copied = (path: string) => cp(join(root, path), join(copy, path), { recursive: true, verbatimSymlinks: true });
try {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of String(listed).split('\0').filter(Boolean)) await copied(path);
  await copied('node_modules');
  const graphql = join(copy, 'node_modules', 'graphql');
  await rm(graphql, { recursive: true });
  await cp(join(packages, 'graphql'), graphql, { recursive: true });
  const { version } = JSON.parse(await readFile(join(graphql, 'package.json'), 'utf8')) as { version: string };
  process.stdout.write(`graphql ${version}, Node ${String(execFileSync(node, ['--version']))}`);
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const PATH = `${dirname(node)}:${process.env['PATH']}`;
  const env = { TEST_PATIENCE_MS: patienceMs, ...process.env, PATH };
  const run = spawn(node, [vitest, 'run', ...names], { cwd: copy, env, stdio: 'inherit' });
  const [code] = (await once(run, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
} finally {
  await rm(copy, { recursive: true, force: true });
}
