/** What a connection is like: one value, always. */
import type { SessionEndReason } from './generated/events.ts';

export type ConnectionState =
  /** There is no stream yet, or none any more; it is being (re)opened. Nothing is lost by that: it goes on where it was. */
  | {
      readonly name: 'connecting';
      /** 1 for the first try since the stream was live. */
      readonly attempt: number;
      /** Milliseconds until the next try; 0 while one is under way. */
      readonly retryInMs: number;
      /** Why the one before ended; null at the first. */
      readonly cause: ConnectionCause | null;
    }
  /** Events arrive as they happen. */
  | { readonly name: 'live' }
  /** The stream is open, but its server cannot reach the gateway or its own store at present: nothing new arrives until it can. */
  | {
      readonly name: 'degraded';
      /** When the trouble began, RFC 3339; null where the server does not say. */
      readonly since: string | null;
      /** The failure, for example `GATEWAY_UNAVAILABLE`, a retcode, or `STORE` where the server has lost its store. */
      readonly code: string | null;
      /** When the gateway signs the agent out if this goes on, RFC 3339; null while that is far. */
      readonly signOutExpectedAt: string | null;
    }
  /** Over: the agent was signed in elsewhere by force. */
  | { readonly name: 'replaced' }
  /** Over, for the reason given. */
  | { readonly name: 'ended'; readonly reason: EndReason; readonly message: string | null };

/** Why a stream is over: the session's own end, or one of the kit's. */
export type EndReason =
  | Exclude<SessionEndReason, 'REPLACED'>
  /** The Guid is not of a session of this agent: sign in again. */
  | 'UNAUTHENTICATED'
  /** The server does not take this subscription or this client; `message` says why. Trying again would not help. */
  | 'REFUSED'
  /** The server completed the stream without an end of the session. */
  | 'COMPLETED'
  /** `close()` was called. */
  | 'CLOSED';

/** Why a connection ended that is tried again. */
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
