/**
 * `npm run bench [-- W1 W3] [--rounds 5] [--seconds 3] [--only ours,bare]`: what a request costs, as capacity (requests per second of the
 * server's processor time) divided by that of a bare pass-through in the same round. Contenders take turns within each round; servers run on
 * core 0, load and mock gateway on core 1. Every answer is checked, every request has to reach the gateway with its own Guid.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { contenders } from './contenders.ts';
import { startContender, type Contender } from './contender.ts';
import { runLoad } from './load.ts';
import { startMockGateway, type MockGateway } from './mock-gateway.ts';
import { agents, requestBytes, workloads, type Workload } from './workloads.ts';

interface Measured {
  readonly capacity: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rssMib: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, seconds: { type: 'string' }, only: { type: 'string' } },
});
const rounds = Number(values.rounds ?? 5);
const durationMs = 1000 * Number(values.seconds ?? 3);
const only = values.only?.split(',');
const chosen = contenders.filter(({ name }) => name === 'bare' || only === undefined || only.includes(name));
const works = workloads.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

const pinned = cpus().length > 1 && spawnSync('taskset', ['-p', '-c', '1', String(process.pid)]).status === 0;
const gateway = await startMockGateway();
const running: Contender[] = [];
process.on('exit', () => {
  for (const { child } of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const absent: string[] = [];
for (const spec of chosen) {
  try {
    const ready = await spec.prepare?.();
    if (ready === false) throw new Error('it cannot be installed here');
    running.push(await startContender(spec, gateway.url, pinned ? 0 : undefined));
  } catch (error) {
    absent.push(`${spec.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const contender of running.filter(({ sessions }) => sessions)) await signInAll(contender);

console.log(
  `${rounds} rounds of ${durationMs / 1000} s, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${pinned ? 'server and load on separate cores' : 'not pinned'}\n`,
);
const results = new Map<string, Measured[]>();
const ratios = new Map<string, number[]>();
for (const workload of works) {
  for (const contender of running) await measure(contender, workload, 1000);
  for (let round = 0; round < rounds; round += 1) {
    const turn = running
      .map((_, index) => running[(index + round) % running.length])
      .filter((each) => each !== undefined);
    const inRound = new Map<string, Measured>();
    for (const contender of turn) inRound.set(contender.name, await measure(contender, workload, durationMs));
    const bare = inRound.get('bare')?.capacity ?? Number.NaN;
    for (const [name, measured] of inRound) {
      const key = `${workload.name} ${name}`;
      results.set(key, [...(results.get(key) ?? []), measured]);
      ratios.set(key, [...(ratios.get(key) ?? []), measured.capacity / bare]);
    }
  }
  print(workload);
}
for (const line of absent) console.log(`not measured: ${line}`);
for (const contender of running) await contender.stop();
await gateway.close();
process.exit(0);

async function signInAll({ port }: Contender): Promise<void> {
  for (const agentId of agents) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { signInAgent(agentId: "${agentId}", input: { password: "x", phoneNumber: "1" }) { __typename } }`,
      }),
    });
    const text = await response.text();
    if (!text.includes('SignInAgentSuccess')) throw new Error(`no sign-in: ${text}`);
  }
}

/** @throws where an answer is wrong, a Guid is another's, or a request did not reach the gateway */
async function measure(contender: Contender, workload: Workload, forMs: number): Promise<Measured> {
  const passThrough = contender.passThrough === true;
  gateway.latencyMs = workload.latencyMs;
  await quiet(gateway);
  const before = { commands: gateway.commands, mistaken: gateway.mistaken, cpu: contender.cpuSeconds() };
  const load = await runLoad({
    port: contender.port,
    connections: workload.connections,
    durationMs: forMs,
    request: (n) => ({
      bytes: requestBytes(workload, n, passThrough),
      holds: passThrough ? workload.restHolds : workload.holds,
    }),
  });
  const cpu = contender.cpuSeconds() - before.cpu;
  await quiet(gateway);
  const reached = gateway.commands - before.commands;
  const name = `${contender.name}, ${workload.name}`;
  if (load.wrong.length > 0) throw new Error(`${name}: ${load.wrong.length} wrong answers, such as ${load.wrong[0]}`);
  if (reached !== load.answers * workload.calls)
    throw new Error(`${name}: ${load.answers} answers of ${workload.calls} calls, and ${reached} reached the gateway`);
  if (gateway.mistaken > before.mistaken) throw new Error(`${name}: wrong Guids`);
  return {
    capacity: load.answers / cpu,
    p50Ms: load.latencyMs(0.5),
    p99Ms: load.latencyMs(0.99),
    rssMib: contender.rssMib(),
  };
}

/** Until nothing is under way any more. */
async function quiet(mock: MockGateway): Promise<void> {
  for (;;) {
    const { commands } = mock;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (mock.commands === commands) return;
  }
}

function print(workload: Workload): void {
  const rows = running.map(({ name }) => {
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

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
