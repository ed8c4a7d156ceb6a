/** `npm run probe` as users run it, against the simulator: what it reports, what it sends, and what it keeps private. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../scripts/probe/probe.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { TemporaryFolder } from '../rig/folder.ts';

const root = join(import.meta.dirname, '..', '..');
const agent = ['--agent', '1001', '--phone', '70001'];
const quick = ['--rotation-seconds', '5', '--hold-seconds', '5'];

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = { PROBE_PASSWORD: 'Demo@1001' },
): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/probe.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

async function withSimulator<Result>(
  options: SimulatorOptions,
  use: (simulator: Simulator) => Promise<Result>,
): Promise<Result> {
  const simulator = await startSimulator({ pollHoldMs: 100, guidIntervalMs: 700, guidTimeoutMs: 60_000, ...options });
  try {
    return await use(simulator);
  } finally {
    await simulator.close();
  }
}

const reportOf = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;
const sentTo = (simulator: Simulator) =>
  simulator.ledger.requests().map(({ method, path }) => `${method} ${path.replace(/.*\/resource/, '')}`);

test('it reads, reports how the gateway behaves, and signs the agent out', async () => {
  await withSimulator({}, async (simulator) => {
    const ended = await run(['--url', simulator.url, ...agent, ...quick, '--undocumented']);
    expect([ended.code, ended.stderr]).toEqual([0, expect.stringContaining('reading')]);
    const report = reportOf(ended);
    expect(report).toMatchObject({
      mode: 'read-only',
      signIn: { answer: '0', guidForm: 'uuid.node' },
      strangeGuid: { answer: '000-003' },
      polls: { emptyForms: ['absent'], eventForms: ['object'], failures: [] },
      rotation: { earlierGuid: { answer: '0' } },
      signOut: { answer: '0' },
    });
    expect(Object.keys(report.polls?.events ?? {})).toEqual(['AgentOther_InService', 'AgentState_Ready']);
    expect(report.polls?.emptyMs.every((ms) => ms >= 100)).toBe(true);
    expect(report.parallelPolls?.map(({ answer }) => answer).toSorted()).toEqual(['0', '000-007']);
    expect(report.rotation?.rotations.map(({ operation }) => operation)).toContain('getAgentEvent');
    const answers = new Map(report.operations?.map(({ route, answer }) => [route, answer]));
    expect(answers.get('GET /onlineagent/{agentid}/agentskills')).toBe('0');
    // An operation that the simulator does not model.
    expect(answers.get('GET /querymonitor/{agentid}/servertime')).toBe('000-002');
    expect(report).not.toHaveProperty('written');
    // Nothing is changed but the session of the agent.
    const changing = sentTo(simulator).filter((request) => !request.startsWith('GET '));
    expect(changing).toEqual(['PUT /onlineagent/1001', 'DELETE /onlineagent/1001/logout']);
    await expect.poll(() => simulator.agent('1001').guid).toBeNull();
  });
});

test('its report has no value of the gateway, and none of its own', async () => {
  await withSimulator({}, async (simulator) => {
    const { stdout, stderr } = await run(['--url', simulator.url, ...agent, ...quick, '--undocumented', '--write']);
    const guids = simulator.ledger.requests().flatMap(({ guid }) => (guid === null ? [] : [guid]));
    expect(new Set(guids).size).toBeGreaterThan(1);
    const strange = 'no-such-guid.AgentGateway0';
    const values = [
      ...guids.filter((guid) => guid !== strange),
      '1001',
      '1002',
      '70001',
      'Demo@',
      new URL(simulator.url).port,
      '127.0.0.1',
    ];
    // Its numbers are times, and may contain any digits.
    const report = JSON.stringify(JSON.parse(stdout), (_key, value: unknown) =>
      typeof value === 'number' ? 0 : value,
    );
    for (const value of values) for (const text of [report, stderr]) expect(text).not.toContain(value);
    const leaves = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
    const texts = leaves(JSON.parse(stdout)).filter((leaf) => typeof leaf === 'string');
    expect(texts.filter((text) => text.length > 80)).toEqual([]);
  });
});

test('with --write it renews the Guid, changes the state of the agent, and tries both spellings of the preview call', async () => {
  await withSimulator({ authMode: 'static' }, async (simulator) => {
    const ended = await run(['--url', simulator.url, ...agent, '--rotation-seconds', '0', '--write']);
    const { mode, written, rotation, signOut } = reportOf(ended);
    expect(mode).toBe('write');
    expect(written?.map(({ route, answer }) => [route, answer])).toEqual([
      ['PUT /onlineagent/{agentid}/updateGuid', '0'],
      ['POST /onlineagent/{agentid}/saybusy', '0'],
      ['POST /onlineagent/{agentid}/sayfree', '0'],
      ['PUT /voicecall/{agentid}/previewCallout', '100-007'],
      ['PUT /voicecall/{agentid}/previewcallout', '100-007'],
    ]);
    expect([rotation?.rotations, signOut?.answer]).toEqual([[], '0']);
  });
});

test('it sees lists of events, and two polls that are both served', async () => {
  await withSimulator({ eventsPerAnswer: 5, concurrentPolls: 'allow', eventTimes: false }, async (simulator) => {
    using folder = new TemporaryFolder();
    const file = join(folder.path, 'report.json');
    const ended = await run(['--url', simulator.url, ...agent, '--rotation-seconds', '0', '--out', file]);
    expect([ended.code, ended.stdout]).toEqual([0, '']);
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    expect(report.polls?.eventForms).toEqual(['list']);
    expect(report.parallelPolls?.map(({ answer }) => answer)).toEqual(['0', '0']);
    expect(JSON.stringify(report.polls?.events)).not.toContain('eventGenTime');
  });
});

test('a sign-in that is refused, or a gateway that is not there, is the report', async () => {
  await withSimulator({}, async (simulator) => {
    const refused = await run(['--url', simulator.url, ...agent], { PROBE_PASSWORD: 'wrong' });
    expect([refused.code, reportOf(refused).signIn.answer]).toEqual([1, '100-004']);
    expect(sentTo(simulator)).toEqual(['PUT /onlineagent/1001']);
  });
  const dead = await run(['--url', 'http://127.0.0.1:9', ...agent]);
  expect([dead.code, reportOf(dead).signIn.answer]).toEqual([1, 'GATEWAY_UNAVAILABLE']);
});

test.each([
  ['no address', agent, {}, '--url, --agent and --phone are required'],
  ['no password', ['--url', 'http://127.0.0.1:9', ...agent], {}, 'PROBE_PASSWORD is not set'],
  [
    'an address that is none',
    ['--url', 'gateway', ...agent],
    { PROBE_PASSWORD: 'x' },
    '--url must be an http(s) address',
  ],
  [
    'a profile that is none',
    ['--url', 'http://127.0.0.1:9', ...agent, '--profile', 'old'],
    { PROBE_PASSWORD: 'x' },
    '--profile is "old"',
  ],
])('%s is refused in one line', async (_what, args, env, line) => {
  const ended = await run(args, env);
  expect([ended.code, ended.stdout]).toEqual([2, '']);
  expect(ended.stderr).toContain(line);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
});
