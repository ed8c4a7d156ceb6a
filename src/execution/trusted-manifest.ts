/** Reads the files of trusted documents, as the clients' own tools write them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DocumentNode } from 'graphql';

export interface TrustedDocument {
  /** The ids in its manifest. */
  readonly ids: readonly string[];
  readonly text: string;
  readonly document: DocumentNode;
}

/** The documents of schema/operations and of the client kit: as written, and as Apollo Client sends them. */
export const ownDocuments: readonly string[] = ['persisted-documents.json', 'persisted-query-manifest.json'].map(
  (name) => fileURLToPath(new URL(`../../schema/generated/${name}`, import.meta.url)),
);

/** A file named in the settings cannot be used. */
export class TrustedDocumentsError extends Error {
  override readonly name = 'TrustedDocumentsError';
  readonly code = 'TRUSTED_DOCUMENTS_UNUSABLE';
}

/**
 * Reads documents.
 * @param path of an Apollo persisted query manifest; of a map from id to text, as Relay's compiler and graphql-codegen write it; of a
 *   `.graphql` file; or of a folder of such files
 * @throws {TrustedDocumentsError} when the file cannot be used; the message names it
 */
export function readTrustedDocuments(path: string): readonly TrustedDocument[] {
  try {
    if (statSync(path).isDirectory())
      return readdirSync(path)
        .filter((name) => name.endsWith('.graphql'))
        .flatMap((name) => readTrustedDocuments(join(path, name)));
    const content = readFileSync(path, 'utf8');
    const found = path.endsWith('.json') ? ofManifest(JSON.parse(content)) : [{ id: undefined, text: content }];
    return found.map(({ id, text }) => ({ ids: id === undefined ? [] : [id], text, document: parse(text) }));
  } catch (error) {
    if (error instanceof TrustedDocumentsError) throw error;
    throw new TrustedDocumentsError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

interface Named {
  readonly id: string | undefined;
  readonly text: string;
}

function ofManifest(manifest: unknown): readonly Named[] {
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw new Error('is neither an Apollo manifest nor a map from id to document');
  const { format, operations } = manifest as { readonly format?: unknown; readonly operations?: unknown };
  const entries =
    format === 'apollo-persisted-query-manifest'
      ? (operations as readonly { readonly id: unknown; readonly body: unknown }[]).map(({ id, body }) => [id, body])
      : Object.entries(manifest);
  return entries.map(([id, text]) => {
    if (typeof id !== 'string' || typeof text !== 'string') throw new Error('holds something that is no document');
    return { id, text };
  });
}
