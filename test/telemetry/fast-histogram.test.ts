import { Histogram, Registry } from 'prom-client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FastHistogram } from '../../src/telemetry/fast-histogram.ts';

const about = { name: 'seconds', help: 'Seconds', buckets: [0.1, 1, 10] };

test('a scrape reads the same text from it as from a histogram of the library', async () => {
  const observation = fc.tuple(fc.constantFrom('one', 'two'), fc.constantFrom(0, 0.1, 0.5, 1, 1.5, 10, 11));
  await fc.assert(
    fc.asyncProperty(fc.array(observation, { maxLength: 30 }), async (observations) => {
      const fast = new FastHistogram({ ...about, label: 'operation' });
      const registry = new Registry();
      registry.registerMetric(fast as unknown as Histogram);
      const usual = new Registry();
      const histogram = new Histogram({ ...about, labelNames: ['operation'], registers: [usual] });
      for (const [operation, seconds] of observations) {
        fast.observe(operation, seconds);
        histogram.observe({ operation }, seconds);
      }
      expect(await registry.metrics()).toBe(await usual.metrics());
    }),
    { numRuns: 200 },
  );
});
