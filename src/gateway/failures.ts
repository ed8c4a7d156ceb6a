/**
 * The closed list of what can go wrong with a call to the gateway. Callers switch on classes and codes, never on text.
 * Refusals (the gateway's retcodes) are answers and travel as values; faults are thrown.
 */

/** The gateway answered with a retcode other than "0": it did not do what was asked. */
export class GatewayRefusal {
  readonly retcode: string;
  /** The gateway's own words (`message`, or `msg` in one edition). */
  readonly message: string;
  /** HTTP status where it refused the Guid by 401 or 403 instead of an envelope. */
  readonly status: number;

  constructor(retcode: string, message: string, status = 200) {
    this.retcode = retcode;
    this.message = message;
    this.status = status;
  }
}

export type FaultCode = 'GATEWAY_UNAVAILABLE' | 'GATEWAY_TIMEOUT' | 'GATEWAY_GARBLED';

interface FaultDetail {
  /** True when bytes of the request may have reached the gateway: it may have acted on them. */
  readonly reached: boolean;
  /** When they were written, in monotonic milliseconds; undefined where a whole answer came. */
  readonly writtenAtMs?: number | undefined;
  /** What was read of the answer, for diagnosis; never shown. */
  readonly bytes?: Uint8Array | undefined;
  /** The HTTP client's or Node's code, for the log. */
  readonly reason?: string | undefined;
  /** Of an answer that began. */
  readonly head?: AnswerHead | undefined;
}

/** The beginning of an answer, for the malformed-response log. */
export interface AnswerHead {
  readonly status: number;
  readonly contentType?: string | undefined;
}

/** No whole envelope came back. */
export abstract class GatewayFault extends Error {
  abstract readonly code: FaultCode;
  readonly reached: boolean;
  readonly writtenAtMs: number | undefined;
  readonly reason: string;
  /** Private, so that nothing that prints or serializes an error prints an answer with it. */
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

/** An answer that is no envelope: a redirect, another status, a cut or oversize body, something that is not the JSON agreed on. */
export class GatewayGarbled extends GatewayFault {
  override readonly name = 'GatewayGarbled';
  readonly code = 'GATEWAY_GARBLED';
}

/** Input refused by us before any upstream call. The message names the field and its range, and never repeats a secret. */
export class BadInput extends Error {
  override readonly name: string = 'BadInput';
  readonly code = 'BAD_USER_INPUT';
}

/** No Guid where one is needed, or one that does not prove what was asked for. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  readonly code = 'UNAUTHENTICATED';
}

/** Stands in the place of a Guid that cannot be one. Its sender gets an error, and it is sent nowhere. */
export const malformedGuid = '';

/** @param guid undefined: none came */
export const withoutGuid = (guid: undefined | typeof malformedGuid): Unauthenticated =>
  new Unauthenticated(
    guid === undefined
      ? 'Missing credential: send the agent’s Guid in the Guid header or in connection_init.'
      : 'Malformed Guid: send it exactly as signInAgent returned it.',
  );

/** The Guid of an ended session reads nothing of the present. */
export const sessionOver = (): Unauthenticated =>
  new Unauthenticated('The session of this Guid has ended: sign in again.');

/** More than is taken at once from one holder of a credential. Nothing of it was sent. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  readonly code = 'TOO_MANY_REQUESTS';
}

/** A document asks for more than one document may. What is beyond the limit was not sent. */
export class OperationLimit extends Error {
  override readonly name = 'OperationLimit';
  readonly code = 'OPERATION_LIMIT';
}
