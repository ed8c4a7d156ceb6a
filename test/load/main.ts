/** `npm run test:load`: the load table. Finishes within twenty minutes, including the soak of three minutes; everything runs on loopback. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readArguments } from '../../scripts/arguments.ts';
import { commands } from './commands.ts';
import { burst, drain, idle } from './crowds.ts';
import { desksFor } from './desks.ts';
import type { LoadResult, LoadRow } from './row.ts';
import { watchStolen } from './stolen.ts';

const { values, names } = readArguments({
  name: 'npm run test:load',
  about: 'Runs the load table: what the server does under load, with bars of time and memory.',
  options: {
    factor: { kind: 'number', default: 1, atLeast: 0.001, atMost: 1, about: 'Scale of counts and times' },
    soak: { kind: 'number', default: 3, atLeast: 0.01, atMost: 120, about: 'Minutes of the soak' },
    write: { kind: 'flag', about: 'Also put the table into docs/load.md' },
  },
  names: {
    value: 'ROW',
    about: 'Run these alone',
    known: [drain, burst, idle, commands, desksFor(1)].map(({ id }) => id),
  },
});
const { factor, soak: soakMinutes } = values;
const limitMs = (17 + soakMinutes) * 60_000;
setTimeout(() => {
  process.stdout.write('the time is over\n');
  process.exit(1);
}, limitMs).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const fromMs = performance.now();
/** Other load on the machine: timings are meaningful only if this is near zero. */
const [otherLoad = 0] = loadavg();
/** Share of the cores. If more were stolen, a missed time limit is tried once more. */
const mostStolen = 0.02;
const results: (LoadResult & { readonly stolen: string })[] = [];
const again: string[] = [];
for (const row of [drain, burst, idle, commands, desksFor(soakMinutes)]) {
  if (names.length > 0 && !names.includes(row.id)) continue;
  let ran = await run(row);
  if (ran.missed && (ran.stolen ?? 0) > mostStolen) {
    again.push(`${row.id} (${percent(ran.stolen)})`);
    ran = await run(row);
  }
  results.push(...ran.rows);
}
results.sort((one, other) => (one.id < other.id ? -1 : 1));
const failed = results.filter(({ complaints }) => complaints.length > 0).length;
const closing = `${results.length - failed} passed, ${failed} failed`;
if (values.write) await write();
process.stdout.write(`${closing}\n`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;

function percent(share: number | undefined): string {
  return share === undefined ? 'not known' : `${(share * 100).toFixed(1)} %`;
}

async function run(row: LoadRow) {
  const stolenSince = watchStolen();
  const found = await row.run({ factor });
  const stolen = stolenSince();
  for (const { id, load, result, complaints } of found) {
    process.stdout.write(`${id.padEnd(4)} ${load}\n     ${result}; taken by the host: ${percent(stolen)}\n`);
    for (const complaint of complaints) process.stdout.write(`     ! ${complaint}\n`);
  }
  const red = found.filter(({ complaints }) => complaints.length > 0);
  return {
    rows: found.map((each) => ({ ...each, stolen: percent(stolen) })),
    /** Only time or size limits were missed. */
    missed: red.length > 0 && red.every(({ onlyBars }) => onlyBars),
    stolen,
  };
}

async function write(): Promise<void> {
  const path = join(import.meta.dirname, '..', '..', 'docs', 'load.md');
  const minutes = ((performance.now() - fromMs) / 60_000).toFixed(1);
  const about = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores shared by server, simulator and all clients, a load average of ${otherLoad.toFixed(1)} before the run, ${minutes} minutes${again.length === 0 ? '' : `, run twice because others had taken the cores and a time was missed: ${again.join(', ')}`}; \`npm run test:load -- --write\` prints it anew.`;
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [
    row(['id', 'load', 'result', 'taken by the host', 'bar', '']),
    row(['---', '---', '---', '---', '---', '---']),
    ...results.map(({ id, load, result, stolen, bar, complaints }) =>
      row([id, load, result, stolen, bar, complaints.length === 0 ? 'ok' : 'FAILED']),
    ),
  ].join('\n');
  const text = readFileSync(path, 'utf8').replace(
    /(<!-- load -->\n)[^]*(<!-- \/load -->)/,
    (_all, start: string, end: string) => `${start}\n${about}\n\n${table}\n\n**${closing}.**\n\n${end}`,
  );
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
}
