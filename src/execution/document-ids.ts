/** The document that a request asks for: by its text, or by an id in its place. */
import { GraphQLError } from 'graphql';
import type { TrustedDocuments } from './trusted-documents.ts';

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

/** Texts that clients have sent with their hash. */
export interface SentDocuments {
  textOf(id: string): string | undefined;
  /** Keeps the text of a document that may be executed, where the request names it by its true hash. */
  keep(request: DocumentRequest, text: string): void;
}

/** Documents that can be named by an id: those that the settings name and no others, or those that clients have sent. */
export interface KnownDocuments {
  readonly trusted?: TrustedDocuments | undefined;
  readonly automatic?: SentDocuments | undefined;
}

/** A text is taken as it is, whatever id stands beside it. @returns the refusal of a request that names no document, or one that is not known here */
export function documentText(
  { query, ...request }: DocumentRequest,
  { trusted, automatic }: KnownDocuments,
): string | GraphQLError {
  if (query) return query;
  const id = idOf(request);
  if (trusted) return id === undefined ? noId() : (trusted.textOf(id) ?? unknownId());
  if (id === undefined) return query ?? noQuery();
  return automatic === undefined ? notSupported() : (automatic.textOf(id) ?? notFound());
}

export function idOf(request: DocumentRequest): string | undefined {
  const persistedQuery = request.extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | null | undefined;
  const ids = [...idParameters.map((name) => request[name]), persistedQuery?.sha256Hash];
  return ids.find((id) => typeof id === 'string');
}

const refusal = (message: string, extensions: { readonly code: string; readonly http: object }) =>
  new GraphQLError(message, { extensions });

/** The message and the status by which Apollo's and urql's links recognize that they have to send the text. */
const notSupported = () =>
  refusal('PersistedQueryNotSupported', { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } });

/** As Apollo Server answers it: the client sends the text with its hash. */
const notFound = () => refusal('PersistedQueryNotFound', { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 200 } });

/** The codes that Apollo's router and Yoga's plugin have; clients of Apollo send the text after the first message. */
const unknownId = () =>
  refusal('PersistedQueryNotFound', { code: 'PERSISTED_QUERY_NOT_IN_LIST', http: { status: 400 } });

const noId = () =>
  refusal('The request must name a trusted document by its id.', {
    code: 'PERSISTED_QUERY_ID_REQUIRED',
    http: { status: 400 },
  });

/** In the words of Yoga, which finds it out before. */
const noQuery = () =>
  refusal('Must provide query string.', {
    code: 'BAD_REQUEST',
    http: { spec: true, status: 400, headers: { Allow: 'GET, POST' } },
  });
