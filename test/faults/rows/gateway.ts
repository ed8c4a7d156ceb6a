/** What a gateway can do to its clients. */
import type { FaultRule } from '../../../src/simulator/fault.ts';
import { ask, mutate } from '../../rig/client.ts';
import { holdMs, pause, slackMs, until, type Arena } from '../arena.ts';
import type { Row } from '../row.ts';

/**
 * Runs a mutation without much effect.
 * @returns the code of its error, or its type
 */
export async function command(arena: Arena, agentId = '1001'): Promise<string> {
  const { guid } = arena.session(agentId);
  const { __typename, errors } = await mutate(
    arena.url,
    `setAgentAutoAnswer(agentId: "${agentId}", input: { enabled: true })`,
    guid,
  );
  const code = errors[0]?.extensions['code'];
  return typeof code === 'string' ? code : (__typename ?? 'nothing');
}

/** Applies the fault repeatedly under load, so that it hits polls that carry an event. */
async function underLoad(arena: Arena, rules: readonly FaultRule[], pauseMs = 100): Promise<void> {
  await arena.populate();
  const stop = arena.load(arena.scaled(100, 40));
  for (let round = 0; round < arena.scaled(4); round++) {
    for (const rule of rules) {
      arena.simulator.faults.add(rule);
      await until(`the fault ${rule.kind}`, () => arena.simulator.faults.list.length === 0, 60_000);
      await pause(pauseMs);
    }
  }
  stop();
  await arena.recovered();
}

const everyPoll = (fault: FaultRule): FaultRule => ({ ...fault, target: 'poll', times: 1 });
const carrying = (fault: FaultRule): FaultRule => ({ ...fault, target: 'poll', times: 1, carrying: 'event' });

const gapsIn = ({ clients }: Arena): number =>
  clients.flatMap(({ types }) => types).filter((type) => type === 'StreamGap').length;

