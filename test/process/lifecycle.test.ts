import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { belowNpm, ServerProcess } from '../rig/process.ts';
import { Socket } from '../rig/socket.ts';

const holdMs = 250;
const release = 'releaseAgentConference(agentId: "1001")';

/** A gateway that is closed with its scope, because concurrent tests have no hooks of their own. */
async function gatewayWith(options: SimulatorOptions = {}): Promise<Simulator & AsyncDisposable> {
  const simulator = await startSimulator({ pollHoldMs: holdMs, ...options });
  return Object.assign(simulator, { [Symbol.asyncDispose]: () => simulator.close() });
}

const settings = (simulator: Simulator, folder?: TemporaryFolder) => ({
  PORT: '0',
  AGENT_GATEWAY_URL: simulator.url,
  AGENT_GATEWAY_POLL_HOLD_MS: String(holdMs),
  AGENT_GATEWAY_POLL_PAUSE_MS: '5',
  STORE_URL: folder === undefined ? 'sqlite::memory:' : `sqlite:${join(folder.path, 'store.db')}`,
});

describe.concurrent('a server process', () => {
  test('says on stdout where it listens, and nothing else than facts', async () => {
    await using simulator = await gatewayWith();
    await using server = new ServerProcess(settings(simulator));
    const url = await server.url();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect((await ask(url, '{ __typename }')).errors).toEqual([]);
    expect(await server.stop()).toEqual({ code: 0, signal: null });
    expect(server.stdout.split('\n').filter((line) => line.includes(url))).toHaveLength(1);
  });

  test('loads what only unusual requests need after its start, before such a request', async () => {
    await using simulator = await gatewayWith();
    const first = join(import.meta.dirname, 'loaded-packages.child.ts');
    await using server = new ServerProcess({ ...settings(simulator), NODE_OPTIONS: `--import=${first}` });
    const lines = await eventually(() => {
      const written = server.stderr.split('\n');
      expect(written).toContain('loaded graphql-yoga');
      return written;
    });
    expect(lines.slice(0, lines.indexOf('started'))).toContain('loaded undici');
    expect(lines.slice(lines.indexOf('started'))).toContain('loaded graphql-yoga');
  });

  test('below npm drains when npm was ended: npm does not tell it', async () => {
    await using simulator = await gatewayWith();
    await using server = belowNpm(settings(simulator));
    await server.url();
    server.kill('SIGTERM');
    // Its output ends when the last writer has ended, which is the server.
    expect(await server.exited).toEqual({ code: null, signal: 'SIGTERM' });
    expect(server.stderr).toContain('Draining');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'that gets %s tells its subscribers, finishes its poll, closes in a way that brings clients back, and exits 0',
    async (signal) => {
      await using simulator = await gatewayWith();
      using folder = new TemporaryFolder();
      await using server = new ServerProcess(settings(simulator, folder));
      const url = await server.url();
      const { guid, cursor } = await signIn(url, '1001');
      const resume = '... on ServerDraining { resumeAfter }';
      await using sse = await Watch.open(url, '1001', { guid, after: cursor, fields: resume });
      await using socket = new Socket(url, { connectionParams: { Guid: guid } });
      const overSocket = socket.watch('1001', cursor);
      await sse.untilTypes('AgentState_Ready');
      await overSocket.untilTypes('AgentState_Ready');
      await eventually(() => {
        expect(simulator.agent('1001').pollsWaiting).toBe(1);
      });
      server.kill(signal);
      await sse.until(({ closed }) => closed);
      expect([sse.types.at(-1), sse.completed]).toEqual(['ServerDraining', false]);
      expect(sse.events.at(-1)?.['resumeAfter']).toBe(sse.ids.at(-2));
      await eventually(() => {
        expect(socket.closed).toBe(1012);
      });
      expect(overSocket.types.at(-1)).toBe('ServerDraining');
      expect(overSocket.completed).toBe(false);
      expect(await server.exited).toEqual({ code: 0, signal: null });
      const polls = simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind === 'poll');
      expect(polls.every(({ written }) => written === true)).toBe(true);
      expect(simulator.ledger.counters.ghosts).toBe(0);
    },
  );

  test('that drains answers the mutation that is under way, over HTTP and over a WebSocket', async () => {
    await using simulator = await gatewayWith({ latencyMs: 600 });
    await using server = new ServerProcess(settings(simulator));
    const url = await server.url();
    const { guid } = await signIn(url, '1001');
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    const commands = simulator.ledger.counters.commands;
    const overHttp = mutate(url, release, guid);
    const overSocket = socket.ask(`mutation { ${release} { ... on GatewayFailure { retcode } } }`);
    await eventually(() => {
      expect(simulator.ledger.counters.commands).toBe(commands + 2);
    });
    server.kill('SIGTERM');
    expect((await overHttp).retcode).toBe('101-001');
    expect((await overSocket).data?.['releaseAgentConference']?.retcode).toBe('101-001');
    expect(await server.exited).toEqual({ code: 0, signal: null });
  });

  test('that drains is not ready, and a second signal ends it at once', async () => {
    await using simulator = await gatewayWith({ pollHoldMs: 60_000 });
    await using server = new ServerProcess({ ...settings(simulator), AGENT_GATEWAY_POLL_HOLD_MS: '60000' });
    const url = await server.url();
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    await watch.untilTypes('AgentState_Ready');
    await eventually(() => {
      expect(simulator.agent('1001')).toMatchObject({ pollsWaiting: 1, queueLength: 0 });
    });
    server.kill('SIGTERM');
    await watch.until(({ closed }) => closed);
    // The server no longer accepts connections, or reports that it is not ready.
    const status = await fetch(url.replace('/graphql', '/ready')).then(
      ({ status: code }) => code,
      () => 'refused',
    );
    expect([503, 'refused']).toContain(status);
    expect(server.exit).toBeUndefined();
    server.kill('SIGTERM');
    expect((await server.exited).code).toBe(1);
  });

  test('that starts again on its store continues to poll by itself; `after` resumes where it was, and nothing is said to be lost', async () => {
    await using simulator = await gatewayWith();
    using folder = new TemporaryFolder();
    await using first = new ServerProcess(settings(simulator, folder));
    const { guid, cursor } = await signIn(await first.url(), '1001');
    await using before = await Watch.open(await first.url(), '1001', { guid, after: cursor });
    await before.untilTypes('AgentState_Ready');
    simulator.faults.add({ kind: 'rotateGuid', target: 'poll', times: 1 });
    await eventually(() => {
      expect(simulator.agent('1001').guid).not.toBe(guid);
    });
    expect((await first.stop()).code).toBe(0);
    const farewell = before.ids.at(-1)!;
    expect(before.types.at(-1)).toBe('ServerDraining');
    for (let n = 0; n < 3; n++) simulator.inject('1001', { eventType: `Meanwhile_${n}` });

    await using second = new ServerProcess(settings(simulator, folder));
    const url = await second.url();
    await eventually(() => {
      expect(simulator.agent('1001')).toMatchObject({ queueLength: 0, pollsWaiting: 1 });
    });
    // The cursor of ServerDraining and that of the last event have the same position.
    for (const after of [farewell, before.ids.at(-2)!]) {
      await using watch = await Watch.open(url, '1001', { guid, after });
      await watch.untilTypes('Meanwhile_2');
      expect(watch.types).toEqual(['Meanwhile_0', 'Meanwhile_1', 'Meanwhile_2']);
    }
    await using all = await Watch.open(url, '1001', { guid, after: cursor });
    await all.untilTypes('Meanwhile_2');
    expect(all.ids.slice(0, before.ids.length - 1)).toEqual(before.ids.slice(0, -1));
    expect((await mutate(url, release, guid)).retcode).toBe('101-001');
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
    expect((await second.stop()).code).toBe(0);
  });

  test('that was killed announces a StreamGap for what its poll may have taken, keeps all it had read, and renews the Guid first', async () => {
    // Long enough for its ghost to outlive the process's death on a busy machine.
    const pollHoldMs = 1500;
    await using simulator = await gatewayWith({ pollHoldMs });
    using folder = new TemporaryFolder();
    const withHold = { ...settings(simulator, folder), AGENT_GATEWAY_POLL_HOLD_MS: String(pollHoldMs) };
    await using first = new ServerProcess(withHold);
    const { guid, cursor } = await signIn(await first.url(), '1001');
    await using before = await Watch.open(await first.url(), '1001', { guid, after: cursor });
    for (let n = 0; n < 50; n++) simulator.inject('1001', { eventType: `Read_${n}` });
    await before.untilTypes('Read_49');
    await eventually(() => {
      expect(simulator.agent('1001')).toMatchObject({ queueLength: 0, pollsWaiting: 1 });
    });
    first.kill('SIGKILL');
    await first.exited;
    const { lastSerial } = simulator.ledger;
    // The killed process's poll is still held there, and takes this event.
    await eventually(() => {
      expect(simulator.ledger.polls('1001').ghosts).toBe(1);
    });
    simulator.inject('1001', { eventType: 'Taken' });

    await using second = new ServerProcess(withHold);
    const url = await second.url();
    const fields = '... on StreamGap { cause }';
    await using watch = await Watch.open(url, '1001', { guid, after: cursor, fields });
    await watch.untilTypes('StreamGap');
    simulator.inject('1001', { eventType: 'Later' });
    await watch.untilTypes('Later');
    expect(watch.ids.slice(0, before.ids.length)).toEqual(before.ids);
    expect(watch.types.filter((type) => type === 'StreamGap')).toHaveLength(1);
    expect(watch.events.find(({ type }) => type === 'StreamGap')?.['cause']).toBe('RESTART');
    expect(watch.types).not.toContain('Taken');
    const [renewal, poll] = simulator.ledger.requests({ agent: '1001', since: lastSerial });
    expect([renewal?.path.split('/').at(-1), poll?.kind]).toEqual(['updateGuid', 'poll']);
    expect((await second.stop()).code).toBe(0);
  });

  test('that is killed again and again in a storm of events loses none silently', async () => {
    await using simulator = await gatewayWith();
    using folder = new TemporaryFolder();
    let guid = '';
    let cursor = '';
    let sent = 0;
    for (let round = 0; round < 4; round++) {
      await using server = new ServerProcess(settings(simulator, folder));
      const url = await server.url();
      if (round === 0) ({ guid, cursor } = await signIn(url, '1001'));
      const polls = simulator.ledger.counters.polls;
      for (let n = 0; n < 40; n++) simulator.inject('1001', { eventType: `Event_${sent++}` });
      await eventually(() => {
        expect(simulator.ledger.counters.polls).toBeGreaterThan(polls + 3 + round * 7);
      });
      server.kill('SIGKILL');
      await server.exited;
    }
    await using server = new ServerProcess(settings(simulator, folder));
    await using watch = await Watch.open(await server.url(), '1001', { guid, after: cursor });
    await eventually(() => {
      expect(simulator.agent('1001')).toMatchObject({ queueLength: 0, pollsWaiting: 1 });
    });
    simulator.inject('1001', { eventType: 'Last' });
    await watch.untilTypes('Last');
    const stream = watch.types.filter((type) => type.startsWith('Event_') || type === 'StreamGap');
    const numbers = stream.map((type) => (type === 'StreamGap' ? -1 : Number(type.slice('Event_'.length))));
    let next = 0;
    let gap = false;
    for (const number of numbers) {
      if (number === -1) gap = true;
      else {
        expect(number).toBeGreaterThanOrEqual(next);
        if (number > next) expect([`before Event_${number}`, gap]).toEqual([`before Event_${number}`, true]);
        next = number + 1;
        gap = false;
      }
    }
    expect(next === sent || gap).toBe(true);
  });

  test('keeps passwords, Guids and contents out of its log, and writes one JSON object a line', async () => {
    await using simulator = await gatewayWith();
    using folder = new TemporaryFolder();
    await using server = new ServerProcess({
      ...settings(simulator, folder),
      LOG_LEVEL: 'trace',
      STORE_KEY: 'a secret of sixteen',
    });
    const url = await server.url();
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    simulator.inject('1001', { eventType: 'Private', content: 'call me at five-five-five' });
    await watch.untilTypes('Private');
    simulator.faults.add({ kind: 'reset', point: 'midBody', target: 'poll', carrying: 'event', times: 1 });
    simulator.inject('1001', { eventType: 'Private', content: 'call me at five-five-five' });
    await watch.untilTypes('StreamGap', 'GatewayRecovered');
    await mutate(url, 'signInAgent(agentId: "1002", input: { password: "hunter2", phoneNumber: "5550123" })');
    await ask(url, '{ agent(', {}, guid);
    await ask(url, `{ agent(id: "${'['.repeat(100)}") { id } }`, {}, 'stranger-guid');
    simulator.faults.add({ kind: 'html', path: 'releaseagentconf', times: 1 });
    await mutate(url, release, guid);
    await using socket = new Socket(url, { connectionParams: { Guid: 'socket-guid' } });
    await expect(socket.ask(`{ __typename } # ${'x'.repeat(70_000)}`)).rejects.toThrow();
    await simulator.faults.refuseConnections();
    await mutate(url, release, guid);
    await simulator.faults.acceptConnections();
    const newest = simulator.agent('1001').guid!;
    await server.stop();

    const output = server.stdout + server.stderr;
    for (const secret of [
      'Demo@1001',
      'hunter2',
      guid,
      newest,
      guid.split('.')[0]!,
      'stranger-guid',
      'socket-guid',
      'a secret of sixteen',
      'call me',
      'five-five-five',
      'Sign in',
    ])
      expect(output).not.toContain(secret);
    expect(server.stderr).not.toBe('');
    for (const line of server.stderr.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg');

    // With a key, the store contains no Guid either.
    const files = readdirSync(folder.path).map((name) => readFileSync(join(folder.path, name)).toString('latin1'));
    expect(files.join('')).not.toContain(newest);
  });

  test('whose store was sealed with another key refuses to start, and says why', async () => {
    await using simulator = await gatewayWith();
    using folder = new TemporaryFolder();
    const sealed = { ...settings(simulator, folder), STORE_KEY: 'a secret of sixteen' };
    await using first = new ServerProcess(sealed);
    const { guid, cursor } = await signIn(await first.url(), '1001');
    expect((await first.stop()).code).toBe(0);
    for (const key of [{}, { STORE_KEY: 'another secret of mine' }]) {
      await using wrong = new ServerProcess({ ...settings(simulator, folder), ...key });
      expect((await wrong.exited).code).toBe(2);
      expect(wrong.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(wrong.stderr).toContain('STORE_KEY');
    }
    // The refused starts polled nothing and lost nothing: with its key the server resumes, and no gap is announced.
    await using again = new ServerProcess(sealed);
    await using watch = await Watch.open(await again.url(), '1001', { guid, after: cursor });
    simulator.inject('1001', { eventType: 'Later' });
    await watch.untilTypes('Later');
    expect(watch.types).toEqual(['AgentOther_InService', 'AgentState_Ready', 'Later']);
    expect((await again.stop()).code).toBe(0);
  });

  test('without a gateway is a demo: it greets with agents and live Guids, and stops at once', async () => {
    using folder = new TemporaryFolder();
    await using server = new ServerProcess({ PORT: '0', STORE_URL: `sqlite:${join(folder.path, 'demo.db')}` });
    const url = await server.url();
    await eventually(() => {
      expect(server.stdout).toContain('curl -s');
    });
    const [, guid] = /1001.*Guid (\S+)/.exec(server.stdout) ?? [];
    expect((await ask(url, '{ agent(id: "1001") { status } }', {}, guid)).data['agent']?.status).toBe('TALKING');
    const stopped = performance.now();
    expect(await server.stop()).toEqual({ code: 0, signal: null });
    expect(performance.now() - stopped).toBeLessThan(8000);
  });
});

test.each([
  ['a thrown error', 'JSON.parse(`{"guid":${["secret", "guid"].join("-")}`)'],
  ['a rejection that nobody handles', 'void Promise.reject(new SyntaxError(["secret", "guid"].join("-")))'],
])('%s ends the process with one log line that quotes nothing', async (_what, code) => {
  const script = `setTimeout(() => { ${code} }, 1000)`;
  const env = { AGENT_GATEWAY_URL: 'http://127.0.0.1:1', STORE_URL: 'sqlite::memory:', PORT: '0' };
  await using server = new ServerProcess({
    ...env,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
  });
  expect((await server.exited).code).toBe(1);
  const { stderr } = server;
  expect(stderr).not.toContain('secret-guid');
  const lines = stderr.trim().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    level: 60,
    err: { type: 'SyntaxError', message: 'malformed text' },
  });
});
