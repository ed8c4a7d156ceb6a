/** The example that watches an agent from a terminal, run as a separate process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';

function watch(url: string, agentId: string) {
  const file = join(import.meta.dirname, '..', '..', 'examples', 'watch.ts');
  const child = spawn(process.execPath, [file, url, agentId], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  return { said, ended };
}

/** An address without a listener. */
async function deserted(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/graphql`;
}

test('it prints the events of its agent', async () => {
  await using facade = await startFacade();
  const { said } = watch(facade.url, '1005');
  await eventually(() => {
    expect(said.out).toMatch(/^connection: live\n/);
    expect(said.out).toMatch(/^AgentState_Ready /m);
  });
});

test('without a server it ends with one line, which names the address and says what to start', async () => {
  const url = await deserted();
  expect(await watch(url, '1005').ended).toEqual({
    code: 1,
    out: '',
    err: `No server answers at ${url}: start it with npm start, or name another address. fetch failed (ECONNREFUSED)\n`,
  });
});

test('refused by the gateway, it ends with one line too', async () => {
  await using facade = await startFacade();
  const { code, err } = await watch(facade.url, '4711').ended;
  expect([code, err.split('\n').length]).toEqual([1, 2]);
  expect(err).toContain(`Agent 4711 cannot sign in at ${facade.url}: `);
});