export const gatewayRows: readonly Row[] = [
  {
    id: 'F1',
    what: 'the gateway refuses connections for a while',
    run: async (arena) => {
      await arena.populate();
      const stop = arena.load(100);
      // A poll that is written while its connection closes never reaches the gateway, although its sender must assume that it did.
      const refusedAtMs = Date.now();
      await arena.simulator.faults.refuseConnections();
      arena.disturbed(refusedAtMs);
      const fromMs = performance.now();
      const code = await command(arena);
      const tookMs = performance.now() - fromMs;
      arena.expect(code === 'GATEWAY_UNAVAILABLE', `a mutation answered ${code}`);
      arena.expect(tookMs < 1000, `a mutation took ${Math.round(tookMs)} ms to fail`);
      await pause(arena.scaled(20_000, 800));
      arena.expect(
        arena.clients.every(({ end, connections }) => end === 'open' && connections.length === 1),
        'a stream ended',
      );
      await arena.simulator.faults.acceptConnections();
      stop();
      await arena.recovered();
      const polls = arena.simulator.ledger.requests({ agent: '1001' }).length;
      arena.note(`${polls} requests of one agent`);
    },
  },
  {
    id: 'F2',
    what: 'the gateway accepts connections but answers neither polls nor commands',
    run: async (arena) => {
      await arena.populate();
      arena.simulator.faults.add({ kind: 'hang', target: 'poll', agent: '1001', times: 1 });
      const hang = arena.simulator.faults.add({ kind: 'hang', target: 'command', path: 'autoanswer' });
      for (const agentId of arena.agentIds) for (let n = 0; n < 5; n++) arena.inject(agentId);
      const fromMs = performance.now();
      const code = await command(arena);
      const tookMs = performance.now() - fromMs;
      arena.expect(code === 'GATEWAY_TIMEOUT', `a mutation answered ${code}`);
      arena.expect(tookMs < 3000, `a mutation with a deadline of 2000 ms took ${Math.round(tookMs)} ms`);
      arena.simulator.faults.clear(hang);
      await arena.recovered(slackMs + 2 * holdMs + 5000);
    },
  },
  {
    id: 'F2b',
    what: 'the gateway stalls for longer than the deadline of a poll, then reads the requests that waited, the poll last',
    arena: { wire: true },
    run: async (arena) => {
      await arena.populate();
      const { wire } = arena;
      if (wire === undefined) throw new Error('no wire');
      for (let round = 0; round < arena.scaled(2); round++) {
        // The poll after this answer is the one that waits.
        const answered = wire.hold((piece) => (piece.includes('Fault_Load') ? piece.length : undefined));
        arena.inject('1001');
        await answered;
        wire.silent = true;
        const fromMs = Date.now();
        await pause(holdMs + slackMs + 700);
        const late = wire.abandon();
        const commands = arena.simulator.ledger.counters.commands;
        wire.silent = false;
        await until('the gateway to be asked again', () => arena.simulator.ledger.counters.commands > commands);
        const stop = arena.load(200);
        await pause(50);
        late();
        arena.disturbed(fromMs, Date.now() + holdMs);
        await pause(2 * holdMs);
        stop();
        await arena.recovered(slackMs + 2 * holdMs + 5000);
      }
      arena.expect(gapsIn(arena) > 0, 'no loss was announced');
    },
  },
  {
    id: 'F3',
    what: 'the gateway answers late or byte by byte, within the deadline and beyond it',
    run: async (arena) => {
      const within: FaultRule[] = [
        { kind: 'delay', delayMs: arena.scaled(2000, 300) },
        { kind: 'drip', bytesPerSecond: arena.scale.factor < 1 ? 400 : 100 },
      ];
      await underLoad(arena, within.map(carrying));
      arena.expect(gapsIn(arena) === 0, 'an answer within the deadline was given up');
      arena.simulator.faults.add({ ...carrying({ kind: 'drip', bytesPerSecond: 10 }), agent: '1001' });
      const stop = arena.load(20);
      await until('the gap', () => gapsIn(arena) > 0);
      stop();
      await arena.recovered();
    },
  },
  {
    id: 'F4',
    what: 'HTTP 500, 502, 503 and 504, with and without Retry-After, before and after the poll took its event',
    run: async (arena) => {
      const statuses = [500, 502, 503, 504].flatMap((status): FaultRule[] => [
        everyPoll({ kind: 'status', status }),
        carrying({ kind: 'status', status, retryAfter: '1' }),
      ]);
      await underLoad(arena, statuses);
      const before = arena.simulator.ledger.lastSerial;
      arena.simulator.faults.add({ kind: 'status', status: 503, target: 'command' });
      const code = await command(arena);
      const sent = arena.simulator.ledger.requests({ since: before }).filter(({ kind }) => kind === 'command').length;
      arena.expect(
        code === 'GATEWAY_UNAVAILABLE' && sent === 1,
        `a mutation was sent ${sent} times and answered ${code}`,
      );
    },
  },
  ...(
    [
      ['F5a', 'a poll answers 100-006: the session is over', { kind: 'retcode', retcode: '100-006' }, 1],
      ['F5b', 'polls answer 000-003, more than five in a row', { kind: 'retcode', retcode: '000-003' }, 6],
      ['F5c', 'polls answer HTTP 401, more than five in a row', { kind: 'status', status: 401 }, 6],
      ['F5d', 'polls answer HTTP 403, more than five in a row', { kind: 'status', status: 403 }, 6],
    ] as const
  ).map(([id, what, fault, polls]): Row => ({
    id,
    what,
    run: async (arena) => {
      await arena.populate();
      arena.simulator.faults.add({ ...fault, agent: '1001', target: 'poll' });
      const before = arena.simulator.ledger.lastSerial;
      const ours = arena.clients.filter(({ options }) => options.agentId === '1001');
      await until('the streams to complete', () => ours.every(({ end }) => end === 'over'));
      arena.expect(
        ours.every(({ types }) => types.at(-1) === 'SessionEnded'),
        'a stream ended with something else',
      );
      await pause(holdMs);
      const made = arena.simulator.ledger
        .requests({ since: before, agent: '1001' })
        .filter(({ kind }) => kind === 'poll').length;
      arena.expect(made === polls, `${made} polls were made, not ${polls}`);
      arena.expect(
        ours.every(({ types }) => !types.includes('StreamGap')),
        'a retcode was taken for a loss',
      );
      arena.simulator.faults.clear();
      // The agent signs in again, so that a poll empties the gateway's queue.
      await arena.signIn(['1001'], true);
      arena.client('1001');
      await arena.recovered();
    },
  })),
  {
    id: 'F6',
    what: 'the Guid changes with each poll while mutations are in flight',
    // Short enough that the sign-in's Guid is long expired at the end, and longer than a busy machine stalls between two polls.
    arena: { simulator: { guidIntervalMs: 1000, guidTimeoutMs: 2000, latencyMs: 20 } },
    run: async (arena) => {
      await arena.populate();
      arena.simulator.faults.add({ kind: 'rotateGuid', target: 'poll' });
      const stop = arena.load(100);
      const before = arena.simulator.ledger.lastSerial;
      const count = arena.scaled(400, 60);
      const outcomes: string[] = [];
      const fromMs = performance.now();
      while (outcomes.length < count || performance.now() - fromMs < 2500)
        outcomes.push(
          ...(await Promise.all(Array.from({ length: 10 }, (_, n) => command(arena, arena.agentIds[n % 2])))),
        );
      stop();
      const failed = outcomes.filter((outcome) => outcome !== 'SetAgentAutoAnswerSuccess');
      arena.expect(failed.length === 0, `${failed.length} of ${outcomes.length} mutations failed: ${failed[0] ?? ''}`);
      const sent = arena.simulator.ledger
        .requests({ since: before })
        .filter(({ path, retcode }) => path.includes('autoanswer') && retcode === '0');
      arena.expect(
        sent.length === outcomes.length,
        `${outcomes.length} mutations were carried out ${sent.length} times`,
      );
      arena.simulator.faults.clear();
      await arena.recovered();
    },
  },
  {
    id: 'F7',
    what: 'answers cut short: with a content length, chunked, and closed as if complete',
    run: (arena) =>
      underLoad(
        arena,
        (['length', 'chunked', 'close'] as const).flatMap((framing) => [
          carrying({ kind: 'truncate', framing }),
          carrying({ kind: 'truncate', framing, keepBytes: 1 }),
          everyPoll({ kind: 'truncate', framing, keepBytes: 0 }),
        ]),
      ),
  },
  {
    id: 'F8a',
    what: 'answers that are not an envelope: HTML, empty, 204, redirect, UTF-16, gzip bomb, oversize',
    arena: { env: { AGENT_GATEWAY_MAX_ANSWER_BYTES: '65536' } },
    run: (arena) =>
      underLoad(arena, [
        everyPoll({ kind: 'html' }),
        everyPoll({ kind: 'empty' }),
        everyPoll({ kind: 'noContent' }),
        everyPoll({ kind: 'redirect', location: '/elsewhere' }),
        everyPoll({ kind: 'text', text: '[1,2' }),
        carrying({ kind: 'empty' }),
        carrying({ kind: 'utf16' }),
        carrying({ kind: 'gzipBomb', bytes: 64 * 1024 * 1024 }),
        carrying({ kind: 'oversize', bytes: 1024 * 1024 }),
      ]),
  },
  {
    id: 'F8b',
    what: 'valid envelopes in an unusual form: content type, byte order mark, numeric retcode, msg, null and [] for no event',
    run: async (arena) => {
      await underLoad(arena, [
        carrying({ kind: 'contentType', contentType: 'text/html' }),
        carrying({ kind: 'byteOrderMark' }),
        carrying({ kind: 'numericRetcode' }),
        carrying({ kind: 'msgKey' }),
      ]);
      for (const kind of ['eventNull', 'eventEmptyArray'] as const)
        arena.simulator.faults.add({ kind, target: 'poll', carrying: 'nothing', times: 3 });
      await until('the empty answers', () => arena.simulator.faults.list.length === 0);
      await arena.recovered();
      arena.expect(
        !arena.clients.some(({ types }) => types.includes('StreamGap')),
        'a true envelope was taken for a loss',
      );
    },
  },
  {
    id: 'F9',
    what: 'connections reset before the headers, after them, in the body, and after the body',
    run: (arena) =>
      underLoad(
        arena,
        (['beforeHeaders', 'afterHeaders', 'midBody', 'afterBody'] as const).map((point) =>
          carrying({ kind: 'reset', point }),
        ),
      ),
  },
  {
    id: 'F10',
    what: 'the gateway closes idle connections between polls',
    arena: { agents: 1, env: { AGENT_GATEWAY_POLL_PAUSE_MS: '250' }, simulator: { pollHoldMs: 30 } },
    run: async (arena) => {
      await arena.populate();
      const { ledger, faults } = arena.simulator;
      const inPause = () => {
        const last = ledger.requests({ agent: '1001' }).findLast(({ kind }) => kind === 'poll');
        const endedMs = last?.durationMs == null ? Infinity : last.atMs + last.durationMs;
        return Math.abs(performance.now() - endedMs) < 100;
      };
      for (let n = 0; n < arena.scaled(40, 5); n++) {
        // At the beginning of a pause, so that no poll is in flight when the gateway starts to refuse connections.
        await until('a poll', () => ledger.polls('1001').inFlight === 1);
        await until('a pause between polls', inPause);
        faults.dropIdleConnections();
        arena.inject('1001');
      }
      await arena.recovered();
      arena.expect(!arena.clients.some(({ types }) => types.includes('GatewayDegraded')), 'somebody was told of it');
    },
  },
  {
    id: 'F11a',
    what: 'the active site fails, and the recovery site takes over its address; the Guid stays valid',
    arena: { wire: true },
    run: async (arena) => {
      const { wire, simulator } = arena;
      if (!wire) return;
      await arena.populate();
      const stop = arena.load(100);
      const recovery = await simulator.openSite();
      for (const [target, awayMs] of [
        [recovery.url, 1000],
        [simulator.url, 4000],
      ] as const) {
        const fromMs = Date.now();
        arena.gatewayUrl = 'http://127.0.0.1:9/agentgateway/resource';
        wire.cut();
        await pause(arena.scaled(awayMs, 300));
        arena.gatewayUrl = target;
        await arena.recovered();
        // The wire still accepts connections: a poll may be written to it that no site reads, and only the gateway's ledger shows that.
        arena.disturbed(fromMs);
      }
      stop();
      arena.expect(
        arena.clients.every(({ end, connections }) => end === 'open' && connections.length === 1),
        'a stream ended',
      );
    },
  },
  {
    id: 'F11b',
    what: 'the recovery site cannot restore the session (105-006): the session ends, and the agent signs in again',
    run: async (arena) => {
      await arena.populate();
      arena.simulator.faults.add({ kind: 'retcode', retcode: '105-006', agent: '1001', target: 'poll' });
      const ours = arena.clients.filter(({ options }) => options.agentId === '1001');
      await until('the streams to complete', () => ours.every(({ end }) => end === 'over'));
      arena.simulator.faults.clear();
      await arena.signIn(['1001'], true);
      arena.client('1001');
      await arena.recovered();
    },
  },
  {
    id: 'F12',
    what: 'the gateway repeats an event: its events have no id, so the repetition is a separate event',
    run: async (arena) => {
      await underLoad(arena, [carrying({ kind: 'duplicateEvent' })]);
      const { data } = await ask(arena.url, '{ agent(id: "1001") { id } }', {}, arena.session('1001').guid);
      arena.expect(data['agent']?.id === '1001', 'the agent cannot be read');
    },
  },
  {
    id: 'A',
    what: 'the gateway holds polls for longer than configured: the server raises the hold that it assumes, and logs it once',
    arena: { process: true, simulator: { pollHoldMs: 5500 }, env: { AGENT_GATEWAY_POLL_HOLD_MS: '0' } },
    run: async (arena) => {
      await arena.populate();
      const raised = () => arena.server.log.filter((line) => line.includes('holds polls longer')).length;
      await until('the line', () => raised() > 0);
      const { ledger } = arena.simulator;
      const before = ledger.counters.emptyPolls;
      await until('polls to be waited out', () => ledger.counters.emptyPolls >= before + 2 * arena.agentIds.length);
      arena.expect(raised() === 1, `${raised()} lines`);
      await arena.recovered();
      // Until then, its polls were abandoned while the gateway still held them.
      arena.simulator.endHolds();
    },
  },
];
