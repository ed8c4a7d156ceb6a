/** Items of an agent's stream, and a switch over them that the compiler holds complete. */
import { agentEventTypes, type AgentEvent } from './generated/events.ts';

/**
 * The kit's own item: the events after `after` are not held any more, so that something may be missing before what comes next.
 * An AgentSnapshot follows, unless snapshots were declined.
 */
export interface CursorExpired {
  readonly __typename: 'CursorExpired';
  /** Where the stream was to go on; null where the kit does not know. */
  readonly after: string | null;
  /** Where it goes on instead: before the oldest event that is held. */
  readonly resumeAfter: string;
}

/** Whatever `watchAgentEvents` hands over. */
export type AgentStreamItem = AgentEvent | CursorExpired;

/** The item of this type. */
export type AgentStreamItemOf<Type extends AgentStreamItem['__typename']> = Extract<
  AgentStreamItem,
  { readonly __typename: Type }
>;

/** A function for each type of item. */
export type AgentEventHandlers<Result> = {
  readonly [Type in AgentStreamItem['__typename']]: (item: AgentStreamItemOf<Type>) => Result;
};

/** Some of them, and one for the rest. */
export type SomeAgentEventHandlers<Result> = Partial<AgentEventHandlers<Result>> & {
  readonly otherwise: (item: AgentStreamItem) => Result;
};

/**
 * Calls the handler of the item's type. Without `otherwise` the handlers must name every type: one that is missing, as after an update of the kit,
 * does not compile.
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
 * The end of a `switch (item.__typename)` that names every type: if it does not, this does not compile.
 * @throws always
 */
export function unhandled(item: never): never {
  throw new TypeError(`nobody handles ${(item as { readonly __typename: string }).__typename}`);
}

/** An item from the wire: a type that a newer server knows and this kit does not is an UnrecognizedAgentEvent, as the server does with its gateway. */
export function knownEvent(item: AgentEvent): AgentEvent {
  return agentEventTypes.has(item.__typename) ? item : { ...item, __typename: 'UnrecognizedAgentEvent' };
}
