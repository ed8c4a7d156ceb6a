/** The server passes on recordings of the gateway, but only to agents who may have them. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CallScene, customer } from '../rig/calls.ts';
import { signIn } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { fetchFile, linkTo } from '../rig/files.ts';
import { shared } from '../rig/fixtures.ts';

const scene = shared(() => CallScene.open({}, { recording: true }, { PUBLIC_ORIGINS: 'https://desk.example' }));
let url: string;
let fileName: string;
let file: Buffer;
let path: string;

beforeAll(async () => {
  ({ url } = scene.facade);
  await scene.callsOut(customer);
  const { content } = await scene.desk.until('AgentMediaEvent_Record');
  ({ fileName } = content as { readonly fileName: string });
  await scene.does('releaseCall', '', 'AgentEvent_Call_Release');
  const query = new URLSearchParams({ recordId: fileName });
  const answer = await fetch(`${scene.facade.simulator.url}/recordfile/1001?${query.toString()}`, {
    headers: { guid: scene.facade.simulator.agent('1001').guid ?? '' },
  });
  file = Buffer.from(await answer.arrayBuffer());
  expect(file.subarray(0, 4).toString()).toBe('RIFF');
  path = `/recordings/1001/call?${new URLSearchParams({ fileName }).toString()}`;
});

/** File requests that the gateway received. */
const filesAsked = () =>
  scene.facade.simulator.ledger.requests().filter((request) => request.path.includes('/recordfile/')).length;
const link = () => linkTo(url, scene.desk.guid, `recordingLink(fileName: "${fileName}")`);

describe('with the Guid', () => {
  test('a recording is the gateway’s, to the byte', async () => {
    const fetched = await fetchFile(url, path, { guid: scene.desk.guid });
    expect([fetched.status, fetched.broken]).toEqual([200, false]);
    expect(fetched.body.equals(file)).toBe(true);
    expect(fetched.headers).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': String(file.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(fetched.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.wav"$/);
    expect(fetched.headers['x-request-id']).toBeDefined();
  });

  test('an earlier Guid of the session serves as well, and the answer has the newest', async () => {
    const before = scene.desk.guid;
    const { data } = (await (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', guid: before },
        body: JSON.stringify({
          query: 'mutation { renewAgentGuid(agentId: "1001") { ... on RenewAgentGuidSuccess { guid } } }',
        }),
      })
    ).json()) as { readonly data: { readonly renewAgentGuid: { readonly guid: string } } };
    const fetched = await fetchFile(url, path, { guid: before });
    expect([fetched.status, fetched.headers['guid']]).toEqual([200, data.renewAgentGuid.guid]);
  });

  test('a page of a listed origin may read it, and no other', async () => {
    const listed = await fetchFile(url, path, { origin: 'https://desk.example' }, 'OPTIONS');
    expect([listed.status, listed.headers['access-control-allow-origin']]).toEqual([204, 'https://desk.example']);
    expect(listed.headers['access-control-allow-headers']).toContain('guid');
    const fetched = await fetchFile(url, path, { origin: 'https://desk.example', guid: scene.desk.guid });
    expect([fetched.status, fetched.headers['access-control-allow-origin']]).toEqual([200, 'https://desk.example']);
    const other = await fetchFile(url, path, { origin: 'https://evil.example' }, 'OPTIONS');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['no Guid', () => ({})],
    ['a malformed Guid', () => ({ guid: 'a b' })],
    ['a Guid that the gateway never gave', () => ({ guid: 'no-such.AgentGateway0' })],
    ['another agent’s Guid', () => ({ guid: scene.colleague.guid })],
  ])('%s gets nothing, and no file is asked for', async (_what, headers) => {
    const before = filesAsked();
    const fetched = await fetchFile(url, path, headers());
    expect([fetched.status, fetched.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(filesAsked()).toBe(before);
  });

  test('the gateway’s refusal is an error with its retcode', async () => {
    const missing = await fetchFile(url, '/recordings/1001/call?fileName=Y:/1/0/1.V3', { guid: scene.desk.guid });
    expect([missing.status, missing.extensions]).toMatchObject([404, { code: 'GATEWAY_REFUSED', retcode: '104-005' }]);
    const off = await fetchFile(url, '/recordings/1001/video?fileName=Y:/1/0/1.V3', { guid: scene.desk.guid });
    expect([off.status, off.extensions]).toMatchObject([403, { code: 'GATEWAY_REFUSED', retcode: '104-001' }]);
    expect(off.extensions['advice']).toBeTypeOf('string');
  });

  test.each([
    ['an agent that is none', '/recordings/100/call?fileName=a', 400],
    ['a path that leaves the agent', '/recordings/1001%2f..%2f1002/call?fileName=a', 400],
    ['a source that is none', '/recordings/1001/secrets?fileName=a', 404],
    ['a source of every object', '/recordings/1001/constructor?fileName=a', 404],
    ['a longer path', '/recordings/1001/call/more?fileName=a', 404],
    ['no agent', '/recordings/', 400],
    ['no source and no ticket', '/recordings/1001', 404],
    ['no file name', '/recordings/1001/call', 400],
    ['an empty file name', '/recordings/1001/call?fileName=', 400],
    ['a file name of 301 characters', `/recordings/1001/call?fileName=${'a'.repeat(301)}`, 400],
    ['an unknown parameter', '/recordings/1001/call?fileName=a&recordId=b', 400],
    ['a parameter of every object', '/recordings/1001/call?fileName=a&__proto__=b', 400],
    ['a parameter that comes twice', '/recordings/1001/call?fileName=a&fileName=b', 400],
    ['a value that is none', '/recordings/1001/call?fileName=a&kind=constructor', 400],
    ['a number that is none', '/recordings/1001/call?fileName=a&locationId=1e3', 400],
    ['a number out of its range', '/recordings/1001/call?fileName=a&locationId=65536', 400],
  ])('%s is refused before anything is sent', async (_what, asked, status) => {
    const { commands } = scene.facade.simulator.ledger.counters;
    const fetched = await fetchFile(url, asked, { guid: scene.desk.guid });
    expect([fetched.status, fetched.code]).toEqual([status, 'BAD_USER_INPUT']);
    expect(scene.facade.simulator.ledger.counters.commands).toBe(commands);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s reads no file', async (method) => {
    const fetched = await fetchFile(url, path, { guid: scene.desk.guid }, method);
    expect([fetched.status, fetched.headers.allow]).toEqual([405, 'GET, OPTIONS']);
  });
});

