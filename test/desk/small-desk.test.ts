/** The small desk of the client kit's README: the code that the README shows is the code that runs here, in at most 60 lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { prepareDesk, serveDesk } from '../../scripts/desk-parts.ts';
import { noBrowser, openBrowser } from '../rig/browser.ts';
import { startFacade } from '../rig/facade.ts';
import { patienceMs } from '../rig/patience.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const source = read('examples/agent-desk/small/SmallDesk.tsx');

beforeAll(() => prepareDesk());

test('a desk with status, calls and conference takes at most 60 lines, and the README shows it', () => {
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  expect(read('client/README.md')).toContain(`\`\`\`tsx\n${source}\`\`\``);
});

test('the React tutorial shows it from its first line to its last', () => {
  const blocks = [...read('docs/react.md').matchAll(/^```tsx file=SmallDesk\.tsx\n([^]*?)^```$/gm)];
  expect(blocks.map(([, text = '']) => text).join('')).toBe(source);
});

async function openSmallDesk() {
  const facade = await startFacade();
  const desk = await serveDesk(0, new URL(facade.url).origin);
  onTestFinished(async () => {
    desk.process.kill('SIGKILL');
    await facade[Symbol.asyncDispose]();
  });
  const { context } = await openBrowser({ width: 800, height: 600 });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(new URL('small/', desk.url).href);
  return { facade, page };
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Agent id').fill('1001');
  await page.getByLabel('Password').fill(password);
  await page.getByLabel('Phone number').fill('71001');
  await page.keyboard.press('Enter');
}

test.skipIf(noBrowser)('an agent signs in, answers and ends a call, and holds a conference', async () => {
  const { facade, page } = await openSmallDesk();
  const press = (name: string) => page.getByRole('button', { name }).click();
  const sees = (text: string) => page.getByText(text).first().waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  const refused = page.waitForEvent('dialog');
  await signIn(page, 'wrong');
  expect((await refused).message()).toContain('password');
  await signIn(page, 'Demo@1001');
  await page.getByRole('heading', { name: 'IDLE' }).waitFor();
  facade.simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: '70093' });
  await sees('70093 calls');
  await press('Answer');
  await sees('TALKING');
  await press('Hang up');
  await page.getByText('70093 calls').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'IDLE' }).waitFor();

  // A refusal of the gateway is data, and is shown.
  facade.simulator.letHappen({
    happening: 'fault',
    fault: {
      kind: 'retcode',
      retcode: '101-003',
      message: 'in one',
      path: 'requestagentconf',
      target: 'command',
      times: 1,
    },
  });
  await press('Request conference');
  // The gateway's message, and the server's advice.
  await page.getByText('in one: ').and(page.getByRole('alert')).waitFor();
  await press('Request conference');
  await sees('In conference: 1001');
  expect(await page.getByRole('alert').count()).toBe(0);
  await press('End conference');
  await page.getByText('In conference').waitFor({ state: 'detached' });
});

test.skipIf(noBrowser)(
  'an agent who missed a call becomes ready again, and a signed-out agent can press no button',
  async () => {
    const { facade, page } = await openSmallDesk();
    const button = (name: string) => page.getByRole('button', { name });
    const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
    await page.getByPlaceholder('Agent id').waitFor();
    await signIn(page, 'Demo@1001');
    await heading('IDLE');
    facade.simulator.letHappen({ happening: 'agentGoesBusy', agent: '1001' });
    await heading('BUSY');
    await button('Request conference').click();
    await page.getByText('_20004: ').and(page.getByRole('alert')).waitFor();
    await button('Ready').click();
    await heading('IDLE');
    expect(await button('Ready').count()).toBe(0);

    facade.simulator.letHappen({ happening: 'agentIsSignedOut', agent: '1001' });
    await heading('SIGNED_OUT');
    expect(await button('Request conference').isDisabled()).toBe(true);
  },
);
