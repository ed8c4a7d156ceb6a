/**
 * `npm run check`: every check of the house in turn, going on after a failure so that one run shows all there is to mend.
 * A check that passes is one line; one that fails is one line and what it said.
 */
import { spawnSync } from 'node:child_process';

const checks = ['types', 'lint', 'format', 'imports', 'generated', 'breaking', 'licences'];

const failed = checks.filter((name) => {
  const startedMs = performance.now();
  const run = spawnSync('npm', ['run', '--silent', `check:${name}`], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const ok = run.status === 0;
  process.stdout.write(`${name.padEnd(10)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s\n`);
  if (!ok) process.stdout.write(`${run.error?.message ?? ''}${run.stdout}${run.stderr}\n`);
  return !ok;
});

if (failed.length > 0) {
  process.stdout.write(`${failed.length} of ${checks.length} checks FAILED: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
