/**
 * Operations in flight, counted from before anything of them is sent until their execution ends, also where their client was answered or has
 * left. Whatever an operation waits for (its turn, the gateway, the first request under its idempotency key, an outcome), it waits in a place.
 */
import { GraphQLError, type ExecutionResult } from 'graphql';

export interface InFlightLimits {
  /** Operations in flight of one open session. */
  readonly operationsPerSession: number;
  /** Operations in flight of this instance. */
  readonly operationsInFlight: number;
}

/** Who asks: an open session by its name, or a caller that proves none by its share of the unproven budget. */
export interface Asker {
  readonly session: string | undefined;
  readonly from: string;
}

/** Gives the place back. Call it once. */
export type LeaveFlight = () => void;

export class OperationsInFlight {
  readonly #limits: InFlightLimits;
  /** Callers without an open session have half of the places at most. */
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

  /** @returns the refusal of one operation too many */
  enter({ session, from }: Asker): LeaveFlight | GraphQLError {
    const { operationsPerSession, operationsInFlight } = this.#limits;
    if (this.#count >= operationsInFlight) return tooMany('This server has too many operations in flight');
    if (session === undefined) return this.#enterUnproven(from);
    if ((this.#sessions.get(session) ?? 0) >= operationsPerSession)
      return tooMany(`This session has ${operationsPerSession} operations in flight (LIMIT_OPERATIONS_PER_SESSION)`);
    return this.#take(this.#sessions, session);
  }

  /** One address takes no more places than it leaves free: there is room for the next one. */
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

/** @param what is full; the error adds what to do */
const tooMany = (what: string): GraphQLError =>
  new GraphQLError(`${what}: retry when some of them have ended.`, {
    extensions: { code: 'TOO_MANY_REQUESTS' },
  });

/** @param most the operations that one WebSocket may have */
export const tooManyOnSocket = (most: number): GraphQLError =>
  tooMany(`This WebSocket has ${most} operations open (LIMIT_OPERATIONS_PER_SOCKET)`);

/** Runs an operation in a place, which it gives back when its execution ends. */
export function inFlight<Result>(
  enter: () => LeaveFlight | GraphQLError,
  run: () => Result | Promise<Result>,
): Result | ExecutionResult | Promise<Result> {
  const leave = enter();
  if (leave instanceof GraphQLError) return { errors: [leave] };
  let result: Result | Promise<Result>;
  try {
    result = run();
  } catch (error) {
    leave();
    throw error;
  }
  if (result instanceof Promise) return result.finally(leave);
  leave();
  return result;
}
