/** The desk's call bar in a real browser, by keyboard: simulated calls from the first ring to the end. */
import { beforeAll, expect, test } from 'vitest';
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { hasNoFindings } from '../../rig/axe.ts';
import { noBrowser, picture } from '../../rig/browser.ts';
import { Desk } from '../../rig/desk.ts';
import { patienceMs } from '../../rig/patience.ts';
import { DeskPerson } from '../desk-person.ts';
import { fits, hasCalls, needsNoColoursOfItsOwn, stage } from '../stage.ts';

const patient = { timeout: patienceMs };
const customer = '70093';
const queueName = 'defaultAudioSkill';

beforeAll(() => prepareDesk());

test.skipIf(noBrowser)('a call rings with its queue, is answered, muted, held, retrieved and ended', async () => {
  const { anna, simulator } = await stage();
  await picture(anna.page, 'calls-none');
  simulator.letHappen({ happening: 'customerCalls', caller: customer });
  await hasCalls(anna, `${customer}: Incoming call`);
  expect(await anna.page.title()).toBe('Call! Agent 1001: agent desk');
  await anna.seesText(queueName);
  await hasNoFindings(anna.page);
  await picture(anna.page, 'calls-ringing');
  await anna.press(`Answer ${customer}`);
  await hasCalls(anna, `${customer}: Talking`);
  await anna.press('Mute');
  await hasCalls(anna, `${customer}: Talking, you are muted`);
  await anna.press('Unmute');
  await anna.press('Keypad');
  await anna.hasFocusOn('1');
  await anna.page.keyboard.press('4');
  await anna.page.keyboard.press('#');
  await expect.poll(() => anna.page.getByLabel('Digits sent').innerText(), patient).toBe('4#');
  await fits(anna.page);
  await needsNoColoursOfItsOwn(anna.page);
  await picture(anna.page, 'calls-keypad');
  await hasNoFindings(anna.page);
  await anna.press(`Hold ${customer}`);
  await hasCalls(anna, `${customer}: On hold`);
  await picture(anna.page, 'calls-held');
  await anna.press(`Retrieve ${customer}`);
  await hasCalls(anna, `${customer}: Talking`);
  await anna.press(`Hang up ${customer}`);
  await anna.seesText('You are not in a call.');
});

test.skipIf(noBrowser)(
  'a call is rejected back to its queue, and one without a queue only after a question',
  async () => {
    const { anna, facade, simulator } = await stage();
    await using ben = await Desk.open(facade, '1002');
    await ben.done('startInternalCall', 'input: { toAgentId: "1001" }');
    await hasCalls(anna, '1002: Incoming call');
    await anna.press('Reject 1002');
    await anna.answers('1002 is disconnected.', 'Cancel');
    await hasCalls(anna, '1002: Incoming call');
    await anna.press('Reject 1002');
    await anna.answers('1002 is disconnected.', 'yes');
    await anna.seesText('You are not in a call.');
    simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: customer });
    await anna.press(`Reject ${customer}`);
    await anna.seesText('You are not in a call.');
    await expect.poll(() => facade.simulator.agent('1001').calls, patient).toEqual([]);
  },
);

test.skipIf(noBrowser)('the agent dials, consults a colleague, joins both calls, and drops one', async () => {
  const { anna, facade } = await stage();
  await using ben = await Desk.open(facade, '1002');
  const dial = anna.page.getByRole('form', { name: 'Dial' });
  await dial.getByLabel('Number or agent id').fill(customer);
  await anna.page.keyboard.press('Enter');
  await hasCalls(anna, `${customer}: Talking`);
  await anna.press('Transfer or consult');
  const transfer = anna.page.getByRole('form', { name: 'Transfer' });
  await transfer.getByLabel('Id or number').fill('1002');
  await fits(anna.page);
  await picture(anna.page, 'calls-transfer');
  await hasNoFindings(anna.page);
  await anna.press('Consult first');
  await hasCalls(anna, `${customer}: On hold`, '1002: Talking');
  await picture(anna.page, 'calls-consult');
  await anna.press(`Join with ${customer}`);
  await expect.poll(() => anna.page.getByText('Three-party call').count(), patient).toBeGreaterThan(0);
  await fits(anna.page);
  await picture(anna.page, 'calls-three-party');
  await hasNoFindings(anna.page);
  await anna.press('Drop 1002');
  await hasCalls(anna, `${customer}: Talking`);
  await expect.poll(() => facade.simulator.agent(ben.agentId).calls, patient).toEqual([]);
});

test.skipIf(noBrowser)('a call is transferred, and what the gateway refuses is said with its advice', async () => {
  const { anna, simulator } = await stage();
  simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: customer });
  await anna.press(`Answer ${customer}`);
  await hasCalls(anna, `${customer}: Talking`);
  await anna.press('Transfer or consult');
  const transfer = anna.page.getByRole('form', { name: 'Transfer' });
  await transfer.getByRole('combobox').selectOption({ label: 'Number' });
  await transfer.getByLabel('Id or number').fill('70094');
  simulator.letHappen({
    happening: 'fault',
    fault: { kind: 'retcode', retcode: '200-018', path: '/transfer', target: 'command', times: 1 },
  });
  await anna.press('Transfer now');
  await anna.isTold('Transfer: refused', '200-018');
  await picture(anna.page, 'calls-refused');
  await anna.press('Dismiss');
  await anna.press('Transfer now');
  await anna.seesText('You are not in a call.');
});

test.skipIf(noBrowser)(
  'a second tab of the session shows the same calls, and its button waits while the first acts',
  async () => {
    const { anna, context, simulator } = await stage();
    // Like duplicating a tab in a browser: the session is copied.
    const [page] = await Promise.all([context.waitForEvent('page'), anna.page.evaluate("open('/') && null")]);
    const second = new DeskPerson('1001', page);
    await second.isConnected('Live');
    simulator.letHappen({ happening: 'customerRings', agent: '1001', caller: customer });
    for (const tab of [anna, second]) await hasCalls(tab, `${customer}: Incoming call`);
    await second.press(`Answer ${customer}`);
    for (const tab of [anna, second]) await hasCalls(tab, `${customer}: Talking`);
    await anna.press('Mute');
    // No event reports a mute.
    for (const tab of [anna, second]) await hasCalls(tab, `${customer}: Talking, you are muted`);
  },
);
