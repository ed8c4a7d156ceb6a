import { expect, test } from 'vitest';
import { hashGuid, Lineage } from '../../src/gateway/lineage.ts';

const hash = (guid: string) => hashGuid('key', guid);

test('every Guid of a session proves it, the newest and earlier ones, and no other does', () => {
  const lineage = new Lineage();
  for (const guid of ['a', 'b', 'c']) lineage.add(hash(guid), 1_000_000);
  for (const guid of ['a', 'b', 'c']) expect(lineage.has(hash(guid), 9_000_000, Infinity)).toBe(true);
  expect(lineage.has(hash('d'), 1_000_000, Infinity)).toBe(false);
});

test('an earlier Guid stops proving the session when its grace is over, the newest never does', () => {
  const lineage = new Lineage();
  lineage.add(hash('a'), 1_000_000);
  lineage.add(hash('b'), 2_000_000);
  expect(lineage.has(hash('a'), 2_060_000, 60_000)).toBe(true);
  expect(lineage.has(hash('a'), 2_061_000, 60_000)).toBe(false);
  expect(lineage.has(hash('b'), 99_000_000, 0)).toBe(true);
});

test('a lineage is the same after it was written down and read back', () => {
  const lineage = new Lineage();
  lineage.add(hash('a'), 1_000_000);
  lineage.add(hash('b'), 2_000_000);
  const read = new Lineage(lineage.toString());
  expect(read.toString()).toBe(lineage.toString());
  expect(read.has(hash('a'), 2_060_000, 60_000)).toBe(true);
  expect(read.has(hash('a'), 2_061_000, 60_000)).toBe(false);
});

test('bytes that look like a hash across two records are none', () => {
  const lineage = new Lineage();
  for (const guid of ['a', 'b']) lineage.add(hash(guid), 1_000_000);
  const bytes = Buffer.from(lineage.toString(), 'base64');
  for (let at = 0; at + 12 <= bytes.length; at++)
    expect(lineage.has(bytes.subarray(at, at + 12), 1_000_000, Infinity), String(at)).toBe(at % 16 === 0);
});

test('a day of rotations: each Guid of a thousand goes on proving its session', () => {
  const lineage = new Lineage();
  for (let n = 0; n < 1000; n++) lineage.add(hash(String(n)), n * 60_000);
  for (let n = 0; n < 1000; n++) expect(lineage.has(hash(String(n)), 60_000_000, Infinity)).toBe(true);
  expect(lineage.has(hash('1000'), 60_000_000, Infinity)).toBe(false);
});
