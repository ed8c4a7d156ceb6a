/** Which headers browsers get, and what pages may not read. The hostile table covers requests from foreign pages. */
import { registerHooks } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createGraphiql } from '../../src/http/graphiql.ts';
import { startServer } from '../../src/server.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { send } from '../hostile/attempt.ts';
import { metric } from '../rig/metrics.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const facade = sharedFacade({ env: { PUBLIC_ORIGINS: 'https://desk.example.com,tauri://localhost' } });
let url: string;
beforeAll(async () => {
  ({ url } = facade);
});

const typename = '{"query":"{ __typename }"}';

test.each(['application/json', 'Application/JSON', 'APPLICATION/JSON; Charset=UTF-8', 'application/json ; x="y"'])(
  'the content type %s is JSON',
  async (type) => {
    const { status, body } = await send(url, { headers: { 'content-type': type }, body: typename });
    expect([status, body]).toEqual([200, '{"data":{"__typename":"Query"}}']);
  },
);

test.each([
  ['of a query', {}, typename],
  ['that is refused', {}, '{"query":"{ nope }"}'],
  ['to a listed origin', { origin: 'https://desk.example.com' }, typename],
  ['to another', { origin: 'https://evil.example.com' }, typename],
])('an answer %s is kept by no cache, differs by origin, and has the type that it says', async (_what, more, body) => {
  const { headers } = await send(url, { headers: { 'content-type': 'application/json', ...more }, body });
  expect(headers['cache-control']).toBe('no-store');
  expect(String(headers['vary']).toLowerCase().split(', ')).toContain('origin');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['access-control-allow-credentials']).not.toBe('true');
});

describe('a WebSocket', () => {
  const upgrade = (origin: string, host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { origin, headers: { host } });
      socket.once('upgrade', ({ statusCode = 0 }) => {
        socket.once('open', () => {
          socket.terminate();
        });
        resolve(statusCode);
      });
      socket.once('unexpected-response', (_request, { statusCode = 0 }) => {
        socket.terminate();
        resolve(statusCode);
      });
      socket.once('error', reject);
    });

  test.each([
    ['http://localhost:4000', 'localhost:4000', 101],
    ['http://127.0.0.1:4000', '127.0.0.1:4000', 101],
    ['http://[::1]:4000', '[::1]:4000', 101],
    ['http://192.168.0.7', '192.168.0.7', 101],
    ['https://desk.example.com', 'gateway.example.com', 101],
    ['http://gateway.example.com', 'gateway.example.com', 403],
    ['http://127.0.0.1.evil.example.com', '127.0.0.1.evil.example.com', 403],
    ['http://localhost:4001', 'localhost:4000', 403],
    ['tauri://localhost', 'gateway.example.com', 101],
    ['capacitor://localhost', 'localhost', 403],
    ['app://127.0.0.1:4000', '127.0.0.1:4000', 403],
  ])('of a page at %s to %s is answered with %i', async (origin, host, status) => {
    expect(await upgrade(origin, host)).toBe(status);
  });
});

