/**
 * The closed list of failures of a call to the gateway. Callers switch on classes and codes, never on text. Refusals (the gateway's retcodes) are
 * answers and are returned as values; faults are thrown.
 */

/** The gateway answered with a retcode other than "0": it did not carry out the request. */
export class GatewayRefusal {
  readonly retcode: string;
  /** The gateway's own text (`message`, or `msg` in one edition). */
  readonly message: string;
  /** HTTP status: 401 or 403 if the gateway refused the Guid without an envelope. */
  readonly status: number;

  constructor(retcode: string, message: string, status = 200) {
    this.retcode = retcode;
    this.message = message;
    this.status = status;
  }
}

export type FaultCode = 'GATEWAY_UNAVAILABLE' | 'GATEWAY_TIMEOUT' | 'GATEWAY_GARBLED';

interface FaultDetail {
  /** True if bytes of the request may have reached the gateway, which may have acted on them. */
  readonly reached: boolean;
  /** When they were written, in monotonic milliseconds; undefined if a complete answer arrived. */
  readonly writtenAtMs?: number | undefined;
  /** The part of the answer that was read, for diagnosis; never shown. */
  readonly bytes?: Uint8Array | undefined;
  /** The HTTP client's or Node's code, for the log. */
  readonly reason?: string | undefined;
  /** Defined if the answer had begun. */
  readonly head?: AnswerHead | undefined;
}

/** The beginning of an answer, for the malformed-response log. */
export interface AnswerHead {
  readonly status: number;
  readonly contentType?: string | undefined;
}

/** The gateway returned no complete envelope. */
export abstract class GatewayFault extends Error {
  abstract readonly code: FaultCode;
  readonly reached: boolean;
  readonly writtenAtMs: number | undefined;
  readonly reason: string;
  /** Private, so that printing or serializing an error does not print the answer. */
  readonly #bytes: Uint8Array | undefined;
  readonly #head: AnswerHead | undefined;

  constructor(message: string, detail: FaultDetail) {
    super(message);
    this.reached = detail.reached;
    this.writtenAtMs = detail.writtenAtMs;
    this.reason = detail.reason ?? 'unknown';
    this.#bytes = detail.bytes;
    this.#head = detail.head;
  }

  get bytes(): Uint8Array | undefined {
    return this.#bytes;
  }

  get head(): AnswerHead | undefined {
    return this.#head;
  }
}

/** No connection, or HTTP 5xx. */
export class GatewayUnavailable extends GatewayFault {
  override readonly name = 'GatewayUnavailable';
  readonly code = 'GATEWAY_UNAVAILABLE';
}

/** The deadline passed before the whole answer was read. */
export class GatewayTimeout extends GatewayFault {
  override readonly name = 'GatewayTimeout';
  readonly code = 'GATEWAY_TIMEOUT';
}

/** The answer is not an envelope: a redirect, another status, a cut or oversize body, or a body that is not the documented JSON. */
export class GatewayGarbled extends GatewayFault {
  override readonly name = 'GatewayGarbled';
  readonly code = 'GATEWAY_GARBLED';
}

/** Input that this server rejects before any upstream call. The message names the field and its range, and never repeats a secret. */
export class BadInput extends Error {
  override readonly name: string = 'BadInput';
  readonly code = 'BAD_USER_INPUT';
}

/** A required Guid is missing, or does not prove what the request needs. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  readonly code = 'UNAUTHENTICATED';
}

/** Replaces a malformed Guid. The client gets an error, and the value is sent nowhere. */
export const malformedGuid = '';

/** @param guid undefined if the client sent none */
export const withoutGuid = (guid: undefined | typeof malformedGuid): Unauthenticated =>
  new Unauthenticated(
    guid === undefined
      ? 'Missing credential: send the agent’s Guid in the Guid header or in connection_init.'
      : 'Malformed Guid: send it exactly as signInAgent returned it.',
  );

/** The Guid of an ended session cannot read current data. */
export const sessionOver = (): Unauthenticated =>
  new Unauthenticated('The session of this Guid has ended: sign in again.');

/** The holder of a credential sent more than the server accepts at a time. None of it was sent to the gateway. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  readonly code = 'TOO_MANY_REQUESTS';
}

/** A document requests more than one document may. What exceeds the limit was not sent. */
export class OperationLimit extends Error {
  override readonly name = 'OperationLimit';
  readonly code = 'OPERATION_LIMIT';
}
