/** Documents that are too much, or not what they pretend to be. */
import { getIntrospectionQuery } from 'graphql';
import { readConfig } from '../../../src/config.ts';
import { document, json, release, row, strict, type Row } from '../row.ts';

const { limits } = readConfig({});
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (depth: number): string => (depth === 0 ? 'id' : `agent { ${nested(depth - 1)} }`);
const limit = [400, 'OPERATION_LIMIT'] as const;
const invalid = [400, 'GRAPHQL_VALIDATION_FAILED'] as const;
const unparsed = [400, 'GRAPHQL_PARSE_FAILED'] as const;
/** JSON.stringify does not go so deep. */
const phone = (levels: number, more = '') =>
  `{"query":"mutation ($b: JSON!) { bindAgentPhone(agentId: \\"1001\\", input: { body: $b }${more}) { __typename } }","variables":{"b":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}}`;
const field = release.slice('mutation { '.length, -2);

export const documentRows: readonly Row[] = [
  document('a level more than the limit', `{ agent(id: "1001") { ${nested(limits.depth - 1)} } }`, limit),
  document('3000 levels', `{ agent(id: "1001") { ${nested(3000)} } }`, limit),
  document('a list of 3000 levels', `{ agent(id: ${'['.repeat(1900)}${']'.repeat(1900)}) { id } }`, limit),
  document('an object of 1200 levels', `{ agent(id: ${'{a:'.repeat(1200)}1${'}'.repeat(1200)}) { id } }`, limit),
  document('a type of 1500 levels', `query ($a: ${'['.repeat(1900)}ID${']'.repeat(1900)}) { agent(id: $a) { id } }`, limit),
  document('brackets in a text, 600 of them', `{ agent(id: "${'['.repeat(600)}") { id } }`, [200, 'BAD_USER_INPUT']),
  document('a token more than the limit', `{ ${'__typename '.repeat(limits.tokens - 1)} }`, limit),
  document('32 000 tokens', `{ ${'a '.repeat(32_000)} }`, limit),
  document('an alias more than the limit', `{ ${times(limits.aliases + 1, (n) => `a${n}: agent(id: "1001") { id }`)} }`, limit),
  document('600 aliases of one mutation', `mutation { ${times(200, (n) => `a${n}: ${field}`)} }`, limit),
  document('a directive more than the limit', `{ __typename ${'@include(if: true) '.repeat(limits.directives + 1)} }`, limit),
  document('a directive that nobody knows, once more than the limit', `{ __typename ${'@evil '.repeat(limits.directives + 1)} }`, limit),
  document('a cost of 13 000', `{ agent(id: "1001") { conference { participants { ${'address '.repeat(3900)} } } } }`, limit),
  document('two mutations', `mutation { a: ${field} b: ${field} }`, limit),
  document('two mutations, one in a fragment', `mutation { ...F a: ${field} } fragment F on Mutation { ${field} }`, limit),
  document('two mutations, one switched off', `mutation { ${field} b: ${field.replace(')', ') @skip(if: true)')} }`, limit),
  document('fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', invalid),
  document('a fragment of itself', '{ ...A } fragment A on Query { ...A }', invalid),
  document('fragments that double each other', `{ ...F0 } ${times(25, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F25 on Query { __typename }`, limit),
  document('a query and a mutation, and no name', `query A { __typename } ${release.replace('mutation', 'mutation B')}`, [400, 'OPERATION_RESOLUTION_FAILURE']),
  document('an operation name that is not there', 'query A { __typename }', [400, 'OPERATION_RESOLUTION_FAILURE'], { operationName: 'B' }),
  document('an operation name that is no text', 'query A { __typename }', [400, 'OPERATION_RESOLUTION_FAILURE'], { operationName: { a: 1 } }),
  document('a mutation and a subscription in one', `mutation A { ${field} } subscription A { agentEvents(agentId: "1001") { id } }`, [400, 'OPERATION_RESOLUTION_FAILURE']),
  document('two subscriptions in one', 'subscription { a: agentEvents(agentId: "1001") { id } b: agentEvents(agentId: "1001") { id } }', invalid),
  document('a type system', 'type Query { evil: Int } query { __typename }', invalid),
  document('a fragment alone', 'fragment F on Query { __typename }', [400, 'OPERATION_RESOLUTION_FAILURE']),
  document('the whole schema twice', '{ __schema { types { name } } ...on Query { __schema { types { fields { name } } } } }', limit),
  document('the whole schema as SDL, twice', `{ ...F } fragment F on Query { ${times(2, (n) => `a${n}: _service { sdl }`)} }`, limit),
  document('levels behind a comment that ends with a carriage return', `#\r{ agent(id: ${'['.repeat(1900)}${']'.repeat(1900)}) { id } }`, limit),
  row('a body of 600 levels', ({ guid }) => ({ headers: { ...strict, guid }, body: phone(600) }), [200, 'BAD_USER_INPUT']),
  row('a body of 10 000 levels', ({ guid }) => ({ headers: { ...strict, guid }, body: phone(10_000) }), [200, 'BAD_USER_INPUT']),
  row('a body of 10 000 levels under an idempotency key', ({ guid }) => ({ headers: { ...strict, guid }, body: phone(10_000, ', idempotencyKey: \\"deep\\"') }), [200, 'BAD_USER_INPUT']),
  document('nothing', '', unparsed),
  document('a comment', '# hello', unparsed),
  document('a character that GraphQL has not', '{ agent\u0007 }', unparsed),
  document('text without an end', '{ agent(id: "1001) { id } }', unparsed),
  document('a field that is not there', '{ password }', invalid),
  document('an argument that is not there', '{ agent(id: "1001", as: "root") { id } }', invalid),
  document('a variable that was not given', 'query ($id: ID!) { agent(id: $id) { id } }', [400, 'BAD_USER_INPUT']),
  document('a variable of another type', 'query ($id: ID!) { agent(id: $id) { id } }', [400, 'BAD_USER_INPUT'], { variables: { id: { $gt: '' } } }),
  document('10 000 references', 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Agent { status } } }', [200, 'BAD_USER_INPUT'], { variables: { r: Array.from({ length: 1200 }, () => ({ __typename: 'Agent', id: '1001' })) } }),
  document('a reference whose type is an object', 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Agent { status } } }', [200, 'BAD_USER_INPUT'], { variables: { r: [{ __typename: { toString: 'x' }, id: '1001' }] } }),
  row('a batch', { headers: strict, body: json([{ query: '{ __typename }' }, { query: '{ __typename }' }]) }, [400, 'BAD_REQUEST']),
  row('a thousand batched mutations', ({ guid }) => ({ headers: { ...strict, guid }, body: json(Array.from({ length: 400 }, () => ({ query: release }))) }), [400, 'BAD_REQUEST']),
  row('a document that is only named', { headers: strict, body: json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }) }, [200, 'PERSISTED_QUERY_NOT_SUPPORTED']),
  document('introspection, which fits', getIntrospectionQuery({ descriptions: true }), [200]),
  document('twenty reads by aliases, which fit', `{ ${times(20, (n) => `a${n}: agent(id: "1001") { id status }`)} }`, [200], { asks: true }),
  document('references of a federated gateway, which fit', 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Agent { id status } } }', [200], { variables: { r: [{ __typename: 'Agent', id: '1001' }] }, asks: true }),
]; // prettier-ignore
