/** What caches of clients must know to match fragments on interfaces and unions: Apollo Client's `possibleTypes`. */
import { isAbstractType, type GraphQLSchema } from 'graphql';

/** JSON text. */
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
