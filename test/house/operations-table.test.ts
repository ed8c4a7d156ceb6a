/** docs/operations-of-the-gateway.md names every published operation, and says truly which field calls it. */
import { buildSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operationsOf } from '../rig/facts.ts';

const read = (...path: readonly string[]) => readFileSync(join(import.meta.dirname, '..', '..', ...path), 'utf8');
const table = read('docs', 'operations-of-the-gateway.md');
const schema = buildSchema(read('schema', 'schema.graphql'), { assumeValid: true });
const rows = [...table.matchAll(/^\| `([^`]+)` *\| (.*?) *\| (.*?) *\|$/gm)].map(
  ([, route = '', page = '', reached = '']) => ({ route, page, reached }),
);
const fields = rows.flatMap(({ reached }) => [...reached.matchAll(/`([A-Z]\w+\.\w+)`/g)].map(([, field]) => field));

test.each([
  ['agentconf', 19],
  ['onlineagent', 37],
  ['agentevent', 3],
])('every operation of %s is in it once', (family, count) => {
  const published = operationsOf(family).map(({ method, path }) => `${method} ${path}`);
  expect(published).toHaveLength(count);
  const listed = rows.map(({ route }) => route).filter((route) => published.includes(route));
  expect(listed.sort()).toEqual(published.sort());
});

test('it lists nothing else', () => {
  expect(rows).toHaveLength(19 + 37 + 3);
});

describe('each row', () => {
  test.each(rows)('$route: has its page, and a field or the reason why there is none', ({ page, reached }) => {
    expect(page).not.toBe('');
    expect(reached).toMatch(/^(`[A-Z]\w+\.\w+`|None: \w.+\.$)/);
  });
});

test('the fields that it names exist, and every mutation is among them', () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const existing = types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.filter((field) => !existing.includes(field ?? ''))).toEqual([]);
  const mutations = existing.filter((field) => field.startsWith('Mutation.'));
  expect(mutations.filter((mutation) => !fields.includes(mutation))).toEqual([]);
});
