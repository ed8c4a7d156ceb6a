/** Every fault-table row over several servers, scaled down, except the ten minutes of random kills. */
import { describe } from 'vitest';
import { hasRedis } from '../rig/redis.ts';
import { shortTable } from './short.ts';
import { rows } from './table.ts';

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over redis-server', () => {
  shortTable(rows.filter(({ redis, soak, wholeOnly }) => redis === true && soak !== true && wholeOnly !== true));
});
