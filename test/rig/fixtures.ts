/** Test fixtures: opened before the tests and closed after them. Hooks that are registered later find the fixture open. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

type Hook = (run: () => Promise<void>) => void;

/** One fixture for all tests of a file or a `describe`. */
export const shared = <Fixture extends AsyncDisposable>(open: () => Promise<Fixture>): Fixture =>
  fixture(open, beforeAll, afterAll);

/** A new fixture for each test. */
export const fresh = <Fixture extends AsyncDisposable>(open: () => Promise<Fixture>): Fixture =>
  fixture(open, beforeEach, afterEach);

/** @returns a proxy for the open fixture */
function fixture<Fixture extends AsyncDisposable>(open: () => Promise<Fixture>, before: Hook, after: Hook): Fixture {
  let current: Fixture | undefined;
  before(async () => {
    current = await open();
  });
  after(async () => {
    await current?.[Symbol.asyncDispose]();
    current = undefined;
  });
  return new Proxy({} as Fixture, {
    get: (_none, key) => {
      if (current === undefined) throw new Error('a fixture is open in tests and hooks alone');
      const value: unknown = Reflect.get(current, key, current);
      // Bound to the fixture itself, for access to private fields.
      return typeof value === 'function' ? (value.bind(current) as unknown) : value;
    },
  });
}
