/** The default requests of the documented clients take the fast path, whatever they write into `Accept`, `extensions` and ids. */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange, gql as urqlGql } from '@urql/core';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { fastForm } from '../../src/http/fast-path.ts';
import { paramsInBody, paramsInUrl } from '../../src/http/request-params.ts';
import { signIn } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const documents = {
  query: 'query Status($id: ID!) { agent(id: $id) { __typename id } }',
  mutation: 'mutation Release($id: ID!) { releaseAgentConference(agentId: $id) { __typename } }',
  subscription: 'subscription Watch($id: ID!, $after: ID) { agentEvents(agentId: $id, after: $after) { id type } }',
};
type Kind = keyof typeof documents;
const names: Readonly<Record<Kind, string>> = { query: 'Status', mutation: 'Release', subscription: 'Watch' };

const json = 'application/json; charset=utf-8';
const response = 'application/graphql-response+json; charset=utf-8';
const sse = 'text/event-stream; charset=utf-8';
const parts = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0';

/** A request's parameters. */
interface Params {
  readonly query: string;
  readonly variables: object;
  readonly operationName?: string;
  readonly extensions?: object;
  readonly [id: string]: unknown;
}

interface Form {
  readonly method?: 'GET';
  readonly contentType?: string;
  readonly accept: string | undefined;
  /** Additional parameters, besides the text and its variables. */
  readonly beside?: (kind: Kind) => object;
  /** The media type of the answer. */
  readonly type: string;
}

const named = (kind: Kind) => ({ operationName: names[kind] });
const plain: Form = { accept: '*/*', type: json };
const clientLibrary = { name: '@apollo/client', version: '4.3.8' };
const apollo4 = (kind: Kind) => ({ ...named(kind), extensions: { clientLibrary } });
const urqlAccept =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
const graphqlSse: Form = { contentType: json, accept: 'text/event-stream', type: sse };
const hive: Form = {
  accept: 'application/graphql-response+json, application/json, multipart/mixed',
  beside: () => ({ extensions: {} }),
  type: response,
};
const kit: Form = { accept: 'application/graphql-response+json, application/json', type: response };

/** As each client sends them by default (recorded from their releases of 2026-11). */
const recorded: Readonly<Record<string, Partial<Readonly<Record<Kind, Form>>>>> = {
  curl: { query: plain, mutation: plain, subscription: { ...plain, type: sse } },
  fetch: { query: plain, mutation: plain, subscription: { accept: 'text/event-stream', type: sse } },
  'node:http': { query: { accept: undefined, type: json }, mutation: { accept: undefined, type: json } },
  EventSource: { subscription: { method: 'GET', accept: 'text/event-stream', type: sse } },
  'Apollo Client 3': {
    query: { ...plain, beside: named },
    mutation: { ...plain, beside: named },
    subscription: {
      accept: 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json',
      beside: named,
      type: parts,
    },
  },
  'Apollo Client 4': {
    query: { accept: 'application/graphql-response+json,application/json;q=0.9', beside: apollo4, type: response },
    mutation: { accept: 'application/graphql-response+json,application/json;q=0.9', beside: apollo4, type: response },
    subscription: {
      accept:
        'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9',
      beside: apollo4,
      type: parts,
    },
  },
  urql: {
    query: { method: 'GET', accept: urqlAccept, beside: named, type: response },
    mutation: { accept: urqlAccept, beside: named, type: response },
    subscription: { accept: 'text/event-stream, multipart/mixed', beside: named, type: sse },
  },
  Relay: {
    query: { accept: 'application/json', beside: () => ({ doc_id: null, id: 'a1' }), type: json },
    mutation: { accept: 'application/json', beside: () => ({ doc_id: null, id: 'a2' }), type: json },
  },
  'graphql-request': { query: { ...kit, beside: named }, mutation: { ...kit, beside: named } },
  'graphql-sse': { query: graphqlSse, mutation: graphqlSse, subscription: graphqlSse },
  'Hive Gateway': {
    query: hive,
    mutation: hive,
    subscription: { method: 'GET', accept: 'text/event-stream', type: sse },
  },
  'the kit': { query: kit, mutation: kit, subscription: { accept: 'text/event-stream', type: sse } },
};

