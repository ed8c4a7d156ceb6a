/** The kit as its users get it: packed, installed into an empty project, and used as its README describes. */
import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { signIn } from '../rig/client.ts';
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

const readme = readFileSync(join(kit, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text ?? '');
const [packing = '', installing = ''] = blocks('sh');
const [quickStart = ''] = blocks('ts');
const [printed = ''] = blocks('text');

/** The kit's dependencies from this repository instead of the registry, because tests have no registry access. */
function packagesHere(): Readonly<Record<string, string>> {
  const { dependencies, peerDependencies } = manifestOf(kit);
  // React belongs to the front end.
  const names = Object.keys({ ...dependencies, ...peerDependencies }).filter((name) => name !== 'react');
  return Object.fromEntries(names.map((name) => [name, `file:${join(root, 'node_modules', name)}`]));
}

/** The repository like a fresh clone after its own installation: nothing of the kit is built. */
function repositoryIn(folder: string): string {
  const repository = join(folder, 'agent-gateway-graphql');
  cpSync(kit, join(repository, 'client'), {
    recursive: true,
    filter: (path) => path !== join(kit, 'dist') && !path.endsWith('.tgz'),
  });
  cpSync(join(root, 'tsconfig.json'), join(repository, 'tsconfig.json'));
  symlinkSync(join(root, 'node_modules'), join(repository, 'node_modules'));
  return repository;
}

function projectIn(folder: string): string {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ dependencies: packagesHere() }));
  return project;
}

const shell = (command: string, cwd: string) =>
  run('sh', ['-ec', command], { cwd, env: { ...process.env, npm_config_offline: 'true' } });

/** An empty project with the kit, installed with the commands of its README. */
async function installed(folder: string): Promise<string> {
  const repository = repositoryIn(folder);
  const project = projectIn(folder);
  await shell(packing, repository);
  const [packed = ''] = globSync('client/*.tgz', { cwd: repository });
  cpSync(join(repository, packed), join(project, basename(packed)));
  await shell(installing, project);
  return project;
}

test('the client kit is installed as its README says, and the program there prints what the README shows', async () => {
  using folder = new TemporaryFolder();
  const [demo, project] = await Promise.all([startDemo(), installed(folder.path)]);
  await using _demo = demo;
  // Readers who start with the server's README have this agent signed in.
  await signIn(demo.url, '1004');
  const [, name = ''] = /Save it as `(\S+)`/.exec(readme) ?? [];
  const file = join(project, name);
  writeFileSync(file, quickStart.replaceAll('http://127.0.0.1:4000/graphql', demo.url));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  const [{ stdout }] = await Promise.all([
    run(process.execPath, [file], { cwd: project }),
    tsc('-p', project).catch((failed: unknown) => {
      throw new Error((failed as { readonly stdout: string }).stdout);
    }),
  ]);
  expect(stdout).toBe(printed);
  // The test packs and compiles on a busy machine.
});

const commonJs = `import { createAgentStore, type AgentState } from 'agent-gateway-client';
import { SignInAgentDocument } from 'agent-gateway-client/operations';
const kinds: readonly string[] = [typeof createAgentStore, SignInAgentDocument.kind];
console.log(kinds.join(' ') satisfies string, ({} as AgentState).connection);
`;

test('the folder of the client kit can be installed too, which builds it, for ES modules and for CommonJS', async () => {
  using folder = new TemporaryFolder();
  repositoryIn(folder.path);
  const project = projectIn(folder.path);
  const [, command = ''] = /`(npm install \.\.\S+)`/.exec(readme) ?? [];
  await shell(command, project);
  const program = "import { watchAgentEvents } from 'agent-gateway-client'; console.log(typeof watchAgentEvents)";
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: project });
  expect(stdout).toBe('function\n');

  // As Jest and programs on older Node releases load it, without Node's `require` of ES modules.
  writeFileSync(join(project, 'common.cts'), commonJs);
  const compilerOptions = { strict: true, module: 'node16', target: 'es2022', lib: ['es2022', 'dom'], types: [] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['common.cts'] }));
  await tsc('-p', project).catch((failed: unknown) => {
    throw new Error((failed as { readonly stdout: string }).stdout);
  });
  const required = await run(process.execPath, ['--no-experimental-require-module', 'common.cjs'], { cwd: project });
  expect(required.stdout).toBe('function Document undefined\n');
});

test('the client kit depends on the versions that the server is tested with', () => {
  const { version, dependencies } = manifestOf(kit);
  const server = manifestOf(root) as Manifest & { readonly devDependencies: Readonly<Record<string, string>> };
  expect(version).toBe(server.version);
  for (const [dependency, range] of Object.entries(dependencies))
    expect([dependency, { ...server.devDependencies, ...server.dependencies }[dependency]]).toEqual([
      dependency,
      range,
    ]);
});
