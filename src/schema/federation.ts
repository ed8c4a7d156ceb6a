/**
 * The subgraph's side of Apollo Federation v2: `_service` and `_entities`, a surface so small that it needs no library (those for Pothos and
 * @apollo/subgraph have licences and internals that do not fit; both composers accept what is printed here).
 */
import { lexicographicSortSchema, type GraphQLSchema } from 'graphql';
import { checkCount } from '../gateway/checks.ts';
import { BadInput } from '../gateway/failures.ts';
import { builder, type ObjectType } from './builder.ts';
import type { Context } from './context.ts';
import { addCosts, costDirectives } from './costs.ts';

/** A type that other subgraphs may refer to by its key, and the resolver of such references. */
export interface Entity {
  readonly type: ObjectType<never>;
  /** @throws {BadInput} when the representation lacks its key */
  readonly resolve: (key: (field: string) => string, context: Context) => object | null | Promise<object | null>;
}

/** For `schemaDirectives`: the version of the specification that the subgraph uses, which is the first with costs. */
export const federationLink = [
  {
    name: 'link',
    args: {
      url: 'https://specs.apollo.dev/federation/v2.9',
      import: [...costDirectives, '@key', '@shareable'],
    },
  },
];

/** For a type's `directives`. */
export const keyOf = (fields: string) => [{ name: 'key', args: { fields } }];

type Representation = Readonly<Record<string, unknown>>;

/** Representations arrive in a variable, which the limits on documents do not cover, and each may cause a call. */
const mostRepresentations = 200;

builder.scalarType('_Any', {
  description: 'A reference to an entity: its `__typename` and its key.',
  serialize: (value) => value,
});

const Service = builder.objectRef<{ readonly sdl: string }>('_Service').implement({
  description: 'The schema from which a federated gateway composes.',
  fields: (t) => ({ sdl: t.exposeString('sdl', { description: 'This subgraph’s schema.' }) }),
});

/** The SDL of the subgraph, sorted, so that moving a field in the source does not change the contract. */
export async function printSubgraph(schema: GraphQLSchema): Promise<string> {
  // Loaded on demand, which shortens the start.
  const { printSchemaWithDirectives } = await import('@graphql-tools/utils');
  const sorted = lexicographicSortSchema(schema);
  addCosts(sorted);
  return printSchemaWithDirectives(sorted);
}

/** Adds `_service` and `_entities`. */
export function addFederation(entities: readonly Entity[]): void {
  const byName = new Map(entities.map((entity) => [entity.type.name, entity]));
  const AnyEntity = builder.unionType('_Entity', {
    description: 'Every type that other subgraphs may refer to.',
    types: entities.map(({ type }) => type),
    resolveType: (value) => (value as Tagged).federatedAs,
  });
  const printed = new WeakMap<GraphQLSchema, Promise<string>>();
  const sdlOf = (schema: GraphQLSchema): Promise<string> => {
    const sdl = printed.get(schema) ?? printSubgraph(schema);
    printed.set(schema, sdl);
    return sdl;
  };
  builder.queryFields((t) => ({
    _service: t.field({
      type: Service,
      description: 'For federated gateways: this subgraph’s schema.',
      resolve: async (_root, _args, _context, { schema }) => ({ sdl: await sdlOf(schema) }),
    }),
    _entities: t.field({
      type: [AnyEntity],
      nullable: { list: false, items: true },
      description: 'For federated gateways: the entities of these references, in the same order.',
      args: {
        representations: t.arg({ type: ['_Any'], required: true, description: 'References: `__typename` and key.' }),
      },
      resolve: (_root, { representations }, context) =>
        checkCount(representations as readonly Representation[], 'representations', 0, mostRepresentations).map(
          (representation) => resolveReference(byName, representation, context),
        ) as never,
    }),
  }));
}

interface Tagged {
  readonly federatedAs: string;
}

async function resolveReference(
  byName: ReadonlyMap<string, Entity>,
  representation: Representation,
  context: Context,
): Promise<object | null> {
  const named = representation['__typename'];
  const entity = typeof named === 'string' ? byName.get(named) : undefined;
  if (entity === undefined) throw new BadInput('a representation must name an entity of this subgraph in __typename');
  const key = (field: string): string => {
    const value = representation[field];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw new BadInput(`a representation of ${entity.type.name} must hold ${field}`);
  };
  const found = await entity.resolve(key, context);
  return found && { ...found, federatedAs: entity.type.name };
}
