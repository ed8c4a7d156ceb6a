/** Alerts for an agent who looks elsewhere, keyboard shortcuts, and the directory. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { hasNoFindings } from '../../rig/axe.ts';
import { noBrowser, picture } from '../../rig/browser.ts';
import { Desk } from '../../rig/desk.ts';
import { patienceMs } from '../../rig/patience.ts';
import { fits, hasCalls, needsNoColoursOfItsOwn, stage } from '../stage.ts';

const patient = { timeout: patienceMs };
const customer = '70093';

beforeAll(() => prepareDesk());

/** A background page that records its notifications and tones. */
const background = `
  window.heard = { notifications: [], closed: 0, tones: 0 };
  Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
  window.Notification = class {
    static requestPermission = async () => 'granted';
    constructor(title, { body }) { heard.notifications.push(title + ', ' + body); }
    close() { heard.closed += 1; }
  };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...at) { heard.tones += 1; return start.apply(this, at); };
`;
interface Heard {
  readonly notifications: readonly string[];
  readonly closed: number;
  readonly tones: number;
}
const heard = (page: Page): Promise<Heard> => page.evaluate<Heard>('heard');

test.skipIf(noBrowser)('a call shows a notification and rings where the agent wants both', async () => {
  const { anna, simulator, facade } = await stage(background);
  const { page } = anna;
  simulator.letHappen({ happening: 'customerCalls', caller: customer });
  await anna.press(`Answer ${customer}`);
  await hasCalls(anna, `${customer}: Talking`);
  // Neither was requested: under remote control the desk is silent.
  expect(await heard(page)).toEqual({ notifications: [], closed: 0, tones: 0 });
  await anna.press(`Hang up ${customer}`);
  await anna.seesText('You are not in a call.');

  await anna.press('Shortcuts and alerts');
  await page.getByLabel('Ring when').check();
  await page.getByLabel('Show a notification').check();
  await hasNoFindings(page);
  await fits(page);
  await needsNoColoursOfItsOwn(page);
  await picture(page, 'help-sheet');
  await anna.press('Close');
  await anna.hasFocusOn('Shortcuts and alerts');
  await using ben = await Desk.open(facade, '1002');
  await ben.done('startInternalCall', 'input: { toAgentId: "1001" }');
  await hasCalls(anna, '1002: Incoming call');
  await expect.poll(async () => (await heard(page)).notifications, patient).toEqual(['Call from 1002, Agent 1001']);
  await expect.poll(async () => (await heard(page)).tones, patient).toBeGreaterThan(0);
  await anna.press('Answer 1002');
  await expect.poll(async () => (await heard(page)).closed, patient).toBe(1);
  expect(await page.evaluate('Object.keys(localStorage)')).toEqual(['agent-desk-alerts']);
});

test.skipIf(noBrowser)('a call is answered, muted, held, retrieved and ended by shortcuts', async () => {
  const { anna, simulator, facade } = await stage();
  const { page } = anna;
  const press = (letter: string) => page.keyboard.press(`Alt+Shift+Key${letter}`);
  await press('K');
  await page.getByRole('dialog', { name: 'Shortcuts and alerts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // There is no call to answer.
  await press('A');
  simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: customer });
  await hasCalls(anna, `${customer}: Incoming call`);
  await press('A');
  await hasCalls(anna, `${customer}: Talking`);
  await press('M');
  await hasCalls(anna, `${customer}: Talking, you are muted`);
  await press('M');
  await hasCalls(anna, `${customer}: Talking`);
  await press('H');
  await hasCalls(anna, `${customer}: On hold`);
  await press('H');
  await hasCalls(anna, `${customer}: Talking`);
  await press('X');
  await anna.seesText('You are not in a call.');
  await using ben = await Desk.open(facade, '1002');
  await ben.done('startInternalCall', 'input: { toAgentId: "1001" }');
  await hasCalls(anna, '1002: Incoming call');
  await press('R');
  // Irreversible actions ask for confirmation, and the dialog has keyboard shortcuts.
  await page.getByRole('dialog').waitFor();
  await press('A');
  await anna.answers('1002 is disconnected.', 'Escape');
  await hasCalls(anna, '1002: Incoming call');
});

test.skipIf(noBrowser)('a colleague is found in the directory, with a status, and consulted', async () => {
  const { anna, facade, simulator } = await stage();
  const { page } = anna;
  await using ben = await Desk.open(facade, '1002');
  await using cleo = await Desk.open(facade, '1003');
  await cleo.done('setAgentBusy', 'input: {}');
  simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: customer });
  await anna.press(`Answer ${customer}`);
  await hasCalls(anna, `${customer}: Talking`);
  await page.keyboard.press('Alt+Shift+KeyT');
  const directory = page.getByRole('list', { name: 'Directory' });
  await expect
    .poll(() => directory.getByRole('button').evaluateAll((all) => all.map((each) => each.textContent)), patient)
    .toEqual([expect.stringMatching(/^1002.*Available$/), expect.stringMatching(/^1003.*Busy$/)]);
  await fits(page);
  await hasNoFindings(page);
  await picture(page, 'directory');
  const target = page.getByRole('form', { name: 'Transfer' }).getByLabel('Id or number');
  await target.fill('1003');
  await expect.poll(() => directory.getByRole('button').count(), patient).toBe(1);
  await target.fill('');
  await directory.getByRole('button', { name: '1002' }).press('Enter');
  expect(await target.inputValue()).toBe('1002');
  await anna.press('Consult first');
  await hasCalls(anna, `${customer}: On hold`, '1002: Talking');
  expect(ben.agentId).toBe('1002');
});
