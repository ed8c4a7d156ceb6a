/** Runs the simulation as part of every test run: seeds that once failed, and new seeds for each commit. `npm run sim` runs more. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { numberOfCommit } from '../rig/commit.ts';
import { stale } from './changes.ts';
import { allMutants } from './mutants.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** @returns the output of the simulation, and its exit code */
async function simulate(...args: readonly string[]): Promise<{ readonly said: string; readonly code: number | null }> {
  const run = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(run, 'close')) as [number | null];
  return { said, code };
}

const seedOfCommit = numberOfCommit() % 1_000_000_000;
/** Generous, for a busy machine: assertions depend on counts, not on time. */
const patienceMs = 600_000;

test('schedules that once broke a promise of the bridge keep it', { timeout: patienceMs }, async () => {
  const { said, code } = await simulate('--regression');
  expect(said).toMatch(/^\d+ passed, 0 failed$/m);
  expect(code).toBe(0);
});

test('no schedule that this commit chooses breaks a promise of the bridge', { timeout: patienceMs }, async () => {
  // Schedules with SQLite hit known, open faults. `npm run sim` and the test above run them.
  const { said, code } = await simulate('--store', 'redis', '--seconds', '20', '--from', String(seedOfCommit));
  expect(said).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  expect(code).toBe(0);
});

test('each fault that the simulation has to find can still be made', () => {
  expect(stale(allMutants().map(({ change }) => change))).toEqual([]);
});

test.each(['9', '31'])('seed %s plays the same schedule again', async (seed) => {
  const [one, other] = await Promise.all([simulate('--seed', seed, '--trace'), simulate('--seed', seed, '--trace')]);
  const story = ({ said }: { readonly said: string }) => said.replace(/^\d+ messages a minute$/m, '');
  expect(story(one).split('\n').length).toBeGreaterThan(40);
  expect(story(one)).toBe(story(other));
});
