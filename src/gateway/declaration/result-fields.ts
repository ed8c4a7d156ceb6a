/**
 * The fields of an operation's result as data. The gateway's values are read tolerantly: a scalar that is absent, null or empty reads as null, and
 * numbers may be sent as text (protocol.md, "Transport and envelope").
 */
import { namesByCode, type Choice, type Scalar } from './input-fields.ts';
import {
  fieldsOf,
  listOf,
  readBoolean,
  readInt,
  readName,
  readText,
  readTime,
  type Fields as RawFields,
} from './loose.ts';

/** One field of a result. */
export interface Output<Value = unknown> {
  readonly type: Scalar | Choice | Shape;
  readonly many: boolean;
  readonly nullable: boolean;
  /** The gateway's key; empty for the result itself. */
  readonly wire: string;
  readonly about: string;
  /** @throws {Unreadable} when the value has the wrong kind */
  read(raw: unknown): Value;
}

export type Outputs = Readonly<Record<string, Output>>;
export interface Shape<O extends Outputs = Outputs> {
  readonly typeName: string;
  readonly about: string;
  readonly fields: O;
}
/** An object of a result. */
export const shapeOf = <const O extends Outputs>(typeName: string, about: string, fields: O): Shape<O> => ({
  typeName,
  about,
  fields,
});

export type ResultOf<O extends Outputs> = { readonly [Key in keyof O]: ReturnType<O[Key]['read']> };

const scalar =
  <Value>(type: Scalar, read: (raw: unknown) => Value | null) =>
  (wire: string, about: string): Output<Value | null> => ({ type, many: false, nullable: true, wire, about, read });

export const readsInt = scalar('Int', readInt);
export const readsId = scalar('ID', readName);
export const readsText = scalar('String', readName);
export const readsFlag = scalar('Boolean', readBoolean);
export const readsTime = scalar('DateTime', readTime);
export const readsUndocumented = scalar('JSON', (raw) => raw ?? null)(
  '',
  'The result as the gateway sent it. Its form is not documented.',
);

/** A required text of an object; empty if the gateway omits it. */
export const readsKey = (wire: string, about: string, type: 'ID' | 'String' = 'String'): Output<string> => ({
  type,
  many: false,
  nullable: false,
  wire,
  about,
  read: (raw) => readText(raw) ?? '',
});

/** The name of a value; null if the gateway sends a value that has no name here. */
export const readsChoice = <const C extends Choice>(
  type: C,
  wire: string,
  about: string,
): Output<(keyof C['values'] & string) | null> => {
  const names = namesByCode(type);
  return {
    type,
    many: false,
    nullable: true,
    wire,
    about,
    read: (raw) => names.get(readText(raw)?.toLowerCase() ?? '') ?? null,
  };
};

/** Objects. With `at`, the list may also be under that key of an object (table and example of one page differ). */
export const readsObjects = <const O extends Outputs>(
  type: Shape<O>,
  wire: string,
  about: string,
  at?: string,
): Output<readonly ResultOf<O>[]> => ({
  type,
  many: true,
  nullable: false,
  wire,
  about,
  read: (raw) => itemsOf(raw, at).map((each) => decode(type.fields, each)),
});

/** One object; null for absent, null, "" and an object without fields. */
export const readsObject = <const O extends Outputs>(
  type: Shape<O>,
  wire: string,
  about: string,
): Output<ResultOf<O> | null> => ({
  type,
  many: false,
  nullable: true,
  wire,
  about,
  read: (raw) => (Object.keys(fieldsOf(raw)).length === 0 ? null : decode(type.fields, raw)),
});

const listOfTexts =
  (type: 'ID' | 'String') =>
  (wire: string, about: string, at?: string): Output<readonly string[]> => ({
    type,
    many: true,
    nullable: false,
    wire,
    about,
    read: (raw) => itemsOf(raw, at).flatMap((item) => readText(item) ?? []),
  });

/** Like `readsObjects`, for ids and for texts. */
export const readsIds = listOfTexts('ID');
export const readsTexts = listOfTexts('String');

const itemsOf = (raw: unknown, at: string | undefined): readonly unknown[] =>
  listOf(at === undefined || Array.isArray(raw) ? raw : fieldsOf(raw)[at]);

/** @throws {Unreadable} */
export function decode<O extends Outputs>(outputs: O, raw: unknown): ResultOf<O> {
  let found: RawFields | undefined;
  const read: Record<string, unknown> = {};
  for (const name in outputs) {
    const output = outputs[name] as Output;
    read[name] = output.read(output.wire === '' ? raw : (found ??= fieldsOf(raw))[output.wire]);
  }
  return read as ResultOf<O>;
}
