import type { ExecutionResult } from 'graphql';
import type { Parts } from '../execution/result-text.ts';

/** How results are written as text to an answer that stays open. */
export interface Framing {
  readonly contentType: string;
  /** Sent at once, so that the client sees its connection open. */
  readonly opening: string;
  /** Keeps the connection alive for proxies and clients; it carries no data. */
  readonly ping: string;
  readonly message: (result: ExecutionResult) => Parts;
  readonly complete: string;
  /** Clients reconnect after every complete answer, until a status stops them. */
  readonly endsByStatus: boolean;
}
