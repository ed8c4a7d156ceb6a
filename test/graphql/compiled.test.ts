/** A compiled document and graphql-js give the same answer, whatever the document selects and whatever its resolvers do. */
import fc from 'fast-check';
import type * as Graphql from 'graphql';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { createExecutor, loadCompiler, type Operation } from '../../src/execution/compiled.ts';

/** The same module that the sources use, because graphql-js rejects a schema of another copy. */
const { buildSchema, execute, GraphQLError, parse, validate } = createRequire(import.meta.url)(
  'graphql',
) as typeof Graphql;

const sdl = `
  scalar Raw
  enum Mood { GOOD BAD }
  interface Named { name: String! }
  type Cat implements Named { name: String! mood: Mood lives(of: Int = 9, to: [Int!]): Int! raw: Raw friend: Named friends: [Named!]! pets: [Pet] }
  type Dog implements Named { name: String! mood: Mood! raw(like: Raw): Raw! toys: [[String!]] friend: Named! bone: Bone }
  type Bone { length: Float! of: Dog grams(in: Measure): Int }
  input Measure { unit: Mood = GOOD factor: Float! deep: [Part!] }
  input Part { factor: Float! name: String }
  union Pet = Cat | Dog
  type Query { cat: Cat dog: Dog! named: Named pet(raw: Raw, mood: Mood, id: ID): Pet pets: [Pet!]! count: Int! bone(in: Measure): Bone }
  type Mutation { feed(id: ID!, mood: [Mood!]): Pet! clean(measure: Measure!): Bone rename(name: String!): Named }
`;

type Fate = 'value' | 'null' | 'throw' | 'reject' | 'later' | 'wrong';

class Refused extends Error {
  readonly code = 'REFUSED';
}

/** Fields whose resolvers have failed since this was cleared, by path, with the beginning of each error. */
const failing = new Map<string, string>();

/** The position of a field decides what its resolver does. */
function schemaOf(fates: readonly Fate[]): Graphql.GraphQLSchema {
  const schema = buildSchema(sdl);
  const raw = schema.getType('Raw') as Graphql.GraphQLScalarType;
  raw.serialize = (value) => ({ shown: value });
  raw.parseValue = (value) => {
    if (value === 'bad') throw new GraphQLError('that is bad', { extensions: { code: 'BAD' } });
    return { given: value };
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !('getFields' in type) || !('getInterfaces' in type)) continue;
    for (const [at, field] of Object.values(type.getFields()).entries())
      if ('resolve' in field)
        field.resolve = (_source, args: object, _context, info) => {
          const keys = keysOf(info.path);
          const depth = keys.length;
          const fate = fates[(at * 7 + depth * 3 + String(field.type).length) % fates.length] ?? 'value';
          const value = valueOf(String(field.type), depth, args);
          const failure = failureOf(fate, String(field.type), value, field.name);
          if (failure !== undefined) failing.set(keys.join('.'), failure);
          return fated(fate, value, field.name);
        };
  }
  for (const name of ['Named', 'Pet'])
    Object.assign(schema.getType(name)!, { resolveType: ({ kind }: { readonly kind: string }) => kind });
  return schema;
}

interface Place {
  readonly key: string | number;
  readonly prev: Place | undefined;
}

const keysOf = (path: Place | undefined): readonly (string | number)[] =>
  path === undefined ? [] : [...keysOf(path.prev), path.key];

function valueOf(type: string, depth: number, args: object): unknown {
  if (type.endsWith('!')) return valueOf(type.slice(0, -1), depth, args);
  if (type.startsWith('[')) {
    const inner = type.slice(1, -1);
    const one = () => valueOf(inner, depth + 1, args);
    return depth > 6 ? [] : [one(), inner.endsWith('!') ? one() : null, Promise.resolve(one())];
  }
  const plain: Readonly<Record<string, unknown>> = {
    String: `text ${depth}`,
    Int: depth,
    Float: depth + 0.5,
    Mood: depth % 2 === 0 ? 'GOOD' : 'BAD',
    Raw: args,
  };
  return type in plain ? plain[type] : { kind: type === 'Dog' || depth % 2 === 0 ? 'Dog' : 'Cat' };
}

const refusalOf = (name: string): string => `${name} is refused`;
// Our own resolvers determine the type of an object, so only a scalar can have a wrong value.
const isWrong = (fate: Fate, value: unknown): boolean => fate === 'wrong' && typeof value !== 'object';

function fated(fate: Fate, value: unknown, name: string): unknown {
  switch (fate) {
    case 'value':
      return value;
    case 'null':
      return null;
    case 'throw':
      throw new Refused(refusalOf(name));
    case 'reject':
      return Promise.reject(new Refused(refusalOf(name)));
    case 'later':
      return Promise.resolve(value);
    case 'wrong':
      return isWrong(fate, value) ? Symbol.for('nothing that a scalar takes') : value;
  }
}

