/**
 * `npm run bench`: what a request costs, as capacity (requests per second of the server's processor time) divided by that of a bare pass-through.
 * Contenders take turns, and the pass-through is measured directly before and after each of them: a shared machine changes its speed within seconds.
 * Servers run on core 0, the load and the mock gateway on core 1. Every answer is checked, and every request must reach the gateway with its own
 * Guid. W1 and W3 have rows for the formats of documented clients.
 *
 * Without `--all` or `--only`, four contenders are measured: the pass-through, this project, plain Yoga and Mercurius. `--all` adds tuned Yoga, Apollo
 * Server, Hive Gateway, openapi-to-graphql and Tailcall (600 MB of packages the first time, below bench/contenders). Twelve rows of one workload took
 * three minutes with `--rounds 3 --seconds 0.5`. A contender that cannot be installed, does not start or answers
 * incorrectly is listed as not measured, with the reason. The run fails only if that contender is the pass-through or this project.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments, refuse } from '../scripts/arguments.ts';
import { clientFormats, type ClientFormat } from './client-formats.ts';
import { contenders, ours, type Listed } from './contenders.ts';
import { startCollector } from './collector.ts';
import { startContender, type Contender } from './contender.ts';
import { measure, type Measured } from './measure.ts';
import { startMockGateway } from './mock-gateway.ts';
import { median } from './numbers.ts';
import { signInAll, workloads, type Workload } from './workloads.ts';

const { values, names } = readArguments({
  name: 'npm run bench',
  about: 'Measures what a request costs: requests per second of processor time, beside those of a bare pass-through.',
  options: {
    rounds: { kind: 'number', default: 5, atLeast: 1, about: 'Rounds of each workload' },
    seconds: { kind: 'number', default: 0.5, atLeast: 0.1, about: 'Length of one measurement' },
    only: { kind: 'text', value: 'NAME,...', about: `Contenders: ${contenders.map(({ name }) => name).join(', ')}` },
    formats: {
      kind: 'flag',
      about: 'Rows for the formats of all documented clients in every workload, not only in W1 and W3',
    },
    prices: { kind: 'flag', about: 'Rows of this project without sessions, with traces, and with idempotency keys' },
    before: { kind: 'text', value: 'PATH', about: 'Measure another checkout of this project beside this one' },
    node: { kind: 'text', value: 'PATH', about: 'Measure the pass-through and this project on another Node too' },
    all: { kind: 'flag', about: 'Measure all contenders; the first time, some are installed (600 MB)' },
  },
  names: { value: 'WORKLOAD', about: 'Measure these alone', known: workloads.map(({ name }) => name) },
});
const { rounds } = values;
const durationMs = 1000 * values.seconds;
const runUpMs = 300;
const only = values.only?.split(',');
const unknown = only?.filter((each) => !contenders.some(({ name }) => name === each)) ?? [];
if (unknown.length > 0) refuse(`Unknown contender "${unknown.join('", "')}". See npm run bench -- --help`);
const isChosen = ({ name, onDemand, isPrice }: Listed): boolean => {
  if (name === 'bare' || only?.includes(name)) return true;
  if (isPrice) return values.prices;
  return only === undefined && (values.all || onDemand !== true);
};
const before: readonly Listed[] =
  values.before === undefined ? [] : [{ ...ours, name: 'before', script: resolve(values.before, 'bench/ours.js') }];
const { node } = values;
const version = node === undefined ? '' : versionOf(node);
const onNode: readonly Listed[] =
  node === undefined
    ? []
    : contenders
        .filter(({ name }) => ['bare', ours.name].includes(name))
        .map((spec) => ({ ...spec, name: `${spec.name}, Node ${version}`, node: resolve(node) }));
const chosen = [...contenders.filter(isChosen), ...before, ...onNode];
const works = workloads.filter(({ name }) => names.length === 0 || names.includes(name));

const pinned = cpus().length > 1 && spawnSync('taskset', ['-p', '-c', '1', String(process.pid)]).status === 0;
const gateway = await startMockGateway();
const collector = await startCollector();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const running: Contender[] = [];
process.on('exit', () => {
  for (const { child } of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const absent: string[] = [];
for (const spec of chosen) {
  try {
    spec.prepare?.();
    running.push(await startContender(fitted(spec), gateway.url, pinned ? 0 : undefined));
  } catch (error) {
    absent.push(`${spec.name}: ${reasonOf(error)}`);
  }
}
for (const contender of running.filter(({ sessions }) => sessions)) await signInAll(contender.port);

console.log(
  `${rounds} rounds of ${durationMs / 1000} s, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${pinned ? 'server and load on separate cores' : 'not pinned'}, load average ${loadavg()[0]?.toFixed(1)} at the start\n`,
);
const results = new Map<string, Measured[]>();
const ratios = new Map<string, number[]>();
for (const workload of works) {
  const isMeasured = ({ isOfMutations }: Contender & Listed) => workload.command === 'release' || !isOfMutations;
  const taking = new Set([...running.filter(isMeasured), ...asEachClientAsks(workload)]);
  const take = async (contender: Contender, forMs: number): Promise<Measured | undefined> => {
    try {
      return await measure(gateway, contender, workload, forMs);
    } catch (error) {
      const reason = `${contender.name}, ${workload.name}: ${reasonOf(error)}`;
      if (contender.passThrough || contender.sessions) throw new Error(reason, { cause: error });
      taking.delete(contender);
      absent.push(reason);
      return undefined;
    }
  };
  // A process that serves several rows must not be warmer than the others.
  const rowsOf = ({ port }: Contender) => [...taking].filter((each) => each.port === port).length;
  const mostRows = Math.max(...[...taking].map(rowsOf));
  const bare = running.find(({ passThrough, node: other }) => passThrough && other === undefined);
  if (bare === undefined) throw new Error('the pass-through does not run');
  for (const contender of [...taking]) await take(contender, (1000 * mostRows) / rowsOf(contender));
  for (let round = 0; round < rounds; round += 1) {
    const order = [...taking].filter((contender) => contender !== bare);
    const turn = order.map((_, index) => order[(index + round) % order.length]).filter((each) => each !== undefined);
    // What ran last finds its code and data in the caches of the processor, so each is run before it is measured.
    const warmed = async (contender: Contender) => (await take(contender, runUpMs)) && take(contender, durationMs);
    let before = await warmed(bare);
    for (const contender of turn) {
      const measured = await warmed(contender);
      const after = await warmed(bare);
      if (measured === undefined || before === undefined || after === undefined) continue;
      keep(workload, bare, before, 1);
      keep(workload, contender, measured, (2 * measured.capacity) / (before.capacity + after.capacity));
      before = after;
    }
  }
  print(workload, taking);
}
for (const line of absent) console.log(`not measured: ${line}`);
for (const contender of running) await contender.stop();
await gateway.close();
collector.close();
process.exit(0);

function versionOf(program: string): string {
  const { error, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (error) refuse(`${program} does not run`);
  return stdout.trim().slice(1);
}

function keep(workload: Workload, { name }: Contender, measured: Measured, ratio: number): void {
  const key = `${workload.name} ${name}`;
  results.set(key, [...(results.get(key) ?? []), measured]);
  ratios.set(key, [...(ratios.get(key) ?? []), ratio]);
}

/** With the bench's collector and files in its environment. */
function fitted(spec: Listed): Listed {
  const { tracedShare, storesInFile } = spec;
  const tracing = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER_ARG: tracedShare ?? '0' };
  const storing = { STORE_URL: `sqlite:${join(folder, 'store.db')}` };
  return {
    ...spec,
    env: { ...spec.env, ...(tracedShare !== undefined && tracing), ...(storesInFile && storing) },
  };
}

