/** `npm run test:desk`: the agent desk in Chromium, page by page. */
import { prepareDesk } from '../../../scripts/desk-parts.ts';
import { runLongSuite } from '../../rig/long-suite.ts';

await runLongSuite({
  name: 'npm run test:desk',
  about:
    'Tests the pages of the agent desk in Chromium: calls, status, alerts, languages, the demo bar. npm test plays its main story.',
  folder: import.meta.dirname,
  prepare: () => prepareDesk(),
});
