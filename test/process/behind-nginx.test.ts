/** The server behind a real nginx with the configuration of docs/behind-a-proxy.md, under a path. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createAddressOf } from '../../src/http/client-address.ts';
import { ask, signIn, Watch } from '../rig/client.ts';
import { endWithThisProcess } from '../rig/children.ts';
import { until } from '../rig/eventually.ts';
import { startFacade, type Environment } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { freePort } from '../rig/redis.ts';
import { Socket } from '../rig/socket.ts';

const hasNginx = spawnSync('nginx', ['-v'], { env: { PATH: `${process.env['PATH']}:/usr/sbin` } }).status === 0;
const page = readFileSync(join(import.meta.dirname, '../../docs/behind-a-proxy.md'), 'utf8');
const documented = /```nginx\n([^]*?)```/.exec(page)?.[1] ?? '';

async function behindNginx(env: Environment = {}) {
  const facade = await startFacade({ env });
  onTestFinished(() => facade[Symbol.asyncDispose]());
  const folder = new TemporaryFolder();
  onTestFinished(() => {
    folder[Symbol.dispose]();
  });
  const port = await freePort();
  const site = documented
    .replace('127.0.0.1:4000', new URL(facade.url).host)
    .replace('listen 8080', `listen 127.0.0.1:${port}`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder.path}/${name};`,
  );
  const config = join(folder.path, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off; pid ${folder.path}/pid; error_log ${folder.path}/error.log; events {}\nhttp { access_log off; ${paths.join(' ')}\n${site}}`,
  );
  const nginx = spawn('nginx', ['-c', config, '-p', folder.path], {
    stdio: 'ignore',
    env: { PATH: `${process.env['PATH']}:/usr/sbin` },
  });
  endWithThisProcess(nginx);
  onTestFinished(async () => {
    const ended = once(nginx, 'exit');
    nginx.kill('SIGKILL');
    await ended;
  });
  const base = `http://127.0.0.1:${port}/agents/`;
  await until('nginx to answer', async () => {
    const answer = await fetch(`${base}health`).catch(() => undefined);
    await answer?.text();
    return answer?.status === 200;
  });
  return { ...facade, base, url: `${base}graphql` };
}

describe.skipIf(!hasNginx && process.env['CI'] === undefined)('behind nginx, under a path,', () => {
  test('operations, event streams and WebSockets pass, and an event stream ends as the server ends it', async () => {
    const facade = await behindNginx();
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const overSocket = socket.watch('1001', cursor);
    await watch.untilTypes('AgentState_Ready');
    simulator.inject('1001', { eventType: 'Through_Nginx' });
    await watch.untilTypes('Through_Nginx');
    await until('the event over the WebSocket', () => overSocket.types.includes('Through_Nginx'));
    await facade.stop();
    await watch.until(({ closed }) => closed);
    expect([watch.types.at(-1), watch.completed]).toEqual(['ServerDraining', false]);
  });

  test('GraphiQL, its options and redirects are found, and metrics are not', async () => {
    const { base, url } = await behindNginx();
    const redirected = await fetch(base, { headers: { accept: 'text/html' } });
    expect([redirected.status, redirected.url]).toEqual([200, url]);
    const html = await redirected.text();
    const [, optionsPath = ''] = /fetch\('([^']*options)'\)/.exec(html) ?? [];
    const options = await fetch(new URL(optionsPath, url));
    expect([options.status, await options.json()]).toMatchObject([200, { title: 'Agent gateway' }]);
    expect((await fetch(`${base}metrics`)).status).toBe(404);
  });

  test('limits per address count the clients of a trusted proxy, and else the proxy', async () => {
    const from = (url: string, client: string) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
        body: '{"query":"{ __typename }"}',
      }).then(({ status }) => status);
    const limit = { LIMIT_OPERATIONS_PER_MINUTE: '2' };
    const clients = ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2'];
    const statuses = async (env: Environment) => {
      const { url } = await behindNginx({ ...limit, ...env });
      const found: number[] = [];
      for (const client of clients) found.push(await from(url, client));
      return found;
    };
    expect(await statuses({ TRUSTED_PROXIES: '127.0.0.0/8' })).toEqual([200, 200, 429, 200]);
    expect(await statuses({})).toEqual([200, 200, 429, 429]);
    expect((await ask((await behindNginx()).url, '{ __typename }')).status).toBe(200);
  });
});

describe('the address of a client', () => {
  const addressOf = createAddressOf(['10.0.0.0/8', '2001:db8::/32', '127.0.0.1']);
  const of = (remoteAddress: string, headers: Record<string, string>) =>
    addressOf({ headers, socket: { remoteAddress } } as never);

  test.each([
    ['192.0.2.9', { 'x-forwarded-for': '198.51.100.1' }, '192.0.2.9'],
    ['10.0.0.1', {}, '10.0.0.1'],
    ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1' }, '198.51.100.1'],
    ['::ffff:10.0.0.1', { 'x-forwarded-for': '198.51.100.1:4711' }, '198.51.100.1'],
    // What a client has written itself stands before the word of the proxy.
    ['10.0.0.1', { 'x-forwarded-for': '203.0.113.7, 198.51.100.1' }, '198.51.100.1'],
    ['10.0.0.1', { 'x-forwarded-for': '203.0.113.7, 198.51.100.1, 10.2.3.4' }, '198.51.100.1'],
    ['10.0.0.1', { 'x-forwarded-for': '198.51.100.1, nonsense' }, '10.0.0.1'],
    ['10.0.0.1', { forwarded: 'for=203.0.113.7, for="[2001:db9::5]:4711";proto=https' }, '2001:db9::5'],
    ['10.0.0.1', { forwarded: 'for=unknown' }, '10.0.0.1'],
    ['2001:db8::1', { forwarded: 'proto=https;for=198.51.100.1' }, '198.51.100.1'],
  ])('of a connection from %s with %j is %s', (remote, headers, address) => {
    expect(of(remote, headers)).toBe(address);
  });
});
