/**
 * The fields of an operation's input as data: the GraphQL type, the key on the wire, where the value travels, its range and its meaning, each
 * stated once. Descriptions, TypeScript types, checks, path, query and body follow from them.
 */
import {
  checkAgentId,
  checkBytes,
  checkCount,
  checkDigits,
  checkRange,
  checkText,
  highestAgentId,
  lowestAgentId,
} from './checks.ts';
import { BadInput } from './failures.ts';

export type Scalar = 'Int' | 'String' | 'ID' | 'Boolean' | 'JSON' | 'DateTime';
export type Place = 'path' | 'query' | 'body';

/** An enum: GraphQL name → the gateway's value for it. */
export interface Choice {
  readonly typeName: string;
  readonly about: string;
  readonly values: Readonly<Record<string, { readonly wire: string | number; readonly about: string }>>;
}

/** An input object that several operations share, or that stands in a list. */
export interface Nested<F extends Fields = Fields> {
  readonly typeName: string;
  readonly about: string;
  readonly fields: F;
  /** Where one field decides what another one is: if `field` has the value `is`, then `holds` names an agent. */
  readonly agentWhen?: { readonly field: string; readonly is: string; readonly holds: string };
}

/** One input field. */
export interface Field<Value = unknown, Optional extends boolean = boolean> {
  readonly type: Scalar | Choice | Nested;
  readonly many: boolean;
  /** The gateway's key; empty where the object's own keys stand in its place. */
  readonly wire: string;
  readonly at: Place;
  readonly about: string;
  /** In words: `1 to 120`. */
  readonly range: string | undefined;
  readonly optional: Optional;
  /** What an older gateway takes instead. */
  readonly classic:
    { readonly at?: Place; readonly wire?: string; readonly count?: readonly [number, number] } | undefined;
  /** Constant values that travel with this one. */
  readonly along: Readonly<Record<string, unknown>> | undefined;
  /** What is sent where the field is left out. */
  readonly absent: unknown;
  /** A further key that says whether the field was left out. */
  readonly absence: { readonly wire: string; readonly at: Place } | undefined;
  /** Two different values that are in order: two requests of an operation that uses the field differ with them. */
  readonly inside: readonly [unknown, unknown];
  /** Values just outside the range; each is refused. */
  readonly outside: readonly unknown[];
  /** @throws {BadInput} */
  encode(value: Value, path: string, sending: Sending): unknown;
  /** The agents that the value names, each by the path of the field that does. */
  agentsIn(value: Value, path: string): readonly (readonly [path: string, agentId: string])[];
}

export interface Sending {
  /** An older gateway is spoken to. */
  readonly classic: boolean;
  readonly at: Place;
}

interface Spec<Optional extends boolean> {
  readonly wire: string;
  readonly about: string;
  readonly at?: Place;
  readonly optional?: Optional;
  readonly classic?: Field['classic'];
  readonly along?: Field['along'];
  readonly absent?: unknown;
  readonly absence?: Field['absence'];
}

interface Kind<Value> {
  readonly type: Field['type'];
  readonly many?: boolean;
  readonly range?: string;
  readonly inside: Field['inside'];
  readonly outside?: readonly unknown[];
  encode(value: Value, path: string, sending: Sending): unknown;
  agentsIn?(value: Value, path: string): readonly (readonly [string, string])[];
}

const none = (): readonly [] => [];

const field = <Value, Optional extends boolean>(
  { wire, about, at = 'body', optional, classic, along, absent, absence }: Spec<Optional>,
  { many = false, range, outside = [], agentsIn = none, ...kind }: Kind<Value>,
): Field<Value, Optional> => ({
  wire,
  about,
  at,
  classic,
  along,
  absent,
  absence,
  many,
  range,
  outside,
  agentsIn,
  optional: (optional ?? false) as Optional,
  ...kind,
});

type Made<Value, Optional extends boolean> = Field<Value, NoInfer<Optional>>;

