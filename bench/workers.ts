/**
 * `npm run bench:workers [-- --rounds 7] [--seconds 2]`: what a second worker gains. One and two workers over the same kind of Redis, in turns,
 * on whatever cores the system gives them beside the load and the gateway of this process, which need some of them as well. Answers are
 * checked as in `npm run bench`.
 */
import { parseArgs } from 'node:util';
import { startRedis } from '../test/rig/redis.ts';
import { startContender } from './contender.ts';
import { runLoad } from './load.ts';
import { startMockGateway } from './mock-gateway.ts';
import { machine, median, table } from './numbers.ts';
import { ours } from './bridges.ts';
import { commands, faultOf, graphqlBytes, signInAll, workloads, type Workload } from './workloads.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string' }, seconds: { type: 'string' } } });
const rounds = Number(values.rounds ?? 7);
const durationMs = 1000 * Number(values.seconds ?? 2);
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
  const samples = new Map(running.map(({ name }) => [name, [] as Sample[]]));
  for (const { port } of running) await take(workload, port, () => 0, 1000);
  for (let round = 0; round < rounds; round++)
    for (const contender of round % 2 === 0 ? running : running.toReversed())
      samples.get(contender.name)?.push(await take(workload, contender.port, () => contender.cpuSeconds(), durationMs));
  const one = samples.get(running[0]?.name ?? '') ?? [];
  const rows = running.map((contender) => {
    const own = samples.get(contender.name) ?? [];
    const ratio = (pick: (sample: Sample) => number) =>
      median(own.map((sample, index) => pick(sample) / pick(one[index] ?? sample))).toFixed(2);
    const each = (pick: (sample: Sample) => number, digits: number) => median(own.map(pick)).toFixed(digits);
    return [
      contender.name,
      each(perSecond, 0),
      ratio(perSecond),
      each(capacity, 0),
      ratio(capacity),
      each(({ p50Ms }) => p50Ms, 1),
      each(({ p99Ms }) => p99Ms, 1),
      contender.rssMib().toFixed(0),
    ];
  });
  const head = ['', 'requests/s', '÷ one', 'requests per CPU second', '÷ one', 'p50 ms', 'p99 ms', 'RSS MiB'];
  console.log(`${workload.name}: ${workload.about}\n\n${table(head, rows)}\n`);
}
for (const stop of stopping) await stop();
await gateway.close();
process.exit(0);

interface Sample {
  readonly answers: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

function perSecond({ answers, seconds }: Sample): number {
  return answers / seconds;
}

function capacity({ answers, cpuSeconds }: Sample): number {
  return answers / cpuSeconds;
}

/** @throws where an answer is wrong, or a request did not reach the gateway with its own Guid */
async function take(workload: Workload, port: number, cpu: () => number, forMs: number): Promise<Sample> {
  gateway.latencyMs = workload.latencyMs;
  const fault = await faultOf(workload, port, commands);
  if (fault !== undefined) throw new Error(`wrong answer: ${fault}`);
  const before = { cpu: cpu(), commands: gateway.commands, mistaken: gateway.mistaken };
  const { connections } = workload;
  const load = await runLoad({
    port,
    connections,
    durationMs: forMs,
    request: (n) => ({ bytes: graphqlBytes(workload, n, commands), holds: commands[workload.command].holds }),
  });
  const cpuSeconds = cpu() - before.cpu;
  if (load.wrong.length > 0) throw new Error(`${load.wrong.length} wrong answers, such as ${load.wrong[0]}`);
  const reached = gateway.commands - before.commands;
  if (reached !== load.answers * workload.calls || gateway.mistaken > before.mistaken)
    throw new Error(`${load.answers} answers, ${reached} reached the gateway, or some with wrong Guids`);
  const { answers, seconds } = load;
  return { answers, seconds, cpuSeconds, p50Ms: load.latencyMs(0.5), p99Ms: load.latencyMs(0.99) };
}
