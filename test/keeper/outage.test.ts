import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Trouble } from '../../src/credentials/session.ts';
import { atRisk, backOffMs, degraded, gap, recovered, type Told } from '../../src/events/outage.ts';

/** Records what is reported to the stream, in order. */
class Stream {
  #trouble: Trouble = {};

  say(tell: (trouble: Trouble, sessionNumber: number) => Told): readonly { type: string; [field: string]: unknown }[] {
    const { trouble, entries } = tell(this.#trouble, 1);
    this.#trouble = trouble;
    return entries.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as { type: string });
  }
}

test('each thing is said once an outage, and again in the next', () => {
  const stream = new Stream();
  const fails = () => stream.say((trouble, sessionNumber) => degraded(trouble, sessionNumber, 'GATEWAY_TIMEOUT'));
  const loses = (sinceMs: number) =>
    stream.say((trouble, sessionNumber) => gap(trouble, sessionNumber, sinceMs, 'GATEWAY_TIMEOUT'));
  for (let time = 0; time < 2; time++) {
    expect(fails()).toMatchObject([{ type: 'GatewayDegraded', code: 'GATEWAY_TIMEOUT' }]);
    expect(fails()).toEqual([]);
    expect(loses(1000)).toMatchObject([{ type: 'StreamGap', since: 1000 }]);
    expect(loses(2000)).toEqual([]);
    expect(stream.say(recovered)).toMatchObject([{ type: 'GatewayRecovered' }]);
    expect(stream.say(recovered)).toEqual([]);
  }
});

test('after a minute without an answered poll the stream says once when the gateway will sign the agent out', () => {
  const stream = new Stream();
  const silentFor = (ms: number) => stream.say((trouble, sessionNumber) => atRisk(trouble, sessionNumber, ms));
  expect(silentFor(59_000)).toEqual([]);
  const [risk] = silentFor(61_000);
  expect(risk).toMatchObject({ type: 'SessionAtRisk' });
  expect((risk!['signOutExpectedAt'] as number) - (risk!['since'] as number)).toBe(120_000);
  expect((risk!['signOutExpectedAt'] as number) - Date.now()).toBeGreaterThan(50_000);
  expect(silentFor(70_000)).toEqual([]);
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
