/** A copy of the SQLite store made while the server uses it, and the effects of restoring it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn, Watch } from '../rig/client.ts';
import { testHoldMs } from '../rig/facade.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';

const root = join(import.meta.dirname, '..', '..');

async function backup(store: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'scripts/backup.ts'), ...args], {
    env: { PATH: process.env['PATH'], STORE_URL: `sqlite:${store}` },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

async function world() {
  const folder = new TemporaryFolder();
  onTestFinished(() => {
    folder[Symbol.dispose]();
  });
  const simulator = await startSimulator({ pollHoldMs: testHoldMs, eventsPerAnswer: 20 });
  onTestFinished(() => simulator.close());
  const store = join(folder.path, 'store.db');
  const start = () => {
    const server = new ServerProcess({
      PORT: '0',
      AGENT_GATEWAY_URL: simulator.url,
      AGENT_GATEWAY_POLL_HOLD_MS: String(testHoldMs),
      STORE_URL: `sqlite:${store}`,
    });
    onTestFinished(() => server[Symbol.asyncDispose]());
    return server;
  };
  return { folder: folder.path, store, simulator, start };
}

test('npm run backup copies a store in use; put back, it begins a new epoch, and what it lacks is announced', async () => {
  const { folder, store, simulator, start } = await world();
  const server = start();
  const { guid, cursor } = await signIn(await server.url(), '1001');
  const before = await Watch.open(await server.url(), '1001', { guid, after: cursor });
  for (let n = 0; n < 300; n += 1) simulator.inject('1001', { eventType: `Before_${n}`, content: 'x'.repeat(500) });
  await before.untilTypes('Before_0');
  // Events continue while the copy is made.
  const copy = join(folder, 'copy.db');
  expect(await backup(store, copy)).toEqual({ code: 0, output: `${copy}\n` });
  await before.untilTypes('Before_299');
  for (let n = 0; n < 5; n += 1) simulator.inject('1001', { eventType: `After_${n}` });
  await before.untilTypes('After_4');
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(existsSync(`${store}.backup`)).toBe(false);
  {
    using database = new DatabaseSync(copy, { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  }
  expect((await server.stop()).code).toBe(0);

  for (const suffix of ['', '-wal', '-shm']) rmSync(`${store}${suffix}`, { force: true });
  copyFileSync(copy, store);
  const restored = start();
  const url = await restored.url();
  await using after = await Watch.open(url, '1001', { guid, after: cursor, fields: '... on StreamGap { cause }' });
  await after.untilTypes('Before_0', 'StreamGap');
  expect(after.events.find(({ type }) => type === 'StreamGap')).toMatchObject({ cause: 'STORE' });
  simulator.inject('1001', { eventType: 'Again' });
  await after.untilTypes('Again');
  const again = after.events.find(({ type }) => type === 'Again')!;
  expect(before.ids).not.toContain(again.id);
  expect(again.id.split('-')[0]).not.toBe(before.ids[0]!.split('-')[0]);
  await before[Symbol.asyncDispose]();
});

test('npm run backup copies a store that nobody uses, and refuses what is none', async () => {
  const { folder, store, start } = await world();
  expect(await backup(store)).toEqual({ code: 2, output: `STORE_URL names no file: ${store}\n` });
  const server = start();
  await signIn(await server.url(), '1001');
  await server.stop();
  expect(await backup(store)).toEqual({ code: 0, output: `${store}.backup\n` });
  expect(await backup(':memory:')).toMatchObject({ code: 2 });
  expect(await backup(store, join(folder, 'one.db'), join(folder, 'two.db'))).toMatchObject({ code: 2 });
});
