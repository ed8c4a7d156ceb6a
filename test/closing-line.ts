import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * The last line of a test run: `N passed, N failed`, and `, N skipped` if tests were skipped.
 *  It is written as the process exits, because vitest still prints after its reporters' end of run. By then the exit code is known too: a run that
 *  vitest itself fails (no tests, a failed set-up) never claims success.
 */
export class ClosingLine implements Reporter {
  readonly #counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  #ended = false;

  onInit(): void {
    process.once('exit', (exitCode) => {
      const { passed, failed, skipped } = this.#settled(exitCode);
      const line = `${passed} passed, ${failed} failed`;
      process.stdout.write(skipped > 0 ? `${line}, ${skipped} skipped\n` : `${line}\n`);
      // Line and exit code must agree, even if vitest runs with an option that lets it pass without tests.
      if (failed > 0 && exitCode === 0) process.exitCode = 1;
    });
  }

  /** In watch mode there are many runs: the last one counts. */
  onTestRunStart(): void {
    Object.assign(this.#counts, { passed: 0, failed: 0, skipped: 0 });
    this.#ended = false;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[], reason: TestRunEndReason): void {
    this.#ended = reason !== 'interrupted';
    this.#counts.failed += unhandledErrors.length;
    for (const module of modules) this.#count(module);
  }

  #count(module: TestModule): void {
    const before = this.#counts.failed;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test that is still `pending` at the end of a run never finished: its worker died.
      this.#counts[state === 'pending' ? 'failed' : state]++;
    }
    // Errors outside of any test: a file that failed to load, or a suite hook that threw.
    if (module.errors().length > 0) this.#counts.failed++;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) this.#counts.failed++;
    if (module.state() === 'failed' && this.#counts.failed === before) this.#counts.failed++;
  }

  #settled(exitCode: number): Counts {
    const { passed, failed, skipped } = this.#counts;
    const claimsSuccess = failed === 0 && (exitCode !== 0 || !this.#ended || passed + skipped === 0);
    return { passed, failed: claimsSuccess ? 1 : failed, skipped };
  }
}
