/** The server as a developer starts it: on a terminal, which `script` provides. */
import { expect, test } from 'vitest';
import { eventually } from '../rig/eventually.ts';
import { onTerminal } from '../rig/process.ts';

test.skipIf(process.platform !== 'linux')('on a terminal the log is lines for people, and Ctrl-C ends it', async () => {
  const env = { AGENT_GATEWAY_URL: 'http://127.0.0.1:1', STORE_URL: 'sqlite::memory:', PORT: '0', LOG_LEVEL: 'debug' };
  await using server = onTerminal(env);
  const url = await server.url();
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  await eventually(() => {
    expect(server.stdout).toMatch(/\[\d\d:\d\d:\d\d\] .*DEBUG.*: /);
  });
  expect(server.stdout).not.toContain('"level"');
  server.type('\x03');
  expect(await server.exited).toEqual({ code: 0, signal: null });
});
