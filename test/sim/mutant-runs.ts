/** Runs schedules of a server that has a fault, for one fault after the other, and says which were found, by what and how soon. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accounted } from './accounted.ts';
import type { Mutant } from './mutants.ts';

/** At the processor: a fault has to be found within this time. */
const withinSeconds = 60;
/** A schedule that goes round in one turn of the event loop ends by this alone. */
const hangsAfterMs = 600_000;

interface Verdict {
  readonly mutant: Mutant;
  /** `accounted`: no schedule can find it, and the reason is known. */
  readonly is: 'found' | 'survived' | 'accounted';
  readonly by: string;
  readonly seconds: string;
}

interface RunOptions {
  readonly jobs: number;
  readonly isWritten: boolean;
  readonly say: (line: string) => void;
}

/** @returns whether each was found or is accounted for */
export async function runMutants(mutants: readonly Mutant[], { jobs, isWritten, say }: RunOptions): Promise<boolean> {
  const verdicts: Verdict[] = [];
  const left = [...mutants];
  const work = async () => {
    for (let mutant = left.shift(); mutant !== undefined; mutant = left.shift()) {
      const verdict = await judge(mutant);
      verdicts.push(verdict);
      if (isWritten) write(mutants.flatMap((each) => verdicts.filter((its) => its.mutant === each)));
      say(`${mutant.origin.padEnd(9)} ${mutant.name}: ${verdict.is}, ${verdict.seconds} s: ${verdict.by}`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const survived = verdicts.filter(({ is }) => is === 'survived').length;
  say(`${verdicts.length - survived} passed, ${survived} failed`);
  return survived === 0;
}

async function judge(mutant: Mutant): Promise<Verdict> {
  const reason = accounted(mutant);
  if (reason !== undefined) return { mutant, is: 'accounted', by: reason, seconds: '0' };
  const store = mutant.store ?? 'redis';
  const args = ['--mutant', mutant.name, '--store', store, '--from', '1', '--seconds', String(withinSeconds)];
  const { said, code, signal } = await simulate(args);
  if (signal !== null) return { mutant, is: 'found', by: 'a schedule does not end', seconds: `> ${withinSeconds}` };
  const [, seed, finding = ''] = /^seed (\d+):\n *(.*)$/m.exec(said) ?? [];
  if (seed !== undefined && !(await isClean(seed)))
    return { mutant, is: 'survived', by: `seed ${seed} fails without the fault as well`, seconds: '' };
  const [, schedules = '', seconds = ''] = /^after (\d+) schedules, ([\d.]+) s$/m.exec(said) ?? [];
  if (seed !== undefined)
    return { mutant, is: 'found', by: `seed ${seed} (schedule ${schedules}): ${finding.slice(0, 110)}`, seconds };
  const thrown = /^\w*Error: .*$/m.exec(said)?.[0];
  if (code !== 0 && thrown !== undefined)
    return { mutant, is: 'found', by: `the first schedule: ${thrown}`, seconds: '1' };
  const all = /^(\d+ schedules),/m.exec(said)?.[1] ?? said.slice(-200);
  return { mutant, is: 'survived', by: all, seconds: String(withinSeconds) };
}

async function simulate(args: readonly string[]) {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const run = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args]);
  let said = '';
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const hangs = setTimeout(() => run.kill('SIGKILL'), hangsAfterMs);
  const [code, signal] = (await once(run, 'close')) as [number | null, string | null];
  clearTimeout(hangs);
  return { said, code, signal };
}

const clean = new Map<string, Promise<boolean>>();

/** Whether the schedule of this seed keeps all promises where there is no fault: else it has found none. */
function isClean(seed: string): Promise<boolean> {
  const known = clean.get(seed) ?? simulate(['--seed', seed]).then(({ code }) => code === 0);
  clean.set(seed, known);
  return known;
}

const begin = '<!-- mutants -->';
const end = '<!-- /mutants -->';

function write(verdicts: readonly Verdict[]): void {
  const path = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
  const text = readFileSync(path, 'utf8');
  const [head = '', tail = ''] = [text.split(begin)[0], text.split(end)[1]];
  const cell = (value: string) => value.replaceAll('|', String.raw`\|`);
  const rows = verdicts.map(
    ({ mutant, is, by, seconds }) =>
      `| ${mutant.origin} | ${cell(mutant.name)} | ${is} | ${is === 'found' ? `${seconds} s` : ''} | ${cell(by)} |`,
  );
  const counts = (['found', 'accounted', 'survived'] as const).map(
    (kind) => `${verdicts.filter(({ is }) => is === kind).length} ${kind}`,
  );
  const date = new Date().toISOString().slice(0, 10);
  const about = `${date}, Node ${process.versions.node}: ${counts.join(', ')}; \`npm run sim -- --mutants --write\` prints it anew.`;
  const table = ['| kind | fault | verdict | time | by |', '| --- | --- | --- | ---: | --- |', ...rows].join('\n');
  writeFileSync(path, `${head}${begin}\n\n${about}\n\n${table}\n\n${end}${tail}`);
}
