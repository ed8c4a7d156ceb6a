/** An inspector's desk in a real browser: the team with its states, the queues, and how an inspector joins a call. */
import { beforeAll, expect, test } from 'vitest';
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { hasNoFindings } from '../../rig/axe.ts';
import { noBrowser, picture } from '../../rig/browser.ts';
import { Desk } from '../../rig/desk.ts';
import { patienceMs } from '../../rig/patience.ts';
import { DeskPerson } from '../desk-person.ts';
import { fits, hasCalls, needsNoColoursOfItsOwn, openDesk, stage } from '../stage.ts';

const patient = { timeout: patienceMs };

beforeAll(() => prepareDesk());

test.skipIf(noBrowser)('an inspector sees who talks, listens, whispers, joins the call, and leaves it', async () => {
  const { facade, context, url, simulator } = await openDesk();
  await using agent = await Desk.open(facade, '1001');
  const iris = await DeskPerson.at(context, url, '1100');
  await iris.signIn();
  await iris.isConnected('Live');
  const { page } = iris;
  const member = page.getByRole('list', { name: 'Agents of the group' }).getByRole('listitem', { name: /^1001/ });
  await member.getByText('Available', { exact: true }).waitFor(patient);
  expect(await member.getByRole('button').count()).toBe(0);
  await page
    .getByRole('table', { name: 'Queues' })
    .getByRole('columnheader', { name: 'Longest wait' })
    .waitFor(patient);

  simulator.letHappen({ happening: 'customerCalls', caller: '70093' });
  // Its phone answers automatically.
  await agent.watch.untilTypes('AgentEvent_Talking');
  await member.getByText('Talking', { exact: true }).waitFor(patient);
  await fits(page);
  await needsNoColoursOfItsOwn(page);
  await hasNoFindings(page);
  await picture(page, 'team');
  const pressed = () => member.locator('[aria-pressed="true"]').allInnerTexts();
  for (const action of ['Listen', 'Whisper', 'Join the call']) {
    await member.getByRole('button', { name: action }).click();
    await expect.poll(pressed, patient).toEqual([action]);
  }
  await member.getByRole('button', { name: 'Stop the inspection' }).click();
  await expect.poll(pressed, patient).toEqual([]);

  // Data that cannot be read is not shown as gone.
  await page.route('**/graphql', (route) => route.abort());
  await page.getByText('This list may be out of date').first().waitFor(patient);
  await member.getByText('Talking', { exact: true }).waitFor(patient);
  await page.unroute('**/graphql');
  await expect.poll(() => page.getByText('This list may be out of date').count(), patient).toBe(0);
});

test.skipIf(noBrowser)('an agent who is no inspector has no team', async () => {
  const { anna, simulator } = await stage();
  simulator.letHappen({ happening: 'customerCalls', caller: '70093' });
  await hasCalls(anna, '70093: Incoming call');
  expect(await anna.page.getByRole('heading', { name: 'Team' }).count()).toBe(0);
});