describe('GraphiQL', () => {
  test('may run the scripts of this server, reach this server, and no more', async () => {
    const { headers, body } = await send(url, { method: 'GET', headers: { accept: 'text/html' } });
    expect(String(headers['content-security-policy']).split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
    expect(body).not.toMatch(/<script(?![^>]* src=)|\son\w+=|javascript:/);
    expect(body.length).toBeLessThan(1000);
  });

  test.each(['br', 'gzip', 'identity'])('is sent once to a browser that keeps it, as %s', async (encoding) => {
    const open = (known?: string) =>
      send(url, {
        method: 'GET',
        headers: {
          accept: 'text/html',
          'accept-encoding': encoding,
          ...(known !== undefined && { 'if-none-match': known }),
        },
      });
    const first = await open();
    const tag = String(first.headers['etag']);
    expect(tag).toMatch(/^"[\w-]+"$/);
    for (const known of [tag, `"other", W/${tag}`, '*']) {
      const again = await open(known);
      expect(again).toMatchObject({ status: 304, body: '' });
      expect(again.headers).toMatchObject({ etag: tag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' });
    }
    expect(await open('"other"')).toMatchObject({ status: 200 });
  });

  test('is read outside the thread that answers requests', async () => {
    const loaded: string[] = [];
    // Applies to this thread only.
    const hooks = registerHooks({
      load: (moduleUrl, context, next) => {
        loaded.push(moduleUrl);
        return next(moduleUrl, context);
      },
    });
    try {
      const bundle = await createGraphiql(() => []).asset('/graphiql/any/graphiql.js', 'identity');
      expect(bundle?.body.includes('YogaGraphiQL')).toBe(true);
      expect(loaded.filter((moduleUrl) => moduleUrl.includes('render-graphiql'))).toEqual([]);
    } finally {
      hooks.deregister();
    }
  });

  test('is told the demo’s Guids only under a name that nobody can point here', async () => {
    const config = readConfig({
      PORT: '0',
      AGENT_GATEWAY_URL: facade.simulator.url,
      STORE_URL: 'sqlite::memory:',
      PUBLIC_ORIGINS: 'https://desk.example.com,chrome-extension://evil',
    });
    const app = await createApp(config, createLog('silent'));
    const headers = JSON.stringify({ Guid: 'of-the-demo' });
    const server = await startServer({ app, config, tabs: () => [{ query: '{ __typename }', headers }] });
    try {
      const options = (host: string) =>
        send(server.url, { method: 'GET', path: '/graphiql/options', headers: { host } });
      for (const host of [new URL(server.url).host, 'localhost:4000', 'desk.example.com'])
        expect([host, (await options(host)).body.includes('of-the-demo')]).toEqual([host, true]);
      for (const host of ['evil', 'evil.example.com', 'localhost.evil.example.com:4000', '127.0.0.1.evil.example.com'])
        expect([host, await options(host)]).toMatchObject([host, { status: 421 }]);
    } finally {
      await server.drain();
    }
  });
});

describe('who runs the server reads which setting lets a page in', () => {
  async function startLogged() {
    const lines: (readonly [fields: object, message: string])[] = [];
    const log = createLog('silent');
    const warn = (fields: object, message: string) => void lines.push([fields, message]);
    const config = readConfig({
      PORT: '0',
      AGENT_GATEWAY_URL: facade.simulator.url,
      STORE_URL: 'sqlite::memory:',
      PUBLIC_ORIGINS: 'https://desk.example.com',
    });
    const app = await createApp(config, Object.assign(Object.create(log) as typeof log, { warn }));
    const tabs = () => [{ query: '{ __typename }', headers: JSON.stringify({ Guid: 'of-the-demo' }) }];
    const server = await startServer({ app, config, tabs });
    return { url: server.url, lines, [Symbol.asyncDispose]: () => server.drain() };
  }

  const post = (to: string, headers: Record<string, string>) =>
    send(to, { headers: { 'content-type': 'application/json', ...headers }, body: typename });

  const upgrade = (to: string, protocol: string, origin?: string) =>
    new Promise((resolve) => {
      const socket = new WebSocket(to.replace('http', 'ws'), protocol, origin === undefined ? {} : { origin });
      socket.on('error', () => undefined);
      socket.once('close', resolve);
      socket.once('unexpected-response', (_request, { statusCode }) => {
        resolve(statusCode);
        socket.terminate();
      });
    });

  test('once for each origin, over HTTP and WebSockets, and the metric counts them all', async () => {
    await using server = await startLogged();
    const { url: to, lines } = server;
    for (const origin of ['https://evil.example.com', 'https://evil.example.com', 'null', 'x'.repeat(300)])
      await post(to, { origin });
    expect(await upgrade(to, 'graphql-transport-ws', 'https://other.example.com')).toBe(403);
    expect(lines.map(([fields]) => fields)).toEqual([
      { origin: 'https://evil.example.com' },
      { origin: 'null' },
      { origin: 'malformed' },
      { origin: 'https://other.example.com' },
    ]);
    for (const [, message] of lines) expect(message).toContain('PUBLIC_ORIGINS');
    expect(await metric(to, 'browsers_refused_total{reason="origin"}')).toBe(5);
  });

  test('not for the server’s own pages, listed ones, or clients that are none', async () => {
    await using server = await startLogged();
    const { url: to, lines } = server;
    await post(to, {});
    await post(to, { origin: 'https://desk.example.com' });
    await post(to, { origin: new URL(to).origin });
    // A proxy has put another name into Host.
    await post(to, { origin: 'https://agents.example.com', 'sec-fetch-site': 'same-origin' });
    expect(lines).toEqual([]);
  });

  test('for a foreign host name and an unknown subprotocol too', async () => {
    await using server = await startLogged();
    const { url: to, lines } = server;
    await send(to, { method: 'GET', path: '/graphiql/options', headers: { host: 'rebound.example.com' } });
    await upgrade(to, 'graphql-ws');
    expect(lines).toEqual([
      [{ host: 'rebound.example.com' }, expect.stringContaining('PUBLIC_ORIGINS')],
      [{ subprotocol: 'graphql-ws' }, expect.stringContaining('graphql-transport-ws')],
    ]);
    expect(await metric(to, 'browsers_refused_total{reason="host"}')).toBe(1);
    expect(await metric(to, 'browsers_refused_total{reason="subprotocol"}')).toBe(1);
  });

  test('in no more than a few dozen lines an hour', async () => {
    await using server = await startLogged();
    for (let n = 0; n < 120; n += 1) await post(server.url, { origin: `https://evil-${n}.example.com` });
    expect(server.lines.length).toBeLessThanOrEqual(60);
    expect(await metric(server.url, 'browsers_refused_total{reason="origin"}')).toBe(120);
  });
});
