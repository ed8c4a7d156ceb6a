/** Converts failures to GraphQL errors with a stable code. They contain no stack, address, Guid or upstream body. */
import { GraphQLError, ValuesOfCorrectTypeRule, type ASTVisitor, type ValidationContext } from 'graphql';
import {
  isShown,
  isStoreAway,
  mayHaveTakenEffect,
  MutationFailed,
  NothingSent,
  QueryRefused,
} from '../gateway/failed-call.ts';
import { BadInput, GatewayFault, Unauthenticated } from '../gateway/failures.ts';
import { retcode as entryOf, shownRetcode } from '../gateway/retcodes.ts';
import { refusesGuid } from '../gateway/session-retcodes.ts';
import { withLocations } from './positions.ts';

/** Errors after which the connection ends without `complete`. */
const endings = new WeakSet<object>();

/** Whether the connection of a stream that failed with this error must end without `complete`, so that the client reconnects. */
export const endsConnection = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (endings.has(error) || (error as { readonly endsConnection?: unknown }).endsConnection === true);

/** Creates the function that masks errors for clients. `unexpected` receives the errors that are faults of this server. */
export const createMaskError = (unexpected: (error: unknown) => void) => {
  const mask = maskWith(unexpected);
  return (error: unknown): GraphQLError => withLocations(mask(error));
};

const maskWith =
  (unexpected: (error: unknown) => void) =>
  (error: unknown): GraphQLError => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    if (cause === undefined || cause instanceof GraphQLError) return withCode(cause ?? error);
    const options = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
    if (endsConnection(cause)) {
      const ending = new GraphQLError('The stream ends here: reconnect.', {
        extensions: { code: 'STORE_UNAVAILABLE' },
      });
      endings.add(ending);
      return ending;
    }
    const failed = cause instanceof MutationFailed;
    const failure = failed && cause.cause instanceof NothingSent ? cause.cause : cause;
    const { message, extensions } = describe(causeOf(failure), unexpected);
    if (failed) extensions['mayHaveTakenEffect'] = mayHaveTakenEffect(cause.cause);
    else if (error instanceof GraphQLError) Object.assign(extensions, error.extensions);
    return new GraphQLError(message, { ...options, extensions });
  };

/**
 * Marks an error below a mutation's result, such as an error of the agent's status selected with it. The mutation itself was carried out, although
 * the error may have removed its data.
 */
export function belowMutation(error: GraphQLError): void {
  if ((error.path?.length ?? 0) > 1) error.extensions['mayHaveTakenEffect'] = true;
}

const causeOf = (failure: unknown): unknown =>
  failure instanceof MutationFailed || failure instanceof NothingSent ? failure.cause : failure;

function describe(
  cause: unknown,
  unexpected: (error: unknown) => void,
): { message: string; extensions: Record<string, unknown> } {
  if (cause instanceof BadInput || cause instanceof Unauthenticated)
    return { message: cause.message, extensions: { code: cause.code } };
  if (cause instanceof GatewayFault) return { message: cause.message, extensions: { code: cause.code } };
  if (cause instanceof QueryRefused) return describeRefusal(cause.refusal.retcode);
  if (isShown(cause)) {
    const { resumeAfter } = cause;
    return {
      message: cause.message,
      extensions: { code: cause.code, ...(resumeAfter === undefined ? {} : { resumeAfter }) },
    };
  }
  // The store logs it.
  if (isStoreAway(cause)) return { message: 'The store does not answer.', extensions: { code: 'STORE_UNAVAILABLE' } };
  unexpected(cause);
  return { message: 'Unexpected error in the server.', extensions: { code: 'INTERNAL' } };
}

/** The catalogue's text, as in a mutation's refusal. The gateway's own text is not shown. */
function describeRefusal(retcode: string): { message: string; extensions: Record<string, unknown> } {
  if (refusesGuid(retcode))
    return {
      message:
        'The gateway does not accept this Guid for this agent: sign in again, or send the Guid of this agent’s own sign-in.',
      extensions: { code: 'UNAUTHENTICATED', retcode },
    };
  const { meaning, advice, retryable } = entryOf(retcode) ?? {};
  return {
    message: `The gateway refused the request${meaning === undefined ? '' : `: ${meaning}`}`,
    extensions: {
      code: 'GATEWAY_REFUSED',
      retcode: shownRetcode(retcode),
      ...(advice !== undefined && { retryable, advice }),
    },
  };
}

/** Errors of GraphQL itself keep their message. Those about an argument's value get the code `BAD_USER_INPUT`. */
function withCode(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError))
    return new GraphQLError('Unexpected error in the server.', { extensions: { code: 'INTERNAL' } });
  const { originalError, http } = error.extensions;
  if (originalError !== undefined) {
    // Yoga reports a body that is not JSON with the parser's message, which quotes the body, in `originalError`. Without `originalError`, Yoga would
    // treat the error as one of the document and answer some clients with 200, so the status is set here.
    delete error.extensions['originalError'];
    error.extensions.http = { status: http?.status ?? 400 };
  }
  if (error.extensions['code'] !== undefined) return error;
  // An error without a path is not from a resolver: a variable does not match its type, and graphql-js quotes its value.
  return new GraphQLError(shortened(error.message), {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}

const longestMessage = 1000;

/** Shortens a message that quotes its input, which may be most of a request. */
export const shortened = (message: string): string =>
  message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;

/** The rule of graphql-js with the code `BAD_USER_INPUT`: a literal that does not match its type is bad input like any other. */
export function ValuesOfCorrectTypeWithCode(context: ValidationContext): ASTVisitor {
  const reporting = Object.create(context, {
    reportError: {
      value: (error: GraphQLError) => {
        context.reportError(
          new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
        );
      },
    },
  }) as ValidationContext;
  return ValuesOfCorrectTypeRule(reporting);
}

/** The last result of a stream whose client reads nothing. */
export const tookNothing = (): GraphQLError =>
  new GraphQLError('This subscriber read nothing for too long: reconnect with the last id that it received.', {
    extensions: { code: 'TOO_SLOW' },
  });

/** The error for a transport without HTTP status: without the extension that Yoga adds for it. */
export function withoutHttp({ message, nodes, source, positions, path, extensions }: GraphQLError): GraphQLError {
  const { http: _http, ...others } = extensions;
  return withLocations(
    new GraphQLError(message, {
      nodes: nodes ?? null,
      source: source ?? null,
      positions: positions ?? null,
      path: path ?? null,
      extensions: others,
    }),
  );
}

/** The document exceeds a limit: HTTP 400, and none of it runs. */
export const operationLimit = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_LIMIT', http: { status: 400 } } });
