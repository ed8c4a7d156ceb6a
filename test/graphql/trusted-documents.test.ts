import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from 'graphql';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentEventsText } from '../../client/src/generated/events.ts';
import * as documents from '../../client/src/generated/operations.ts';
import { signIn, type GraphqlError } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startDemo } from '../rig/demo.ts';
import { startFacade } from '../rig/facade.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { refusedStart } from '../rig/process.ts';
import { Socket } from '../rig/socket.ts';
import { Terminal } from '../rig/terminal.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const relayMap = JSON.parse(read('schema/generated/persisted-documents.json')) as Readonly<Record<string, string>>;
const apolloManifest = JSON.parse(read('schema/generated/persisted-query-manifest.json')) as {
  readonly operations: readonly { readonly id: string; readonly name: string; readonly body: string }[];
};
const ofOperation = (name: string) => Object.entries(relayMap).find(([, text]) => text.includes(` ${name}(`))!;
const [statusId, statusText] = ofOperation('AgentStatus');
const [releaseId, releaseText] = ofOperation('ReleaseAgentConference');
const [watchId] = ofOperation('ResumeWatching');
const apolloStatus = apolloManifest.operations.find(({ name }) => name === 'AgentStatus')!;

const folder = new TemporaryFolder();
/** A client's own documents, each in the format of its tools. */
const own = {
  apollo: '{ agent(id: "1001") { __typename inCall } }',
  relay: 'query Desk { agent(id: "1001") { skills { id } } }',
  file: '# Of a file.\nquery FromAFile { agent(id: "1001") { id customState } }\n',
  folder: '{ __typename }',
};
writeFileSync(
  join(folder.path, 'apollo.json'),
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: 'an-id-of-its-own', name: null, type: 'query', body: own.apollo }],
  }),
);
writeFileSync(join(folder.path, 'relay.json'), JSON.stringify({ d41d8cd98f00b204e9800998ecf8427e: own.relay }));
writeFileSync(join(folder.path, 'one.graphql'), own.file);
mkdirSync(join(folder.path, 'documents'));
writeFileSync(join(folder.path, 'documents', 'two.graphql'), own.folder);
/** Documents that the audits send and expect to be executed. */
const audited = [
  '{ __type(name: "Run🏃Swim🏊") { name } }',
  'query Query { __typename }',
  'query Type($name: String!) { __type(name: $name) { name } }',
  'query CoerceFailure($id: ID!){ __typename }',
];
audited.forEach((text, index) => {
  writeFileSync(join(folder.path, 'documents', `audit-${index}.graphql`), text);
});

const files = ['apollo.json', 'relay.json', 'one.graphql', 'documents'].map((name) => join(folder.path, name));
const facade = sharedFacade({ env: { TRUSTED_DOCUMENTS: files.join(', ') } });
let guid: string;
let cursor: string;

/** Sign-in has its own document. */
async function signInTrusted(url: string) {
  const { data } = (await (
    await post({ documentId: `sha256:${ofOperation('SignInAgent')[0]}`, variables: signInVariables }, {}, url)
  ).json()) as { data: { signInAgent: { guid: string; cursor: string } } };
  return data.signInAgent;
}
const signInVariables = { agentId: '1001', input: { password: 'Demo@1001', phoneNumber: '71001' } };

beforeAll(async () => {
  ({ guid, cursor } = await signInTrusted(facade.url));
});

afterAll(() => {
  folder[Symbol.dispose]();
});

const post = (body: object, headers: Readonly<Record<string, string>> = {}, url = facade.url): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(guid && { guid }), ...headers },
    body: JSON.stringify(body),
  });

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlError[];
}
const answerOf = async (response: Response) => (await response.json()) as Answer;
const variables = { agentId: '1001' };

