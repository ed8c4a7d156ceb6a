/** A conference that runs out of time, in a real browser: the desk announces it, and its end. */
import { beforeAll, test } from 'vitest';
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { noBrowser, picture } from '../../rig/browser.ts';
import { stage } from '../stage.ts';

beforeAll(() => prepareDesk());

test.skipIf(noBrowser)('a conference that is about to end says so, and its end is shown', async () => {
  const { anna, simulator } = await stage();
  await anna.press('Request conference');
  await anna.sees('Agent 1001: Can speak, chair');
  simulator.letHappen({ happening: 'conferenceEndsSoon', agent: '1001' });
  await anna.seesText('The conference is about to end');
  await picture(anna.page, 'about-to-end');
  simulator.letHappen({ happening: 'conferenceTimesOut', agent: '1001' });
  await anna.seesHeading('You are not in a conference');
  await anna.seesText('You are no longer in conference ');
});
