/** A Redis sorted set, as far as the journal uses it. */
export interface Scored {
  readonly member: string;
  readonly score: number;
}

export class SortedSet {
  readonly kind = 'zset';
  readonly #scores = new Map<string, number>();

  get size(): number {
    return this.#scores.size;
  }

  set(member: string, score: number): boolean {
    const isNew = !this.#scores.has(member);
    this.#scores.set(member, score);
    return isNew;
  }

  delete(member: string): boolean {
    return this.#scores.delete(member);
  }

  /** Ordered by score, then by the bytes of the member. */
  all(): readonly Scored[] {
    return [...this.#scores]
      .map(([member, score]) => ({ member, score }))
      .sort((left, right) => left.score - right.score || (left.member < right.member ? -1 : 1));
  }

  /** @param from a score, a score with `(` in front (exclusive), or an infinity */
  between(from: string, to: string): readonly Scored[] {
    const above = bound(from);
    const below = bound(to);
    return this.all().filter(
      ({ score }) =>
        (above.open ? score > above.score : score >= above.score) &&
        (below.open ? score < below.score : score <= below.score),
    );
  }
}

function bound(text: string): { readonly score: number; readonly open: boolean } {
  const open = text.startsWith('(');
  return { score: scoreOf(open ? text.slice(1) : text), open };
}

export function scoreOf(text: string): number {
  if (text === '+inf' || text === 'inf') return Infinity;
  return text === '-inf' ? -Infinity : Number(text);
}
