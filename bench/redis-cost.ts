/**
 * `npm run bench:redis`: what agents and events cost a Redis, as counted by Redis itself. The bench runs one instance over a simulator and its own
 * redis-server, on loopback, and ends by itself after about a minute.
 */
import { readArguments } from '../scripts/arguments.ts';
import { signIn } from '../test/rig/client.ts';
import { startServerFor } from '../test/rig/facade.ts';
import { startRedis, type RedisServer } from '../test/rig/redis.ts';
import { agentRange } from '../src/simulator/roster.ts';
import { startSimulator } from '../src/simulator/simulator.ts';

readArguments({
  name: 'npm run bench:redis',
  about: 'Measures what agents and events cost a Redis, in about a minute. It needs redis-server.',
});

const agents = agentRange(1001, 1000).map(({ id }) => id);
const eventsEach = 20;
const idleMs = 20_000;

interface Sample {
  readonly commands: number;
  readonly scripts: number;
  readonly bytes: number;
  readonly cpuMs: number;
}

async function info(redis: RedisServer, section: string): Promise<ReadonlyMap<string, string>> {
  const text = await redis.ask(`INFO ${section}`);
  return new Map(
    text.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
}

async function sample(redis: RedisServer): Promise<Sample> {
  const [stats, memory, cpu, commands] = await Promise.all(
    ['stats', 'memory', 'cpu', 'commandstats'].map((section) => info(redis, section)),
  );
  const calls = (name: string) => Number(/calls=(\d+)/.exec(commands?.get(`cmdstat_${name}`) ?? '')?.[1] ?? 0);
  return {
    // Commands that arrived from outside. Redis counts the commands of scripts separately, and so does this bench.
    commands: Number(stats?.get('total_commands_processed')),
    scripts: calls('evalsha') + calls('eval'),
    bytes: Number(memory?.get('used_memory')),
    cpuMs: 1000 * (Number(cpu?.get('used_cpu_user')) + Number(cpu?.get('used_cpu_sys'))),
  };
}

const difference = (before: Sample, after: Sample) => ({
  commands: after.commands - before.commands,
  scripts: after.scripts - before.scripts,
  bytes: after.bytes - before.bytes,
  cpuMs: after.cpuMs - before.cpuMs,
});

const redis = await startRedis();
const simulator = await startSimulator({ pollHoldMs: 10_000, agents: agentRange(1001, agents.length) });
const server = await startServerFor(simulator.url, {
  STORE_URL: redis.url,
  AGENT_GATEWAY_POLL_HOLD_MS: '10000',
  AGENT_GATEWAY_POLL_PAUSE_MS: '200',
});
const empty = await sample(redis);
for (let at = 0; at < agents.length; at += 20)
  await Promise.all(agents.slice(at, at + 20).map((agentId) => signIn(server.url, agentId)));
await settled();
const signedIn = await sample(redis);
await new Promise((resolve) => setTimeout(resolve, idleMs));
const idle = await sample(redis);
for (let round = 0; round < eventsEach; round += 1) {
  for (const agentId of agents)
    simulator.inject(agentId, { eventType: 'AgentState_Ready', content: { filler: 'x'.repeat(400) } });
  await settled();
}
const busy = await sample(redis);

const events = agents.length * eventsEach;
const perAgent = difference(empty, signedIn);
const perIdle = difference(signedIn, idle);
const perEvent = difference(idle, busy);
const minutes = idleMs / 60_000;
console.log(`${agents.length} agents, ${events} events of some 500 bytes, one instance

| what | commands | scripts | bytes of memory | CPU of Redis |
| --- | ---: | ---: | ---: | ---: |
| a sign-in with its first two events | ${(perAgent.commands / agents.length).toFixed(1)} | ${(perAgent.scripts / agents.length).toFixed(1)} | ${Math.round(perAgent.bytes / agents.length)} | ${(perAgent.cpuMs / agents.length).toFixed(2)} ms |
| an idle minute of one agent | ${(perIdle.commands / minutes / agents.length).toFixed(2)} | ${(perIdle.scripts / minutes / agents.length).toFixed(2)} | ${Math.round(perIdle.bytes / agents.length)} | ${(perIdle.cpuMs / minutes / agents.length).toFixed(3)} ms |
| an idle minute of the instance | ${Math.round(perIdle.commands / minutes)} | ${Math.round(perIdle.scripts / minutes)} | – | ${Math.round(perIdle.cpuMs / minutes)} ms |
| an event | ${(perEvent.commands / events).toFixed(1)} | ${(perEvent.scripts / events).toFixed(1)} | ${Math.round(perEvent.bytes / events)} | ${(perEvent.cpuMs / events).toFixed(3)} ms |`);

await server.stop();
await simulator.close();
await redis.stop();

/** Waits until the server has stored what was injected. */
async function settled(): Promise<void> {
  for (;;) {
    const before = (await sample(redis)).commands;
    await new Promise((resolve) => setTimeout(resolve, 300));
    if ((await sample(redis)).commands - before < 100) return;
  }
}
