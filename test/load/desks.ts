/** L1, L4b, L5 and L6: thousands of agents, each with a subscriber, in one world, one load after the other. */
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../rig/eventually.ts';
import { commandsBeside } from './commands.ts';
import { Judge, mib, ms, percentile, scaled, type LoadResult, type LoadRow, type Scale } from './row.ts';
import type { Subscriber } from './subscriber.ts';
import { World } from './world.ts';

type Pairs = readonly (readonly [Subscriber, string])[];

/** @param soakMinutes duration of L6 */
export const desksFor = (soakMinutes: number): LoadRow => ({
  id: 'desks',
  run: async (scale) => {
    const agents = scaled(2000, scale, 20);
    await using world = await World.open({ agents });
    await settled(world, scale);
    const before = await world.held();
    const subscribers = await world.subscribe(world.agentIds);
    const pairs = subscribers.map((each) => [each, each.agentId] as const);
    const results = [
      await steady(world, pairs, scale),
      await storm(world, pairs, scale),
      await commandsBeside(world, scale),
      await soak(world, pairs, scale, soakMinutes),
    ];
    const judge = new Judge(scale);
    for (const subscriber of subscribers) subscriber.drop();
    let after = await world.held();
    await until('the subscribers to be gone', async () => {
      after = await world.held();
      return sockets(after) <= sockets(before);
    });
    judge.expect(sockets(after) <= sockets(before), `${sockets(before)} sockets before, ${sockets(after)} after`);
    judge.expect(
      timers(after) <= timers(before) + agents * 0.02 + 5,
      `${timers(before)} timers before, ${timers(after)} after`,
    );
    judge.expect(world.uncaught.length === 0, `in the log: ${world.uncaught[0] ?? ''}`);
    return [
      ...results,
      {
        id: 'L6b',
        load: 'all subscribers leave',
        result: `sockets ${sockets(before)} → ${sockets(after)}, timers ${timers(before)} → ${timers(after)}, heap ${mib(before.heapUsed)} → ${mib(after.heapUsed)}`,
        bar: 'sockets and timers as before they came',
        complaints: judge.complaints,
        onlyBars: judge.onlyBars,
      },
    ];
  },
});

const sockets = ({ held }: { readonly held: Readonly<Record<string, number>> }): number => held['TCPSocketWrap'] ?? 0;
const timers = ({ held }: { readonly held: Readonly<Record<string, number>> }): number => held['Timeout'] ?? 0;

/** Waits until the events of the sign-ins are fetched, their connections are closed, and each agent has a poll in flight. */
async function settled(world: World, scale: Scale): Promise<void> {
  const { ledger } = world.simulator;
  await until('the sign-ins to be over', () => ledger.counters.eventsTaken === ledger.counters.events);
  await pause(scaled(6000, scale));
}

async function steady(world: World, pairs: Pairs, scale: Scale): Promise<LoadResult> {
  const judge = new Judge(scale);
  const perSecond = scaled(200, scale, 20);
  const forMs = scaled(90_000, scale, 2000);
  world.delays = [];
  const from = await world.held();
  const fromMs = performance.now();
  await world.load(perSecond, forMs);
  await world.caughtUp(pairs);
  const share = ((await world.held()).cpuMs - from.cpuMs) / (performance.now() - fromMs);
  const exact = judge.exact(pairs.map(([each]) => each));
  const fromAnswer = world.delays.map((delay) => delay.fromAnswer);
  const [p50, p99] = [percentile(fromAnswer, 0.5), percentile(fromAnswer, 0.99)];
  const fromMaking = percentile(
    world.delays.map((delay) => delay.fromMaking),
    0.99,
  );
  judge.bar(p50, 10, 'p50 in ms');
  judge.bar(p99, 100, 'p99 in ms');
  const { maxPollsInFlightOfOneAgent: most } = world.simulator.ledger.counters;
  judge.expect(most <= 1, `${most} polls of one agent at a time`);
  return {
    id: 'L1',
    load: `${pairs.length} agents polled (holds of 10 s), a subscriber each, ${perSecond} events/s for ${forMs / 1000} s`,
    result: `${world.delays.length} events: ${exact}; gateway’s answer to client p50 ${ms(p50)}, p99 ${ms(p99)} (from the event itself, the pause of 200 ms between polls included, p99 ${ms(fromMaking)}); ${Math.round(share * 100)} % of a core`,
    bar: 'none lost, repeated or out of order; p50 ≤ 10 ms, p99 ≤ 100 ms',
    complaints: judge.complaints,
    onlyBars: judge.onlyBars,
  };
}

/** Cuts all connections within a second. They reconnect with their cursors while events continue. */
async function storm(world: World, pairs: Pairs, scale: Scale): Promise<LoadResult> {
  const judge = new Judge(scale);
  const load = world.load(scaled(200, scale, 20), 4000);
  await pause(500);
  const backMs: number[] = [];
  const fromMs = performance.now();
  await Promise.all(
    pairs.map(async ([subscriber], at) => {
      await pause((at * 1000) / pairs.length);
      subscriber.drop();
      await pause(100 * Math.random());
      await subscriber.open();
      backMs.push(performance.now() - fromMs);
    }),
  );
  const allBackMs = Math.max(...backMs);
  await load;
  const lastMs = await world.caughtUp(pairs);
  const exact = judge.exact(pairs.map(([each]) => each));
  judge.bar(allBackMs, 5000, 'until all are back, in ms');
  judge.bar(lastMs, 5000, 'until all have caught up, in ms');
  return {
    id: 'L5',
    load: `${pairs.length} subscribers drop within 1 s and come back with their cursors while events arrive`,
    result: `${exact}; all back ${ms(allBackMs)} after the first drop, caught up ${ms(lastMs)} after the last event`,
    bar: 'none lost; all caught up within 5 s',
    complaints: judge.complaints,
    onlyBars: judge.onlyBars,
  };
}

/** Half the load for minutes: the heap after garbage collection must not grow. */
async function soak(world: World, pairs: Pairs, scale: Scale, minutes: number): Promise<LoadResult> {
  const judge = new Judge(scale);
  const perSecond = scaled(100, scale, 10);
  const rounds = 6;
  const roundMs = scaled((minutes * 60_000) / rounds, scale, 500);
  const heaps: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await world.load(perSecond, roundMs);
    await world.caughtUp(pairs);
    heaps.push((await world.held()).heapUsed);
  }
  const exact = judge.exact(pairs.map(([each]) => each));
  // The first half fills caches; from then on nothing is added.
  const [middle = 0, end = 0] = [heaps[rounds / 2 - 1], heaps.at(-1)];
  const most = Math.max(1, minutes / 2 / 10);
  judge.bar((end - middle) / 1_048_576, most, 'growth of the heap over the second half, in MiB');
  return {
    id: 'L6',
    load: `${perSecond} events/s to ${pairs.length} subscribers for ${(rounds * roundMs) / 1000} s`,
    result: `${exact}; heap after collections ${heaps.map(mib).join(', ')}`,
    bar: `the second half adds ≤ ${most} MiB`,
    complaints: judge.complaints,
    onlyBars: judge.onlyBars,
  };
}
