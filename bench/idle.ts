/**
 * `npm run bench:idle`: the cost of a server while nothing happens. Agents are signed in and polled, each poll held for 10 s; then some of them are
 * watched. Memory is what the server's process holds after garbage collections, which a module loaded beside the server reports on a signal. The bare
 * bridge holds one socket and one poll per agent and nothing else; the rest is the cost of this project. The bench also measures how long the server
 * takes from its start until it is ready, with an empty journal and with all those sessions left in the journal.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { readArguments, refuse } from '../scripts/arguments.ts';
import type { Memory } from '../test/load/held.ts';
import { bareBridge, ours, oursAt, probed, type Bridge } from './bridges.ts';
import { agentIds, Crowd, pause } from './crowd.ts';
import { machine, median, pinnedApart, table } from './numbers.ts';

const { values } = readArguments({
  name: 'npm run bench:idle',
  about: 'Measures what agents and subscribers cost while nothing happens, and how long a start takes.',
  options: {
    agents: { kind: 'number', default: 10_000, atLeast: 1, about: 'Agents that are signed in and polled' },
    subscribers: { kind: 'number', default: 2000, atLeast: 1, about: 'Subscribers, each of an agent of its own' },
    before: { kind: 'text', value: 'PATH', about: 'Measure another checkout of this project beside this one' },
    seconds: { kind: 'number', default: 20, atLeast: 1, about: 'Time for which nothing happens' },
  },
});
const { agents, subscribers } = values;
const forMs = 1000 * values.seconds;
const starts = 5;

// The server has one socket per agent and one per subscriber, and this process has their other ends.
const files = Number(/Max open files\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]);
if (agents + subscribers + 200 > files)
  refuse(`${agents} agents and ${subscribers} subscribers need more than the ${files} open files of this system`);

const core = pinnedApart();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
console.log(`${agents} agents, ${subscribers} subscribers, ${machine()}\n`);

interface Idle {
  readonly agent: Memory;
  readonly sockets: number;
  readonly cpuMsAMinute: number;
  readonly polls: number;
  readonly signInsPerSecond: number;
  readonly subscriber: Memory;
  readonly rssMib: number;
}

const bare = await idle(probed(bareBridge));
const now = await measured(ours());
const before = values.before === undefined ? undefined : await measured(oursAt(values.before));

const kb = (bytes: number) => (bytes / 1000).toFixed(1);
const all = [now, ...(before === undefined ? [] : [before])];
const row = (name: string, pick: (idle: Idle) => number, show: (value: number) => string) => [
  name,
  ...all.map(({ own }) => show(pick(own))),
  show(pick(bare)),
  show(pick(now.own) - pick(bare)),
];
const whole = (value: number) => value.toFixed(0);
const exact = (value: number) => value.toFixed(2);
const names = all.map(({ bridge }) => bridge.name);
console.log(
  table(
    ['', ...names, 'bare bridge', 'ours beyond it'],
    [
      row('heap per agent, kB', ({ agent }) => agent.heapUsed, kb),
      row('outside the heap per agent, kB', ({ agent }) => agent.external, kb),
      row('process memory per agent, kB', ({ agent }) => agent.rss, kb),
      row('sockets per agent', ({ sockets }) => sockets, exact),
      row('CPU per agent and minute, ms', ({ cpuMsAMinute }) => cpuMsAMinute, exact),
      row(
        'polls per agent and minute',
        ({ polls }) => polls,
        (value) => value.toFixed(1),
      ),
      row('heap per subscriber, kB', ({ subscriber }) => subscriber.heapUsed, kb),
      row('outside the heap per subscriber, kB', ({ subscriber }) => subscriber.external, kb),
      row('process memory per subscriber, kB', ({ subscriber }) => subscriber.rss, kb),
      row('sign-ins a second', ({ signInsPerSecond }) => signInsPerSecond, whole),
      row('process in all, MiB', ({ rssMib }) => rssMib, whole),
    ],
  ),
);
const startRows = all.flatMap(({ bridge, started: { empty, left } }) => {
  const shown = (name: string, { ms, cpuMs }: StartUp) => [`${bridge.name}: ${name}`, whole(ms), whole(cpuMs)];
  return [shown('an empty journal', empty), shown(`${agents} sessions left by a process that was killed`, left)];
});
console.log(`\n${table(['from the start until ready', 'ms', 'CPU ms'], startRows)}`);
process.exit(0);

async function measured(bridge: Bridge) {
  const own = await idle(probed(bridge));
  return { bridge, own, started: await startUps(bridge) };
}

async function idle(bridge: Bridge): Promise<Idle> {
  const crowd = await Crowd.start(bridge, core);
  // Does some of each kind of work first, so that compiled code and caches are not counted as agents or subscribers.
  const first = agentIds(100, 50_001);
  await crowd.signIn(first);
  await crowd.subscribe(first);
  for (const agentId of first) crowd.gateway.make(agentId);
  await crowd.check();
  await crowd.leave();
  const empty = await crowd.held();
  const socketsBefore = crowd.sockets();

  const ids = agentIds(agents);
  const fromMs = performance.now();
  await crowd.signIn(ids);
  const signInsPerSecond = ids.length / ((performance.now() - fromMs) / 1000);
  await pause(2000);
  const idle = await crowd.held();
  const sockets = (crowd.sockets() - socketsBefore) / agents;
  const before = { cpu: crowd.server.cpuSeconds(), polls: crowd.gateway.polls };
  await pause(forMs);
  const agentMinutes = ((agents + first.length) * forMs) / 60_000;
  const cpuMsAMinute = (1000 * (crowd.server.cpuSeconds() - before.cpu)) / agentMinutes;
  const polls = (crowd.gateway.polls - before.polls) / agentMinutes;

  const settled = await crowd.held();
  const some = ids.slice(0, subscribers);
  await crowd.subscribe(some, Math.max(1, Math.ceil(subscribers / agents)));
  await pause(2000);
  const all = await crowd.held();
  // Checks that the subscribers were watching: each receives an event.
  for (const agentId of some) crowd.gateway.make(agentId);
  await crowd.check();
  const rssMib = crowd.server.rssMib();
  await crowd.stop();
  return {
    agent: each(empty, idle, agents),
    sockets,
    cpuMsAMinute,
    polls,
    signInsPerSecond,
    subscriber: each(settled, all, subscribers),
    rssMib,
  };
}

function each(before: Memory, after: Memory, count: number): Memory {
  return {
    heapUsed: (after.heapUsed - before.heapUsed) / count,
    external: (after.external - before.external) / count,
    rss: (after.rss - before.rss) / count,
  };
}

interface StartUp {
  readonly ms: number;
  /** Processor time of the process. It is more reliable if others use the machine too. */
  readonly cpuMs: number;
}

/** @param left a bridge whose journal holds the sessions of a process that was killed */
async function startUps(left: Bridge): Promise<{ readonly empty: StartUp; readonly left: StartUp }> {
  const empty: StartUp[] = [];
  for (let n = 0; n < starts; n += 1) empty.push(await startUp({ ...ours(), script: left.script }));
  const medians = { ms: median(empty.map(({ ms }) => ms)), cpuMs: median(empty.map(({ cpuMs }) => cpuMs)) };
  return { empty: medians, left: await startUp(left) };
}

async function startUp(bridge: Bridge): Promise<StartUp> {
  const fromMs = performance.now();
  const crowd = await Crowd.start(bridge, core);
  while (!(await isReady(crowd.server.port))) await pause(2);
  const took = { ms: performance.now() - fromMs, cpuMs: 1000 * crowd.server.cpuSeconds() };
  await crowd.stop();
  return took;
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path: '/ready' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    })
      .once('error', () => {
        resolve(false);
      })
      .end();
  });
}
