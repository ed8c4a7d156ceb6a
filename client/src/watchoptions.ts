import type { BackoffOptions } from './backoff.ts';
import type { OperationTarget } from './operation.ts';
import type { AgentStreamItem } from './event.ts';
import type { AgentEventFamily } from './generated/events.ts';
import type { ConnectionState } from './state.ts';

/** Who is handed what a watch brings. */
export interface WatchFollower {
  /** Each item, in order, once. What it throws is thrown where nobody catches it, and the stream goes on. */
  readonly onItem?: ((item: AgentStreamItem) => void) | undefined;
  /** Each change of the state; the first one, `connecting`, is there before any change. */
  readonly onState?: ((state: ConnectionState) => void) | undefined;
}

export interface WatchOptions extends OperationTarget, WatchFollower {
  /** A number from 101 to 999999; the credential must be of its session. */
  readonly agentId: string;
  /** The id of the last item seen, or any other cursor of this agent: what came since comes first. Without it, the events from now on. */
  readonly after?: string;
  /** Events of these families only, at most 100. They add up with `types`; the server's own items always come. */
  readonly families?: readonly AgentEventFamily[];
  /** Events of these eventTypes of the gateway only, at most 100. */
  readonly types?: readonly string[];
  /**
   * Begin with an AgentSnapshot, and have another wherever items may be missing. It is the present state, and belongs to a position of the stream: what comes behind
   * it may repeat what it has, so apply events as "is muted now", not as "one more". Default true; each costs the gateway two calls.
   */
  readonly snapshots?: boolean;
  /** Default `websocket`. */
  readonly transport?: 'websocket' | 'sse';
  /** Default 250 and 15000 ms: each pause is taken at random from a range that doubles. */
  readonly retry?: Partial<BackoffOptions>;
  /**
   * A connection without any sign of life for this long is replaced, and so is one that does not get as far as its first item. In milliseconds; by default
   * 10000 over WebSocket, where the kit asks for a sign of life itself, and 30000 over SSE and for the first item.
   */
  readonly silenceMs?: number;
  /**
   * Where the server sets SESSION_GUID_GRACE_MS: how often to ask for the newest Guid, in milliseconds, less than that. A socket outlives the Guid it began with,
   * and its answers have no header to bring a newer one. Not needed where the application makes requests with the same credential all the time.
   */
  readonly guidRefreshMs?: number;
  /** A class with the browser's interface for platforms without one. */
  readonly webSocketImpl?: unknown;
}
