/**
 * Runs schedules against one mutant after the other, and reports which were found, by what and how fast. If no schedule finds a generated mutant, the
 * tests for that part of the source may find it.
 */
import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { accounted } from './accounted.ts';
import { stale } from './changes.ts';
import { allMutants, type Mutant } from './mutants.ts';

/** CPU time within which a mutant must be found. */
const withinSeconds = 60;
/** Shorter, because there are hundreds of generated mutants and each has tests of its own. */
const fromSourceWithinSeconds = 10;
/** CPU time after which a run is killed, more than any run needs. Only this ends a schedule that loops within one turn of the event loop. */
const hangsAfterSeconds = 90;
const lookEveryMs = 2000;

const findingLength = 110;
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Verdict {
  readonly mutant: Mutant;
  /** `accounted`: no schedule can find the mutant, for a known reason. */
  readonly is: (typeof kinds)[number];
  readonly by: string;
  readonly seconds: string;
}

interface RunOptions {
  readonly jobs: number;
  readonly isWritten: boolean;
  readonly say: (line: string) => void;
}

/** @returns whether each mutant was found or is accounted for */
export async function runMutants(mutants: readonly Mutant[], { jobs, isWritten, say }: RunOptions): Promise<boolean> {
  const missing = stale(mutants.map(({ change }) => change));
  if (missing.length > 0) {
    for (const { file, anchor } of missing) say(`${file} does not have once: ${anchor}`);
    return false;
  }
  const verdicts: Verdict[] = [];
  const left = [...mutants];
  // Writes are serialized, because each write reads the current file first.
  let writing = Promise.resolve();
  const work = async () => {
    for (let mutant = left.shift(); mutant !== undefined; mutant = left.shift()) {
      const verdict = await judge(mutant);
      verdicts.push(verdict);
      if (isWritten) await (writing = writing.then(() => write(verdict)));
      const time = verdict.seconds === '' ? '' : `, ${verdict.seconds} s`;
      say(`${mutant.origin.padEnd(9)} ${mutant.name}: ${verdict.is}${time}: ${verdict.by}`);
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
  const quick = await judgeByTests(mutant, quickTests[mutant.origin] ?? []);
  if (quick !== undefined) return quick;
  const seconds = isFromSource(mutant) ? fromSourceWithinSeconds : withinSeconds;
  const schedules = ['--store', mutant.store ?? 'redis', '--from', '1', '--seconds', String(seconds)];
  let last: Verdict | undefined;
  // Ordinary schedules run first, then the regression seeds.
  for (const seeds of isFromSource(mutant) ? [schedules] : [schedules, ['--regression']]) {
    last = await judgeBySchedules(mutant, seeds);
    if (last.is === 'found') return last;
  }
  const beside = mutant.beside === undefined ? (testsBeside[mutant.origin] ?? []) : [mutant.beside];
  return (await judgeByTests(mutant, beside)) ?? last!;
}

async function judgeByTests(mutant: Mutant, tests: readonly string[]): Promise<Verdict | undefined> {
  for (const test of tests) {
    const failed = await failedTest(mutant, test);
    if (failed !== undefined) return { mutant, is: 'found', by: `test: ${shortened(failed)}`, seconds: '' };
  }
  return undefined;
}

async function judgeBySchedules(mutant: Mutant, seeds: readonly string[]): Promise<Verdict> {
  const { said, code, signal } = await simulate(['--mutant', mutant.name, ...seeds]);
  if (signal !== null) return { mutant, is: 'found', by: 'a schedule does not end', seconds: '' };
  const [, seed, finding = ''] = /^seed (\d+):\n *(.*)$/m.exec(said) ?? [];
  if (seed !== undefined && !(await isClean(seed)))
    return { mutant, is: 'survived', by: `seed ${seed} fails without the fault as well`, seconds: '' };
  const [, count = '', seconds = ''] = /^after (\d+) schedules, ([\d.]+) s$/m.exec(said) ?? [];
  if (seed !== undefined)
    return { mutant, is: 'found', by: `seed ${seed} (schedule ${count}): ${shortened(finding)}`, seconds };
  const thrown = /^\w*Error: .*$/m.exec(said)?.[0];
  if (code !== 0 && thrown !== undefined)
    return { mutant, is: 'found', by: `the first schedule: ${thrown}`, seconds: '1' };
  return { mutant, is: 'survived', by: /^(\d+ schedules),/m.exec(said)?.[1] ?? said.slice(-200), seconds: '' };
}

type TestsByOrigin = Readonly<Partial<Record<Mutant['origin'], readonly string[]>>>;
/** Find most of their faults in fewer seconds than schedules, so they run first. */
const quickTests: TestsByOrigin = {
  script: ['test/contract/scripts.test.ts', 'test/contract/lease-scripts.test.ts', 'test/sim/contracts.test.ts'],
};
const testsBeside: TestsByOrigin = {
  nextStep: ['test/keeper/next-step.test.ts'],
  script: [
    'test/contract/checkpoints.test.ts',
    'test/contract/journal.redis.test.ts',
    'test/contract/epochs.redis.test.ts',
  ],
};

/** @returns the name of a test of this file that fails with the mutant */
async function failedTest({ name }: Mutant, test: string): Promise<string | undefined> {
  const hook = new URL('with-mutant.ts', import.meta.url).href;
  const env = { ...process.env, SIM_MUTANT: name, NODE_OPTIONS: `--import=${hook}` };
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
  const { said, signal } = await collect(
    spawn(process.execPath, [vitest, 'run', '--bail', '1', test], { cwd: root, env }),
  );
  if (signal !== null) return 'a test does not end';
  return /FAIL\s+\S+ > (.*)/.exec(stripVTControlCharacters(said))?.[1];
}

/** Cut at a word boundary. */
const shortened = (finding: string): string =>
  finding.length <= findingLength ? finding : finding.slice(0, findingLength).replace(/\s+\S*$/, '');

async function simulate(args: readonly string[]) {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  return collect(spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args]));
}