/** The beginning of the error for a field with this resolver behaviour; undefined if the field does not fail. */
function failureOf(fate: Fate, type: string, value: unknown, name: string): string | undefined {
  if (fate === 'throw' || fate === 'reject') return refusalOf(name);
  if (fate === 'null' && type.endsWith('!')) return cannotBeNull;
  if (isWrong(fate, value)) return '';
  return undefined;
}

/** The selectable fields of each type. Arguments are literals or variables, valid and invalid ones. */
const fields: Readonly<Record<string, readonly (readonly [field: string, type: string])[]>> = {
  Query: [
    ['cat', 'Cat'], ['dog', 'Dog'], ['named', 'Named'], ['pet', 'Pet'], ['pet(raw: $raw, mood: $mood, id: $id)', 'Pet'],
    ['pet(raw: {a: [1, "x"]})', 'Pet'], ['pets', 'Pet'], ['count', ''], ['bone(in: $measure)', 'Bone'], ['bone(in: {factor: 2, deep: [{factor: 1}]})', 'Bone'],
  ],
  Mutation: [
    ['feed(id: 1)', 'Pet'], ['feed(id: "a", mood: [GOOD])', 'Pet'], ['clean(measure: {factor: 1.5})', 'Bone'], ['rename(name: "x")', 'Named'],
  ],
  Cat: [
    ['name', ''], ['mood', ''], ['lives', ''], ['lives(of: $of)', ''], ['lives(of: 3, to: [1, $of])', ''], ['raw', ''], ['friend', 'Named'], ['friends', 'Named'], ['pets', 'Pet'],
  ],
  Dog: [['name', ''], ['mood', ''], ['raw(like: $raw)', ''], ['raw(like: 3)', ''], ['toys', ''], ['friend', 'Named'], ['bone', 'Bone']],
  Bone: [['length', ''], ['of', 'Dog'], ['grams(in: $measure)', ''], ['grams(in: {factor: 0})', '']],
  Named: [['name', '']],
  Pet: [],
}; // prettier-ignore

const conditions = ['', '', '', '@skip(if: $no)', '@include(if: $yes)', '@include(if: false)', '@skip(if: $yes)'];
const aliases = ['', '', '', 'a: ', 'b: '];

const selection = (type: string, depth: number): fc.Arbitrary<string> => {
  const own = (fields[type] ?? []).filter(([, inner]) => inner === '' || depth < 4);
  const field = own.map(([text, inner]) =>
    fc
      .tuple(fc.constantFrom(...aliases), fc.constantFrom(...conditions), inner ? selection(inner, depth + 1) : fc.constant(''))
      .map(([alias, condition, below]) => `${alias}${text} ${condition} ${below}`),
  ); // prettier-ignore
  const kinds = type === 'Named' || type === 'Pet' ? ['Cat', 'Dog'] : [type];
  const fragment = kinds.map((kind) =>
    depth < 4
      ? fc
          .tuple(fc.constantFrom(...conditions), selection(kind, depth + 1))
          .map(([condition, below]) => `... on ${kind} ${condition} ${below}`)
      : fc.constant('__typename'),
  );
  const spread = kinds.map((kind) =>
    fc.constant(['Cat', 'Dog', 'Bone'].includes(kind) ? `...Of${kind}` : '__typename'),
  );
  return fc
    .array(fc.oneof(...field, ...fragment, ...spread, fc.constant('__typename')), { minLength: 1, maxLength: 4 })
    .map((parts) => `{ ${parts.join(' ')} }`);
};

const fragments = `
  fragment OfCat on Cat { name lives friends { name } }
  fragment OfDog on Dog { n: name friend { __typename ...OfCat } toys }
  fragment OfBone on Bone { length of { name } }
`;
const variables =
  '($raw: Raw, $mood: Mood, $id: ID, $of: Int! = 4, $measure: Measure, $no: Boolean! = false, $yes: Boolean!)';

/** Every second document has no conditions, because documents with conditions are not compiled. */
const document = fc.tuple(fc.constantFrom('Query', 'Mutation'), fc.boolean()).chain(([root, plain]) =>
  selection(root, 0)
    .map((text) => (plain ? text.replaceAll(/@\w+\([^)]*\)/g, '') : text))
    .map((text) => `${root.toLowerCase()} Asked ${variables} ${text} ${fragments}`),
);

const fitting = fc.record(
  {
    raw: fc.constantFrom<unknown>('good', 1, { a: [1] }),
    mood: fc.constantFrom<unknown>('GOOD', 'BAD', null),
    id: fc.constantFrom<unknown>('x', 7, null),
    of: fc.constantFrom<unknown>(1, 2),
    measure: fc.constantFrom<unknown>({ factor: 1 }, { unit: 'BAD', factor: 2, deep: [{ factor: 3 }] }, null),
    no: fc.boolean(),
    yes: fc.boolean(),
  },
  { requiredKeys: ['yes'] },
);
/** Some of these values are invalid, and some are valid but unusual. */
const odd = fc
  .record({
    raw: fc.constantFrom<unknown>('bad', null),
    mood: fc.constantFrom('UGLY', 1),
    id: fc.constantFrom<unknown>(1.5, {}),
    of: fc.constantFrom<unknown>(2 ** 40, '3', null, 1.5),
    measure: fc.constantFrom<unknown>({ factor: '1' }, { factor: 1, more: 1 }, {}, [], [{ factor: 1 }]),
    no: fc.constantFrom(null, 'no'),
    yes: fc.constantFrom(null, 1),
  })
  .chain((all) => fc.constantFrom(...Object.entries(all)));
