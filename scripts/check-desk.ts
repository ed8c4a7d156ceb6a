/** Checks the types of the agent desk, if its packages are installed, for example after `npm run desk` or the tests. */
import { deskInstalled, checkDesk } from './desk-parts.ts';

if (deskInstalled()) await checkDesk();
else process.stdout.write('the desk is not installed: npm run desk\n');
