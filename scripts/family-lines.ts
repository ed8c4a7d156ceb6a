/**
 * `node scripts/family-lines.ts`: the lines of code per declared operation in the families. The script counts the files of a family with operations,
 * except its events, formatted as in the repository. Blank lines and comments do not count, and types that several operations share count once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Family } from '../src/gateway/declaration/declaration.ts';

export const mostLinesPerOperation = 15;

const families = join(import.meta.dirname, '..', 'src', 'families');
const operationsFile = 'operations.ts';
const comment = /^(\/\/|\/?\*)/;

export async function countFamilies(): Promise<{ readonly lines: number; readonly operations: number }> {
  const folders = readdirSync(families)
    .map((name) => join(families, name))
    .filter((folder) => existsSync(join(folder, operationsFile)));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file !== 'events.ts')
      .map((file) => join(folder, file)),
  );
  const counts = await Promise.all(sources.map(linesOf));
  const declared = await Promise.all(folders.map(routesOf));
  return { lines: sum(counts), operations: sum(declared) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

async function linesOf(path: string): Promise<number> {
  const formatted = await format(readFileSync(path, 'utf8'), { ...(await resolveConfig(path)), filepath: path });
  return formatted.split('\n').filter((line) => line.trim() !== '' && !comment.test(line.trim())).length;
}

/** The route of an older gateway is a separate operation in the gateway's documentation. */
async function routesOf(folder: string): Promise<number> {
  const module = (await import(join(folder, operationsFile))) as Readonly<Record<string, Family>>;
  const operations = Object.values(module).flatMap((family) => Object.values(family));
  return operations.length + operations.filter(({ classicRoute }) => classicRoute !== undefined).length;
}

if (import.meta.main) {
  const { lines, operations } = await countFamilies();
  const each = (lines / operations).toFixed(1);
  process.stdout.write(
    `${lines} lines of code for ${operations} operations: ${each} per operation, at most ${mostLinesPerOperation}\n`,
  );
}
