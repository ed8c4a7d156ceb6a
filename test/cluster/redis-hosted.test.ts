/** One combination per topology; `npm run test:deploy` runs all of them. */
import { expect, test } from 'vitest';
import { parseRedisUrl } from '../../src/journal/redis/url.ts';
import { allCells, describeHostedRedis } from './redis-hosted.contract.ts';

describeHostedRedis({
  cells: allCells.filter(({ wire, guard }) => wire === 'mutual' && guard === 'user'),
  starts: { single: 5, sentinel: 2, cluster: 2 },
  processes: { single: 3, sentinel: 0, cluster: 0 },
});

test('options of STORE_URL that have no meaning are refused', () => {
  const wrong = {
    'redis://h?ca=x.pem': /needs rediss/,
    'rediss://h?ca=/none.pem': /cannot be read in ca: ENOENT/,
    'rediss://h?cert=x.pem': /cert and key together/,
    'redis://h?sentinelPassword=x': /no sentinel=NAME/,
    [`rediss://h?ca=${encodeURIComponent(import.meta.filename)}`]: /no PEM/,
    'redis://h?clustr=true': /unknown option clustr/,
  };
  for (const [url, reason] of Object.entries(wrong)) expect(() => parseRedisUrl(url), url).toThrow(reason);
});
