/** The desk in Chinese and in English, in a real browser. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { hasNoFindings } from '../../rig/axe.ts';
import { noBrowser, picture } from '../../rig/browser.ts';
import { patienceMs } from '../../rig/patience.ts';
import { openDesk } from '../stage.ts';

const patient = { timeout: patienceMs };

beforeAll(() => prepareDesk());

/**
 * Text that stays English: the queue's name, event types and codes come from the gateway, and the switch names the other language in that language.
 */
const latin = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.body.querySelectorAll('*')]
    .filter((element) => !element.closest('code, .language, .notice-said, script, style'))
    .flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('title') ?? '',
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
    ])
    .filter((text) => /[A-Za-z]{3}/.test(text.replace(/Demo@|defaultAudioSkill/g, '')))`);

test.skipIf(noBrowser)('an agent signs in, is refused and works in Chinese, and goes back to English', async () => {
  const { context, url, simulator } = await openDesk();
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(url);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  const isChinese = async () => {
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
    expect(await latin(page)).toEqual([]);
    await hasNoFindings(page);
  };

  await press('中文');
  await page.getByLabel('座席工号').fill('1001');
  await page.getByLabel('电话号码').fill('71001');
  await page.getByLabel('密码').fill('wrong');
  await press('签入');
  await page.getByRole('alert').getByText('签入：被拒绝').waitFor();
  await isChinese();
  await picture(page, 'sign-in-chinese');
  await page.getByLabel('密码').fill('Demo@1001');
  await press('签入');
  await page.getByRole('heading', { name: '您不在任何会议中' }).waitFor();
  simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: '70093' });
  await press('应答 70093');
  await page.getByRole('listitem', { name: '70093：通话中' }).waitFor();
  await isChinese();
  await picture(page, 'desk-chinese');

  // The choice survives a reload, and the current page changes with it.
  await page.reload();
  await page.getByRole('listitem', { name: '70093：通话中' }).waitFor();
  await page.getByText('您已签入').waitFor();
  await press('English');
  await page.getByText('You signed in').waitFor();
  await page.getByRole('listitem', { name: '70093: Talking' }).waitFor();
  await press('Hang up 70093');
  await expect.poll(() => page.getByText('You are not in a call.').count(), patient).toBe(1);
});
