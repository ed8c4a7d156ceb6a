/**
 * `npm run check:breaking`: fails if the schema has a breaking change since the last release that CHANGELOG.md does not list. A release copies
 * schema/schema.graphql to schema/released.graphql, with the version in its first line.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { untoldBreakingChanges } from './breaking-changes.ts';

readArguments({
  name: 'npm run check:breaking',
  about: 'Fails for a breaking change of the schema since the last release that CHANGELOG.md does not name.',
});

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const releasedFile = 'schema/released.graphql';

if (existsSync(join(import.meta.dirname, '..', releasedFile))) {
  const untold = await untoldBreakingChanges(read(releasedFile), read('schema/schema.graphql'), read('CHANGELOG.md'));
  for (const { path, message } of untold)
    process.stdout.write(`breaking: ${message} Add it to the newest section of CHANGELOG.md, and name \`${path}\`.\n`);
  if (untold.length > 0) process.exitCode = 1;
} else {
  process.stdout.write('no release yet: there is no schema to compare with\n');
}
