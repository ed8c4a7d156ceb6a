/** Power cuts and restores: the store restarts without its unflushed writes, or from a backup. */
import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pause, until, type Arena } from '../arena.ts';
import { overRedis, takeOverMs, type Cluster } from '../cluster.ts';
import type { Row } from '../row.ts';
import { ServerRefused } from '../server.ts';

const provokes =
  /Cannot write to the store|Store lost|Redis|a round over Redis|to take over yet|while polling|new (store )?epoch/;
const gapsOf = (arena: Arena, cause: string): number =>
  arena.clients.flatMap(({ arrivals }) => arrivals).filter((item) => item.cause === cause).length;

/** Clients that reconnect long afterwards with their cursor from before the power cut. None of their events may be missing silently. */
function returnLate(arena: Arena): void {
  for (const agentId of arena.agentIds) arena.client(agentId, { transport: 'ws' });
}

/** The store's format, as it reports it. */
async function formatOf(cluster: Cluster): Promise<string> {
  const answer = await cluster.redis.ask('GET {agent-gateway:0}:format');
  return answer.split('\r\n')[1] ?? '';
}

const filesOf = (cluster: Cluster): string => join(cluster.redis.folder, 'appendonlydir');

/** All instances and Redis die. If Redis loses unflushed writes, it restarts with the files of an earlier moment. */
async function powerCut(cluster: Cluster, loses: boolean): Promise<void> {
  const kept = `${cluster.redis.folder}-kept`;
  const stop = cluster.load(60);
  await pause(500);
  cpSync(filesOf(cluster), kept, { recursive: true });
  // With everysec, what the clients receive now is lost.
  await pause(800);
  stop();
  await cluster.delivered();
  await cluster.remember(cluster.redis.port);
  await Promise.all(cluster.servers.map((server) => server.kill()));
  await cluster.redis.kill();
  if (loses) cluster.storeWentBack();
  else cluster.killed();
  if (loses) {
    rmSync(filesOf(cluster), { recursive: true });
    cpSync(kept, filesOf(cluster), { recursive: true });
  }
  rmSync(kept, { recursive: true });
  await cluster.redis.restart();
  await Promise.all(cluster.servers.map((_, slot) => cluster.startServer(slot)));
  await cluster.recovered(takeOverMs + 10_000);
}

export const epochRows: readonly Row[] = [
  overRedis({
    id: 'F35a',
    what: 'power cut of all machines, appendfsync everysec: Redis loses its last second, and all instances die; a new, announced epoch, and no id is used twice',
    world: { agents: 6, process: true, redis: ['--appendfsync', 'everysec'], provokes },
    run: async (cluster) => {
      await cluster.populate();
      const cuts = cluster.scaled(3, 2);
      for (let n = 0; n < cuts; n++) await powerCut(cluster, true);
      returnLate(cluster);
      await cluster.recovered();
      const expired = cluster.clients.filter(({ codes }) => codes.includes('CURSOR_EXPIRED')).length;
      cluster.expect(expired > 0, 'no client was beyond the end of its epoch');
      cluster.expect(
        gapsOf(cluster, 'STORE') >= cuts * cluster.clients.length - cluster.agentIds.length,
        'a gap is missing',
      );
    },
  }),
  overRedis({
    id: 'F35b',
    what: 'power cut of all machines, appendfsync always: nothing is lost, and ids stay valid',
    world: { agents: 6, process: true, redis: ['--appendfsync', 'always'], provokes },
    run: async (cluster) => {
      await cluster.populate();
      for (let n = 0; n < cluster.scaled(3, 1); n++) await powerCut(cluster, false);
      returnLate(cluster);
      await cluster.recovered();
      cluster.expect(gapsOf(cluster, 'STORE') === 0, 'a new epoch began');
      cluster.expect(
        cluster.clients.every(({ codes }) => !codes.includes('CURSOR_EXPIRED')),
        'a cursor expired',
      );
    },
  }),
  overRedis({
    id: 'V1',
    what: 'rolling upgrade to a release with the next store format: all instances use the old format until the last old instance has stopped',
    world: { agents: 6, process: true, provokes: /format version/ },
    run: async (cluster) => {
      await cluster.populate();
      const stop = cluster.load(60);
      const next = { NODE_OPTIONS: `--import ${join(import.meta.dirname, '..', 'next-format.ts')}` };
      for (const slot of cluster.servers.keys()) {
        await cluster.stopServer(slot);
        await cluster.startServer(slot, next);
        await cluster.recovered();
        const raised = (await formatOf(cluster)) !== '1';
        cluster.expect(raised === (slot === cluster.servers.length - 1) || !raised, 'the format was raised too soon');
      }
      await until('the format to be raised', async () => (await formatOf(cluster)) === '2');
      stop();
      await cluster.recovered();
      cluster.expectNoGap('a gap');
      const refusal = await cluster.launch(0, { PORT: '0', LOG_LEVEL: 'silent' }).catch((error: unknown) => error);
      const isRefused = refusal instanceof ServerRefused && refusal.code === 2 && refusal.log.length === 1;
      cluster.expect(isRefused, `a process of the release before was not refused: ${String(refusal)}`);
    },
  }),
  {
    id: 'F35c',
    what: 'the SQLite file is restored from a backup: a new, announced epoch, and no id is used twice; a clean restart in between changes nothing',
    arena: { process: true, agents: 3, provokes },
    run: async (arena) => {
      await arena.populate();
      const backup = join(arena.folder, 'backup.db');
      for (let n = 0; n < arena.scaled(3, 2); n++) {
        const stop = arena.load(60);
        await pause(300);
        await arena.stop();
        copyFileSync(arena.storePath, backup);
        await arena.start();
        await pause(500);
        stop();
        // Also waits for events in flight on a busy machine: an item that is not remembered would count as invented.
        await arena.delivered(undefined, true);
        await arena.rememberJournals();
        await arena.stop();
        copyFileSync(backup, arena.storePath);
        arena.storeWentBack();
        await arena.start();
        await arena.recovered();
      }
      returnLate(arena);
      await arena.recovered();
      const told = arena.clients.filter(({ codes }) => codes.includes('CURSOR_EXPIRED')).length;
      arena.expect(told > 0, 'no client was beyond the end of its epoch');
    },
  },
  {
    id: 'F35d',
    what: 'the SQLite file is deleted while the server uses it: the server exits with code 2, and unwritten events stay in the gateway',
    arena: { process: true, provokes: /was deleted while|is empty although its sidecar/ },
    run: async (arena) => {
      await arena.populate();
      await Promise.all(arena.clients.map((client) => client.leave()));
      await arena.rememberJournals();
      const { log } = arena.server;
      rmSync(arena.storePath);
      await until('the process to stop', () => log.some((line) => line.includes('was deleted while')));
      const { code } = await arena.stop();
      arena.killed();
      arena.expect(code === 2, `the exit code was ${code}`);
      await arena.start();
      await arena.signIn(arena.agentIds, true);
      arena.renewed();
      for (const agentId of arena.agentIds) arena.client(agentId);
      await arena.recovered();
    },
  },
];
