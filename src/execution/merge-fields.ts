/**
 * The rule OverlappingFieldsCanBeMerged, under a budget. The reference implementation compares each pair of fields with one response name, and each
 * pair below them again: 390 equal fields took 0.5 s. Here the fields with one name are compared with the first of them. The result is the same,
 * because "same response shape" and "same field and arguments" are equivalences. Everything below the fields is merged before it is compared.
 *
 * The decisions match the reference implementation, except on `__typename`. That implementation assumes no type for it and accepts
 * `... on Cat { x: __typename } ... on Dog { x: lives }` for any type of `lives`. Here its type is `String!`, as the specification says.
 *
 * @see https://spec.graphql.org/September2025/#sec-Field-Selection-Merging
 */
import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Steps } from './steps.ts';

type Parent = GraphQLNamedType | undefined;

/** A field with its parent type and its own type. */
interface Use {
  readonly node: FieldNode;
  readonly parent: Parent;
  readonly type: GraphQLOutputType | undefined;
}

interface Selected {
  readonly set: SelectionSetNode;
  readonly parent: Parent;
}

/** @returns the first conflict between fields with the same response name */
export function findConflict(schema: GraphQLSchema, document: DocumentNode, steps: Steps): GraphQLError | undefined {
  return new Merging(schema, document, steps).conflict();
}

class Merging {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #steps: Steps;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #arguments = new Map<FieldNode, string>();

  constructor(schema: GraphQLSchema, document: DocumentNode, steps: Steps) {
    this.#schema = schema;
    this.#document = document;
    this.#steps = steps;
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
  }

  conflict(): GraphQLError | undefined {
    for (const definition of this.#document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const parent = this.#schema.getRootType(definition.operation) ?? undefined;
      const selected = [{ set: definition.selectionSet, parent }];
      const found = this.#shapeConflict(selected, []) ?? this.#fieldConflict(selected, []);
      if (found) return found;
    }
    return undefined;
  }

