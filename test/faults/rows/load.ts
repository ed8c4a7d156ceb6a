/** Wire faults, rotations and ghosts, all under load. */
import { holdMs, pause, slackMs, until } from '../arena.ts';
import type { Row } from '../row.ts';
import type { Toxics } from '../wire.ts';
import { command } from './gateway.ts';

/** toxiproxy's seven toxics, each for a while. */
const toxic = (id: string, what: string, toxics: Toxics, further: { readonly lossless?: boolean } = {}): Row => ({
  id,
  what: `between server and gateway: ${what}`,
  arena: { wire: true, agents: 4 },
  run: async (arena) => {
    const { wire } = arena;
    if (!wire) return;
    await arena.populate();
    const stop = arena.load(arena.scaled(100, 40));
    for (let round = 0; round < arena.scaled(4, 1); round++) {
      wire.toxics = toxics;
      // Open connections keep their behaviour; only new ones get the wire's current toxics.
      if (toxics.resetAfterMs !== undefined) wire.cut();
      await pause(arena.scaled(3000, 1000));
      wire.toxics = {};
      // A connection that was opened while the wire breaks connections would break later, after the awaited recovery.
      if (further.lossless !== true) wire.cut();
      await arena.recovered(slackMs + 4 * holdMs);
    }
    stop();
    if (further.lossless === true)
      arena.expect(!arena.clients.some(({ types }) => types.includes('StreamGap')), 'slowness was taken for a loss');
  },
});

export const loadRows: readonly Row[] = [
  toxic('T1', 'latency with jitter', { latencyMs: 80, jitterMs: 80 }, { lossless: true }),
  toxic('T2', 'little bandwidth', { bytesPerSecond: 4000 }, { lossless: true }),
  toxic('T3', 'slow close', { slowCloseMs: 200 }, { lossless: true }),
  toxic('T4', 'no data passes, and the connection closes', { timeoutMs: 300 }),
  toxic('T4b', 'no data passes, and the connection stays open', { timeoutMs: 0 }),
  toxic('T5', 'connections are reset', { resetAfterMs: 150 }),
  toxic('T6', 'answers arrive in pieces of seven bytes', { slice: { bytes: 7, delayMs: 2 } }, { lossless: true }),
  toxic('T7', 'connections end after 700 bytes', { limitBytes: 700 }),
  {
    id: 'R',
    heavy: true,
    what: 'the Guid changes every second and expires after two, under load with mutations',
    arena: ({ factor }) => ({
      agents: Math.max(4, 20 * factor),
      simulator: { guidIntervalMs: 1000, guidTimeoutMs: 2000 },
    }),
    run: async (arena) => {
      await arena.populate();
      const stop = arena.load(arena.scaled(200, 40));
      const untilMs = performance.now() + arena.scaled(20_000, 4000);
      const failed: string[] = [];
      let sent = 0;
      while (performance.now() < untilMs) {
        const outcomes = await Promise.all(arena.agentIds.map((agentId) => command(arena, agentId)));
        sent += outcomes.length;
        failed.push(...outcomes.filter((outcome) => outcome !== 'SetAgentAutoAnswerSuccess'));
        await pause(50);
      }
      stop();
      arena.expect(failed.length === 0, `${failed.length} of ${sent} mutations failed: ${failed[0] ?? ''}`);
      const rotations = arena.simulator.ledger.requests().filter(({ announcedGuid }) => announcedGuid !== null).length;
      arena.note(`${rotations} rotations, ${sent} mutations with the Guids of the sign-ins`);
      await arena.recovered();
      arena.expect(
        !arena.clients.some(({ types }) => types.includes('StreamGap') || types.includes('SessionEnded')),
        'a rotation was taken for a loss',
      );
    },
  },
  {
    id: 'R2',
    what: 'the Guid changes every second, and answers with the new Guid are lost',
    arena: {
      agents: 4,
      simulator: { guidIntervalMs: 1000, guidTimeoutMs: 2500 },
      env: { AGENT_GATEWAY_POLL_HOLD_MS: '100' },
    },
    run: async (arena) => {
      await arena.populate();
      const stop = arena.load(40);
      const { faults } = arena.simulator;
      for (let n = 0; n < arena.scaled(10, 2); n++) {
        faults.add({ kind: 'rotateGuid', target: 'poll', times: arena.agentIds.length });
        faults.add({ kind: 'reset', point: 'midBody', target: 'poll', times: arena.agentIds.length });
        await until('the faults', () => faults.list.length === 0);
        await arena.delivered();
      }
      stop();
      await arena.recovered();
      arena.expect(
        !arena.clients.some(({ types }) => types.includes('SessionEnded')),
        'a session was lost with its Guid',
      );
    },
  },
  {
    id: 'G',
    what: 'connections break repeatedly while the gateway holds polls, and the gateway continues to hold the lost polls',
    arena: ({ factor }) => ({ wire: true, agents: Math.max(4, 20 * factor) }),
    run: async (arena) => {
      await arena.populate();
      arena.load(arena.scaled(100, 20));
      for (let n = 0; n < arena.scaled(60, 5); n++) {
        arena.wire?.cut();
        await pause(Math.random() * 2 * holdMs);
      }
      await arena.recovered();
      const { ghosts } = arena.simulator.ledger.counters;
      arena.expect(ghosts > 0, 'there was no ghost');
      arena.note(`${ghosts} ghosts`);
    },
  },
];
