/** What a gateway or a client can do to a download: limits of size and time, ranges, broken connections. */
import { describe, expect, test } from 'vitest';
import { signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { fetchFile, open } from '../rig/files.ts';
import { shared } from '../rig/fixtures.ts';
import { poll, signInEach, startScripted, type Hit, type Scripted } from '../rig/scriptedgateway.ts';

const route = 'GET /recordfile/1001';
const path = '/recordings/1001/call?fileName=Y:/1/0/1.V3';
const mostBytes = 65_536;

async function openScripted(env: Readonly<Record<string, string>> = {}): Promise<Scripted & { readonly guid: string }> {
  const scripted = await startScripted({
    LIMIT_DOWNLOAD_BYTES: String(mostBytes),
    LIMIT_DOWNLOAD_STALL_MS: '300',
    LIMIT_DOWNLOADS_PER_SESSION: '2',
    ...env,
  });
  signInEach(scripted.gateway);
  scripted.gateway.always(poll, (hit) => hit.accept());
  const { guid } = await signIn(scripted.url, '1001');
  return { ...scripted, guid, [Symbol.asyncDispose]: () => scripted[Symbol.asyncDispose]() };
}

const scripted = shared(() => openScripted());
const octets = { 'Content-Type': 'application/octet-stream' };
const head = (more: string, status = '200 OK') =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/octet-stream\r\n${more}\r\n`;

/** Downloads with this answer of the gateway. */
async function fetched(answer: (hit: Hit) => void, headers: Readonly<Record<string, string>> = {}) {
  scripted.gateway.always(route, answer);
  return fetchFile(scripted.url, path, { guid: scripted.guid, ...headers });
}

describe('a range', () => {
  test('is passed on, and its part is answered with 206', async () => {
    let asked: string | undefined;
    const part = await fetched(
      (hit) => {
        asked = hit.headers.range;
        hit.answer(Buffer.from('cde'), { ...octets, 'Content-Range': 'bytes 2-4/26' }, 206);
      },
      { range: 'bytes=2-4' },
    );
    expect(asked).toBe('bytes=2-4');
    expect([part.status, part.body.toString()]).toEqual([206, 'cde']);
    expect(part.headers).toMatchObject({
      'content-range': 'bytes 2-4/26',
      'content-length': '3',
      'accept-ranges': 'bytes',
    });
  });

  test('that the gateway does not know is answered with the whole file', async () => {
    const whole = await fetched((hit) => hit.answer(Buffer.from('abcdef'), octets), { range: 'bytes=2-4' });
    expect([whole.status, whole.body.toString()]).toEqual([200, 'abcdef']);
    expect(whole.headers).not.toHaveProperty('content-range');
    expect(whole.headers).not.toHaveProperty('accept-ranges');
  });

  test.each([
    ['several', 'bytes=0-1,3-4'],
    ['a thousand', `bytes=${Array.from({ length: 1000 }, (_, at) => `${at}-${at}`).join()}`],
    ['another unit', 'lines=1-2'],
    ['a negative start', 'bytes=--1'],
    ['a number without end', `bytes=${'9'.repeat(40)}-`],
    ['nothing', 'bytes=-'],
    ['an injected header', 'bytes=0-1\tGuid: x'],
  ])('of a form that no player sends is not passed on: %s', async (_what, range) => {
    let asked: string | undefined = 'none';
    const whole = await fetched(
      (hit) => {
        asked = hit.headers.range;
        hit.answer(Buffer.from('abcdef'), octets);
      },
      { range },
    );
    expect([whole.status, whole.body.toString(), asked]).toEqual([200, 'abcdef', undefined]);
  });

  test('that the file does not have is 416', async () => {
    const none = await fetched((hit) => hit.answer('', octets, 416), { range: 'bytes=900-' });
    expect([none.status, none.code]).toEqual([416, 'BAD_USER_INPUT']);
  });

  test.each([
    ['without its place', {}],
    ['with a place that cannot be read', { 'Content-Range': 'bytes x' }],
    ['as several parts', { 'Content-Type': 'multipart/byteranges; boundary=x' }],
  ])('that comes %s is no answer', async (_what, more) => {
    const part = await fetched((hit) => hit.answer(Buffer.from('{}'), { ...octets, ...more }, 206), {
      range: 'bytes=0-1',
    });
    expect([part.status, part.code]).toEqual([502, 'GATEWAY_GARBLED']);
  });
});

describe('an answer that is no file is an error:', () => {
  test.each([
    ['a redirect', (hit: Hit) => hit.answer('', { Location: 'http://127.0.0.1:9/' }, 302), 502, 'GATEWAY_GARBLED'],
    [
      'a page',
      (hit: Hit) => hit.answer('<script>alert(1)</script>', { 'Content-Type': 'text/html' }),
      502,
      'GATEWAY_GARBLED',
    ],
    ['an envelope without a file', (hit: Hit) => hit.accept({ result: {} }), 502, 'GATEWAY_GARBLED'],
    ['an envelope without an end', (hit: Hit) => hit.answer('x'.repeat(70_000)), 502, 'GATEWAY_GARBLED'],
    ['HTTP 500', (hit: Hit) => hit.answer('no', octets, 500), 503, 'GATEWAY_UNAVAILABLE'],
    ['HTTP 404', (hit: Hit) => hit.answer('no', octets, 404), 502, 'GATEWAY_GARBLED'],
    ['HTTP 403', (hit: Hit) => hit.answer('no', octets, 403), 401, 'UNAUTHENTICATED'],
    ['a reset', (hit: Hit) => hit.reset(), 503, 'GATEWAY_UNAVAILABLE'],
    ['silence', () => undefined, 504, 'GATEWAY_TIMEOUT'],
    ['a refusal', (hit: Hit) => hit.refuse('104-006'), 502, 'GATEWAY_REFUSED'],
    ['a Guid that is refused', (hit: Hit) => hit.refuse('000-003'), 401, 'UNAUTHENTICATED'],
    [
      'a file that says it is too large',
      (hit: Hit) => hit.raw(head(`Content-Length: ${mostBytes + 1}\r\n`)),
      502,
      'GATEWAY_GARBLED',
    ],
  ] as const)('%s', async (_what, answer, status, code) => {
    const failed = await fetched(answer);
    expect([failed.status, failed.code]).toEqual([status, code]);
    expect(failed.body.toString()).not.toMatch(/script|127\.0\.0\.1/);
  });
});

test('a file of any type of the gateway’s is octets', async () => {
  const image = await fetched((hit) =>
    hit.answer('<svg/>', { 'Content-Type': 'image/svg+xml', 'Content-Disposition': 'inline; filename="a.svg"' }),
  );
  expect(image.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="a.svg"',
  });
  expect(image.headers['content-security-policy']).toContain('sandbox');
});

test.each([
  [
    'the gateway cuts it short',
    (hit: Hit) => {
      hit.raw(`${head('Content-Length: 100\r\n')}abc`);
      hit.hangUp();
    },
  ],
  ['the gateway stands still in its middle', (hit: Hit) => hit.raw(`${head('Content-Length: 100\r\n')}abc`)],
  [
    'it turns out too large',
    (hit: Hit) => {
      hit.raw(head('Transfer-Encoding: chunked\r\n'));
      for (let sent = 0; sent <= mostBytes; sent += 4096) hit.raw(`1000\r\n${'x'.repeat(4096)}\r\n`);
    },
  ],
])('a file breaks off, and does not end, where %s', async (_what, answer) => {
  const cut = await fetched(answer);
  expect([cut.status, cut.broken]).toEqual([200, true]);
  expect(cut.body.length).toBeLessThanOrEqual(mostBytes);
});

test('a file that comes drop by drop breaks off after LIMIT_DOWNLOAD_MS', async () => {
  await using slow = await openScripted({ LIMIT_DOWNLOAD_MS: '500' });
  let timer: NodeJS.Timeout | undefined;
  slow.gateway.always(route, (hit) => {
    hit.raw(head('Content-Length: 60000\r\n'));
    timer = setInterval(() => hit.raw('x'), 20);
  });
  const cut = await fetchFile(slow.url, path, { guid: slow.guid });
  clearInterval(timer);
  expect([cut.status, cut.broken]).toEqual([200, true]);
  expect(cut.body.length).toBeGreaterThan(3);
});

test('a client that reads nothing holds no file in memory, and is cut off', async () => {
  await using large = await openScripted({ LIMIT_DOWNLOAD_BYTES: '1073741824', LIMIT_DOWNLOAD_STALL_MS: '600' });
  const piece = Buffer.alloc(65_536);
  let written = 0;
  let gone = false;
  large.gateway.always(route, (hit) => {
    hit.raw(head('Content-Length: 1000000000\r\n'));
    hit.pour(
      () => {
        written += piece.length;
        return written < 1_000_000_000 ? piece : undefined;
      },
      () => (gone = true),
    );
  });
  const answer = await open(large.url, path, { guid: large.guid });
  answer.pause();
  answer.on('error', () => undefined);
  await eventually(() => {
    expect(gone).toBe(true);
  });
  // What fits into the socket buffers, and little more.
  expect(written).toBeLessThan(30_000_000);
  answer.destroy();
});

test('a client that leaves ends the gateway’s answer too', async () => {
  let gone = false;
  scripted.gateway.always(route, (hit) => {
    hit.raw(head('Content-Length: 60000\r\n'));
    hit.pour(
      () => undefined,
      () => (gone = true),
    );
  });
  const answer = await open(scripted.url, path, { guid: scripted.guid });
  answer.on('error', () => undefined).destroy();
  await eventually(() => {
    expect(gone).toBe(true);
  });
});

test('a session has so many downloads at a time, and places come back', async () => {
  await using busy = await openScripted({ LIMIT_DOWNLOAD_STALL_MS: '60000' });
  busy.gateway.always(route, (hit) => hit.raw(`${head('Content-Length: 3\r\n')}a`));
  const running = await Promise.all([1, 2].map(() => open(busy.url, path, { guid: busy.guid })));
  const third = await fetchFile(busy.url, path, { guid: busy.guid });
  expect([third.status, third.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  // Commands do not wait for downloads.
  busy.gateway.always('POST /recordplay/1001/pauseplay', (hit) => hit.accept());
  for (const answer of running) answer.on('error', () => undefined).destroy();
  busy.gateway.always(route, (hit) => hit.answer(Buffer.from('abc'), octets));
  await eventually(async () => {
    expect((await fetchFile(busy.url, path, { guid: busy.guid })).status).toBe(200);
  });
});

test('a refused Guid that was replaced meanwhile is sent once more, with the newest', async () => {
  await using rotating = await openScripted();
  let sent = 0;
  rotating.gateway.always(route, (hit) => {
    sent += 1;
    if (hit.guid === 'renewed') hit.answer(Buffer.from('abc'), octets);
    else {
      // The rotation overtakes the answer.
      rotating.gateway.always(poll, (polled) => polled.accept({}, { 'Set-GUID': 'JSESSIONID=renewed' }));
      setTimeout(() => hit.refuse('000-003'), 200);
    }
  });
  const file = await fetchFile(rotating.url, path, { guid: rotating.guid });
  expect([file.status, file.body.toString(), sent]).toEqual([200, 'abc', 2]);
  expect(file.headers['guid']).toBe('renewed');
});
