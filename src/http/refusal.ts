/** Errors for requests that never become operations, in the form of GraphQL errors: a status, a code, and no internal details. */
import type { Duplex } from 'node:stream';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const headersTooLarge: Refusal = {
  status: 431,
  code: 'HEADERS_TOO_LARGE',
  message: 'The request has too many headers, or they are too large.',
};
export const foreignHost: Refusal = {
  status: 421,
  code: 'FOREIGN_HOST',
  message: 'Use a loopback name, an IP address or an origin listed in PUBLIC_ORIGINS.',
};
export const foreignOrigin: Refusal = {
  status: 403,
  code: 'FOREIGN_ORIGIN',
  message: 'This origin may not open WebSockets: list it in PUBLIC_ORIGINS.',
};
export const notJson: Refusal = {
  status: 415,
  code: 'BAD_USER_INPUT',
  message: 'Send the body of a POST as application/json.',
};
export const unknownEncoding: Refusal = {
  status: 415,
  code: 'BAD_USER_INPUT',
  message: 'Send the request body uncompressed or with Content-Encoding: gzip.',
};
export const malformedEncoding: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The request body is not valid gzip.',
};
export const tooLarge: Refusal = {
  status: 413,
  code: 'REQUEST_ENTITY_TOO_LARGE',
  message: 'The request body is larger than LIMIT_BODY_BYTES.',
};
export const notAcceptable: Refusal = {
  status: 406,
  code: 'BAD_REQUEST',
  message:
    'Accept application/json, application/graphql-response+json, text/event-stream or multipart/mixed;subscriptionSpec=1.0.',
};
export const malformed: Refusal = { status: 400, code: 'BAD_REQUEST', message: 'The request is not valid HTTP.' };
const tooSlow: Refusal = { status: 408, code: 'REQUEST_TIMEOUT', message: 'The request did not arrive in time.' };

/** Writes the last bytes to a socket that node:http no longer handles, then destroys it, even if the peer keeps its half open. */
export function endWith(socket: Duplex, bytes: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(bytes);
}

/** The reason why node:http gave up a connection. */
export function refusalOf(error: Error): Refusal {
  const { code } = error as { readonly code?: unknown };
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow;
  return malformed;
}

export const refusalBody = ({ message, code }: Refusal): string =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });

/** A complete answer, for a socket that node:http no longer handles. */
export function refusalBytes(refusal: Refusal): string {
  const body = refusalBody(refusal);
  return [
    `HTTP/1.1 ${refusal.status} Refused`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
