/** `USAGE_REPORTER`: a module of the operator receives each executed operation, whichever transport it used. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { loadUsageReporter, type UsageReport } from '../../src/execution/usage.ts';
import { signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, type Environment } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { Socket } from '../rig/socket.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const client = { name: 'desk', version: '1.2.3' };
const apollo = { 'apollographql-client-name': client.name, 'apollographql-client-version': client.version };
const json = { 'content-type': 'application/json', accept: 'application/json' };
const status = 'query Status($id: ID!) { agent(id: $id) { status } }';
const statusOf1001 = { query: status, variables: { id: '1001' } };
const watched = 'subscription Watch($id: ID!) { agentEvents(agentId: $id) { id } }';
const watch1001 = { query: watched, variables: { id: '1001' } };

let worlds = 0;

/** @param body of the function, with `report` in it */
async function world(env: Environment = {}, body?: string) {
  const key = `usage${++worlds}`;
  const reports: UsageReport[] = [];
  Object.assign(globalThis, { [key]: reports });
  const folder = new TemporaryFolder();
  const USAGE_REPORTER = join(folder.path, 'usage.mjs');
  writeFileSync(USAGE_REPORTER, `export default (report) => { globalThis.${key}.push(report); ${body ?? ''} };`);
  const facade = await startFacade({ env: { USAGE_REPORTER, ...env } });
  onTestFinished(async () => {
    await facade[Symbol.asyncDispose]();
    folder[Symbol.dispose]();
  });
  const { guid } = await signIn(facade.url, '1001');
  await eventually(() => {
    expect(reports).toHaveLength(1);
  });
  reports.length = 0;
  const post = (parameters: object, headers: Readonly<Record<string, string>> = {}, url = facade.url) =>
    fetch(url, { method: 'POST', headers: { ...json, guid, ...headers }, body: JSON.stringify(parameters) });
  /** The only report since the last one. */
  const reported = async (): Promise<UsageReport> => {
    await eventually(() => {
      expect(reports).toHaveLength(1);
    });
    const [report] = reports.splice(0);
    return report!;
  };
  return { ...facade, guid, post, reports, reported };
}

const ofStatus = { kind: 'query', operationName: 'Status', errorCodes: [], client };
const ofWatch = { kind: 'subscription', operationName: 'Watch', errorCodes: [], client };

describe('an operation is reported once', () => {
  test('over HTTP: on the fast path and by Yoga, by POST and by GET', async () => {
    const { url, guid, post, reported } = await world();
    await (await post(statusOf1001, apollo)).text();
    const first = await reported();
    expect(first).toMatchObject(ofStatus);
    expect(first.document).toBe('query Status($id: ID!) {\n  agent(id: $id) {\n    status\n  }\n}');
    expect(first.documentHash).toBe(sha256(first.document));
    expect(first.durationMs).toBeGreaterThan(0);
    const again = { ...first, durationMs: expect.any(Number) as number };
    // A query string in the URL makes the request take the Yoga path.
    await (await post(statusOf1001, apollo, `${url}?path=yoga`)).text();
    expect(await reported()).toEqual(again);
    const address = `${url}?${new URLSearchParams({ query: status, variables: '{"id":"1001"}' }).toString()}`;
    await (await fetch(address, { headers: { ...json, ...apollo, guid } })).text();
    expect(await reported()).toEqual(again);
    const others = { 'graphql-client-name': client.name, 'graphql-client-version': client.version };
    await (await post(statusOf1001, others)).text();
    expect(await reported()).toEqual(again);
  });

  test('over SSE, when its stream begins', async () => {
    const { url, guid, post, reported, reports } = await world();
    await using _watch = await Watch.open(url, '1001', { guid });
    expect(await reported()).toMatchObject({ kind: 'subscription', errorCodes: [], client: {} });
    for (const path of [url, `${url}?path=yoga`]) {
      const answer = await post(watch1001, { ...apollo, accept: 'text/event-stream' }, path);
      expect(await reported()).toMatchObject(ofWatch);
      await answer.body?.cancel();
    }
    expect(reports).toEqual([]);
  });

  test('over a WebSocket, with the client of its connection_init or of its upgrade', async () => {
    const { url, guid, reported } = await world();
    const { 'apollographql-client-name': name, 'apollographql-client-version': version } = apollo;
    const params = { Guid: guid, 'Apollographql-Client-Name': name, 'Apollographql-Client-Version': version };
    await using socket = new Socket(url, { connectionParams: params });
    await socket.ask(status, { id: '1001' });
    expect(await reported()).toMatchObject(ofStatus);
    socket.client.subscribe(watch1001, { next: () => undefined, error: () => undefined, complete: () => undefined });
    expect(await reported()).toMatchObject(ofWatch);
    await using upgraded = new Socket(url, { headers: { guid, ...apollo } });
    await upgraded.ask(status, { id: '1001' });
    expect(await reported()).toMatchObject(ofStatus);
  });

  test('with HTTP callbacks', async () => {
    const router = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(204).end());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => router.once('listening', resolve));
    onTestFinished(() => {
      router.closeAllConnections();
      router.close();
    });
    const origin = `http://127.0.0.1:${(router.address() as AddressInfo).port}`;
    const { post, reported } = await world({ CALLBACK_ORIGINS: origin });
    const subscription = { callbackUrl: `${origin}/c`, subscriptionId: 's', verifier: 'v', heartbeatIntervalMs: 5000 };
    const accept = 'application/json;callbackSpec=1.0';
    const answer = await post({ ...watch1001, extensions: { subscription } }, { ...apollo, accept });
    expect(await answer.json()).toEqual({ data: null });
    expect(await reported()).toMatchObject(ofWatch);
  });

  test('of a document that is named by its hash', async () => {
    const { post, reported } = await world({ APQ: 'on' });
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(status) } };
    await (await post({ ...statusOf1001, extensions }, apollo)).text();
    const first = await reported();
    await (await post({ variables: { id: '1001' }, extensions }, apollo)).text();
    expect(await reported()).toEqual({ ...first, durationMs: expect.any(Number) as number });
  });
});

