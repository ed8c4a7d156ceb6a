/** The packed server in an empty project: the contents of the package, and each way to start it. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { until } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';
import { readFiles } from '../rig/read-files.ts';
import { freePort, startRedis } from '../rig/redis.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';

const root = join(import.meta.dirname, '..', '..');
const entry = 'node_modules/.bin/agent-gateway-graphql';
/** Node releases from this folder's packages, for the machines that have them. */
const releases = { 22: 'node_modules/node-22/bin/node', 24: undefined, 26: 'node_modules/node-26/bin/node' };

interface Start {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly command?: readonly [string, ...(readonly string[])];
  readonly folder?: string;
}

/** Runs in its own working directory, with this Node first on the path. */
function start({ env = {}, args = [], command = [process.execPath], folder }: Start): ServerProcess {
  const own = folder === undefined ? new TemporaryFolder() : undefined;
  const installed = inject('installed');
  const line = command[0] === 'npx' ? [...command, 'agent-gateway-graphql'] : [...command, join(installed, entry)];
  // npx resolves the program from the working directory.
  const cwd = folder ?? (command[0] === 'npx' ? installed : (own?.path ?? ''));
  const PATH = `${join(process.execPath, '..')}:${process.env['PATH']}`;
  const server = new ServerProcess({ PATH, AGENT_GATEWAY_POLL_HOLD_MS: '300', ...env }, args, [
    'sh',
    '-c',
    'cd "$0" && exec "$@"',
    cwd,
    ...line,
  ]);
  onTestFinished(async () => {
    await server[Symbol.asyncDispose]();
    own?.[Symbol.dispose]();
  });
  return server;
}

/** Signs an agent in, subscribes and releases a conference. */
async function use(url: string): Promise<void> {
  const { guid, cursor } = await signIn(url, '1010');
  await using watch = await Watch.open(url, '1010', { guid, after: cursor });
  expect(await mutate(url, 'requestAgentConference(agentId: "1010", input: { seats: 3 })', guid)).toMatchObject({
    __typename: 'RequestAgentConferenceSuccess',
  });
  await watch.untilTypes('AgentConf_RequestSuccess');
  const released = await mutate(url, 'releaseAgentConference(agentId: "1010")', guid);
  expect(released).toMatchObject({ __typename: 'ReleaseAgentConferenceSuccess' });
  await watch.untilTypes('AgentConf_SelfLeaveResult');
}

describe('the package', () => {
  test('holds what runs and nothing else', () => {
    const files = execFileSync('tar', ['-tzf', inject('tarball')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''));
    const expected = [
      /^(?:package\.json|README(?:\.zh-CN)?\.md|LICENSE)$/,
      /^bin\/agent-gateway-graphql\.js$/,
      /^dist\/.*\.(?:js|lua)$/,
      /^dist\/http\/graphiql\/page\.css$/,
      /^schema\/schema\.graphql$/,
      /^schema\/generated\/[\w-]+\.json$/,
      /^schema\/operations\/[\w-]+\.graphql$/,
    ];
    expect(files.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(statSync(inject('tarball')).size).toBeLessThan(700_000);
  });

  test('holds every file that the sources read', () => {
    const packed = join(inject('installed'), 'node_modules', 'agent-gateway-graphql');
    const compiled = (path: string) => path.replace(/^src\/(.*?)(?:\.ts)?$/, (_all, rest: string) => `dist/${rest}${path.endsWith('.ts') ? '.js' : ''}`); // prettier-ignore
    for (const path of ['bin/*.js', 'src/**/*.{ts,lua}', ...readFiles]) {
      const here = globSync(path, { cwd: root }).map(compiled).sort();
      expect(here, path).not.toEqual([]);
      for (const file of here) expect(existsSync(join(packed, file)), file).toBe(true);
    }
  });
});

describe('the demo of the package', () => {
  test.each(Object.entries(releases))(
    'runs on Node %s, from the working directory, and drains',
    async (_line, node) => {
      const command = node === undefined ? process.execPath : join(import.meta.dirname, node);
      using folder = new TemporaryFolder();
      const port = await freePort();
      const server = start({ command: [command], args: ['--port', String(port)], folder: folder.path });
      const url = await server.url();
      expect(new URL(url).port).toBe(String(port));
      await use(url);
      const page = await fetch(url, { headers: { accept: 'text/html' } });
      const assets = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
      expect([page.status, assets.length > 0]).toEqual([200, true]);
      for (const asset of assets) expect([asset, (await fetch(new URL(asset, url))).status]).toEqual([asset, 200]);
      expect(await server.stop()).toEqual({ code: 0, signal: null });
      expect(server.stderr).not.toMatch(/supported releases|not (?:be )?found/);
      expect(existsSync(join(folder.path, 'data', 'demo.db'))).toBe(true);
    },
  );

  test('runs by npx, and SIGTERM to npx drains it', async () => {
    const port = await freePort();
    const server = start({ command: ['npx'], args: ['--port', String(port)], env: { STORE_URL: 'sqlite::memory:' } });
    const url = await server.url();
    await use(url);
    server.kill('SIGTERM');
    await server.exited;
    await until('the port to be free', () =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    );
  });

  test('that is started twice names the one that runs', async () => {
    using folder = new TemporaryFolder();
    const first = start({ args: ['--port', '0'], folder: folder.path });
    const url = await first.url();
    const second = start({ args: ['--port', '0'], folder: folder.path });
    expect([(await second.exited).code, second.stderr]).toEqual([
      2,
      expect.stringContaining(`already running at ${url}, pid ${first.pid};`),
    ]);
    await first.stop();
  });
});

test('the package serves in front of a gateway: workers over Redis, and the trusted documents that it ships', async () => {
  const [redis, simulator] = await Promise.all([startRedis(), startSimulator({ pollHoldMs: 300 })]);
  onTestFinished(async () => {
    await simulator.close();
    await redis.stop();
  });
  const server = start({
    args: ['--port', '0', '--gateway', simulator.url, '--workers', '2'],
    env: { STORE_URL: redis.url, TRUSTED_DOCUMENTS: 'on' },
  });
  const url = await server.url();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(JSON.stringify(await answer.json())).toContain('PERSISTED_QUERY_NOT_IN_LIST');
  expect(await server.stop()).toEqual({ code: 0, signal: null });
});
