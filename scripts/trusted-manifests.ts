/** The manifests of schema/operations and the client kit. Clients that send hashes are built with them, and the server trusts them. */
import { InMemoryCache } from '@apollo/client/cache';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { createHash } from 'node:crypto';

interface Manifest {
  readonly name: string;
  readonly content: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** @param documents texts of one operation each */
export function trustedManifests(documents: readonly string[]): readonly Manifest[] {
  const texts = documents.map((text) => print(parse(text)));
  return [
    { name: 'persisted-documents.json', content: json(Object.fromEntries(texts.map((text) => [sha256(text), text]))) },
    { name: 'persisted-query-manifest.json', content: json(apolloManifest(texts)) },
  ];
}

/** The manifest as Apollo's generator would write it: the documents as its client sends them, with `__typename` for its cache. */
function apolloManifest(texts: readonly string[]) {
  const cache = new InMemoryCache();
  const operations = texts.map((text) => {
    const document = cache.transformDocument(parse(text));
    const body = print(document);
    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    );
    return { id: sha256(body), name: operation?.name?.value, type: operation?.operation, body };
  });
  return { format: 'apollo-persisted-query-manifest', version: 1, operations };
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
