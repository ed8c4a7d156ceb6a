/** Sends one query or mutation over HTTP, from its typed document. Other GraphQL clients accept the same documents. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AgentCredential } from './credential.ts';

/** A GraphQL error as sent over the wire. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The request or the network failed. A refusal by the gateway is not an error but data: a type of `GatewayFailure`. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  /** `extensions.code` of the first error, for example `BAD_USER_INPUT`. `NETWORK` if no answer arrived, `HTTP` if the answer was not GraphQL. */
  readonly code: string;
  /** For a mutation: whether the gateway may have carried it out anyway. A query takes no effect. */
  readonly mayHaveTakenEffect: boolean;
  readonly errors: readonly GraphqlError[];

  constructor(
    message: string,
    code: string,
    mayHaveTakenEffect: boolean,
    errors: readonly GraphqlError[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.mayHaveTakenEffect = mayHaveTakenEffect;
    this.errors = errors;
  }
}

export interface OperationTarget {
  /** The URL of the GraphQL endpoint, for example `https://…/graphql`; in a browser it may be relative to the page. */
  readonly url: string;
  readonly credential: AgentCredential;
}

/**
 * Sends a document of `agent-gateway-client/operations` once. Any other document works if it carries its text, as graphql's parser leaves it.
 * @throws {OperationError} When the request fails, or when the answer has errors or no data.
 */
export async function runOperation<Result, Variables>(
  { url, credential }: OperationTarget,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const query = document.loc?.source.body;
  if (query === undefined) throw new TypeError('this document does not carry its text');
  const kinds: readonly string[] = document.definitions.map((one) => ('operation' in one ? one.operation : one.kind));
  const mutates = kinds.includes('mutation');
  const response = await credential
    .fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
    })
    .catch((cause: unknown) => {
      const why = connectionRefused(cause);
      const message = cause instanceof Error ? cause.message : 'no answer';
      const told = why === undefined ? message : `${message} (${why})`;
      throw new OperationError(told, 'NETWORK', mutates && why === undefined, [], { cause });
    });
  const { data, errors = [] } = await answerOf<Result>(response, mutates);
  const [first] = errors;
  if (first !== undefined) {
    const { code, mayHaveTakenEffect } = first.extensions ?? {};
    throw new OperationError(
      first.message,
      typeof code === 'string' ? code : 'UNKNOWN',
      // A document that was refused as a whole has no path, and the server executed nothing.
      mutates && (mayHaveTakenEffect === true || (mayHaveTakenEffect === undefined && first.path !== undefined)),
      errors,
    );
  }
  if (data == null) throw new OperationError(`HTTP ${response.status}`, 'HTTP', mutates);
  return data;
}

/** Codes that mean that there was no connection, so nothing was sent. */
const neverConnected: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** @returns Node's code for a connection that was never made; undefined if there may have been one, and in browsers, which do not report it */
function connectionRefused(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return neverConnected.has(code) ? String(code) : undefined;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly GraphqlError[];
}

async function answerOf<Result>(response: Response, mutates: boolean): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    throw new OperationError(
      `HTTP ${response.status}, and no GraphQL result: the server or a proxy in front of it may be down`,
      'HTTP',
      mutates,
    );
  }
}
