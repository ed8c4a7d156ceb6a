/** Refusals of requests that never become operations, in the form that GraphQL's errors have: a status, a code, and nothing of the inside. */
import type { Duplex } from 'node:stream';

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const headersTooLarge: Refusal = {
  status: 431,
  code: 'HEADERS_TOO_LARGE',
  message: 'the headers of the request are too many or too large',
};
export const foreignHost: Refusal = {
  status: 421,
  code: 'FOREIGN_HOST',
  message: 'this is told at a loopback name, an address or a listed origin only',
};
export const foreignOrigin: Refusal = {
  status: 403,
  code: 'FOREIGN_ORIGIN',
  message: 'pages of this origin may not open WebSockets: see PUBLIC_ORIGINS',
};
export const notJson: Refusal = { status: 415, code: 'BAD_USER_INPUT', message: 'POST takes application/json' };
export const unknownEncoding: Refusal = {
  status: 415,
  code: 'BAD_USER_INPUT',
  message: 'a request body comes plain or with Content-Encoding: gzip',
};
export const malformedEncoding: Refusal = { status: 400, code: 'BAD_REQUEST', message: 'the body is no gzip' };
export const tooLarge: Refusal = {
  status: 413,
  code: 'REQUEST_ENTITY_TOO_LARGE',
  message: 'the request body is too large',
};
export const notAcceptable: Refusal = {
  status: 406,
  code: 'BAD_REQUEST',
  message:
    'answers are application/json, application/graphql-response+json, text/event-stream or multipart/mixed;subscriptionSpec=1.0',
};
export const malformed: Refusal = { status: 400, code: 'BAD_REQUEST', message: 'this is no HTTP request' };
const tooSlow: Refusal = { status: 408, code: 'REQUEST_TIMEOUT', message: 'the request did not come in time' };

/** The last that a socket gets which node:http has left: it is gone with it, also where the peer holds its half open. */
export function endWith(socket: Duplex, bytes: string): void {
  socket.once('finish', () => socket.destroy());
  socket.end(bytes);
}

/** Why node:http gave a connection up. */
export function refusalOf(error: Error): Refusal {
  const { code } = error as { readonly code?: unknown };
  if (code === 'HPE_HEADER_OVERFLOW') return headersTooLarge;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow;
  return malformed;
}

export const refusalBody = ({ message, code }: Refusal): string =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });

/** A whole answer, for a socket that node:http has left. */
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
