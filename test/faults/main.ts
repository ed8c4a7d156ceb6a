/** `npm run test:faults`: the fault table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readArguments } from '../../scripts/arguments.ts';
import { hasRedis } from '../rig/redis.ts';
import type { RowResult } from './row.ts';
import { closingLine, headLine, markdown, passed, resultLine, rows, runTable } from './table.ts';

const { values, names } = readArguments({
  name: 'npm run test:faults',
  about:
    'Runs the fault table: what the server does under each fault, judged from the evidence of gateway, server and clients.',
  options: {
    short: { kind: 'flag', about: 'The scale of the default test run' },
    lanes: { kind: 'number', default: 3, atLeast: 1, about: 'Rows at the same time' },
    soak: { kind: 'flag', about: 'The one row that takes ten minutes (SOAK_MINUTES)' },
    write: { kind: 'flag', about: 'Also put the table into docs/reliability.md' },
  },
  names: { value: 'ROW', about: 'Run these alone', known: rows.map(({ id }) => id) },
});
if (values.write && (names.length > 0 || values.short || values.soak)) {
  process.stderr.write('--write replaces the whole table, so it takes no ROW, --short or --soak\n');
  process.exit(2);
}
const asked =
  names.length === 0
    ? rows.filter(({ soak = false }) => soak === values.soak)
    : rows.filter(({ id }) => names.includes(id));
const chosen = asked.filter(({ redis }) => redis !== true || hasRedis || process.env['CI'] !== undefined);
if (chosen.length < asked.length)
  process.stdout.write(`redis-server is not installed: ${asked.length - chosen.length} rows over Redis are left out\n`);
const scale = values.short ? { factor: 0.1, inside: true } : { factor: 1, inside: false };
// Each process under test ends with this one. Parallel rows have more than ten.
process.setMaxListeners(100);
const fromMs = performance.now();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.stdout.write(`${headLine()}\n`);
const results = await runTable(chosen, scale, values.lanes, (result) => {
  process.stdout.write(`${resultLine(result)}\n`);
});
if (values.write) await writeTable(results);
process.stdout.write(`${closingLine(results)}\n`);
process.exitCode = results.length > 0 && results.every(passed) ? 0 : 1;

async function writeTable(table: readonly RowResult[]): Promise<void> {
  const minutes = ((performance.now() - fromMs) / 60_000).toFixed(1);
  const when = new Date().toISOString().slice(0, 10);
  const about = `${when}, Node ${process.versions.node}, ${cpus().length} cores, ${minutes} minutes; \`npm run test:faults -- --write\` prints it anew.`;
  const section = `${about}\n\n${markdown(table)}\n\n**${closingLine(table)}.**`;
  const path = join(import.meta.dirname, '..', '..', 'docs/reliability.md');
  const text = readFileSync(path, 'utf8').replace(
    /(<!-- faults -->\n)[^]*(<!-- \/faults -->)/,
    (_all, start: string, end: string) => `${start}\n${section}\n\n${end}`,
  );
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
}
