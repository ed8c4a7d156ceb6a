/**
 * The cost of a field for a federated router, as `@cost` and `@listSize` of federation 2.9. Both are derived from the field itself: the calls that it
 * makes, the longest list that it returns, and the arguments that bound the list.
 */
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { callsMadeBy } from './upstream.ts';

interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
  readonly requireOneSlicingArgument?: false;
}

/** Directives by name, as the printer reads them. */
interface Costs {
  readonly cost?: { readonly weight: number };
  readonly listSize?: ListSize;
}

type Field = GraphQLField<unknown, unknown>;

/** The directives that `@link` imports. */
export const costDirectives = ['@cost', '@listSize'];

/** The weight of one call to the gateway. By default routers weigh an object 1 and a mutation 10: a call weighs as much as a mutation. */
export const callWeight = 10;

/** Arguments that set the length of a list. */
const slicingArguments: ReadonlySet<string> = new Set(['first', 'pageSize']);

interface Batches {
  /** Maximum number of items in the list. */
  readonly mostItems: number;
  /** Number of items that one call reads. */
  readonly itemsPerCall: number;
}

const key = 'batches';

/** For the `extensions` of a field whose list is read by ids, several of them per call. */
export const inBatches = (batches: Batches): Readonly<Record<typeof key, Batches>> => ({ [key]: batches });

const batchesOf = ({ extensions }: Field): Batches | undefined => (extensions as { readonly [key]?: Batches })[key];

const isList = ({ type }: Field): boolean => isListType(getNullableType(type));

/** Adds its directives to every field of the schema, for the printer. @param schema a copy, which is modified */
export function addCosts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { directives, ...others } = field.extensions;
      field.extensions = { ...others, directives: { ...(directives as object | undefined), ...costsOf(field) } };
    }
  }
}

function costsOf(field: Field): Costs {
  const weight = weightOf(field);
  const listSize = sizeOf(field);
  return { ...(weight > 0 && { cost: { weight } }), ...(listSize && { listSize }) };
}

/** Routers multiply the weight of a list of known size by that size, so each item gets its share of a call. */
function weightOf(field: Field): number {
  return Math.ceil((callsMadeBy(field) * callWeight) / (batchesOf(field)?.itemsPerCall ?? 1));
}

function sizeOf(field: Field): ListSize | undefined {
  const batches = batchesOf(field);
  if (batches) return { assumedSize: batches.mostItems };
  const slicing = field.args.find(({ name }) => slicingArguments.has(name));
  if (slicing === undefined) return undefined;
  return {
    slicingArguments: [slicing.name],
    ...(!isList(field) && { sizedFields: listsOf(field) }),
    // The argument has a default, which routers read from the schema: Cosmo rejects a second one as `assumedSize`.
    ...(slicing.defaultValue !== undefined && { requireOneSlicingArgument: false }),
  };
}

/** The list fields of a page. */
function listsOf({ type }: Field): readonly string[] {
  const page = getNamedType(type);
  return isObjectType(page)
    ? Object.values(page.getFields())
        .filter(isList)
        .map(({ name }) => name)
    : [];
}
