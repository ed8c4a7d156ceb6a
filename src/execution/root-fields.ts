/** The root fields of an operation. */
import {
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

const schemaFields = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

export const asksForSchema = (names: ReadonlySet<string>): boolean => [...names].some((name) => schemaFields.has(name));

/** Names of an operation's root fields, with fragments expanded. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  return names;
}

/** Whether an operation asks for the schema and for other fields: such an answer can neither be cached nor read from the schema. */
export function isMixed(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const names = rootFields(document, operation);
  if (!asksForSchema(names)) return false;
  return [...names].some((name) => !schemaFields.has(name) && name !== TypeNameMetaFieldDef.name);
}

export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
