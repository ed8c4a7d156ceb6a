import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { strayTelemetry } from '../../src/config.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { until } from '../rig/eventually.ts';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { Collector, valueOf } from '../rig/collector.ts';
import { eventually } from '../rig/eventually.ts';
import { testHoldMs } from '../rig/facade.ts';
import { ServerProcess } from '../rig/process.ts';
import { ScriptedGateway } from '../rig/scriptedgateway.ts';

const release = 'releaseAgentConference(agentId: "1001")';

test('an operation’s span has its calls to the gateway below it, and joins the caller’s trace; a push is linked to its poll; no secret is in any', async () => {
  await using collector = await Collector.start();
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  await using server = new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
    STORE_URL: 'sqlite::memory:',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_SERVICE_NAME: 'desk-facade',
    OTEL_BSP_SCHEDULE_DELAY: '50',
  });
  const url = await server.url();
  const { guid } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid });
  simulator.inject('1001', { eventType: 'Test_Traced', content: {} });
  await watch.until(({ types }) => types.includes('Test_Traced'));
  const traceId = 'a'.repeat(32);
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', guid, traceparent: `00-${traceId}-${'b'.repeat(16)}-01` },
    body: JSON.stringify({ query: 'query DeskAgent { agent(id: "1001") { status } }' }),
  });
  expect((await mutate(url, release, guid)).retcode).toBe('101-001');

  const [query] = await eventually(() => {
    for (const name of ['query', 'getAgentStatus', 'push', 'poll', 'mutation'])
      expect(collector.named(name).length, name).toBeGreaterThan(0);
    return collector.named('query').filter((span) => valueOf(span, 'graphql.operation.name') === 'DeskAgent');
  });
  expect([query?.traceId, query?.parentSpanId]).toEqual([traceId, 'b'.repeat(16)]);
  const status = collector.named('getAgentStatus').find((span) => span.traceId === traceId);
  expect([status?.parentSpanId, valueOf(status!, 'agent_gateway.outcome')]).toEqual([query?.spanId, '0']);
  const polls = collector.named('poll').map(({ spanId }) => spanId);
  const pushes = collector.named('push');
  for (const { links } of pushes) expect(polls).toContain(links?.[0]?.spanId);
  const refused = await eventually(() => {
    const found = collector.spans.find((span) => valueOf(span, 'agent_gateway.outcome') === '101-001');
    expect(collector.named('mutation').map(({ spanId }) => spanId)).toContain(found?.parentSpanId);
    return found;
  });
  expect(refused?.name).toBe('releaseAgentConf');
  expect([...collector.services]).toEqual(['desk-facade']);
  // The last spans are sent on stop, so nothing is lost with the process.
  await ask(url, 'query LastOfAll { __typename }');
  simulator.endHolds();
  expect((await server.stop()).code).toBe(0);
  const names = collector.named('query').map((span) => valueOf(span, 'graphql.operation.name'));
  expect(names.filter((name) => name === 'LastOfAll')).toHaveLength(1);
  // Times in nanoseconds may contain any digits.
  const text = collector.text.replaceAll(/\d{17,}/g, '');
  for (const secret of [guid, guid.split('.')[0]!, 'Demo@1001', '701001', 'Test_Traced'])
    expect(text).not.toContain(secret);
  await simulator.close();
});

/** Reports each OpenTelemetry module that is loaded. */
const watchModules = `
  import { registerHooks } from 'node:module';
  registerHooks({
    load(url, context, next) {
      if (url.includes('/@opentelemetry/')) process.stderr.write(url + '\\n');
      return next(url, context);
    },
  });`;

test('without a collector in the environment nothing of the SDK is loaded', async () => {
  const loaded = await Promise.all(
    [
      {},
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', OTEL_SDK_DISABLED: 'true' },
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' },
    ].map(async (env) => {
      await using server = new ServerProcess({
        PORT: '0',
        AGENT_GATEWAY_URL: 'http://127.0.0.1:9',
        STORE_URL: 'sqlite::memory:',
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watchModules)}`,
        ...env,
      });
      await server.url();
      // The address and the modules arrive over two pipes: only at the end has everything been read.
      expect((await server.stop()).code).toBe(0);
      return server.stderr.includes('@opentelemetry/sdk-trace/');
    }),
  );
  expect(loaded).toEqual([false, false, true]);
});

const traced = (env: Readonly<Record<string, string>>) =>
  new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: 'http://127.0.0.1:9',
    STORE_URL: 'sqlite::memory:',
    OTEL_BSP_SCHEDULE_DELAY: '50',
    ...env,
  });

test('a span has the operation’s name in its own where documents are trusted, and else as an attribute alone', async () => {
  await using collector = await Collector.start();
  await using server = traced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRUSTED_DOCUMENTS: 'on' });
  const { operations } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schema/generated/persisted-query-manifest.json'), 'utf8'),
  ) as { readonly operations: readonly { readonly id: string; readonly name: string }[] };
  const { id, name } = operations.find(({ name: each }) => each === 'AgentStatus')!;
  await fetch(await server.url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: `sha256:${id}`, variables: { agentId: '1001' } }),
  });
  await eventually(() => {
    expect(collector.named(`query ${name}`)).toHaveLength(1);
  });
});

test('the samplers and the switch of OpenTelemetry do what they say', async () => {
  const parent = (sampled: '00' | '01') => ({ traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-${sampled}` });
  const recorded = async (env: Readonly<Record<string, string>>): Promise<number> => {
    await using collector = await Collector.start();
    await using server = traced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env });
    const url = await server.url();
    for (const headers of [{}, parent('00'), parent('01')])
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ __typename }"}',
      });
    await server.stop();
    return collector.named('query').length;
  };
  const rows = {
    always_on: 3,
    always_off: 0,
    traceidratio: 3,
    parentbased_always_on: 2,
    parentbased_always_off: 1,
    parentbased_traceidratio: 2,
  };
  const found = await Promise.all(
    Object.keys(rows).map(async (sampler) => [sampler, await recorded({ OTEL_TRACES_SAMPLER: sampler })] as const),
  );
  expect(Object.fromEntries(found)).toEqual(rows);
  expect(await recorded({ OTEL_TRACES_EXPORTER: 'none' })).toBe(0);
});

