import type { ServerResponse } from 'node:http';
import type { Answer } from './reply.ts';

/** The end of an exchange that faults may take into their hands. */
export interface Wire {
  readonly response: ServerResponse;
  /** Writes into the ledger what the gateway answered, whatever becomes of it. */
  note(answer: Answer): void;
  send(answer: Answer): void;
}
