import { longSuite } from '../../../vitest.config.ts';

export default longSuite('test/desk/pages/*.test.ts');
