/** Texts in the gateway's answers reach the agent that they are for, but no log, trace, metric or error. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ChangeListeners } from '../../src/journal/change-listeners.ts';
import { ask, mutate, signIn, type GraphqlError } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { ServerProcess } from '../rig/process.ts';
import { poll, ScriptedGateway, signInEach } from '../rig/scriptedgateway.ts';
import { startCollector } from './collector.ts';

const number = '13800138000';
const release = 'releaseAgentConference(agentId: "1001")';

test('a number in a retcode, a message or a body of the gateway is in no log, trace, metric or error', async () => {
  await using collector = await startCollector();
  const gateway = await ScriptedGateway.start();
  onTestFinished(() => gateway.close());
  signInEach(gateway);
  await using server = new ServerProcess({
    PORT: '0',
    AGENT_GATEWAY_URL: gateway.url,
    AGENT_GATEWAY_TIMEOUT_MS: '2000',
    STORE_URL: 'sqlite::memory:',
    LOG_LEVEL: 'trace',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_TRACES_SAMPLER_ARG: '1',
    OTEL_BSP_SCHEDULE_DELAY: '50',
  });
  const url = await server.url();
  gateway.always(poll, (hit) => {
    hit.refuse(number, `call of ${number}`);
  });
  const { guid } = await signIn(url, '1001');
  const errors: GraphqlError[] = [];
  const told = async (query: string, asGuid = guid) => {
    errors.push(...(await ask(url, query, {}, asGuid)).errors);
  };
  const status = `query of${number} { agent(id: "1001") { status } }`;
  const answers = [
    { retcode: number, message: `call of ${number}` },
    { retcode: `call of ${number}`, message: number },
    { retcode: Number(number), message: '' },
    { retcode: '0', message: number, result: { agentState: { number }, [number]: [number] }, event: number },
    { message: number },
    `<h1>${number}</h1>`,
    `{"retcode":"0","message":"${number}`,
  ];
  for (const answer of answers) {
    gateway.always('', (hit) => {
      if (!hit.path.startsWith('/agentevent/')) hit.answer(answer);
    });
    await told(status);
    await told(`mutation { ${release} { __typename } }`);
    // The server proves an unknown Guid with a call.
    await told('{ agentEventCursor(agentId: "1001") }', 'stranger.AgentGateway0');
    await told('{ agent(id: "1001") { events { items { id } } } }', 'stranger.AgentGateway0');
    const subscription = { query: 'subscription { agentEvents(agentId: "1001") { id } }' };
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', guid: 'stranger.AgentGateway0' };
    await fetch(url, { method: 'POST', headers, body: JSON.stringify(subscription) }).then((each) => each.body?.cancel());
  }
  expect((await mutate(url, release, guid)).errors[0]?.extensions['code']).toBe('GATEWAY_GARBLED');
  await eventually(() => {
    expect(server.stderr).toContain('Gateway neither accepted nor refused a Guid');
    expect(server.stderr).toContain('Cannot fetch events from the gateway');
    expect(collector.received()).toContain('agent_gateway.outcome');
  });
  const metrics = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  gateway.always('', (hit) => {
    hit.refuse('100-006');
  });
  await server.stop();
  expect(errors.length).toBeGreaterThan(5);
  const places = { log: server.stderr, stdout: server.stdout, metrics, traces: collector.received(), errors: JSON.stringify(errors) };
  for (const [place, text] of Object.entries(places)) expect([place, text.includes(number)]).toEqual([place, false]);
}); // prettier-ignore

test('an error that quotes what it choked on is logged without the number in it', () => {
  const source = join(import.meta.dirname, '..', '..', 'src', 'telemetry', 'log.ts');
  const script = `
    const log = (await import(${JSON.stringify(source)})).createLog('trace');
    const error = new TypeError('cannot represent "${number}" of 138 0013 8000, (138) 0013-8000, +86 ${number}\\n    at ${number}',
      { cause: new RangeError('at 127.0.0.1:54321: ${number}') });
    log.error({ err: error, retcode: '${number}', code: '${number}' }, 'x');`;
  const { log, written } = logged(script);
  expect(written).toContain('127.0.0.1:54321');
  expect(written).toContain('cannot represent');
  expect([log.retcode, log.code]).toEqual(['other', 'other']);
  expect(written.replaceAll(/\D/g, '')).not.toMatch(/13800138000/);
});

test('a listener of the store that chokes on an entry is reported without the entry', () => {
  const lines: string[] = [];
  const listeners = new ChangeListeners((line) => lines.push(line));
  listeners.on('1001', () => {
    JSON.parse(`x${number}`);
  });
  listeners.notify('1001');
  expect(lines).toEqual(['a listener of agent 1001 threw: SyntaxError']);
});

function logged(script: string): {
  readonly log: { readonly retcode: string; readonly code: string };
  readonly written: string;
} {
  const command = ['-c', '"$0" --input-type=module -e "$1" 2>&1', process.execPath, script];
  const written = execFileSync('/bin/sh', command, { encoding: 'utf8' });
  return { log: JSON.parse(written) as { retcode: string; code: string }, written };
}
