import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Backoff } from '../../client/src/backoff.ts';

test('property: a pause is taken from a range that doubles up to its bound, and is never nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 5_000, max: 60_000 }), (firstMs, mostMs) => {
      const backoff = new Backoff({ firstMs, mostMs });
      for (let attempt = 0; attempt < 20; attempt++) {
        const pauseMs = backoff.next();
        expect(pauseMs).toBeGreaterThanOrEqual(50);
        expect(pauseMs).toBeLessThanOrEqual(Math.max(50, Math.min(mostMs, firstMs * 2 ** attempt)));
      }
      expect(backoff.attempt).toBe(20);
    }),
  );
});

test('a connection that held for a while begins the count anew; one that broke at once does not', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  try {
    const backoff = new Backoff({ firstMs: 100, mostMs: 1_000 });
    backoff.next();
    backoff.live();
    clock.mockReturnValue(100);
    backoff.next();
    expect(backoff.attempt).toBe(2);
    backoff.live();
    clock.mockReturnValue(60_000);
    backoff.next();
    expect(backoff.attempt).toBe(1);
  } finally {
    clock.mockRestore();
  }
});
