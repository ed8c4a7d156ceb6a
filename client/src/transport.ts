/** One connection that carries one subscription. When it ends, the watch opens another. */
import type { AgentCredential } from './credential.ts';
import type { GraphqlError } from './operation.ts';
import type { ConnectionCause } from './state.ts';

export interface Subscription {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A result of the subscription as sent over the wire. */
export interface Payload {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlError[];
}

export type ConnectionEnd =
  /** The server completed the subscription. */
  | { readonly kind: 'complete' }
  /** The server refused or aborted the subscription. */
  | { readonly kind: 'errors'; readonly errors: readonly GraphqlError[] }
  /** The connection is gone. `fatal`: the server would refuse it again. */
  | { readonly kind: 'lost'; readonly cause: ConnectionCause; readonly fatal: boolean };

export interface ConnectionSink {
  readonly next: (payload: Payload) => void;
  /** Called once, unless the connection was cancelled. */
  readonly end: (end: ConnectionEnd) => void;
}

/** Opens a connection. @returns a function that cancels it */
export type Transport = (subscription: Subscription, sink: ConnectionSink) => () => void;

export interface TransportOptions {
  /** `http:`, `https:` or relative to the page. */
  readonly url: string;
  readonly credential: AgentCredential;
  /** A connection that shows no sign of life for this time is dead. */
  readonly silenceMs: number;
}

/** Guards a sink: nothing passes after the end, or after `shut()`. */
export class Gate implements ConnectionSink {
  readonly #sink: ConnectionSink;
  #open = true;

  constructor(sink: ConnectionSink) {
    this.#sink = sink;
  }

  readonly next = (payload: Payload): void => {
    if (this.#open) this.#sink.next(payload);
  };

  readonly end = (end: ConnectionEnd): void => {
    if (!this.#open) return;
    this.#open = false;
    this.#sink.end(end);
  };

  shut(): void {
    this.#open = false;
  }
}

/** The absolute URL. A relative URL is resolved against that of the page. */
export function absoluteUrl(url: string): URL {
  return new URL(url, (globalThis as { readonly location?: { readonly href: string } }).location?.href);
}
