/**
 * kill -9 at the named points of a poll's life (reliability.md 5.3), and at random times under load. Points that are visible from outside (on the
 * wire, in the ledger, at a client) are hit exactly. A point within one turn of the server's event loop is hit at random, many times, and counted.
 */
import { type Arena, holdMs, pause, until } from '../arena.ts';
import type { Environment } from '../../rig/facade.ts';
import type { StreamClient } from '../client.ts';
import type { Row } from '../row.ts';

const agentId = '1001';
const headersEnd = '\r\n\r\n';

/** How many bytes to let through of an answer that carries an event. */
const part =
  (bytes: (headers: number, whole: number) => number) =>
  (piece: Buffer): number | undefined => {
    const text = piece.toString('latin1');
    if (!text.includes('"event":{')) return undefined;
    return Math.floor(bytes(text.indexOf(headersEnd) + headersEnd.length, piece.length));
  };

async function polled(arena: Arena): Promise<void> {
  await until('a poll at the gateway', () => arena.simulator.ledger.polls(agentId).inFlight === 1);
}

/** Restarts the server, which resumes polling without any client request. */
async function rise(arena: Arena): Promise<void> {
  await arena.kill();
  const { ledger } = arena.simulator;
  const before = ledger.lastSerial;
  await arena.start();
  await until('polling to continue', () =>
    ledger.requests({ since: before, agent: agentId }).some(({ kind }) => kind === 'poll'),
  );
  await arena.recovered();
}

/** One kind of death. */
export interface Point {
  readonly id: string;
  readonly what: string;
  readonly times: number;
  readonly die: (arena: Arena) => Promise<void>;
  readonly env?: Environment;
  /** The row reports where in the answer's life the deaths happened. */
  readonly located?: true;
  /** Over a shared store, this row resembles another one so closely that only the full run includes it. */
  readonly likeAnother?: true;
}

/** Kills whichever server polls in this way, the given number of times. */
export async function runPoint({ times, die, located }: Point, arena: Arena): Promise<void> {
  await arena.populate();
  for (let n = 0; n < arena.scaled(times); n++) {
    await arena.aim();
    await die(arena);
    await rise(arena);
  }
  if (located !== true) return;
  const places = Map.groupBy(struck.get(arena) ?? [], (death) => placeOf(arena, death));
  arena.note(`died ${[...places].map(([place, { length }]) => `${length} times ${place}`).join('; ')}`);
}

/** @param bytes number of bytes of the answer that have reached the server's socket when it dies */
const during = (bytes: (headers: number, whole: number) => number) => async (arena: Arena) => {
  const { wire } = arena;
  if (!wire) return;
  await polled(arena);
  const reached = wire.hold(part(bytes));
  arena.inject(agentId);
  await reached;
};

/** The whole answer is in the server's socket, but the stopped server cannot have read it. */
const unread = async (arena: Arena) => {
  const { wire, server } = arena;
  if (!wire) return;
  await polled(arena);
  const reached = wire.hold(part((_headers, whole) => whole));
  server.signal('SIGSTOP');
  arena.inject(agentId);
  await reached;
};

/** At a random moment of the few milliseconds in which the server reads, persists and delivers the answer, and sends the next poll. */
const around = (rotates: boolean) => async (arena: Arena) => {
  const { wire, simulator } = arena;
  if (!wire) return;
  await polled(arena);
  const reached = wire.hold(part((_headers, whole) => whole));
  if (rotates) simulator.faults.add({ kind: 'rotateGuid', target: 'poll', carrying: 'event', times: 1 });
  const before = simulator.ledger.lastSerial;
  const serial = arena.inject(agentId);
  await reached;
  const untilMs = performance.now() + Math.random() * 10;
  while (performance.now() < untilMs) await new Promise(setImmediate);
  arena.server.signal('SIGKILL');
  const connections = new Map(arena.clients.map((client) => [client, client.connections.length] as const));
  struck.set(arena, [...(struck.get(arena) ?? []), { serial, before, atMs: Date.now(), connections }]);
};

interface Death {
  readonly serial: number;
  /** The ledger's newest serial before the answer. */
  readonly before: number;
  readonly atMs: number;
  readonly connections: ReadonlyMap<StreamClient, number>;
}

const struck = new WeakMap<Arena, readonly Death[]>();
/** Within this time of a death, a request was in flight at the death. The next process takes longer to start. */
const underWayMs = 100;

