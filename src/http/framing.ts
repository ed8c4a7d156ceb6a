import type { ExecutionResult } from 'graphql';

/** How results become text on an answer that stays open. */
export interface Framing {
  readonly contentType: string;
  /** Sent at once, so that the client sees its connection open. */
  readonly opening: string;
  /** A sign of life for proxies and clients, without a meaning. */
  readonly ping: string;
  readonly message: (result: ExecutionResult) => string | Uint8Array;
  readonly complete: string;
}
