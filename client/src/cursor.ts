/** Cursors of the server, `<epoch>-<agent>-<position>`, of items that one connection alone gets with a unique part behind. */

const form = /^(\w+)-(\d+)-(\d+)(?:-\w+)?$/;

/** The cursor without the part that only its connection has: the same in every tab. */
export function placeOf(cursor: string | undefined): string | undefined {
  const [, epoch, agent, position] = form.exec(cursor ?? '') ?? [];
  return position === undefined ? undefined : `${epoch}-${agent}-${position}`;
}

/** @returns below 0 where the first stands before the second; undefined where that is unknown, as of two epochs of the store */
export function compareCursors(first: string | undefined, second: string | undefined): number | undefined {
  const [one, other] = [form.exec(first ?? ''), form.exec(second ?? '')];
  if (one === null || other === null || one[1] !== other[1] || one[2] !== other[2]) return undefined;
  return Number(one[3]) - Number(other[3]);
}

/** The cursor that stands first. One that cannot be compared with the own is of another epoch of the store, of which the own tab has heard all the same. */
export const lowestCursor = (own: string | undefined, others: readonly (string | undefined)[]): string | undefined =>
  others.reduce((lowest, other) => ((compareCursors(other, lowest) ?? 0) < 0 ? other : lowest), own);
