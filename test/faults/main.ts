/**
 * `npm run test:faults`: the whole table. Row ids as arguments run those alone; `--short` is the scale of the default test run; `--soak` is
 * the one row that takes ten minutes (SOAK_MINUTES);
 * `--write` also puts the table into docs/reliability.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { hasRedis } from '../rig/redis.ts';
import type { RowResult } from './row.ts';
import { closingLine, headLine, markdown, passed, resultLine, rows, runTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    lanes: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
    soak: { type: 'boolean', default: false },
  },
});
const asked =
  positionals.length === 0
    ? rows.filter(({ soak = false }) => soak === values.soak)
    : rows.filter(({ id }) => positionals.includes(id));
const chosen = asked.filter(({ redis }) => redis !== true || hasRedis || process.env['CI'] !== undefined);
if (chosen.length < asked.length)
  process.stdout.write(`redis-server is not installed: ${asked.length - chosen.length} rows over Redis are left out\n`);
const scale = values.short ? { factor: 0.1, inside: true } : { factor: 1, inside: false };
// Each process under test is ended with this one; rows side by side have more than ten.
process.setMaxListeners(100);
const fromMs = performance.now();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.stdout.write(`${headLine()}\n`);
const results = await runTable(chosen, scale, Number(values.lanes), (result) => {
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
