/** Failures → GraphQL errors with a stable code. No stack, address, Guid or upstream body passes here. */
import {
  GraphQLError,
  ValuesOfCorrectTypeRule,
  type ASTVisitor,
  type ExecutionResult,
  type ValidationContext,
} from 'graphql';
import { BadInput, GatewayFault, GatewayRefusal, Unauthenticated } from '../gateway/failures.ts';
import { refusesGuid, retcode as entryOf, shownRetcode } from '../gateway/retcodes.ts';
import { withLocations } from './positions.ts';

/** Any of our failures: each class has its stable code. */
interface Coded extends Error {
  readonly code: string;
  readonly resumeAfter?: string;
}

const shownCodes = new Set([
  'CURSOR_EXPIRED',
  'TOO_SLOW',
  'OPERATION_LIMIT',
  'TOO_MANY_REQUESTS',
  'IDEMPOTENCY_LIMIT',
  'STORE_UNAVAILABLE',
]);

/** The store is needed before a mutation is sent, and does not answer. Nothing was sent. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly code = 'STORE_UNAVAILABLE';

  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

/** A failure inside a mutation: the client must know whether the gateway may have acted. */
export class MutationFailed extends Error {
  override readonly name = 'MutationFailed';
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('mutation failed');
    this.cause = cause;
  }
}

/** A mutation failed before anything was sent. */
export class NothingSent extends Error {
  override readonly name = 'NothingSent';
  override readonly cause: unknown;

  constructor(cause: unknown) {
    super('nothing was sent');
    this.cause = cause;
  }
}

/** The gateway refused a read: a Guid that it does not take, or another retcode. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused';
  readonly refusal: GatewayRefusal;

  constructor(refusal: GatewayRefusal) {
    super('the gateway refused');
    this.refusal = refusal;
  }
}

/** Whether a client is shown the error with a code of its own: something could not be read, and the server knows why. */
export const isReported = (error: unknown): boolean =>
  error instanceof QueryRefused ||
  error instanceof GatewayFault ||
  error instanceof Unauthenticated ||
  isStoreAway(error) ||
  isShown(error);

/** The value of a read, or a throw. */
export function orRefused<Value>(answer: Value | GatewayRefusal): Value {
  if (answer instanceof GatewayRefusal) throw new QueryRefused(answer);
  return answer;
}

/** Errors after which the connection ends without another word. */
const endings = new WeakSet<object>();

/** Whether the connection of a stream that broke off with this error has to end without `complete`, so that its client comes back. */
export const endsConnection = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (endings.has(error) || (error as { readonly endsConnection?: unknown }).endsConnection === true);

/** What Yoga shows of an error; `unexpected` hears of those that are nobody's fault but ours. */
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
      const ending = new GraphQLError('the stream ends here: reconnect', { extensions: { code: 'STORE_UNAVAILABLE' } });
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

/** Requests that were refused before they were sent have no effect; a fault carries the answer. Unknown errors are assumed to have reached the gateway. */
export function mayHaveTakenEffect(cause: unknown): boolean {
  if (cause instanceof GatewayFault) return cause.reached;
  return !(
    cause instanceof NothingSent ||
    cause instanceof BadInput ||
    cause instanceof Unauthenticated ||
    isShown(cause)
  );
}

/**
 * An error below a mutation's result, such as of the agent's status that was asked for with it: the mutation itself was carried out,
 * although its data may be gone with that error.
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
  // Whoever keeps the store tells the log of it.
  if (isStoreAway(cause)) return { message: 'the store does not answer', extensions: { code: 'STORE_UNAVAILABLE' } };
  unexpected(cause);
  return { message: 'unexpected error', extensions: { code: 'INTERNAL' } };
}

/** The catalogue's words, as a mutation's refusal has them; the gateway's own are not shown. */
function describeRefusal(retcode: string): { message: string; extensions: Record<string, unknown> } {
  if (refusesGuid(retcode))
    return {
      message:
        'the gateway does not take this Guid for this agent: sign in again, or use the Guid of this agent’s own sign-in',
      extensions: { code: 'UNAUTHENTICATED', retcode },
    };
  const { meaning, advice, retryable } = entryOf(retcode) ?? {};
  return {
    message: `the gateway refused the request${meaning === undefined ? '' : `: ${meaning}`}`,
    extensions: {
      code: 'GATEWAY_REFUSED',
      retcode: shownRetcode(retcode),
      ...(advice !== undefined && { retryable, advice }),
    },
  };
}

/** A damaged store is nobody's moment of trouble. */
export function isStoreAway(cause: unknown): boolean {
  const { code, reason } = cause as { readonly code?: unknown; readonly reason?: unknown };
  return cause instanceof Error && code === 'STORE_FAILED' && reason !== 'corrupt';
}

function isShown(cause: unknown): cause is Coded {
  return cause instanceof Error && shownCodes.has((cause as Partial<Coded>).code ?? '');
}

/** Errors of GraphQL itself keep their words; those about an argument's value carry the code of refused input. */
function withCode(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError))
    return new GraphQLError('unexpected error', { extensions: { code: 'INTERNAL' } });
  const { originalError, http } = error.extensions;
  if (originalError !== undefined) {
    // Yoga tells of a body that is no JSON in the words of the parser, which quotes it. Without them it would take the mistake for one of the
    // document, which it answers with 200 to some: the status is said outright.
    delete error.extensions['originalError'];
    error.extensions.http = { status: http?.status ?? 400 };
  }
  if (error.extensions['code'] !== undefined) return error;
  // Without a path it is no resolver's: a variable that its type does not take, which graphql-js quotes.
  return new GraphQLError(shortened(error.message), {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}

const longestMessage = 1000;

/** Of a message that quotes what it is about, which may be most of a request. */
export const shortened = (message: string): string =>
  message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;

/** graphql-js' rule, whose errors say that the input was refused: a literal that its type does not take is bad input like any other. */
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

/** An error of a document that came over a WebSocket: with a code, and without what Yoga adds for HTTP. */
export function ofDocument(error: GraphQLError): GraphQLError {
  const shown = withoutHttp(error);
  shown.extensions['code'] ??= 'GRAPHQL_PARSE_FAILED';
  return shown;
}

/** An error as it is told where there is no HTTP status: without what Yoga adds for that. */
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

const limitStatus = 400;

/** A document beyond a limit: HTTP 400, and nothing of it runs. */
export const operationLimit = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_LIMIT', http: { status: limitStatus } } });

/**
 * The HTTP status of a result that is nothing but a refusal; undefined where something was answered. Yoga would say 200 to
 * `Accept: application/json`.
 */
export function refusedStatus({ data, errors = [] }: ExecutionResult): number | undefined {
  if (Object.values(data ?? {}).some((value) => value !== null)) return undefined;
  const has = (wanted: string, anywhere: boolean) =>
    errors.some(({ extensions: { code }, path }) => code === wanted && (anywhere || path === undefined));
  if (has('OPERATION_LIMIT', false) || has('PERSISTED_QUERY_NOT_IN_LIST', false)) return limitStatus;
  return has('TOO_MANY_REQUESTS', true) ? 429 : undefined;
}
