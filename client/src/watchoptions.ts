import type { BackoffOptions } from './backoff.ts';
import type { OperationTarget } from './operation.ts';
import type { AgentStreamItem } from './event.ts';
import type { AgentEventFamily } from './generated/events.ts';
import type { ConnectionState } from './state.ts';

/** Receives the items and states of a watch. */
export interface WatchFollower {
  /** Called with each item, in order, once. If it throws, the exception is rethrown uncaught and the stream continues. */
  readonly onItem?: ((item: AgentStreamItem) => void) | undefined;
  /** Called with each change of the state. The watch is in the first state, `connecting`, before any change. */
  readonly onState?: ((state: ConnectionState) => void) | undefined;
}

export interface WatchOptions extends OperationTarget, WatchFollower {
  /** A number from 101 to 999999. The credential must belong to a session of this agent. */
  readonly agentId: string;
  /**
   * The id of the last item seen, or any other cursor of this agent: the items after it arrive first. Without it, the watch starts with new events.
   */
  readonly after?: string;
  /** Only events of these families, at most 100. They add to those of `types`; the server's own items always arrive. */
  readonly families?: readonly AgentEventFamily[];
  /** Only events with these eventTypes of the gateway, at most 100. */
  readonly types?: readonly string[];
  /**
   * Whether to begin with an AgentSnapshot, and to request another whenever items may be missing. A snapshot is the present state at a
   * position of the stream. Later events may repeat what it contains, so apply them as "is muted now", not as "one more". Default true; each
   * snapshot costs the gateway two calls.
   */
  readonly snapshots?: boolean;
  /** Default `websocket`. */
  readonly transport?: 'websocket' | 'sse';
  /** Default 250 and 15000 ms. Each pause is chosen at random from a range that doubles. */
  readonly retry?: Partial<BackoffOptions>;
  /**
   * The watch replaces a connection that shows no sign of life for this time, or that does not bring its first item within it. In milliseconds.
   * Default 10000 over WebSocket, where the kit sends pings itself, and 30000 over SSE and for the first item.
   */
  readonly silenceMs?: number;
  /**
   * How often to request the newest Guid, in milliseconds, if the server sets SESSION_GUID_GRACE_MS: less than that value. A socket outlives
   * the Guid that it began with, and its answers have no header to bring a newer one. Not needed if the application sends requests with the
   * same credential all the time.
   */
  readonly guidRefreshMs?: number;
  /** A class with the browser's `WebSocket` interface, for platforms without one. */
  readonly webSocketImpl?: unknown;
}
