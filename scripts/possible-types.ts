/** Apollo Client's `possibleTypes`, which client caches need to match fragments on interfaces and unions. */
import { isAbstractType, type GraphQLSchema } from 'graphql';

/** @returns JSON text */
export function possibleTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const names = types.map(
    (type) =>
      [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ] as const,
  );
  return `${JSON.stringify(Object.fromEntries(names.sort(([a], [b]) => a.localeCompare(b))), null, 2)}\n`;
}
