/** A poll may reach the gateway long after it was asked for, while its connection is made: what it can take there, it takes as late. */
import { expect, test } from 'vitest';
import { GatewayTimeout, GatewayUnavailable } from '../../src/gateway/failures.ts';
import { eventually } from '../rig/eventually.ts';
import { emptyAnswer, keeperOver } from '../rig/keeper.ts';

const holdMs = 600;
/** Longer than the hold: counted from the asking, nothing would be left of it. */
const connectingMs = 700;

test('after a break the hold is waited out from when the poll was written, not from when it was asked for', async () => {
  const askedAtMs: number[] = [];
  let writtenAtMs = Infinity;
  const poll = async () => {
    askedAtMs.push(performance.now());
    if (askedAtMs.length > 1) return emptyAnswer;
    await new Promise((resolve) => setTimeout(resolve, connectingMs));
    writtenAtMs = performance.now();
    throw new GatewayUnavailable('the connection broke', { reached: true, writtenAtMs });
  };
  const { keeper, signIn, close } = keeperOver(poll, { holdMs, pauseMs: 10 });
  await signIn('guid');
  await eventually(() => {
    expect(askedAtMs.length).toBeGreaterThan(1);
  });
  expect(askedAtMs[1]).toBeGreaterThanOrEqual(writtenAtMs + holdMs);
  await keeper.drain();
  await close();
});

test('after a silence the hold is waited out from when the gateway speaks again: it may read the poll only then', async () => {
  const askedAtMs: number[] = [];
  const poll = async () => {
    askedAtMs.push(performance.now());
    if (askedAtMs.length > 1) return emptyAnswer;
    const writtenAtMs = performance.now();
    await new Promise((resolve) => setTimeout(resolve, connectingMs));
    throw new GatewayTimeout('no answer', { reached: true, writtenAtMs, reason: 'deadline' });
  };
  let spokeAtMs = Infinity;
  const renewGuid = () => {
    spokeAtMs = performance.now();
    return Promise.resolve(true);
  };
  const { keeper, signIn, close } = keeperOver(poll, { holdMs, pauseMs: 10, renewGuid });
  await signIn('guid');
  await eventually(() => {
    expect(askedAtMs.length).toBeGreaterThan(1);
  });
  expect(askedAtMs[1]).toBeGreaterThanOrEqual(spokeAtMs + holdMs);
  await keeper.drain();
  await close();
});
