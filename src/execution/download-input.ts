/** Converts the query of a URL into the input of a declared operation. */
import type { Field, Fields } from '../gateway/declaration/input-fields.ts';
import { BadInput } from '../gateway/failures.ts';

/** @throws {BadInput} when a parameter is unknown, is given twice, or does not match its type */
export function inputFrom(query: URLSearchParams, fields: Fields): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const [name, text] of query) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined)
      throw new BadInput(`Unknown parameter: the known ones are ${Object.keys(fields).join(', ')}`);
    if (Object.hasOwn(input, name)) throw new BadInput(`${name} must be given once`);
    input[name] = valueOf(name, text, field);
  }
  return input;
}

function valueOf(name: string, text: string, { type }: Field): unknown {
  if (typeof type !== 'string') {
    const values = 'values' in type ? type.values : {};
    if (!Object.hasOwn(values, text)) throw new BadInput(`${name} must be one of ${Object.keys(values).join(', ')}`);
    return text;
  }
  if (type !== 'Int') return text;
  if (!/^\d{1,10}$/.test(text)) throw new BadInput(`${name} must be a whole number`);
  return Number(text);
}
