/** Items of an agent's stream, and a switch over their types that the compiler checks for completeness. */
import { agentEventTypes, type AgentEvent } from './generated/events.ts';

/**
 * An item that the kit itself creates: the server no longer stores the events after `after`, so items may be missing before the next one.
 * An AgentSnapshot follows, unless snapshots were declined.
 */
export interface CursorExpired {
  readonly __typename: 'CursorExpired';
  /** Where the stream should have continued; null if the kit does not know. */
  readonly after: string | null;
  /** Where the stream continues instead: before the oldest event that the server still stores. */
  readonly resumeAfter: string;
}

/** Every item that `watchAgentEvents` hands over. */
export type AgentStreamItem = AgentEvent | CursorExpired;

/** The item with this type name. */
export type AgentStreamItemOf<Type extends AgentStreamItem['__typename']> = Extract<
  AgentStreamItem,
  { readonly __typename: Type }
>;

/** One function per type of item. */
export type AgentEventHandlers<Result> = {
  readonly [Type in AgentStreamItem['__typename']]: (item: AgentStreamItemOf<Type>) => Result;
};

/** Functions for some types, and `otherwise` for the rest. */
export type SomeAgentEventHandlers<Result> = Partial<AgentEventHandlers<Result>> & {
  readonly otherwise: (item: AgentStreamItem) => Result;
};

/**
 * Calls the handler for the item's type. Without `otherwise`, the handlers must name every type: if a type is missing, for example after an update of
 * the kit, the code does not compile.
 */
export function handleAgentEvent<Result>(
  item: AgentStreamItem,
  handlers: AgentEventHandlers<Result> | SomeAgentEventHandlers<Result>,
): Result {
  const handler = handlers[item.__typename] as ((item: AgentStreamItem) => Result) | undefined;
  if (handler !== undefined) return handler(item);
  if ('otherwise' in handlers) return handlers.otherwise(item);
  return unhandled(item as never);
}

/**
 * Ends a `switch (item.__typename)` that names every type. If a type is missing, the code does not compile.
 * @throws {TypeError} always
 */
export function unhandled(item: never): never {
  throw new TypeError(`nobody handles ${(item as { readonly __typename: string }).__typename}`);
}

/** Converts an item of a type that only a newer server knows to an UnrecognizedAgentEvent, as the server does with unknown events of its gateway. */
export function knownEvent(item: AgentEvent): AgentEvent {
  return agentEventTypes.has(item.__typename) ? item : { ...item, __typename: 'UnrecognizedAgentEvent' };
}
