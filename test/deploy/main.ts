/** `npm run test:deploy`: server and client kit as installed and deployed, with real proxies, stores and packages. */
import { runLongSuite } from '../rig/long-suite.ts';

await runLongSuite({
  name: 'npm run test:deploy',
  about:
    'Tests server and client kit as they are installed and deployed: each way to host Redis, the packed packages, real proxies and clients. The first run installs packages.',
  folder: import.meta.dirname,
});
