import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/closing-line.ts';
import { patienceMs } from './test/rig/patience.ts';

export default defineConfig({
  // graphql must be one module: Node takes its CommonJS entry, so the tests' own imports of it must too.
  resolve: { mainFields: ['main'] },
  test: {
    // The sources run as they ship: natively, by Node's own type stripping. So does the simulation, which loads them by hooks of Node's.
    server: { deps: { external: [/\/(src|scripts)\//, /\/test\/sim\/(?!.*\.test\.ts)/] } },
    include: ['test/**/*.test.ts'],
    // Processes, not threads: tests open sockets and stores, send signals and may crash.
    pool: 'forks',
    // A process of its own for each file costs a third of the run, most of it for loading the same modules again.
    isolate: false,
    maxWorkers: 3,
    // A test waits for several things, each with the same patience.
    testTimeout: 3 * patienceMs,
    hookTimeout: 3 * patienceMs,
    expect: { poll: { timeout: patienceMs } },
    reporters: ['default', new ClosingLine()],
  },
});
