/**
 * The kinds of fields that stream items have: each states the gateway's key, the type and how the value is read. The readers are tolerant; if one
 * cannot read a value, the event arrives untyped and is never dropped.
 */
import { namesByCode, type Choice, type Scalar } from '../../gateway/declaration/input-fields.ts';
import { fieldsOf, readBoolean, readInt, readName, readTime, Unreadable } from '../../gateway/declaration/loose.ts';
import type { Output } from '../../gateway/declaration/result-fields.ts';

/** Every field of a stream item is nullable: an edition of the gateway may leave it out. */
const field =
  (type: Scalar, read: Output['read'], many = false) =>
  (wire: string, about: string): Output => ({ type, many, nullable: true, wire, about, read });

/** Reads text, or a number as its digits; rejects a boolean. "" reads as null. */
function readWord(raw: unknown): string | null {
  if (typeof raw === 'boolean') throw new Unreadable('no text');
  return readName(raw);
}

/** Reads epoch milliseconds of a year that RFC 3339 can write, with four digits. */
export function readMoment(raw: unknown): Date | null {
  const moment = readTime(raw);
  if (moment !== null && (moment.getUTCFullYear() < 0 || moment.getUTCFullYear() > 9999))
    throw new Unreadable('no time');
  return moment;
}

export const id = field('ID', readWord);
export const text = field('String', readWord);
export const int = field('Int', readInt);
export const time = field('DateTime', readMoment);
/** A value of several forms, unchanged. */
export const json = field('JSON', (raw) => raw);

/** An id for which one value means that there is none. */
export const idBut = (none: string, wire: string, about: string): Output => {
  const read = (raw: unknown) => {
    const word = readWord(raw);
    return word === none ? null : word;
  };
  return field('ID', read)(wire, about);
};

/** A time in an undocumented form: read if it looks like epoch milliseconds, otherwise null. */
export const likelyTime = field('DateTime', (raw) => {
  const word = readWord(raw);
  return word !== null && /^\d{12,14}$/.test(word) ? readMoment(word) : null;
});

/** The gateway sends 0 and 1, or no and yes. */
export const flag = field('Boolean', (raw) => {
  if (typeof raw === 'boolean') return raw;
  const word = readWord(raw)?.toLowerCase() ?? null;
  return word === 'yes' ? true : word === 'no' ? false : readBoolean(word);
});

/** Several texts in one, separated by commas; one edition uses an ideographic comma (cec_07_1358). */
const readTexts = (raw: unknown) =>
  readWord(raw)
    ?.split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '') ?? null;
export const texts = field('String', readTexts, true);

/** The number from an object with a number and its kind, which is always a phone number (cec_07_0575). */
export const address = field('String', (raw) => readWord(fieldsOf(raw)['address']));

/**
 * Reads the gateway's code, or the value's own name in items that this server creates. An unknown code reads as null, so that a newer gateway's
 * events keep their type. If the codes are numbers, a word is rejected.
 */
export function choice(type: Choice, wire: string, about: string): Output {
  const byCode = namesByCode(type);
  const numeric = [...byCode.keys()].every((code) => /^\d+$/.test(code));
  const read = (raw: unknown): string | null => {
    const word = readWord(raw)?.trim() ?? null;
    if (word === null) return null;
    if (Object.hasOwn(type.values, word)) return word;
    if (numeric && !/^-?\d+$/.test(word)) throw new Unreadable('no code');
    return byCode.get(word.toLowerCase()) ?? null;
  };
  return { type, many: false, nullable: true, wire, about, read };
}
