/** How a field of the stream is read. The readers are tolerant; what they cannot read makes the event arrive untyped, never dropped. */
import { readBoolean, readInt, readName, readTime, Unreadable } from '../../gateway/loose.ts';

export interface FieldKind {
  /** A GraphQL scalar, the values of an enum by the gateway's code, or a list of texts. */
  readonly type: 'ID' | 'String' | 'Int' | 'Boolean' | 'DateTime' | 'Strings' | EnumKind;
  readonly description: string;
  readonly read: (raw: unknown) => unknown;
}

export interface EnumKind {
  readonly name: string;
  readonly description: string;
  /** Value → description; the gateway's code for it, a number or a word, where it has one. */
  readonly values: Readonly<Record<string, { readonly code?: string; readonly description: string }>>;
}

/** Text, or a number by its digits; a boolean is none. "" reads as null. */
function readWord(raw: unknown): string | null {
  if (typeof raw === 'boolean') throw new Unreadable('no text');
  return readName(raw);
}

/** Epoch milliseconds of a year that RFC 3339 can write, with four digits. */
export function readMoment(raw: unknown): Date | null {
  const moment = readTime(raw);
  if (moment !== null && (moment.getUTCFullYear() < 0 || moment.getUTCFullYear() > 9999))
    throw new Unreadable('no time');
  return moment;
}

export const id = (description: string): FieldKind => ({ type: 'ID', description, read: readWord });
export const text = (description: string): FieldKind => ({ type: 'String', description, read: readWord });
export const int = (description: string): FieldKind => ({ type: 'Int', description, read: readInt });
export const time = (description: string): FieldKind => ({ type: 'DateTime', description, read: readMoment });

/** An id of which one value means that there is none. */
export const idBut = (none: string, description: string): FieldKind => ({
  type: 'ID',
  description,
  read: (raw) => {
    const word = readWord(raw);
    return word === none ? null : word;
  },
});

/** A time whose form nobody documents: read where it looks like epoch milliseconds, else null. */
export const likelyTime = (description: string): FieldKind => ({
  type: 'DateTime',
  description,
  read: (raw) => {
    const word = readWord(raw);
    return word !== null && /^\d{12,14}$/.test(word) ? readMoment(word) : null;
  },
});

/** The gateway says 0 and 1, or no and yes. */
export const flag = (description: string): FieldKind => ({
  type: 'Boolean',
  description,
  read: (raw) => {
    if (typeof raw === 'boolean') return raw;
    const word = readWord(raw)?.toLowerCase() ?? null;
    return word === 'yes' ? true : word === 'no' ? false : readBoolean(word);
  },
});

/** Texts in one, with a comma between them: an ideographic one in one edition (cec_07_1358). */
export const texts = (description: string): FieldKind => ({
  type: 'Strings',
  description,
  read: (raw) =>
    readWord(raw)
      ?.split(/[,，、]/)
      .map((part) => part.trim())
      .filter((part) => part !== '') ?? null,
});

/**
 * Reads the gateway's code, or the value's own name in items of our own making. A code that has no name here reads as null, so that a
 * newer gateway's events keep their type; where the codes are numbers, a word is none.
 */
export function choice(type: EnumKind, description: string): FieldKind {
  const byCode = new Map(
    Object.entries(type.values).flatMap(([value, { code }]) => (code === undefined ? [] : [[code, value]])),
  );
  const numeric = [...byCode.keys()].every((code) => /^\d+$/.test(code));
  const read = (raw: unknown): string | null => {
    const word = readWord(raw)?.trim() ?? null;
    if (word === null) return null;
    if (Object.hasOwn(type.values, word)) return word;
    if (numeric && !/^-?\d+$/.test(word)) throw new Unreadable('no code');
    return byCode.get(word.toLowerCase()) ?? null;
  };
  return { type, description, read };
}
