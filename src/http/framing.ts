import type { ExecutionResult } from 'graphql';
import type { Parts } from '../execution/result-text.ts';

/** How results become text on an answer that stays open. */
export interface Framing {
  readonly contentType: string;
  /** Sent at once, so that the client sees its connection open. */
  readonly opening: string;
  /** A sign of life for proxies and clients, without a meaning. */
  readonly ping: string;
  readonly message: (result: ExecutionResult) => Parts;
  readonly complete: string;
  /** Its clients come back after every whole answer, until a status says that there is no use. */
  readonly endsByStatus: boolean;
}
