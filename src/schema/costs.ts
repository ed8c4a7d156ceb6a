/**
 * What a field costs a federated router, as `@cost` and `@listSize` of federation 2.9. Both come from what the fields keep of themselves: the
 * calls that they make, the longest list that they answer, and the arguments that bound it.
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

/** By name, as the printer reads them. */
interface Costs {
  readonly cost?: { readonly weight: number };
  readonly listSize?: ListSize;
}

type Field = GraphQLField<unknown, unknown>;

/** For `@link`. */
export const costDirectives = ['@cost', '@listSize'];

/** Of one call to the gateway. Routers weigh an object 1 and a mutation 10 by default: a call is as much as a mutation. */
export const callWeight = 10;

/** Arguments that say how long a list is. */
const slicingArguments: ReadonlySet<string> = new Set(['first', 'pageSize']);

interface Batches {
  /** The most items that the list has. */
  readonly mostItems: number;
  /** How many of them one call reads. */
  readonly itemsPerCall: number;
}

const key = 'batches';

/** For the `extensions` of a field whose list is read by ids, many of them with one call. */
export const inBatches = (batches: Batches): Readonly<Record<typeof key, Batches>> => ({ [key]: batches });

const batchesOf = ({ extensions }: Field): Batches | undefined => (extensions as { readonly [key]?: Batches })[key];

const isList = ({ type }: Field): boolean => isListType(getNullableType(type));

/** Gives every field of the schema its directives, for the printer. @param schema a copy of its own */
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

/** Routers multiply the weight of a list of known size by that size: each item has its share of a call. */
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
    // The argument has a default, which routers read from the schema: Cosmo refuses a second one as `assumedSize`.
    ...(slicing.defaultValue !== undefined && { requireOneSlicingArgument: false }),
  };
}

/** The lists of a page. */
function listsOf({ type }: Field): readonly string[] {
  const page = getNamedType(type);
  return isObjectType(page)
    ? Object.values(page.getFields())
        .filter(isList)
        .map(({ name }) => name)
    : [];
}
