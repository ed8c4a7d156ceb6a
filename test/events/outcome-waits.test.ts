/** Waits for outcomes: counts what an event costs, and what remains when no request waits. */
import { expect, test, vi } from 'vitest';
import type { StreamItem } from '../../src/events/event.ts';
import type { OutcomeStart } from '../../src/events/outcome.ts';
import { OutcomeWaits } from '../../src/events/outcome-waits.ts';
import type { OutcomeRule } from '../../src/gateway/declaration/outcome-rule.ts';
import { agentSession } from '../rig/session.ts';

const mark = (sessionNumber = 1, position = 7): OutcomeStart => ({
  agentId: '1001',
  position,
  conferenceId: null,
  session: agentSession({ sessionNumber }),
});
const item = (type: string, content: object = {}) =>
  ({ type, typeName: type, content, fields: {}, sessionNumber: 1, isLate: false }) as unknown as StreamItem;

/** A stream that the test writes. */
class Items implements AsyncIterableIterator<StreamItem, undefined> {
  taken = 0;
  isClosed = false;
  readonly #next: PromiseWithResolvers<IteratorResult<StreamItem, undefined>>[] = [];

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<StreamItem, undefined>> {
    this.taken += 1;
    const next = Promise.withResolvers<IteratorResult<StreamItem, undefined>>();
    this.#next.push(next);
    return next.promise;
  }

  async give(value: StreamItem): Promise<void> {
    this.#next.shift()?.resolve({ done: false, value });
    await new Promise(setImmediate);
  }

  fail(error: Error): void {
    this.#next.shift()?.reject(error);
  }

  return(): Promise<IteratorResult<StreamItem, undefined>> {
    this.isClosed = true;
    for (const { resolve } of this.#next.splice(0)) resolve({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  }
}

function waits() {
  const opened: Items[] = [];
  const outcomes = new OutcomeWaits(() => {
    const items = new Items();
    opened.push(items);
    return items;
  });
  return { outcomes, opened };
}

const ruleOf = (matches: (content: object) => boolean): OutcomeRule<object> => ({ proof: ['Done'], matches });

test('a thousand who wait for one outcome share one reader, and each event is looked at once', async () => {
  const { outcomes, opened } = waits();
  const matches = vi.fn((content: object) => 'mine' in content);
  const rule = ruleOf(matches);
  const all = Array.from({ length: 1000 }, (_, n) => outcomes.wait(mark(), rule, { seats: 3 }, 20_000 + n));
  expect(opened).toHaveLength(1);
  for (let n = 0; n < 5; n++) await opened[0]?.give(item('Done'));
  expect(matches).toHaveBeenCalledTimes(5);
  expect(opened[0]?.taken).toBe(6);
  await opened[0]?.give(item('Done', { mine: true }));
  expect(new Set((await Promise.all(all)).map(({ kind }) => kind))).toEqual(new Set(['confirmed']));
  expect(matches).toHaveBeenCalledTimes(6);
  expect(outcomes.count).toBe(0);
  expect(opened[0]?.isClosed).toBe(true);
});

test('other inputs, other marks, other sessions and other rules are other outcomes', () => {
  const { outcomes, opened } = waits();
  const [one, other] = [ruleOf(() => true), ruleOf(() => true)];
  for (const [at, rule, input] of [
    [mark(), one, { seats: 3 }],
    [mark(), one, { seats: 4 }],
    [mark(1, 8), one, { seats: 3 }],
    [mark(2), one, { seats: 3 }],
    [mark(), other, { seats: 3 }],
  ] as const)
    void outcomes.wait(at, rule, input, 20_000);
  expect(outcomes.count).toBe(5);
  for (const items of opened) void items.return();
});

test('each leaves at its own deadline with what is known then, and the last one closes the reader', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { outcomes, opened } = waits();
    const rule: OutcomeRule<object> = { proof: ['Done'], also: ['Rest'] };
    const short = outcomes.wait(mark(), rule, {}, 1000);
    const long = outcomes.wait(mark(), rule, {}, 5000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await short).toMatchObject({ kind: 'unconfirmed', events: [], reason: 'DEADLINE' });
    expect(opened[0]?.isClosed).toBe(false);
    await opened[0]?.give(item('Rest'));
    await vi.advanceTimersByTimeAsync(4000);
    expect(await long).toMatchObject({ kind: 'unconfirmed', events: [{ type: 'Rest' }], reason: 'DEADLINE' });
    expect(opened[0]?.isClosed).toBe(true);
    expect(outcomes.count).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('a reader that fails fails all who wait, and the next one has a reader of its own', async () => {
  const { outcomes, opened } = waits();
  const rule = ruleOf(() => true);
  const all = Array.from({ length: 3 }, () => outcomes.wait(mark(), rule, {}, 20_000));
  const failed = Promise.allSettled(all);
  opened[0]?.fail(new Error('behind'));
  expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(outcomes.count).toBe(0);
  const next = outcomes.wait(mark(), rule, {}, 20_000);
  expect(opened).toHaveLength(2);
  await opened[1]?.give(item('Done'));
  expect((await next).kind).toBe('confirmed');
});
