/** The HTTP status of an error that does not state one: for answers that are not GraphQL, and for operations that were not executed. */
import type { GraphQLError } from 'graphql';
import { QueryRefused } from '../gateway/failed-call.ts';
import { retcode } from '../gateway/retcodes.ts';
import { RangeNotSatisfiable } from '../gateway/transport/file-download.ts';
import { NoSuchFile } from './downloads.ts';

/** From 500 on, the same request may succeed later. */
const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  CURSOR_EXPIRED: 410,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  GATEWAY_GARBLED: 502,
  GATEWAY_UNAVAILABLE: 503,
  // Documents beyond a limit state 400 themselves. The remaining cause is the number of subscribers.
  OPERATION_LIMIT: 503,
  STORE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};

/** @returns undefined if the code implies no status */
export const statusOfCode = (code: unknown): number | undefined => statuses[String(code)];

/** Retcode: the gateway has no file of this name. */
const noFile = '104-005';

/** @param masked the error as shown to the client */
export function statusOf(error: unknown, masked: GraphQLError): number {
  if (error instanceof NoSuchFile) return 404;
  if (error instanceof RangeNotSatisfiable) return 416;
  const code = String(masked.extensions['code']);
  if (code === 'GATEWAY_REFUSED' && error instanceof QueryRefused) return statusOfRefusal(error.refusal.retcode);
  return statuses[code] ?? 500;
}

function statusOfRefusal(code: string): number {
  if (code === noFile) return 404;
  const kind = retcode(code)?.class;
  if (kind === 'permission') return 403;
  return kind === 'validation' ? 400 : 502;
}
