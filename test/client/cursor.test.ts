/** Positions in the stream, as tabs compare them. */
import { expect, test } from 'vitest';
import { actKey } from '../../client/src/act-key.ts';
import { compareCursors, lowestCursor, placeOf } from '../../client/src/cursor.ts';

const at = (position: number, epoch = 'k3x9m2p7') => `${epoch}-1001-${position}`;

test('a new leader continues from the tab that is furthest behind', () => {
  expect(lowestCursor(at(12), [at(14), at(9), at(100)])).toBe(at(9));
  expect(lowestCursor(at(12), [])).toBe(at(12));
  expect(lowestCursor(at(12), [at(9, 'another0'), undefined])).toBe(at(12));
});

test('an item of one connection stands where the event before it does', () => {
  expect(placeOf(`${at(12)}-abcdef012345`)).toBe(at(12));
  expect(compareCursors(`${at(12)}-abcdef012345`, at(12))).toBe(0);
  expect(compareCursors(at(12), at(9, 'another0'))).toBeUndefined();
});

test('the same act has the same key in every tab, and another act another', () => {
  const act = { operation: 'HoldCall', variables: {}, place: at(12), turn: 3 };
  const others = [{ operation: 'RetrieveCall' }, { variables: { within: 1 } }, { place: at(13) }, { turn: 4 }];
  expect(actKey({ ...act })).toBe(actKey(act));
  const keys = [act, ...others.map((other) => ({ ...act, ...other }))].map(actKey);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key.length).toBeLessThanOrEqual(128);
});
