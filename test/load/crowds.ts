/** L2, L3 and L7: many subscribers of few agents, a burst with a stalled reader, and how fast one agent's backlog drains. */
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../rig/eventually.ts';
import { Judge, ms, percentile, scaled, type LoadRow } from './row.ts';
import { World } from './world.ts';

const perAgent = 50;

export const idle: LoadRow = {
  id: 'idle',
  run: async (scale) => {
    const judge = new Judge(scale);
    const count = scaled(5000, scale, 100);
    await using world = await World.open({ agents: count / perAgent });
    // A warm-up with each kind of work, so that compiled code and caches do not count as subscribers.
    const [warm] = await world.subscribe(world.agentIds.slice(0, 1));
    for (const agentId of world.agentIds) world.inject(agentId);
    await until('the first subscriber', () => warm?.newest === 1);
    warm?.drop();
    await pause(1000);
    const before = await world.held();
    const subscribers = await world.subscribe(world.agentIds, perAgent);
    const pairs = subscribers.map((each) => [each, each.agentId] as const);
    await world.caughtUp(pairs);
    await pause(1000);
    const after = await world.held();
    const each = (after.heapUsed + after.external - before.heapUsed - before.external) / count;
    const resident = (after.rss - before.rss) / count;
    world.delays = [];
    for (const agentId of world.agentIds) world.inject(agentId);
    await world.caughtUp(pairs);
    const delays = world.delays.map(({ fromMaking }) => fromMaking);
    const last = Math.max(...delays);
    judge.bar(each / 1000, 40, 'kB a subscriber');
    judge.bar(last, 1000, 'until the last subscriber has the event, in ms');
    const exact = judge.exact(subscribers);
    judge.expect(world.uncaught.length === 0, `in the log: ${world.uncaught[0] ?? ''}`);
    return [
      {
        id: 'L2',
        load: `${count} idle subscribers of ${world.agentIds.length} agents, then one event of each agent`,
        result: `${(each / 1000).toFixed(1)} kB of heap each (${(resident / 1000).toFixed(1)} kB of the process); p50 ${ms(percentile(delays, 0.5))}, the last ${ms(last)} after the event; ${exact}`,
        bar: '≤ 40 kB each; all within 1 s of the event',
        complaints: judge.complaints,
        onlyBars: judge.onlyBars,
      },
    ];
  },
};

export const burst: LoadRow = {
  id: 'burst',
  run: async (scale) => {
    const judge = new Judge(scale);
    const events = scaled(20_000, scale, 500);
    await using world = await World.open({
      agents: 1,
      simulator: { eventsPerAnswer: 10 },
      env: { STORE_RETENTION_EVENTS: '100000' },
    });
    const [agentId = ''] = world.agentIds;
    const readers = await world.subscribe([agentId], 10);
    const [stalled, ...others] = readers;
    const seconds: number[] = [];
    // The same burst twice: first without a stalled reader, then with one.
    for (const one of [undefined, stalled]) {
      one?.stall();
      const fromMs = performance.now();
      for (let n = 0; n < events; n++) world.inject(agentId);
      await world.caughtUp(
        others.map((each) => [each, agentId]),
        120_000,
      );
      seconds.push((performance.now() - fromMs) / 1000);
    }
    const [free = 0, beside = 0] = seconds;
    const behind = world.desk(agentId).made - (stalled?.newest ?? 0);
    stalled?.resume();
    const named = () => (stalled?.trouble.length ?? 0) > 0;
    await until('the stalled reader', () => stalled?.newest === world.desk(agentId).made || named(), 60_000);
    judge.bar(beside / free, 2, 'times as long beside a stalled reader');
    const exact = judge.exact(named() ? others : readers);
    judge.expect(world.uncaught.length === 0, `in the log: ${world.uncaught[0] ?? ''}`);
    return [
      {
        id: 'L3',
        load: `${events} events of one agent at once, ten readers, one of them stalled`,
        result: `nine have all after ${beside.toFixed(1)} s (${free.toFixed(1)} s with nobody stalled; ${Math.round(events / beside)} events/s, ten an answer); the stalled one, ${behind} behind, ${named() ? `was told ${stalled?.trouble[0] ?? ''}` : 'got all when it read again'}; ${exact}`,
        bar: 'the nine within twice their time; the stalled one gets all, or a named end',
        complaints: judge.complaints,
        onlyBars: judge.onlyBars,
      },
    ];
  },
};

export const drain: LoadRow = {
  id: 'drain',
  run: async (scale) => {
    const judge = new Judge(scale);
    const backlog = 100;
    await using world = await World.open({ agents: 1 });
    const [agentId = ''] = world.agentIds;
    const readers = await world.subscribe([agentId]);
    const tookMs: number[] = [];
    for (let round = 0; round < scaled(5, scale); round++) {
      const fromMs = performance.now();
      for (let n = 0; n < backlog; n++) world.inject(agentId);
      await world.caughtUp(readers.map((each) => [each, agentId]));
      tookMs.push(performance.now() - fromMs);
    }
    const exact = judge.exact(readers);
    return [
      {
        id: 'L7',
        load: `a backlog of ${backlog} events of one agent, one event a poll`,
        result: `${Math.round((backlog * 1000) / percentile(tookMs, 0.5))} events/s (no pause after an event, 200 ms after an empty answer); ${exact}`,
        bar: 'drained without loss',
        complaints: judge.complaints,
        onlyBars: judge.onlyBars,
      },
    ];
  },
};
