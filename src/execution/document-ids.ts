/** Finds the document of a request, by its text or by an id in its place. */
import { GraphQLError } from 'graphql';
import type { TrustedDocuments } from './trusted-documents.ts';

/** The parameters by which a request can name its document. */
export interface DocumentRequest {
  readonly query?: string | null | undefined;
  /** As in the persisted documents of GraphQL over HTTP: `sha256:` and the hash, or an id of the client's own. */
  readonly documentId?: unknown;
  /** Relay's documentation uses both `id` and `doc_id`. */
  readonly id?: unknown;
  readonly doc_id?: unknown;
  /** Apollo's `persistedQuery.sha256Hash`. */
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The parameters that may hold an id. */
export const idParameters = ['documentId', 'id', 'doc_id'] as const;

/** Document texts that clients have sent with their hash. */
export interface SentDocuments {
  textOf(id: string): string | undefined;
  /** Stores the text of an executable document if the request names it by its correct hash. */
  keep(request: DocumentRequest, text: string): void;
}

/** Documents that an id can name: the trusted documents and no others, or those that clients have sent. */
export interface KnownDocuments {
  readonly trusted?: TrustedDocuments | undefined;
  readonly automatic?: SentDocuments | undefined;
}

/**
 * A text takes precedence over an id.
 * @returns the text, or the error if the request names no document or an unknown one
 */
export function documentText(request: DocumentRequest, { trusted, automatic }: KnownDocuments): string | GraphQLError {
  const { query } = request;
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

/** The message and status by which the links of Apollo and urql recognize that they have to send the text. */
const notSupported = () =>
  refusal('PersistedQueryNotSupported', { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } });

/** Same answer as Apollo Server: the client then sends the text with its hash. */
const notFound = () => refusal('PersistedQueryNotFound', { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 200 } });

/** The codes of Apollo Router and of Yoga's plugin. Apollo clients send the text after the message `PersistedQueryNotFound`. */
const unknownId = () =>
  refusal('PersistedQueryNotFound', { code: 'PERSISTED_QUERY_NOT_IN_LIST', http: { status: 400 } });

const noId = () =>
  refusal('The request must name a trusted document by its id.', {
    code: 'PERSISTED_QUERY_ID_REQUIRED',
    http: { status: 400 },
  });

/** Same message as Yoga, which detects the missing text earlier. */
const noQuery = () =>
  refusal('Must provide query string.', {
    code: 'BAD_REQUEST',
    http: { spec: true, status: 400, headers: { Allow: 'GET, POST' } },
  });
