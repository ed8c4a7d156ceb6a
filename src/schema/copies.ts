/** Counts how often the result of a document contains the text of an event. */
import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields that are short in every event. */
const shortFields = new Set(['__typename', 'id', 'agentId', 'receivedAt', 'isLate', 'occurredAt']);

type Selected = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'fieldNodes'>;

/** By the first node of the field, because documents are cached too. A stream keeps the function, which keeps nothing of its request. */
const known = new WeakMap<FieldNode, (typeName: string) => number>();

/** @returns a function of an event's type: how often the result contains the whole text of such an event, at most */
export function copiesIn({ schema, fragments, fieldNodes }: Selected): (typeName: string) => number {
  const [field] = fieldNodes;
  const held = field && known.get(field);
  if (held !== undefined) return held;
  const counts = new Map<string, number>();
  const copies = (typeName: string): number => {
    const counted = counts.get(typeName) ?? count({ schema, fragments, fieldNodes }, typeName);
    counts.set(typeName, counted);
    return counted;
  };
  if (field !== undefined) known.set(field, copies);
  return copies;
}

function count(info: Selected, typeName: string): number {
  const selected = new Map<string, number>();
  for (const { selectionSet } of info.fieldNodes) if (selectionSet) tally(info, typeName, selectionSet, selected);
  const contents = selected.get('content') ?? 0;
  selected.delete('content');
  // The fields of an event are parts of its text: selecting each of them once yields the text at most once.
  const repeated = [...selected.values()].reduce((sum, times) => sum + times - 1, 0);
  return contents + repeated + (contents === 0 && selected.size > 0 ? 1 : 0);
}

/** Counts the response keys of each field, over all objects of the result. */
function tally(
  { schema, fragments }: Selected,
  typeName: string,
  { selections }: SelectionSetNode,
  selected: Map<string, number>,
): void {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  const own = schema.getType(typeName);
  const isEvent = (type: GraphQLNamedType | undefined): boolean => {
    const event = schema.getType('AgentEvent');
    if (type === event) return true;
    return isInterfaceType(event) && (isInterfaceType(type) || isObjectType(type)) && schema.isSubType(event, type);
  };
  const applies = (condition: NamedTypeNode | undefined): boolean => {
    const type = condition && schema.getType(condition.name.value);
    // Other types, such as the connection of a history, always apply.
    if (!isEvent(type) || type === own) return true;
    return isAbstractType(type) && isObjectType(own) && schema.isSubType(type, own);
  };
  const collect = (all: SelectionSetNode['selections'], path: string): void => {
    for (const selection of all) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const { name, alias, selectionSet } = selection;
          const key = `${path}.${(alias ?? name).value}`;
          if (selectionSet) collect(selectionSet.selections, key);
          else if (!shortFields.has(name.value) && isNew(key))
            selected.set(name.value, (selected.get(name.value) ?? 0) + 1);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (applies(selection.typeCondition)) collect(selection.selectionSet.selections, path);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments[selection.name.value];
          if (fragment && applies(fragment.typeCondition) && isNew(`${path}...${selection.name.value}`))
            collect(fragment.selectionSet.selections, path);
        }
      }
    }
  };
  collect(selections, '');
}
