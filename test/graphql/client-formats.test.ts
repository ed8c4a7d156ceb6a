/** The default requests of the documented clients take the fast path, whatever they write into `Accept`, `extensions` and ids. */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange, gql as urqlGql } from '@urql/core';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedBy } from '../../src/http/negotiation.ts';
import { isOrdinary, paramsInBody } from '../../src/http/request-params.ts';
import { signIn } from '../rig/client.ts';
import { startFacade, type Facade } from '../rig/facade.ts';

const query = 'query Status($id: ID!) { agent(id: $id) { __typename id } }';
const mutation = 'mutation Release($id: ID!) { releaseAgentConference(agentId: $id) { __typename } }';
const variables = { id: '1001' };
const json = 'application/json; charset=utf-8';
const response = 'application/graphql-response+json; charset=utf-8';

interface Recorded {
  readonly client: string;
  readonly accept: string | undefined;
  readonly body: object;
  /** The type of the answer. */
  readonly type: string;
}

const beside = { operationName: 'Status', variables };
/** As each client sends a query by default (recorded from their releases of 2026-11). */
const recorded: readonly Recorded[] = [
  { client: 'curl', accept: '*/*', body: { query, variables }, type: json },
  { client: 'fetch', accept: '*/*', body: { query, variables }, type: json },
  { client: 'node:http', accept: undefined, body: { query, variables }, type: json },
  { client: 'Apollo Client 3', accept: '*/*', body: { ...beside, query }, type: json },
  {
    client: 'Apollo Client 4',
    accept: 'application/graphql-response+json,application/json;q=0.9',
    body: { ...beside, extensions: { clientLibrary: { name: '@apollo/client', version: '4.3.8' } }, query },
    type: response,
  },
  {
    client: 'Apollo Client 4 with its multipart link',
    accept:
      'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9',
    body: { ...beside, query },
    type: response,
  },
  {
    client: 'urql',
    accept:
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    body: { ...beside, query },
    type: response,
  },
  { client: 'Relay', accept: 'application/json', body: { query, variables, doc_id: null, id: 'a1' }, type: json },
  {
    client: 'graphql-request',
    accept: 'application/graphql-response+json, application/json',
    body: { ...beside, query },
    type: response,
  },
  {
    client: 'Hive Gateway',
    accept: 'application/graphql-response+json, application/json, multipart/mixed',
    body: { query, variables, extensions: {} },
    type: response,
  },
  { client: 'the kit', accept: 'application/json', body: { query, variables, operationName: 'Status' }, type: json },
];

/** The type of the answer on the fast path; undefined: Yoga answers. */
function fastPath(accept: string | undefined, body: string): string | undefined {
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length), accept };
  const request = { method: 'POST', url: '/graphql', headers } as unknown as IncomingMessage;
  return isOrdinary(request, 65_536) && paramsInBody(body) ? acceptedBy(accept).type : undefined;
}

test.each(recorded)('a query of $client takes the fast path', ({ accept, body, type }) => {
  expect(fastPath(accept, JSON.stringify(body))).toBe(type);
});

test.each(['text/html', 'image/png', 'application/json;charset=utf-16', 'multipart/mixed', `${'x/y,'.repeat(200)}*/*`])(
  'a request that accepts %s is left to Yoga',
  (accept) => {
    expect(fastPath(accept, JSON.stringify({ query }))).toBeUndefined();
  },
);

describe('over the socket', () => {
  let facade: Facade;
  let guid = '';
  beforeAll(async () => {
    facade = await startFacade();
    ({ guid } = await signIn(facade.url, '1001'));
  });
  afterAll(() => facade[Symbol.asyncDispose]());

  async function answer(url: string, accept: string | undefined, body: object) {
    const headers = { 'content-type': 'application/json', guid, ...(accept !== undefined && { accept }) };
    const found = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: found.status, type: found.headers.get('content-type'), body: (await found.json()) as object };
  }

  test.each(recorded)('$client is answered as Yoga answers it', async ({ accept, body, type }) => {
    for (const each of [body, { ...body, query: mutation, operationName: 'Release' }]) {
      const first = await answer(facade.url, accept, each);
      expect(first).toMatchObject({ status: 200, type });
      expect(first.body).not.toHaveProperty('errors');
      expect(await answer(`${facade.url}?path=yoga`, accept, each)).toEqual(first);
    }
  });
});

describe('the installed release of', () => {
  interface Sent {
    readonly accept: string | undefined;
    readonly body: string;
  }

  /** What a client sends. */
  async function sentBy(ask: (url: string) => Promise<unknown>): Promise<Sent> {
    const { promise, resolve } = Promise.withResolvers<Sent>();
    const server = createServer((request, answer) => {
      void request.toArray().then((chunks: Buffer[]) => {
        resolve({ accept: request.headers.accept, body: Buffer.concat(chunks).toString() });
        answer.writeHead(200, { 'content-type': 'application/json' });
        answer.end('{"data":{"agent":null}}');
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
      return await promise;
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }

  test('Apollo Client sends a request of the fast path', async () => {
    const { accept, body } = await sentBy((uri) => {
      const client = new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache() });
      return client.query({ query: gql(query), variables });
    });
    expect(fastPath(accept, body)).toBe(response);
  });

  test('urql sends a request of the fast path', async () => {
    const { accept, body } = await sentBy((url) => {
      const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
      return client.query(urqlGql(query), variables).toPromise();
    });
    expect(fastPath(accept, body)).toBe(response);
  });
});
