/**
 * `npm run bench:workers`: what a second worker gains. One and two workers run in turns over the same kind of Redis, on the cores that the system
 * assigns to them. The load and the gateway in this process need some of the cores as well. Answers are checked as in `npm run bench`.
 */
import { readArguments } from '../scripts/arguments.ts';
import { startRedis } from '../test/rig/redis.ts';
import { startContender } from './contender.ts';
import { measure, type Measured } from './measure.ts';
import { startMockGateway } from './mock-gateway.ts';
import { machine, median, table } from './numbers.ts';
import { ours } from './bridges.ts';
import { signInAll, workloads } from './workloads.ts';

const { values } = readArguments({
  name: 'npm run bench:workers',
  about: 'Measures what a second worker gains.',
  options: {
    rounds: { kind: 'number', default: 7, atLeast: 1, about: 'Rounds of each workload' },
    seconds: { kind: 'number', default: 2, atLeast: 0.1, about: 'Length of a round' },
  },
});
const { rounds } = values;
const durationMs = 1000 * values.seconds;
const measured = workloads.filter(({ name }) => name === 'W1' || name === 'W2');

const gateway = await startMockGateway();
const stopping: (() => Promise<void>)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const running = await Promise.all(
  [1, 2].map(async (workers) => {
    const redis = await startRedis();
    const name = workers === 1 ? 'one worker' : `${workers} workers`;
    const spec = { ...ours({ STORE_URL: redis.url, WORKERS: String(workers) }), name };
    const contender = await startContender(spec, gateway.url, undefined);
    process.on('exit', () => contender.child.kill('SIGKILL'));
    stopping.push(
      () => contender.stop(),
      () => redis.stop(),
    );
    await signInAll(contender.port);
    return contender;
  }),
);

console.log(`${rounds} rounds of ${durationMs / 1000} s, ${machine()}\n`);
for (const workload of measured) {
  const samples = new Map(running.map(({ name }) => [name, [] as Measured[]]));
  for (const contender of running) await measure(gateway, contender, workload, 1000);
  for (let round = 0; round < rounds; round++)
    for (const contender of round % 2 === 0 ? running : running.toReversed())
      samples.get(contender.name)?.push(await measure(gateway, contender, workload, durationMs));
  const one = samples.get(running[0]?.name ?? '') ?? [];
  const rows = running.map((contender) => {
    const own = samples.get(contender.name) ?? [];
    const ratio = (pick: (measured: Measured) => number) =>
      median(own.map((mine, index) => pick(mine) / pick(one[index] ?? mine))).toFixed(2);
    const each = (pick: (measured: Measured) => number, digits: number) => median(own.map(pick)).toFixed(digits);
    return [
      contender.name,
      each(({ perSecond }) => perSecond, 0),
      ratio(({ perSecond }) => perSecond),
      each(({ capacity }) => capacity, 0),
      ratio(({ capacity }) => capacity),
      each(({ p50Ms }) => p50Ms, 1),
      each(({ p99Ms }) => p99Ms, 1),
      each(({ rssMib }) => rssMib, 0),
    ];
  });
  const head = ['', 'requests/s', '÷ one', 'requests per CPU second', '÷ one', 'p50 ms', 'p99 ms', 'RSS MiB'];
  console.log(`${workload.name}: ${workload.about}\n\n${table(head, rows)}\n`);
}
for (const stop of stopping) await stop();
await gateway.close();
process.exit(0);
