/** The files of GraphiQL's page, over sockets. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { startFacade } from '../rig/facade.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const facade = sharedFacade();

/** Uses node:http, because it does not decode responses. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const outgoing = request(new URL(path, facade.url), { method, headers });
  outgoing.end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

let paths: readonly string[] = [];
/** The path of an asset that the page refers to. */
const pathOf = (name: string): string => paths.find((path) => path.endsWith(`/${name}`)) ?? '';
beforeAll(async () => {
  const { body } = await ask('/graphql', { accept: 'text/html' });
  paths = [...body.toString().matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => `/${path}`);
});

const types = {
  'graphiql.js': 'text/javascript; charset=utf-8',
  'graphiql.css': 'text/css; charset=utf-8',
  'start.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'favicon.ico': 'image/x-icon',
};

test('the page refers to its assets only, by paths below its own', () => {
  expect(paths.map((path) => path.replace(/^\/graphiql\/[\w-]{16}\//, '')).sort()).toEqual(Object.keys(types).sort());
});

describe.each(Object.entries(types))('%s', (name, type) => {
  const decoded = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

  test('is kept by browsers for good, in each encoding', async () => {
    const plain = await ask(pathOf(name));
    expect(plain.body.length).toBeGreaterThan(0);
    const tags = new Set<unknown>();
    for (const [encoding, decode] of Object.entries(decoded)) {
      const { status, headers, body } = await ask(pathOf(name), { 'accept-encoding': encoding });
      expect([status, headers['content-encoding'] ?? 'identity', headers['content-type']]).toEqual([
        200,
        encoding,
        type,
      ]);
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'",
        'content-length': String(body.length),
      });
      expect(decode(body).equals(plain.body)).toBe(true);
      tags.add(headers.etag);
    }
    expect(tags.size).toBe(3);
  });

  test('is not sent again, and not sent to HEAD', async () => {
    const { etag = '', ...others } = (await ask(pathOf(name), { 'accept-encoding': 'br' }, 'HEAD')).headers;
    expect(Number(others['content-length'])).toBeGreaterThan(0);
    const known = await ask(pathOf(name), { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, etag]);
    expect(known.headers['cache-control']).toContain('immutable');
  });
});

test('the scripts and the workers that the page’s scripts ask for are there', async () => {
  const start = (await ask(pathOf('start.js'))).body.toString();
  const imported = [...start.matchAll(/from '\.\/([\w-]+\.js)'/g)].map(([, name]) =>
    pathOf('start.js').replace('start.js', name ?? ''),
  );
  const workers = ['editorWorkerService', 'json', 'graphql'].map((label) =>
    pathOf('graphiql.js').replace('graphiql.js', `${label}.worker.js`),
  );
  expect(imported.length).toBeGreaterThan(0);
  for (const path of [...imported, ...workers]) {
    const { status, headers } = await ask(path);
    expect([path, status, headers['content-type']]).toEqual([path, 200, types['start.js']]);
  }
});

test('a page of another version gets the present file, which no cache keeps', async () => {
  const present = await ask(pathOf('start.js'));
  const { status, headers, body } = await ask('/graphiql/of-another-server/start.js');
  expect([status, headers['cache-control'], body.equals(present.body)]).toEqual([200, 'no-store', true]);
});

test.each([
  '/graphiql/',
  '/graphiql/start.js',
  '/graphiql/any/unknown.js',
  '/graphiql/any/constructor',
  '/graphiql/any/../start.js',
  '/graphiql/any/%2e%2e/package.json',
  '/graphiql/any/more/start.js',
])('there is nothing at %s', async (path) => {
  const outgoing = request(facade.url, { path });
  outgoing.end();
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  response.resume();
  expect([response.statusCode, response.headers['cache-control']]).toEqual([404, 'no-store']);
});

test('without GraphiQL there are neither assets nor options', async () => {
  await using without = await startFacade({ env: { GRAPHIQL: 'off' } });
  for (const path of ['/graphiql/options', pathOf('graphiql.js'), pathOf('start.js')])
    expect((await fetch(new URL(path, without.url))).status).toBe(404);
});
