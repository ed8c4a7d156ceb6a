/** Types of fields in the JSON that tests and scenarios send. A list names the allowed strings; `?` marks an optional field. */
export type FieldType =
  | 'number'
  | 'number?'
  | 'string'
  | 'string?'
  | 'boolean?'
  | 'object'
  | 'any?'
  | readonly string[]
  | { readonly optional: readonly string[] };

export type FieldTypes = Readonly<Record<string, FieldType>>;

/** An error in a fault, an event or a scenario that a person wrote. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}

/** Returns the object if it has all these fields with these types and no others. `where` names the object in error messages. */
export function checkedInput(value: unknown, where: string, fields: FieldTypes): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidInput(`${where}: expected an object`);
  const given: Record<string, unknown> = { ...value };
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name))
      throw new InvalidInput(`${where}: unknown field "${name}"; known: ${Object.keys(fields).join(', ')}`);
  }
  for (const [name, type] of Object.entries(fields)) {
    const complaint = complaintAbout(given[name], type);
    if (complaint !== null) throw new InvalidInput(`${where}: "${name}" ${complaint}`);
  }
  return given;
}

/** The value of the field that identifies the kind of object. */
export function checkedKind<Kind extends string>(
  value: unknown,
  where: string,
  field: string,
  kinds: readonly Kind[],
): Kind {
  const given: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  const kind = kinds.find((known) => known === given);
  if (kind === undefined) throw new InvalidInput(`${where}: "${field}" must be one of ${kinds.join(', ')}`);
  return kind;
}

function complaintAbout(value: unknown, type: FieldType): string | null {
  if (typeof type === 'object') {
    const [words, optional] = 'optional' in type ? [type.optional, true] : [type, false];
    const fits = value === undefined ? optional : typeof value === 'string' && words.includes(value);
    return fits ? null : `must be one of ${words.join(', ')}`;
  }
  if (type.endsWith('?') && value === undefined) return null;
  const wanted = type.replace('?', '');
  if (wanted === 'any') return null;
  if (value === undefined) return 'is missing';
  if (wanted === 'number') return typeof value === 'number' && value >= 0 ? null : 'must be a number, 0 or more';
  if (wanted === 'object') return typeof value === 'object' && value !== null ? null : 'must be an object';
  return typeof value === wanted ? null : `must be a ${wanted}`;
}
