import { join } from 'node:path';
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ClosingLine } from './test/closing-line.ts';
import { patienceMs } from './test/rig/patience.ts';

/** Each has a command of its own, which CONTRIBUTING.md lists. */
const longTests = ['test/deploy/**/*.test.ts', 'test/desk/pages/*.test.ts'];

/** Begun last, they would keep one process busy when the others have ended. */
const beginFirst = ['test/faults/', 'test/sim/', 'test/hostile/limits', 'test/secrets/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = beginFirst.findIndex((path) => moduleId.includes(path));
      return at === -1 ? beginFirst.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

const config = defineConfig({
  // graphql must be one module: Node takes its CommonJS entry, so the tests' own imports of it must too.
  resolve: {
    mainFields: ['main'],
    // The desk's sources import the kit by its name, and a fresh clone has not built it.
    alias: { 'agent-gateway-client/words': join(import.meta.dirname, 'client/src/words/index.ts') },
  },
  test: {
    // The sources run as they ship: natively, by Node's own type stripping. So does the simulation, which loads them by hooks of Node's.
    server: { deps: { external: [/\/(src|scripts)\//, /\/test\/sim\/(?!.*\.test\.ts)/] } },
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...longTests],
    // Processes, not threads: tests open sockets and stores, send signals and may crash.
    pool: 'forks',
    // A process of its own for each file costs a third of the run, most of it for loading the same modules again.
    isolate: false,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A test waits for several things, each with the same patience.
    testTimeout: 3 * patienceMs,
    hookTimeout: 3 * patienceMs,
    expect: { poll: { timeout: patienceMs } },
    reporters: ['default', new ClosingLine()],
  },
});

export default config;

/** As `npm test`, for the files of a long suite alone. */
export const longSuite = (include: string): ViteUserConfig => ({
  ...config,
  root: import.meta.dirname,
  test: { ...config.test, include: [include], exclude: configDefaults.exclude },
});
