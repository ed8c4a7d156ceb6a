/**
 * `npm run bench:growth`: how throughput, delay and memory depend on the number of agents, from 10 to 10 000, and on the length of the journal, from
 * a thousand to a million events. A curve that grows as fast as its input, or faster, is a fault. The bench writes docs/growth.svg, prints the same
 * numbers as tables, and ends by itself after about three minutes.
 *
 * Throughput: closed loop, at most 64 events in flight, distributed in turn over all watched agents. Delay: 500 events per second, from the gateway's
 * answer to the subscriber. All agents are polled; up to 5000 of them have a subscriber. Memory: after garbage collections.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../scripts/arguments.ts';
import { openSqliteJournal } from '../src/journal/sqlite/store.ts';
import { bareBridge, folder, ours, probed, type Bridge } from './bridges.ts';
import { agentIds, closedLoop, Crowd, openLoop, pause, type Loaded } from './crowd.ts';
import { contentOf, nowUs } from './event-gateway.ts';
import { growthPicture, type Curve } from './growth-picture.ts';
import { machine, median, pinnedApart, quantile, table } from './numbers.ts';

readArguments({
  name: 'npm run bench:growth',
  about:
    'Measures how throughput, delay and memory go with the number of agents and the length of the journal, in some three minutes, and\nwrites docs/growth.svg.',
});

const agentSteps = [10, 100, 1000, 10_000];
const journalSteps = [1000, 10_000, 100_000, 1_000_000];
const journalAgents = 200;
const mostWatched = 5000;
/** Each point is the median of this many short loads, because others use the machine too. */
const loads = 3;
const forMs = 1500;

interface Point {
  readonly at: number;
  readonly startedMs: number;
  readonly capacity: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

const core = pinnedApart();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const fromMs = performance.now();

const byAgents: { readonly bare: Point; readonly own: Point }[] = [];
for (const count of agentSteps)
  byAgents.push({
    bare: await point(probed(bareBridge), count, count),
    own: await point(probed(ours()), count, count),
  });

const byJournal: Point[] = [];
for (const events of journalSteps) {
  const path = join(folder(), 'store.db');
  await fill(path, events);
  // The server keeps everything that `fill` has written: by default it keeps events for a day, and at most ten thousand per agent.
  byJournal.push(await point(probed(ours({ STORE_URL: `sqlite:${path}` })), journalAgents, events));
}

const about = `${new Date().toISOString().slice(0, 10)}, ${machine()}, ${((performance.now() - fromMs) / 60_000).toFixed(1)} minutes`;
const cells = ({ at, startedMs, capacity, perSecond, p50Ms, p99Ms, heapMb, rssMb }: Point) => [
  at.toLocaleString('en').replaceAll(',', ' '),
  String(Math.round(capacity)),
  String(Math.round(perSecond)),
  p50Ms.toFixed(2),
  p99Ms.toFixed(1),
  heapMb.toFixed(1),
  rssMb.toFixed(0),
  startedMs.toFixed(0),
];
const head = ['events per CPU second', 'events/s', 'p50 ms', 'p99 ms', 'heap MB', 'process MB', 'start ms'];
console.log(`${about}

${table(
  ['agents', ...head, 'bare: events per CPU second', 'bare: p99 ms', '÷ bare'],
  byAgents.map(({ bare, own }) => [
    ...cells(own),
    String(Math.round(bare.capacity)),
    bare.p99Ms.toFixed(1),
    (own.capacity / bare.capacity).toFixed(2),
  ]),
)}

${table([`events in the journal, ${journalAgents} agents`, ...head], byJournal.map(cells))}`);

const curve = (name: string, points: readonly Point[], pick: (point: Point) => number): Curve => ({
  name,
  points: points.map((each) => [each.at, pick(each)]),
});
const own = byAgents.map((each) => each.own);
const bare = byAgents.map((each) => each.bare);
const panels = (points: readonly Point[], others: readonly Point[], below: string) =>
  [
    { title: 'events per CPU second', pick: ({ capacity }: Point) => capacity },
    { title: 'p99 from gateway to subscriber, ms', pick: ({ p99Ms }: Point) => p99Ms },
    { title: 'heap, MB', pick: ({ heapMb }: Point) => heapMb },
  ].map(({ title, pick }) => ({
    title,
    below,
    curves: [curve('this server', points, pick), ...(others.length > 0 ? [curve('bare bridge', others, pick)] : [])],
  }));
writeFileSync(
  join(import.meta.dirname, '../docs/growth.svg'),
  growthPicture(about, [
    ...panels(own, bare, 'agents under poll'),
    ...panels(byJournal, [], `events in the journal, ${journalAgents} agents`),
  ]),
);
process.exit(0);

/** @param at its position on the curve */
async function point(bridge: Bridge, agents: number, at: number): Promise<Point> {
  const crowd = await Crowd.start(bridge, core);
  const ids = agentIds(agents);
  await crowd.signIn(ids);
  const watched = ids.slice(0, mostWatched);
  await crowd.subscribe(watched);
  const inTurn = (ms: number) => closedLoop(crowd, watched, Math.min(64, agents), ms);
  // Lets the code be compiled first.
  await inTurn(1000);
  const closed: Loaded[] = [];
  const open: Loaded[] = [];
  for (let n = 0; n < loads; n += 1) {
    closed.push(await inTurn(forMs));
    open.push(await openLoop(crowd, watched, 500, forMs));
  }
  await pause(500);
  const { heapUsed, rss } = await crowd.held();
  const { startedMs } = crowd;
  await crowd.stop();
  return {
    at,
    startedMs,
    capacity: median(closed.map(({ deliveries, cpuSeconds }) => deliveries / cpuSeconds)),
    perSecond: median(closed.map(({ deliveries, seconds }) => deliveries / seconds)),
    p50Ms: median(open.map(({ fromAnswer }) => quantile(fromAnswer, 0.5))),
    p99Ms: median(open.map(({ fromAnswer }) => quantile(fromAnswer, 0.99))),
    heapMb: heapUsed / 1e6,
    rssMb: rss / 1e6,
  };
}

/** Creates a journal with this many events of the agents. */
async function fill(path: string, events: number): Promise<void> {
  const journal = openSqliteJournal({
    path,
    durability: 'normal',
    retention: { maxAgeMs: 86_400_000, maxEventsPerAgent: 10_000 },
  });
  const ids = agentIds(journalAgents);
  const atATime = 2000;
  for (let made = 0; made < events; made += atATime)
    await Promise.all(
      Array.from({ length: Math.min(atATime, events - made) }, (_, index) => {
        const agentId = ids[(made + index) % ids.length] ?? '';
        const event = {
          eventType: 'AgentEvent_Talking',
          workNo: agentId,
          content: contentOf(`${agentId}.0.${nowUs()}`),
        };
        const bytes = Buffer.from(JSON.stringify({ message: 'success', retcode: '0', event }));
        return journal.append({
          agentId,
          entries: [{ kind: 'answer', count: 1, sessionNumber: 1, receivedAtMs: Date.now(), bytes }],
        });
      }),
    );
  await journal.close();
}