describe('by a link', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a recording is served three times without a Guid', async () => {
    const before = filesAsked();
    const { link: found } = await link();
    expect(found?.uses).toBe(3);
    expect(Date.parse(found!.expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
    // No request is sent before the link is followed.
    expect(filesAsked()).toBe(before);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => fetchFile(url, found!.path)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 401, 401]);
    for (const { status, body } of answers) if (status === 200) expect(body.equals(file)).toBe(true);
    expect(filesAsked()).toBe(before + 3);
    expect((await fetchFile(url, found!.path)).code).toBe('UNAUTHENTICATED');
  });

  test('each link has a ticket of its own, which nobody guesses', async () => {
    const tickets = await Promise.all([1, 2, 3].map(async () => (await link()).link!.path.split('ticket=')[1]!));
    expect(new Set(tickets).size).toBe(3);
    for (const ticket of tickets) expect(ticket).toMatch(/^[\w-]{43}$/);
  });

  test('it is worth nothing with another agent, a letter changed, or something added', async () => {
    const { path: found } = (await link()).link!;
    const last = found.at(-2);
    const changed = `${found.slice(0, -2)}${last === 'A' ? 'B' : 'A'}${found.at(-1)}`;
    const before = filesAsked();
    for (const forged of [
      found.replace('1001', '1002'),
      changed,
      '/recordings/1001?ticket=',
      `/recordings/1001?ticket=${'A'.repeat(43)}`,
    ])
      expect(await fetchFile(url, forged)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    for (const added of [`${found}&fileName=Y:/1/0/other.V3`, `${found}&ticket=x`])
      expect(await fetchFile(url, added)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    // A request that names a file source takes no ticket.
    const withSource = found.replace('?', '/call?fileName=a&');
    expect(await fetchFile(url, withSource)).toMatchObject({ status: 400 });
    expect(filesAsked()).toBe(before);
    expect((await fetchFile(url, found)).status).toBe(200);
  });

  test('it expires after 60 s', async () => {
    const { path: found } = (await link()).link!;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_001 });
    expect(await fetchFile(url, found)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    vi.useRealTimers();
    expect((await fetchFile(url, found)).status).toBe(200);
  });

  test('a Guid that is none of the agent’s gets no link', async () => {
    for (const guid of [undefined, scene.colleague.guid, 'no-such.AgentGateway0'])
      expect(await linkTo(url, guid, 'recordingLink(fileName: "a")')).toEqual({
        link: undefined,
        code: 'UNAUTHENTICATED',
      });
  });

  test('input that is not in order gets no link', async () => {
    for (const field of [
      'recordingLink(fileName: "")',
      `recordingLink(fileName: "a", locationId: 65536)`,
      'chatFileLink(filePath: "")',
    ])
      expect((await linkTo(url, scene.desk.guid, field)).code).toBe('BAD_USER_INPUT');
  });

  test('it ends with its session, and the next session does not revive it', async () => {
    const { guid } = await signIn(url, '1005');
    const { link: found } = await linkTo(url, guid, `recordingLink(fileName: "${fileName}")`, '1005');
    expect((await fetchFile(url, found!.path)).status).toBe(200);
    await signIn(url, '1005', true);
    expect(await fetchFile(url, found!.path)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

test('an inspector has the recording of another agent converted', async () => {
  await using inspector = await Desk.open(scene.facade, '1100');
  const query = new URLSearchParams({ fileName }).toString();
  const fetched = await fetchFile(url, `/recordings/1100/inspected?${query}`, { guid: inspector.guid });
  expect([fetched.status, fetched.body.equals(file)]).toEqual([200, true]);
  const { link: found } = await linkTo(url, inspector.guid, `inspectedRecordingLink(fileName: "${fileName}")`, '1100');
  expect((await fetchFile(url, found!.path)).status).toBe(200);
  const refused = await fetchFile(url, `/recordings/1001/inspected?${query}`, { guid: scene.desk.guid });
  expect(refused.code).toBe('GATEWAY_REFUSED');
});
