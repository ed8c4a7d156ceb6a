/** Classifies failed calls: whether a call may have taken effect, and whether the client may see the reason. */
import { BadInput, GatewayFault, GatewayRefusal, Unauthenticated } from './failures.ts';

/** Any failure of this server; each class has a stable code. */
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

/** The store must answer before a mutation is sent, and does not. Nothing was sent. */
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

/** The gateway refused a read: it does not accept the Guid, or answers with another retcode. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused';
  readonly refusal: GatewayRefusal;

  constructor(refusal: GatewayRefusal) {
    super('the gateway refused');
    this.refusal = refusal;
  }
}

/** Whether a client sees the error with a code of its own: a value could not be read, and the server knows why. */
export const isReported = (error: unknown): boolean =>
  error instanceof QueryRefused ||
  error instanceof GatewayFault ||
  error instanceof Unauthenticated ||
  isStoreAway(error) ||
  isShown(error);

/** Returns the value of a read. @throws {QueryRefused} when the gateway refused it */
export function orRefused<Value>(answer: Value | GatewayRefusal): Value {
  if (answer instanceof GatewayRefusal) throw new QueryRefused(answer);
  return answer;
}

/**
 * Requests that were rejected before they were sent have no effect. A fault states `reached`; unknown errors are assumed to have reached the gateway.
 */
export function mayHaveTakenEffect(cause: unknown): boolean {
  if (cause instanceof GatewayFault) return cause.reached;
  return !(
    cause instanceof NothingSent ||
    cause instanceof BadInput ||
    cause instanceof Unauthenticated ||
    isShown(cause)
  );
}

/** A corrupt store does not count as away, because it does not come back. */
export function isStoreAway(cause: unknown): boolean {
  const { code, reason } = cause as { readonly code?: unknown; readonly reason?: unknown };
  return cause instanceof Error && code === 'STORE_FAILED' && reason !== 'corrupt';
}

export function isShown(cause: unknown): cause is Coded {
  return cause instanceof Error && shownCodes.has((cause as Partial<Coded>).code ?? '');
}
