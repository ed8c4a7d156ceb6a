/** What `npm pack` makes of the server: it holds every file that the sources reach by a path, and starts from there. */
import { execFile } from 'node:child_process';
import { globSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** A folder of its own with the unpacked package. */
async function unpacked(): Promise<string> {
  const folder = new TemporaryFolder();
  onTestFinished(() => {
    folder[Symbol.dispose]();
  });
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder.path], {
    cwd: root,
    env: { ...process.env, npm_config_offline: 'true' },
  });
  const [archive = ''] = globSync('*.tgz', { cwd: folder.path });
  await run('tar', ['-xzf', archive], { cwd: folder.path });
  return join(folder.path, 'package');
}

const sources = globSync('src/**/*.ts', { cwd: root });
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Paths that a source builds from its own place, as globs below the root: what is inserted into them may be anything. */
function pathsIn(source: string): readonly string[] {
  return [...textOf(source).matchAll(/new URL\(\s*(['`])(.*?)\1,\s*import\.meta\.url/g)].map(([, , path = '']) =>
    relative(root, join(root, dirname(source), path.replaceAll(/\$\{[^}]*\}/g, '*'))),
  );
}

/** Made by the server when it first runs. */
const isStore = (path: string) => path.startsWith('data/');
const read = [...new Set(sources.flatMap(pathsIn))].filter((path) => !isStore(path));

test('the sources reach files by new URL(…, import.meta.url) alone, which the test of the package can follow', () => {
  expect(read).toEqual(expect.arrayContaining(['src/journal/redis/scripts/*.lua', 'schema/operations/*.graphql']));
  const others = sources.filter((path) =>
    /import\.meta\.(dirname|filename)|process\.cwd\(|__dirname/.test(textOf(path)),
  );
  expect(others).toEqual([]);
  for (const path of read) expect(globSync(path, { cwd: root }), path).not.toEqual([]);
});

test('a packed package holds the sources and every file that they read, and its server starts', async () => {
  const packed = await unpacked();
  for (const path of ['bin/*.js', 'src/**/*.{ts,lua,json}', ...read]) {
    const here = globSync(path, { cwd: root }).sort();
    expect(globSync(path, { cwd: packed }).sort(), path).toEqual(here);
  }
  symlinkSync(join(root, 'node_modules'), join(packed, 'node_modules'));
  await using server = new ServerProcess(
    { PORT: '0', STORE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' },
    [],
    [process.execPath, join(packed, 'bin', 'agent-gateway-graphql.js')],
  );
  const answer = await fetch(await server.url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});
