/**
 * Prints a document for each declared operation that has its own field. The document requests everything that the field returns. A hand-written file
 * in schema/operations replaces the document that would be printed here.
 */
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Family, Mutation, Query } from '../src/gateway/declaration/declaration.ts';

export interface OperationDocument {
  readonly field: string;
  /** `set-agent-busy` */
  readonly name: string;
  readonly text: string;
}

/** Selected in every result that can be a refusal. */
const failure = '... on GatewayFailure { retcode message retryable advice }';
const outcome =
  'outcome(within: $within) { __typename ... on OutcomeConfirmed { events { id type } } ... on OutcomeRefused { event { id type content } } ... on OutcomeUnconfirmed { reason } }';

/**
 * @param families by name; operations that only code calls have no document
 * @param handWritten the texts of the hand-written documents
 */
export function operationDocuments(
  schema: GraphQLSchema,
  families: Readonly<Record<string, Family>>,
  handWritten: readonly string[],
): readonly OperationDocument[] {
  const written = new Set(handWritten.flatMap((text) => rootFields(parse(text))));
  return Object.values(families).flatMap((family) =>
    Object.entries(family).flatMap(([name, operation]) => {
      const { kind, about } = operation;
      if (kind === 'exchange' || written.has(name)) return [];
      const field = parentOf(schema, operation)?.getFields()[name];
      if (field === undefined) throw new Error(`the schema has no field ${name}`);
      const text = kind === 'query' && operation.on === 'Agent' ? documentOfAgent(field) : documentOf(field);
      return [{ field: name, name: kebab(name), text: `# ${about}\n${kind} ${text}\n` }];
    }),
  );
}

/** The type with the field of a declared operation. */
export function parentOf(schema: GraphQLSchema, operation: Mutation | Query): GraphQLObjectType | null | undefined {
  if (operation.kind === 'mutation') return schema.getMutationType();
  return operation.on === 'Agent' ? (schema.getType('Agent') as GraphQLObjectType) : schema.getQueryType();
}

export const rootFields = (document: DocumentNode): readonly string[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? selection.name.value : [],
        )
      : [],
  );

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function documentOf(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(({ deprecationReason }) => deprecationReason == null).toSorted(keyLast);
  const success = successOf(field.type);
  const variables = args.map(({ name, type }) => `$${name}: ${String(type)}`);
  if (success?.getFields()['outcome'] !== undefined) variables.splice(-1, 0, '$within: Int = 5000');
  const selected = success ? answer(success) : selection(field.type);
  return `${titleOf(field)}(${variables.join(', ')}) { ${field.name}${given(args)} ${selected} }`;
}

/** A document for a field of `Agent`, which needs the agent's id. */
function documentOfAgent(field: GraphQLField<unknown, unknown>): string {
  const variables = ['$agentId: ID!', ...field.args.map(({ name, type }) => `$${name}: ${String(type)}`)];
  const selected = `${field.name}${given(field.args)} ${selection(field.type)}`;
  return `${titleOf(field)}(${variables.join(', ')}) { agent(id: $agentId) { id ${selected} } }`;
}

const titleOf = ({ name }: { readonly name: string }): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const given = (args: readonly GraphQLArgument[]): string =>
  args.length === 0 ? '' : `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`;

const keyLast = (one: GraphQLArgument, other: GraphQLArgument): number =>
  Number(one.name === 'idempotencyKey') - Number(other.name === 'idempotencyKey');

/** The success type of a mutation's result. */
function successOf(type: GraphQLOutputType): GraphQLObjectType | undefined {
  const named = getNamedType(type);
  return isUnionType(named) ? named.getTypes().find(({ name }) => name.endsWith('Success')) : undefined;
}

/** Leaves the agent out: clients query its state on demand. */
function answer(success: GraphQLObjectType): string {
  const fields = Object.values(success.getFields()).flatMap((field) => {
    if (field.name === 'agent') return [];
    return field.name === 'outcome' ? [outcome] : [`${field.name} ${selection(field.type)}`];
  });
  const found = fields.length === 0 ? '' : `... on ${success.name} { ${fields.join(' ')} }`;
  return `{ __typename ${found} ${failure} }`;
}

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) throw new Error(`no selection for ${named.name}`);
  const fields = Object.values(named.getFields()).map((field) => `${field.name} ${selection(field.type)}`);
  return `{ ${fields.join(' ')} }`;
}
