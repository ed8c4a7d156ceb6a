/** Client behaviour: clients connect, disconnect, sleep, vanish and crowd, and must not receive what is not theirs. */
import { connect } from 'node:net';
import { ask, mutate } from '../../rig/client.ts';
import { holdMs, pause, until, type Arena } from '../arena.ts';
import type { StreamClient } from '../client.ts';
import type { Row } from '../row.ts';
import { command } from './gateway.ts';

async function metric(arena: Arena, name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', arena.url))).text();
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1] ?? NaN);
}
const subscribers = (arena: Arena) => metric(arena, 'agent_gateway_subscribers');
const pollers = (arena: Arena) => metric(arena, 'agent_gateway_pollers');

/** Clients that subscribe and then sleep: their sockets stay open, but are not read. */
async function sleepers(arena: Arena, count: number): Promise<readonly StreamClient[]> {
  const asleep = Array.from({ length: count }, (_, n) =>
    arena.client('1001', { transport: n % 2 === 0 ? 'sse' : 'ws' }),
  );
  await until('the sleepers to subscribe', async () => (await subscribers(arena)) === arena.clients.length);
  for (const client of asleep) client.stall();
  return asleep;
}

export const clientRows: readonly Row[] = [
  {
    id: 'F21',
    what: 'clients disappear without closing: the server closes their WebSockets after missed pings, and other clients are unaffected',
    arena: { env: { STREAM_PING_MS: '300' } },
    run: async (arena) => {
      await arena.populate();
      const before = await subscribers(arena);
      const gone = await sleepers(arena, arena.scaled(20, 4));
      const stop = arena.load(100);
      await until(
        'the sleeping WebSockets to be closed',
        async () => (await subscribers(arena)) <= before + gone.length / 2,
        10_000,
      );
      stop();
      for (const client of gone) {
        arena.clients.splice(arena.clients.indexOf(client), 1);
        await client.leave();
      }
      await until('the others to be closed', async () => (await subscribers(arena)) === before);
      await arena.recovered();
    },
  },
  {
    id: 'F22',
    what: 'clients close properly and reconnect, hundreds of times; after the last one leaves, the server polls for the linger time',
    arena: { env: { SESSION_LINGER_MS: '1500' } },
    run: async (arena) => {
      await arena.populate();
      const stop = arena.load(100);
      for (let n = 0; n < arena.scaled(200, 20); n++) {
        for (const client of arena.clients) if (Math.random() < 0.5) client.drop();
        await pause(20);
      }
      stop();
      await arena.recovered();
      const seen = arena.clients.map(({ after }) => after);
      const left = [...arena.clients];
      await Promise.all(left.map((client) => client.leave()));
      const fromMs = performance.now();
      await until('the iterators to be closed', async () => (await subscribers(arena)) === 0);
      const closedMs = performance.now() - fromMs;
      arena.expect(closedMs < 1000, `the iterators were closed after ${Math.round(closedMs)} ms`);
      arena.expect((await pollers(arena)) === arena.agentIds.length, 'polling stopped with the last client');
      await until('the linger to end', async () => (await pollers(arena)) === 0);
      // No server polls: new events wait in the gateway until the next poll.
      for (const agentId of arena.agentIds) arena.inject(agentId);
      await pause(holdMs);
      for (const [at, { options }] of left.entries()) arena.client(options.agentId, { from: seen[at]! });
      await arena.recovered();
    },
  },
  {
    id: 'F23a',
    what: 'one client reads a byte at a time, another reads nothing for a while: both get every event, and other clients are unaffected',
    run: async (arena) => {
      await arena.populate();
      const slow = arena.client('1001');
      const [asleep] = await sleepers(arena, 1);
      const padding = 'x'.repeat(2000);
      const count = arena.scaled(5000, 300);
      for (let n = 0; n < count; n++) {
        arena.inject('1001', 'Fault_Large', { padding });
        if (n % 10 === 0) {
          slow.stall();
          await pause(1);
          slow.resume();
        }
      }
      const quick = arena.clients.slice(0, 2);
      await until('the quick ones', () => quick.every(({ arrivals }) => arrivals.length >= count), 120_000);
      asleep?.resume();
      await arena.recovered(60_000, 60_000);
    },
  },
  {
    id: 'F23b',
    what: 'a client sleeps until retention has deleted its next event: it gets TOO_SLOW, then CURSOR_EXPIRED, and resumes from there',
    arena: {
      env: { STORE_RETENTION_EVENTS: '100', STORE_TRIM_INTERVAL_MS: '100', STREAM_PING_MS: '60000' },
      simulator: { eventsPerAnswer: 20 },
    },
    run: async (arena) => {
      arena.forgets = true;
      await arena.populate();
      const asleep = await sleepers(arena, 2);
      const padding = 'x'.repeat(20_000);
      // More than the sockets' buffers hold.
      const count = arena.scaled(3000, 800);
      for (let n = 0; n < count; n++) arena.inject('1001', 'Fault_Large', { padding });
      const quick = arena.clients.slice(0, 2);
      await until('the quick ones', () => quick.every(({ arrivals }) => arrivals.length >= count), 120_000);
      await pause(500);
      for (const client of asleep) client.resume();
      await arena.recovered(30_000, 60_000);
      for (const { codes, options } of asleep)
        arena.expect(
          codes.join() === 'TOO_SLOW,CURSOR_EXPIRED',
          `over ${options.transport} the sleeper was told ${codes.join()}`,
        );
    },
  },
  {
    id: 'F24',
    what: 'fifty clients of one agent: one poll, and each gets every event; one client more is refused; other credentials get nothing',
    run: async (arena) => {
      await arena.populate();
      while (arena.clients.filter(({ options }) => options.agentId === '1001').length < 50)
        arena.client('1001', { transport: arena.clients.length % 5 === 0 ? 'ws' : 'sse' });
      await arena.delivered();
      const surplus = arena.client('1001');
      const { guid } = arena.session('1001');
      const strangers = [arena.session('1002').guid, `${guid}0`, 'nobody', ''].map((stranger) =>
        arena.client('1001', { guid: stranger }),
      );
      for (const client of [surplus, ...strangers]) arena.clients.splice(arena.clients.indexOf(client), 1);
      const stop = arena.load(arena.scaled(200, 50));
      await until('refusals', () => [surplus, ...strangers].every(({ codes }) => codes.length > 0));
      await pause(arena.scaled(3000, 300));
      stop();
      await Promise.all([surplus, ...strangers].map((client) => client.leave()));
      arena.expect(
        surplus.codes.every((code) => code === 'OPERATION_LIMIT'),
        `one more was told ${surplus.codes[0] ?? 'nothing'}`,
      );
      arena.expect(surplus.arrivals.length === 0, 'one more got events');
      arena.expect(
        strangers.every(
          ({ codes, arrivals }) => codes.every((code) => code === 'UNAUTHENTICATED') && arrivals.length === 0,
        ),
        `strangers: ${JSON.stringify(strangers.map(({ codes, arrivals }) => [codes[0], arrivals.length]))}`,
      );
      await arena.recovered();
      // Makes room for one more client, which reads the journal.
      await arena.clients.findLast(({ options }) => options.agentId === '1001')?.leave();
    },
  },
  {
    id: 'F25',
    what: 'two tabs release the conference at the same time: one succeeds, and the other gets a refusal as data',
    run: async (arena) => {
      await arena.populate();
      const { guid } = arena.session('1001');
      const run = async (field: string) =>
        (
          await mutate(
            arena.url,
            `${field}(agentId: "1001"${field.startsWith('request') ? ', input: { seats: 3 }' : ''})`,
            guid,
          )
        ).__typename;
      for (let n = 0; n < arena.scaled(20, 3); n++) {
        const granted = () => arena.clients[0]!.types.filter((type) => type === 'AgentConf_RequestSuccess').length;
        const before = granted();
        arena.expect((await run('requestAgentConference')) === 'RequestAgentConferenceSuccess', 'no conference');
        await until('the conference', () => granted() > before);
        const outcomes = await Promise.all([run('releaseAgentConference'), run('releaseAgentConference')]);
        const succeeded = outcomes.filter((outcome) => outcome === 'ReleaseAgentConferenceSuccess').length;
        arena.expect(succeeded === 1 && !outcomes.includes(undefined), `two releases answered ${outcomes.join()}`);
        await until('the agent to have left', () => arena.simulator.agent('1001').conferenceId === null);
      }
      await arena.recovered();
    },
  },
  {
    id: 'F27a',
    what: 'five thousand events in one answer, an event of a megabyte, and ten thousand unknown event types',
    run: async (arena) => {
      await arena.populate();
      arena.simulator.faults.add({ kind: 'eventList', count: 5000, target: 'poll', carrying: 'event', agent: '1001' });
      for (let n = 0; n < arena.scaled(5000, 1000); n++) arena.inject('1001');
      await arena.delivered(60_000);
      arena.simulator.faults.clear();
      arena.inject('1002', 'Fault_Megabyte', { padding: 'é'.repeat(500_000) });
      await arena.delivered();
      arena.simulator.faults.add({ kind: 'eventList', count: 100, target: 'poll', carrying: 'event', agent: '1001' });
      for (let n = 0; n < arena.scaled(10_000, 500); n++) arena.inject('1001', `Fault_Kind_${n}`);
      await arena.recovered(60_000, 60_000);
    },
  },
  {
    id: 'F27b',
    what: 'an answer above the size limit: a gap announces it, and the server reads the next one',
    arena: { env: { AGENT_GATEWAY_MAX_ANSWER_BYTES: '100000' } },
    run: async (arena) => {
      await arena.populate();
      for (let n = 0; n < 3; n++) {
        const fromMs = Date.now();
        arena.inject('1001', 'Fault_Oversize', { padding: 'x'.repeat(200_000) });
        await arena.recovered();
        // The gateway wrote the whole answer, and cannot know that it was not read completely.
        arena.disturbed(fromMs);
      }
    },
  },
  {
    id: 'F31',
    what: 'a thousand mutations of one agent at once: each is sent once and answered once, and events continue',
    arena: {
      simulator: { latencyMs: 2 },
      env: {
        AGENT_GATEWAY_TIMEOUT_MS: '20000',
        LIMIT_COMMANDS_PER_AGENT: '2000',
        LIMIT_OPERATIONS_PER_SESSION: '2000',
      },
    },
    run: async (arena) => {
      await arena.populate();
      const stop = arena.load(50);
      const count = arena.scaled(1000, 200);
      const before = arena.simulator.ledger.lastSerial;
      const outcomes = await Promise.all(Array.from({ length: count }, () => command(arena)));
      stop();
      const counts = Object.fromEntries(
        [...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, { length }]) => [outcome, length]),
      );
      arena.expect(counts['SetAgentAutoAnswerSuccess'] === count, `answers: ${JSON.stringify(counts)}`);
      const sent = arena.simulator.ledger.requests({ since: before }).filter(({ kind }) => kind === 'command').length;
      arena.expect(sent === count, `${count} mutations were sent ${sent} times`);
      await arena.recovered();
    },
  },
  {
    id: 'B',
    what: 'a burst of 20 000 events for ten readers, one of which reads nothing meanwhile',
    arena: { agents: 1, env: { STORE_RETENTION_EVENTS: '100000' }, simulator: { eventsPerAnswer: 10 } },
    run: async (arena) => {
      await arena.signIn();
      const awake = Array.from({ length: 9 }, (_, n) =>
        arena.client('1001', { transport: n % 3 === 0 ? 'ws' : 'sse' }),
      );
      await arena.delivered();
      const [asleep] = await sleepers(arena, 1);
      const count = arena.scaled(20_000, 2000);
      const fromMs = performance.now();
      for (let n = 0; n < count; n++) arena.inject('1001');
      await until('the nine', () => awake.every(({ arrivals }) => arrivals.length >= count), 180_000);
      arena.note(`nine readers had all after ${Math.round(performance.now() - fromMs)} ms`);
      asleep?.resume();
      await arena.recovered(60_000, 60_000);
    },
  },
  {
    id: 'H',
    what: 'clients send half a request, send garbage, or close at once: events continue',
    run: async (arena) => {
      await arena.populate();
      const stop = arena.load(50);
      const { hostname, port } = new URL(arena.url);
      const rude = [
        'GET /graphql',
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{',
        '\u0000\u0001\u0002',
        '',
      ];
      for (let n = 0; n < arena.scaled(200, 20); n++) {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        socket.write(rude[n % rude.length] ?? '');
        await pause(5);
        socket.resetAndDestroy();
      }
      stop();
      const { data } = await ask(arena.url, '{ agent(id: "1001") { id } }', {}, arena.session('1001').guid);
      arena.expect(data['agent']?.id === '1001', 'the agent cannot be read');
      await arena.recovered();
    },
  },
];
