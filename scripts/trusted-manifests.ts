/** The manifests of schema/operations: what a client that sends hashes is built with, and what the server trusts. */
import { InMemoryCache } from '@apollo/client/cache';
import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly content: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** @param folder of `.graphql` files, one operation each */
export function trustedManifests(folder: string): readonly Manifest[] {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => print(parse(readFileSync(join(folder, name), 'utf8'))));
  return [
    { name: 'persisted-documents.json', content: json(Object.fromEntries(texts.map((text) => [sha256(text), text]))) },
    { name: 'persisted-query-manifest.json', content: json(apolloManifest(texts)) },
  ];
}

/** What Apollo's generator would write: the documents as its client sends them, with `__typename` for its cache. */
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
