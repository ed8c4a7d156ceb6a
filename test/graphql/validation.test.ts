/** Our own scanning, validation and merging decide as graphql-js does. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type * as Graphql from 'graphql';
import { expect, test } from 'vitest';
import { findConflict } from '../../src/execution/merge-fields.ts';
import { parseDocument } from '../../src/execution/positions.ts';
import { scanDocument } from '../../src/execution/scan-document.ts';
import { schema } from '../../src/schema/schema.ts';
import { Steps } from '../../src/execution/steps.ts';
import { validateDocument } from '../../src/execution/validate-document.ts';
import { operationFiles } from '../rig/operation-files.ts';

/** The same module that the sources use, because graphql-js rejects a schema of another copy. */
const {
  buildSchema,
  Lexer,
  NoFragmentCyclesRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  Source,
  specifiedRules,
  TokenKind,
  validate,
} = createRequire(import.meta.url)('graphql') as typeof Graphql;

const texts = operationFiles.map(({ text }) => text);
const isName = (token: string | undefined): boolean => /^[a-z]\w*$/i.test(token ?? '');
const words = texts.flatMap((text) => text.match(/\w+|[^\s\w]/g) ?? []);

const piece = fc.constantFrom(
  ...[
    '"',
    '\\"',
    '"""',
    '\\"""',
    '\\',
    '#',
    '\n',
    '\r',
    ' ',
    ',',
    '\ufeff',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '...',
    '!',
    ':',
    '$',
  ],
  ...['name', '_', '1', '-1.5', '2e10', '-3E-4', 'é', '"text"', '"""block"""', '|', '&', '@', '='],
);

test('the scanner counts the tokens and levels of whatever graphql-js can read', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const expected = { tokens: 0, nesting: 0 };
      let depth = 0;
      try {
        const lexer = new Lexer(new Source(text));
        while (lexer.advance().kind !== TokenKind.EOF) {
          expected.tokens += 1;
          const { kind } = lexer.token;
          if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L)
            expected.nesting = Math.max(expected.nesting, ++depth);
          else if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R) depth -= 1;
        }
      } catch {
        return;
      }
      const { tokens, nesting, isWhole } = scanDocument(text);
      expect({ tokens, nesting, isWhole }).toEqual({ ...expected, isWhole: depth === 0 });
    }),
    { numRuns: 2000 },
  );
});

test('the scanner calls no document unreadable that graphql-js parses', () => {
  for (const text of texts) expect(scanDocument(text).isWhole).toBe(true);
});

