/** The demo of `npm run desk` in a real browser: one click signs in, and the bar simulates outages and customers. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { hasNoFindings } from '../../rig/axe.ts';
import { noBrowser, openBrowser, picture } from '../../rig/browser.ts';
import { Command } from '../../rig/command.ts';
import { TemporaryFolder } from '../../rig/folder.ts';
import { patienceMs } from '../../rig/patience.ts';
import { DeskPerson } from '../desk-person.ts';

const settings = {
  PORT: '0',
  DESK_PORT: '0',
  STORE_URL: 'sqlite::memory:',
  LOG_LEVEL: 'error',
  AGENT_GATEWAY_POLL_HOLD_MS: '300',
  AGENT_GATEWAY_TIMEOUT_MS: '1500',
};

beforeAll(() => prepareDesk());

test.skipIf(noBrowser)('one click signs an agent in, and each button of the demo bar does what it says', async () => {
  await using command = new Command('scripts/desk.ts', [], { env: settings });
  const url = await command.prints(/^Agent desk: (.*)$/m);
  const { context } = await openBrowser({ width: 1280, height: 900 });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(url);
  const dora = new DeskPerson('1004', page);
  await picture(page, 'demo-sign-in');
  await hasNoFindings(page);
  await dora.press('Sign in as 1004');
  await dora.isConnected('Live');

  await dora.press('Let a customer call');
  await page.getByRole('button', { name: /^Answer 186\d{8}$/ }).press('Enter');
  await page.getByRole('listitem', { name: /: Talking$/ }).waitFor();
  await picture(page, 'demo-bar');
  await hasNoFindings(page);
  await dora.press('Let the customer hang up');
  await dora.seesText('You are not in a call.');
  await dora.press('Let the customer hang up');
  await dora.seesText('Let the customer hang up: not possible now');

  await dora.press('Freeze the gateway');
  await dora.isConnected('Degraded');
  await dora.press('Unfreeze the gateway');
  await dora.isConnected('Live');

  await dora.press('Cut the network');
  await dora.seesText('The connection is lost.');
  await dora.press('Restore the network');
  await dora.isConnected('Live');
});

test.skipIf(noBrowser)('the demo bar kills the server and starts it again, and the session goes on', async () => {
  using folder = new TemporaryFolder();
  const env = { ...settings, STORE_URL: `sqlite:${join(folder.path, 'store.db')}` };
  await using command = new Command('scripts/desk.ts', [], { env });
  const url = await command.prints(/^Agent desk: (.*)$/m);
  const { context } = await openBrowser({ width: 1280, height: 900 });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(url);
  const dora = new DeskPerson('1004', page);
  await dora.press('Sign in as 1004');
  await dora.isConnected('Live');
  await dora.press('Kill the server');
  await dora.seesText('The connection is lost.');
  await command.prints(/^(The server ended with SIGKILL)/m);
  await dora.press('Start the server');
  await dora.isConnected('Live');
  expect(await command.end()).toEqual([0, null]);
  expect(command.processes()).toEqual([]);
});

test('another site’s page cannot use the demo bar', async () => {
  await using command = new Command('scripts/desk.ts', [], { env: settings });
  const url = await command.prints(/^Agent desk: (.*)$/m);
  const post = async (headers: Readonly<Record<string, string>>) =>
    (await fetch(new URL('/demo/cut', url), { method: 'POST', headers })).status;
  expect(await post({ origin: 'http://elsewhere.example' })).toBe(403);
  expect(await post({})).toBe(403);
  expect((await fetch(new URL('/demo/state', url))).headers.get('content-type')).toBe('application/json');
  expect(await post({ origin: new URL(url).origin })).toBe(200);
});
