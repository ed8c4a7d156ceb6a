/**
 * What the container file builds, without a container engine: its script writes the image's folder, and its command runs in a sandbox with a
 * read-only file system, an unprivileged user, no network but loopback, and one writable folder for the store.
 */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TemporaryFolder } from '../rig/folder.ts';
import type { ContainerReport } from './in-container.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const file = readFileSync(join(root, 'deploy/Containerfile'), 'utf8');
const hasSandbox = spawnSync('bwrap', ['--unshare-all', '--ro-bind', '/', '/', 'true']).status === 0;
const user = '1000';

/** The last of these instructions, on one line. */
const instruction = (name: string): string =>
  [...file.replaceAll('\\\n', ' ').matchAll(new RegExp(`^${name} +(.*)$`, 'gm'))].at(-1)?.[1] ?? '';
const command = JSON.parse(instruction('CMD')) as readonly string[];
const healthCheck = instruction('HEALTHCHECK').replace(/^.*?CMD +/, '');
const imageEnv = Object.fromEntries(
  instruction('ENV')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
const node = join(process.execPath, '..');

let image: TemporaryFolder;
let app: string;
beforeAll(async () => {
  image = new TemporaryFolder();
  app = join(image.path, 'app');
  // What an engine would copy, and the tools that `npm ci` would install.
  const context = join(image.path, 'source');
  const [, ...copied] = readFileSync(join(root, 'deploy/Containerfile.dockerignore'), 'utf8').trim().split('\n');
  for (const line of copied) cpSync(join(root, line.slice(1)), join(context, line.slice(1)), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(context, 'node_modules'));
  const [, script = ''] = /^RUN sh (\S+) \/app$/m.exec(file) ?? [];
  await run('sh', [script, app], { cwd: context, env: { ...process.env, npm_config_prefer_offline: 'true' } });
});
afterAll(() => {
  image[Symbol.dispose]();
});

/**
 * Runs a command in the sandbox, in the image's folder.
 * @param data the volume
 */
function sandboxed(data: string, env: Readonly<Record<string, string>>, line: readonly string[]) {
  const all = { PATH: `${node}:/usr/bin:/bin`, ...imageEnv, ...env };
  return run('bwrap', [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--uid', user, '--gid', user],
    ...['--ro-bind', '/', '/', '--proc', '/proc', '--dev', '/dev'],
    ...['--bind', data, join(app, 'data'), '--chdir', app],
    ...['--clearenv', ...Object.entries(all).flatMap(([name, value]) => ['--setenv', name, value])],
    ...line,
  ]);
}

async function useIn(
  kind: 'demo' | 'production',
  data: string,
  env: Readonly<Record<string, string>>,
): Promise<ContainerReport> {
  const program = join(root, 'test/deploy/in-container.ts');
  const { stdout } = await sandboxed(data, env, [process.execPath, program, kind, healthCheck, ...command]);
  return JSON.parse(stdout) as ContainerReport;
}

/** An empty volume that is removed at the end of the scope. */
function volume() {
  const folder = new TemporaryFolder();
  const data = join(folder.path, 'data');
  mkdirSync(data);
  return { data, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

describe.skipIf(!hasSandbox && process.env['CI'] === undefined)('the container', () => {
  const confined = {
    user: Number(user),
    interfaces: ['lo'],
    written: { '/': 'EROFS', '/tmp': 'EROFS', '.': 'EROFS', data: 'written' },
    isHealthy: true,
    exit: 0,
  };
  const quick = { AGENT_GATEWAY_POLL_HOLD_MS: '300' };

  test('holds compiled sources and what production needs', () => {
    expect(existsSync(join(app, 'dist/main.js'))).toBe(true);
    for (const path of ['src', 'node_modules/typescript', 'node_modules/vitest'])
      expect(existsSync(join(app, path)), path).toBe(false);
    expect(/^USER (.*)$/m.exec(file)?.[1]).toBe('node');
  });

  test('runs in front of a gateway', async () => {
    using own = volume();
    const report = await useIn('production', own.data, { ...quick, STORE_KEY: 'a key of the container' });
    expect(report).toMatchObject({ ...confined, pageStatus: 406 });
    expect(report.types).toEqual(expect.arrayContaining(['AgentState_Ready', 'ServerDraining']));
    expect(existsSync(join(own.data, 'agent-gateway.db'))).toBe(true);
  });

  test('runs the demo where DEMO=on asks for it', async () => {
    using own = volume();
    const report = await useIn('demo', own.data, { ...quick, DEMO: 'on', GRAPHIQL: 'on' });
    expect(report).toMatchObject({ ...confined, pageStatus: 200 });
    expect(report.types).toEqual(expect.arrayContaining(['AgentState_Ready', 'ServerDraining']));
    expect(existsSync(join(own.data, 'demo.db'))).toBe(true);
  });

  test('without a gateway and without DEMO=on ends with 2 and one line', async () => {
    using own = volume();
    await expect(sandboxed(own.data, {}, command)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^[^\n]*DEMO=on[^\n]*\n$/) as string,
    });
  });
});
