/**
 * `npm run bench:events`: what an event costs on its way from the gateway to subscribers, compared with a minimal bridge in the same round.
 * The journal is on, in a file. Bridges run on core 0, the gateway and all subscribers on core 1. Every subscriber must receive every event
 * of its agent, once and in order.
 *
 * - own: 200 agents with one subscriber each. The next event of an agent is made when its last one was received. Result: events per second of
 *   the server's processor time.
 * - fan-out: one agent with 500 subscribers. The next event is made when all have received the last one. Result: deliveries per second of
 *   processor time.
 * - latency: 1000 events per second over 200 agents, regardless of their delivery. Results: the delay from the gateway's answer to the subscriber,
 *   and the delay since the event was made. The latter includes the wait in the gateway until the agent's next poll.
 */
import { readArguments } from '../scripts/arguments.ts';
import { bareBridge, ours, oursAt } from './bridges.ts';
import { agentIds, closedLoop, Crowd, openLoop, type Loaded } from './crowd.ts';
import { machine, median, pinnedApart, quantile, table } from './numbers.ts';

interface Mode {
  readonly about: string;
  readonly agents: number;
  readonly perAgent: number;
  /** The load measures time. In a closed loop, time would only measure the length of the queue. */
  readonly timed?: true;
  readonly load: (crowd: Crowd, ids: readonly string[], forMs: number) => Promise<Loaded>;
}

const modes: Readonly<Record<string, Mode>> = {
  own: {
    about: '200 agents, a subscriber each, closed loop',
    agents: 200,
    perAgent: 1,
    load: (crowd, ids, forMs) => closedLoop(crowd, ids, ids.length, forMs),
  },
  'fan-out': {
    about: 'one agent, 500 subscribers, closed loop',
    agents: 1,
    perAgent: 500,
    load: (crowd, ids, forMs) => closedLoop(crowd, ids, 1, forMs, 500),
  },
  latency: {
    about: '1000 events/s over 200 agents, open loop',
    agents: 200,
    perAgent: 1,
    timed: true,
    load: (crowd, ids, forMs) => openLoop(crowd, ids, 1000, forMs),
  },
};

const { values, names } = readArguments({
  name: 'npm run bench:events',
  about: 'Measures what an event costs on its way from the gateway to subscribers, beside a bare bridge.',
  options: {
    rounds: { kind: 'number', default: 5, atLeast: 1, about: 'Rounds of each mode' },
    seconds: { kind: 'number', default: 3, atLeast: 0.1, about: 'Length of a round' },
    before: { kind: 'text', value: 'PATH', about: 'Measure another checkout of this project beside this one' },
  },
  names: { value: 'MODE', about: 'Measure these alone', known: Object.keys(modes) },
});
const { rounds } = values;
const forMs = 1000 * values.seconds;

const capacity = ({ deliveries, cpuSeconds }: Loaded): number => deliveries / cpuSeconds;
const at =
  (share: number) =>
  ({ fromAnswer }: Loaded): number =>
    quantile(fromAnswer, share);
const sinceMade = ({ fromMaking }: Loaded): number => quantile(fromMaking, 0.99);

const core = pinnedApart();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const bridges = [bareBridge, ours(), ...(values.before === undefined ? [] : [oursAt(values.before)])];
const crowds: Crowd[] = [];
for (const bridge of bridges) crowds.push(await Crowd.start(bridge, core));
const all = agentIds(200);
for (const crowd of crowds) await crowd.signIn(all);
console.log(
  `${rounds} rounds of ${forMs / 1000} s, ${machine()}, ${core === undefined ? 'not pinned' : 'server and load on separate cores'}\n`,
);

for (const [name, mode] of Object.entries(modes)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const ids = all.slice(0, mode.agents);
  for (const crowd of crowds) {
    await crowd.subscribe(ids, mode.perAgent);
    await mode.load(crowd, ids, 1000);
  }
  const measured = new Map<string, Loaded[]>(crowds.map(({ bridge }) => [bridge.name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const crowd of round % 2 === 0 ? crowds : crowds.toReversed())
      measured.get(crowd.bridge.name)?.push(await mode.load(crowd, ids, forMs));
  print(name, mode, measured);
  for (const crowd of crowds) await crowd.leave();
}
for (const crowd of crowds) await crowd.stop();
process.exit(0);

function print(name: string, mode: Mode, measured: ReadonlyMap<string, readonly Loaded[]>): void {
  const bare = measured.get(bareBridge.name) ?? [];
  const rows = crowds.map((crowd) => {
    const loads = measured.get(crowd.bridge.name) ?? [];
    const each = (pick: (load: Loaded) => number) => median(loads.map(pick));
    const beside = (value: (load: Loaded, bareLoad: Loaded) => number) =>
      loads.flatMap((load, round) => (bare[round] === undefined ? [] : [value(load, bare[round])]));
    const above = (share: number) => spread(beside((load, other) => at(share)(load) - at(share)(other)));
    const ratio = spread(beside((load, other) => capacity(load) / capacity(other)));
    const times = [each(at(0.5)).toFixed(2), each(at(0.99)).toFixed(2), above(0.5), above(0.99)];
    return [
      crowd.bridge.name,
      ...(mode.timed ? [...times, each(sinceMade).toFixed(2)] : [ratio]),
      String(Math.round(each(capacity))),
      String(Math.round(each(({ deliveries, seconds }) => deliveries / seconds))),
      each(({ cpuSeconds, seconds }) => (100 * cpuSeconds) / seconds).toFixed(0),
      String(Math.round(crowd.server.rssMib())),
    ];
  });
  const times = ['p50 ms', 'p99 ms', 'p50 above bare', 'p99 above bare', 'p99 ms since made'];
  const head = [
    'bridge',
    ...(mode.timed ? times : ['÷ bare (of the rounds)']),
    'deliveries per CPU second',
    'deliveries/s',
    'CPU %',
    'RSS MiB',
  ];
  console.log(`${name}: ${mode.about}\n\n${table(head, rows)}\n`);
}

function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  return `${median(sorted).toFixed(2)} (${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)})`;
}