/** A whole number. `others` are single values beside the range. */
export const int = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly range: readonly [min: number, max: number]; readonly others?: readonly number[] },
): Made<number, Optional> => {
  const [min, max] = spec.range;
  const others = spec.others ?? [];
  const allowed = new Set(others);
  return field<number, Optional>(spec, {
    type: 'Int',
    range: [...others, `${min} to ${max}`].join(', or '),
    inside: [min, max],
    outside: [min - 1, max + 1],
    encode: (value, path) => (allowed.has(value) ? value : checkRange(value, path, min, max, others)),
  });
};

/** Text whose length the gateway counts in UTF-8 bytes. */
export const bytes = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly max: number; readonly min?: number },
): Made<string, Optional> => {
  const { max, min = 1 } = spec;
  return field<string, Optional>(spec, {
    type: 'String',
    range: min === 0 ? `at most ${max} bytes` : `${min} to ${max} bytes`,
    inside: ['a'.repeat(Math.max(1, min)), 'b'.repeat(Math.max(1, min))],
    outside: ['a'.repeat(max + 1), 'ä'.repeat(Math.floor(max / 2) + 1), ...(min > 0 ? [''] : [])],
    encode: (value, path) => checkBytes(value, path, max, min),
  });
};

/** Text whose length the gateway counts in characters. */
export const text = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly max: number; readonly min?: number },
): Made<string, Optional> => {
  const { max, min = 1 } = spec;
  return field<string, Optional>(spec, {
    type: 'String',
    range: min === 0 ? `at most ${max} characters` : `${min} to ${max} characters`,
    inside: ['a'.repeat(Math.max(1, min)), 'b'.repeat(Math.max(1, min))],
    outside: ['a'.repeat(max + 1), ...(min > 0 ? ['a'.repeat(min - 1)] : [])],
    encode: (value, path) => checkText(value, path, max, min),
  });
};

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

export const ipAddress = <const Optional extends boolean = false>(spec: Spec<Optional>): Made<string, Optional> =>
  field<string, Optional>(spec, {
    type: 'String',
    range: 'an IPv4 address',
    inside: ['192.0.2.1', '192.0.2.2'],
    outside: ['192.0.2.256', '192.0.2', 'localhost'],
    encode: (value, path) => {
      if (!ipv4.test(value)) throw new BadInput(`${path} must be an IPv4 address`);
      return value;
    },
  });

/** A switch. `as` are the gateway's words for false and true, where they are others. */
export const flag = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly as?: readonly [no: unknown, yes: unknown] },
): Made<boolean, Optional> => {
  const [no, yes] = spec.as ?? [false, true];
  return field<boolean, Optional>(spec, {
    type: 'Boolean',
    inside: [false, true],
    encode: (value) => (value ? yes : no),
  });
};

const agentRange = `${lowestAgentId} to ${highestAgentId}`;

/** Another agent. In a body its id travels as a number unless `asText`. */
export const agent = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly asText?: true },
): Made<string, Optional> =>
  field<string, Optional>(spec, {
    type: 'ID',
    range: agentRange,
    inside: ['1002', '1003'],
    outside: ['100', '1000000', '01002'],
    encode: (value, path, { at }) => {
      const id = checkAgentId(value, path);
      return at === 'body' && !spec.asText ? Number(id) : id;
    },
    agentsIn: (value, path) => [[path, value]],
  });

