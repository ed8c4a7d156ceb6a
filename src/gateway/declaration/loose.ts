/**
 * Tolerant readers of the gateway's values: numbers and booleans are sent as strings, keys in two spellings, results as "" or not at all (protocol.md
 * "Numbers travel loosely"). Absent, null and "" read as null. A value that cannot be read throws, and the caller decides what to do.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** The value does not have the documented type. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The fields of an object, or of an array that holds one object (table and example of one page differ). Absent, null and "" have no fields. */
export function fieldsOf(raw: unknown): Fields {
  const value: unknown = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
  if (value === undefined || value === null || value === '') return {};
  if (typeof value !== 'object' || Array.isArray(value) || isRawNumber(value)) throw new Unreadable('no object');
  return value as Fields;
}

export function listOf(raw: unknown): readonly unknown[] {
  if (raw === undefined || raw === null || raw === '') return [];
  return Array.isArray(raw) ? raw : [raw];
}

/** Reads a string, or the digits of a number. */
export function readText(raw: unknown): string | null {
  if (raw === undefined || raw === null) return null;
  if (typeof raw === 'string') return raw;
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  if (isRawNumber(raw)) return raw.rawJSON;
  throw new Unreadable('no text');
}

/** Like `readText`, but null for "". */
export function readName(raw: unknown): string | null {
  const text = readText(raw);
  return text === '' ? null : text;
}

/** Reads a whole number that fits a GraphQL Int. */
export function readInt(raw: unknown): number | null {
  const value = readNumber(raw);
  if (value === null) return null;
  if (!Number.isInteger(value) || Math.abs(value) > 2_147_483_647) throw new Unreadable('no whole number');
  return value;
}

export function readBoolean(raw: unknown): boolean | null {
  if (raw === undefined || raw === null || raw === '') return null;
  if (typeof raw === 'boolean') return raw;
  const text = readText(raw)?.toLowerCase();
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw new Unreadable('no boolean');
}

/** Reads epoch milliseconds. */
export function readTime(raw: unknown): Date | null {
  const value = readNumber(raw);
  if (value === null) return null;
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) throw new Unreadable('no time');
  return time;
}

function readNumber(raw: unknown): number | null {
  if (raw === undefined || raw === null || raw === '') return null;
  const value =
    typeof raw === 'number' ? raw : typeof raw === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(raw) ? Number(raw) : NaN;
  if (!Number.isFinite(value)) throw new Unreadable('no number');
  return value;
}

/** Whether the value is a number that kept its digits (see `parseExact`). */
function isRawNumber(value: unknown): value is { readonly rawJSON: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === null &&
    typeof (value as Fields)['rawJSON'] === 'string'
  );
}
