import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { signIn } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const facade = sharedFacade({ env: { PUBLIC_ORIGINS: 'https://desk.example.com', STREAM_PING_MS: '100' } });

/** Uses node:http, because it does not decode responses. */
async function ask(
  query: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Promise<IncomingMessage> {
  const outgoing = request(facade.url, {
    method: query === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  outgoing.end(query === undefined ? undefined : JSON.stringify({ query }));
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  return response;
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const large = '{ __schema { types { name description } } }';
const decoded = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes: Buffer) => bytes,
};

describe('a large answer', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0, *', 'br'],
    ['identity', 'identity'],
    ['deflate', 'identity'],
    ['*;q=0', 'identity'],
    ['', 'identity'],
  ] as const)('to Accept-Encoding "%s" is encoded as %s', async (accepted, encoding) => {
    const response = await ask(large, { 'accept-encoding': accepted });
    const bytes = await bytesOf(response);
    expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(response.headers.vary).toMatch(/accept-encoding/i);
    const whole = decoded[encoding](bytes);
    expect((JSON.parse(whole.toString()) as { data: object }).data).toHaveProperty('__schema');
    if (encoding !== 'identity') expect(bytes.length).toBeLessThan(whole.length / 3);
  });

  test('keeps its status, its type and the other headers', async () => {
    const { guid } = await signIn(facade.url, '1001', true);
    const response = await ask(large, { 'accept-encoding': 'br', origin: 'https://desk.example.com', guid });
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/);
    expect(response.headers['access-control-allow-origin']).toBe('https://desk.example.com');
    const refused = await ask(`{ ${`noSuchField${'_'.repeat(500)} `.repeat(5)} }`, {
      'accept-encoding': 'br',
      accept: 'application/graphql-response+json',
    });
    refused.resume();
    expect([refused.statusCode, refused.headers['content-encoding']]).toEqual([400, 'br']);
  });
});

test('a small answer goes as it is', async () => {
  const response = await ask('{ __typename }', { 'accept-encoding': 'br' });
  expect(response.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse((await bytesOf(response)).toString())).toEqual({ data: { __typename: 'Query' } });
});

test.each(['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'])(
  'a stream of %s is never compressed, so that each event leaves at once',
  async (accept) => {
    const { guid } = await signIn(facade.url, '1001', true);
    const response = await ask('subscription { agentEvents(agentId: "1001") { id } }', {
      accept,
      guid,
      'accept-encoding': 'br, gzip',
    });
    expect(response.headers['content-encoding']).toBeUndefined();
    await once(response, 'data');
    response.destroy();
  },
);

test.each(['br', 'gzip', 'identity'] as const)('GraphiQL comes as %s where that is asked for', async (encoding) => {
  const response = await ask(undefined, { accept: 'text/html', 'accept-encoding': encoding });
  const bytes = await bytesOf(response);
  expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding);
  expect(response.headers.vary).toMatch(/accept-encoding/i);
  expect(decoded[encoding](bytes).toString()).toContain('<title>Agent gateway</title>');
});
