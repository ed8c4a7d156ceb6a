import type { ServerResponse } from 'node:http';
import type { Answer } from './reply.ts';

/** The end of an exchange, which faults may control. */
export interface Wire {
  readonly response: ServerResponse;
  /** Records in the ledger what the gateway answered, whatever happens to the answer. */
  note(answer: Answer): void;
  send(answer: Answer): void;
}
