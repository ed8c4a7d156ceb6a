/** `npm run sim`: runs schedules from seeds. The server's own code runs under a simulated clock, network and store that the seed controls. */
import './hooks.ts';
import { readArguments, refuse } from '../../scripts/arguments.ts';
import { LineCoverage, statesSeen } from './coverage.ts';
import { ask, checkAllMade } from './changes.ts';
import { allMutants, mutantOf, namedMutants } from './mutants.ts';
import { runMutants, unjudged } from './mutant-runs.ts';
import { regressionSeeds } from './regression-seeds.ts';
import { Simulation, storeOf } from './simulation.ts';
import { Clockwork } from './world/clockwork.ts';
import { Life } from './world/life.ts';
import { Random } from './world/random.ts';
import { setLife } from './world/slots.ts';

const { values } = readArguments({
  name: 'npm run sim',
  about: `Runs schedules of the server's engine under a seeded clock, network, store and gateway. By default, new schedules for a minute. It prints each
promise that was broken with its seed, and "N passed, N failed".`,
  options: {
    seconds: { kind: 'number', atLeast: 1, about: 'New schedules for this time' },
    hours: { kind: 'number', atLeast: 0, about: 'New schedules for this time' },
    count: { kind: 'number', atLeast: 1, about: 'So many schedules' },
    from: { kind: 'number', about: 'The first seed' },
    seed: { kind: 'text', value: 'N[,N…]', about: 'The schedules of these seeds' },
    store: { kind: 'text', value: 'redis|sqlite', about: 'Only schedules with this store' },
    trace: { kind: 'flag', about: 'Print the story of each schedule' },
    regression: { kind: 'flag', about: 'The schedules that once failed' },
    mutants: { kind: 'flag', about: 'Faults that it has to find, one after the other' },
    only: {
      kind: 'text',
      value: 'TEXT',
      about: 'With --mutants: those whose kind or name contains this, also of those made from the source',
    },
    rest: { kind: 'flag', about: 'With --mutants: those that the table of docs/reliability.md does not have yet' },
    jobs: { kind: 'number', default: 2, atLeast: 1, about: 'With --mutants: so many at a time' },
    write: { kind: 'flag', about: 'With --mutants: enter each verdict in the table of docs/reliability.md' },
    mutant: { kind: 'text', value: 'NAME', about: 'Schedules of a server that has this fault, until one fails' },
  },
});

type Starts = ConstructorParameters<typeof Simulation>[1];
const slots = [0, 1];

async function load(slot: number): Promise<Starts[number]> {
  // For module loading: timers that modules start never fire.
  const clockwork = new Clockwork();
  setLife(slot, new Life({ slot, name: 'loading', clockwork, random: new Random(slot), wallBaseMs: 0 }));
  const url = new URL(`instance/instance.ts?slot=${slot}`, import.meta.url).href;
  return ((await import(url)) as { readonly startInstance: Starts[number] }).startInstance;
}

function* seeds(): Iterable<number> {
  if (values.seed !== undefined) yield* values.seed.split(',').map(Number);
  else if (values.regression) yield* regressionSeeds;
  else {
    const byDefault = values.count === undefined ? 60 : Infinity;
    const seconds = values.seconds ?? (values.hours === undefined ? byDefault : 3600 * values.hours);
    // The time limit for finding a mutant is CPU time, so the load of the machine does not matter.
    const now = () => (values.mutant === undefined ? performance.now() : cpuMs());
    const untilMs = now() + 1000 * seconds;
    const from = values.from ?? Math.floor(Math.random() * 1_000_000_000);
    const count = values.count ?? Infinity;
    let seed = from;
    for (let run = 0; run < count && now() < untilMs; seed += 1) {
      if (values.store !== undefined && storeOf(seed) !== values.store) continue;
      run += 1;
      yield seed;
    }
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
/** Interval at which a long run reports progress. */
const everyMs = 60_000;

async function run(): Promise<void> {
  const mutant = values.mutant === undefined ? undefined : mutantOf(values.mutant);
  if (values.mutant !== undefined && mutant === undefined) refuse(`Unknown mutant "${values.mutant}"`);
  if (mutant) ask([mutant.change]);
  // Coverage costs a fifth of the speed.
  const coverage = values.hours === undefined ? undefined : new LineCoverage();
  await coverage?.start();
  const starts = await Promise.all(slots.map(load));
  checkAllMade();
  const startedMs = performance.now();
  const totals = { passed: 0, failed: 0, messages: 0, kills: 0, resumes: 0, events: 0, gaps: 0, late: 0 };
  const figures = () => {
    const minutes = (performance.now() - startedMs) / 60_000;
    return `${totals.passed + totals.failed} schedules, ${totals.events} events, ${totals.kills} kills, ${totals.resumes} resumed streams, ${totals.gaps} gaps, ${totals.late} late, ${totals.messages} messages, ${Math.round(totals.messages / minutes)} a minute`;
  };
  let toldMs = startedMs;
  for (const seed of seeds()) {
    const outcome = await new Simulation(seed, starts, values.trace ? say : undefined).run();
    totals.messages += outcome.messages;
    totals.kills += outcome.kills;
    totals.resumes += outcome.resumes;
    totals.events += outcome.verdict.events;
    totals.gaps += outcome.verdict.gaps;
    totals.late += outcome.late;
    if (outcome.violations.length === 0) totals.passed += 1;
    else {
      totals.failed += 1;
      say(`seed ${seed}:\n  ${outcome.violations.join('\n  ')}`);
      if (mutant) {
        say(`after ${totals.passed + 1} schedules, ${(cpuMs() / 1000).toFixed(1)} s`);
        break;
      }
    }
    if (performance.now() - toldMs < everyMs) continue;
    toldMs = performance.now();
    say(figures());
  }
  say(figures().replace(/, \d+ a minute$/, ''));
  say(`${Math.round((totals.messages * 60_000) / (performance.now() - startedMs))} messages a minute`);
  if (coverage) {
    const { files, lines, covered } = await coverage.share();
    say(
      `${covered} of ${lines} lines of ${files} sources (${((100 * covered) / lines).toFixed(1)} %), ${statesSeen()} states of a poller`,
    );
  }
  say(`${totals.passed} passed, ${totals.failed} failed`);
  if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;
}

if (values.mutants) {
  const { only } = values;
  const chosen =
    only === undefined ? namedMutants() : allMutants().filter(({ origin, name }) => `${origin} ${name}`.includes(only));
  const mutants = values.rest ? unjudged(chosen) : chosen;
  if (!(await runMutants(mutants, { jobs: values.jobs, isWritten: values.write, say }))) process.exitCode = 1;
} else await run();
