/** Guids, passwords, tokens and phone numbers are visible only to their recipients: the test searches all outputs for marked ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { buildSchema, parse } from 'graphql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { ask, signIn, Watch, type GraphqlError } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { testHoldMs } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { refusedStart, ServerProcess } from '../rig/process.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';
import { operationFiles } from '../rig/operation-files.ts';
import { Socket } from '../rig/socket.ts';
import { send } from '../hostile/attempt.ts';
import { json, release, strict } from '../hostile/row.ts';
import { startCollector } from './collector.ts';
import { marks, samplesFor } from './samples.ts';

const contract = join(import.meta.dirname, '..', '..', 'schema');
const schema = buildSchema(readFileSync(join(contract, 'schema.graphql'), 'utf8'), { assumeValid: true });
const documents = operationFiles.map(({ text }) => text);

test('marked secrets are in no log, error, metric or trace, nor on the list of processes', async () => {
  await using collector = await startCollector();
  const simulator = await startSimulator({ pollHoldMs: testHoldMs, guidIntervalMs: 300 });
  onTestFinished(() => simulator.close());
  using data = new TemporaryFolder();
  await using server = new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    AGENT_GATEWAY_POLL_PAUSE_MS: '5',
    AGENT_GATEWAY_TIMEOUT_MS: '2000',
    STORE_URL: `sqlite:${data.path}/store.db`,
    STORE_KEY: marks.storeKey,
    LOG_LEVEL: 'trace',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_TRACES_SAMPLER_ARG: '1',
    OTEL_BSP_SCHEDULE_DELAY: '50',
  });
  const url = await server.url();
  const errors: GraphqlError[] = [];
  const guids = new Set<string>();
  const noteGuids = () => {
    for (const { guid } of simulator.ledger.requests()) if (guid) guids.add(guid);
    for (const agentId of ['1001', '1002', '1003']) guids.add(simulator.agent(agentId).guid ?? 'none');
    guids.delete('none');
  };
  const told = async (query: string, variables: object, guid?: string) => {
    errors.push(...(await ask(url, query, variables, guid)).errors);
    noteGuids();
  };

  const { guid, cursor } = await signIn(url, '1001');
  const other = await signIn(url, '1002');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  await using socket = new Socket(url, { connectionParams: { Guid: guid } });
  const overSocket = socket.watch('1001', cursor);

  // Every document of the contract, as its agent and as a stranger.
  for (const text of documents) {
    const document = parse(text);
    const variables = samplesFor(schema, document);
    if (text.includes('\nsubscription ')) {
      const headers = { ...strict, accept: 'text/event-stream', guid: marks.strangerGuid };
      await send(url, { headers, body: json({ query: text, variables }) });
      continue;
    }
    // A sign-out would end the following requests.
    if (!/signOutAgent|changeAgentPassword/.test(text))
      await told(text, variables, simulator.agent('1001').guid ?? guid);
    await told(text, variables, marks.strangerGuid);
    await told(text, variables);
  }
  const again = await signIn(url, '1003');
  guids.add(again.guid);
  guids.add((await signIn(url, '1003', true)).guid);

  // Refusals of requests that contain secrets.
  const newest = () => simulator.agent('1001').guid ?? guid;
  for (const query of [
    `{ agent(id: "${newest()}") { id } }`,
    `mutation { signInAgent(agentId: "1003", input: { password: "${marks.wrongPassword}", phoneNumber: "${marks.phone}" }) { __typename } }`,
    `mutation { signInAgent(agentId: "1003", input: { password: "${marks.password.repeat(9)}", phoneNumber: "${marks.phone}" }) { __typename } }`,
    `subscription { agentEvents(agentId: "1001", after: "${newest()}") { id } }`,
  ]) {
    const headers = {
      ...strict,
      guid: newest(),
      authorization: `Bearer ${marks.token}`,
      cookie: `token=${marks.token}`,
    };
    await send(url, { headers: { ...headers, accept: 'text/event-stream' }, body: json({ query }) });
    await send(url, { headers, body: json({ query }).slice(0, -2) });
    await send(url, { method: 'GET', path: `?query=${encodeURIComponent(query)}`, headers });
    errors.push(...((await socket.ask(query)).errors ?? []));
  }
  await using stranger = new Socket(url, { connectionParams: { Guid: marks.socketGuid, token: marks.token } });
  errors.push(...((await stranger.ask(release)).errors ?? []));
  await expect(stranger.ask(`{ __typename } # ${marks.text.repeat(9000)}`)).rejects.toThrow();

  // Events with customer contents, rotations, and gateway faults during them.
  simulator.inject('1001', { eventType: 'Private', content: { phone: marks.phone, text: marks.text } });
  await watch.untilTypes('Private');
  await overSocket.untilTypes('Private');
  simulator.faults.add({ kind: 'reset', point: 'midBody', target: 'poll', carrying: 'event', times: 1 });
  simulator.inject('1001', { eventType: 'Private', content: { phone: marks.phone, text: marks.text } });
  await watch.untilTypes('StreamGap');
  for (const fault of [{ kind: 'html' }, { kind: 'retcode', retcode: '000-003', message: 'no' }] as const) {
    simulator.faults.add({ ...fault, path: 'releaseagentconf', times: 1 });
    await told(release, {}, newest());
  }
  await simulator.faults.refuseConnections();
  await told(release, {}, newest());
  await simulator.faults.acceptConnections();
  const before = newest();
  await eventually(() => {
    expect(newest()).not.toBe(before);
  });
  noteGuids();

  const metrics = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  const processes = readFileSync(`/proc/${server.pid}/cmdline`, 'utf8');
  await told('mutation { signOutAgent(agentId: "1002", force: true) { __typename } }', {}, other.guid);
  await server.stop();

  const places = {
    stdout: server.stdout,
    log: server.stderr,
    errors: JSON.stringify(errors),
    metrics,
    traces: collector.received(),
    processes,
  };
  // Each output was checked while it had content.
  for (const [place, text] of Object.entries(places)) expect([place, text.length > 20]).toEqual([place, true]);
  expect(errors.length).toBeGreaterThan(50);
  expect(guids.size).toBeGreaterThan(5);
  const secrets = [
    ...Object.values(marks),
    ...[...guids].flatMap((each) => [each, each.split('.')[0] ?? each]),
    'Demo@1001',
  ];
  for (const [place, text] of Object.entries(places))
    expect([place, secrets.filter((secret) => text.includes(secret))]).toEqual([place, []]);
  // A Guid that the log is about appears as a fingerprint.
  expect(server.stderr).toMatch(/"guid":"[0-9a-f]{8}"/);
});

describe('settings that are secrets', () => {
  const password = 'MarkedRedis9';

  test('are not shown by whatever prints or copies the configuration', () => {
    const config = readConfig({
      AGENT_GATEWAY_URL: 'http://127.0.0.1:1',
      STORE_URL: `redis://user:${password}@127.0.0.1:6379`,
      STORE_KEY: marks.storeKey,
    });
    expect(config.store.url).toContain(password);
    expect(config.store.key).toBe(marks.storeKey);
    for (const dump of [
      inspect(config, { depth: 9 }),
      JSON.stringify(config),
      inspect({ ...config, store: { ...config.store } }, { depth: 9 }),
    ]) {
      expect(dump).toContain('retentionMs');
      expect(dump).not.toContain(password);
      expect(dump).not.toContain(marks.storeKey);
    }
  });

  test.skipIf(!hasRedis)('are not told by whoever talks with Redis, loses it, or is refused by it', async () => {
    const redis = await startRedis();
    onTestFinished(() => redis.stop());
    const simulator = await startSimulator({ pollHoldMs: testHoldMs });
    onTestFinished(() => simulator.close());
    const env = {
      PORT: '0',
      AGENT_GATEWAY_URL: simulator.url,
      AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
      LOG_LEVEL: 'trace',
    };
    const protect = () => redis.ask(`CONFIG SET requirepass ${password}`);
    await protect();
    await using server = new ServerProcess({
      ...env,
      STORE_URL: `redis://default:${password}@127.0.0.1:${redis.port}`,
    });
    const url = await server.url();
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    await watch.untilTypes('AgentState_Ready');
    await redis.kill();
    await eventually(() => {
      expect(server.stderr).toMatch(/"level":[45]0/);
    });
    const wrong = { ...env, STORE_URL: `redis://default:${password}wrong@127.0.0.1:${redis.port}` };
    await redis.restart();
    await protect();
    const refused = await refusedStart(wrong);
    expect([refused.code, refused.stderr.includes('STORE_URL')]).toEqual([2, true]);
    await server.stop();
    const output = server.stdout + server.stderr + refused.stdout + refused.stderr;
    expect(output).not.toContain(password);
    expect(output).not.toContain(guid);
  });

  test.each([
    ['no Redis answers at', `redis://user:${password}@127.0.0.1:1`],
    ['is malformed', `redis://user:${password}@`],
    ['is malformed in its options', `redis://user:${password}@127.0.0.1:1/?evil=1`],
    ['has a password that is encoded wrongly', `redis://user:${password}%zz@127.0.0.1:1`],
    ['is of another kind', `postgres://user:${password}@127.0.0.1:1`],
  ])('are not told where STORE_URL %s', async (_what, STORE_URL) => {
    const { code, stdout, stderr } = await refusedStart({
      AGENT_GATEWAY_URL: 'http://127.0.0.1:1',
      PORT: '0',
      STORE_URL,
      LOG_LEVEL: 'trace',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('STORE_URL');
    expect(stdout + stderr).not.toContain(password);
  });
});
