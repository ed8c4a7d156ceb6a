import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultDeskPort } from '../../scripts/desk-parts.ts';
import { optionsFrom } from '../../src/simulator/environment.ts';

const main = new URL('../../src/simulator/main.ts', import.meta.url).pathname;
let child: ChildProcess | null = null;
afterEach(() => child?.kill('SIGKILL'));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  environment: Record<string, string>,
  ...args: string[]
): { said: (pattern: RegExp) => Promise<RegExpExecArray>; ended: Promise<Ended> } {
  const started = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  child = started;
  const said = { stdout: '', stderr: '' };
  started.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  started.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const ended = once(started, 'close').then(([code]): Ended => ({ code: code as number | null, ...said }));
  return {
    ended,
    said: async (pattern) => {
      for (;;) {
        const match = pattern.exec(said.stdout);
        if (match !== null) return match;
        await once(started.stdout, 'data');
      }
    },
  };
}

describe('the stand-alone simulator', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints its address and a curl, and leaves with 0 on %s even while a poll waits',
    async (signal) => {
      const { said, ended } = start({ SIMULATOR_PORT: '0', SIMULATOR_AGENTS: '2001-2003' });
      const [, url = ''] = await said(/simulator at (http:\S+)/);
      await said(/curl -i -X PUT http:\S+\/onlineagent\/2001 .*"phonenum":"72001"/);
      const answer = await fetch(`${url}/onlineagent/2003`, {
        method: 'PUT',
        body: '{"password":"Demo@2003","phonenum":"7"}',
      });
      const guid = (answer.headers.get('set-guid') ?? '').replace('JSESSIONID=', '');
      const poll = () => fetch(`${url}/agentevent/2003`, { headers: { Guid: guid } });
      await poll();
      await poll();
      const waiting = poll().then(
        () => 'answered',
        () => 'cut',
      );
      child?.kill(signal);
      expect((await ended).code).toBe(0);
      expect(await waiting).toBe('cut');
    },
  );

  it.each([
    [{}, '21 agents: 1001 to 1020, and 1100; password Demo@<id>'],
    [{ SIMULATOR_AGENTS: '2001-2003' }, '3 agents: 2001 to 2003; password Demo@<id>'],
    [{ SIMULATOR_AGENTS: '2001,2003-2004,2009' }, '4 agents: 2001, 2003 to 2004, and 2009; password Demo@<id>'],
  ])('given %j prints which agents it has', async (environment, line) => {
    const { said } = start({ SIMULATOR_PORT: '0', ...environment });
    const [printed] = await said(/^\d+ agents.*<id>/m);
    expect(printed).toBe(line);
  });

  it.each([
    [{ SIMULATOR_PORT: 'x' }, 'simulator: SIMULATOR_PORT: must be an integer from 0 to 65535'],
    [{ SIMULATOR_AUTH_MODE: 'none' }, 'simulator: SIMULATOR_AUTH_MODE: must be one of static, dynamic'],
    [{ SIMULATOR_AGENTS: '1-5' }, 'simulator: SIMULATOR_AGENTS: "1-5" is no id or range from 101 to 999999'],
    [{ SIMULATOR_RECORDING: 'yes' }, 'simulator: SIMULATOR_RECORDING: must be one of true, false'],
    [{ SIMULATOR_SCENARIO: 'nowhere.json' }, 'simulator: SIMULATOR_SCENARIO: cannot read nowhere.json'],
  ])('given %j stops with 2 and one clear line', async (environment, line) => {
    expect(await start(environment).ended).toEqual({ code: 2, stdout: '', stderr: `${line}\n` });
  });

  it.each([
    ['--bogus', "Unknown option '--bogus'"],
    ['4100', "Unexpected argument '4100'"],
  ])('given the argument %s stops with 2 and one clear line', async (argument, complaint) => {
    const { code, stdout, stderr } = await start({ SIMULATOR_PORT: '0' }, argument).ended;
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
    expect(stderr).toContain(`simulator: ${complaint}`);
    expect(stderr).toContain('npm run simulator -- --help');
  });

  it.each(['--help', '-h'])('lists its variables with %s', async (argument) => {
    const { code, stdout } = await start({}, argument).ended;
    expect(code).toBe(0);
    expect(stdout).toContain('SIMULATOR_POLL_HOLD_MS');
  });

  it('and the desk take different ports by themselves, so that both run beside each other', () => {
    expect(optionsFrom({}).port).not.toBe(defaultDeskPort);
  });
});
