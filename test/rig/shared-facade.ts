/** One simulator and one server for all tests of a file or a `describe`. */
import { startFacade, type Facade, type FacadeOptions } from './facade.ts';
import { shared } from './fixtures.ts';

export const sharedFacade = (options: FacadeOptions = {}): Facade => shared(() => startFacade(options));
