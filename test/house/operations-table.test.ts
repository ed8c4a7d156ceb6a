/** docs/operations-of-the-gateway.md names every declared operation, and says truly which field calls it. */
import { buildSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/schema/families.ts';
import { operations } from '../families/declared.ts';
import { olderForms, operationsOf, publishedOperations } from '../rig/facts.ts';

const read = (...path: readonly string[]) => readFileSync(join(import.meta.dirname, '..', '..', ...path), 'utf8');
const table = read('docs', 'operations-of-the-gateway.md');
const schema = buildSchema(read('schema', 'schema.graphql'), { assumeValid: true });
const rows = [...table.matchAll(/^\| `([^`]+)` *\| (.*?) *\| (.*?) *\|$/gm)].map(
  ([, route = '', page = '', reached = '']) => ({ route, page, reached }),
);
const fields = rows.flatMap(({ reached }) => [...reached.matchAll(/`([A-Z]\w+\.\w+)`/g)].map(([, field]) => field));

/** Families whose operations are declared, and the one of which the poller calls an operation. */
const listedFamilies = [...Object.keys(families), 'agentevent'];

test.each(listedFamilies)('each row of %s is a published operation, and no two are the same', (family) => {
  const published = operationsOf(family).map(({ method, path }) => `${method} ${path}`);
  const listed = rows.map(({ route }) => route).filter((route) => published.includes(route));
  expect(listed.length).toBeGreaterThan(0);
  expect(new Set(listed).size).toBe(listed.length);
});

test('every published and every declared operation has a row, and every row is a published operation', () => {
  const routes = rows.map(({ route }) => route);
  const declared = operations.flatMap(({ operation: { route, classicRoute = route } }) => [route, classicRoute]);
  expect(declared.filter((route) => !routes.includes(route))).toEqual([]);
  const published = publishedOperations.map(({ method, path }) => `${method} ${path}`);
  expect(routes.filter((route) => ![...published, ...olderForms].includes(route))).toEqual([]);
  expect(published.filter((route) => !routes.includes(route))).toEqual([]);
});

describe('each row', () => {
  test.each(rows)('$route: has its page, and a field or the reason why there is none', ({ page, reached }) => {
    expect(page).not.toBe('');
    expect(reached).toMatch(/^(`[A-Z]\w+\.\w+`|None: \w.+\.$)/);
  });
});

test('the fields that the table of operations names exist, and every mutation is among them', () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const existing = types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  // Those two are in the schema with RAW_OPERATIONS=on only.
  const known = [...existing, 'Query.gatewayRead', 'Mutation.gatewayCommand'];
  expect(fields.filter((field) => !known.includes(field ?? ''))).toEqual([]);
  const mutations = existing.filter((field) => field.startsWith('Mutation.'));
  expect(mutations.filter((mutation) => !fields.includes(mutation))).toEqual([]);
});