/** Other agents; their ids travel as numbers in a list, one id alone where an older gateway takes no list. */
export const agents = <const Optional extends boolean = false>(
  spec: Spec<Optional> & { readonly count: readonly [min: number, max: number] },
): Made<readonly string[], Optional> =>
  field<readonly string[], Optional>(spec, {
    type: 'ID',
    many: true,
    range: `${spec.count[0]} to ${spec.count[1]} agents, each ${agentRange}`,
    inside: [['1002'], ['1003']],
    outside: [[], Array.from({ length: spec.count[1] + 1 }, (_, index) => String(1001 + index)), ['100']],
    encode: (value, path, { classic, at }) => {
      const [min, max] = (classic ? spec.classic?.count : undefined) ?? spec.count;
      const ids = checkCount(value, path, min, max).map((each, index) => checkAgentId(each, `${path}[${index}]`));
      return at === 'body' ? ids.map(Number) : ids.join(';');
    },
    agentsIn: (value, path) => value.map((id, index) => [`${path}[${index}]`, id] as const),
  });

interface Digits {
  /** Digits of each. */
  readonly max: number;
  /** At most so many characters in all. */
  readonly total?: number;
  readonly count?: readonly [min: number, max: number];
  /** `exact`: numbers beyond 2^53 that keep their digits; otherwise joined by this character. */
  readonly as: 'exact' | ';';
}

const exactJson = JSON as unknown as { rawJSON(text: string): unknown };

/** Ids that are whole numbers. */
export const numberIds = <const Optional extends boolean = false>(
  spec: Spec<Optional> & Digits,
): Made<readonly string[], Optional> => {
  const [min, max] = spec.count ?? [0, Infinity];
  const counted = max === Infinity ? '' : `${min} to ${max} ids of `;
  return field<readonly string[], Optional>(spec, {
    type: 'ID',
    many: true,
    range: `${counted}1 to ${spec.max} digits each${spec.total === undefined ? '' : `, ${spec.total} characters in all`}`,
    inside: [['1'], ['1', '2']],
    outside: [
      ['x'],
      [''],
      ['1'.repeat(spec.max + 1)],
      ...(spec.total === undefined ? [] : [Array.from({ length: spec.total }, () => '1')]),
    ],
    encode: (value, path) => {
      for (const [index, id] of checkCount(value, path, min, max).entries())
        checkDigits(id, `${path}[${index}]`, spec.max);
      if (spec.as === 'exact') return value.map((id) => exactJson.rawJSON(BigInt(id).toString()));
      return checkText(value.join(spec.as), path, spec.total ?? Infinity);
    },
  });
};

export const choice = <const C extends Choice, const Optional extends boolean = false>(
  type: C,
  spec: Spec<Optional>,
): Made<keyof C['values'] & string, Optional> => {
  const [first = '', second = first] = Object.keys(type.values);
  return field<keyof C['values'] & string, Optional>(spec, {
    type,
    inside: [first, second],
    encode: (value) => type.values[value]?.wire,
  });
};

/** One object, under the key `wire`; with an empty key its fields stand among the others. */
export const object = <const F extends Fields, const Optional extends boolean = false>(
  type: Nested<F>,
  spec: Spec<Optional>,
): Made<InputOf<F>, Optional> =>
  field<InputOf<F>, Optional>(spec, {
    type,
    inside: [insideOf(type.fields, 0), insideOf(type.fields, 1)],
    outside: outsideOf(type),
    encode: (value, path, sending) => encodeNested(type, value, path, sending),
    agentsIn: (value, path) => agentsOfNested(type, value, path),
  });

/** Several objects; each is checked under its own path: `input.participants[1].address`. */
export const objects = <const F extends Fields, const Optional extends boolean = false>(
  type: Nested<F>,
  spec: Spec<Optional> & { readonly count: readonly [min: number, max: number] },
): Made<readonly InputOf<F>[], Optional> => {
  const [min, max] = spec.count;
  const one = insideOf(type.fields, 0);
  return field<readonly InputOf<F>[], Optional>(spec, {
    type,
    many: true,
    range: `${min} to ${max}`,
    inside: [[one], [insideOf(type.fields, 1)]],
    outside: [[], Array.from({ length: max + 1 }, () => one), ...outsideOf(type).map((each) => [each])],
    encode: (value, path, sending) =>
      checkCount(value, path, min, max).map((each, index) => encodeNested(type, each, `${path}[${index}]`, sending)),
    agentsIn: (value, path) => value.flatMap((each, index) => agentsOfNested(type, each, `${path}[${index}]`)),
  });
};

