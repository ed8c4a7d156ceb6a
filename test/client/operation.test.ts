/** Operations and the credential, against the server and the simulator. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { AgentCredential } from '../../client/src/credential.ts';
import * as documents from '../../client/src/generated/operations.ts';
import { OperationError, runOperation } from '../../client/src/operation.ts';
import { ask, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { startProxy } from '../rig/proxy.ts';
import { Watched } from './watched.ts';

const agentId = '1001';

test('a document’s result is typed: success or refusal, told apart by its type', async () => {
  await using facade = await startFacade();
  const credential = new AgentCredential();
  const target = { url: facade.url, credential };
  const input = { password: `Demo@${agentId}`, phoneNumber: '71001' };
  const { signInAgent } = await runOperation(target, documents.SignInAgentDocument, { agentId, input });
  if (signInAgent.__typename !== 'SignInAgentSuccess') throw new Error(signInAgent.__typename);
  expect(signInAgent.agent.status).toBe('IDLE');
  credential.set(signInAgent.guid);
  const { releaseAgentConference } = await runOperation(target, documents.ReleaseAgentConferenceDocument, { agentId });
  expect(releaseAgentConference).toMatchObject({
    __typename: 'NoConference',
    retcode: '101-001',
    advice: expect.any(String) as string,
  });
});

test('every document carries its text, which means the same as its tree', () => {
  const all = Object.entries(documents).filter(([name]) => name.endsWith('Document'));
  expect(all.length).toBeGreaterThan(40);
  for (const [, document] of all) {
    const { loc, ...tree } = document;
    expect(parse(loc?.source.body ?? '', { noLocation: true })).toMatchObject(
      JSON.parse(JSON.stringify(tree)) as object,
    );
  }
});

const failure = async (run: Promise<unknown>): Promise<OperationError> => {
  const error = await run.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(OperationError);
  return error as OperationError;
};

test('what is no result is an error with a code, which says whether the gateway may have acted', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, agentId);
  const target = { url: facade.url, credential: new AgentCredential(guid) };
  const release = () => runOperation(target, documents.ReleaseAgentConferenceDocument, { agentId });
  expect(await failure(runOperation(target, documents.ReleaseAgentConferenceDocument, { agentId: 'x' }))).toMatchObject(
    { code: 'BAD_USER_INPUT', mayHaveTakenEffect: false },
  );
  facade.simulator.faults.add({ kind: 'status', status: 503, path: 'releaseagentconf', times: 1 });
  expect(await failure(release())).toMatchObject({ code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: true });
  const status = runOperation({ ...target, credential: new AgentCredential() }, documents.AgentStatusDocument, {
    agentId,
  });
  expect(await failure(status)).toMatchObject({ code: 'UNAUTHENTICATED', mayHaveTakenEffect: false });
});

test('where no connection came about, nothing can have taken effect; where one broke, or nobody tells, it may have', async () => {
  const server = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const release = (credential = new AgentCredential('guid'), target = url) =>
    failure(runOperation({ url: target, credential }, documents.ReleaseAgentConferenceDocument, { agentId }));
  expect(await release()).toMatchObject({ code: 'NETWORK', mayHaveTakenEffect: true });
  await new Promise((resolve) => server.close(resolve));
  for (const target of [url, url.replace('127.0.0.1', 'localhost')])
    expect(await release(undefined, target)).toMatchObject({
      code: 'NETWORK',
      message: 'fetch failed (ECONNREFUSED)',
      mayHaveTakenEffect: false,
    });
  expect(await release(undefined, 'http://nowhere.invalid/graphql')).toMatchObject({
    code: 'NETWORK',
    mayHaveTakenEffect: false,
  });
  const asBrowsers = new AgentCredential('guid', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await release(asBrowsers)).toMatchObject({
    code: 'NETWORK',
    message: 'Failed to fetch',
    mayHaveTakenEffect: true,
  });
});

test('the Guid that the gateway has replaced is followed, and whoever keeps it is told', async () => {
  await using facade = await startFacade({ simulator: { guidIntervalMs: 1, pollHoldMs: 30 } });
  const { guid } = await signIn(facade.url, agentId);
  const credential = new AgentCredential(guid);
  const told: unknown[] = [];
  const forget = credential.onChange((newer) => told.push(newer));
  const target = { url: facade.url, credential };
  await eventually(async () => {
    await runOperation(target, documents.AgentStatusDocument, { agentId });
    expect(credential.guid).not.toBe(guid);
  });
  expect(told.at(-1)).toBe(credential.guid);
  forget();
  credential.clear();
  expect(told.at(-1)).not.toBe(undefined);
  expect(credential.guid).toBe(undefined);
});

test('a watch that makes no requests follows the Guid too, before the one that it began with is worth nothing', async () => {
  await using facade = await startFacade({
    simulator: { guidIntervalMs: 1, pollHoldMs: 30 },
    env: { SESSION_GUID_GRACE_MS: '2000' },
  });
  await using wire = await startProxy(facade.url);
  const { guid, cursor } = await signIn(facade.url, agentId);
  const stale = async () =>
    (await ask(facade.url, `{ agent(id: "${agentId}") { cursor } }`, {}, guid)).errors.length > 0;
  using watched = new Watched(wire.url, agentId, { guid, after: cursor, guidRefreshMs: 20 });
  await watched.untilState('live');
  await eventually(async () => {
    expect(await stale()).toBe(true);
  });
  wire.cut();
  facade.simulator.inject(agentId, { eventType: 'Later' });
  await watched.until('Later');
});

test('a late answer to the session before does not bring its Guid back', async () => {
  const held: ServerResponse[] = [];
  const server = createServer((_request, response) => held.push(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const credential = new AgentCredential('first-session');
    const answers = [credential.fetch(url), credential.fetch(url)];
    await eventually(() => {
      expect(held).toHaveLength(2);
    });
    held[0]!.writeHead(200, { Guid: 'first-session-newer' }).end();
    await answers[0];
    expect(credential.guid).toBe('first-session-newer');
    credential.set('second-session');
    held[1]!.writeHead(200, { Guid: 'first-session-newest' }).end();
    await answers[1];
    expect(credential.guid).toBe('second-session');
  } finally {
    server.close();
  }
});
