/** What can happen to the server's own process and store, short of kill -9. */
import { openSync, readFileSync, statSync, writeSync, readdirSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { mutate } from '../../rig/client.ts';
import { holdMs, pause, slackMs, until, type Arena } from '../arena.ts';
import type { Row } from '../row.ts';
import { command } from './gateway.ts';

async function ready(arena: Arena): Promise<number> {
  const response = await fetch(new URL('/ready', arena.url));
  await response.arrayBuffer();
  return response.status;
}

const gapsIn = (arena: Arena): number =>
  arena.clients.flatMap(({ types }) => types).filter((type) => type === 'StreamGap').length;

/** Fills the store completely. The events are large, and at most one per agent is in memory. */
async function fill(arena: Arena): Promise<void> {
  const stop = arena.load(20);
  const padding = 'x'.repeat(20_000);
  await until('the store to be full', async () => {
    for (const agentId of arena.agentIds)
      if (arena.simulator.agent(agentId).queueLength < 5) arena.inject(agentId, 'Fault_Large', { padding });
    return (await ready(arena)) === 503;
  });
  stop();
  const { ledger } = arena.simulator;
  // As soon as the answers in flight are in memory, the server reads nothing more.
  await until('polling to stop', async () => {
    const { polls } = ledger.counters;
    // An agent whose last event still fitted continues to poll until an event does not fit.
    for (const agentId of arena.agentIds)
      if (arena.simulator.agent(agentId).queueLength === 0) arena.inject(agentId, 'Fault_Large', { padding });
    await pause(3 * holdMs);
    return ledger.counters.polls === polls;
  });
}

export const processRows: readonly Row[] = [
  {
    id: 'F17',
    long: true,
    what: 'SIGTERM under load and a restart, several times',
    arena: { process: true, agents: 5, simulator: { guidIntervalMs: 500, guidTimeoutMs: 60_000 } },
    run: async (arena) => {
      await arena.populate();
      arena.load(100);
      for (let n = 0; n < arena.scaled(10, 2); n++) {
        await pause(200);
        const { ms, code } = await arena.stop();
        arena.expect(code === 0, `the exit code was ${code}`);
        arena.expect(ms < holdMs + slackMs, `stopping took ${Math.round(ms)} ms`);
        const farewells = arena.clients.filter(({ types }) => types.at(-1) === 'ServerDraining').length;
        arena.expect(farewells === arena.clients.length, `${farewells} of ${arena.clients.length} clients were told`);
        const before = arena.simulator.ledger.lastSerial;
        await arena.start();
        await until('polling to continue', () =>
          arena.simulator.ledger.requests({ since: before }).some(({ kind }) => kind === 'poll'),
        );
        await arena.recovered();
      }
      arena.expect(gapsIn(arena) === 0, 'a clean stop left a gap');
    },
  },
  {
    id: 'F17b',
    what: 'SIGTERM while the server waits out the hold of lost polls',
    arena: { process: true, wire: true, agents: 3 },
    run: async (arena) => {
      await arena.populate();
      arena.load(50);
      for (let n = 0; n < arena.scaled(6); n++) {
        await pause(100);
        arena.wire?.cut();
        await pause(20);
        const { ms, code } = await arena.stop();
        arena.expect(code === 0, `the exit code was ${code}`);
        arena.expect(ms < holdMs + slackMs, `stopping took ${Math.round(ms)} ms`);
        await arena.start();
        await arena.recovered();
      }
    },
  },
  {
    id: 'F26',
    what: 'the wall clock jumps forward by an hour, back by an hour, and runs sixty times too fast',
    arena: { process: true, imports: [join(import.meta.dirname, '..', 'clock.child.ts')] },
    run: async (arena) => {
      await arena.populate();
      arena.load(100);
      for (let n = 0; n < 3; n++) {
        arena.server.signal('SIGUSR2');
        await pause(arena.scaled(3000, 400));
        await arena.recovered();
      }
      arena.expect(gapsIn(arena) === 0, 'a jump of the clock was taken for a loss');
      arena.expect((await command(arena)) === 'SetAgentAutoAnswerSuccess', 'a mutation failed');
    },
  },
  {
    id: 'F28a',
    what: 'the store is full: polls stop, /ready answers 503, mutations continue; trimming makes room',
    arena: {
      env: { STORE_MAX_BYTES: '2000000', STORE_RETENTION_EVENTS: '100', STORE_TRIM_INTERVAL_MS: '5000' },
      simulator: { guidIntervalMs: 200, guidTimeoutMs: 60_000 },
      provokes: /Cannot write to the store|Store lost|trimming|full/,
      process: true,
    },
    run: async (arena) => {
      arena.forgets = true;
      await arena.populate();
      const stop = arena.load(20);
      const padding = 'x'.repeat(6_000);
      let full = 0;
      for (let n = 0; n < arena.scaled(3, 1); n++) {
        await until('the store to be full', async () => {
          for (const agentId of arena.agentIds)
            if (arena.simulator.agent(agentId).queueLength < 5) arena.inject(agentId, 'Fault_Large', { padding });
          return (await ready(arena)) === 503;
        });
        full += 1;
        arena.expect((await command(arena)) === 'SetAgentAutoAnswerSuccess', 'a mutation failed');
        await until('room', async () => (await ready(arena)) === 200);
      }
      stop();
      await arena.recovered(10_000);
      arena.expect(gapsIn(arena) === 0, 'what was only late was called lost');
      arena.note(`full ${full} times`);
    },
  },
  {
    id: 'F28b',
    long: true,
    what: 'SIGTERM while the store is full: the next start announces the events that were read and not written',
    arena: {
      process: true,
      simulator: { guidIntervalMs: 200, guidTimeoutMs: 60_000 },
      provokes: /Cannot write to the store|Store lost|full|draining failed/,
    },
    run: async (arena) => {
      await arena.populate();
      const { size } = statSync(arena.storePath);
      await arena.stop();
      await arena.start({ STORE_MAX_BYTES: String(Math.max(size, 131_072) + 200_000) });
      await arena.delivered();
      await fill(arena);
      arena.expect((await command(arena)) === 'SetAgentAutoAnswerSuccess', 'a mutation failed');
      const renewal = await mutate(arena.url, 'renewAgentGuid(agentId: "1001")', arena.session('1001').guid);
      arena.expect(renewal.__typename === 'RenewAgentGuidSuccess', `a renewal answered ${JSON.stringify(renewal)}`);
      const { ms, code } = await arena.stop();
      arena.killed();
      arena.expect(ms < holdMs + slackMs, `stopping took ${Math.round(ms)} ms`);
      arena.note(`exit code ${code}`);
      await arena.start();
      await arena.recovered(10_000);
    },
  },
  {
    id: 'F29',
    what: 'the store’s file is corrupt at start: the server sets it aside, logs a line and begins a new store epoch; old cursors get CURSOR_EXPIRED',
    arena: { process: true, provokes: /set aside/ },
    run: async (arena) => {
      await arena.populate();
      for (const agentId of arena.agentIds) for (let n = 0; n < 20; n++) arena.inject(agentId);
      await arena.delivered();
      await arena.readJournals();
      // The clients leave first: a client that reconnects before the new sign-in would still use its old Guid, and receive its session's end.
      const old = arena.clients.map(({ after }) => after);
      await Promise.all(arena.clients.map((client) => client.leave()));
      await arena.stop();
      flipBits(arena.storePath);
      await arena.start();
      const lines = arena.server.log.filter((text) => text.includes('set aside'));
      arena.expect(lines.length === 1, `${lines.length} lines say that the file was set aside`);
      arena.expect(
        readdirSync(arena.folder).some((name) => name.includes('.corrupt-')),
        'the file was not kept',
      );
      // The credentials were lost with the file: the agents sign in again, and the old cursors are recognized as expired.
      await arena.signIn(arena.agentIds, true);
      arena.renewed();
      const returned = arena.clients
        .splice(0)
        .map(({ options }, at) => arena.client(options.agentId, { from: old[at]!, transport: options.transport }));
      await until('the old cursors to be refused', () =>
        returned.every(({ codes }) => codes.includes('CURSOR_EXPIRED')),
      );
      await arena.recovered();
    },
  },
  {
    id: 'F30',
    what: 'the process stalls for longer than the deadline of a poll, several times',
    arena: { process: true },
    run: async (arena) => {
      await arena.populate();
      const stop = arena.load(20);
      for (let n = 0; n < arena.scaled(4); n++) {
        arena.server.signal('SIGSTOP');
        await pause(holdMs + slackMs + 200);
        arena.server.signal('SIGCONT');
        await arena.recovered();
      }
      stop();
      arena.expect(gapsIn(arena) === 0, 'an answer that had come in time was thrown away');
    },
  },
];

/** Flips bits across the whole file. */
function flipBits(path: string): void {
  const { length } = readFileSync(path);
  const file = openSync(path, 'r+');
  for (let at = 200; at < length; at += 512) writeSync(file, Buffer.from([0xa5, 0x5a, 0xff]), 0, 3, at);
  closeSync(file);
}
