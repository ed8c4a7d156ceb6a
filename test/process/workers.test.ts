/** Several workers on one port, as an operator runs them: processes over a Redis with a supervisor, and the death of one. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn, Watch } from '../rig/client.ts';
import { quick } from '../rig/cluster.ts';
import { eventually } from '../rig/eventually.ts';
import { metric } from '../rig/metrics.ts';
import { refusedStart, ServerProcess } from '../rig/process.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';
import { Socket } from '../rig/socket.ts';

/** Two workers with their gateway and store, which end with their scope. */
async function startWorkers(settings: Readonly<Record<string, string>> = {}) {
  const stack = new AsyncDisposableStack();
  const [redis, simulator] = await Promise.all([startRedis(), startSimulator({ pollHoldMs: 300 })]);
  stack.defer(() => redis.stop());
  stack.defer(() => simulator.close());
  // Other workers take over the polls of a dead one after two seconds.
  const env = {
    ...quick,
    STORE_LEASE_MARGIN_MS: '300',
    PORT: '0',
    AGENT_GATEWAY_URL: simulator.url,
    STORE_URL: redis.url,
    ...settings,
  };
  const server = stack.use(new ServerProcess(env, ['--workers', '2']));
  return { redis, simulator, server, url: await server.url(), [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

interface Line {
  readonly msg: string;
  readonly worker: number;
  readonly pid: number;
  readonly pauseMs?: number;
}

/** Lines of the log, oldest first. */
const logged = (server: ServerProcess, words: string): readonly Line[] =>
  server.stderr
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ msg }) => msg.includes(words));
const serving = (server: ServerProcess) => logged(server, 'Worker is ready');

const ofWorker = (url: string, name: string, worker: number) => metric(url, `${name}{worker="${worker}"}`);
const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const release = 'mutation { releaseAgentConference(agentId: "1001") { ... on GatewayFailure { retcode } } }';
/** How many releases a worker has sent. */
const released = (url: string, worker: number) =>
  metric(url, `calls_total{worker="${worker}",operation="releaseAgentConf",outcome="101-001"}`);

/** Over a new connection, which any worker may receive. */
function askAnew(url: string, query: string, guid: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', guid };
    const asking = request(url, { method: 'POST', agent: false, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.once('end', () => {
        resolve(text);
      });
    });
    asking.once('error', reject);
    asking.end(JSON.stringify({ query }));
  });
}

/**
 * Sends releases until each of these workers has sent one to the gateway.
 * @returns how many were needed
 */
async function releaseAtAll(url: string, guid: string, workers: readonly number[]): Promise<number> {
  let asked = 0;
  await eventually(async () => {
    expect(await askAnew(url, release, guid)).toContain('101-001');
    asked += 1;
    for (const worker of workers) expect(await released(url, worker)).toBeGreaterThan(0);
  });
  return asked;
}

/** Subscribes until each of the two workers has a subscriber. */
async function watchAtBoth(url: string, guid: string, after: string) {
  const watches = new AsyncDisposableStack();
  const all: Watch[] = [];
  await eventually(async () => {
    all.push(watches.use(await Watch.open(url, '1001', { guid, after })));
    for (const worker of [1, 2]) expect(await ofWorker(url, 'subscribers', worker)).toBeGreaterThan(0);
  });
  return { all, [Symbol.asyncDispose]: () => watches.disposeAsync() };
}

const gateway = { AGENT_GATEWAY_URL: 'http://127.0.0.1:1', PORT: '0' };

describe.concurrent('a wrong start of workers stops with one line on stderr and exit code 2', () => {
  const rows: readonly [said: RegExp, env: Record<string, string>, args: readonly string[]][] = [
    [/^WORKERS .*set STORE_URL=redis:.*SQLite belongs to one process/, { ...gateway, STORE_URL: 'sqlite::memory:' }, ['--workers', '2']],
    [/^WORKERS .*set AGENT_GATEWAY_URL and STORE_URL=redis:/, { ...gateway, AGENT_GATEWAY_URL: '', WORKERS: '2' }, []],
    [/^WORKERS must be a whole number from 1 to 256, or auto/, { ...gateway, WORKERS: '2' }, ['--workers=two']],
    [/^--workers must be a number, or auto/, gateway, ['--workers', '']],
    [/--workers.*missing/, gateway, ['--workers']],
  ]; // prettier-ignore

  test.each(rows)('%s', async (said, env, args) => {
    const { code, stdout, stderr } = await refusedStart(env, args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(said)]);
  });
});

