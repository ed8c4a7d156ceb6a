import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ask, mutate, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { refusedStart } from '../rig/process.ts';
import { startScripted } from '../rig/scriptedgateway.ts';

const release = 'releaseAgentConference(agentId: "1001")';
const released = 'POST /agentconf/1001';
const ringSize = 100;

test('an answer that is no envelope is kept for whoever looks into the folder, without credentials, and shown to nobody', async () => {
  using folder = new TemporaryFolder();
  const kept = join(folder.path, 'kept');
  await using scripted = await startScripted({ AGENT_GATEWAY_GARBLED_DIR: kept });
  const { url, gateway } = scripted;
  const { guid } = await signIn(url, '1001');
  const uuid = '6fb36159-30f3-4c1a-8b72-30e9d3520c38.AgentGateway0';
  const page = `<h1>Proxy</h1>${guid} and ${uuid} {"password": "Pa\\"ss1", "guid":"x1y2", "token" : 77} \xff\x00`;
  const mutation = mutate(url, release, guid);
  (await gateway.next(released)).answer(Buffer.from(page, 'latin1'));
  const { errors } = await mutation;
  expect(errors[0]?.extensions['code']).toBe('GATEWAY_GARBLED');
  expect(JSON.stringify(errors)).not.toContain('Proxy');
  const [name] = await eventually(() => {
    const names = readdirSync(kept);
    expect(names.filter((each) => statSync(join(kept, each)).size > 0)).toHaveLength(1);
    return names;
  });
  const text = readFileSync(join(kept, name!), 'latin1');
  expect(text).toMatch(
    /^at: \d{4}.*\noperation: releaseAgentConf\nreason: no JSON\nstatus: 200\ncontent-type: application\/json\nbytes: \d+\n\n<h1>Proxy<\/h1>/,
  );
  expect(text).toContain('{"password": "');
  for (const secret of [guid, uuid, 'ss1', 'x1y2', '77}']) expect(text).not.toContain(secret);
  expect(statSync(join(kept, name!)).mode & 0o077).toBe(0);
});

test.each([
  ['as it came', (password: string, phone: string) => JSON.stringify({ password, phonenum: phone })],
  [
    'in JSON within JSON',
    (password: string, phone: string) => JSON.stringify({ asked: JSON.stringify({ password, phone }) }),
  ],
  [
    'in HTML',
    (password: string, phone: string) =>
      `{&quot;password&quot;:&quot;${password.replace('"', '&quot;')}&quot;} ${phone}`,
  ],
  ['in a form', (password: string, phone: string) => new URLSearchParams({ passwd: password, phone }).toString()],
  ['in a URL', (password: string, phone: string) => `GET /?p=${encodeURIComponent(password)}&n=${phone}`],
  ['in words', (password: string, phone: string) => `'password': '${password}' of {${phone}}`],
])('what the request carried is removed from what is kept where the answer echoes it %s', async (_form, echo) => {
  using folder = new TemporaryFolder();
  await using scripted = await startScripted({ AGENT_GATEWAY_GARBLED_DIR: folder.path });
  const { url, gateway } = scripted;
  const [password, phoneNumber] = ['Pä" ss+1', '18600000042'];
  gateway.always('PUT /onlineagent/1001', (hit) => {
    hit.answer(`<h1>404</h1> ${echo(password, phoneNumber)}`, {}, 404);
  });
  const query = 'mutation ($input: SignInAgentInput!) { signInAgent(agentId: "1001", input: $input) { __typename } }';
  await ask(url, query, { input: { password, phoneNumber } });
  await eventually(() => {
    const text = readdirSync(folder.path)
      .map((name) => readFileSync(join(folder.path, name), 'utf8'))
      .join('');
    expect(text).toContain('404</h1>');
    expect(text).not.toMatch(/ss(\+|%2B)1|18600000042/);
  });
});

test('the folder holds a bounded number of them, of bounded size, whatever the storm and however many restarts', async () => {
  using folder = new TemporaryFolder();
  const { MalformedResponseLog } = await import('../../src/gateway/transport/malformed-response-log.ts');
  const { GatewayGarbled } = await import('../../src/gateway/failures.ts');
  const { createLog } = await import('../../src/telemetry/log.ts');
  const fault = new GatewayGarbled('x', { reached: true, bytes: Buffer.alloc(1_000_000, 'x'), reason: 'no JSON' });
  for (let start = 0; start < ringSize + 20; start++) {
    const responseLog = new MalformedResponseLog(folder.path, createLog('silent'));
    // All within the log's rate-limit pause, however slow the machine.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    for (let n = 0; n < 50; n++) responseLog.keep('op', fault, {});
    clock.mockRestore();
    const expected = Math.min(start + 1, ringSize);
    await eventually(() => {
      const whole = readdirSync(folder.path).filter((name) => statSync(join(folder.path, name)).size > 65_536);
      expect(whole).toHaveLength(expected);
    });
  }
  for (const name of readdirSync(folder.path)) expect(statSync(join(folder.path, name)).size).toBeLessThan(70_000);
});

test('a folder that cannot be written stops the process with one line', async () => {
  const env = { AGENT_GATEWAY_URL: 'http://127.0.0.1:1', STORE_URL: 'sqlite::memory:', PORT: '0' };
  const { code, stderr } = await refusedStart({ ...env, AGENT_GATEWAY_GARBLED_DIR: '/dev/null/kept' });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^AGENT_GATEWAY_GARBLED_DIR .*\n$/)]);
});

test.each([301, 302, 303, 307, 308])(
  'a redirect by HTTP %d is not followed: the Guid goes to the configured site alone',
  async (status) => {
    const elsewhere: string[] = [];
    const other = createServer((request, response) => {
      elsewhere.push(request.url ?? '');
      response.end('{"retcode":"0","message":""}');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/agentgateway/resource/elsewhere`;
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    gateway.always(released, (hit) => {
      hit.answer('{"retcode":"0","message":""}', { Location: location }, status);
    });
    expect((await mutate(url, release, guid)).errors[0]?.extensions['code']).toBe('GATEWAY_GARBLED');
    expect(elsewhere).toEqual([]);
    other.close();
  },
);
