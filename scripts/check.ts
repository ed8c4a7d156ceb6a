/**
 * `npm run check`: runs all checks, two at a time. It continues after a failure, so that one run reports everything that needs a fix.
 * It prints one line for a check that passes, and one line and the output for a check that fails.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readArguments } from './arguments.ts';

readArguments({
  name: 'npm run check',
  about: 'Runs every check of the house, two at a time. A check that fails is printed with what it said.',
});

/** The slow checks come first. */
const checks = ['types', 'lint', 'format', 'imports', 'generated', 'breaking', 'licences', 'docs', 'unused'];
const lanes = 2;

async function passes(name: string): Promise<boolean> {
  const startedMs = performance.now();
  const run = spawn('npm', ['run', '--silent', `check:${name}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [run.stdout, run.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(run, 'close')) as [number | null];
  const ok = code === 0;
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  process.stdout.write(`${name.padEnd(10)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s\n`);
  if (!ok) process.stdout.write(`${said}\n`);
  return ok;
}

const failed: string[] = [];
const waiting = [...checks];
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      if (!(await passes(name))) failed.push(name);
  }),
);

if (failed.length > 0) {
  process.stdout.write(`${failed.length} of ${checks.length} checks FAILED: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
