/** The kit as it is published: built, installed into an empty project, and used as its README says. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startDemo } from '../rig/demo.ts';
import { TemporaryFolder } from '../rig/folder.ts';

const root = join(import.meta.dirname, '..', '..');
const kit = join(root, 'client');
const run = promisify(execFile);
const tsc = (...args: string[]) => run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args]);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** An empty project with the kit in it, and nothing but what the kit itself asks for. */
async function installed(project: string): Promise<void> {
  const modules = join(project, 'node_modules');
  const { name, dependencies, peerDependencies } = manifestOf(kit);
  const place = join(modules, name);
  mkdirSync(place, { recursive: true });
  cpSync(join(kit, 'package.json'), join(place, 'package.json'));
  await tsc(
    '-p',
    join(kit, 'tsconfig.build.json'),
    '--outDir',
    join(place, 'dist'),
    '--incremental',
    'false',
    '--tsBuildInfoFile',
    'null',
  );
  for (const dependency of Object.keys({ ...dependencies, ...peerDependencies })) {
    mkdirSync(join(modules, dependency, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency));
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
}

const [quickStart = '', printed = ''] = [
  ...readFileSync(join(kit, 'README.md'), 'utf8').matchAll(/^```(?:ts|text)\n([^]*?)^```$/gm),
].map(([, text]) => text ?? '');

test('the quick start of its README compiles, and prints what the README shows', { timeout: 120_000 }, async () => {
  using folder = new TemporaryFolder();
  const [demo] = await Promise.all([startDemo(), installed(folder.path)]);
  await using _demo = demo;
  const file = join(folder.path, 'quickstart.ts');
  writeFileSync(file, quickStart.replaceAll('http://127.0.0.1:4000/graphql', demo.url));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
  };
  writeFileSync(join(folder.path, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  const [{ stdout }] = await Promise.all([
    run(process.execPath, [file], { cwd: folder.path }),
    tsc('-p', folder.path).catch((failed: unknown) => {
      throw new Error((failed as { readonly stdout: string }).stdout);
    }),
  ]);
  expect(stdout).toBe(printed);
});

test('it asks for what the server itself is tested with', () => {
  const { version, dependencies } = manifestOf(kit);
  const server = manifestOf(root) as Manifest & { readonly devDependencies: Readonly<Record<string, string>> };
  expect(version).toBe(server.version);
  for (const [dependency, range] of Object.entries(dependencies))
    expect([dependency, { ...server.devDependencies, ...server.dependencies }[dependency]]).toEqual([
      dependency,
      range,
    ]);
});
