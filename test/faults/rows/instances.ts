/** Instances that share a Redis: they die, stop, stall, lose their connections, and start simultaneously. */
import { holdMs, pause, until } from '../arena.ts';
import { commandAt, leaseMs, overRedis, takeOverMs, type Cluster } from '../cluster.ts';
import type { Row } from '../row.ts';
import { points, runPoint } from './kill.ts';

/** Dynamic authentication with an occasional rotation, so that a takeover needs the newest Guid. */
const rotating = { guidIntervalMs: 5000, guidTimeoutMs: 60_000 };

const soakHoldMs = 3000;
/** The lease, plus five seconds. */
const soakTakeOverMs = leaseMs - holdMs + soakHoldMs + 5000;

/** Kills a random instance repeatedly and restarts it immediately. */
async function killAtRandom(cluster: Cluster, kills: number, betweenMs: number): Promise<void> {
  for (let n = 1; n <= kills; n++) {
    await pause(Math.random() * 2 * betweenMs);
    const slot = Math.floor(Math.random() * cluster.servers.length);
    await cluster.killServer(slot);
    await cluster.startServer(slot);
    if (n % 10 === 0) await cluster.recovered(takeOverMs + 2000);
  }
}

const pollersOf = async (cluster: Cluster): Promise<string> =>
  (await Promise.all(cluster.servers.map((_, slot) => cluster.pollers(slot)))).join();

/** An instance that was refused a lease retries after 5 s. */
const claimsAgainMs = 5200;

/** Sends a command of each agent to each instance, which makes it claim the leases of all agents. */
async function claimEverywhere(cluster: Cluster): Promise<void> {
  await Promise.all(
    cluster.servers.flatMap((_, slot) => cluster.agentIds.map((agentId) => commandAt(cluster, slot, agentId))),
  );
}

/** The longest time that an agent was without a poll after this request of the ledger. */
function longestSilenceMs(cluster: Cluster, since: number): number {
  const polls = cluster.simulator.ledger.requests({ since }).filter(({ kind }) => kind === 'poll');
  let longest = 0;
  for (const own of Map.groupBy(polls, ({ agentId }) => agentId).values())
    own.forEach(({ atMs, durationMs }, at) => {
      const next = own[at + 1];
      if (next && durationMs !== null) longest = Math.max(longest, next.atMs - atMs - durationMs);
    });
  return longest;
}

