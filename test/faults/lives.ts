/** A store that goes back in time keeps some of what its clients have seen, and continues in a new epoch. Both parts form one journal. */
import type { Arrival, JournalLog } from './evidence.ts';

/** The epoch that an id or a cursor names, and the position in it. */
const placeOf = (id: string): { readonly life: string; readonly position: number } => {
  const [life = '', , position = ''] = id.split('-');
  return { life, position: Number(position) };
};

/** Items that the store lost keep their former positions, marked as lost. Each epoch's items come after those of the previous epoch. */
export function withLost(before: readonly JournalLog[], { agentId, items }: JournalLog): JournalLog {
  const held = new Set(items.map(({ id }) => id));
  const remembered = before.find((log) => log.agentId === agentId)?.items ?? [];
  const lost = remembered.filter(({ id }) => !held.has(id)).map((item): Arrival => ({ ...item, lost: true }));
  const lives = [...new Set([...remembered, ...items].map(({ id }) => placeOf(id).life))];
  const all = [...lost, ...items].toSorted((one, other) => {
    const [first, second] = [placeOf(one.id), placeOf(other.id)];
    return lives.indexOf(first.life) - lives.indexOf(second.life) || first.position - second.position;
  });
  return { agentId, items: all };
}
