import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { Collector, valueOf } from '../rig/collector.ts';
import { eventually } from '../rig/eventually.ts';
import { testHoldMs } from '../rig/facade.ts';
import { ServerProcess } from '../rig/process.ts';

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
    for (const name of ['query DeskAgent', 'getAgentStatus', 'push', 'poll', 'mutation'])
      expect(collector.named(name).length, name).toBeGreaterThan(0);
    return collector.named('query DeskAgent');
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
  // Nor is what ends with the process lost: the last spans come with its stop.
  await ask(url, 'query LastOfAll { __typename }');
  simulator.endHolds();
  expect((await server.stop()).code).toBe(0);
  expect(collector.named('query LastOfAll')).toHaveLength(1);
  // Times in nanoseconds have any digits.
  const text = collector.text.replaceAll(/\d{17,}/g, '');
  for (const secret of [guid, guid.split('.')[0]!, 'Demo@1001', '701001', 'Test_Traced'])
    expect(text).not.toContain(secret);
  await simulator.close();
});

/** Tells each module of OpenTelemetry that is loaded. */
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
      return server.stderr.includes('@opentelemetry/sdk-trace/');
    }),
  );
  expect(loaded).toEqual([false, false, true]);
});