const rows = Object.entries(recorded).flatMap(([client, forms]) =>
  Object.entries(forms).map(([kind, form]) => ({ client, kind: kind as Kind, form })),
);

function paramsOf(kind: Kind, form: Form, variables: object = {}): Params {
  return { query: documents[kind], variables: { id: '1001', ...variables }, ...form.beside?.(kind) };
}

const pathOf = (params: Params): string => {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return `/graphql?${new URLSearchParams(Object.entries(params).map(([name, value]) => [name, text(value)])).toString()}`;
};

/** The media type of the answer on the fast path; undefined if the request takes the Yoga path. */
function fastPath(
  kind: Kind,
  { method, accept, contentType = 'application/json' }: Partial<Form>,
  params: Params | string,
) {
  // prettier-ignore
  const body = typeof params === 'string' ? params : JSON.stringify(params);
  const url = method === 'GET' ? pathOf(params as Params) : '/graphql';
  const headers = method === 'GET' ? { accept } : { 'content-type': contentType, 'content-length': `${body.length}`, accept }; // prettier-ignore
  const accepted = fastForm({ method: method ?? 'POST', url, headers } as unknown as IncomingMessage, 65_536);
  const read = method === 'GET' ? paramsInUrl(url) : paramsInBody(body);
  const isStream = kind === 'subscription' || accepted?.type === undefined;
  return read && accepted && (isStream ? accepted.framing?.contentType : accepted.type);
}

test.each(rows)('a $kind of $client takes the fast path', ({ kind, form }) => {
  expect(fastPath(kind, form, paramsOf(kind, form))).toBe(form.type);
});

test.each(['text/html', 'image/png', 'application/json;charset=utf-16', 'multipart/mixed', `${'x/y,'.repeat(200)}*/*`])(
  'a request that accepts %s is left to Yoga',
  (accept) => {
    expect(fastPath('query', { accept }, paramsOf('query', plain))).toBeUndefined();
  },
);