function placeOf(arena: Arena, { serial, before, atMs, connections }: Death): string {
  const arrivals = [...connections].map(([client, connection]) => {
    const arrival = client.arrivals.find((each) => each.serial === serial);
    return arrival === undefined ? 'never' : arrival.connection <= connection ? 'before' : 'after';
  });
  if (arrivals.includes('never')) return 'before the append';
  const polls = arena.simulator.ledger
    .requests({ since: before, agent: agentId })
    .filter(({ kind }) => kind === 'poll');
  const polled = polls.some(({ at }) => at < atMs + underWayMs);
  return `after the append${polled ? ' and the next poll' : ''}${arrivals.includes('before') ? ', delivered' : ', not delivered yet'}`;
}

/** All points of a poll's life. */
export const points: readonly Point[] = [
  {
    id: 'K1',
    what: 'before a poll is sent',
    times: 3,
    likeAnother: true,
    die: async (arena) => {
      const { ledger } = arena.simulator;
      await polled(arena);
      await until('the pause between polls', () => ledger.polls(agentId).inFlight === 0);
      arena.inject(agentId);
    },
    env: { AGENT_GATEWAY_POLL_PAUSE_MS: '3000' },
  },
  {
    id: 'K2',
    what: 'while the gateway holds a poll: the lost poll still takes an event',
    times: 3,
    die: async (arena) => {
      const { ledger } = arena.simulator;
      await polled(arena);
      // A poll that has just begun: its hold must not end before the process dies.
      const before = ledger.counters.polls;
      await until('a new poll', () => ledger.counters.polls > before && ledger.polls(agentId).inFlight > 0);
      arena.server.signal('SIGKILL');
      await until('the ghost', () => ledger.polls(agentId).ghosts > 0);
      arena.inject(agentId);
    },
  },
  {
    id: 'K3',
    what: 'after the headers of an answer',
    times: 3,
    likeAnother: true,
    die: during((headers) => headers),
  },
  {
    id: 'K4',
    what: 'in the middle of the body of an answer',
    times: 3,
    die: during((headers, whole) => (headers + whole) / 2),
  },
  { id: 'K5', what: 'when an answer is in the server’s socket, before it is stored', times: 3, die: unread },
  {
    id: 'K6',
    what: 'around the append, the delivery and the next poll (random phase)',
    times: 20,
    likeAnother: true,
    die: around(false),
    located: true,
  },
  {
    id: 'K7',
    what: 'around the append of an answer that rotates the Guid (random phase)',
    times: 10,
    die: around(true),
    located: true,
  },
  {
    id: 'K8',
    what: 'when the first client has received the event',
    times: 3,
    likeAnother: true,
    die: async (arena) => {
      await polled(arena);
      const serial = arena.inject(agentId);
      await until('delivery', () => arena.clients.some((client) => client.has(serial)));
    },
  },
];

export const killRows: readonly Row[] = [
  ...points.map((point): Row => ({
    id: point.id,
    what: `kill -9 ${point.what}`,
    arena: { process: true, wire: true, agents: 1, ...(point.env && { env: point.env }) },
    run: (arena) => runPoint(point, arena),
  })),
  {
    id: 'K10',
    what: 'kill -9 in the middle of an answer, and SIGTERM as soon as the next process listens',
    arena: { process: true, wire: true, agents: 1 },
    run: async (arena) => {
      await arena.populate();
      for (let n = 0; n < arena.scaled(3); n++) {
        await during((headers, whole) => (headers + whole) / 2)(arena);
        await arena.kill();
        await arena.start();
        await arena.stop();
        await arena.start();
        await arena.recovered();
      }
    },
  },
  {
    id: 'K9',
    heavy: true,
    long: true,
    what: 'kill -9 at 100 random times: 20 agents, 200 events a second',
    arena: ({ factor }) => ({
      process: true,
      agents: Math.max(4, 20 * factor),
      simulator: { guidIntervalMs: 5_000, guidTimeoutMs: 60_000 },
    }),
    run: async (arena) => {
      await arena.populate();
      arena.load(arena.scaled(200, 40));
      const kills = arena.scaled(100);
      for (let n = 0; n < kills; n++) {
        await pause(Math.random() * 2 * holdMs);
        await arena.kill();
        await arena.start();
        // Every third time the server dies again before it has recovered.
        if (n % 3 !== 0) await arena.recovered(10_000);
      }
      await arena.recovered(10_000);
      arena.note(`${kills} kills`);
    },
  },
];
