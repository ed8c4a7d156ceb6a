/**
 * Measures depth, aliases, directives, cost and mutations of a document with its fragments expanded. Each definition is measured once, and its
 * measure is added at each spread, so the work is linear however large the expanded document would be.
 */
import {
  BREAK,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Steps } from './steps.ts';

/** The measure of a selection set with its fragments expanded. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** A leaf costs 1. A field with a selection costs 2 plus 1.5 times the cost of that selection, multiplied by the length of its list. */
  readonly cost: number;
  /** All fields, at any depth. */
  readonly fields: number;
  /** Fields of the set itself, without those below them. */
  readonly rootFields: number;
  /** Fields whose answer holds the whole schema. */
  readonly wholeSchemas: number;
}

type Sum = { -readonly [Key in keyof Measure]: Measure[Key] };

const leafCost = 1;
const objectCost = 2;
const spreadCost = 1;
const depthFactor = 1.5;
/** The answers of these fields hold the whole schema, half a megabyte. Tools request it once. */
const wholeSchemaFields = new Set(['__schema', 'sdl']);
/** Arguments that set the length of a list. */
const sizeArguments = new Set(['first', 'last']);

/** The lengths of a document's lists. */
export interface Sizes {
  /** By field: the length of its list if the client does not set it. */
  readonly defaults: ReadonlyMap<string, number>;
  /** The value of a variable. @returns undefined if it is not known */
  readonly ofVariable: (name: string) => number | undefined;
}

const unknownSizes: Sizes = { defaults: new Map(), ofVariable: () => undefined };

/** By field: the default value of its size argument. */
export function defaultSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const defaults = new Map<string, number>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, args } of Object.values(type.getFields()))
      for (const arg of args) {
        const { defaultValue } = arg;
        if (sizeArguments.has(arg.name) && typeof defaultValue === 'number')
          defaults.set(name, Math.max(defaultValue, defaults.get(name) ?? 1));
      }
  }
  return defaults;
}

/** Whether the cost of a document depends on its variables. */
export function hasVaryingSizes(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Argument: ({ name, value }) => {
      found ||= sizeArguments.has(name.value) && value.kind === Kind.VARIABLE;
      return found ? BREAK : undefined;
    },
  });
  return found;
}

/** The measure of every operation, in the order of the document. */
export function measureDocument(
  document: DocumentNode,
  steps: Steps,
  sizes: Sizes = unknownSizes,
): readonly (readonly [OperationDefinitionNode, Measure])[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && !fragments.has(definition.name.value))
      fragments.set(definition.name.value, definition);
  const known = new Map<string, Measure>();

  function ofFragment(name: string): Measure {
    const measured = known.get(name);
    if (measured) return measured;
    // Set while the fragment is being measured: a cycle counts nothing here, and validation rejects it.
    known.set(name, nothing());
    const definition = fragments.get(name);
    const measure = definition === undefined ? nothing() : ofSet(definition.selectionSet);
    known.set(name, measure);
    return measure;
  }

  function ofSet({ selections }: SelectionSetNode): Measure {
    const sum = nothing();
    for (const selection of selections) add(sum, ofSelection(selection));
    return sum;
  }

  function ofSelection(selection: SelectionNode): Measure {
    steps.spend(1);
    const directives = selection.directives?.length ?? 0;
    switch (selection.kind) {
      case Kind.FIELD:
        return ofField(selection, directives);
      case Kind.INLINE_FRAGMENT: {
        const inner = ofSet(selection.selectionSet);
        return { ...inner, directives: inner.directives + directives, cost: inner.cost + objectCost };
      }
      case Kind.FRAGMENT_SPREAD: {
        const inner = ofFragment(selection.name.value);
        return { ...inner, directives: inner.directives + directives, cost: inner.cost + spreadCost + objectCost };
      }
    }
  }

  function ofField(field: FieldNode, directives: number): Measure {
    const { name, alias, selectionSet } = field;
    const isIntrospection = name.value === '__schema';
    const inner = selectionSet ? ofSet(selectionSet) : nothing();
    const isAliased = alias !== undefined && alias.value !== '__typename' && name.value !== '__typename';
    return {
      depth: isIntrospection ? 0 : 1 + inner.depth,
      aliases: inner.aliases + (isAliased ? 1 : 0),
      directives: inner.directives + directives,
      cost: isIntrospection
        ? 0
        : selectionSet
          ? (objectCost + depthFactor * inner.cost) * sizeOf(field, sizes)
          : leafCost,
      fields: inner.fields + 1,
      rootFields: 1,
      wholeSchemas: inner.wholeSchemas + (wholeSchemaFields.has(name.value) ? 1 : 0),
    };
  }

  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const measure = ofSet(definition.selectionSet);
    return [
      [definition, { ...measure, directives: measure.directives + (definition.directives?.length ?? 0) }] as const,
    ];
  });
}

export const isMutation = ({ operation }: OperationDefinitionNode): boolean => operation === OperationTypeNode.MUTATION;

const nothing = (): Sum => ({
  depth: 0,
  aliases: 0,
  directives: 0,
  cost: 0,
  fields: 0,
  rootFields: 0,
  wholeSchemas: 0,
});

function add(sum: Sum, one: Measure): void {
  sum.depth = Math.max(sum.depth, one.depth);
  sum.aliases += one.aliases;
  sum.directives += one.directives;
  sum.cost += one.cost;
  sum.fields += one.fields;
  sum.rootFields += one.rootFields;
  sum.wholeSchemas += one.wholeSchemas;
}

function sizeOf({ name, arguments: given = [] }: FieldNode, { defaults, ofVariable }: Sizes): number {
  const size = given.find((each) => sizeArguments.has(each.name.value))?.value;
  if (size?.kind === Kind.INT) return Math.max(1, Number(size.value));
  const said = size?.kind === Kind.VARIABLE ? ofVariable(size.name.value) : undefined;
  return Math.max(1, said ?? defaults.get(name.value) ?? 1);
}