const given = fc
  .tuple(fitting, fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, odd))
  .map(([values, one]) => ({ ...values, ...(one && Object.fromEntries([one])) }));

const most = Array.from({ length: 12 }, (_, n): Fate => (n % 2 === 0 ? 'value' : 'later'));
const fates = fc.array(fc.constantFrom<Fate>(...most, 'null', 'throw', 'reject', 'wrong'), {
  minLength: 1,
  maxLength: 12,
});

type Answer = Awaited<ReturnType<typeof execute>>;

const cannotBeNull = 'Cannot return null for non-nullable field';

/** The position at which the error made the data null. What a null removed cannot be distinguished by clients. */
function placeOf({ path = [] }: Graphql.GraphQLError, data: unknown): string {
  let held = data;
  const place = [];
  for (const step of path) {
    if (held === null || held === undefined) break;
    place.push(step);
    held = (held as Readonly<Record<string, unknown>>)[step];
  }
  return place.join('.');
}

/** Locations of a field that is selected in several places. */
const inOrder = ({ locations = [] }: Graphql.GraphQLError) =>
  locations.toSorted((a, b) => a.line - b.line || a.column - b.column);

/** Clients never see the rest of this message. */
const ourMistake = new RegExp(`(${cannotBeNull}) [^"]*`);

interface Failure {
  readonly field: string;
  readonly message: string;
  /** The complete error as text. */
  readonly text: string;
}

/** Errors by their position in the data. */
function failures({ data, errors = [] }: Answer): ReadonlyMap<string, readonly Failure[]> {
  const found = errors.map((error) => {
    const { code } = (error.originalError ?? {}) as Partial<Refused>;
    const text = JSON.stringify({ ...error.toJSON(), locations: inOrder(error), code }).replace(ourMistake, '$1');
    return { place: placeOf(error, data), field: (error.path ?? []).join('.'), message: error.message, text };
  });
  return Map.groupBy(found, ({ place }) => place);
}

/** An executor may choose which of several failing fields below one null it reports. What it reports about each must be equal. */
function mayBeReportedAlone({ field, message }: Failure, place: string): boolean {
  const below = [...failing.keys()].filter((key) => place === '' || key === place || key.startsWith(`${place}.`));
  const beginning = failing.get(field);
  return below.length > 1 && beginning !== undefined && message.startsWith(beginning);
}

function expectAlike(actual: Answer, expected: Answer): void {
  expect(JSON.stringify(actual.data)).toBe(JSON.stringify(expected.data));
  if (expected.data === undefined) {
    expect(JSON.stringify(actual)).toBe(JSON.stringify(expected));
    return;
  }
  const [mine, theirs] = [failures(actual), failures(expected)];
  expect([...mine.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
  for (const [place, errors] of theirs) {
    const own = mine.get(place) ?? [];
    const compared = (one: readonly Failure[], other: readonly Failure[]) =>
      one
        .filter((error) => other.some(({ field }) => field === error.field) || !mayBeReportedAlone(error, place))
        .map(({ text }) => text)
        .toSorted();
    expect(compared(own, errors), `errors at “${place}”`).toEqual(compared(errors, own));
  }
}

test('a compiled document and graphql-js give the same answer to a document that is drawn by lot', async () => {
  await loadCompiler();
  const seen = { compared: 0, failed: 0, refused: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(document, fates, fc.array(given, { minLength: 1, maxLength: 4 }), async (text, does, inputs) => {
      const schema = schemaOf(does);
      const args: Operation = { document: parse(text), operationName: 'Asked' };
      fc.pre(validate(schema, args.document).every(({ message }) => message.includes('is never used')));
      const run = createExecutor(schema);
      // Repeated documents are compiled.
      for (let n = 0; n < 5; n++) await run({ ...args, variableValues: { yes: true } });
      for (const variableValues of inputs) {
        failing.clear();
        const expected = await execute({ schema, ...args, variableValues });
        expectAlike(await run({ ...args, variableValues }), expected);
        seen.compared += 1;
        seen[expected.errors === undefined ? 'whole' : expected.data === undefined ? 'refused' : 'failed'] += 1;
      }
    }),
    { numRuns: 100 },
  );
  // All cases occur often enough.
  expect(Math.min(seen.failed, seen.refused, seen.whole)).toBeGreaterThan(10);
});
