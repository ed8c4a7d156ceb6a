/** One simulator and one server for all tests of a file, or of a `describe`. */
import { afterAll, beforeAll } from 'vitest';
import { startFacade, type Facade, type FacadeOptions } from './facade.ts';

/** Started before the first test and stopped after the last one; hooks that are registered later find it running. */
export function sharedFacade(options: FacadeOptions = {}): Facade {
  let started: Facade | undefined;
  const running = (): Facade => {
    if (started === undefined) throw new Error('the facade runs from beforeAll on');
    return started;
  };
  beforeAll(async () => {
    started = await startFacade(options);
  });
  afterAll(() => started?.[Symbol.asyncDispose]());
  return {
    get url() {
      return running().url;
    },
    get simulator() {
      return running().simulator;
    },
    stop: () => running().stop(),
    [Symbol.asyncDispose]: () => running()[Symbol.asyncDispose](),
  };
}
