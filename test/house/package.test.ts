/** The entry point and what the package has to hold; `npm run test:deploy` packs it, installs it and runs it. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TemporaryFolder } from '../rig/folder.ts';
import { readFiles, sources, textOf } from '../rig/read-files.ts';

const root = join(import.meta.dirname, '..', '..');
const entry = 'bin/agent-gateway-graphql.js';

function run(args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd,
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the sources reach files by new URL(…, import.meta.url) alone, which the test of the package can follow', () => {
  expect(readFiles).toEqual(expect.arrayContaining(['src/journal/redis/scripts/*.lua', 'schema/operations/*.graphql']));
  const others = sources.filter((path) =>
    /import\.meta\.(dirname|filename)|process\.cwd\(|__dirname/.test(textOf(path)),
  );
  expect(others).toEqual([]);
  for (const path of readFiles) expect(globSync(path, { cwd: root }), path).not.toEqual([]);
});

/** Runs the entry point as this release of Node. */
const asNode = (version: string) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  return run(['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, entry, '--version']);
};

test.each(['18.20.8', '20.20.2', '22.18.0', '23.7.0'])(
  'Node %s lacks features: one line and exit code 2',
  (version) => {
    const { status, stdout, stderr } = asNode(version);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(`^Node ${version} is too old: use Node 22\\.19\\.0 or newer \\(supported: .*\\)\n$`),
    );
  },
);

test.each(['22.19.0', '24.3.0', '25.9.0', '26.0.0'])(
  'Node %s is not tested: one line, and the server runs',
  (version) => {
    const { status, stdout, stderr } = asNode(version);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
    expect(stderr).toMatch(
      new RegExp(`^Node ${version} is not among the supported releases \\(.*\\)\\. Update Node\\.\n$`),
    );
  },
);

test.each(['22.23.3', '22.30.0', '24.21.0', '26.10.0', '27.0.0'])('Node %s is supported: no line', (version) => {
  expect(asNode(version)).toMatchObject({ status: 0, stderr: '' });
});

test('without installed packages the start ends with one line and exit code 2', () => {
  using folder = new TemporaryFolder();
  for (const path of ['bin', 'src', 'package.json'])
    cpSync(join(root, path), join(folder.path, path), { recursive: true });
  expect(run([entry], folder.path)).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^Not installed: \S+ is missing\. Run npm ci\.\n$/) as string,
  });
});