/** A JSON object whose fields nobody documents: the gateway gets it as it came. */
export const jsonObject = <const Optional extends boolean = false>(spec: Spec<Optional>): Made<unknown, Optional> =>
  field<unknown, Optional>(spec, {
    type: 'JSON',
    range: 'a JSON object',
    inside: [{ a: 1 }, { a: 2 }],
    outside: [[], 'text', 1],
    encode: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new BadInput(`${path} must be a JSON object`);
      return value;
    },
  });

export type Fields = Readonly<Record<string, Field>>;
type ValueOf<F> = F extends Field<infer Value> ? Value : never;
type Flat<T> = { [Key in keyof T]: T[Key] };
/** The TypeScript type of an operation's input, from its fields. */
export type InputOf<F extends Fields> = Flat<
  { readonly [Key in keyof F as F[Key]['optional'] extends false ? Key : never]: ValueOf<F[Key]> } & {
    readonly [Key in keyof F as F[Key]['optional'] extends false ? never : Key]?: ValueOf<F[Key]> | undefined;
  }
>;

type Given = Readonly<Record<string, unknown>>;

/** What a request carries beside the agent. */
export type Sent = Readonly<Record<Place, Record<string, unknown>>>;

/** @throws {BadInput} for the first value that is missing or out of its range */
export function encode(fields: Fields, input: object, classic = false, prefix = 'input'): Sent {
  const sent: Sent = { path: {}, query: {}, body: {} };
  for (const [name, each] of Object.entries(fields)) {
    // For an optional field null means that it is left out.
    const value = (input as Given)[name] ?? undefined;
    const { at, wire } = { ...each, ...(classic ? each.classic : undefined) };
    if (each.absence) sent[each.absence.at][each.absence.wire] = String(value === undefined);
    if (value === undefined) {
      if (!each.optional) throw new BadInput(`${prefix}.${name} is required`);
      if (each.absent !== undefined) sent[at][wire] = each.absent;
      continue;
    }
    const encoded = each.encode(value, `${prefix}.${name}`, { classic, at });
    Object.assign(sent[at], wire === '' ? encoded : { [wire]: encoded }, each.along);
  }
  return sent;
}

/** The agents that an input names. */
export function agentsNamed(fields: Fields, input: object, prefix = 'input'): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([name, each]) => {
    const value = (input as Given)[name] ?? undefined;
    return value === undefined ? [] : each.agentsIn(value, `${prefix}.${name}`);
  });
}

function encodeNested(type: Nested, value: object, path: string, { classic }: Sending): Given {
  for (const [field, id] of agentsOfNested(type, value, path)) checkAgentId(id, field);
  return encode(type.fields, value, classic, path).body;
}

function agentsOfNested({ fields, agentWhen: when }: Nested, value: object, path: string) {
  const given = value as Given;
  const named = when !== undefined && given[when.field] === when.is;
  return [
    ...agentsNamed(fields, value, path),
    ...(named ? [[`${path}.${when.holds}`, String(given[when.holds])] as const] : []),
  ];
}

/** An input that is in order: of each field its first or second value. */
export const insideOf = (fields: Fields, which: 0 | 1): never =>
  Object.fromEntries(Object.entries(fields).map(([name, each]) => [name, each.inside[which]])) as never;

function outsideOf({ fields, agentWhen: when }: Nested): readonly unknown[] {
  const good = insideOf(fields, 1) as Given;
  const spoilt = Object.entries(fields).flatMap(([name, each]) =>
    each.outside.map((value) => ({ ...good, [name]: value })),
  );
  return when === undefined ? spoilt : [...spoilt, { ...good, [when.field]: when.is, [when.holds]: '100' }];
}
