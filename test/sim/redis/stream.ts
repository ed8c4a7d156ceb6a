/** A Redis stream, as far as the journal uses it: the writer chooses ids, and entries are trimmed from the front. */
import { Failure, type Reply } from './reply.ts';

interface Id {
  readonly ms: number;
  readonly sequence: number;
}

interface StreamEntry {
  readonly id: Id;
  readonly fields: readonly string[];
}

const compare = (left: Id, right: Id): number => left.ms - right.ms || left.sequence - right.sequence;
const textOf = ({ ms, sequence }: Id): string => `${ms}-${sequence}`;

export class Stream {
  readonly kind = 'stream';
  readonly #entries: StreamEntry[] = [];
  #last: Id = { ms: 0, sequence: 0 };

  get size(): number {
    return this.#entries.length;
  }

  add(id: string, fields: readonly string[]): Reply {
    const its = parse(id, 0);
    if (compare(its, this.#last) <= 0)
      return new Failure('ERR The ID specified in XADD is equal or smaller than the target stream top item');
    this.#entries.push({ id: its, fields });
    this.#last = its;
    return textOf(its);
  }

  /**
   * Oldest first.
   * @param count maximum number of entries
   */
  range(from: string, to: string, count: number): Reply {
    const { first, end } = this.#between(from, to);
    return this.#entries.slice(first, Math.min(end, first + count)).map(asReply);
  }

  /** Newest first. */
  reversed(to: string, from: string, count: number): Reply {
    const { first, end } = this.#between(from, to);
    return this.#entries
      .slice(Math.max(first, end - count), end)
      .reverse()
      .map(asReply);
  }

  /** @returns the number of removed entries */
  cutBefore(id: string): number {
    const count = this.#firstAtOrAfter(parse(id, 0));
    this.#entries.splice(0, count);
    return count;
  }

  #between(from: string, to: string): { readonly first: number; readonly end: number } {
    const first = this.#firstAtOrAfter(lowest(from));
    const end = this.#firstAtOrAfter(next(highest(to)));
    return { first, end: Math.max(first, end) };
  }

  #firstAtOrAfter(id: Id): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#entries[middle]!.id, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const asReply = ({ id, fields }: StreamEntry): Reply => [textOf(id), fields];

function parse(text: string, sequenceIfNone: number): Id {
  const [ms = '', sequence] = text.split('-');
  return { ms: Number(ms), sequence: sequence === undefined ? sequenceIfNone : Number(sequence) };
}

const next = ({ ms, sequence }: Id): Id => ({ ms, sequence: sequence + 1 });

function lowest(text: string): Id {
  if (text === '-') return { ms: 0, sequence: 0 };
  if (text === '+') return { ms: Infinity, sequence: 0 };
  return text.startsWith('(') ? next(parse(text.slice(1), 0)) : parse(text, 0);
}

function highest(text: string): Id {
  if (text === '+') return { ms: Infinity, sequence: 0 };
  if (text === '-') return { ms: 0, sequence: 0 };
  if (!text.startsWith('(')) return parse(text, Infinity);
  const { ms, sequence } = parse(text.slice(1), 0);
  return sequence > 0 ? { ms, sequence: sequence - 1 } : { ms: ms - 1, sequence: Infinity };
}
