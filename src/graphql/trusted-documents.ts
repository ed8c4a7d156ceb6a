/**
 * Trusted documents: where they are set, nothing else is executed, over HTTP and over WebSockets. A request names one by its id or brings its
 * text. The first is looked up here, the second is a rule of validation, which every transport passes.
 */
import { createHash } from 'node:crypto';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError, print, visit, type ASTVisitor, type DocumentNode, type ValidationContext } from 'graphql';
import type { TrustedDocument } from './trusted-manifest.ts';

/** What a request may bring to say which document it wants. */
export interface DocumentRequest {
  readonly query?: string | null | undefined;
  /** Of the persisted documents of GraphQL over HTTP: `sha256:` and the hash, or an id of the client's own. */
  readonly documentId?: unknown;
  /** Relay's documentation has both. */
  readonly id?: unknown;
  readonly doc_id?: unknown;
  /** Apollo's `persistedQuery.sha256Hash`. */
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The names of ids beside GraphQL's own parameters. */
const idParameters = ['documentId', 'id', 'doc_id'] as const;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const refusal = (message: string, code: string) => ({ message, extensions: { code, http: { status: 400 } } });
/** The codes that Apollo's router and Yoga's plugin have; clients of Apollo send the text after the first message. */
const unknownId = refusal('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_IN_LIST');
const noId = refusal('the id of a trusted document is required', 'PERSISTED_QUERY_ID_REQUIRED');
const unknownText = refusal('this is none of the documents that the server trusts', 'PERSISTED_QUERY_NOT_IN_LIST');

export class TrustedDocuments {
  /** Id → text. */
  readonly #byId = new Map<string, string>();
  /** Hashes of what is left of each when layout and `__typename` do not count. */
  readonly #essences = new Set<string>();

  constructor(documents: readonly TrustedDocument[]) {
    for (const { ids, text, document } of documents) {
      for (const id of [...ids, sha256(text)]) this.#byId.set(id, text);
      this.#essences.add(essenceOf(document));
    }
  }

  /** @param id as clients write it, with or without `sha256:` before a hash */
  textOf(id: string): string | undefined {
    return this.#byId.get(id) ?? this.#byId.get(id.replace(/^sha256:/, ''));
  }

  /** The text to execute over a WebSocket. @throws {GraphQLError} where the request names a document that is not trusted, or none */
  textFor(request: DocumentRequest): string {
    if (request.query) return request.query;
    const id = idOf(request);
    const text = id === undefined ? undefined : this.textOf(id);
    if (text !== undefined) return text;
    const { message, extensions } = id === undefined ? noId : unknownId;
    throw new GraphQLError(message, { extensions });
  }

  /** Looks ids up over HTTP; of texts the rule decides. */
  plugin() {
    return usePersistedOperations({
      allowArbitraryOperations: true,
      extractPersistedOperationId: (params, request) => idOf(params) ?? idOfUrl(request.url) ?? null,
      getPersistedOperation: (id) => this.textOf(id) ?? null,
      customErrors: { notFound: unknownId, keyNotFound: noId },
    });
  }

  /** A rule of validation. It throws, so that no other rule tells of the schema. */
  readonly rule = (_context: ValidationContext): ASTVisitor => ({
    Document: (document) => {
      if (this.#essences.has(essenceOf(document))) return;
      const { message, extensions } = unknownText;
      throw new GraphQLError(message, { extensions });
    },
  });
}

function idOf(request: DocumentRequest): string | undefined {
  const persistedQuery = request.extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | null | undefined;
  const ids = [...idParameters.map((name) => request[name]), persistedQuery?.sha256Hash];
  return ids.find((id) => typeof id === 'string');
}

/** Yoga reads GraphQL's own parameters of a GET. */
function idOfUrl(url: string): string | undefined {
  const { searchParams } = new URL(url);
  return idParameters.map((name) => searchParams.get(name)).find((id) => id !== null);
}

/** Caches of clients add `__typename` everywhere, each in its own place: it tells nothing that they could not have had. */
function essenceOf(document: DocumentNode): string {
  const stripped = visit(document, {
    Field: ({ name, alias }) => (name.value === '__typename' && alias === undefined ? null : undefined),
  });
  return sha256(print(stripped));
}
