/** The state of a connection, always as one value. */
import type { SessionEndReason } from './generated/events.ts';

export type ConnectionState =
  /** There is no stream yet, or not any more: the watch is opening it. Nothing is lost: the stream continues where it was. */
  | {
      readonly name: 'connecting';
      /** 1 for the first attempt since the stream was live. */
      readonly attempt: number;
      /** Milliseconds until the next attempt; 0 while one is in progress. */
      readonly retryInMs: number;
      /** Why the previous connection ended; null for the first attempt. */
      readonly cause: ConnectionCause | null;
    }
  /** Events arrive as they happen. */
  | { readonly name: 'live' }
  /** The stream is open, but its server cannot reach the gateway or its own store at present. Nothing new arrives until it can. */
  | {
      readonly name: 'degraded';
      /** When the trouble began, RFC 3339; null if the server does not report it. */
      readonly since: string | null;
      /** The failure, for example `GATEWAY_UNAVAILABLE`, a retcode, or `STORE` if the server has lost its store. */
      readonly code: string | null;
      /** When the gateway signs the agent out if the trouble continues, RFC 3339; null while that is far off. */
      readonly signOutExpectedAt: string | null;
    }
  /** The stream is over: the agent was signed in elsewhere by force. */
  | { readonly name: 'replaced' }
  /** The stream is over, for the reason given. */
  | { readonly name: 'ended'; readonly reason: EndReason; readonly message: string | null };

/** Why a stream is over: the session's end, or a reason of the kit. */
export type EndReason =
  | Exclude<SessionEndReason, 'REPLACED'>
  /** The Guid does not belong to a session of this agent. Sign in again. */
  | 'UNAUTHENTICATED'
  /** The server does not accept this subscription or this client; `message` says why. A retry would not help. */
  | 'REFUSED'
  /** The server completed the stream without reporting the end of the session. */
  | 'COMPLETED'
  /** `close()` was called. */
  | 'CLOSED';

/** Why a connection ended that the watch opens again. */
export interface ConnectionCause {
  /** `CLOSED`, `SILENT`, `TIMEOUT`, `DRAINING`, or a code of the server such as `TOO_SLOW`. */
  readonly code: string;
  readonly message: string;
}

/** The trouble between the server and its gateway or its store, as the stream reports it. */
export interface Trouble {
  readonly since: string | null;
  readonly code: string | null;
  readonly signOutExpectedAt: string | null;
}