async function collect(run: ChildProcessWithoutNullStreams) {
  let said = '';
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const look = setInterval(() => {
    if (cpuSecondsOf(run.pid) > hangsAfterSeconds) run.kill('SIGKILL');
  }, lookEveryMs);
  const [code, signal] = (await once(run, 'close')) as [number | null, string | null];
  clearInterval(look);
  return { said, code, signal };
}

/** CPU time of a running process. */
function cpuSecondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
}
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const clean = new Map<string, Promise<boolean>>();

/** Whether the schedule of this seed passes without the fault. If it does not, its failure does not count as finding the mutant. */
function isClean(seed: string): Promise<boolean> {
  const known = clean.get(seed) ?? simulate(['--seed', seed]).then(({ code }) => code === 0);
  clean.set(seed, known);
  return known;
}

const columns = ['kind', 'fault', 'verdict', 'time', 'by'] as const;
const kinds = ['found', 'accounted', 'survived'] as const;
const tableHead = `| ${columns.join(' | ')} |\n| --- | --- | --- | ---: | --- |`;

const isFromSource = ({ origin }: Mutant): boolean => origin in testsBeside;
const cell = (value: string): string => value.replaceAll('|', String.raw`\|`);
/** Names of generated mutants are code, so they are shown in backticks. */
const faultOf = (mutant: Mutant): string => cell(isFromSource(mutant) ? `\`${mutant.name}\`` : mutant.name);
const cellsOf = (row: string): readonly string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((text) => text.trim());

const page = join(root, 'docs/reliability.md');
/** Hundreds of rows, for look-up only. */
const sourcePage = join(root, 'docs/generated/faults-from-source.md');

/** The part between `<!-- name -->` and `<!-- /name -->`. */
function partOf(text: string, name: string): { readonly head: string; readonly part: string; readonly tail: string } {
  const [head = '', rest = ''] = text.split(`<!-- ${name} -->`);
  const [part = '', tail = ''] = rest.split(`<!-- /${name} -->`);
  return { head, part, tail };
}

function withPart(text: string, name: string, part: string): string {
  const { head, tail } = partOf(text, name);
  return `${head}<!-- ${name} -->\n\n${part}\n\n<!-- /${name} -->${tail}`;
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Existing table rows by mutant. */
const judged = (): ReadonlyMap<string | undefined, string> =>
  new Map(
    [partOf(textOf(page), 'mutants').part, textOf(sourcePage)]
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.startsWith('| ') && kinds.some((kind) => cellsOf(line)[2] === kind))
      .map((row) => [cellsOf(row)[1], row]),
  );

/** The mutants that have no row in the tables. */
export function unjudged(mutants: readonly Mutant[]): readonly Mutant[] {
  const held = judged();
  return mutants.filter((mutant) => !held.has(faultOf(mutant)));
}

/** Keeps the existing rows of other mutants, because a run over all mutants takes hours. */
async function write({ mutant, is, by, seconds }: Verdict): Promise<void> {
  const time = is === 'found' && seconds !== '' ? `${seconds} s` : '';
  const row = `| ${mutant.origin} | ${faultOf(mutant)} | ${is} | ${time} | ${cell(by)} |`;
  const rows = new Map([...judged(), [faultOf(mutant), row]]);
  // Rows of mutants that no longer exist are dropped.
  const held = allMutants().filter((each) => rows.has(faultOf(each)));
  const rowsOf = (chosen: readonly Mutant[]) => chosen.flatMap((each) => rows.get(faultOf(each)) ?? []);
  const fromSource = rowsOf(held.filter(isFromSource));
  const named = rowsOf(held.filter((each) => !isFromSource(each)));
  const left = allMutants().filter(isFromSource).length - fromSource.length;
  const about = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}`;
  const counted = (of: readonly string[]) =>
    kinds.map((kind) => `${of.filter((each) => cellsOf(each)[2] === kind).length} ${kind}`).join(', ');
  let text = withPart(
    readFileSync(page, 'utf8'),
    'mutants',
    [`${about}: ${counted(named)}.`, '', tableHead, ...named].join('\n'),
  );
  text = withPart(text, 'mutants-of-source', `${about}: ${counted(fromSource)}, ${left} not judged yet.`);
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
  mkdirSync(dirname(sourcePage), { recursive: true });
  const title =
    '# Faults made from the source\n\n`npm run sim -- --mutants --only nextStep` (or `script`) with `--write` fills in this page.';
  writeFileSync(
    sourcePage,
    `${title}\n\n${about}: ${counted(fromSource)}, ${left} not judged yet.\n\n${[tableHead, ...fromSource].join('\n')}\n`,
  );
}
