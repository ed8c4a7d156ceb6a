/** Large variables: only a few errors are reported, because graphql-js quotes the whole value in each of up to fifty errors. */
import { getVariableValues, type GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** Below this size, fifty errors quote no more than a client can read. */
const manyCharacters = 2000;
const mostErrors = 5;

/** @returns the errors of large variables; undefined if there are none, or if the variables are small and the execution reports the errors */
export function mistakesInMany(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly GraphQLError[] | undefined {
  if (!variables || sizeOf(variables, manyCharacters) < manyCharacters) return undefined;
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: mostErrors }).errors;
}

/** Approximate number of characters of the value in JSON; stops counting at `most`. */
function sizeOf(value: unknown, most: number): number {
  if (most <= 0) return 0;
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 4;
  let size = 2;
  const isList = Array.isArray(value);
  // Parsed from JSON, so without inherited keys.
  for (const key in value) {
    size += (isList ? 1 : key.length + 4) + sizeOf((value as Record<string, unknown>)[key], most - size);
    if (size >= most) break;
  }
  return size;
}