test('documents with mistakes have the same ones', () => {
  const edit = fc.tuple(fc.nat(200), fc.nat(3), fc.constantFrom(...words));
  // Most edits of arbitrary tokens leave no document, so half of the texts only get other names.
  const mutated = fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([text, edits, isOfNames]) => {
      const tokens: string[] = text.replaceAll(/#.*/g, '').match(/\w+|[^\s\w]/g) ?? [];
      for (const [at, taken, put] of edits) {
        if (!isOfNames) tokens.splice(at % (tokens.length + 1), taken, put);
        else if (isName(tokens[at % tokens.length]) && isName(put)) tokens[at % tokens.length] = put;
      }
      return tokens.join(' ').replaceAll('. . .', '...');
    });
  let compared = 0;
  fc.assert(
    fc.property(mutated, (text) => {
      const options = { maxErrors: 5, hideSuggestions: false };
      let expected: readonly Graphql.GraphQLError[];
      try {
        expected = validate(schema, parse(text, { noLocation: true }), specifiedRules, options);
      } catch {
        return;
      }
      compared += expected.length;
      const document = parseDocument(text, 4000, () => undefined);
      const found = validateDocument(schema, document, specifiedRules, new Steps(), options);
      expect(found.map(({ message }) => message)).toEqual(expected.map(({ message }) => message));
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(10);
});

const petTypes = `
  interface Named { name: String friend: Named tag: String! }
  type Cat implements Named { name: String friend: Cat tag: String! lives(of: Int, to: [Int]): Int pet: Pet list: [String] }
  type Dog implements Named { name: String friend: Named tag: String! lives: String pet: Pet list: [[String]] }
  union Pet = Cat | Dog
  type Query { named: Named pet: Pet cat: Cat dog: Dog }
`;
const petSchema = buildSchema(petTypes);

/**
 * The same types for the rule of graphql-js. That rule looks up declared fields only, so it knows no type of `__typename` and never compares its
 * shape, which the specification demands. Here each type declares it, and the union is an interface, because a union declares no fields. Otherwise
 * the rule treats the two alike.
 */
const declaredPetSchema = buildSchema(
  petTypes
    .replace('union Pet = Cat | Dog', 'interface Pet { }')
    .replaceAll('implements Named', 'implements Named & Pet')
    .replaceAll(/((?:interface|type) [^{]*\{)/g, '$1 __typename: String!'),
  { assumeValid: true },
);

/** Selections with many conflicts. */
const { selection } = fc.letrec<{ selection: string; set: string }>((tie) => ({
  set: fc.array(tie('selection'), { minLength: 1, maxLength: 4 }).map((inner) => `{ ${inner.join(' ')} }`),
  selection: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('name', 'tag', 'x: name', 'x: tag', 'list', 'x: list', '__typename', 'x: __typename'),
    fc.constantFrom(
      'lives',
      'lives(of: 1)',
      'lives(of: 1, to: [1])',
      'lives(to: [1], of: 1)',
      'x: lives',
      'x: lives(of: 2)',
    ),
    fc.constantFrom('...A', '...B'),
    fc
      .tuple(fc.constantFrom('friend', 'pet', 'x: friend', 'x: pet'), tie('set'))
      .map(([field, set]) => `${field} ${set}`),
    fc.tuple(fc.constantFrom('Cat', 'Dog', 'Named', 'Pet'), tie('set')).map(([type, set]) => `... on ${type} ${set}`),
  ),
}));

test('fields that conflict are found where graphql-js finds them, and no others', () => {
  const selections = fc.array(selection, { minLength: 1, maxLength: 5 }).map((inner) => inner.join(' '));
  const seen = { conflicts: 0, valid: 0 };
  fc.assert(
    fc.property(selections, selections, selections, (root, a, b) => {
      const text = `{ named { ${root} } pet { ...A } cat { ...B } } fragment A on Cat { ${a} } fragment B on Named { ${b} }`;
      const document = parseDocument(text, 4000, () => undefined);
      // Document admission rejects fragment cycles before it looks for conflicts.
      fc.pre(validate(petSchema, document, [NoFragmentCyclesRule]).length === 0);
      const [expected] = validate(declaredPetSchema, document, [OverlappingFieldsCanBeMergedRule]);
      const found = findConflict(petSchema, document, new Steps());
      seen[expected ? 'conflicts' : 'valid'] += 1;
      expect([text, found === undefined]).toEqual([text, expected === undefined]);
      if (found) expect(found.message).toMatch(/^Fields "\w+" conflict because .*Use different aliases/);
    }),
    { numRuns: 1000, examples: [['name', '...B x: __typename', '... on Dog { x: lives(of: 2) } name']] },
  );
  expect(Math.min(seen.conflicts, seen.valid)).toBeGreaterThan(20);
});

test.for([
  ['String', '... on Dog { x: lives } ... on Cat { x: __typename }'],
  ['[[String]]', '... on Dog { x: list } ... on Cat { x: __typename }'],
  ['Named', '... on Dog { x: friend { name } } ... on Cat { x: __typename }'],
])('a __typename under one name with a field of type %s conflicts', ([type, selections]) => {
  const found = findConflict(petSchema, parse(`{ pet { ${selections} } }`), new Steps());
  expect(found?.message).toContain(`conflicting types "${type}" and "String!"`);
});

test('a __typename under one name with a String! of another object type does not conflict', () => {
  const document = parse('{ pet { ... on Dog { x: tag } ... on Cat { x: __typename } } }');
  expect(findConflict(petSchema, document, new Steps())).toBeUndefined();
});
