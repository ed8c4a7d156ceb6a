/** How a request names a document instead of bringing its text, and the answer of a server that keeps none. */
import { GraphQLError } from 'graphql';

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
export const idParameters = ['documentId', 'id', 'doc_id'] as const;

export function idOf(request: DocumentRequest): string | undefined {
  const persistedQuery = request.extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | null | undefined;
  const ids = [...idParameters.map((name) => request[name]), persistedQuery?.sha256Hash];
  return ids.find((id) => typeof id === 'string');
}

/** Yoga reads GraphQL's own parameters of a GET. */
export function idOfUrl(url: string): string | undefined {
  const { searchParams } = new URL(url);
  return idParameters.map((name) => searchParams.get(name)).find((id) => id !== null);
}

/** The message and the status by which Apollo's and urql's links recognize that they have to send the text. */
export const notSupported = (): GraphQLError =>
  new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
  });

/** @returns the refusal of a request that names a document by its id alone, from a server that keeps none */
export const refusalOfId = (request: DocumentRequest, url?: string): GraphQLError | undefined =>
  !request.query && (idOf(request) ?? (url === undefined ? undefined : idOfUrl(url))) !== undefined
    ? notSupported()
    : undefined;
