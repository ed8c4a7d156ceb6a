/** The desk's status selector in a real browser, by keyboard: reasons, timers, and the status after a call. */
import { beforeAll, expect, test } from 'vitest';
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { hasNoFindings } from '../../rig/axe.ts';
import { noBrowser, picture } from '../../rig/browser.ts';
import { patienceMs } from '../../rig/patience.ts';
import type { DeskPerson } from '../desk-person.ts';
import { fits, hasCalls, needsNoColoursOfItsOwn, stage } from '../stage.ts';

const patient = { timeout: patienceMs };

beforeAll(() => prepareDesk());

async function isShown({ page }: DeskPerson, status: string): Promise<void> {
  await expect.poll(() => page.getByTestId('status').innerText(), patient).toBe(status);
}

test.skipIf(noBrowser)('an agent is busy, rests with a reason until the rest is ended, and is in wrap-up', async () => {
  const { anna } = await stage();
  const { page } = anna;
  await isShown(anna, 'Available');
  await page.getByRole('timer', { name: 'In this status for' }).waitFor();
  await anna.press('Available: change status');
  const panel = page.getByRole('group', { name: 'Change status' });
  await panel.getByRole('option', { name: 'Lunch' }).waitFor({ state: 'attached' });
  await fits(page);
  await needsNoColoursOfItsOwn(page);
  await hasNoFindings(page);
  await picture(page, 'status-panel');
  await panel.getByLabel('Reason for being busy').selectOption({ label: 'Meeting' });
  await anna.press('Busy');
  await isShown(anna, 'Busy');
  await panel.waitFor({ state: 'detached' });
  await anna.hasFocusOn('change status');
  await page.locator('.status-detail').getByText('Meeting').waitFor();

  await anna.press('Busy: change status');
  await anna.press('Available');
  await isShown(anna, 'Available');

  await anna.press('Available: change status');
  await panel.getByRole('option', { name: 'Lunch' }).waitFor({ state: 'attached' });
  await panel.getByLabel('Reason for the rest').selectOption({ label: 'Lunch' });
  await panel.getByLabel('Minutes').selectOption('30');
  await anna.press('Rest');
  await isShown(anna, 'Resting');
  const left = page.getByRole('timer', { name: 'Rest' });
  await expect.poll(() => left.innerText(), patient).toMatch(/^(30:00|29:\d\d) left$/);
  await page.locator('.status-detail').getByText('Lunch').waitFor();
  await picture(page, 'status-rest');
  // The desk stores neither: both are read.
  await page.reload();
  await isShown(anna, 'Resting');
  await expect.poll(() => left.innerText(), patient).toMatch(/ left$/);
  await page.locator('.status-detail').getByText('Lunch').waitFor();
  await anna.press('Resting: change status');
  await anna.press('End rest');
  await isShown(anna, 'Available');

  await anna.press('Available: change status');
  await anna.press('Wrap-up');
  await isShown(anna, 'Wrap-up');
  await anna.press('Wrap-up: change status');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await anna.hasFocusOn('change status');
});

test.skipIf(noBrowser)('a rest that is asked for during a call is shown, and can be taken back', async () => {
  const { anna, simulator } = await stage();
  const { page } = anna;
  simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: '70093' });
  await anna.press('Answer 70093');
  await hasCalls(anna, '70093: Talking');
  await anna.press('Talking: change status');
  await anna.seesText('It takes effect after the call.');
  await anna.press('Rest');
  await anna.seesText('next: Resting');
  await picture(page, 'status-pending');
  await anna.press('Talking: change status');
  await anna.press('No rest after the call');
  await page.getByText('next: Resting').waitFor({ state: 'detached' });
  await isShown(anna, 'Talking');
});

test.skipIf(noBrowser)('a change of status that the gateway refuses is explained in the panel', async () => {
  const { anna, simulator } = await stage();
  await anna.press('Available: change status');
  simulator.letHappen({
    happening: 'fault',
    fault: { kind: 'retcode', retcode: '100-009', path: '/saybusy', target: 'command', times: 1 },
  });
  await anna.press('Busy');
  await anna.isTold('Busy: refused', '100-009', 'Choose another status.');
  await fits(anna.page);
  await hasNoFindings(anna.page);
  await picture(anna.page, 'status-refused');
});
