/** Cursors of the server: `<epoch>-<agent>-<position>`. The cursor of an item that only one connection receives has a unique suffix. */

const form = /^(\w+)-(\d+)-(\d+)(?:-\w+)?$/;

/** The cursor without the suffix of its connection: the same in every tab. */
export function placeOf(cursor: string | undefined): string | undefined {
  const [, epoch, agent, position] = form.exec(cursor ?? '') ?? [];
  return position === undefined ? undefined : `${epoch}-${agent}-${position}`;
}

/** @returns a negative number if the first cursor is before the second; undefined if the order is unknown, for example between two store epochs */
export function compareCursors(first: string | undefined, second: string | undefined): number | undefined {
  const [one, other] = [form.exec(first ?? ''), form.exec(second ?? '')];
  if (one === null || other === null || one[1] !== other[1] || one[2] !== other[2]) return undefined;
  return Number(one[3]) - Number(other[3]);
}

/** The lowest cursor. A cursor that cannot be compared with `own` is of another store epoch, and this tab has learnt of that epoch anyway. */
export const lowestCursor = (own: string | undefined, others: readonly (string | undefined)[]): string | undefined =>
  others.reduce((lowest, other) => ((compareCursors(other, lowest) ?? 0) < 0 ? other : lowest), own);