  /** Fields with the same response name must have the same shape, whatever the types of their parents. */
  #shapeConflict(selected: readonly Selected[], path: readonly string[]): GraphQLError | undefined {
    for (const [name, uses] of this.#fieldsOf(selected)) {
      const typed = uses.filter(({ type }) => type !== undefined);
      const [first] = typed;
      const other = typed.find(({ type }) => first?.type && type && shapesDiffer(first.type, type));
      if (first && other)
        return conflictOf(path, name, [first, other], `they return conflicting types "${String(first.type)}" and "${String(other.type)}"`); // prettier-ignore
      const found = this.#shapeConflict(below(uses), pathTo(path, name, uses));
      if (found) return found;
    }
    return undefined;
  }

  /** Fields that may belong to the same object must be the same field with the same arguments. */
  #fieldConflict(selected: readonly Selected[], path: readonly string[]): GraphQLError | undefined {
    for (const [name, uses] of this.#fieldsOf(selected)) {
      const { ofAny, ofObjects } = byObject(uses);
      const differing = this.#differing(ofAny[0], ofAny);
      if (differing) return conflictOf(path, name, differing, reasonOf(...differing));
      // The selections below `ofAny` are copied for each of up to fifty object types: count the copies before making them.
      const belowAny = below(ofAny);
      for (const ofOne of ofObjects) {
        const found = this.#differing(ofAny[0] ?? ofOne[0], ofOne);
        if (found) return conflictOf(path, name, found, reasonOf(...found));
        this.#steps.spend(belowAny.length);
        const inner = [...belowAny, ...below(ofOne)];
        if (inner.length === 0) continue;
        const conflict = this.#fieldConflict(inner, ofAny.length + ofOne.length > 1 ? [...path, name] : []);
        if (conflict) return conflict;
      }
    }
    return undefined;
  }

  #differing(first: Use | undefined, uses: readonly Use[]): readonly [Use, Use] | undefined {
    const other = first && uses.find((use) => this.#differ(first, use));
    return first && other ? [first, other] : undefined;
  }

  /** The fields of all sets by response name. Each fragment is expanded once. */
  #fieldsOf(selected: readonly Selected[]): ReadonlyMap<string, readonly Use[]> {
    const found = new Map<string, Use[]>();
    const spread = new Set<string>();
    const collect = ({ set, parent }: Selected): void => {
      for (const selection of set.selections) {
        this.#steps.spend(1);
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const use = { node: selection, parent, type: this.#fieldOf(parent, selection.name.value)?.type };
          const known = found.get(name);
          if (known) known.push(use);
          else found.set(name, [use]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const { typeCondition, selectionSet } = selection;
          collect({ set: selectionSet, parent: typeCondition ? typeFromAST(this.#schema, typeCondition) : parent });
        } else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = this.#fragments.get(selection.name.value);
          if (fragment)
            collect({ set: fragment.selectionSet, parent: typeFromAST(this.#schema, fragment.typeCondition) });
        }
      }
    };
    selected.forEach(collect);
    return found;
  }

  #fieldOf(parent: Parent, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return isObjectType(parent) || isAbstractType(parent) ? TypeNameMetaFieldDef : undefined; // prettier-ignore
    if (parent === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  #differ({ node: one }: Use, { node: other }: Use): boolean {
    return one.name.value !== other.name.value || this.#argumentsOf(one) !== this.#argumentsOf(other);
  }

  /** The arguments in a fixed order, so that they can be compared as text; printed once per field. */
  #argumentsOf(node: FieldNode): string {
    const known = this.#arguments.get(node);
    if (known !== undefined) return known;
    const text = (node.arguments ?? [])
      .map(({ name, value }) => `${name.value}:${textOf(value)}`)
      .sort()
      .join();
    this.#arguments.set(node, text);
    return text;
  }
}

function textOf(value: ValueNode): string {
  if (value.kind === Kind.OBJECT)
    return `{${value.fields
      .map(({ name, value: inner }) => `${name.value}:${textOf(inner)}`)
      .sort()
      .join()}}`;
  return value.kind === Kind.LIST ? `[${value.values.map(textOf).join()}]` : print(value);
}

/**
 * Groups fields by object type. A field of an object type never appears in the same object as a field of another object type; a field of an interface
 * can appear with each of them. Without fields of object types there is one empty group.
 */
function byObject(uses: readonly Use[]): {
  readonly ofAny: readonly Use[];
  readonly ofObjects: readonly (readonly Use[])[];
} {
  const ofObjects = new Map<Parent, Use[]>();
  const ofAny: Use[] = [];
  for (const use of uses) {
    if (!isObjectType(use.parent)) ofAny.push(use);
    else if (ofObjects.get(use.parent)?.push(use) === undefined) ofObjects.set(use.parent, [use]);
  }
  return { ofAny, ofObjects: ofObjects.size === 0 ? [[]] : [...ofObjects.values()] };
}

const below = (uses: readonly Use[]): readonly Selected[] =>
  uses.flatMap(({ node: { selectionSet }, type }) =>
    selectionSet ? [{ set: selectionSet, parent: type && getNamedType(type) }] : [],
  );

function shapesDiffer(one: GraphQLOutputType, other: GraphQLOutputType): boolean {
  if (isListType(one)) return !isListType(other) || shapesDiffer(one.ofType, other.ofType);
  if (isListType(other)) return true;
  if (isNonNullType(one)) return !isNonNullType(other) || shapesDiffer(one.ofType, other.ofType);
  if (isNonNullType(other)) return true;
  return (isLeafType(one) || isLeafType(other)) && one !== other;
}

/** If several fields are merged, a conflict below them is reported under their name. */
const pathTo = (path: readonly string[], name: string, { length }: readonly Use[]): readonly string[] =>
  length > 1 ? [...path, name] : [];

function reasonOf({ node: one }: Use, { node: other }: Use): string {
  return one.name.value === other.name.value
    ? 'they have differing arguments'
    : `"${one.name.value}" and "${other.name.value}" are different fields`;
}

function conflictOf(path: readonly string[], name: string, uses: readonly Use[], reason: string): GraphQLError {
  const [outermost, ...inner] = [...path, name];
  const because = inner.map((each) => `subfields "${each}" conflict because `).join('');
  return new GraphQLError(
    `Fields "${outermost}" conflict because ${because}${reason}. Use different aliases on the fields to fetch both if this was intentional.`,
    { nodes: uses.map(({ node }) => node) },
  );
}
