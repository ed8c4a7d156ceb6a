/** What can happen to the Redis that instances share. */
import { Redis } from 'ioredis';
import { startRedis } from '../../rig/redis.ts';
import { pause, until } from '../arena.ts';
import { commandAt, leaseMs, overRedis, takeOverMs, type Cluster } from '../cluster.ts';
import type { Row } from '../row.ts';

/** Log lines that report trouble with the store. */
const provokes =
  /Cannot write to the store|Store lost|Redis|a round over Redis|trimming|to take over yet|while polling|Unexpected error|new (store )?epoch/;
/** Detecting the loss and notifying all readers takes the server at most this long after STORE_LOST_AFTER_MS. */
const tellWithinMs = 2000;
const rotating = { guidIntervalMs: 5000, guidTimeoutMs: 60_000 };

const lostAfterMs = (factor: number): number => Math.max(1500, 15_000 * factor);

async function allAre(cluster: Cluster, status: number): Promise<void> {
  await until(`all to be ${status}`, async () => {
    const statuses = await Promise.all(cluster.servers.map((_, slot) => cluster.ready(slot)));
    return statuses.every((each) => each === status);
  });
}

/** Mutations still work at each server while the store is unavailable. */
async function commandsGoOn(cluster: Cluster): Promise<void> {
  for (const slot of cluster.servers.keys()) {
    const { outcome, ms } = await commandAt(cluster, slot);
    cluster.expect(outcome === 'SetAgentAutoAnswerSuccess', `a mutation answered ${outcome}`);
    cluster.expect(ms < 1000, `a mutation took ${Math.round(ms)} ms`);
  }
}

/** The result of each agent's last poll cannot be persisted, so no further poll is sent. */
async function pollsStop(cluster: Cluster): Promise<void> {
  const { ledger } = cluster.simulator;
  await until('polling to stop', async () => {
    for (const agentId of cluster.agentIds)
      if (cluster.simulator.agent(agentId).queueLength === 0) cluster.inject(agentId);
    const { lastSerial } = ledger;
    await pause(700);
    return cluster.pollsSince(lastSerial) === 0;
  });
}

/** Sends one administrative command to Redis. */
async function tell(port: number, ...words: readonly [string, ...string[]]): Promise<unknown> {
  const redis = new Redis({ port, host: '127.0.0.1' });
  const [name, ...rest] = words;
  try {
    return await redis.call(name, ...rest);
  } finally {
    redis.disconnect();
  }
}

/** Starts a replica and waits until it has everything that its master has. */
async function replicaOf(cluster: Cluster) {
  const replica = await startRedis('--replicaof', `127.0.0.1 ${cluster.redis.port}`);
  await until('the replica to follow', async () =>
    String(await tell(replica.port, 'INFO', 'replication')).includes('master_link_status:up'),
  );
  return replica;
}

/** The replica replaces the master, and lacks what was written in its last moments. */
async function failOver(cluster: Cluster, lastMs: number, loses = false): Promise<void> {
  const replica = await replicaOf(cluster);
  const master = cluster.redis;
  let stop = cluster.load(100);
  await pause(500);
  await tell(replica.port, 'REPLICAOF', 'NO', 'ONE');
  await pause(lastMs);
  if (loses) {
    // An event whose append is not acknowledged is written once more, in the new epoch. Without this wait it would be in both.
    stop();
    await cluster.delivered();
    const isEmpty = (agentId: string) => cluster.simulator.agent(agentId).queueLength === 0;
    await until('the queues to be empty', () => cluster.agentIds.every(isEmpty));
    await cluster.atRest(master.port);
  }
  await cluster.remember(master.port);
  const fromMs = Date.now();
  cluster.redisPort = replica.port;
  for (const wire of cluster.redisWires) wire.cut();
  await cluster.remember(master.port);
  if (loses) stop = cluster.load(100);
  await master.stop();
  cluster.redis = replica;
  await until('the new master to be used', async () => (await cluster.ready(0)) === 200);
  await cluster.recovered(takeOverMs);
  stop();
  if (loses) cluster.storeWentBack(fromMs);
  else cluster.killed(fromMs);
  await cluster.recovered();
}

