/** `npm run test:faults`: the whole table. Row ids as arguments run those alone; `--short` is the scale of the default test run. */
import { parseArgs } from 'node:util';
import { closingLine, headLine, passed, resultLine, rows, runTable } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, lanes: { type: 'string', default: '2' } },
});
const chosen = positionals.length === 0 ? rows : rows.filter(({ id }) => positionals.includes(id));
const scale = values.short ? { factor: 0.1, inside: true } : { factor: 1, inside: false };
process.stdout.write(`${headLine()}\n`);
const results = await runTable(chosen, scale, Number(values.lanes), (result) => {
  process.stdout.write(`${resultLine(result)}\n`);
});
process.stdout.write(`${closingLine(results)}\n`);
process.exitCode = results.length > 0 && results.every(passed) ? 0 : 1;
