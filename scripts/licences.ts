/** Fails if the production tree of package-lock.json contains a licence that is not permissive, or a package without a readable licence. */
import { existsSync, readFileSync } from 'node:fs';
import { readArguments } from './arguments.ts';

readArguments({
  name: 'npm run check:licences',
  about: 'Fails when a production package has a licence that is not permissive.',
});

interface Manifest {
  readonly license?: string | { readonly type?: string };
}
interface LockedPackage extends Manifest {
  readonly dev?: boolean;
  readonly link?: boolean;
}

const permissive = /^(MIT|MIT-0|ISC|BSD-[\w-]+|0BSD|Apache-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Python-2\.0(\.1)?)$/;

/** SPDX expressions as npm packages use them. For `A OR B`, one must be permissive; for `A AND B`, all. */
function isPermissive(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((licence) => permissive.test(licence.replace(/[()]/g, ''))));
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}

/** The installed manifest is more reliable. Optional packages of other platforms are only in the lock file. */
function licenceOf(path: string, locked: LockedPackage): string {
  const installed = existsSync(new URL(`../${path}/package.json`, import.meta.url));
  const licence = (installed ? (read(`${path}/package.json`) as Manifest).license : undefined) ?? locked.license;
  return (typeof licence === 'object' ? licence.type : licence) ?? 'none named';
}

const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockedPackage>> };
const production = Object.entries(lock.packages).filter(([path, locked]) => path !== '' && !locked.dev && !locked.link);
const refused = production
  .map(([path, locked]) => ({ path, licence: licenceOf(path, locked) }))
  .filter(({ licence }) => !isPermissive(licence));

for (const { path, licence } of refused) {
  process.stdout.write(`${path.replace(/^.*node_modules\//, '')}: ${licence}\n`);
}
process.stdout.write(
  `${production.length} production packages, ${refused.length} with a licence that is not permitted\n`,
);
// A lock file without packages would otherwise pass.
if (refused.length > 0 || production.length === 0) process.exitCode = 1;
