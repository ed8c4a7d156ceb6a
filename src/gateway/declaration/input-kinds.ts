/** The kinds of input fields: each defines once which values are valid, how they are checked, and how they are sent. */
import {
  checkAgentId,
  checkBytes,
  checkCount,
  checkDigits,
  checkRange,
  checkText,
  highestAgentId,
  lowestAgentId,
} from '../checks.ts';
import { BadInput } from '../failures.ts';
import {
  agentsOfNested,
  encodeNested,
  insideNested,
  outsideOf,
  type Choice,
  type Field,
  type Fields,
  type InputOf,
  type Nested,
  type Place,
  type Sending,
} from './input-fields.ts';

export interface Spec<Optional extends boolean> {
  readonly wire: string;
  readonly about: string;
  readonly at?: Place;
  readonly optional?: Optional;
  readonly classic?: Field['classic'];
  readonly along?: Field['along'];
  readonly absent?: Field['absent'];
  readonly absence?: Field['absence'];
}

interface Kind<Value> {
  readonly type: Field['type'];
  readonly many?: boolean;
  readonly range?: string;
  readonly inside: Field['inside'];
  readonly outside?: readonly unknown[];
  encode(value: Value, path: string, sending: Sending): unknown;
  readonly agentsIn?: (value: Value, path: string) => readonly (readonly [string, string])[];
}

const none = (): readonly [] => [];

/** @param kind which values are valid; the first parameter defines where they are sent */
export const field = <Value, Optional extends boolean>(
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

export type Made<Value, Optional extends boolean> = Field<Value, NoInfer<Optional>>;

/** A whole number. `others` are single allowed values outside the range. */
export const int = <const Optional extends boolean = false>(
  spec: Spec<Optional> & {
    readonly range: readonly [min: number, max: number];
    readonly others?: readonly number[];
    readonly asText?: true;
  },
): Made<number, Optional> => {
  const [min, max] = spec.range;
  const others = spec.others ?? [];
  const allowed = new Set(others);
  return field<number, Optional>(spec, {
    type: 'Int',
    range: [...others, `${min} to ${max}`].join(', or '),
    inside: [min, max],
    // GraphQL itself rejects values that do not fit an Int.
    outside: [min - 1, max + 1].filter((value) => value <= 2_147_483_647),
    encode: (value, path) => {
      const checked = allowed.has(value) ? value : checkRange(value, path, min, max, others);
      return spec.asText ? String(checked) : checked;
    },
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

/** A boolean. `as` holds the gateway's values for false and true, if they differ. */
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

/** Another agent. In a body its id is sent as a number unless `asText` is set. */
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

/** Other agents. Their ids are sent as numbers in a list; as one id if an older gateway accepts no list. */
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
  /** Maximum number of digits per id. */
  readonly max: number;
  /** Maximum number of characters of all ids together. */
  readonly total?: number;
  readonly count?: readonly [min: number, max: number];
  /** `exact`: sent as numbers that keep their digits beyond 2^53; otherwise joined by this character. */
  readonly as: 'exact' | ';';
}

/** `rawJSON` writes a number with all its digits. */
export const exactJson = JSON as unknown as { rawJSON(text: string): unknown };

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

/** One object, under the key `wire`; with an empty key its fields are sent beside the others. */
export const object = <const F extends Fields, const Optional extends boolean = false>(
  type: Nested<F>,
  spec: Spec<Optional>,
): Made<InputOf<F>, Optional> =>
  field<InputOf<F>, Optional>(spec, {
    type,
    inside: [insideNested(type, 0), insideNested(type, 1)],
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
  const one = insideNested(type, 0);
  return field<readonly InputOf<F>[], Optional>(spec, {
    type,
    many: true,
    range: `${min} to ${max}`,
    inside: [[one], [insideNested(type, 1)]],
    outside: [[], Array.from({ length: max + 1 }, () => one), ...outsideOf(type).map((each) => [each])],
    encode: (value, path, sending) =>
      checkCount(value, path, min, max).map((each, index) => encodeNested(type, each, `${path}[${index}]`, sending)),
    agentsIn: (value, path) => value.flatMap((each, index) => agentsOfNested(type, each, `${path}[${index}]`)),
  });
};

/** A JSON object with undocumented fields: the gateway receives it unchanged. */
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

export const undocumentedBody = jsonObject({
  wire: '',
  about: 'The body. Its fields are not documented; the gateway receives it unchanged.',
});
