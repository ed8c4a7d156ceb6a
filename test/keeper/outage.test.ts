import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs, Outage } from '../../src/events/outage.ts';

const written = (entries: ReturnType<Outage['degraded']>) =>
  entries.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as { type: string; [field: string]: unknown });

test('each thing is said once an outage, and again in the next', () => {
  const outage = new Outage();
  for (let time = 0; time < 2; time++) {
    expect(written(outage.degraded(1, 'GATEWAY_TIMEOUT'))).toMatchObject([
      { type: 'GatewayDegraded', code: 'GATEWAY_TIMEOUT' },
    ]);
    expect(outage.degraded(1, 'GATEWAY_TIMEOUT')).toEqual([]);
    expect(written(outage.gap(1, 1000, 'GATEWAY_TIMEOUT'))).toMatchObject([{ type: 'StreamGap', since: 1000 }]);
    expect(outage.gap(1, 2000, 'GATEWAY_TIMEOUT')).toEqual([]);
    expect(written(outage.recovered(1))).toMatchObject([{ type: 'GatewayRecovered' }]);
    expect(outage.recovered(1)).toEqual([]);
  }
});

test('after a minute without an answered poll the stream says once when the gateway will sign the agent out', () => {
  const outage = new Outage();
  expect(outage.atRisk(1, 59_000)).toEqual([]);
  const [risk] = written(outage.atRisk(1, 61_000));
  expect(risk).toMatchObject({ type: 'SessionAtRisk' });
  expect((risk!['signOutExpectedAt'] as number) - (risk!['since'] as number)).toBe(120_000);
  expect((risk!['signOutExpectedAt'] as number) - Date.now()).toBeGreaterThan(50_000);
  expect(outage.atRisk(1, 70_000)).toEqual([]);
});

test('property: a back-off grows to 5 s, is never below a tenth of a second, and differs between pollers', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (failures) => {
      const waits = Array.from({ length: 20 }, () => backOffMs(failures));
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(100);
      expect(Math.max(...waits)).toBeLessThanOrEqual(5000);
      expect(new Set(waits).size).toBeGreaterThan(1);
      if (failures > 5) expect(Math.min(...waits)).toBeGreaterThanOrEqual(2500);
    }),
  );
});
