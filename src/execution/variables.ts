/** Variables that are many: the error names a few of them, since graphql-js quotes the whole value in each of fifty errors. */
import { getVariableValues, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** Below it fifty errors quote no more than a client can read. */
const manyCharacters = 2000;
const mostErrors = 5;

/** @returns what is wrong with variables that are many; undefined where nothing is, or where they are few and execution reports it */
export function mistakesInMany(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly GraphQLError[] | undefined {
  if (!variables || sizeOf(variables, manyCharacters) < manyCharacters) return undefined;
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: mostErrors }).errors;
}

/** Roughly as many characters as the value has in JSON; counted no further than it matters. */
function sizeOf(value: unknown, most: number): number {
  if (most <= 0) return 0;
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 4;
  let size = 2;
  for (const [key, inner] of Object.entries(value)) {
    size += (Array.isArray(value) ? 1 : key.length + 4) + sizeOf(inner, most - size);
    if (size >= most) break;
  }
  return size;
}
