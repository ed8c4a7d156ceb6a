/**
 * Counts operations in flight, from before any of an operation is sent until its execution ends, even if its client was answered or has left. An
 * operation occupies its place while it waits for anything: its turn, the gateway, the first request under its idempotency key, an outcome.
 */
import { GraphQLError } from 'graphql';

export interface InFlightLimits {
  /** Maximum operations in flight per open session. */
  readonly operationsPerSession: number;
  /** Maximum operations in flight of this instance. */
  readonly operationsInFlight: number;
}

/** Frees the place. Call it once. */
export type LeaveFlight = () => void;

export class OperationsInFlight {
  readonly #limits: InFlightLimits;
  /** Callers without an open session get at most half of the places. */
  readonly #mostUnproven: number;
  readonly #sessions = new Map<string, number>();
  readonly #unproven = new Map<string, number>();
  #count = 0;
  #unprovenCount = 0;

  constructor(limits: InFlightLimits) {
    this.#limits = limits;
    this.#mostUnproven = Math.ceil(limits.operationsInFlight / 2);
  }

  get count(): number {
    return this.#count;
  }

  /**
   * @param session the name of the caller's open session, if it has one
   * @param scope of a caller without a session, with its share of the unproven budget
   * @returns the error if there is no place
   */
  enter(session: string | undefined, scope: { readonly from: string }): LeaveFlight | GraphQLError {
    const { operationsPerSession, operationsInFlight } = this.#limits;
    if (this.#count >= operationsInFlight) return tooMany('This server has too many operations in flight');
    if (session === undefined) return this.#enterUnproven(scope.from);
    if ((this.#sessions.get(session) ?? 0) >= operationsPerSession)
      return tooMany(`This session has ${operationsPerSession} operations in flight (LIMIT_OPERATIONS_PER_SESSION)`);
    return this.#take(this.#sessions, session);
  }

  /** An address may take no more places than it leaves free, so that other addresses still get some. */
  #enterUnproven(from: string): LeaveFlight | GraphQLError {
    if ((this.#unproven.get(from) ?? 0) >= this.#mostUnproven - this.#unprovenCount)
      return tooMany('Too many operations without the Guid of an open session are in flight');
    this.#unprovenCount += 1;
    const leave = this.#take(this.#unproven, from);
    return () => {
      this.#unprovenCount -= 1;
      leave();
    };
  }

  #take(counts: Map<string, number>, key: string): LeaveFlight {
    this.#count += 1;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return () => {
      this.#count -= 1;
      const left = (counts.get(key) ?? 1) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    };
  }
}

/** @param what describes the limit that is reached; the error adds what to do */
const tooMany = (what: string): GraphQLError =>
  new GraphQLError(`${what}: retry when some of them have ended.`, {
    extensions: { code: 'TOO_MANY_REQUESTS' },
  });

/** @param most maximum number of operations per WebSocket */
export const tooManyOnSocket = (most: number): GraphQLError =>
  tooMany(`This WebSocket has ${most} operations open (LIMIT_OPERATIONS_PER_SOCKET)`);