export const redisRows: readonly Row[] = [
  ...[1000, 30_000].map((awayMs) =>
    overRedis({
      id: awayMs === 1000 ? 'F13a' : 'F13b',
      what: `three instances, Redis is down for ${awayMs / 1000} s: no poll until the events read before are saved, /ready answers 503, mutations continue`,
      ...(awayMs > 1000 && { long: true, wholeOnly: true }),
      world: { agents: 6, provokes, simulator: rotating },
      run: async (cluster) => {
        await cluster.populate();
        const stop = cluster.load(60);
        for (let n = 0; n < cluster.scaled(awayMs > 1000 ? 1 : 4, 1); n++) {
          await pause(300);
          await cluster.redis.kill();
          const fromMs = performance.now();
          await allAre(cluster, 503);
          await commandsGoOn(cluster);
          await pollsStop(cluster);
          await pause(Math.max(0, cluster.scaled(awayMs, 1000) - (performance.now() - fromMs)));
          await cluster.redis.restart();
          await cluster.recovered(takeOverMs);
          await allAre(cluster, 200);
        }
        stop();
        await cluster.recovered();
        cluster.expectNoGap('what was only late was called lost');
      },
    }),
  ),
  overRedis({
    id: 'F13c',
    what: 'three instances, their connections to Redis break or fall silent repeatedly, in the middle of appends, renewals and reads',
    long: true,
    world: { agents: 6, redisWires: true, provokes, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(100);
      for (let n = 0; n < cluster.scaled(60, 8); n++) {
        const wire = cluster.redisWires[n % cluster.redisWires.length]!;
        if (n % 4 === 3) {
          wire.silent = true;
          await pause(Math.random() * 300);
          if (n % 8 === 7) wire.cut();
          wire.silent = false;
        } else wire.cut();
        await pause(Math.random() * 200);
      }
      stop();
      await cluster.recovered();
      cluster.expectNoGap('a gap');
    },
  }),
  overRedis({
    id: 'F13d',
    what: 'three instances, none reaches Redis for two lease times: polls stop, commands continue, and each instance resumes its polls without a gap',
    long: true,
    world: { agents: 6, redisWires: true, provokes, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(60);
      for (const way of cluster.scale.factor < 1 ? ['silent'] : ['silent', 'refused']) {
        for (const wire of cluster.redisWires) {
          if (way === 'silent') wire.silent = true;
          else {
            wire.refusing = true;
            wire.cut();
          }
        }
        await allAre(cluster, 503);
        await commandsGoOn(cluster);
        await pollsStop(cluster);
        await pause(2 * leaseMs);
        for (const wire of cluster.redisWires) {
          wire.silent = false;
          wire.refusing = false;
        }
        await cluster.recovered(takeOverMs);
        await allAre(cluster, 200);
      }
      stop();
      await cluster.recovered();
      cluster.expectNoGap('what was only late was called lost');
    },
  }),
  overRedis({
    id: 'F36',
    what: 'two instances, one loses Redis under open streams (broken, then silent): its streams get ServerDegraded and end; clients continue at the other, without loss',
    long: true,
    world: ({ factor }) => ({
      agents: 4,
      instances: 2,
      redisWires: true,
      provokes,
      simulator: rotating,
      env: { STORE_LOST_AFTER_MS: String(lostAfterMs(factor)) },
    }),
    run: async (cluster) => {
      const bar = lostAfterMs(cluster.scale.factor);
      const [wire] = cluster.redisWires;
      cluster.down.add(1);
      await cluster.populate();
      for (const way of ['refused', 'silent'] as const) {
        const stop = cluster.load(40);
        const opened = cluster.clients.map(({ connections }) => connections.length);
        const told = () => cluster.clients.map(({ types }) => types.filter((type) => type === 'ServerDegraded').length);
        const before = told();
        const began = Date.now();
        if (way === 'silent') wire!.silent = true;
        else {
          wire!.refusing = true;
          wire!.cut();
        }
        cluster.down.delete(1);
        cluster.down.add(0);
        const toldMs = await until('every reader to be told', () => told().every((count, at) => count > before[at]!));
        cluster.expect(toldMs <= bar + tellWithinMs, `readers were told after ${Math.round(toldMs)} ms`);
        cluster.expect((await cluster.ready(0)) === 503, 'the instance without Redis is ready');
        cluster.expect((await cluster.ready(1)) === 200, 'the other one is not ready');
        const { outcome } = await commandAt(cluster, 0);
        cluster.expect(outcome === 'SetAgentAutoAnswerSuccess', `a mutation answered ${outcome}`);
        const closedMs = await until('every reader to go elsewhere', () =>
          cluster.clients.every(({ connections }, at) => connections.length > opened[at]!),
        );
        cluster.note(
          `${way}: told after ${Math.round(toldMs)} ms, gone elsewhere after ${Math.round(toldMs + closedMs)} ms`,
        );
        await cluster.recovered(takeOverMs);
        stop();
        wire!.silent = false;
        wire!.refusing = false;
        await until('it to be ready again', async () => (await cluster.ready(0)) === 200);
        // Nobody knows what the server without Redis had read. The server that takes over reports a gap.
        cluster.killed(began);
        // All clients return, for the next kind of loss.
        cluster.down.delete(0);
        cluster.down.add(1);
        for (const client of cluster.clients) client.drop();
        await cluster.recovered(takeOverMs);
      }
      const closed = cluster.clients
        .filter(({ options }) => options.transport === 'ws')
        .flatMap((client) => client.closeCodes);
      cluster.expect(
        closed.filter((code) => code === 1013).length === cluster.clients.length,
        `closed with ${closed.join()}`,
      );
    },
  }),
  overRedis({
    id: 'F14a',
    what: 'three instances, a replica takes over without the last second of writes: the instances write the missing entries again',
    world: { agents: 6, redisWires: true, provokes, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      for (let n = 0; n < cluster.scaled(4, 1); n++) await failOver(cluster, 1000);
      cluster.expectNoGap('a gap, although all was kept');
    },
  }),
  overRedis({
    id: 'F14b',
    what: 'three instances, a replica takes over and lacks more than the instances remember: a new, announced epoch, and no id is used twice',
    long: true,
    world: { agents: 6, redisWires: true, provokes, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      await failOver(cluster, 12_000, true);
      const stores = cluster.clients.map(
        ({ arrivals, codes }) => codes.includes('CURSOR_EXPIRED') || arrivals.some(({ cause }) => cause === 'STORE'),
      );
      cluster.expect(!stores.includes(false), 'a client was not told of the new epoch');
    },
  }),
  overRedis({
    id: 'F15a',
    what: 'three instances, Redis is flushed: cursors expire, sessions continue in the new store epoch, and no instance polls for one lease time',
    world: { agents: 6, provokes, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      for (let n = 0; n < cluster.scaled(3, 1); n++) {
        await loadDelivered(cluster);
        await cluster.readJournals();
        await tell(cluster.redis.port, 'FLUSHALL');
        const { lastSerial } = cluster.simulator.ledger;
        for (const agentId of cluster.agentIds) cluster.inject(agentId);
        await until('the clients to be told', () =>
          cluster.clients.every(({ codes }) => codes.filter((code) => code === 'CURSOR_EXPIRED').length > n),
        );
        const begun = cluster.pollsSince(lastSerial);
        await pause(leaseMs / 2);
        cluster.expect(cluster.pollsSince(lastSerial) === begun, 'somebody polled within a lease time');
        await commandsGoOn(cluster);
        await cluster.recovered(takeOverMs);
      }
      cluster.expectNoGap('a gap');
      cluster.expect(!cluster.clients.some(({ types }) => types.includes('SessionEnded')), 'a session was lost');
    },
  }),
  overRedis({
    id: 'F15b',
    what: 'three instances, a client reconnects to another one with a cursor that is older than retention: CURSOR_EXPIRED, and it resumes from there',
    world: { agents: 2, env: { STORE_RETENTION_EVENTS: '100' }, simulator: { eventsPerAnswer: 5 } },
    run: async (cluster) => {
      cluster.forgets = true;
      await cluster.populate();
      const { after } = cluster.clients[0]!;
      for (let n = 0; n < 300; n++) cluster.inject('1001');
      await cluster.delivered();
      const late = cluster.servers.map(({ url }) => cluster.client('1001', { from: after, url: () => url }));
      await until('the late ones to be told', () => late.every(({ codes }) => codes.includes('CURSOR_EXPIRED')));
      await cluster.recovered();
      // More than once if retention also passes the position at which the client had to resume.
      for (const { codes } of late)
        cluster.expect(new Set(codes).size === 1 && codes.length < 5, `told ${codes.join()}`);
    },
  }),
  overRedis({
    id: 'F15c',
    what: 'three instances, Redis is flushed while the polling one is suspended, and that one is killed: what its polls had taken is announced',
    long: true,
    world: { process: true, agents: 6, provokes, simulator: rotating },
    run: async (cluster) => {
      await cluster.populate();
      for (let n = 0; n < cluster.scaled(3, 1); n++) {
        await loadDelivered(cluster);
        await cluster.aim();
        const { server } = cluster;
        const slot = cluster.servers.indexOf(server);
        server.signal('SIGSTOP');
        await cluster.readJournals();
        await tell(cluster.redis.port, 'FLUSHALL');
        for (const agentId of cluster.agentIds) cluster.inject(agentId);
        await cluster.kill();
        for (const client of cluster.clients) client.drop();
        await cluster.recovered(2 * takeOverMs);
        await cluster.startServer(slot);
        await cluster.recovered();
      }
      cluster.expect(cluster.gaps > 0, 'no gap');
    },
  }),
  overRedis({
    id: 'P1',
    what: 'three instances, every change notification is lost (pub/sub connections are killed all the time): events arrive later, with no other effect',
    world: { agents: 6, provokes },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(20);
      const untilMs = performance.now() + cluster.scaled(10_000, 3000);
      let killed = 0;
      while (performance.now() < untilMs) {
        killed += Number(await tell(cluster.redis.port, 'CLIENT', 'KILL', 'TYPE', 'pubsub'));
        await pause(20);
      }
      stop();
      cluster.expect(killed > 0, 'no connection was killed');
      await cluster.recovered();
      cluster.expectNoGap('a gap');
    },
  }),
  overRedis({
    id: 'P2',
    what: 'three instances, Redis denies them publishing and subscribing: the instances look for new events at intervals, and events arrive later',
    world: { agents: 6, provokes },
    run: async (cluster) => {
      await cluster.populate();
      await tell(cluster.redis.port, 'ACL', 'SETUSER', 'default', 'resetchannels');
      await tell(cluster.redis.port, 'CLIENT', 'KILL', 'TYPE', 'pubsub');
      const stop = cluster.load(20);
      await pause(cluster.scaled(6000, 2000));
      stop();
      await cluster.recovered();
      cluster.expectNoGap('a gap');
      await tell(cluster.redis.port, 'ACL', 'SETUSER', 'default', 'allchannels');
      await cluster.recovered();
    },
  }),
  overRedis({
    id: 'P3',
    what: 'three instances, Redis accepts no writes for a while (read-only, then full): polls stop, /ready answers 503, mutations continue',
    world: { agents: 6, provokes },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(60);
      const ways: readonly (readonly [readonly [string, ...string[]], readonly [string, ...string[]]])[] = [
        [
          ['REPLICAOF', '127.0.0.1', '9'],
          ['REPLICAOF', 'NO', 'ONE'],
        ],
        [
          ['CONFIG', 'SET', 'maxmemory', '1mb'],
          ['CONFIG', 'SET', 'maxmemory', '0'],
        ],
      ];
      for (const [closed, open] of ways) {
        await tell(cluster.redis.port, ...closed);
        await allAre(cluster, 503);
        await commandsGoOn(cluster);
        await pollsStop(cluster);
        await tell(cluster.redis.port, ...open);
        await cluster.recovered(takeOverMs);
        await allAre(cluster, 200);
      }
      stop();
      await cluster.recovered();
      cluster.expectNoGap('what was only late was called lost');
    },
  }),
  overRedis({
    id: 'P4',
    what: 'three instances, Redis is slow (100 to 200 ms per command), then stalls for longer than the deadline of a command',
    world: { agents: 6, redisWires: true, provokes },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(30);
      for (const wire of cluster.redisWires) wire.toxics = { latencyMs: 100, jitterMs: 100 };
      await pause(cluster.scaled(6000, 1500));
      for (const wire of cluster.redisWires) wire.toxics = {};
      cluster.expectNoGap('slowness was taken for a loss');
      await tell(cluster.redis.port, 'CLIENT', 'PAUSE', '4000', 'ALL').catch(() => undefined);
      await pause(4000);
      await cluster.recovered(takeOverMs);
      stop();
      await cluster.recovered();
      cluster.expectNoGap('what was only late was called lost');
    },
  }),
];

/** Makes events for a while, and resolves when all of them are delivered. */
async function loadDelivered(cluster: Cluster): Promise<void> {
  const stop = cluster.load(60);
  await pause(500);
  stop();
  await cluster.delivered(undefined, true);
}
