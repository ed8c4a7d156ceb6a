/** The published operations and codes of the gateway, as the facts folder has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PublishedOperation {
  readonly family: string;
  /** The gateway's own name of it. */
  readonly logName: string;
  readonly method: string;
  readonly path: string;
  readonly errorCodes: readonly string[];
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'facts', file), 'utf8')) as unknown;

/** Where nobody published codes, none. */
export const operationsOf = (family: string): readonly PublishedOperation[] =>
  (read('operations.json') as readonly (Omit<PublishedOperation, 'errorCodes'> & { readonly errorCodes?: string[] })[])
    .filter((operation) => operation.family === family)
    .map((operation) => ({ ...operation, errorCodes: operation.errorCodes ?? [] }));

export const publishedCodes = (): readonly { readonly code: string; readonly class: string }[] =>
  read('errors.json') as readonly { readonly code: string; readonly class: string }[];
