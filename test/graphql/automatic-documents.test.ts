/** Automatic persisted queries: off by default, stored under their true hash, and bounded. */
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { expect, test } from 'vitest';
import { AutomaticDocuments } from '../../src/execution/automatic-documents.ts';
import type { GraphqlError } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { Socket } from '../rig/socket.ts';

const facade = sharedFacade({ env: { APQ: 'on' } });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

async function post(url: string, body: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Told) };
}

test.each(['on', 'off'])(
  'Apollo’s link gets its data with APQ=%s, and the text goes out once where it is kept',
  async (APQ) => {
    await using own = await startFacade({ env: { APQ } });
    const sent: string[] = [];
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.from([
        new PersistedQueryLink({ sha256 }),
        new HttpLink({
          uri: own.url,
          fetch: (input, init) => {
            sent.push(typeof init?.body === 'string' && 'query' in (JSON.parse(init.body) as object) ? 'text' : 'hash');
            return fetch(input, init);
          },
        }),
      ]),
    });
    const query = gql`
      query Agent {
        agent(id: "1001") {
          id
        }
      }
    `;
    for (let round = 0; round < 3; round += 1) {
      const { data } = await client.query({ query, fetchPolicy: 'no-cache' });
      expect(data).toMatchObject({ agent: { id: '1001' } });
    }
    expect(sent).toEqual(APQ === 'on' ? ['hash', 'text', 'hash', 'hash'] : ['hash', 'text', 'text', 'text']);
  },
);

test('a hash that is not known is told so with status 200, by POST, by GET and over a WebSocket', async () => {
  const extensions = persisted(sha256('{ unknown }'));
  const refused = [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }];
  expect(await post(facade.url, { extensions })).toMatchObject({ status: 200, errors: refused });
  const byGet = await fetch(`${facade.url}?extensions=${encodeURIComponent(JSON.stringify(extensions))}`);
  expect([byGet.status, await byGet.json()]).toMatchObject([200, { errors: refused }]);
  await using socket = new Socket(facade.url);
  const told: unknown = await new Promise((resolve) => {
    socket.client.subscribe({ query: '', extensions }, { next: resolve, error: resolve, complete: () => undefined });
  });
  expect(told).toMatchObject(refused);
});

test('a text is kept by its own hash alone, and only if it may be executed', async () => {
  const { url } = facade;
  const hash = sha256('{ agent(id: "1002") { id } }');
  // A text with another text's hash is executed, because an id beside a text is ignored. It is not stored.
  expect(await post(url, { query: '{ __typename }', extensions: persisted(hash) })).toMatchObject({
    data: { __typename: 'Query' },
  });
  for (const query of ['{ nothing }', '{ agent(']) {
    await post(url, { query, extensions: persisted(sha256(query)) });
    expect((await post(url, { extensions: persisted(sha256(query)) })).errors?.[0]?.message).toBe(
      'PersistedQueryNotFound',
    );
  }
  expect((await post(url, { extensions: persisted(hash) })).errors?.[0]?.message).toBe('PersistedQueryNotFound');
});

test('what is kept is bounded: the texts that were asked for least recently make room', () => {
  const documents = new AutomaticDocuments();
  const texts = Array.from({ length: 200 }, (_, n) => `{ a${n} } #${'x'.repeat(60_000)}`);
  for (const query of texts) documents.keep({ query, extensions: persisted(sha256(query)) }, query);
  const kept = texts.filter((text) => documents.textOf(sha256(text)) !== undefined);
  expect(kept).toEqual(texts.slice(-kept.length));
  expect(kept.join('').length).toBeLessThan(5_000_000);
  expect(kept.length).toBeGreaterThan(10);
});
