import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IdempotencyOptions, IdempotencyStore, KeyClaim } from '../../src/journal/idempotency.ts';
import { eventually } from '../rig/eventually.ts';

export interface OpenedStore {
  readonly store: IdempotencyStore;
  /** One pass that removes expired records. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface IdempotencyBackend {
  /** Opens an empty store. */
  open(options: IdempotencyOptions): Promise<OpenedStore>;
  /** Opens the store of the last `open` again: after it was closed, or in parallel if stores are shared. */
  reopen(options: IdempotencyOptions): Promise<OpenedStore>;
}

const minute = 60_000;
const keptMs = 60 * minute;

/** The guarantees of every idempotency store, with every backend. */
export function idempotencyContract(name: string, backend: IdempotencyBackend): void {
  describe(`an idempotency store in ${name}`, () => {
    let monotonic = 0;
    let opened: OpenedStore[] = [];
    let store: IdempotencyStore;
    const options: IdempotencyOptions = { keptMs, sweepIntervalMs: minute, monotonicMs: () => monotonic };

    const keep = (each: OpenedStore): OpenedStore => {
      opened.push(each);
      return each;
    };
    const claim = (more: Partial<KeyClaim> = {}): KeyClaim => ({
      agentId: '1001',
      scope: '1001/1',
      id: 'key',
      token: `${store.instance}:1`,
      request: 'hash',
      limit: 10,
      ...more,
    });
    const place = { agentId: '1001', scope: '1001/1', id: 'key' };
    /** Lets this much time pass for a process that sweeps at each interval. */
    const pass = async (each: OpenedStore, ms: number) => {
      for (let passed = 0; passed < ms; passed += minute) {
        monotonic += minute;
        await each.sweep();
      }
    };

    beforeEach(async () => {
      monotonic = 1_000_000;
      store = keep(await backend.open(options)).store;
    });
    afterEach(async () => {
      vi.restoreAllMocks();
      for (const each of opened) await each.close();
      opened = [];
    });

    it('begins a key once, and gives its record to every later attempt', async () => {
      expect(await store.begin(claim())).toEqual({ kind: 'begun' });
      expect(await store.begin(claim({ token: 'other:1', request: 'another' }))).toEqual({
        kind: 'found',
        place,
        record: { token: `${store.instance}:1`, request: 'hash', state: 'running', sealed: '' },
      });
    });

    it('lets exactly one of many attempts begin', async () => {
      const all = await Promise.all(Array.from({ length: 50 }, (_, n) => store.begin(claim({ token: `each:${n}` }))));
      expect(all.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      expect(all.filter(({ kind }) => kind === 'found')).toHaveLength(49);
    });

    it('begins with the same token as often as it is asked', async () => {
      await store.begin(claim());
      expect(await store.begin(claim())).toEqual({ kind: 'begun' });
    });

    it('gives back what a request ended with, once and for its own token only', async () => {
      const token = `${store.instance}:1`;
      await store.begin(claim());
      expect(await store.settle(place, 'other:1', { kind: 'done', sealed: 'not mine' })).toBe(false);
      expect(await store.settle(place, token, { kind: 'done', sealed: 'a result, “quoted”\nand more' })).toBe(true);
      expect(await store.settle(place, token, { kind: 'unknown' })).toBe(false);
      expect(await store.settle(place, token, { kind: 'free' })).toBe(false);
      expect(await store.read(place)).toEqual({
        token,
        request: 'hash',
        state: 'done',
        sealed: 'a result, “quoted”\nand more',
      });
    });

    it('keeps that nothing is known, against a writer that is late', async () => {
      await store.begin(claim());
      expect(await store.settle(place, `${store.instance}:1`, { kind: 'unknown' })).toBe(true);
      expect(await store.settle(place, `${store.instance}:1`, { kind: 'done', sealed: 'late' })).toBe(false);
      expect(await store.read(place)).toMatchObject({ state: 'unknown' });
    });

    it('frees a key whose request was not sent', async () => {
      await store.begin(claim());
      expect(await store.settle(place, `${store.instance}:1`, { kind: 'free' })).toBe(true);
      expect(await store.read(place)).toBeUndefined();
      expect(await store.begin(claim({ token: 'other:1' }))).toEqual({ kind: 'begun' });
    });

    it('finds a key where it was stored before the session was known', async () => {
      const earlier = { scope: '1001/unproven', id: 'earlier' };
      await store.begin(claim(earlier));
      expect(
        await store.begin(claim({ token: 'other:1', earlier: [{ scope: '1001/unproven', id: 'none' }, earlier] })),
      ).toMatchObject({
        kind: 'found',
        place: { agentId: '1001', ...earlier },
      });
    });

    it('refuses new keys at the limit of a scope, keeps the old ones, and leaves other scopes alone', async () => {
      for (let n = 0; n < 3; n += 1) await store.begin(claim({ id: `key-${n}`, limit: 3 }));
      expect(await store.begin(claim({ id: 'one-too-many', limit: 3 }))).toEqual({ kind: 'full' });
      expect(await store.begin(claim({ id: 'key-0', token: 'other:1', limit: 3 }))).toMatchObject({ kind: 'found' });
      expect(await store.begin(claim({ scope: '1001/2', limit: 3 }))).toEqual({ kind: 'begun' });
      expect(await store.begin(claim({ agentId: '1002', scope: '1002/1', limit: 3 }))).toEqual({ kind: 'begun' });
      await store.settle({ ...place, id: 'key-0' }, `${store.instance}:1`, { kind: 'free' });
      expect(await store.begin(claim({ id: 'one-too-many', limit: 3 }))).toEqual({ kind: 'begun' });
    });

    it('keeps a record for an hour, and then removes it', async () => {
      await store.begin(claim());
      await pass(opened[0]!, keptMs - 2 * minute);
      expect(await store.read(place)).toBeDefined();
      await pass(opened[0]!, 4 * minute);
      expect(await store.read(place)).toBeUndefined();
      expect(await store.begin(claim({ limit: 1 }))).toEqual({ kind: 'begun' });
    });

    it.each([25 * 3_600_000, -25 * 3_600_000])('keeps its records when the wall clock steps by %i ms', async (step) => {
      await store.begin(claim());
      const real = Date.now.bind(Date);
      vi.spyOn(Date, 'now').mockImplementation(() => real() + step);
      await pass(opened[0]!, 10 * minute);
      expect(await store.read(place)).toBeDefined();
      const again = keep(await backend.reopen(options));
      expect(await again.store.read(place)).toBeDefined();
    });

    it('is read by the next process, which adds to the age of records and never begins it anew', async () => {
      await store.begin(claim());
      await pass(opened[0]!, 30 * minute);
      if (!store.shared) await opened.pop()!.close();
      monotonic = 5;
      const next = keep(await backend.reopen(options));
      expect(await next.store.read(place)).toMatchObject({ state: 'running' });
      expect(next.store.instance).not.toBe(store.instance);
      await pass(next, 26 * minute);
      expect(await next.store.read(place)).toBeDefined();
      await pass(next, 8 * minute);
      expect(await next.store.read(place)).toBeUndefined();
    });

    it('removes thousands of expired records, and none that is not', async () => {
      await Promise.all(
        Array.from({ length: 1500 }, (_, n) => store.begin(claim({ id: `old-${n}`, token: `t:${n}`, limit: 5000 }))),
      );
      await pass(opened[0]!, keptMs - 10 * minute);
      await store.begin(claim({ id: 'young', limit: 5000 }));
      await pass(opened[0]!, 14 * minute);
      await eventually(async () => {
        const left = await Promise.all(
          Array.from({ length: 1500 }, (_, n) => store.read({ ...place, id: `old-${n}` })),
        );
        expect(left.filter((record) => record !== undefined)).toEqual([]);
      });
      expect(await store.read({ ...place, id: 'young' })).toBeDefined();
    });
  });
}
