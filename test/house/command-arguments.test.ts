/** The arguments of the commands in package.json: each explains itself, and refuses what it does not know before it begins. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** Those that are programs of this repository. */
const commands = Object.entries(scripts).flatMap(([name, line]) =>
  line.startsWith('node ') ? [{ name, args: line.split(' ').slice(1) }] : [],
);

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends as npm ends it, but for npm. */
function run(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

const oneLine = /^[^\n]+\n$/;

describe.concurrent('the arguments of npm commands:', () => {
  test('there are commands to check', () => {
    expect(commands.length).toBeGreaterThan(15);
  });

  test.each(commands)('npm run $name -- --help prints how to use it and exits with 0', async ({ args }) => {
    const { code, stdout, stderr } = await run([...args, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/npm (run|start)/);
  });

  test.each(commands)('npm run $name refuses an unknown option in one line and exits with 2', async ({ args }) => {
    const { code, stdout, stderr } = await run([...args, '--no-such-option']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain('--no-such-option');
  });

  test.each([
    ['bench/main.ts --rounds many', '--rounds is "many": expected a number of at least 1\n'],
    ['bench/main.ts --rounds 0', '--rounds is "0": expected a number of at least 1\n'],
    ['bench/events.ts fanout', 'Unknown MODE "fanout": expected one of own, fan-out, latency\n'],
    ['test/load/main.ts --soak 121', '--soak is "121": expected a number from 0.01 to 120\n'],
    ['scripts/start-cluster.ts 3 4', 'Unexpected argument "4": expected at most 1 (N)\n'],
    ['scripts/desk.ts now', "Unexpected argument 'now'. See npm run desk -- --help\n"],
  ])('%s names what is wrong and exits with 2', async (line, said) => {
    expect(await run(line.split(' '))).toEqual({ code: 2, stdout: '', stderr: said });
  });
});
