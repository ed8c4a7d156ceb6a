/** Cached texts of serialized events are freed with the events: thousands of agents with rare events hold no old texts. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptTexts } from '../../src/execution/kept-texts.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a text is kept for its time, and forgotten before twice that, also where no other comes', () => {
  const texts = new KeptTexts(1000, 10_000);
  const forgotten: string[] = [];
  texts.add(10, () => forgotten.push('first'));
  vi.advanceTimersByTime(6000);
  texts.add(10, () => forgotten.push('second'));
  vi.advanceTimersByTime(3999);
  expect(forgotten).toEqual([]);
  vi.advanceTimersByTime(6002);
  expect(forgotten).toEqual(['first']);
  vi.advanceTimersByTime(10_000);
  expect(forgotten).toEqual(['first', 'second']);
  expect(texts.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('beyond the bound of bytes the oldest is forgotten at once', () => {
  const texts = new KeptTexts(25, 10_000);
  const forgotten: number[] = [];
  for (const number of [1, 2, 3]) texts.add(10, () => forgotten.push(number));
  expect(forgotten).toEqual([1]);
});
