/**
 * The fields of an operation's input as data: the GraphQL type, the key on the wire, the place in the request, the range and the meaning, each stated
 * once. Descriptions, TypeScript types, checks, path, query and body are derived from them.
 */
import { checkAgentId } from '../checks.ts';
import { BadInput } from '../failures.ts';

export type Scalar = 'Int' | 'String' | 'ID' | 'Boolean' | 'JSON' | 'DateTime';
export type Place = 'path' | 'query' | 'body';

/** An enum: GraphQL name → the gateway's value for it. */
export interface Choice {
  readonly typeName: string;
  readonly about: string;
  readonly values: Readonly<Record<string, ChoiceValue>>;
}

/** @param about its description, with the gateway's key */
export const enumOf = <const V extends Choice['values']>(typeName: string, about: string, values: V) => ({
  typeName,
  about,
  values,
});

interface ChoiceValue {
  readonly wire: string | number;
  /** Further codes of the gateway with the same meaning. */
  readonly also?: readonly (string | number)[];
  readonly about: string;
}

/** The names of the values by the gateway's codes, in lower case. */
export const namesByCode = ({ values }: Choice): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(values).flatMap(([name, { wire, also = [] }]) =>
      [wire, ...also].map((code) => [String(code).toLowerCase(), name] as const),
    ),
  );

/** An input object that several operations share, or that is an element of a list. */
export interface Nested<F extends Fields = Fields> {
  readonly typeName: string;
  readonly about: string;
  readonly fields: F;
  /** If the field `field` has the value `is`, the field `holds` names an agent. */
  readonly agentWhen?: { readonly field: string; readonly is: string; readonly holds: string };
}

/** One input field. */
export interface Field<Value = unknown, Optional extends boolean = boolean> {
  readonly type: Scalar | Choice | Nested;
  readonly many: boolean;
  /** The gateway's key; empty if the object's own keys are sent in its place. */
  readonly wire: string;
  readonly at: Place;
  readonly about: string;
  /** In words: `1 to 120`. */
  readonly range: string | undefined;
  readonly optional: Optional;
  /** What an older gateway expects instead. */
  readonly classic:
    { readonly at?: Place; readonly wire?: string; readonly count?: readonly [number, number] } | undefined;
  /** Constant values that are sent with this one. */
  readonly along: Readonly<Record<string, unknown>> | undefined;
  /** The value that is sent if the field is omitted. */
  readonly absent: string | number | boolean | undefined;
  /** A further key that states whether the field was omitted. */
  readonly absence: { readonly wire: string; readonly at: Place } | undefined;
  /** Two different valid values, so that two requests of an operation with this field differ. */
  readonly inside: readonly [unknown, unknown];
  /** Values just outside the range; each is rejected. */
  readonly outside: readonly unknown[];
  /** @throws {BadInput} */
  encode(value: Value, path: string, sending: Sending): unknown;
  /** The agents that the value names, each with the path of the field that names it. */
  agentsIn(value: Value, path: string): readonly (readonly [path: string, agentId: string])[];
}

export interface Sending {
  /** The request goes to an older gateway. */
  readonly classic: boolean;
  readonly at: Place;
}

export type Fields = Readonly<Record<string, Field>>;
type ValueOf<F> = F extends Field<infer Value> ? Value : never;
type Flat<T> = { [Key in keyof T]: T[Key] };
/** The TypeScript type of an operation's input, from its fields. */
export type InputOf<F extends Fields> = Flat<
  { readonly [Key in keyof F as F[Key]['optional'] extends false ? Key : never]: ValueOf<F[Key]> } & {
    readonly [Key in keyof F as F[Key]['optional'] extends false ? never : Key]?: ValueOf<F[Key]> | undefined;
  }
>;

/** Makes these fields optional. */
export const optional = <const F extends Fields>(
  fields: F,
): { readonly [Key in keyof F]: Field<ValueOf<F[Key]>, true> } =>
  Object.fromEntries(
    Object.entries(fields).map(([name, each]): [string, Field] => [name, { ...each, optional: true }]),
  ) as never;

type Given = Readonly<Record<string, unknown>>;

/** The content of a request, without the agent. */
export type Sent = Readonly<Record<Place, Record<string, unknown>>>;

const under = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

/**
 * @param prefix path of the fields in errors: `input`, or empty for arguments
 * @throws {BadInput} when a value is missing or out of its range; the error names the first
 */
export function encode(fields: Fields, input: object, classic: boolean, prefix: string): Sent {
  const sent: Sent = { path: {}, query: {}, body: {} };
  for (const [name, each] of Object.entries(fields)) {
    // For an optional field, null means omitted.
    const value = (input as Given)[name] ?? undefined;
    const older = classic ? each.classic : undefined;
    const at = older?.at ?? each.at;
    const wire = older?.wire ?? each.wire;
    if (each.absence) sent[each.absence.at][each.absence.wire] = String(value === undefined);
    if (value === undefined) {
      if (!each.optional) throw new BadInput(`${under(prefix, name)} is required`);
      if (each.absent !== undefined) sent[at][wire] = each.absent;
      continue;
    }
    const encoded = each.encode(value, under(prefix, name), { classic, at });
    Object.assign(sent[at], wire === '' ? encoded : { [wire]: encoded }, each.along);
  }
  return sent;
}

/** The agents that an input names. */
export function agentsNamed(fields: Fields, input: object, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([name, each]) => {
    const value = (input as Given)[name] ?? undefined;
    return value === undefined ? [] : each.agentsIn(value, under(prefix, name));
  });
}

export function encodeNested(type: Nested, value: object, path: string, { classic }: Sending): Given {
  for (const [field, id] of agentsOfNested(type, value, path)) checkAgentId(id, field);
  return encode(type.fields, value, classic, path).body;
}

export function agentsOfNested({ fields, agentWhen: when }: Nested, value: object, path: string) {
  const given = value as Given;
  const named = when !== undefined && given[when.field] === when.is;
  return [
    ...agentsNamed(fields, value, path),
    ...(named ? [[`${path}.${when.holds}`, String(given[when.holds])] as const] : []),
  ];
}

/** A valid input with the first or second value of each field. */
export const insideOf = (fields: Fields, which: 0 | 1): never =>
  Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, each.inside[which]])) as never;

/** An agent id is valid as a phone number too. */
export function insideNested({ fields, agentWhen: when }: Nested, which: 0 | 1): Given {
  const good = insideOf(fields, which) as Given;
  return when === undefined ? good : { ...good, [when.holds]: which === 0 ? '1002' : '1003' };
}

export function outsideOf(type: Nested): readonly unknown[] {
  const { fields, agentWhen: when } = type;
  const good = insideNested(type, 1);
  const spoilt = Object.entries(fields).flatMap(([name, each]) =>
    each.outside.map((value) => ({ ...good, [name]: value })),
  );
  return when === undefined ? spoilt : [...spoilt, { ...good, [when.field]: when.is, [when.holds]: '100' }];
}