describe('a trusted document is executed', () => {
  const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
  test.each<[string, object]>([
    ['by documentId', { documentId: `sha256:${statusId}` }],
    ['by Relay’s id', { id: statusId }],
    ['by Relay’s doc_id', { doc_id: statusId }],
    ['by Apollo’s hash', { extensions: persisted(statusId) }],
    ['by the hash of Apollo’s manifest', { extensions: persisted(apolloStatus.id) }],
    ['by its text', { query: statusText }],
    [
      'by its text in another layout',
      { query: read('schema/operations/agent-status.graphql').replaceAll('\n', '  \n') },
    ],
    ['by its text with the __typename of a client’s cache', { query: apolloStatus.body }],
    ['by its text with a hash that nobody knows', { query: statusText, extensions: persisted('0'.repeat(64)) }],
  ])('%s', async (_how, request) => {
    const response = await post({ ...request, variables });
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toMatchObject({ data: { agent: { id: '1001', status: 'IDLE' } } });
  });

  test.each<[string, Record<string, string>]>([
    ['documentId', { documentId: `sha256:${statusId}` }],
    ['id', { id: statusId }],
    ['Apollo’s hash', { extensions: JSON.stringify(persisted(statusId)) }],
    ['text', { query: statusText }],
  ])('by GET with its %s', async (_how, parameters) => {
    const search = new URLSearchParams({ ...parameters, variables: JSON.stringify(variables) });
    const response = await fetch(`${facade.url}?${search}`, { headers: { guid } });
    expect(await answerOf(response)).toMatchObject({ data: { agent: { id: '1001' } } });
  });

  test('of each file that the setting names, by the ids of that file and by hash', async () => {
    const requests = [
      { extensions: persisted('an-id-of-its-own') },
      { documentId: 'an-id-of-its-own' },
      { id: 'd41d8cd98f00b204e9800998ecf8427e' },
      { documentId: `sha256:${sha256(own.relay)}` },
      { documentId: `sha256:${sha256(own.file)}` },
      { query: own.file },
      { query: own.folder },
    ];
    for (const request of requests)
      expect([request, (await answerOf(await post(request))).errors]).toEqual([request, undefined]);
  });

  test('of the client kit and of every file in schema/operations', async () => {
    // Without variables, these documents are refused for the variables and not as untrusted.
    for (const [id, text] of Object.entries(relayMap)) {
      expect(id).toBe(sha256(text));
      const { errors } = await answerOf(
        await post({ documentId: `sha256:${id}` }, { accept: 'text/event-stream, */*' }).then(asJson),
      );
      expect([text, errors?.map(({ extensions }) => extensions['code'])]).not.toEqual([
        text,
        ['PERSISTED_QUERY_NOT_IN_LIST'],
      ]);
    }
    for (const text of [agentEventsText, ...Object.values(documents).map((document) => print(document))]) {
      const { errors } = await answerOf(await post({ query: text }, { accept: 'text/event-stream, */*' }).then(asJson));
      expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['BAD_USER_INPUT']));
    }
  });
});

/** A refusal is complete immediately, as JSON or as the only message of an event stream. */
async function asJson(response: Response): Promise<Response> {
  if (response.headers.get('content-type')?.includes('json') === true) return response;
  const text = await response.text();
  return new Response(/^data: (.+)$/m.exec(text)?.[1] ?? '{}');
}

describe('anything else is refused, and nothing is sent to the gateway', () => {
  const arbitrary = '{ agent(id: "1001") { id } }';
  const refused = 'PERSISTED_QUERY_NOT_IN_LIST';
  const rows: readonly [string, object, string][] = [
    ['another text', { query: arbitrary }, refused],
    ['a text with one more field', { query: statusText.replace('status', 'status inCall') }, refused],
    ['a text with a typename of another name', { query: statusText.replace('id\n', 'id x: __typename\n') }, refused],
    ['introspection', { query: '{ __schema { types { name } } }' }, refused],
    ['a mutation', { query: 'mutation { releaseAgentConference(agentId: "1001") { __typename } }' }, refused],
    ['two trusted documents in one', { query: `${statusText}\n${releaseText}`, operationName: 'AgentStatus' }, refused],
    ['an unknown hash', { documentId: `sha256:${'0'.repeat(64)}` }, refused],
    [
      'an unknown hash of Apollo',
      { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
      refused,
    ],
    [
      'a text that Apollo would register',
      { query: arbitrary, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(arbitrary) } } },
      refused,
    ],
    ['a name of JavaScript', { id: '__proto__' }, refused],
    ['nothing at all', {}, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['an id that is no text', { documentId: 7 }, 'PERSISTED_QUERY_ID_REQUIRED'],
  ];

  test.each(rows)('over HTTP: %s', async (_what, request, code) => {
    const before = commands();
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await post({ ...request, variables }, { accept });
      expect(response.status).toBe(400);
      const { data, errors } = await answerOf(response);
      expect([data, errors?.map(({ extensions }) => extensions['code'])]).toEqual([undefined, [code]]);
      expect(JSON.stringify(errors)).not.toContain('Did you mean');
    }
    expect(commands()).toEqual(before);
  });

  test.each(rows.filter(([, request]) => !('operationName' in request)))(
    'over a WebSocket: %s',
    async (_what, request, code) => {
      await using socket = new Socket(facade.url, { connectionParams: { Guid: guid } });
      const before = commands();
      const { errors } = await askBy(socket, { query: '', variables, ...request });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
      expect(commands()).toEqual(before);
      // The socket stays open, and accepts trusted documents.
      const answer = await askBy(socket, { query: '', variables, documentId: `sha256:${statusId}` });
      expect(answer.data).toMatchObject({ agent: { id: '1001' } });
    },
  );

  test('a mutation by GET', async () => {
    const before = commands();
    const search = new URLSearchParams({ documentId: `sha256:${releaseId}`, variables: JSON.stringify(variables) });
    const response = await fetch(`${facade.url}?${search}`, { headers: { guid } });
    expect(response.status).toBe(405);
    expect(commands()).toEqual(before);
  });
});

/** Commands that reached the gateway; polls continue beside them. */
const commands = () => facade.simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind !== 'poll').length;

