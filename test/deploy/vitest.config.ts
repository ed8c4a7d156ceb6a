import { join } from 'node:path';
import { longSuite } from '../../vitest.config.ts';

const config = longSuite('test/deploy/**/*.test.ts');
export default { ...config, test: { ...config.test, globalSetup: join(import.meta.dirname, 'set-up.ts') } };
