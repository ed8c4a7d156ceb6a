import { describe, expect, test } from 'vitest';
import { RetentionClock, type Clock } from '../../src/journal/retention-clock.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function steadyAt(wallMs: number) {
  const time = { wallMs, monotonicMs: 0 };
  const clock: Clock = { wallMs: () => time.wallMs, monotonicMs: () => time.monotonicMs };
  const lines: string[] = [];
  const stopped: boolean[] = [];
  const retention = new RetentionClock({
    clock,
    tell: (line) => lines.push(line),
    retentionStopped: (isStopped) => stopped.push(isStopped),
  });
  const pass = (ms: number, wallMs = ms) => {
    time.monotonicMs += ms;
    time.wallMs += wallMs;
  };
  return { time, lines, stopped, pass, expired: () => retention.expiredBeforeMs(dayMs) };
}

describe('retention by age', () => {
  test('follows the wall clock while both clocks agree', () => {
    const { expired, pass, lines } = steadyAt(10 * dayMs);
    expect(expired()).toBe(9 * dayMs);
    pass(5 * hourMs, 5 * hourMs + 50_000);
    expect(expired()).toBe(9 * dayMs + 5 * hourMs + 50_000);
    expect(lines).toEqual([]);
  });

  test.each([25 * hourMs, -25 * hourMs, 61_000, -61_000])('stops with one line after a step of %i ms', (stepMs) => {
    const { expired, pass, lines, stopped } = steadyAt(10 * dayMs);
    pass(1000, 1000 + stepMs);
    expect(expired()).toBe(-Infinity);
    expect(expired()).toBe(-Infinity);
    expect(stopped).toEqual([true]);
    expect(lines).toEqual([expect.stringContaining(`moved by ${stepMs / 1000} s`)]);
  });

  test('begins its hour anew with each further step', () => {
    const { expired, pass, stopped } = steadyAt(10 * dayMs);
    pass(0, 25 * hourMs);
    expect(expired()).toBe(-Infinity);
    pass(hourMs - 1000, hourMs - 1000 - 25 * hourMs);
    expect(expired()).toBe(-Infinity);
    pass(hourMs - 1000);
    expect(expired()).toBe(-Infinity);
    pass(1000);
    expect(expired()).toBeGreaterThan(0);
    expect(stopped).toEqual([true, false]);
  });

  test('is not stopped by a clock that is slewed for days', () => {
    const { expired, pass, lines } = steadyAt(10 * dayMs);
    for (let minutes = 0; minutes < 10_000; minutes += 1) {
      pass(60_000, 60_030);
      expect(expired()).toBeGreaterThan(0);
    }
    expect(lines).toEqual([]);
  });

  test('is stopped by a clock that runs twice as fast', () => {
    const { expired, pass } = steadyAt(10 * dayMs);
    for (let minutes = 0; minutes < 2; minutes += 1) {
      pass(60_000, 120_000);
      expired();
    }
    expect(expired()).toBe(-Infinity);
  });
});
