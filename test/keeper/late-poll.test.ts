/**
 * A poll may reach the gateway long after it was requested, while its connection opens. From then on it can take events, so the hold counts from
 * then.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GatewayTimeout, GatewayUnavailable } from '../../src/gateway/failures.ts';
import { eventually } from '../rig/eventually.ts';
import { emptyAnswer, keeperOver } from '../rig/keeper.ts';

const holdMs = 600;
/** Longer than the hold: counted from the request, nothing of the hold would be left. */
const connectingMs = 700;

/**
 * @param fail the result of the first poll
 * @returns when the second poll was requested
 */
async function secondPollAfter(fail: () => Promise<never>, renewGuid?: () => Promise<boolean>): Promise<number> {
  const askedAtMs: number[] = [];
  const poll = () => {
    askedAtMs.push(performance.now());
    return askedAtMs.length > 1 ? Promise.resolve(emptyAnswer) : fail();
  };
  const { keeper, signIn, close } = keeperOver(poll, { holdMs, pauseMs: 10, ...(renewGuid && { renewGuid }) });
  await signIn('guid');
  await eventually(() => {
    expect(askedAtMs.length).toBeGreaterThan(1);
  });
  await keeper.drain();
  await close();
  return askedAtMs[1] ?? NaN;
}

test('after a break the hold is waited out from when the poll was written, not from when it was asked for', async () => {
  let writtenAtMs = Infinity;
  const polledAtMs = await secondPollAfter(async () => {
    await delay(connectingMs);
    writtenAtMs = performance.now();
    throw new GatewayUnavailable('the connection broke', { reached: true, writtenAtMs });
  });
  expect(polledAtMs).toBeGreaterThanOrEqual(writtenAtMs + holdMs);
});

test('after a break without a sign of life the hold is waited out from when the gateway speaks again', async () => {
  let spokeAtMs = Infinity;
  const polledAtMs = await secondPollAfter(
    () =>
      Promise.reject(new GatewayUnavailable('the connection broke', { reached: true, writtenAtMs: performance.now() })),
    () => {
      spokeAtMs = performance.now();
      return Promise.resolve(true);
    },
  );
  expect(polledAtMs).toBeGreaterThanOrEqual(spokeAtMs + holdMs);
});

test('after a silence the hold is waited out from when the gateway speaks again: it may read the poll only then', async () => {
  let spokeAtMs = Infinity;
  const polledAtMs = await secondPollAfter(
    async () => {
      const writtenAtMs = performance.now();
      await delay(connectingMs);
      throw new GatewayTimeout('no answer', { reached: true, writtenAtMs, reason: 'deadline' });
    },
    () => {
      spokeAtMs = performance.now();
      return Promise.resolve(true);
    },
  );
  expect(polledAtMs).toBeGreaterThanOrEqual(spokeAtMs + holdMs);
});