export const instanceRows: readonly Row[] = [
  ...points.map((point) =>
    overRedis({
      id: point.id.replace('K', 'F16.'),
      what: `three instances, kill -9 of the polling one ${point.what}`,
      long: true,
      ...(point.likeAnother && { wholeOnly: true }),
      world: { process: true, wire: true, agents: 1, ...(point.env && { env: point.env }) },
      run: (cluster) => runPoint({ ...point, times: point.located ? 5 : 2 }, cluster),
    }),
  ),
  overRedis({
    id: 'F16',
    heavy: true,
    what: 'three instances, kill -9 of a random one at 100 random times: 60 agents, 200 events a second',
    long: true,
    world: ({ factor }) => ({ process: true, agents: Math.max(6, 60 * factor), simulator: rotating }),
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(cluster.scaled(200, 40));
      const kills = cluster.scaled(100, 4);
      await killAtRandom(cluster, kills, 500);
      stop();
      await cluster.recovered(takeOverMs + 2000);
      cluster.note(`${kills} kills`);
    },
  }),
  overRedis({
    id: 'SOAK',
    what: 'three instances, kill -9 of a random one at random times for ten minutes: 1 000 agents, 200 events a second',
    soak: true,
    world: ({ factor }) => ({
      process: true,
      agents: Math.max(20, 1000 * factor),
      // A longer hold than in the other rows: a thousand agents, their clients and the gateway share two cores with the servers.
      simulator: { pollHoldMs: soakHoldMs, guidIntervalMs: 30_000, guidTimeoutMs: 600_000 },
      env: {
        AGENT_GATEWAY_POLL_HOLD_MS: String(soakHoldMs),
        AGENT_GATEWAY_POLL_PAUSE_MS: '200',
        AGENT_GATEWAY_TIMEOUT_MS: '10000',
        LIMIT_SUBSCRIBERS: '50000',
      },
    }),
    run: async (cluster) => {
      for (let at = 0; at < cluster.agentIds.length; at += 20) {
        const agentIds = cluster.agentIds.slice(at, at + 20);
        await cluster.signIn(agentIds);
        for (const agentId of agentIds) cluster.client(agentId, { transport: at % 40 === 0 ? 'sse' : 'ws' });
      }
      await cluster.delivered();
      const stop = cluster.load(200);
      const untilMs = performance.now() + soakMs() * cluster.scale.factor;
      let kills = 0;
      while (performance.now() < untilMs) {
        await killAtRandom(cluster, 1, 4000);
        kills += 1;
        if (kills % 10 === 0) await cluster.recovered(soakTakeOverMs);
      }
      stop();
      await cluster.recovered(soakTakeOverMs);
      cluster.note(`${kills} kills in ${Math.round((soakMs() * cluster.scale.factor) / 1000)} s`);
    },
  }),
  overRedis({
    id: 'F17r',
    what: 'three instances, SIGTERM of the one with the most agents, under load: the others take over within a second, without a gap',
    long: true,
    world: { process: true, agents: 12, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(100);
      for (let n = 0; n < cluster.scaled(5, 1); n++) {
        await cluster.aim();
        const slot = cluster.servers.indexOf(cluster.server);
        const { lastSerial } = cluster.simulator.ledger;
        const { ms, code } = await cluster.stopServer(slot);
        cluster.expect(code === 0, `the exit code was ${code}`);
        cluster.expect(ms < leaseMs, `stopping took ${Math.round(ms)} ms`);
        await cluster.recovered();
        const silence = longestSilenceMs(cluster, lastSerial);
        cluster.note(`handed over within ${Math.round(silence)} ms`);
        cluster.expect(silence < 1000, `an agent was not polled for ${Math.round(silence)} ms`);
        await cluster.startServer(slot);
      }
      stop();
      await cluster.recovered();
      cluster.expectNoGap('a clean stop left a gap');
    },
  }),
  overRedis({
    id: 'F18',
    what: 'three instances, the polling one is suspended for 6 s (60 s, scaled): another takes over, and the answers that the first one had arrive late and marked',
    long: true,
    // After a pause, an instance finds its commands overdue before it has read their replies.
    world: { process: true, agents: 6, simulator: rotating, provokes: /Command timed out|Redis does not answer/ },
    run: async (cluster) => {
      cluster.mayOverlap = true;
      await cluster.populate();
      const stop = cluster.load(50);
      for (let n = 0; n < cluster.scaled(4, 1); n++) {
        await cluster.aim();
        const { server } = cluster;
        const slot = cluster.servers.indexOf(server);
        cluster.down.add(slot);
        cluster.killed();
        // Its clients are stuck on a dead connection. In production they would miss the ping; here the row cuts them off.
        server.signal('SIGSTOP');
        for (const client of cluster.clients) client.drop();
        await pause(2 * leaseMs);
        await cluster.recovered(takeOverMs);
        server.signal('SIGCONT');
        cluster.down.delete(slot);
        await until('it to answer', async () => (await cluster.ready(slot)) === 200);
        await cluster.recovered();
      }
      stop();
      await cluster.recovered();
      await cluster.readJournals();
      cluster.journals.length = 0;
      cluster.note(`${cluster.lateEntries} late answers, marked`);
    },
  }),
  ...(['refused', 'silent'] as const).map((way) =>
    overRedis({
      id: way === 'silent' ? 'F20a' : 'F20b',
      what: `three instances, one loses Redis (${way}): it stops polling, another takes over, and the answers that it had arrive late and marked`,
      long: true,
      world: {
        agents: 6,
        redisWires: true,
        simulator: rotating,
        provokes:
          /Cannot write to the store|Store lost|Cannot determine which instance polls|a round over Redis|while polling/,
      },
      run: async (cluster) => {
        await cluster.populate();
        const stop = cluster.load(50);
        for (let n = 0; n < cluster.scaled(3, 1); n++) {
          await cluster.aim();
          const slot = cluster.servers.indexOf(cluster.server);
          const wire = cluster.redisWires[slot]!;
          const began = Date.now();
          cluster.down.add(slot);
          if (way === 'silent') wire.silent = true;
          else {
            wire.refusing = true;
            wire.cut();
          }
          await until('it to say so', async () => (await cluster.ready(slot)) === 503);
          const { outcome, ms } = await commandAt(cluster, slot);
          cluster.expect(outcome === 'SetAgentAutoAnswerSuccess', `a mutation answered ${outcome}`);
          cluster.expect(ms < 1000, `a mutation took ${Math.round(ms)} ms`);
          // Its readers see nothing new meanwhile. A balancer that checks /ready sends them elsewhere.
          for (const client of cluster.clients) client.drop();
          await pause(leaseMs);
          await cluster.recovered(takeOverMs);
          wire.silent = false;
          wire.refusing = false;
          cluster.down.delete(slot);
          await until('it to be ready', async () => (await cluster.ready(slot)) === 200);
          cluster.killed(began);
          await cluster.recovered();
        }
        stop();
        await cluster.recovered();
      },
    }),
  ),
  overRedis({
    id: 'F19',
    what: 'three instances find an agent that signed in elsewhere, all at the same moment, 100 times: exactly one polls',
    world: ({ factor }) => ({ agents: Math.max(20, 100 * factor) }),
    run: async (cluster) => {
      for (const agentId of cluster.agentIds) {
        const guid = await signInDirectly(cluster, agentId);
        const cursors = await Promise.all(cluster.servers.map(({ url }) => cursorAt(url, agentId, guid)));
        const beginnings = new Set(cursors.map((cursor) => cursor.replace(/\d+$/, '0')));
        const [cursor = ''] = beginnings;
        cluster.expect(beginnings.size === 1, `the beginnings of ${agentId}: ${[...beginnings].join()}`);
        cluster.signedInAt(agentId, { guid, cursor });
        for (const { url } of cluster.servers) cluster.client(agentId, { url: () => url });
      }
      await cluster.delivered();
      const polling = (await Promise.all(cluster.servers.map((_, slot) => cluster.pollers(slot)))).reduce(
        (a, b) => a + b,
      );
      cluster.expect(polling === cluster.agentIds.length, `${polling} pollers for ${cluster.agentIds.length} agents`);
      const stop = cluster.load(100);
      await pause(cluster.scaled(5000, 1000));
      stop();
      await cluster.recovered();
      cluster.expectNoGap('a gap');
      cluster.expect(
        !cluster.clients.some(({ types }) => types.includes('SessionEnded')),
        'one session was taken for two',
      );
    },
  }),
  overRedis({
    id: 'F33',
    what: 'three instances, the clock of Redis steps forward repeatedly, by a part of the lease and by 30 s: no running instance loses an agent',
    long: true,
    world: { process: true, agents: 12, simulator: rotating, stepsClock: true },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(60);
      let offMs = 0;
      for (let n = 0; n < cluster.scaled(12, 3); n++) {
        await pause(claimsAgainMs);
        const before = await pollersOf(cluster);
        offMs += n % 3 === 2 ? 30_000 : 0.85 * leaseMs;
        cluster.clock?.step(offMs);
        await claimEverywhere(cluster);
        await pause(leaseMs / 2 + Math.random() * leaseMs);
        const after = await pollersOf(cluster);
        cluster.expect(after === before, `pollers were ${before}, and are ${after} after the step`);
      }
      stop();
      await cluster.recovered();
      cluster.expectNoGap('a step of the clock was taken for a loss');
    },
  }),
  overRedis({
    id: 'F34',
    what: 'three instances, the clock of Redis steps back by 60 s, then kill -9 of the one with the most agents: others take over within the lease time',
    long: true,
    world: { process: true, agents: 6, simulator: rotating, stepsClock: true },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(60);
      let offMs = 0;
      for (let n = 0; n < cluster.scaled(4, 1); n++) {
        await cluster.aim();
        const slot = cluster.servers.indexOf(cluster.server);
        // The instance dies before it renews its leases under the stepped clock.
        offMs -= 60_000;
        cluster.clock?.step(offMs);
        await cluster.kill();
        await cluster.recovered(takeOverMs);
        await cluster.startServer(slot);
        await cluster.recovered();
      }
      stop();
      await cluster.recovered();
      cluster.expect(cluster.gaps > 0, 'no gap');
    },
  }),
  overRedis({
    id: 'F32',
    heavy: true,
    what: 'three instances, rolling restart under load: no event is lost, and a repeated event has the same id',
    long: true,
    world: { process: true, agents: 12, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(cluster.scaled(200, 60));
      for (let round = 0; round < cluster.scaled(3, 1); round++)
        for (const slot of cluster.servers.keys()) {
          const { code } = await cluster.stopServer(slot);
          cluster.expect(code === 0, `the exit code was ${code}`);
          await cluster.startServer(slot);
          await pause(300);
        }
      await cluster.recovered();
      stop();
      await cluster.recovered();
      cluster.expectNoGap('a rolling restart left a gap');
    },
  }),
];

/** The ten minutes of the full test, or the environment's setting. */
const soakMs = (): number => Number(process.env['SOAK_MINUTES'] ?? 10) * 60_000;

/** A client that talks directly to the gateway signs the agent in, without the servers. */
async function signInDirectly(cluster: Cluster, agentId: string): Promise<string> {
  const response = await fetch(`${cluster.simulator.url}/onlineagent/${agentId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password: `Demo@${agentId}`, phonenum: `7${agentId.padStart(5, '0')}` }),
  });
  await response.arrayBuffer();
  const guid = /JSESSIONID=([^;]+)/.exec(response.headers.get('set-guid') ?? '')?.[1];
  if (guid === undefined) throw new Error(`${agentId} could not sign in: ${response.status}`);
  return guid;
}

async function cursorAt(url: string, agentId: string, guid: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', guid },
    body: JSON.stringify({ query: `{ agent(id: "${agentId}") { cursor } }` }),
  });
  const { data } = (await response.json()) as { readonly data?: { readonly agent?: { readonly cursor?: string } } };
  return data?.agent?.cursor ?? 'none';
}
