/** A store that goes back in time keeps some of what its clients have seen, and goes on in a new epoch: both are one journal. */
import type { Arrival, JournalLog } from './evidence.ts';

/** Of an id or a cursor: the epoch that it names, and the position in it. */
const placeOf = (id: string): { readonly life: string; readonly position: number } => {
  const [life = '', , position = ''] = id.split('-');
  return { life, position: Number(position) };
};

/** What the store held before, and lacks now, stands where it stood, marked as lost; each epoch's items stand after those of the one before. */
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
