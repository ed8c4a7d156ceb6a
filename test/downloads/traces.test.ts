/** A ticket is a secret: it appears only in the link. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn } from '../rig/client.ts';
import { fetchFile, linkTo } from '../rig/files.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';

test('no log, metric or store has a ticket, whether it is used, used up or wrong', async () => {
  const simulator = await startSimulator({ pollHoldMs: 150 });
  using folder = new TemporaryFolder();
  await using server = new ServerProcess({
    AGENT_GATEWAY_URL: simulator.url,
    STORE_URL: `sqlite:${join(folder.path, 'store.db')}`,
    LOG_LEVEL: 'trace',
    PORT: '0',
  });
  const url = await server.url();
  const { guid } = await signIn(url, '1001');
  const { link } = await linkTo(url, guid, 'recordingLink(fileName: "Y:/1/0/1.V3")');
  const ticket = link!.path.split('ticket=')[1]!;
  for (let use = 1; use <= 4; use += 1) await fetchFile(url, link!.path);
  await fetchFile(url, `${link!.path}x`);
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  await server.stop();
  const stored = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name), 'latin1'));
  expect(stored.join('')).toContain('SQLite');
  expect(server.stderr).toContain('"method":"GET"');
  for (const text of [server.stdout, server.stderr, metrics, ...stored]) expect(text).not.toContain(ticket);
  await simulator.close();
});
