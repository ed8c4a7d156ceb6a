/** The declared operations with their own schema fields, and requests to these fields. */
import type { GraphQLArgument } from 'graphql';
import type { Exchange, Mutation, Query } from '../../src/gateway/declaration/declaration.ts';
import { insideOf, type Field, type Fields } from '../../src/gateway/declaration/input-fields.ts';
import { parentOf } from '../../scripts/operation-documents.ts';
import { families } from '../../src/schema/families.ts';
import { schema } from '../../src/schema/schema.ts';

export interface Declared<Kind = Mutation | Query> {
  readonly field: string;
  readonly operation: Kind;
}

type AnyDeclared = Declared<Mutation | Query | Exchange>;

const ofKind = <Kind extends Mutation | Query | Exchange>(
  all: readonly AnyDeclared[],
  kind: Kind['kind'],
): readonly Declared<Kind>[] =>
  all.flatMap(({ field, operation }) => (operation.kind === kind ? [{ field, operation: operation as Kind }] : []));

export const operations: readonly AnyDeclared[] = Object.values(families).flatMap((family) =>
  Object.entries(family).map(([field, operation]) => ({ field, operation })),
);
export const mutations = ofKind<Mutation>(operations, 'mutation');
export const queries = ofKind<Query>(operations, 'query');

type Values = Readonly<Record<string, unknown>>;

/** A field of an input, including fields of nested objects. */
interface Placed {
  readonly name: string;
  readonly input: Field;
  /** Returns the whole input with this value at the field's place. */
  readonly put: (good: Values, value: unknown) => Values;
}

function placed(fields: Fields): readonly Placed[] {
  return Object.entries(fields).flatMap(([name, input]) => {
    const own: Placed = { name, input, put: (good, value) => ({ ...good, [name]: value }) };
    if (typeof input.type === 'string' || !('fields' in input.type)) return [own];
    const inner = placed(input.type.fields).map((each) => ({
      name: `${name}.${each.name}`,
      input: each.input,
      // The second value in order addresses a phone, whose number may be any text.
      put: (good: Values, value: unknown) => {
        const object = input.inside[1] as Values | readonly Values[];
        const changed = Array.isArray(object)
          ? [each.put(object[0] as Values, value)]
          : each.put(object as Values, value);
        return { ...good, [name]: changed };
      },
    }));
    return [own, ...inner];
  });
}

/** A row per input field: its values change the request. */
export const fieldRows = (all: readonly AnyDeclared[]) =>
  all.flatMap(({ field, operation }) => placed(operation.input).map((each) => ({ field, operation, ...each })));

/** A row per input field with a range, of operations with their own field. */
export const rangeRows = (all: readonly AnyDeclared[]) =>
  [...ofKind<Mutation>(all, 'mutation'), ...ofKind<Query>(all, 'query')].flatMap((declared) =>
    Object.entries(declared.operation.input)
      .filter(([, { outside }]) => outside.length > 0)
      .map(([name, input]) => ({ ...declared, name, input })),
  );

/** A row per refusal that an operation declares. */
export const refusalRows = <Kind extends Mutation | Query>(all: readonly Declared<Kind>[]) =>
  all.flatMap((declared) => declared.operation.refusals.map((code) => ({ ...declared, code })));

export interface Request {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * A request to the field with this input.
 * @param selection of the answer; by default what a query's type needs, or the type's name
 */
export function requestTo(
  { field, operation }: Declared,
  input: object,
  agentId = '1001',
  selection?: string,
): Request {
  const found = parentOf(schema, operation)?.getFields()[field];
  if (found === undefined) throw new Error(`the schema has no field ${field}`);
  const hasInput = found.args.some(({ name }) => name === 'input');
  const variables: Readonly<Record<string, unknown>> = { agentId, ...(hasInput ? { input } : input) };
  const used = found.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }: GraphQLArgument) => `$${name}: ${String(type)}`).join(', ');
  const given = used.length === 0 ? '' : `(${used.map(({ name }) => `${name}: $${name}`).join(', ')})`;
  const selected =
    selection ??
    (operation.kind === 'mutation' ? '{ __typename }' : isLeaf(String(found.type)) ? '' : '{ __typename }');
  const document = isOfAgent(operation)
    ? `query($agentId: ID!, ${declared}) { agent(id: $agentId) { answer: ${field}${given} ${selected} } }`
    : `${operation.kind}(${declared}) { answer: ${field}${given} ${selected} }`;
  return { document, variables };
}

/** The field is on the agent, whose id is that field's argument. */
export const isOfAgent = (operation: Mutation | Query): boolean =>
  operation.kind === 'query' && operation.on === 'Agent';

const isLeaf = (type: string): boolean => /^\[?(ID|String|Int|Boolean|JSON)!?\]?!?$/.test(type);

/** The input fields of the field, according to the schema. */
export function inputNames(field: string): readonly string[] {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const type = fields[field]?.args.find(({ name }) => name === 'input')?.type;
  if (type === undefined) return [];
  // Recognized structurally, because the sources' graphql module may differ from the tests'.
  const named = schema.getType(String(type).replace('!', ''));
  return named !== undefined && 'getFields' in named ? Object.keys(named.getFields()) : [];
}

/** A valid input. */
export const goodInput = (
  { operation }: { readonly operation: Pick<Mutation, 'input'> },
  which: 0 | 1 = 1,
): Record<string, unknown> => insideOf(operation.input, which);
