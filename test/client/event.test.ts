/** The switch over events, whose completeness the compiler checks. */
import { buildSchema, isInterfaceType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { handleAgentEvent, unhandled, type AgentStreamItem, type AgentStreamItemOf } from '../../client/src/event.ts';
import { agentEventTypes, type AgentEvent } from '../../client/src/generated/events.ts';

const ended = { __typename: 'SessionEnded', id: 'x', type: 'SessionEnded', reason: 'EXPIRED' } as unknown as AgentEvent;

test('the handler of the item’s type is called, with its fields', () => {
  const said: string | null = handleAgentEvent(ended, {
    SessionEnded: ({ reason }) => reason,
    otherwise: ({ __typename }) => __typename,
  });
  expect(said).toBe('EXPIRED');
  expect(
    handleAgentEvent({ __typename: 'CursorExpired', after: null, resumeAfter: 'y' }, { otherwise: (item) => item }),
  ).toEqual({ __typename: 'CursorExpired', after: null, resumeAfter: 'y' });
});

test('handlers that leave a type out, and have nothing for the rest, do not compile', () => {
  const gap = { ...ended, __typename: 'StreamGap' } as AgentEvent;
  const one = { SessionEnded: () => 1 };
  // @ts-expect-error: fifty others are missing
  expect(() => handleAgentEvent(gap, one)).toThrow('nobody handles StreamGap');
});

test('a switch that leaves a type out does not compile', () => {
  const short = (item: AgentStreamItemOf<'StreamGap' | 'SessionEnded' | 'CursorExpired'>): string => {
    switch (item.__typename) {
      case 'StreamGap':
        return item.cause ?? 'unknown';
      case 'CursorExpired':
        return item.resumeAfter;
      default:
        // @ts-expect-error: SessionEnded is left
        return unhandled(item);
    }
  };
  expect(() => short(ended as AgentStreamItemOf<'SessionEnded'>)).toThrow('nobody handles SessionEnded');
});

test('each type of the schema is one of the kit’s, and none beside them but CursorExpired', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'), {
    assumeValid: true,
  });
  const event = schema.getType('AgentEvent');
  if (!isInterfaceType(event)) throw new Error('no interface');
  expect([...agentEventTypes].sort()).toEqual(
    schema
      .getPossibleTypes(event)
      .map(({ name }) => name)
      .sort(),
  );
  expectTypeOf<Exclude<AgentStreamItem['__typename'], AgentEvent['__typename']>>().toEqualTypeOf<'CursorExpired'>();
});
