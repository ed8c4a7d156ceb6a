/** Clients that send only hashes, each built with the manifest of its own tools, against a server that accepts nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { getOperationAST, type DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import {
  commitMutation,
  Environment,
  Network,
  Observable,
  RecordSource,
  requestSubscription,
  Store,
  type GraphQLTaggedNode,
} from 'relay-runtime';
import { expect, test } from 'vitest';
import {
  AgentStatusDocument,
  ReleaseAgentConferenceDocument,
  ResumeWatchingDocument,
  SignInAgentDocument,
} from '../../client/src/generated/operations.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const credentials = { agentId: '1001', input: { password: 'Demo@1001', phoneNumber: '71001' } };

test('Apollo Client runs trusted documents with the manifest of this repository, by POST, by GET and over multipart', async () => {
  const { operations } = read('schema/generated/persisted-query-manifest.json') as {
    readonly operations: readonly { readonly id: string; readonly name: string }[];
  };
  const idOf = (document: DocumentNode) =>
    operations.find(({ name }) => name === getOperationAST(document)?.name?.value)!.id;
  await using facade = await startFacade({ env: { TRUSTED_DOCUMENTS: 'on' } });
  const sent: string[] = [];
  const caller: { guid?: string } = {};
  const client = new ApolloClient({
    cache: new InMemoryCache({
      possibleTypes: read('schema/generated/possible-types.json') as Record<string, string[]>,
    }),
    link: ApolloLink.from([
      new SetContextLink((before) => ({ headers: { ...(before['headers'] as object | undefined), ...caller } })),
      new PersistedQueryLink({ generateHash: idOf, useGETForHashedQueries: true }),
      new HttpLink({
        uri: facade.url,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          sent.push(`${request.method} ${request.url} ${await request.clone().text()}`);
          return fetch(request);
        },
      }),
    ]),
  });
  const signedIn = await client.mutate({ mutation: SignInAgentDocument, variables: credentials });
  const { signInAgent } = signedIn.data!;
  if (signInAgent.__typename !== 'SignInAgentSuccess') throw new Error(signInAgent.__typename);
  caller.guid = signInAgent.guid;
  const types: string[] = [];
  const variables = { agentId: '1001', after: signInAgent.cursor };
  const subscription = client
    .subscribe({ query: ResumeWatchingDocument, variables, fetchPolicy: 'no-cache' })
    .subscribe(({ data }) => types.push(data!.agentEvents.type));
  await eventually(() => {
    expect(types).toContain('AgentState_Ready');
  });
  const status = await client.query({ query: AgentStatusDocument, variables: { agentId: '1001' } });
  expect(status.data).toMatchObject({ agent: { __typename: 'Agent', status: 'IDLE' } });
  const released = await client.mutate({ mutation: ReleaseAgentConferenceDocument, variables: { agentId: '1001' } });
  // The interface's fields: the cache keeps them because it knows the interface's types.
  expect(released.data?.releaseAgentConference).toMatchObject({ __typename: 'NoConference', retcode: '101-001' });
  facade.simulator.inject('1001', { eventType: 'Later' });
  await eventually(() => {
    expect(types).toContain('Later');
  });
  subscription.unsubscribe();
  // No document text was sent, and everything but mutations used GET.
  expect(sent.filter((request) => /"query":|[?&]query=/.test(request))).toEqual([]);
  expect(sent.map((request) => request.split(' ', 1)[0])).toEqual(['POST', 'GET', 'GET', 'POST']);
});

interface SignedIn {
  readonly signInAgent: { readonly guid: string; readonly cursor: string };
}
interface Released {
  readonly releaseAgentConference: { readonly __typename: string };
}
interface Heard {
  readonly agentEvents: { readonly id: string; readonly type: string };
}

test('Relay runs trusted documents with the map that its compiler wrote, over HTTP and a WebSocket', async () => {
  const relay = join(import.meta.dirname, 'relay');
  const artifact = async (name: string) =>
    (
      (await import(pathToFileURL(join(relay, 'generated', `${name}.graphql.js`)).href)) as {
        default: GraphQLTaggedNode;
      }
    ).default;
  await using facade = await startFacade({ env: { TRUSTED_DOCUMENTS: join(relay, 'persisted-queries.json') } });
  const { url, simulator } = facade;
  const caller: { guid?: string } = {};
  const socket = createClient({
    url: url.replace('http', 'ws'),
    connectionParams: () => ({ ...caller }),
  });
  const environment = new Environment({
    store: new Store(new RecordSource()),
    getDataID: ({ id }: { readonly id?: string }, typename: string) => id && `${typename}:${id}`,
    network: Network.create(
      async ({ id }, variables) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...caller },
          body: JSON.stringify({ id, variables }),
        });
        return (await response.json()) as { readonly data: Readonly<Record<string, unknown>> };
      },
      ({ id }, variables) =>
        Observable.create((sink) => {
          // graphql-ws requires a query string; the server treats an empty one as missing.
          const request = { query: '', id, variables };
          return socket.subscribe<Readonly<Record<string, unknown>>>(request, sink as never);
        }),
    ),
  });
  const mutate = async <Response>(name: string, variables: Record<string, unknown>): Promise<Response> => {
    const mutation = await artifact(name);
    return new Promise((resolve, reject) => {
      commitMutation(environment, {
        mutation,
        variables,
        onCompleted: (response) => {
          resolve(response as Response);
        },
        onError: reject,
      });
    });
  };
  const { signInAgent } = await mutate<SignedIn>('deskSignInMutation', credentials);
  caller.guid = signInAgent.guid;
  const types: string[] = [];
  const subscription = requestSubscription<{
    readonly variables: Record<string, unknown>;
    readonly response: Heard;
  }>(environment, {
    subscription: await artifact('deskWatchSubscription'),
    variables: { agentId: '1001', after: signInAgent.cursor },
    onNext: (heard) => types.push(heard!.agentEvents.type),
  });
  await eventually(() => {
    expect(types).toContain('AgentState_Ready');
  });
  const { releaseAgentConference } = await mutate<Released>('deskReleaseMutation', { agentId: '1001' });
  expect(releaseAgentConference.__typename).toBe('NoConference');
  simulator.inject('1001', { eventType: 'Later' });
  await eventually(() => {
    expect(types).toContain('Later');
  });
  subscription.dispose();
  await socket.dispose();
});
