/** Compressed request bodies. */
import { request } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sharedFacade } from '../rig/shared-facade.ts';

const page = 'https://desk.example.com';
const facade = sharedFacade({ env: { LIMIT_BODY_BYTES: '4096', PUBLIC_ORIGINS: page } });

interface Sent {
  readonly encoding: string;
  readonly chunked?: boolean;
  readonly path?: string;
  readonly accept?: string;
}

function send(body: Buffer, { encoding, chunked = false, path = '', accept = '*/*' }: Sent) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const outgoing = request(`${facade.url}${path}`, {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json',
          'content-encoding': encoding,
          origin: page,
          accept,
          ...(!chunked && { 'content-length': body.length }),
        },
      });
      outgoing.once('error', reject);
      outgoing.once('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.once('end', () => {
          resolve({ status: answer.statusCode, headers: answer.headers, body: text });
        });
      });
      outgoing.write(body.subarray(0, 10));
      outgoing.end(body.subarray(10));
    },
  );
}

const json = JSON.stringify({ query: '{ agent(id: "1001") { id } }' });
const answered = '{"data":{"agent":{"id":"1001"}}}';

test.each([
  ['of a known length', {}],
  ['in chunks', { chunked: true }],
  ['that Yoga reads', { path: '?path=yoga' }],
])('a gzip body %s is read', async (_what, form) => {
  for (const encoding of ['gzip', 'GZIP', 'x-gzip'])
    expect(await send(gzipSync(json), { encoding, ...form })).toMatchObject({ status: 200, body: answered });
  expect(await send(Buffer.from(json), { encoding: 'identity', ...form })).toMatchObject({
    status: 200,
    body: answered,
  });
});

test.each([
  ['br', brotliCompressSync(json)],
  ['deflate', deflateSync(json)],
  ['gzip, gzip', gzipSync(gzipSync(json))],
  ['rot13', Buffer.from(json)],
])('a body with the Content-Encoding %s is 415, which names what is read', async (encoding, body) => {
  const { status, headers, body: text } = await send(body, { encoding });
  expect([status, headers['accept-encoding'], headers['access-control-allow-origin']]).toEqual([415, 'gzip', page]);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('a body that unpacks to more than the limit is 413, as one that is larger than it when packed', async () => {
  const bomb = gzipSync(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(50_000_000) } }), {
    level: 9,
  });
  expect(bomb.length).toBeGreaterThan(4096);
  const before = facade.simulator.ledger.requests({}).length;
  const small = gzipSync(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(500_000) } }), {
    level: 9,
  });
  expect(small.length).toBeLessThan(4096);
  for (const [body, chunked] of [
    [small, false],
    [small, true],
    [bomb, true],
  ] as const) {
    const { status, body: text } = await send(body, { encoding: 'gzip', chunked });
    expect([status, JSON.parse(text)]).toMatchObject([
      413,
      { errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }] },
    ]);
  }
  expect(facade.simulator.ledger.requests({})).toHaveLength(before);
});

test.each([
  ['is no gzip', Buffer.from(json)],
  ['is cut', gzipSync(json).subarray(0, -9)],
  ['holds no JSON', gzipSync('{ "query": ')],
])('a body that %s is 400', async (_what, body) => {
  const { status, body: text } = await send(body, { encoding: 'gzip' });
  expect([status, JSON.parse(text)]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
});