describe('over the socket', () => {
  const facade = sharedFacade();
  let guid = '';
  let cursor = '';
  beforeAll(async () => {
    ({ guid, cursor } = await signIn(facade.url, '1001'));
  });
  /** The beginning of an answer; for a stream, up to the second event of a sign-in. */
  async function answer(
    { method, contentType = 'application/json' }: Form,
    accept: string | undefined,
    params: Params,
  ) {
    // prettier-ignore
    const headers = { guid, ...(accept !== undefined && { accept }) };
    const abort = new AbortController();
    const found =
      method === 'GET'
        ? await fetch(new URL(pathOf(params), facade.url), { headers, signal: abort.signal })
        : await fetch(facade.url, {
            method: 'POST',
            headers: { ...headers, 'content-type': contentType },
            body: JSON.stringify(params),
            signal: abort.signal,
          });
    let text = '';
    for await (const bytes of found.body ?? []) {
      text += Buffer.from(bytes).toString();
      if (/AgentState_Ready.*\r?\n/.test(text)) break;
    }
    abort.abort();
    return { status: found.status, type: found.headers.get('content-type'), text };
  }

  /** A header of this length takes the Yoga path. */
  const forYoga = (accept = '*/*') => `${accept},${Array.from({ length: 25 }, (_, n) => `application/x-unknown-type-${n}`).join()}`; // prettier-ignore

  test.each(rows)('a $kind of $client is answered as Yoga answers it', async ({ kind, form }) => {
    const params = paramsOf(kind, form, kind === 'subscription' ? { after: cursor } : {});
    const first = await answer(form, form.accept, params);
    expect(first).toMatchObject({ status: 200, type: form.type });
    expect(first.text).toMatch(/"data":\{/);
    expect(first.text).not.toContain('"errors"');
    expect(await answer(form, forYoga(form.accept), params)).toEqual(first);
  });

  test('graphql-ws has all three over a WebSocket', async () => {
    const client = createSocketClient({ url: facade.url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: { Guid: guid } }); // prettier-ignore
    for (const kind of ['query', 'mutation', 'subscription'] as const) {
      const { query } = paramsOf(kind, plain);
      const variables = { id: '1001', ...(kind === 'subscription' && { after: cursor }) };
      const first = await client.iterate({ query, variables }).next();
      expect(first).toMatchObject({ value: { data: expect.any(Object) as object } });
      expect(first).not.toHaveProperty('value.errors');
    }
    await client.dispose();
  });
});

describe('the installed release of', () => {
  interface Sent {
    readonly method: string | undefined;
    readonly url: string | undefined;
    readonly accept: string | undefined;
    readonly contentType: string | undefined;
    readonly body: string;
  }

  /** The first request that a client sends. */
  async function sentBy(ask: (url: string) => unknown): Promise<Sent> {
    const { promise, resolve } = Promise.withResolvers<Sent>();
    const server = createServer((request, answer) => {
      void request.toArray().then((chunks: Buffer[]) => {
        const { method, url, headers } = request;
        const body = Buffer.concat(chunks).toString();
        resolve({ method, url, accept: headers.accept, contentType: headers['content-type'], body });
        answer.writeHead(200, { 'content-type': 'application/json' });
        answer.end('{"data":null}');
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      void Promise.resolve(ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`)).catch(
        () => undefined,
      );
      return await promise;
    } finally {
      server.close();
      server.closeAllConnections();
    }
  }

  const variables = { id: '1001' };
  const apollo = (uri: string) => new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache() });
  const urql = (url: string) =>
    new Client({ url, exchanges: [fetchExchange], preferGetMethod: 'within-url-limit', fetchSubscriptions: true });
  const programs: readonly [client: string, kind: Kind, ask: (url: string) => unknown][] = [
    ['Apollo Client 4', 'query', (url) => apollo(url).query({ query: gql(documents.query), variables })],
    ['Apollo Client 4', 'mutation', (url) => apollo(url).mutate({ mutation: gql(documents.mutation), variables })],
    ['Apollo Client 4', 'subscription', (url) => apollo(url).subscribe({ query: gql(documents.subscription), variables }).subscribe({ error: () => undefined })], // prettier-ignore
    ['urql', 'query', (url) => urql(url).query(urqlGql(documents.query), variables).toPromise()],
    ['urql', 'mutation', (url) => urql(url).mutation(urqlGql(documents.mutation), variables).toPromise()],
    ['urql', 'subscription', (url) => urql(url).subscription(urqlGql(documents.subscription), variables).subscribe(() => undefined)], // prettier-ignore
    ['graphql-sse', 'subscription', (url) => createSseClient({ url, retryAttempts: 0 }).iterate({ query: documents.subscription, variables }).next()], // prettier-ignore
  ];

  test.each(programs)('%s sends a %s as it was recorded', async (client, kind, ask) => {
    const form = recorded[client]?.[kind];
    const { method, url = '', accept, contentType, body } = await sentBy(ask);
    expect([accept, method]).toEqual([form?.accept, form?.method ?? 'POST']);
    const headers = {
      accept,
      ...(method === 'POST' && { 'content-type': contentType, 'content-length': `${body.length}` }),
    };
    const accepted = fastForm({ method, url, headers } as unknown as IncomingMessage, 65_536);
    expect(method === 'GET' ? paramsInUrl(url) : paramsInBody(body)).toMatchObject({ variables });
    expect(kind === 'subscription' ? accepted?.framing?.contentType : accepted?.type).toBe(form?.type);
  });
});
