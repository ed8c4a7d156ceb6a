/** `npm run test:model`: checks the lease protocol exhaustively with Spin, then drops one rule at a time and expects a violation. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readArguments } from '../../scripts/arguments.ts';

readArguments({
  name: 'npm run test:model',
  about:
    'Checks the lease protocol exhaustively with Spin, then drops one rule at a time and expects a violation. It needs spin and gcc.',
});

const run = promisify(execFile);
const model = join(import.meta.dirname, 'lease.pml');
const limitMs = 100_000;
/** Number of parallel checks; continuous integration has two cores. */
const lanes = 2;

interface Check {
  readonly what: string;
  /** Numbers of faults: deaths, cut connections to Redis, steps of its clock. */
  readonly faults: readonly [crashes: number, cuts: number, steps: number];
  readonly liveness?: true;
  /** The rule that is left out; the check must then find a violation. */
  readonly dropped?: string;
}

const checks: readonly Check[] = [
  { what: 'safety: two cuts, also a common one', faults: [0, 2, 0] },
  { what: 'liveness: an agent with a living instance is polled again', faults: [1, 1, 0], liveness: true },
  { what: 'safety: two deaths, a cut, a step of the clock', faults: [2, 1, 1] },
  { what: 'a takeover before the whole lease time', faults: [1, 1, 1], dropped: 'TAKE_EARLY' },
  { what: 'a holder that counts its lease from the answer', faults: [1, 1, 1], dropped: 'COUNT_FROM_ANSWER' },
  { what: 'an observer that ignores its own outage', faults: [0, 2, 0], dropped: 'IGNORE_OWN_OUTAGE' },
  { what: 'a lease that ends by the clock of Redis', faults: [1, 1, 1], dropped: 'WALL_CLOCK' },
  { what: 'a takeover that does not compare the beat', faults: [1, 1, 1], dropped: 'NO_COMPARE' },
  { what: 'a holder that returns and does not ask again', faults: [1, 1, 1], dropped: 'NO_VERIFY' },
  { what: 'a takeover that leaves no doubt behind', faults: [1, 1, 1], dropped: 'NO_DOUBT' },
  { what: 'a dead holder that nobody replaces', faults: [1, 0, 0], liveness: true, dropped: 'NO_TAKEOVER' },
];

for (const program of ['spin', 'gcc'])
  if (spawnSync(program, ['--version']).error !== undefined) {
    process.stdout.write(`${program} is not installed (Debian packages: spin, gcc)\n0 passed, 1 failed\n`);
    process.exit(1);
  }
const folder = mkdtempSync(join(tmpdir(), 'model-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
let passed = 0;
const waiting = [...checks.entries()];
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, check] = next;
      const fromMs = performance.now();
      const { ok, found } = await judge(check, mkdtempSync(join(folder, `${at}-`)));
      if (ok) passed += 1;
      const seconds = ((performance.now() - fromMs) / 1000).toFixed(1);
      const name = check.dropped === undefined ? check.what : `without its rule (${check.what})`;
      process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name}: ${found}, ${seconds} s\n`);
    }
  }),
);
process.stdout.write(`${passed} passed, ${checks.length - passed} failed\n`);
process.exitCode = passed === checks.length ? 0 : 1;

async function judge({ faults, liveness, dropped }: Check, cwd: string): Promise<{ ok: boolean; found: string }> {
  const [crashes, cuts, steps] = faults;
  const macros = [`CRASHES=${crashes}`, `CUTS=${cuts}`, `STEPS=${steps}`, liveness && 'LIVENESS', dropped];
  const defined = macros.flatMap((macro) => (typeof macro === 'string' ? [`-D${macro}`] : []));
  try {
    await run('spin', [...defined, '-a', model], { cwd });
    await run('gcc', ['-O2', ...(liveness ? [] : ['-DSAFETY']), '-o', 'pan', 'pan.c'], { cwd });
    const { stdout } = await run('./pan', ['-m400000', '-w24', ...(liveness ? ['-a'] : [])], {
      cwd,
      timeout: limitMs,
    });
    const errors = /errors: (\d+)/.exec(stdout)?.[1];
    const states = /(\d+) states, stored/.exec(stdout)?.[1] ?? '?';
    const violated = /^pan:\d+: (assertion violated|acceptance cycle)/m.exec(stdout)?.[1];
    // A truncated search proves nothing.
    if (dropped !== undefined)
      return { ok: errors === '1' && violated !== undefined, found: violated ?? 'nothing found' };
    const whole = errors === '0' && !/not completed|max search depth/.test(stdout);
    return { ok: whole, found: violated ?? `${states} states${whole ? '' : ', not completed'}` };
  } catch (error) {
    return { ok: false, found: error instanceof Error ? error.message.slice(0, 200) : String(error) };
  }
}
