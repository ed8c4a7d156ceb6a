/** The declared operations with fields of their own, and requests to these fields. */
import { buildSchema, isInputObjectType, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conferenceOperations } from '../../src/families/conference/operations.ts';
import { sessionOperations } from '../../src/families/session/operations.ts';
import type { Exchange, Family, Mutation, Query } from '../../src/gateway/declaration.ts';
import { insideOf } from '../../src/gateway/input-fields.ts';

export const families: Readonly<Record<string, Family>> = {
  agentconf: conferenceOperations,
  onlineagent: sessionOperations,
};

export interface Declared<Kind = Mutation | Query> {
  readonly field: string;
  readonly operation: Kind;
}

const all = Object.values(families).flatMap((family) =>
  Object.entries(family).map(([field, operation]) => ({ field, operation })),
);
const ofKind = <Kind extends Mutation | Query | Exchange>(kind: Kind['kind']): readonly Declared<Kind>[] =>
  all.flatMap(({ field, operation }) => (operation.kind === kind ? [{ field, operation: operation as Kind }] : []));

export const operations: readonly Declared<Mutation | Query | Exchange>[] = all;
export const mutations = ofKind<Mutation>('mutation');
export const queries = ofKind<Query>('query');

const schema: GraphQLSchema = buildSchema(
  readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8'),
  { assumeValid: true },
);

export interface Request {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A request to the field with this input. @param selection of the answer; by default what a query's type needs, or the type's name */
export function requestTo(
  { field, operation }: Declared,
  input: object,
  agentId = '1001',
  selection?: string,
): Request {
  const root = operation.kind === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const found = root?.getFields()[field];
  if (found === undefined) throw new Error(`the schema has no field ${field}`);
  const hasInput = found.args.some(({ name }) => name === 'input');
  const variables: Readonly<Record<string, unknown>> = { agentId, ...(hasInput ? { input } : input) };
  const used = found.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }: GraphQLArgument) => `$${name}: ${String(type)}`).join(', ');
  const given = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const selected =
    selection ??
    (operation.kind === 'mutation' ? '{ __typename }' : isLeafList(String(found.type)) ? '' : '{ __typename }');
  return { document: `${operation.kind}(${declared}) { answer: ${field}(${given}) ${selected} }`, variables };
}

const isLeafList = (type: string): boolean => /^\[(ID|String|Int)!?\]!?$/.test(type);

/** The fields of the field's input as the schema has them. */
export function inputNames({ field }: Declared<Mutation>): readonly string[] {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const type = fields[field]?.args.find(({ name }) => name === 'input')?.type;
  if (type === undefined) return [];
  const named = schema.getType(String(type).replace('!', ''));
  return isInputObjectType(named) ? Object.keys(named.getFields()) : [];
}

/** An input that is in order. */
export const goodInput = (
  { operation }: { readonly operation: Pick<Mutation, 'input'> },
  which: 0 | 1 = 1,
): Record<string, unknown> => insideOf(operation.input, which);