test('a trace is recorded with all its calls to the gateway, or not at all', async () => {
  await using collector = await Collector.start();
  const gateway = await ScriptedGateway.start();
  onTestFinished(() => gateway.close());
  gateway.always('GET /onlineagent/', (hit) => {
    hit.refuse('105-001');
  });
  const half = { OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.5' };
  await using server = traced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, AGENT_GATEWAY_URL: gateway.url, ...half });
  const url = await server.url();
  for (let n = 0; n < 40; n += 1) await ask(url, '{ agent(id: "1001") { cursor } }', {}, `unknown-${n}`);
  await server.stop();
  const recorded = new Set(collector.named('query').map(({ traceId }) => traceId));
  const calls = collector.spans.filter(({ name }) => name !== 'query');
  // The chance that none or all of 40 are recorded is one in 2^39.
  expect(recorded.size).toBeGreaterThan(0);
  expect(recorded.size).toBeLessThan(40);
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter(({ traceId }) => !recorded.has(traceId))).toEqual([]);
});

test.each([
  ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
  ['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL', 'http/protobuf'],
  ['OTEL_TRACES_EXPORTER', 'zipkin'],
  ['OTEL_TRACES_SAMPLER', 'jaeger_remote'],
])('%s=%s, which is not carried out, is refused in one line', async (name, value) => {
  await using server = traced({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', [name]: value });
  expect((await server.exited).code).toBe(2);
  expect(server.stderr).toMatch(new RegExp(`^${name} must be one of [^\\n]*\\n$`));
});

test('a variable of OpenTelemetry that is not carried out is named at the start, and one that is satisfied is not', async () => {
  const satisfied = { OTEL_METRICS_EXPORTER: 'none', OTEL_PROPAGATORS: 'tracecontext,baggage', OTEL_RESOURCE_ATTRIBUTES: 'a=b' }; // prettier-ignore
  const strays = { OTEL_LOGS_EXPORTER: 'otlp', OTEL_BSP_MAX_QUEUE_SIZE: '1', OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT: '3' };
  expect(strayTelemetry(satisfied)).toEqual([]);
  const told = Object.keys(strays).map((name) => expect.stringMatching(`^${name} is not carried out`) as string);
  expect(strayTelemetry({ ...satisfied, ...strays })).toEqual(told);
  await using server = traced({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', ...strays });
  await server.url();
  await until('a line for each', () => Object.keys(strays).every((name) => server.stderr.includes(name)));
});

test('a collector that never answers delays no stop, and the log says that the last traces are lost', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  await using server = traced({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    OTEL_BSP_SCHEDULE_DELAY: '60000',
  });
  await ask(await server.url(), '{ __typename }');
  expect((await server.stop()).code).toBe(0);
  // The exporter itself would wait for ten seconds and report its own failure.
  expect(server.stderr).toContain('The last traces were not sent within 800 ms');
  silent.close();
});

test('a line of the log has the ids of its trace', async () => {
  await using collector = await Collector.start();
  const gateway = await ScriptedGateway.start();
  onTestFinished(() => gateway.close());
  gateway.always('GET /onlineagent/', (hit) => {
    hit.refuse('105-001');
  });
  await using server = traced({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, AGENT_GATEWAY_URL: gateway.url });
  await ask(await server.url(), '{ agent(id: "1001") { cursor } }', {}, 'unknown');
  const line = await eventually(() => {
    const found = server.stderr.split('\n').find((each) => each.includes('neither accepted nor refused'));
    expect(found).toBeDefined();
    return JSON.parse(found!) as { readonly trace_id?: string; readonly span_id?: string };
  });
  await eventually(() => {
    expect(collector.spans.map(({ spanId }) => spanId)).toContain(line.span_id);
  });
  expect(line.trace_id).toMatch(/^[0-9a-f]{32}$/);
});