/** W1 has a row for each documented client, W3 for each client that sends queries by GET. */
function asEachClientAsks({ name }: Workload): readonly Contender[] {
  const isMeasured = ({ getsQueries }: ClientFormat) =>
    values.formats || name === 'W1' || (name === 'W3' && getsQueries === true);
  const formats = clientFormats.filter(isMeasured);
  return running
    .filter((contender) => contender.name === ours.name)
    .flatMap((ours) => formats.map((format) => ({ ...ours, name: `${ours.name}, ${format.client}`, format })));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function print(workload: Workload, taking: ReadonlySet<Contender>): void {
  const rows = [...taking].map(({ name }) => {
    const key = `${workload.name} ${name}`;
    const all = results.get(key) ?? [];
    const each = (pick: (measured: Measured) => number) => median(all.map(pick));
    const spread = (ratios.get(key) ?? []).toSorted((a, b) => a - b);
    return `| ${name} | ${median(spread).toFixed(2)} | ${spread[0]?.toFixed(2)} to ${spread.at(-1)?.toFixed(2)} | ${Math.round(each(({ capacity }) => capacity))} | ${each(({ p50Ms }) => p50Ms).toFixed(2)} | ${each(({ p99Ms }) => p99Ms).toFixed(1)} | ${Math.round(each(({ rssMib }) => rssMib))} |`;
  });
  console.log(`${workload.name}: ${workload.about}

| contender | ÷ bare | of the rounds | requests per CPU second | p50 ms | p99 ms | RSS MiB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`);
}