/** One operation over a socket, with what a client of trusted documents sends besides GraphQL's parameters. */
const askBy = (
  socket: Socket,
  payload: { readonly query: string; readonly variables?: Record<string, unknown>; readonly documentId?: string },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let heard: Answer = {};
    socket.client.subscribe(payload, {
      next: (answer) => {
        heard = answer as Answer;
      },
      error: (errors) => {
        if (Array.isArray(errors)) resolve({ errors: errors as readonly GraphqlError[] });
        else reject(new Error('the socket closed'));
      },
      complete: () => {
        resolve(heard);
      },
    });
  });

test('a subscription by its id runs over SSE, multipart and a WebSocket', async () => {
  const request = { documentId: `sha256:${watchId}`, variables: { agentId: '1001', after: cursor } };
  for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0, application/json']) {
    const response = await post(request, { accept });
    const reader = response.body!.getReader();
    let text = '';
    while (!text.includes('AgentState_Ready')) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
  }
  await using socket = new Socket(facade.url, { connectionParams: { Guid: guid } });
  const types: unknown[] = [];
  const stop = socket.client.subscribe<{ agentEvents: { type: string } }>(
    { query: '', ...request },
    { next: ({ data }) => types.push(data?.agentEvents.type), error: () => undefined, complete: () => undefined },
  );
  await eventually(() => {
    expect(types).toContain('AgentState_Ready');
  });
  stop();
});

describe('where nothing is set', () => {
  test('any document is executed, and an id without a text is not supported, over POST, GET and WebSockets', async () => {
    await using open = await startFacade();
    const { guid: openGuid } = await signIn(open.url, '1001');
    const { errors } = await answerOf(
      await post({ query: '{ agent(id: "1001") { id } }' }, { guid: openGuid }, open.url),
    );
    expect(errors).toBeUndefined();
    const notSupported = {
      errors: [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    };
    const hash = { persistedQuery: { version: 1, sha256Hash: statusId } };
    for (const named of [
      { documentId: `sha256:${statusId}` },
      { doc_id: '7' },
      { extensions: hash },
      { id: 'x', query: '' },
    ]) {
      for (const accept of ['application/json', 'application/graphql-response+json'])
        for (const url of [open.url, `${open.url}?path=yoga`]) {
          const byId = await post(named, { guid: openGuid, accept }, url);
          expect([byId.status, await byId.json()]).toEqual([200, notSupported]);
        }
    }
    for (const search of [`documentId=${statusId}`, `extensions=${encodeURIComponent(JSON.stringify(hash))}`]) {
      const byUrl = await fetch(`${open.url}?${search}`, { headers: { guid: openGuid } });
      expect([byUrl.status, await byUrl.json()]).toEqual([200, notSupported]);
    }
    await using socket = new Socket(open.url, { connectionParams: { Guid: openGuid } });
    expect(await askBy(socket, { query: '', documentId: `sha256:${statusId}` })).toMatchObject(notSupported);
  });

  test('ids and extensions beside a text are not read', async () => {
    const beside = {
      id: 'a',
      documentId: 'b',
      doc_id: 'c',
      extensions: { clientLibrary: { name: 'x', version: '1' } },
    };
    for (const url of [facade.url, `${facade.url}?path=yoga`]) {
      const response = await post({ query: own.folder, ...beside, variables }, undefined, url);
      expect((await answerOf(response)).errors).toBeUndefined();
    }
  });
});

test('the page about them shows what happens, in the demo too', async () => {
  const page = read('docs/trusted-documents.md');
  await using demo = await startDemo({ TRUSTED_DOCUMENTS: 'on' });
  const [, demoGuid = ''] = /Guid (\S+)/.exec(demo.greeting) ?? [];
  await using terminal = new Terminal(root);
  await terminal.run(`GUID=${demoGuid}`);
  const normalised = (json: string) => JSON.parse(json.replace(/"cursor": ?"[^"]*"/, '"cursor":"CURSOR"')) as unknown;
  const shown = [...page.matchAll(/^```sh\n(curl [^]*?)^```$[^]*?^```json\n([^]*?)^```$/gm)];
  expect(shown).toHaveLength(2);
  for (const [, command = '', answer = ''] of shown)
    expect(
      normalised(await terminal.run(command.replaceAll('127.0.0.1:4000', new URL(demo.url).host).trimEnd())),
    ).toEqual(normalised(answer));
});

test('the audits of GraphQL over HTTP pass where their documents are trusted', async () => {
  const failed: string[] = [];
  const audits = serverAudits({ url: () => facade.url, fetchFn: fetch });
  expect(audits).toHaveLength(61);
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed.push(`${audit.id} ${audit.name}: ${result.reason}`);
  }
  expect(failed).toEqual([]);
});

test.each([
  ['a file that is not there', 'nowhere.json'],
  ['a file that is no manifest', join(root, 'LICENSE')],
  ['an empty entry', 'on,,x.json'],
])('the server does not start with %s', async (_what, value) => {
  const { code, stderr } = await refusedStart({ TRUSTED_DOCUMENTS: value, STORE_URL: 'sqlite::memory:' });
  expect([code, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toContain('TRUSTED_DOCUMENTS');
});