test('a report has the codes of the errors; what is not executed is not reported', async () => {
  const { post, reported, reports } = await world();
  await (await post({ query: status, variables: { id: '01001' } })).text();
  expect((await reported()).errorCodes).toEqual(['BAD_USER_INPUT']);
  await (await post({ query: watched, variables: { id: '1001' } }, { guid: '', accept: 'text/event-stream' })).text();
  expect((await reported()).errorCodes).toEqual(['UNAUTHENTICATED']);
  await (await post({ query: '{ nothing }' })).text();
  await (await post({ query: '{' })).text();
  await (await post(statusOf1001)).text();
  expect((await reported()).operationName).toBe('Status');
  expect(reports).toEqual([]);
});

test('a report holds no variable, no value of the text, no Guid and no result', async () => {
  const { guid, post, reported } = await world();
  const inText = `query { agent(id: "1001") { status calls(includeEnded: true) { id } } agentEventHistory(agentId: """1001""", first: 77) { nodes { id } } }`;
  await (await post({ query: inText }, { 'apollographql-client-name': `desk ${guid}` })).text();
  const report = await reported();
  expect(report.document).toContain('agent(id: "")');
  expect(report.document).toContain('agentEventHistory(agentId: "", first: 0)');
  await (await post(statusOf1001)).text();
  const both = JSON.stringify([report, await reported()]);
  for (const secret of ['1001', '77', guid]) expect(both).not.toContain(secret);
  expect(Object.keys(report).toSorted()).toEqual(
    ['client', 'documentHash', 'document', 'durationMs', 'errorCodes', 'kind', 'operationName'].toSorted(),
  );
});

test.each(['throw new Error("away")', 'return Promise.reject(new Error("away"))'])(
  'a function that fails (%s) changes no answer',
  async (body) => {
    const { post, reported } = await world({}, body);
    for (let count = 0; count < 3; count += 1) {
      expect(await (await post(statusOf1001)).json()).toEqual({ data: { agent: { status: 'IDLE' } } });
      await reported();
    }
  },
);

test('the module of docs/observability.md sends the reports of a minute', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/observability.md'), 'utf8');
  const [, module = ''] = /^```js file=usage\.mjs\n([^]*?)^```$/m.exec(page) ?? [];
  const bodies: unknown[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      bodies.push(JSON.parse(body));
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => collector.once('listening', resolve));
  using folder = new TemporaryFolder();
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    collector.closeAllConnections();
    collector.close();
  });
  vi.stubEnv('USAGE_COLLECTOR', `http://127.0.0.1:${(collector.address() as AddressInfo).port}/usage`);
  vi.useFakeTimers({ toFake: ['setInterval'] });
  writeFileSync(join(folder.path, 'usage.mjs'), module);
  const reporter = await loadUsageReporter(join(folder.path, 'usage.mjs'));
  const report = { ...ofStatus, document: status, documentHash: sha256(status), durationMs: 1 } as UsageReport;
  reporter(report);
  reporter(report);
  vi.advanceTimersByTime(60_000);
  await eventually(() => {
    expect(bodies).toEqual([[report, report]]);
  });
});
