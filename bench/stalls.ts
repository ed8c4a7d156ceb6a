/**
 * `npm run bench:stalls`: the longest time for which a running server blocks its event loop while clients read the stored events of an agent.
 * Each round starts its own process over a copy of one SQLite store without checkpoints. The median of the rounds, in processor time, must
 * not exceed 50 ms.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readArguments } from '../scripts/arguments.ts';
import { openSqliteJournal } from '../src/journal/sqlite/store.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import { startProcess, type ServerUnderTest } from '../test/faults/server.ts';
import { signIn } from '../test/rig/client.ts';
import { EventStream } from '../test/rig/event-stream.ts';
import { TemporaryFolder } from '../test/rig/folder.ts';
import { machine, median, table } from './numbers.ts';

const { values } = readArguments({
  name: 'npm run bench:stalls',
  about:
    'Measures the longest time for which a server holds its event loop while clients read what is kept of an agent.',
  options: { rounds: { kind: 'number', default: 5, atLeast: 1, about: 'Processes that are measured' } },
});
const boundMs = 50;
const events = 9000;
const [ending, endless, other] = ['1001', '1002', '1003'] as const;

interface Held {
  /** Processor time of the thread. */
  readonly heldMs: number;
  /** The delay of a timer, which includes the time in which the process waited for a core. */
  readonly delayMs: number;
}

interface Session {
  readonly guid: string;
  readonly cursor: string;
}

using folder = new TemporaryFolder();
const path = join(folder.path, 'journal.db');
const simulator = await startSimulator({ pollHoldMs: 200 });
const start = (store: string): Promise<ServerUnderTest> =>
  startProcess(
    simulator.url,
    { STORE_URL: `sqlite:${store}`, LIMIT_SUBSCRIBERS_PER_AGENT: '100', AGENT_GATEWAY_POLL_HOLD_MS: '200' },
    { imports: [join(import.meta.dirname, 'loop-delay.child.ts')] },
  );
const sessions = await prepare();

const workloads: readonly (readonly [string, (url: string) => Promise<unknown>])[] = [
  ['cold snapshot after 9000 events', (url) => read(url, ending, undefined, 1)],
  ['cold snapshot where no call ended', (url) => read(url, endless, undefined, 1)],
  ['replay of 9000 events', (url) => read(url, ending, sessions[ending].cursor, events)],
  [
    'fifty of them at once',
    (url) => Promise.all(Array.from({ length: 50 }, () => read(url, ending, sessions[ending].cursor, events))),
  ],
];
const measured = workloads.map(([name, work]) => ({ name, work, all: [] as Held[] }));
for (let round = 0; round < values.rounds; round += 1) {
  const copy = join(folder.path, `round-${round}.db`);
  copyFileSync(path, copy);
  copyFileSync(`${path}.epoch`, `${copy}.epoch`);
  const server = await start(copy);
  // The first requests compile the code that the others run.
  await read(server.url, other, undefined, 1);
  await read(server.url, other, sessions[other].cursor, 1);
  for (const { work, all } of measured) {
    await longestHeld(server);
    await work(server.url);
    all.push(await longestHeld(server));
  }
  await server.stop();
}
await simulator.close();

const judged = measured.map(({ name, all }) => ({ name, all, ms: median(all.map(({ heldMs }) => heldMs)) }));
const shown = (ms: number): string => `${ms.toFixed(1)} ms`;
console.log(`longest time for which the event loop was held, ${machine()}\n`);
console.log(
  table(
    ['while', 'processor time, median', 'most', 'timer delay, median', `at most ${boundMs} ms`],
    judged.map(({ name, all, ms }) => [
      name,
      shown(ms),
      shown(Math.max(...all.map(({ heldMs }) => heldMs))),
      shown(median(all.map(({ delayMs }) => delayMs))),
      ms <= boundMs ? 'ok' : 'FAILED',
    ]),
  ),
);
const failed = judged.filter(({ ms }) => ms > boundMs).length;
console.log(`\n${judged.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Creates a store with the events of three agents that are signed in at the gateway. */
async function prepare(): Promise<Readonly<Record<typeof ending | typeof endless | typeof other, Session>>> {
  const server = await start(path);
  const signed = {
    [ending]: await signIn(server.url, ending),
    [endless]: await signIn(server.url, endless),
    [other]: await signIn(server.url, other),
  };
  await server.stop();
  const journal = openSqliteJournal({
    path,
    durability: 'normal',
    retention: { maxAgeMs: 3_600_000, maxEventsPerAgent: 1_000_000 },
  });
  for (const agentId of [ending, endless]) {
    const sessionNumber = (await journal.sessions(agentId)).at(-1)?.sessionNumber ?? 1;
    const entries = Array.from({ length: events }, (_, index) => {
      const isEnd = agentId === ending && index % 2 === 1;
      const eventType = isEnd ? 'AgentEvent_Call_Release' : 'AgentEvent_Talking';
      const callid = `call-${isEnd ? index - 1 : index}`;
      const event = { eventType, workNo: agentId, content: { callid, caller: '5550100', called: '5550101' } };
      const bytes = Buffer.from(JSON.stringify({ message: '', retcode: '0', event }));
      return { kind: 'answer' as const, count: 1, sessionNumber, receivedAtMs: Date.now(), bytes };
    });
    await journal.append({ agentId, entries });
  }
  await journal.close();
  return signed;
}

/** Subscribes, and counts items until there are enough. @param after if undefined, the stream begins with a snapshot */
async function read(
  url: string,
  agentId: keyof typeof sessions,
  after: string | undefined,
  items: number,
): Promise<void> {
  const query = `subscription ($agentId: ID!, $after: ID, $snapshot: Boolean) {
    agentEvents(agentId: $agentId, after: $after, snapshot: $snapshot) {
      __typename id type content ... on AgentSnapshot { calls { callId state } } } }`;
  let seen = 0;
  let last = '';
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  const stream = new EventStream({
    url,
    guid: sessions[agentId].guid,
    document: { query, variables: { agentId, after, snapshot: after === undefined } },
    next: (json) => {
      seen += 1;
      last = json;
      if (seen >= items) end(undefined);
    },
    complete: () => {
      end(undefined);
    },
    closed: () => {
      end(undefined);
    },
  });
  const { statusCode } = await stream.response;
  if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  await ended;
  stream.cut();
  if (seen < items || last.startsWith('{"errors"')) throw new Error(`the stream ended after ${seen} items: ${last}`);
}

/** The longest time since the last request for it. */
async function longestHeld(server: ServerUnderTest): Promise<Held> {
  const said = (): readonly string[] => server.log.filter((line) => line.includes('"heldMs"'));
  const before = said().length;
  server.signal('SIGUSR2');
  for (;;) {
    const line = said()[before];
    if (line !== undefined) return JSON.parse(line) as Held;
    await pause(5);
  }
}
