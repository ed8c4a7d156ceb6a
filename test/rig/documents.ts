/** A client with the generated documents: variables and results are typed by the schema. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Kind, print, type DocumentNode } from 'graphql';
import { createClient } from 'graphql-sse';
import { ask } from './client.ts';

export class DocumentClient {
  /** Names of the operations that the server ran without an error, for any client. */
  readonly executed = new Set<string>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Runs a query or a mutation; throws on GraphQL errors. */
  async run<Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    guid?: string,
  ): Promise<Result> {
    const answer = await ask(this.#url, print(document), variables, guid);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    this.executed.add(operationName(document));
    return answer.data as Result;
  }

  /** Subscribes and yields the items as the server sends them. Breaking out of the loop cancels the subscription. */
  async *watch<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    guid: string,
  ): AsyncGenerator<Result, undefined> {
    const client = createClient({ url: this.#url, headers: { guid }, retryAttempts: 0 });
    try {
      const results = client.iterate<Result>({ query: print(document), variables });
      for await (const { data, errors } of results) {
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        this.executed.add(operationName(document));
        if (data != null) yield data;
      }
    } finally {
      client.dispose();
    }
    return undefined;
  }
}

export function operationName(document: DocumentNode): string {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.name?.value ?? []) : [],
  );
  const [name] = names;
  if (name === undefined || names.length > 1) throw new Error('one named operation a document');
  return name;
}