test('WORKERS is a number, or auto for as many as there are cores', () => {
  const read = (WORKERS: string) =>
    readConfig({ ...gateway, STORE_URL: 'redis://127.0.0.1:1', WORKERS }).server.workers;
  expect([read(''), read('1'), read('256')]).toEqual([1, 1, 256]);
  expect(read('auto')).toBe(availableParallelism());
  for (const wrong of ['0', '-1', '257', '1.5', '1e1', '02', 'Auto', '２'])
    expect(() => read(wrong), wrong).toThrow(/^WORKERS must/);
  expect(() => readConfig({ ...gateway, WORKERS: '2' })).toThrow(/set STORE_URL/);
  expect(readConfig({ ...gateway, WORKERS: '1' }).server.workers).toBe(1);
});

test('--help explains WORKERS, whose default is 1', async () => {
  const { stdout } = await refusedStart({}, ['--help']);
  expect(stdout).toMatch(/^ {2}--workers N .*auto/m);
  expect(stdout).toMatch(/^ {2}WORKERS .*\[1\]$/m);
});

describe.skipIf(!hasRedis && process.env['CI'] === undefined).concurrent('two workers', () => {
  test('workers that find their port taken end with one line and exit code 2', async () => {
    await using stack = new AsyncDisposableStack();
    const redis = stack.adopt(await startRedis(), (started) => started.stop());
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const PORT = String((taken.address() as AddressInfo).port);
    const env = { ...gateway, STORE_URL: redis.url, PORT, LOG_LEVEL: 'warn' };
    const { code, stdout, stderr } = await refusedStart(env, ['--workers', '2']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^PORT is taken.*\n$/);
    taken.close();
  });

  test('workers end with their supervisor, even when it is killed', async () => {
    await using stack = new AsyncDisposableStack();
    const redis = stack.adopt(await startRedis(), (started) => started.stop());
    await using server = new ServerProcess({ ...gateway, STORE_URL: redis.url, WORKERS: '2' });
    const [first] = await eventually(() => {
      expect(serving(server)).not.toEqual([]);
      return serving(server);
    });
    server.kill('SIGKILL');
    await eventually(() => {
      expect(runs(first!.pid)).toBe(false);
    });
  });

  test('workers begin one new epoch of the store together, also when one of them is replaced', async () => {
    await using started = await startWorkers({ NEW_STORE_EPOCH: 'on' });
    const { redis, server } = started;
    await eventually(() => {
      expect(serving(server)).toHaveLength(2);
    });
    process.kill(serving(server)[0]!.pid, 'SIGKILL');
    await eventually(() => {
      expect(serving(server)).toHaveLength(3);
    });
    // The first worker creates the store, so this is its first epoch.
    expect(await redis.ask('LLEN {agent-gateway:0}:incarnation')).toBe(':1\r\n');
  });

  test('workers serve one port, whichever is reached; each counts for itself; all stop together with exit code 0', async () => {
    await using started = await startWorkers();
    const { simulator, server, url } = started;
    await eventually(() => {
      expect(server.stdout).toBe(`Agent gateway GraphQL server: ${url}\nAgent gateway: ${simulator.url}\nWorkers: 2\n`);
      expect(new Set(serving(server).map(({ pid }) => pid)).size).toBe(2);
    });

    const { guid, cursor } = await signIn(url, '1001');
    await using watches = await watchAtBoth(url, guid, cursor);
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const readers = [...watches.all, socket.watch('1001', cursor)];
    const asked = await releaseAtAll(url, guid, [1, 2]);
    simulator.inject('1001', { eventType: 'Happened' });
    for (const reader of readers) await reader.untilTypes('Happened');
    for (const { events } of readers) expect(events).toEqual(readers[0]!.events);

    expect((await released(url, 1)) + (await released(url, 2))).toBe(asked);
    expect((await ofWorker(url, 'subscribers', 1)) + (await ofWorker(url, 'subscribers', 2))).toBe(readers.length);
    expect((await ofWorker(url, 'pollers', 1)) + (await ofWorker(url, 'pollers', 2))).toBe(1);
    const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
    expect(text).toMatch(
      /^# TYPE process_start_time_seconds gauge\nprocess_start_time_seconds\{worker="1"\} \d+\nprocess_start_time_seconds\{worker="2"\} \d+\n\n/m,
    );
    for (const path of ['/health', '/ready']) expect((await fetch(url.replace('/graphql', path))).status).toBe(200);

    // A terminal signals every process, `kill` only the supervisor. Here one worker gets the signal twice, the other through its supervisor.
    server.kill('SIGINT');
    process.kill(serving(server)[0]!.pid, 'SIGINT');
    expect(await server.exited).toEqual({ code: 0, signal: null });
    for (const watch of watches.all) await watch.until(({ closed }) => closed);
    await eventually(() => {
      expect(socket.closed).toBe(1012);
    });
    for (const { types, completed } of readers) expect([types.at(-1), completed]).toEqual(['ServerDraining', false]);
    expect(serving(server).map(({ pid }) => runs(pid))).toEqual([false, false]);
    const polls = simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind === 'poll');
    expect(polls.every(({ written }) => written === true)).toBe(true);
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
    expect(logged(server, 'A worker ended')).toEqual([]);
  });

  test('workers tell which of them a line of the log is of, and keep answers that were none in folders of their own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workers-'));
    await using stack = new AsyncDisposableStack();
    stack.defer(() => rmSync(folder, { recursive: true }));
    const { simulator, server, url } = stack.use(await startWorkers({ AGENT_GATEWAY_GARBLED_DIR: folder }));
    const { guid } = await signIn(url, '1001');
    simulator.faults.add({ kind: 'html', path: 'releaseagentconf', times: 1000 });
    await eventually(async () => {
      expect(await askAnew(url, release, guid)).toContain('GATEWAY_GARBLED');
      for (const worker of [1, 2]) expect(readdirSync(join(folder, `worker-${worker}`))).not.toEqual([]);
    });
    // A log line arrives through a pipe, a file does not.
    await eventually(() => {
      const lines = logged(server, 'call to the gateway failed');
      expect(new Set(lines.map(({ worker }) => worker))).toEqual(new Set([1, 2]));
    });
  });

  test('a worker that is killed is replaced, and its subscription continues by `after` with nothing lost', async () => {
    await using started = await startWorkers();
    const { simulator, server, url } = started;
    await eventually(() => {
      expect(serving(server)).toHaveLength(2);
    });
    const { guid, cursor } = await signIn(url, '1001');
    await using watches = await watchAtBoth(url, guid, cursor);
    simulator.inject('1001', { eventType: 'Before' });
    for (const watch of watches.all) await watch.untilTypes('Before');
    const victim = serving(server)[(await ofWorker(url, 'pollers', 1)) === 1 ? 0 : 1]!;

    process.kill(victim.pid, 'SIGKILL');
    await eventually(() => {
      expect(logged(server, 'A worker ended')).toMatchObject([
        { worker: victim.worker, code: null, signal: 'SIGKILL' },
      ]);
      expect(watches.all.some(({ closed }) => closed)).toBe(true);
      // The gateway still holds the dead worker's poll, which would take new events.
      expect(simulator.agent('1001').pollsWaiting).toBe(0);
    });
    const cut = watches.all.find(({ closed }) => closed)!;
    const other = watches.all.find(({ closed }) => !closed)!;
    await using resumed = await Watch.open(url, '1001', { guid, after: cut.ids.at(-1)! });
    for (const eventType of ['Meanwhile', 'Then']) simulator.inject('1001', { eventType });
    for (const watch of [other, resumed]) await watch.untilTypes('Meanwhile', 'Then');
    const seen = [...cut.ids, ...resumed.ids];
    expect(seen).toEqual(other.ids);
    expect(new Set(seen).size).toBe(seen.length);
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);

    await eventually(() => {
      expect(serving(server)).toHaveLength(3);
    });
    expect(serving(server)[2]).toMatchObject({ worker: victim.worker });
    expect(serving(server)[2]?.pid).not.toBe(victim.pid);
    // It takes part, and knows what happened before it.
    await releaseAtAll(url, guid, [victim.worker]);
    expect(server.stdout.split('\n')).toHaveLength(4);

    // If it dies again, its restart is delayed longer.
    process.kill(serving(server)[2]!.pid, 'SIGKILL');
    await eventually(() => {
      expect(logged(server, 'A worker ended').map(({ pauseMs }) => pauseMs)).toEqual([250, 500]);
    });

    // The remaining worker cannot drain. The supervisor waits for it until the next signal.
    const stuck = serving(server).find(({ pid }) => runs(pid))!;
    process.kill(stuck.pid, 'SIGSTOP');
    server.kill('SIGTERM');
    await eventually(() => {
      expect(logged(server, 'Draining the workers')).toHaveLength(1);
    });
    expect(server.exit).toBeUndefined();
    server.kill('SIGTERM');
    expect(await server.exited).toEqual({ code: 1, signal: null });
    await eventually(() => {
      expect(runs(stuck.pid)).toBe(false);
    });
  });
});
