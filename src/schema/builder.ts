/** The schema builder: the types of context and scalars, and nothing else. Families define their fields on it. */
import SchemaBuilder, { type ObjectRef } from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import { DateTimeResolver, JSONResolver } from 'graphql-scalars';
import type { StreamItem } from '../events/event.ts';
import type { Context } from './context.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Interfaces: { AgentEvent: StreamItem; ServerEvent: StreamItem };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
    _Any: { Input: unknown; Output: unknown };
  };
}

/** An object type of the schema, by the type of its source object. */
export type ObjectType<Shape> = ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Shape>;

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [DirectivesPlugin],
  defaultFieldNullability: false,
  // The form that the printer of the SDL reads.
  directives: { useGraphQLToolsUnorderedDirectives: true },
});

builder.addScalarType('DateTime', DateTimeResolver, {
  description: 'A moment, as RFC 3339 text in UTC with milliseconds: `2026-11-22T20:15:00.000Z`.',
});
builder.addScalarType('JSON', JSONResolver, {
  description: 'Any JSON value, exactly as the gateway sent it: integers beyond 2^53 keep their digits.',
});

builder.queryType({
  description: 'Read operations. Each requires the Guid of the agent that makes the request (header `Guid`).',
});
builder.mutationType({
  description:
    'Operations of the agent gateway. Each returns a union of its success type and the gateway’s refusals. The gateway only acknowledges most operations; events report the outcome.',
});
builder.subscriptionType({ description: 'Live events of an agent.' });
